// The contract of an opened article: what `parseArticle` gives and every recogniser reads.
import { firstEndAfter, type Span } from './span.ts';

export type Format = 'plain' | 'markdown';

/**
 * What a stretch of the file is to a reader.
 * `furniture` is page furniture: advertisement, image credit, comment form, link list.
 */
export type BlockKind = 'title' | 'deck' | 'byline' | 'stamp' | 'subhead' | 'paragraph' | 'quote' | 'item' | 'cell' | 'caption' | 'furniture';

/** One block of prose; blocks lie in text order and never overlap; what lies between them is not prose. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A statement of the file about when it appeared. `value` is an ISO date (`2022-02-16`), with time and offset where given. */
export interface Stamp extends Span {
  /** `header`: a date at the head that does not say of what; `byline`: one on the byline's line. */
  readonly kind: 'front-matter' | 'header' | 'published' | 'updated' | 'dateline' | 'byline';
  /** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm` in the local time that the stamp names. */
  readonly value: string;
}

/** "MOSCOW, Feb. 1 (Reuters) -": where and when, and which agency, a story was filed. */
export interface Dateline extends Span {
  readonly place?: Span;
  readonly date?: Span;
  readonly agency?: Span;
}

/** A stretch that is not the story, and of which kind: `advertisement`, `image-credit`, `related-link`, `timestamp`, `byline`, … */
export interface Furniture extends Span {
  readonly kind: string;
}

export interface Masthead {
  readonly title?: Span;
  readonly deck?: Span;
  /** The names in "By A and B", "Reported by: A": each name's span. */
  readonly bylines: readonly Span[];
  readonly dateline?: Dateline;
  readonly stamps: readonly Stamp[];
}

/** How a file was read, where that is not the usual way; for the status item. */
export interface ArticleNote {
  /** `markdown-as-plain`: too large or too deeply nested for the Markdown reader. `front-matter`: not valid YAML, read over. */
  readonly kind: 'markdown-as-plain' | 'front-matter';
  /** One sentence for the reader. */
  readonly text: string;
}

/**
 * An article with its structure. All offsets are UTF-16 code units into `text`, the file's content exactly as given.
 */
export interface Article {
  readonly text: string;
  readonly format: Format;
  /**
   * `text` with everything that is not prose (markup, link targets, HTML, code, front matter) blanked by spaces and
   * every white space but line ends turned into a plain space. Same length as `text`: an offset here is an offset there.
   */
  readonly prose: string;
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly notes?: readonly ArticleNote[];
}

/** Kinds of token. `word` may hold digits (`G7`, `16th`, `1990s`, `S-550` is three tokens). */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3, url: 4, handle: 5 } as const;
export type TokenKindCode = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of all blocks, in text order, as parallel arrays: token `i` is `prose.slice(start[i], end[i])`.
 * Hyphens, slashes, `#` and possessive `'s` are tokens of their own; `U.S.`, `Inc.`, `1,35,000` and `@mfa_russia` are one.
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
}

/**
 * Sentences, in text order; a sentence never crosses a block. Sentence `s` holds the tokens `first[s] … first[s + 1] - 1`
 * (`first` has `length + 1` entries) and lies in block `block[s]`.
 */
export interface Sentences {
  readonly length: number;
  readonly first: Int32Array;
  readonly block: Int32Array;
}

/** The text of token `i`. */
export const tokenText = (article: Article, i: number): string => article.prose.slice(article.tokens.start[i] ?? 0, article.tokens.end[i] ?? 0);

/** The sentence that holds token `i`, by binary search. */
export const sentenceOfToken = ({ first, length }: Sentences, i: number): number => {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((first[middle] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The first token that ends after `offset`; `tokens.length` if none. */
export const tokenAt = ({ end, length }: Tokens, offset: number): number => firstEndAfter(end, length, offset);

/** The span of sentence `s`, from its first token's start to its last token's end. */
export const sentenceSpan = ({ tokens, sentences }: Article, s: number): Span => {
  const first = sentences.first[s] ?? 0;
  const last = Math.max(first, (sentences.first[s + 1] ?? first) - 1);
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 };
};
