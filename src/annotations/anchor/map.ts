// From an old text to a new one, unit by unit: a diff over sentences, moves, and words inside similar sentences.
import { alignWords, weigher } from './align.ts';
import type { Budget } from './budget.ts';
import { pairSentences, type Group } from './pairs.ts';
import { matchInOrder, refineInOrder } from './sequence.ts';
import { UnitKind, unitsOf, type Units, type Vocabulary } from './units.ts';

/** How an old unit came to its place in the new text. */
export const Way = { none: 0, inOrder: 1, moved: 2 } as const;

/** Where each unit of the old text stands in the new one. */
export interface Mapping {
  readonly old: Units;
  readonly now: Units;
  /** For each old unit, the new unit, or -1: it is gone. */
  readonly to: Int32Array;
  /** For each new unit, the old one, or -1: it is new. */
  readonly from: Int32Array;
  /** A `Way` for each old unit. */
  readonly way: Uint8Array;
  /** False where the budget ended first: units without a place may still have one. */
  readonly complete: boolean;
}

/** One number for each distinct sentence of both texts; the lowest bit tells whether it opens a paragraph. */
const sentenceNumbers = (units: Units, known: Map<string, number>): Int32Array => {
  const numbers = new Int32Array(units.sentences);
  for (let s = 0; s < units.sentences; s++) {
    const first = units.first[s] ?? 0;
    const key = units.id.subarray(first, units.first[s + 1] ?? 0).join(',');
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    numbers[s] = 2 * number + ((units.kind[first] ?? 0) & UnitKind.opens ? 1 : 0);
  }
  return numbers;
};

/**
 * Where a sentence stands twice, a diff may take either. The one beside its old neighbour is the same; a neighbour in the same
 * paragraph counts more than one across a blank line. Changes `matches`.
 */
const settle = (openA: Int32Array, openB: Int32Array, matches: Int32Array): Int32Array => {
  const opens = (numbers: Int32Array, i: number): boolean => ((numbers[i] ?? 1) & 1) === 1;
  const same = (s: number, t: number): boolean => (openA[s] ?? -1) >> 1 === (openB[t] ?? -2) >> 1;
  const score = (s: number, t: number): number =>
    (s > 0 && matches[s - 1] === t - 1 ? (opens(openA, s) || opens(openB, t) ? 1 : 2) : 0) +
    (s + 1 < matches.length && matches[s + 1] === t + 1 ? (opens(openA, s + 1) || opens(openB, t + 1) ? 1 : 2) : 0) +
    (opens(openA, s) === opens(openB, t) ? 0.5 : 0);
  const consider = (s: number, t: number): void => {
    const now = matches[s] ?? -1;
    if (now >= 0 && t !== now && same(s, t) && score(s, t) > score(s, now)) matches[s] = t;
  };
  for (let s = matches.length - 2; s >= 0; s--) {
    const next = matches[s + 1] ?? -1;
    if (next > (matches[s] ?? -1) + 1) consider(s, next - 1);
  }
  for (let s = 1; s < matches.length; s++) {
    const previous = matches[s - 1] ?? -1;
    if (previous >= 0 && previous < (matches[s] ?? -1) - 1) consider(s, previous + 1);
  }
  return matches;
};

const wordsIn = (units: Units, s: number): number => {
  let words = 0;
  for (let i = units.first[s] ?? 0; i < (units.first[s + 1] ?? 0); i++) if ((units.kind[i] ?? 0) & UnitKind.word) words++;
  return words;
};

class Mapper {
  readonly old: Units;
  readonly now: Units;
  readonly to: Int32Array;
  readonly from: Int32Array;
  readonly way: Uint8Array;
  readonly #vocabulary: Vocabulary;
  readonly #budget: Budget;
  readonly #weight: (id: number, isWord: boolean) => number;
  readonly #isWord: Uint8Array;

  constructor(old: Units, now: Units, vocabulary: Vocabulary, budget: Budget) {
    this.old = old;
    this.now = now;
    this.#vocabulary = vocabulary;
    this.#budget = budget;
    this.to = new Int32Array(old.length).fill(-1);
    this.from = new Int32Array(now.length).fill(-1);
    this.way = new Uint8Array(old.length);
    this.#weight = weigher(old, now, vocabulary.size);
    this.#isWord = new Uint8Array(vocabulary.size);
    for (const units of [old, now]) for (let i = 0; i < units.length; i++) if ((units.kind[i] ?? 0) & UnitKind.word) this.#isWord[units.id[i] ?? 0] = 1;
  }

  #set(i: number, j: number, way: number): void {
    this.to[i] = j;
    this.from[j] = i;
    this.way[i] = way;
  }

  run(): boolean {
    const known = new Map<string, number>();
    const openA = sentenceNumbers(this.old, known);
    const openB = sentenceNumbers(this.now, known);
    const a = openA.map((n) => n >> 1);
    const b = openB.map((n) => n >> 1);
    // Of two equal sentences, the one that stands in its paragraph as before is the same.
    const matches = settle(openA, openB, refineInOrder(a, b, matchInOrder(openA, openB, this.#budget), this.#budget));
    const inOrder = matches.slice();
    const taken = new Uint8Array(b.length);
    for (let s = 0; s < a.length; s++) {
      const t = matches[s] ?? -1;
      if (t < 0) continue;
      taken[t] = 1;
      this.#sentence(s, t, Way.inOrder);
    }
    this.#moves(a, b, matches, taken);
    const groups = pairSentences({ old: this.old, now: this.now, gaps: this.#gaps(inOrder, matches, taken), weight: this.#weight, isWordId: (id) => this.#isWord[id] === 1, budget: this.#budget });
    for (const group of groups) this.#words(group);
    this.#phrases();
    return !this.#budget.isSpent;
  }

  #sentence(s: number, t: number, way: number): void {
    const shift = (this.now.first[t] ?? 0) - (this.old.first[s] ?? 0);
    for (let i = this.old.first[s] ?? 0; i < (this.old.first[s + 1] ?? 0); i++) this.#set(i, i + shift, way);
  }

  /** Identical sentences among what was left over: moved. Only where one meets one, and there is something to tell it by. */
  #moves(a: Int32Array, b: Int32Array, matches: Int32Array, taken: Uint8Array): void {
    const left = new Map<number, { old: number[]; now: number[] }>();
    for (let s = 0; s < a.length; s++) {
      if ((matches[s] ?? -1) >= 0) continue;
      const entry = left.get(a[s] ?? 0) ?? { old: [], now: [] };
      entry.old.push(s);
      left.set(a[s] ?? 0, entry);
    }
    for (let t = 0; t < b.length; t++) if (!taken[t]) left.get(b[t] ?? 0)?.now.push(t);
    for (const { old, now } of left.values()) {
      if (now.length === 0 || now.length !== old.length) continue;
      for (const [k, s] of old.entries()) {
        const t = now[k] ?? 0;
        if (wordsIn(this.old, s) < 4 && old.length > 1) continue;
        matches[s] = t;
        taken[t] = 1;
        this.#sentence(s, t, Way.moved);
      }
    }
  }

  /** What was left over, between neighbours that stayed in order. */
  #gaps(inOrder: Int32Array, matches: Int32Array, taken: Uint8Array): { old: number[]; now: number[] }[] {
    const gaps: { old: number[]; now: number[] }[] = [];
    let [s, t] = [0, 0];
    while (s <= inOrder.length) {
      const gap: { old: number[]; now: number[] } = { old: [], now: [] };
      while (s < inOrder.length && (inOrder[s] ?? -1) < 0) {
        if ((matches[s] ?? -1) < 0) gap.old.push(s);
        s++;
      }
      const next = s < inOrder.length ? (inOrder[s] ?? 0) : taken.length;
      for (; t < next; t++) if (!taken[t]) gap.now.push(t);
      if (gap.old.length > 0 || gap.now.length > 0) gaps.push(gap);
      s++;
      t = next + 1;
    }
    return gaps;
  }

  #unitsOf(units: Units, sentences: readonly number[]): number[] {
    const list: number[] = [];
    for (const s of sentences) for (let i = units.first[s] ?? 0; i < (units.first[s + 1] ?? 0); i++) list.push(i);
    return list;
  }

  /** Word by word inside a group of similar sentences; what changed places inside it is found too. */
  #words({ old, now, inPlace }: Group): void {
    const a = this.#unitsOf(this.old, old);
    const b = this.#unitsOf(this.now, now);
    const alignment = alignWords({ old: this.old, now: this.now, a, b, weight: this.#weight, vocabulary: this.#vocabulary, budget: this.#budget });
    if (!alignment) return;
    const { to } = alignment;
    for (let i = 0; i < a.length; i++) {
      const j = to[i] ?? -1;
      if (j < 0) continue;
      // A mark or a frequent word that matches alone, among words that do not, says nothing.
      const id = this.old.id[a[i] ?? 0] ?? 0;
      const isWeak = this.#weight(id, this.#isWord[id] === 1) < 0.34;
      const follows = (i > 0 && to[i - 1] === j - 1) || (i === 0 && j === 0);
      const leads = (i + 1 < a.length && to[i + 1] === j + 1) || (i + 1 === a.length && j + 1 === b.length);
      if (isWeak && !follows && !leads) continue;
      this.#set(a[i] ?? 0, b[j] ?? 0, inPlace ? Way.inOrder : Way.moved);
    }
    this.#runs(a, b);
  }

  /** Words that changed places inside one group: the longest equal runs of what is left, from one word of weight up. */
  #runs(a: readonly number[], b: readonly number[]): void {
    const leftA = a.filter((i) => this.to[i] === -1);
    const leftB = b.filter((j) => this.from[j] === -1);
    if (leftA.length === 0 || leftB.length === 0 || !this.#budget.spend(2 * leftA.length * leftB.length)) return;
    const runs: { a: number; b: number; length: number; weight: number }[] = [];
    const isFreeA = new Set(leftA);
    const isFreeB = new Set(leftB);
    for (const i of leftA)
      for (const j of leftB) {
        if (this.old.id[i] !== this.now.id[j]) continue;
        if (isFreeA.has(i - 1) && isFreeB.has(j - 1) && this.old.id[i - 1] === this.now.id[j - 1]) continue;
        let length = 0;
        let weight = 0;
        while (isFreeA.has(i + length) && isFreeB.has(j + length) && this.old.id[i + length] === this.now.id[j + length]) {
          const id = this.old.id[i + length] ?? 0;
          weight += this.#weight(id, this.#isWord[id] === 1);
          length++;
        }
        if (weight >= 0.5) runs.push({ a: i, b: j, length, weight });
      }
    runs.sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b);
    for (const run of runs) {
      let isFree = true;
      for (let k = 0; k < run.length; k++) isFree &&= this.to[run.a + k] === -1 && this.from[run.b + k] === -1;
      if (isFree) for (let k = 0; k < run.length; k++) this.#set(run.a + k, run.b + k, Way.moved);
    }
  }

  /** Phrases of five units or more that stand once in what is gone and once in what is new: they moved into another sentence. */
  #phrases(): void {
    const size = 5;
    const keyAt = (units: Units, other: Int32Array, i: number): string | undefined => {
      let key = '';
      let weight = 0;
      for (let k = i; k < i + size; k++) {
        if (k >= units.length || other[k] !== -1) return undefined;
        const id = units.id[k] ?? 0;
        weight += this.#weight(id, this.#isWord[id] === 1);
        key += `${id},`;
      }
      return weight >= 1.5 ? key : undefined;
    };
    const places = new Map<string, { at: number; count: number }>();
    for (let j = 0; j < this.now.length; j++) {
      if (this.from[j] !== -1) continue;
      if (!this.#budget.spend(10)) return;
      const key = keyAt(this.now, this.from, j);
      if (key === undefined) continue;
      const place = places.get(key);
      if (place) place.count++;
      else places.set(key, { at: j, count: 1 });
    }
    if (places.size === 0) return;
    for (let i = 0; i < this.old.length; i++) {
      if (this.to[i] !== -1) continue;
      if (!this.#budget.spend(10)) return;
      const key = keyAt(this.old, this.to, i);
      const place = key === undefined ? undefined : places.get(key);
      if (!place || place.count > 1 || this.from[place.at] !== -1) continue;
      for (let k = 0; i + k < this.old.length && place.at + k < this.now.length; k++) {
        if (this.to[i + k] !== -1 || this.from[place.at + k] !== -1 || this.old.id[i + k] !== this.now.id[place.at + k]) break;
        this.#set(i + k, place.at + k, Way.moved);
      }
    }
  }
}

/**
 * Maps an old text to a new one.
 *
 * Sentences are compared with quotation marks, dashes, case and white space normalised: those that stay in order by patience
 * and Myers' diff, identical ones elsewhere as moves, similar ones word by word.
 *
 * @param old units of the old LF text
 * @param now units of the new LF text, cut with the same vocabulary
 * @param budget where it ends early, what was found stands and `complete` is false
 */
export const mapUnits = (old: Units, now: Units, vocabulary: Vocabulary, budget: Budget): Mapping => {
  const mapper = new Mapper(old, now, vocabulary, budget);
  const complete = mapper.run();
  return { old, now, to: mapper.to, from: mapper.from, way: mapper.way, complete };
};

/** Maps an old LF text to a new LF text. */
export const mapTexts = (old: string, now: string, vocabulary: Vocabulary, budget: Budget): Mapping => mapUnits(unitsOf(old, vocabulary), unitsOf(now, vocabulary), vocabulary, budget);
