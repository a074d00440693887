// Sentences that were edited: which old one became which new one.
import type { Budget } from './budget.ts';
import { UnitKind, type Units } from './units.ts';

/** Old and new sentences that belong together: several on a side where a sentence was split or joined. In text order. */
export interface Group {
  readonly old: readonly number[];
  readonly now: readonly number[];
  /** Do they stand between the same unchanged neighbours? */
  readonly inPlace: boolean;
}

interface Pair {
  readonly o: number;
  readonly n: number;
  readonly score: number;
  readonly inPlace: boolean;
}

interface Bag {
  readonly ids: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly words: number;
}

/** Shares of weight in common, from which on two sentences are taken for one: in place, and elsewhere. */
export const thresholds = { inPlace: 0.45, alone: 0.3, elsewhere: 0.6, elsewhereWhole: 0.45 } as const;

const bagOf = (units: Units, s: number, weight: (id: number, isWord: boolean) => number): Bag => {
  const ids = new Map<number, number>();
  let sum = 0;
  let words = 0;
  for (let i = units.first[s] ?? 0; i < (units.first[s + 1] ?? 0); i++) {
    const id = units.id[i] ?? 0;
    const isWord = ((units.kind[i] ?? 0) & UnitKind.word) !== 0;
    ids.set(id, (ids.get(id) ?? 0) + 1);
    sum += weight(id, isWord);
    if (isWord) words++;
  }
  return { ids, weight: sum, words };
};

/**
 * Pairs what the sentence diff left over, the most alike first.
 *
 * @param gaps leftover sentences between the same matched neighbours, old and new
 * @param isWordId tells words from marks
 */
export const pairSentences = (
  { old, now, gaps, weight, isWordId, budget }: {
    readonly old: Units;
    readonly now: Units;
    readonly gaps: readonly { readonly old: readonly number[]; readonly now: readonly number[] }[];
    readonly weight: (id: number, isWord: boolean) => number;
    readonly isWordId: (id: number) => boolean;
    readonly budget: Budget;
  },
): readonly Group[] => {
  const oldBags = new Map<number, Bag>();
  const newBags = new Map<number, Bag>();
  const gapOfOld = new Map<number, number>();
  const gapOfNew = new Map<number, number>();
  const postings = new Map<number, number[]>();
  for (const [g, gap] of gaps.entries()) {
    for (const s of gap.old) {
      oldBags.set(s, bagOf(old, s, weight));
      gapOfOld.set(s, g);
    }
    for (const s of gap.now) {
      const bag = bagOf(now, s, weight);
      newBags.set(s, bag);
      gapOfNew.set(s, g);
      for (const id of bag.ids.keys()) {
        if (!isWordId(id)) continue;
        const list = postings.get(id);
        if (list) list.push(s);
        else postings.set(id, [s]);
      }
    }
  }
  const pairs: Pair[] = [];
  const consider = (o: number, n: number): void => {
    const x = oldBags.get(o);
    const y = newBags.get(n);
    if (!x || !y) return;
    let common = 0;
    let words = 0;
    const [small, large] = x.ids.size < y.ids.size ? [x, y] : [y, x];
    for (const [id, count] of small.ids) {
      const other = large.ids.get(id);
      if (other === undefined) continue;
      const isWord = isWordId(id);
      const both = Math.min(count, other);
      common += both * weight(id, isWord);
      if (isWord) words += both;
    }
    const part = common / Math.min(x.weight, y.weight);
    const whole = (2 * common) / (x.weight + y.weight);
    const inPlace = gapOfOld.get(o) === gapOfNew.get(n);
    const gap = gaps[gapOfOld.get(o) ?? 0];
    const isAlone = inPlace && gap?.old.length === 1 && gap.now.length === 1;
    if (words < Math.min(2, x.words, y.words)) return;
    if (inPlace ? part < (isAlone ? thresholds.alone : thresholds.inPlace) : part < thresholds.elsewhere || whole < thresholds.elsewhereWhole || words < 3) return;
    pairs.push({ o, n, score: part + whole + (inPlace ? 0.3 : 0), inPlace });
  };
  for (const [o, bag] of oldBags) {
    const gap = gaps[gapOfOld.get(o) ?? 0];
    const seen = new Set<number>();
    if (gap && gap.now.length <= 24) for (const n of gap.now) seen.add(n);
    for (const id of bag.ids.keys()) {
      const list = postings.get(id);
      if (list && list.length <= 12) for (const n of list) seen.add(n);
    }
    if (!budget.spend(20 * seen.size + bag.ids.size)) return [];
    for (const n of seen) consider(o, n);
  }
  pairs.sort((p, q) => q.score - p.score || p.o - q.o || p.n - q.n);
  return groupsOf(pairs);
};

/** Takes pairs greedily; a sentence taken already may take a neighbour of its partner too (split, joined). */
const groupsOf = (pairs: readonly Pair[]): readonly Group[] => {
  const groups: { old: number[]; now: number[]; inPlace: boolean }[] = [];
  const ofOld = new Map<number, { old: number[]; now: number[]; inPlace: boolean }>();
  const ofNew = new Map<number, { old: number[]; now: number[]; inPlace: boolean }>();
  const isNext = (list: readonly number[], s: number): boolean => list.includes(s - 1) || list.includes(s + 1);
  for (const { o, n, inPlace } of pairs) {
    const x = ofOld.get(o);
    const y = ofNew.get(n);
    if (!x && !y) {
      const group = { old: [o], now: [n], inPlace };
      groups.push(group);
      ofOld.set(o, group);
      ofNew.set(n, group);
    } else if (x && !y && inPlace && x.now.length < 4 && x.old.length === 1 && isNext(x.now, n)) {
      x.now.push(n);
      ofNew.set(n, x);
    } else if (y && !x && inPlace && y.old.length < 4 && y.now.length === 1 && isNext(y.old, o)) {
      y.old.push(o);
      ofOld.set(o, y);
    }
  }
  return groups.map(({ old, now, inPlace }) => ({ old: old.sort((p, q) => p - q), now: now.sort((p, q) => p - q), inPlace }));
};
