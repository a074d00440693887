// What the corpus keeps of an analysed article: everything that questions across articles need, and nothing that can be read off again.
// The file's text, its blocks as objects and the parse tree are let go. Memory, measured over Wikinews articles of 2,000 characters: see bench/corpus.ts.
import type { ActorMention, Analysis, DateMention, Published, Quotation } from '../core/analysis.ts';
import type { BlockKind, Tokens } from '../core/article.ts';
import { wideDays } from '../core/dates/publication/readings.ts';
import { firstEndAfter, type Span } from '../core/span.ts';
import type { ArticleId, ArticleRef, Passage } from './corpus.ts';
import { dayOf, daysOf, type DayInterval } from './days.ts';

/** Offsets of an article: 16 bits each where the text is short enough. */
export type Offsets = Uint16Array | Int32Array;

/** A `Tokens` in half the room; same meaning. */
export interface DigestTokens {
  readonly length: number;
  readonly start: Offsets;
  readonly end: Offsets;
  readonly kind: Uint8Array;
}

/** Sentence `s` holds the tokens `first[s] … first[s + 1] - 1` and lies in a block of kind `blockKinds[kind[s]]`. */
export interface DigestSentences {
  readonly length: number;
  readonly first: Offsets;
  /** The number of its block. */
  readonly block: Offsets;
  /** The kind of its block, an index into `blockKinds`. */
  readonly kind: Uint8Array;
  /** 1 where it lies in page furniture. */
  readonly furniture: Uint8Array;
}

export const blockKinds: readonly BlockKind[] = ['title', 'deck', 'byline', 'stamp', 'subhead', 'paragraph', 'quote', 'item', 'cell', 'caption', 'furniture'];

/** A date mention with the days it names. */
export interface DigestDate {
  readonly mention: DateMention;
  readonly days: DayInterval | undefined;
}

/**
 * One article, as the corpus keeps it. A pure function of the article and its decisions: nothing in it depends on other articles.
 * All offsets are UTF-16 code units into the file's text; `prose` has the same length, so an offset there is an offset here.
 */
export interface Digest {
  readonly id: ArticleId;
  readonly title: string;
  readonly published: Published;
  /** The days on which it may have appeared; undefined where nothing is known. A stated date is one day. */
  readonly days: DayInterval | undefined;
  /** The article's prose, markup blanked: excerpts and words are cut from it when asked for. */
  readonly prose: string;
  readonly tokens: DigestTokens;
  readonly sentences: DigestSentences;
  readonly bylines: readonly Span[];
  /** Where the story was filed: no actor in it does anything. */
  readonly dateline?: Span;
  readonly actors: readonly ActorMention[];
  readonly dates: readonly DigestDate[];
  readonly quotes: readonly Quotation[];
}

const narrow = (wide: Int32Array, largest: number): Offsets => (largest < 65536 ? Uint16Array.from(wide) : wide);

const packTokens = ({ length, start, end, kind }: Tokens, size: number): DigestTokens => ({ length, start: narrow(start, size), end: narrow(end, size), kind });

/** White space folded, at most `longest` code units; cut between words, with an ellipsis. */
export const fold = (text: string, longest = 400): string => {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= longest) return folded;
  const cut = folded.lastIndexOf(' ', longest - 1);
  const end = cut > longest / 2 ? cut : longest - 1;
  // Never half a surrogate pair.
  const last = folded.charCodeAt(end - 1);
  return `${folded.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
};

/** The days that a date mention names; undefined for lengths of time, sets and what names no stretch. */
export const mentionDays = ({ type, value }: DateMention): DayInterval | undefined => (type === 'DATE' || type === 'TIME' ? daysOf(value) : undefined);

const publicationDays = ({ value, earliest, latest }: Published): DayInterval | undefined => {
  const single = dayOf(value);
  if (single !== undefined) return { first: single, last: single };
  const first = dayOf(earliest);
  const last = dayOf(latest);
  if (first === undefined && last === undefined) return undefined;
  return { first: first ?? Number.NEGATIVE_INFINITY, last: last ?? Number.POSITIVE_INFINITY };
};

/** Digests an analysed article. `published` is the date given from outside, ISO; it outranks what the machine found. */
export const makeDigest = (id: ArticleId, { article, published: found, actors, dates, quotes }: Analysis, published?: string): Digest => {
  const { prose, masthead, blocks, furniture, tokens, sentences } = article;
  const stated: Published = published !== undefined && dayOf(published) !== undefined ? { value: published.slice(0, 10), evidence: found.evidence } : found;
  const kinds = new Uint8Array(sentences.length);
  const isFurniture = new Uint8Array(sentences.length);
  let firstWords = '';
  for (let s = 0; s < sentences.length; s++) {
    const block = blocks[sentences.block[s] ?? 0];
    kinds[s] = Math.max(0, blockKinds.indexOf(block?.kind ?? 'paragraph'));
    const first = sentences.first[s] ?? 0;
    const start = tokens.start[first] ?? 0;
    const end = tokens.end[(sentences.first[s + 1] ?? first + 1) - 1] ?? start;
    const inFurniture = block?.kind === 'furniture' || furniture.some((f) => f.start < end && start < f.end && Math.min(f.end, end) - Math.max(f.start, start) > (end - start) / 2);
    isFurniture[s] = inFurniture ? 1 : 0;
    if (firstWords === '' && !inFurniture && block?.kind === 'paragraph') firstWords = prose.slice(start, end);
  }
  const title = fold(masthead.title ? prose.slice(masthead.title.start, masthead.title.end) : firstWords, 120);
  return {
    id,
    title: title === '' ? id : title,
    published: stated,
    days: publicationDays(stated),
    prose,
    tokens: packTokens(tokens, prose.length),
    sentences: { length: sentences.length, first: narrow(sentences.first, tokens.length), block: narrow(sentences.block, blocks.length), kind: kinds, furniture: isFurniture },
    bylines: masthead.bylines,
    ...(masthead.dateline ? { dateline: { start: masthead.dateline.start, end: masthead.dateline.end } } : {}),
    actors,
    dates: dates.map((mention) => ({ mention, days: mentionDays(mention) })),
    quotes,
  };
};

/** The first token that ends after `offset`; the number of tokens if none. */
export const tokenAtOffset = ({ tokens: { end, length } }: Digest, offset: number): number => firstEndAfter(end, length, offset);

/** The sentence that holds `offset`, or the next one; the last for an offset behind all. */
export const sentenceAt = (digest: Digest, offset: number): number => {
  const token = tokenAtOffset(digest, offset);
  const { first, length } = digest.sentences;
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((first[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};

/** The span of sentence `s`. */
export const sentenceRange = ({ tokens, sentences }: Digest, s: number): Span => {
  const first = sentences.first[s] ?? 0;
  const last = Math.max(first, (sentences.first[s + 1] ?? first) - 1);
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 };
};

/** The day an article is filed under: stated, decided, or the best guess; undefined where nothing is known. */
export const filedDay = ({ published, days }: Pick<Digest, 'published' | 'days'>): number | undefined =>
  dayOf(published.value) ?? dayOf(published.guess) ?? (days && Number.isFinite(days.last) ? days.last : days && Number.isFinite(days.first) ? days.first : undefined);

/** The article's address, title and date, for a card. */
export const articleRef = ({ id, title, published }: Digest): ArticleRef => ({ id, title, ...publishedRef(published) });

/** The part of a reference that tells when the article appeared. */
export const publishedRef = ({ value, guess, earliest, latest, agreed }: Published): Pick<ArticleRef, 'published' | 'publishedIsGuess' | 'publishedBetween'> => {
  const date = value ?? guess;
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  const wide = value === undefined && guess !== undefined && first !== undefined && last !== undefined && last - first > wideDays;
  return {
    ...(date === undefined ? {} : { published: date.slice(0, 10) }),
    publishedIsGuess: value === undefined && !agreed,
    ...(wide && earliest !== undefined && latest !== undefined && !agreed ? { publishedBetween: [earliest, latest] } : {}),
  };
};

/** The earliest place in `[from, to]` where a clause begins, by its marks. */
const clauseBefore = (prose: string, from: number, to: number): number | undefined => {
  const found = /[;:—–]\s|,\s(?=(?:and|but|while|because|although)\s)/.exec(prose.slice(from, to));
  return found ? from + found.index + found[0].length : undefined;
};

/**
 * The sentence that holds a span, on one line, at most `longest` code units and cut between words with ellipses: from its beginning where the span
 * still fits in, else from the earliest clause from which it does, else around the span.
 */
const excerptOf = (digest: Digest, span: Span, longest: number): string => {
  const sentence = sentenceRange(digest, sentenceAt(digest, span.start));
  const end = Math.max(sentence.end, span.end);
  if (end - sentence.start <= longest || span.end - sentence.start <= longest - 20) return fold(digest.prose.slice(sentence.start, end), longest);
  const clause = clauseBefore(digest.prose, Math.max(sentence.start, span.end - (longest - 20)), span.start);
  if (clause !== undefined) return `…${fold(digest.prose.slice(clause, end), longest - 1)}`;
  const from = digest.prose.lastIndexOf(' ', Math.max(sentence.start, span.start - (longest >> 1)));
  return `…${fold(digest.prose.slice(Math.max(sentence.start, from), end), longest - 1)}`;
};

/** A place in the article with the sentence it stands in. */
export const passageAt = (digest: Digest, span: Span, longest = 400): Passage => ({ start: span.start, end: span.end, article: articleRef(digest), excerpt: excerptOf(digest, span, longest) });
