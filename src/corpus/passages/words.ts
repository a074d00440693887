import { TokenKind, type BlockKind } from '../../core/article.ts';
import { isUpper } from '../../core/characters.ts';
import type { Span } from '../../core/span.ts';
import { functionWords } from '../../core/figures/functionWords.ts';
import { blockKinds, type Digest } from '../digest.ts';
import { formsOf, type WordForm } from '../wordForms.ts';
import { dateWords, numberWords, reportingWords, titleWords } from './stopwords.ts';

/** Bits of `Words.code` above the word's hash. */
export const WordFlag = {
  /** A name: it tells passages apart, but is no evidence of copying. */
  name: 0x1000,
  /** Weighs as evidence: not a function word, a frame of reporting, a name, a title, a number or a date. */
  content: 0x2000,
  /** A figure or a date: what a template fills in. */
  figure: 0x4000,
  /** Inside quotation marks: two articles may both quote it and yet be independent. */
  quoted: 0x8000,
} as const;

/** The hash of the folded word: 12 bits, enough for four in a row to be unique; single words are checked against the text. */
export const codeMask = 0x0fff;

/**
 * The words of an article that count for reuse, in text order, as parallel arrays: word `i` is
 * `prose.slice(start[i], end[i])`, offsets in UTF-16 code units. Page furniture, stamps and bylines are left out.
 */
export interface Words {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 12 bits of hash and the `WordFlag`s: all that the index keeps. */
  readonly code: Uint16Array;
}

const leftOut: ReadonlySet<BlockKind> = new Set<BlockKind>(['furniture', 'stamp', 'byline']);

/**
 * A word as it is compared: lower case, no full stops or separators (`U.S.` = `us`, `1,35,000` = `135000`), straight
 * apostrophes, and no plural s: an edit from `tension` to `tensions` is no edit worth telling.
 */
export const foldWord = (word: string): string => {
  let folded = word.toLowerCase();
  if (/[.,’ʼ\u00ad\u200b-\u200d]/.test(folded)) folded = folded.replace(/[.,\u00ad\u200b-\u200d]/g, '').replace(/[’ʼ]/g, "'");
  const n = folded.length;
  return n > 3 && folded.charCodeAt(n - 1) === 115 && folded.charCodeAt(n - 2) !== 115 ? folded.slice(0, n - 1) : folded;
};

/** FNV-1a over UTF-16 code units, folded to 12 bits. */
const hashOf = (word: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & codeMask;
};

/** Code without `quoted`. */
const codeOf = (form: WordForm): number => {
  if (form.code >= 0) return form.code;
  const lower = form.lower.replace(/[’ʼ]/g, "'");
  const first = lower.charCodeAt(0);
  const isFigure = (first >= 48 && first <= 57) || numberWords.has(lower) || dateWords.has(lower);
  const weighs = !isFigure && lower.length > 1 && !functionWords.has(lower) && !reportingWords.has(lower) && !titleWords.has(lower);
  form.code = hashOf(foldWord(form.surface)) | (weighs ? WordFlag.content : 0) | (isFigure ? WordFlag.figure : 0);
  return form.code;
};

const opening = '“„«‹';
const closing = '”»›';

/** Does a quotation, and so a sentence, begin right before the offset? */
const quotedStart = (prose: string, offset: number): boolean => offset > 0 && (opening.includes(prose[offset - 1] ?? '') || prose[offset - 1] === '"');

/**
 * Reads the words of an article.
 *
 * @param digest its actors tell names from words that weigh
 */
export const wordsOf = ({ tokens, sentences, prose, actors }: Pick<Digest, 'tokens' | 'sentences' | 'prose' | 'actors'>): Words => {
  const forms = formsOf({ tokens, prose });
  const start = new Int32Array(tokens.length);
  const end = new Int32Array(tokens.length);
  const code = new Uint16Array(tokens.length);
  let count = 0;
  let a = 0;
  let quoted = false;
  let last = 0;
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] ?? 0;
    const begin = tokens.start[first] ?? 0;
    // A quotation mark that is left open closes with its paragraph.
    if (quoted && /[\r\n]/.test(prose.slice(last, begin))) quoted = false;
    const kind = blockKinds[sentences.kind[s] ?? 0];
    if (sentences.furniture[s] || (kind && leftOut.has(kind))) continue;
    const headline = kind === 'title' || kind === 'subhead' || kind === 'deck';
    const stop = sentences.first[s + 1] ?? tokens.length;
    for (let t = first; t < stop; t++) {
      const from = tokens.start[t] ?? 0;
      const to = tokens.end[t] ?? 0;
      last = to;
      const kindOfToken = tokens.kind[t];
      if (kindOfToken === TokenKind.punctuation) {
        const mark = prose[from] ?? '';
        if (mark === '"' || ((mark === "'" || mark === '`') && to - from === 2)) quoted = !quoted;
        else if (opening.includes(mark)) quoted = true;
        else if (closing.includes(mark)) quoted = false;
        continue;
      }
      if (kindOfToken !== TokenKind.word && kindOfToken !== TokenKind.number) continue;
      const initial = prose.charCodeAt(from);
      // The possessive 's is no word.
      if (initial === 39 || initial === 0x2019 || initial === 0x02bc) continue;
      while (a < actors.length && (actors[a]?.end ?? 0) <= from) a++;
      // A capital inside a sentence is a name too, whether or not a recogniser knew it; headlines may be all capitals.
      const named = (a < actors.length && (actors[a]?.start ?? 0) < to) || (t > first && !quotedStart(prose, from) && !headline && isUpper(initial));
      const form = forms[t];
      const c = form ? codeOf(form) : 0;
      start[count] = from;
      end[count] = to;
      code[count++] = (named && !(c & WordFlag.figure) ? (c & ~WordFlag.content) | WordFlag.name : c) | (quoted ? WordFlag.quoted : 0);
    }
  }
  return { length: count, start: start.slice(0, count), end: end.slice(0, count), code: code.slice(0, count) };
};

/** The words that lie in a span: `[first, last)` by index. */
export const wordsIn = ({ start, end, length }: Words, span: Span): { readonly first: number; readonly last: number } => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < length && (start[last] ?? 0) < span.end) last++;
  return { first: low, last };
};
