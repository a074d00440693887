// The tokens of an article as the grammar of time reads them: a class, a value, a word id and flags each, in typed arrays.
import { CharClass, classTable } from '../../characters.ts';
import { TokenKind, type Article } from '../../article.ts';
import { Flag, TokenClass } from '../lexicon/classes.ts';
import { lookUp, wordClass, wordFlags, wordId, wordValue } from '../lexicon/lexicon.ts';

const C = TokenClass;
const wordMay = wordId('may');

const punctuation = new Uint8Array(128);
for (const [mark, c] of [['-', C.hyphen], ['/', C.slash], [':', C.colon], [',', C.comma], ["'", C.apostrophe], ['(', C.open], [')', C.close], [';', C.stop]] as const) punctuation[mark.charCodeAt(0)] = c;

const punctuationClass = (code: number): number => {
  if (code < 128) return punctuation[code] ?? 0;
  // ‐ ‑ ‒ – and −, ’ and ‘; the long dash ends a clause.
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return C.hyphen;
  if (code === 0x2019 || code === 0x2018) return C.apostrophe;
  return code === 0x2014 ? C.stop : 0;
};

/** A finished scan. Index = token index of the article. */
export interface TimeStream {
  readonly length: number;
  readonly prose: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly classes: Uint8Array;
  readonly values: Int32Array;
  /** Ids of the lexicon; 0 for all else. */
  readonly words: Uint16Array;
  readonly flags: Uint16Array;
  /** The first token past each token's sentence. */
  readonly limit: Int32Array;
}

const set = (s: TimeStream, i: number, c: number, value: number): void => {
  s.classes[i] = c;
  s.values[i] = value;
};

/** What a token that begins with a figure and has letters is: `16th`, `1990s`, `10AM`, `3Q`. Writes class and value. */
const readFigureWord = (s: TimeStream, i: number): void => {
  const from = s.start[i] ?? 0;
  const to = s.end[i] ?? 0;
  if (to - from > 6) return;
  let n = 0;
  let at = from;
  for (; at < to; at++) {
    const code = s.prose.charCodeAt(at);
    if (code < 48 || code > 57) break;
    n = n * 10 + code - 48;
  }
  const digits = at - from;
  const tail = s.prose.slice(at, to).toLowerCase();
  if (tail === 's' && ((digits === 4 && n >= 1000 && n < 2200 && n % 10 === 0) || (digits === 2 && n % 10 === 0))) set(s, i, C.decade, n);
  else if ((tail === 'st' || tail === 'nd' || tail === 'rd' || tail === 'th') && digits <= 3 && n > 0) set(s, i, C.ordinal, n);
  else if ((tail === 'am' || tail === 'pm') && digits <= 2 && n >= 1 && n <= 12) set(s, i, C.clock, ((n % 12) + (tail === 'pm' ? 12 : 0)) * 60);
  else if ((tail === 'am' || tail === 'pm') && digits >= 3 && digits <= 4 && n % 100 < 60 && n < 1260) set(s, i, C.clock, ((Math.floor(n / 100) % 12) + (tail === 'pm' ? 12 : 0)) * 60 + (n % 100));
  else if (tail === 'q' && digits === 1 && n >= 1 && n <= 4) set(s, i, C.quarter, n);
  else if (tail === 'h' && digits === 1 && n >= 1 && n <= 2) set(s, i, C.half, n);
};

/** `Q3`, `H1`, `FY2007`, `FY07`. */
const readLetterFigure = (s: TimeStream, i: number): void => {
  const from = s.start[i] ?? 0;
  const length = (s.end[i] ?? 0) - from;
  const text = s.prose.slice(from, from + length).toLowerCase();
  const n = Number(text.slice(length === 2 ? 1 : 2));
  if (length === 2 && text[0] === 'q' && n >= 1 && n <= 4) {
    s.classes[i] = C.quarter;
    s.values[i] = n;
  } else if (length === 2 && text[0] === 'h' && n >= 1 && n <= 2) {
    s.classes[i] = C.half;
    s.values[i] = n;
  } else if (text.startsWith('fy') && (length === 4 || length === 6) && n > 0) {
    s.classes[i] = C.fiscalYear;
    s.values[i] = length === 4 ? (n < 60 ? 2000 + n : 1900 + n) : n;
  }
};

const readNumber = (s: TimeStream, i: number): void => {
  const from = s.start[i] ?? 0;
  const to = s.end[i] ?? 0;
  let n = 0;
  let separators = 0;
  let points = 0;
  for (let at = from; at < to; at++) {
    const code = s.prose.charCodeAt(at);
    if (code >= 48 && code <= 57) n = n < 1e8 ? n * 10 + code - 48 : n;
    else if (code === 44) separators++;
    else if (code === 46) points++;
    else return;
  }
  s.classes[i] = points > 0 ? C.dotted : C.number;
  s.values[i] = points > 0 ? 0 : n;
  const digits = to - from;
  let flag = 0;
  if (separators + points > 0) flag |= Flag.grouped;
  else if (digits === 4) flag |= Flag.fourDigits;
  else if (digits === 2) flag |= Flag.twoDigits;
  s.flags[i] = flag;
};

/** One pass over the tokens: most leave with class `none` after one look at their first letter and length. */
export const scanTokens = (article: Article): TimeStream => {
  const { tokens, prose, sentences } = article;
  const { length, start, end, kind } = tokens;
  const table = classTable();
  const s: TimeStream = {
    length,
    prose,
    start,
    end,
    kind,
    classes: new Uint8Array(length),
    values: new Int32Array(length),
    words: new Uint16Array(length),
    flags: new Uint16Array(length),
    limit: new Int32Array(length),
  };
  const { classes, values, words, flags, limit } = s;
  for (let k = 0; k < sentences.length; k++) {
    const past = sentences.first[k + 1] ?? length;
    for (let i = sentences.first[k] ?? 0; i < past; i++) limit[i] = past;
  }
  for (let i = 0; i < length; i++) {
    const from = start[i] ?? 0;
    const code = prose.charCodeAt(from);
    const k = kind[i];
    if (k === TokenKind.word) {
      const bits = table[code] ?? 0;
      if (bits & CharClass.digit) {
        readFigureWord(s, i);
        continue;
      }
      const id = lookUp(prose, from, end[i] ?? 0);
      if (id !== 0) {
        let flag = wordFlags(id);
        if (bits & CharClass.upper) {
          flag |= Flag.capital;
          // `BC`, `B.C.`
          const dotted = prose.charCodeAt(from + 1) === 46 ? 2 : 1;
          const second = table[prose.charCodeAt(from + dotted)] ?? 0;
          if (second & CharClass.upper) flag |= Flag.upper;
        }
        words[i] = id;
        classes[i] = wordClass(id);
        values[i] = wordValue(id);
        flags[i] = flag;
        // `May` at a sentence's beginning is seldom the month: the recogniser asks for more evidence.
        if (id === wordMay && (flag & Flag.capital) === 0) classes[i] = C.tense;
      } else if (((code | 32) === 113 || (code | 32) === 104 || (code | 32) === 102) && (end[i] ?? 0) - from <= 6 && (end[i] ?? 0) - from >= 2) readLetterFigure(s, i);
    } else if (k === TokenKind.number) readNumber(s, i);
    else if (k === TokenKind.punctuation) {
      const c = punctuationClass(code);
      // A run of marks (`--`) is a dash between clauses, not a hyphen.
      if (c !== 0) classes[i] = c === C.hyphen && (end[i] ?? 0) - from > 1 ? C.stop : c;
    }
    if (i > 0 && end[i - 1] === from) flags[i] = (flags[i] ?? 0) | Flag.glued;
  }
  return s;
};

export const classAt = (s: TimeStream, i: number): number => (i >= 0 && i < s.length ? (s.classes[i] ?? 0) : 0);
export const valueAt = (s: TimeStream, i: number): number => s.values[i] ?? 0;
export const wordAt = (s: TimeStream, i: number): number => (i >= 0 && i < s.length ? (s.words[i] ?? 0) : 0);
export const flagsAt = (s: TimeStream, i: number): number => (i >= 0 && i < s.length ? (s.flags[i] ?? 0) : 0);
export const has = (s: TimeStream, i: number, flag: number): boolean => (flagsAt(s, i) & flag) !== 0;
/** Does the token stand right behind the one before, without a space? */
export const glued = (s: TimeStream, i: number): boolean => i > 0 && i < s.length && s.end[i - 1] === s.start[i];
/** Is the token one of a table of words (`wordTable`)? */
export const isIn = (s: TimeStream, i: number, table: Uint8Array): boolean => i >= 0 && i < s.length && table[s.words[i] ?? 0] === 1;
/** Does the token begin with a small Latin letter? */
export const isSmall = (s: TimeStream, i: number): boolean => {
  const code = i >= 0 && i < s.length ? s.prose.charCodeAt(s.start[i] ?? 0) : 0;
  return code >= 97 && code <= 122;
};
/** The token's text, lower case. For the rare case that no class tells. */
export const textAt = (s: TimeStream, i: number): string => (i >= 0 && i < s.length ? s.prose.slice(s.start[i] ?? 0, s.end[i] ?? 0).toLowerCase() : '');
/** The first token past the sentence of token `i`. */
export const limitOf = (s: TimeStream, i: number): number => s.limit[i] ?? s.length;
