import type { ArticleId } from '../corpus.ts';
import { distinctChains } from './chains.ts';
import { extend, isPassage, type Chain } from './extend.ts';
import { buildSegment, lookUp, type Segment } from './segment.ts';
import { shingleAt, shingleLength, winnow } from './shingles.ts';
import { maxWords, WordPages } from './wordPages.ts';
import { WordFlag } from './words.ts';

/** What is known of an article beside its words. ISO dates, `YYYY-MM-DD` or with `Thh:mm`; they are compared as far as both go. */
export interface PassageSource {
  readonly id: ArticleId;
  readonly published?: string;
  /** Who printed it, where that is known: the test for an outlet's furniture. */
  readonly outlet?: string;
}

/** One article's shared passages with the article that was asked about. */
export interface Match {
  readonly article: PassageSource;
  /** The article's words, as many as it has. */
  readonly words: number;
  /** In order of the asking side. */
  readonly chains: readonly Chain[];
}

/** Words that stand outside quotation marks. */
const narratedWords = (code: Uint16Array): number => {
  let n = 0;
  for (const c of code) if (!(c & WordFlag.quoted)) n++;
  return n;
};

/** A text, with all the articles that print exactly it: ten thousand copies are one text. */
interface Text {
  readonly position: number;
  readonly length: number;
  readonly narrated: number;
  readonly hash: number;
  readonly articles: PassageSource[];
}

/** Fingerprints that wait in a hash table before they become a segment. */
const headLimit = 1 << 15;
/** Shared passages kept for one pair of articles. */
const maxChains = 64;

/** Places in which `candidates` looks a fingerprint up. */
const crowd = 64;
/** Shared fingerprints for each word of the shorter that make a candidate: a seventh of what a verbatim copy has. */
const leastVotes = 0.012;

/** Earliest first; those without a date last; then by id, so that every order is one that a rebuilt index gives too. */
export const bySeniority = (a: PassageSource, b: PassageSource): number => {
  if (a.published !== b.published) {
    if (a.published === undefined) return 1;
    if (b.published === undefined) return -1;
    return a.published < b.published ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/**
 * All articles' words with their fingerprints: which passages of an article stand in others. Incremental; what it answers depends only
 * on the articles it holds, not on the order in which they came and went.
 *
 * Two bytes a word and about five a fingerprint (two fingerprints in seven words). Positions are words, not code units:
 * `reuse.ts` turns them into spans.
 */
export class PassageIndex {
  #pages = new WordPages();
  #texts: Text[] = [];
  /** Text numbers by content hash. */
  #byHash = new Map<number, number[]>();
  #byArticle = new Map<ArticleId, { readonly text: number; readonly source: PassageSource }>();
  #segments: Segment[] = [];
  #head = new Map<number, number[]>();
  #headSize = 0;
  #dead = 0;

  get size(): number {
    return this.#byArticle.size;
  }

  /** Bytes of words, fingerprints and directories (the articles' ids and dates apart). */
  get bytes(): number {
    let bytes = this.#pages.bytes + this.#headSize * 40;
    for (const { positions, directory } of this.#segments) bytes += positions.byteLength + directory.byteLength;
    return bytes;
  }

  has(id: ArticleId): boolean {
    return this.#byArticle.has(id);
  }

  source(id: ArticleId): PassageSource | undefined {
    return this.#byArticle.get(id)?.source;
  }

  /** Adds or replaces an article. */
  add(source: PassageSource, words: Uint16Array): void {
    const code = words.subarray(0, maxWords);
    if (this.#byArticle.has(source.id)) this.remove(source.id);
    const kept = this.#find(code);
    if (kept >= 0) {
      insertBySeniority(this.#texts[kept]?.articles ?? [], source);
      this.#byArticle.set(source.id, { text: kept, source });
      return;
    }
    const number = this.#texts.length;
    const position = this.#pages.append(code);
    const { length } = code;
    const hash = contentHash(code);
    this.#texts.push({ position, length, narrated: narratedWords(code), hash, articles: [source] });
    this.#byArticle.set(source.id, { text: number, source });
    const same = this.#byHash.get(hash);
    if (same) same.push(number);
    else this.#byHash.set(hash, [number]);
    const own = this.#pages.slice(position, length);
    for (const at of winnow(own)) {
      const key = shingleAt(own, at);
      const list = this.#head.get(key);
      if (list) list.push(position + at);
      else this.#head.set(key, [position + at]);
      this.#headSize++;
    }
    if (this.#headSize >= headLimit) this.#seal();
  }

  /** Takes an article out; nothing happens if it is not there. */
  remove(id: ArticleId): void {
    const number = this.#byArticle.get(id)?.text;
    if (number === undefined) return;
    this.#byArticle.delete(id);
    const text = this.#texts[number];
    if (!text) return;
    text.articles.splice(text.articles.findIndex((a) => a.id === id), 1);
    if (text.articles.length > 0) return;
    const left = (this.#byHash.get(text.hash) ?? []).filter((n) => n !== number);
    if (left.length > 0) this.#byHash.set(text.hash, left);
    else this.#byHash.delete(text.hash);
    this.#dead += text.length;
    if (this.#dead > 4096 && this.#dead * 2 > this.#pages.bytes / 2) this.#rebuild();
  }

  /** The words of an article, as codes; undefined if it is not held. */
  words(id: ArticleId): Uint16Array | undefined {
    const text = this.#textOf(id);
    return text && this.#pages.slice(text.position, text.length);
  }

  /** How many words of an article stand outside quotation marks. */
  narrated(id: ArticleId): number {
    return this.#textOf(id)?.narrated ?? 0;
  }

  /** The articles with exactly the same words, itself included, the earliest first. */
  copies(id: ArticleId): readonly PassageSource[] {
    return this.#textOf(id)?.articles ?? [];
  }

  /**
   * The articles that share a passage with the words given, the most senior first.
   *
   * @param code the words of an article or of a passage, as `wordsOf` gives them
   * @param except an article that is not looked at: the one the words are from (its exact copies are)
   * @param range which of the words are asked about: `[first, last)`. A hit within extends beyond.
   */
  query(code: Uint16Array, except?: ArticleId, range: { readonly first: number; readonly last: number } = { first: 0, last: code.length }): readonly Match[] {
    const found = new Map<number, Chain[]>();
    const own = except === undefined ? undefined : this.#byArticle.get(except)?.text;
    const last = Math.min(range.last, code.length) - shingleLength;
    const seen = new Map<number, number>();
    for (let i = Math.max(0, range.first); i <= last; i++) {
      const hash = shingleAt(code, i);
      if (hash === 0) continue;
      const times = seen.get(hash) ?? 0;
      if (times >= 3) continue;
      seen.set(hash, times + 1);
      const hit = (position: number): boolean => this.#hit(found, code, i, position, own);
      for (const segment of this.#segments) lookUp(segment, hash, code, i, this.#pages, hit);
      for (const position of this.#head.get(hash) ?? []) hit(position);
    }
    const matches: Match[] = [];
    for (const [number, chains] of found) {
      const text = this.#texts[number];
      const passages = distinctChains(chains.filter(isPassage));
      if (!text || passages.length === 0) continue;
      for (const article of text.articles) matches.push({ article, words: text.length, chains: passages });
    }
    if (own !== undefined) matches.push(...this.#copiesOf(own, except ?? '', code));
    return matches.sort((a, b) => bySeniority(a.article, b.article));
  }

  /**
   * The articles that share several fingerprints with this one, one for each text, the most senior: those that may come from one origin. Coarser
   * and quicker than `query`. A fingerprint that stands in more than `crowd` places is looked up in so many of them.
   */
  candidates(id: ArticleId): readonly PassageSource[] {
    const own = this.#byArticle.get(id)?.text;
    const code = this.words(id);
    if (own === undefined || !code) return [];
    const votes = new Map<number, number>();
    const positions = winnow(code);
    for (const i of positions) {
      const hash = shingleAt(code, i);
      let left = crowd;
      const vote = (position: number): boolean => {
        const number = this.#textAt(position);
        if (number !== own) votes.set(number, (votes.get(number) ?? 0) + 1);
        return --left > 0;
      };
      for (const segment of this.#segments) if (left > 0) lookUp(segment, hash, code, i, this.#pages, vote);
      for (const position of this.#head.get(hash) ?? []) if (left <= 0 || !vote(position)) break;
    }
    const found: PassageSource[] = [];
    for (const [number, count] of votes) {
      const text = this.#texts[number];
      const [first] = text?.articles ?? [];
      if (!text || !first) continue;
      const shorter = Math.min(code.length, text.length);
      if (count >= Math.max(2, leastVotes * shorter)) found.push(first);
    }
    return found.sort(bySeniority);
  }

  /** Exact copies of the asking article share all of it. */
  #copiesOf(number: number, except: ArticleId, code: Uint16Array): Match[] {
    const text = this.#texts[number];
    if (!text || text.articles.length < 2) return [];
    let weight = 0;
    for (const c of code) if (c & WordFlag.content) weight++;
    const chain: Chain = { runs: [{ here: 0, there: 0, length: text.length }], same: text.length, weight, narrated: text.narrated };
    if (!isPassage(chain)) return [];
    return text.articles.filter((a) => a.id !== except).map((article) => ({ article, words: text.length, chains: [chain] }));
  }

  #hit(found: Map<number, Chain[]>, code: Uint16Array, i: number, position: number, own: number | undefined): true {
    const number = this.#textAt(position);
    const text = this.#texts[number];
    if (!text || number === own || text.articles.length === 0) return true;
    const j = position - text.position;
    const chains = found.get(number);
    // A hit inside a run that is already known says nothing new.
    if (chains?.some((chain) => chain.runs.some((r) => i >= r.here && i < r.here + r.length && j - r.there === i - r.here))) return true;
    if (chains && chains.length >= maxChains) return true;
    const chain = extend(code, i, this.#pages.slice(text.position, text.length), j);
    if (chains) chains.push(chain);
    else found.set(number, [chain]);
    return true;
  }

  #textOf(id: ArticleId): Text | undefined {
    const number = this.#byArticle.get(id)?.text;
    return number === undefined ? undefined : this.#texts[number];
  }

  /** The number of the text that holds a position, by binary search. */
  #textAt(position: number): number {
    let low = 0;
    let high = this.#texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#texts[middle]?.position ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The number of the live text with exactly these codes, or -1. */
  #find(code: Uint16Array): number {
    for (const number of this.#byHash.get(contentHash(code)) ?? []) {
      const text = this.#texts[number];
      if (!text || text.length !== code.length) continue;
      const own = this.#pages.slice(text.position, text.length);
      let same = 0;
      while (same < own.length && own[same] === code[same]) same++;
      if (same === own.length) return number;
    }
    return -1;
  }

  /** The head becomes a segment; segments of like size are merged, so that there are a handful. */
  #seal(): void {
    const waiting = new Int32Array(this.#headSize);
    let n = 0;
    for (const list of this.#head.values()) for (const position of list) waiting[n++] = position;
    this.#head = new Map();
    this.#headSize = 0;
    let positions = waiting;
    for (;;) {
      const last = this.#segments[this.#segments.length - 1];
      if (!last || last.positions.length > 2 * positions.length) break;
      this.#segments.pop();
      const merged = new Int32Array(last.positions.length + positions.length);
      merged.set(last.positions);
      merged.set(positions, last.positions.length);
      positions = merged;
    }
    this.#segments.push(buildSegment(positions, this.#pages));
  }

  /** Drops what removed articles left behind. */
  #rebuild(): void {
    const live = this.#texts.filter((t) => t.articles.length > 0);
    const old = this.#pages;
    this.#pages = new WordPages();
    this.#texts = [];
    this.#byHash = new Map();
    this.#byArticle = new Map();
    this.#segments = [];
    this.#head = new Map();
    this.#headSize = 0;
    this.#dead = 0;
    for (const text of live) for (const article of text.articles) this.add(article, old.slice(text.position, text.length));
  }
}

const insertBySeniority = (articles: PassageSource[], source: PassageSource): void => {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = articles[middle];
    if (other && bySeniority(other, source) <= 0) low = middle + 1;
    else high = middle;
  }
  articles.splice(low, 0, source);
};

/** 32 bits over the codes: the key under which exact copies meet. */
const contentHash = (code: Uint16Array): number => {
  let h = code.length | 0;
  for (const c of code) h = Math.imul(h ^ c, 0x01000193) ^ (h >>> 11);
  return h | 0;
};
