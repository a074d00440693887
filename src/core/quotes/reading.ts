import type { ActorMention } from '../analysis.ts';
import { TokenKind, type Article } from '../article.ts';
import { CharClass, classTable } from '../characters.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { nominalBits, Word } from './lexicon/wordBits.ts';

/** What a token is to the analysis of clauses: a word, or which mark. */
export const Shape = {
  word: 0,
  comma: 1,
  stop: 2,
  semicolon: 3,
  colon: 4,
  /** A dash between words; a hyphen inside a compound is `hyphen`. */
  dash: 5,
  hyphen: 6,
  opening: 7,
  closing: 8,
  ellipsis: 9,
  /** A mark that opens or closes quotations in pairs: " “ ” „ « » `` ''. */
  double: 10,
  /** A mark that quotes or is an apostrophe: ' ‘ ’ ‚ ‹ ›. */
  single: 11,
  possessive: 12,
  other: 13,
} as const;

/** The tokens of an article, each with what is known of it: parallel arrays over `article.tokens`. */
export interface Reading {
  readonly article: Article;
  readonly length: number;
  /** Ids of the lexicon, 0 where unknown. */
  readonly ids: Uint16Array;
  /** Bits of `Word`. */
  readonly bits: Int32Array;
  /** Codes of `Shape`. */
  readonly shape: Uint8Array;
  /** 1 where the token begins with a capital letter or a figure after a letter. */
  readonly capital: Uint8Array;
  /** Index + 1 of the actor that covers the token, 0 if none. */
  readonly actorAt: Int32Array;
  readonly actors: readonly ActorMention[];
}

const shapeOfCode = (code: number): number => {
  switch (code) {
    case 0x2c:
    case 0x3001:
    case 0x060c:
      return Shape.comma;
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x203c:
    case 0x203d:
      return Shape.stop;
    case 0x3b:
      return Shape.semicolon;
    case 0x3a:
      return Shape.colon;
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return Shape.hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Shape.dash;
    case 0x28:
    case 0x5b:
    case 0x7b:
      return Shape.opening;
    case 0x29:
    case 0x5d:
    case 0x7d:
      return Shape.closing;
    case 0x2026:
      return Shape.ellipsis;
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0xbb:
    case 0x300c:
    case 0x300d:
    case 0xff02:
      return Shape.double;
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2039:
    case 0x203a:
    case 0x60:
      return Shape.single;
    default:
      return Shape.other;
  }
};

const formOfUnknown = (prose: string, from: number, to: number): number => {
  if (to - from < 5) return 0;
  if (prose.startsWith('ed', to - 2)) return Word.past | Word.participle;
  return to - from > 5 && prose.startsWith('ing', to - 3) ? Word.gerund : 0;
};

/** Looks up every token once. Linear; the hot path of the whole analysis. */
export const readTokens = (article: Article, actors: readonly ActorMention[]): Reading => {
  const { tokens, prose } = article;
  const { length, start, end, kind } = tokens;
  const lexemes = lexicon();
  const table = classTable();
  const ids = new Uint16Array(length);
  const bits = new Int32Array(length);
  const shape = new Uint8Array(length);
  const capital = new Uint8Array(length);
  const pronounAt = (i: number): boolean => ((bits[i] ?? 0) & (Word.subjectPronoun | Word.relative)) !== 0;
  for (let i = 0; i < length; i++) {
    const from = start[i] ?? 0;
    const to = end[i] ?? 0;
    const k = kind[i] ?? 0;
    const code = prose.charCodeAt(from);
    if (k === TokenKind.punctuation) {
      const size = to - from;
      let s = shapeOfCode(code);
      if (size > 1) s = code === 0x2e ? Shape.ellipsis : code === 0x2d ? Shape.dash : code === 0x60 || code === 0x27 ? (size === 2 ? Shape.double : Shape.other) : s;
      if (s === Shape.hyphen || (s === Shape.dash && code === 0x2013 && size === 1)) {
        const left = i > 0 && end[i - 1] === from;
        const right = i + 1 < length && start[i + 1] === to;
        s = left && right ? Shape.hyphen : left || right ? (s === Shape.hyphen ? Shape.hyphen : Shape.dash) : Shape.dash;
      }
      // 11:30, Ph.D., example.com: a mark inside a word.
      if ((s === Shape.colon || s === Shape.stop) && size === 1 && i > 0 && end[i - 1] === from && i + 1 < length && start[i + 1] === to && (kind[i + 1] ?? 0) <= TokenKind.number && (s === Shape.stop || kind[i + 1] === TokenKind.number)) s = Shape.hyphen;
      shape[i] = s;
    } else if (k === TokenKind.word) {
      if (code === 0x27 || code === 0x2019 || code === 0x02bc) {
        shape[i] = Shape.possessive;
        // "he's", "that's", "who's": an auxiliary.
        if (i > 0 && pronounAt(i - 1)) bits[i] = Word.be | Word.have;
        continue;
      }
      const id = lexemes.find(prose, from, to);
      ids[i] = id;
      const upper = ((table[code] ?? 0) & CharClass.upper) !== 0;
      if (upper) capital[i] = 1;
      // A word of no list that ends like a verb's form.
      bits[i] = id ? (lexemes.bits[id] ?? 0) : upper ? 0 : formOfUnknown(prose, from, to);
      // 11 am
      if ((bits[i] ?? 0) & Word.be && (bits[i] ?? 0) & Word.time && i > 0 && kind[i - 1] === TokenKind.number) bits[i] = Word.time;
      // "WHO", "IT", "US" are names, whatever the word in small letters is.
      if (upper && id && to - from > 1 && ((table[prose.charCodeAt(from + 1)] ?? 0) & CharClass.upper) !== 0) bits[i] = (bits[i] ?? 0) & nominalBits;
    } else if (k === TokenKind.number) bits[i] = Word.number;
    else if (k === TokenKind.handle) capital[i] = 1;
    else if (k === TokenKind.symbol) shape[i] = Shape.other;
  }
  const actorAt = new Int32Array(length);
  let t = 0;
  actors.forEach((actor, index) => {
    while (t < length && (end[t] ?? 0) <= actor.start) t++;
    for (let i = t; i < length && (start[i] ?? 0) < actor.end; i++) actorAt[i] = index + 1;
  });
  return { article, length, ids, bits, shape, capital, actorAt, actors };
};

/** The text of token `i` in lower case: for the rare look by name. */
export const lowerAt = ({ article }: Reading, i: number): string => article.prose.slice(article.tokens.start[i] ?? 0, article.tokens.end[i] ?? 0).toLowerCase();

/** Is there white space between tokens `i - 1` and `i`? True at the ends. */
export const gapBefore = ({ article: { tokens }, length }: Reading, i: number): boolean => i <= 0 || i >= length || (tokens.end[i - 1] ?? 0) < (tokens.start[i] ?? 0);

/** Is one of these bits of `Word` set for token `i`? */
export const hasBit = ({ bits }: Reading, i: number, bit: number): boolean => ((bits[i] ?? 0) & bit) !== 0;
