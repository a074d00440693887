// Finding a quote without a mapping: exact with context, and long quotes approximately.
import type { Span } from '../../core/span.ts';
import type { TextQuote } from '../model.ts';
import { alignWords, type Alignment } from './align.ts';
import type { Budget } from './budget.ts';
import { carry } from './carry.ts';
import { Way } from './map.ts';
import { UnitKind, unitsOf, type Units, type Vocabulary } from './units.ts';

/** How much of the words of one side's context stands there too, each word weighed by nearness. */
export interface Share {
  readonly found: number;
  readonly of: number;
}

/** A place where the quote stands, and how much of its context. */
export interface Hit extends Span {
  readonly before: Share;
  readonly after: Share;
  /** The first and last unit, exclusive. */
  readonly from: number;
  readonly until: number;
}

/** The current text, ready to be searched. Made once for all annotations of an article. */
export class Searched {
  readonly units: Units;
  readonly vocabulary: Vocabulary;
  #index: Map<number, Int32Array> | undefined;

  constructor(units: Units, vocabulary: Vocabulary) {
    this.units = units;
    this.vocabulary = vocabulary;
  }

  /** Where each word stands. */
  positions(id: number): Int32Array {
    if (!this.#index) {
      const counts = new Map<number, number>();
      for (const i of this.units.id) counts.set(i, (counts.get(i) ?? 0) + 1);
      const index = new Map<number, Int32Array>();
      const filled = new Map<number, number>();
      for (const [i, count] of counts) index.set(i, new Int32Array(count));
      for (const [at, i] of this.units.id.entries()) {
        const n = filled.get(i) ?? 0;
        const list = index.get(i);
        if (list) list[n] = at;
        filled.set(i, n + 1);
      }
      this.#index = index;
    }
    return this.#index.get(id) ?? new Int32Array(0);
  }

  /** 0 to 1: how rare a word is in this text. */
  weight(id: number, isWord: boolean): number {
    return isWord ? 1 / (1 + Math.log2(Math.max(1, this.positions(id).length))) : 0.1;
  }
}

/** How much of the context's words (the nearest count most) stands on one side of a place. */
const contextShare = (searched: Searched, context: Units, at: number, step: -1 | 1): Share => {
  const most = 12;
  const { units } = searched;
  const window: number[] = [];
  for (let j = at; window.length < most + 4 && j >= 0 && j < units.length; j += step) window.push(units.id[j] ?? 0);
  let all = 0;
  let found = 0;
  let next = 0;
  for (let k = 0; k < Math.min(most, context.length); k++) {
    const i = step < 0 ? context.length - 1 - k : k;
    // The outermost word may be cut.
    if (k > 0 && (step < 0 ? i === 0 : i === context.length - 1)) break;
    const id = context.id[i] ?? 0;
    const isWord = ((context.kind[i] ?? 0) & UnitKind.word) !== 0;
    const w = (isWord ? 1 : 0.3) * (1 - k / (most + 6));
    all += w;
    const j = window.indexOf(id, next);
    if (j >= 0 && j - next <= 6) {
      found += w;
      next = j + 1;
    }
  }
  return { found, of: all };
};

export interface Quoted {
  readonly exact: Units;
  readonly prefix: Units;
  readonly suffix: Units;
}

export const quotedOf = ({ exact, prefix, suffix }: TextQuote, vocabulary: Vocabulary): Quoted => ({ exact: unitsOf(exact, vocabulary), prefix: unitsOf(prefix, vocabulary), suffix: unitsOf(suffix, vocabulary) });

/** All places where the quote's units stand, in text order. A quote that is cut inside words is found by its letters. */
export const exactHits = (searched: Searched, quote: TextQuote, quoted: Quoted, isAllowed: (unit: number) => boolean = () => true): readonly Hit[] => {
  const { units } = searched;
  const { exact } = quoted;
  const hits: Hit[] = [];
  if (exact.length === 0) return hits;
  let rarest = 0;
  for (let i = 1; i < exact.length; i++) if (searched.positions(exact.id[i] ?? 0).length < searched.positions(exact.id[rarest] ?? 0).length) rarest = i;
  const add = (from: number, until: number, start: number, end: number): void => {
    for (let u = from; u < until; u++) if (!isAllowed(u)) return;
    hits.push({ start, end, from, until, before: contextShare(searched, quoted.prefix, from - 1, -1), after: contextShare(searched, quoted.suffix, until, 1) });
  };
  for (const at of searched.positions(exact.id[rarest] ?? 0)) {
    const from = at - rarest;
    if (from < 0 || from + exact.length > units.length) continue;
    let isSame = true;
    for (let k = 0; isSame && k < exact.length; k++) isSame = units.id[from + k] === exact.id[k];
    if (isSame) add(from, from + exact.length, units.start[from] ?? 0, units.end[from + exact.length - 1] ?? 0);
  }
  if (hits.length > 0) return hits;
  // "Iva" of "Ivanov": no unit of its own.
  let searchedFor = 0;
  for (let at = units.text.indexOf(quote.exact); at >= 0 && searchedFor++ < 1000; at = units.text.indexOf(quote.exact, at + 1)) {
    let from = 0;
    let high = units.length;
    while (from < high) {
      const middle = (from + high) >> 1;
      if ((units.end[middle] ?? 0) <= at) from = middle + 1;
      else high = middle;
    }
    let until = from;
    while (until < units.length && (units.start[until] ?? 0) < at + quote.exact.length) until++;
    add(from, until, at, at + quote.exact.length);
  }
  return hits;
};

/** Fewer words than these are never found approximately. */
export const longQuote = 6;

/**
 * The passage most like a long quote, by its rare words' votes and an alignment of the best places. The quote's edges are found
 * as those of a span that is carried over a mapping.
 *
 * @returns undefined where less than `least` of the quote's weight stands together anywhere, or two places are as good
 */
export const approximateHit = (searched: Searched, quote: TextQuote, budget: Budget, least = 0.6): (Span & { readonly share: number }) | undefined => {
  const { units, vocabulary } = searched;
  const lead = quote.prefix.length;
  const old = unitsOf(quote.prefix + quote.exact + quote.suffix, vocabulary);
  const span = { start: lead, end: lead + quote.exact.length };
  const inside = Array.from({ length: old.length }, (_, i) => i).filter((i) => (old.start[i] ?? 0) >= span.start && (old.end[i] ?? 0) <= span.end);
  if (inside.filter((i) => (old.kind[i] ?? 0) & UnitKind.word).length < longQuote || inside.length > 2000) return undefined;
  const weight = (id: number, isWord: boolean): number => searched.weight(id, isWord);
  const bucket = Math.max(8, inside.length >> 1);
  const votes = new Map<number, number>();
  for (const i of inside) {
    const id = old.id[i] ?? 0;
    const places = searched.positions(id);
    if (places.length > 50) continue;
    if (!budget.spend(4 * places.length)) return undefined;
    const w = weight(id, ((old.kind[i] ?? 0) & UnitKind.word) !== 0);
    for (const at of places) {
      const b = Math.floor((at - (i - (inside[0] ?? 0))) / bucket);
      votes.set(b, (votes.get(b) ?? 0) + w);
      votes.set(b + 1, (votes.get(b + 1) ?? 0) + w);
    }
  }
  const all = inside.reduce((sum, i) => sum + weight(old.id[i] ?? 0, ((old.kind[i] ?? 0) & UnitKind.word) !== 0), 0);
  const a = Array.from({ length: old.length }, (_, i) => i);
  const found: { start: number; end: number; share: number }[] = [];
  for (const [b] of [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 4)) {
    const from = Math.max(0, (b - 1) * bucket - 30);
    const until = Math.min(units.length, (b + 1) * bucket + inside.length + (inside.length >> 1) + 30);
    const window = Array.from({ length: Math.max(0, until - from) }, (_, k) => from + k);
    const alignment: Alignment | undefined = alignWords({ old, now: units, a, b: window, weight, vocabulary, budget });
    if (!alignment) return undefined;
    const to = alignment.to.map((j) => (j < 0 ? -1 : from + j));
    const share = inside.reduce((sum, i) => sum + ((to[i] ?? -1) < 0 ? 0 : weight(old.id[i] ?? 0, ((old.kind[i] ?? 0) & UnitKind.word) !== 0)), 0) / all;
    const back = new Int32Array(units.length).fill(-1);
    for (const [i, j] of to.entries()) if (j >= 0) back[j] = i;
    const carried = share < least ? undefined : carry({ old, now: units, to, from: back, way: new Uint8Array(old.length).fill(Way.inOrder), complete: true }, span);
    if (carried && carried.end - carried.start <= 1.5 * quote.exact.length + 20) found.push({ start: carried.start, end: carried.end, share });
  }
  found.sort((x, y) => y.share - x.share || x.start - y.start);
  const [best, second] = [found[0], found.find((f) => f.start >= (found[0]?.end ?? 0) || f.end <= (found[0]?.start ?? 0))];
  return !best || (second && second.share > best.share - 0.1) ? undefined : best;
};
