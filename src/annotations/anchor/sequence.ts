// Diff over sequences of numbers: which items of the old one stand in the new one, in the same order.
import type { Budget } from './budget.ts';

/** For each item of the old sequence, its index in the new one, or -1. */
export type Matches = Int32Array;

interface Window {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Of pairs in order of `a`, the longest run that is also in order of `b` (patience sorting, n log n). */
const longestIncreasing = (bs: readonly number[]): readonly number[] => {
  const tails: number[] = [];
  const before = new Int32Array(bs.length);
  for (const [i, b] of bs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bs[tails[middle] ?? 0] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  }
  const result: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) result.push(i);
  return result.reverse();
};

/**
 * Myers' greedy diff (An O(ND) Difference Algorithm, 1986) of a window, ended after `most` edits.
 * @returns false where it was ended: nothing was matched
 */
const myers = (a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Window, out: Matches, most: number, budget: Budget): boolean => {
  const n = a1 - a0;
  const m = b1 - b0;
  const limit = Math.min(n + m, most);
  const size = 2 * limit + 2;
  const furthest = new Int32Array(size);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    if (!budget.spend(4 * (d + 1))) return false;
    trail.push(furthest.slice(limit - d, limit + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[limit + k - 1] ?? 0) < (furthest[limit + k + 1] ?? 0));
      let x = down ? (furthest[limit + k + 1] ?? 0) : (furthest[limit + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < n && y < m && a[a0 + x] === b[b0 + y]) {
        x++;
        y++;
      }
      furthest[limit + k] = x;
      if (x < n || y < m) continue;
      for (let step = d; x > 0 || y > 0; step--) {
        const row = trail[step];
        const at = (diagonal: number): number => row?.[diagonal + step] ?? 0;
        const diagonal = x - y;
        const wentDown = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1));
        const previous = step === 0 ? 0 : wentDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
        while (x > previous) {
          x--;
          y--;
          out[a0 + x] = b0 + y;
        }
        if (step === 0) break;
        if (wentDown) y = previous - diagonal - 1;
        else x = previous - 1;
      }
      return true;
    }
  }
  return false;
};

/**
 * Matches two sequences in order. Equal ends first, then items that are unique on both sides (patience diff), then Myers in
 * what remains, each bounded. Where the budget ends, what was matched until then stands.
 */
export const matchInOrder = (a: Int32Array, b: Int32Array, budget: Budget): Matches => match(a, b, new Int32Array(a.length).fill(-1), [{ a0: 0, a1: a.length, b0: 0, b1: b.length }], budget);

/** Matches what lies between the matches there are already. */
export const refineInOrder = (a: Int32Array, b: Int32Array, matches: Matches, budget: Budget): Matches => {
  const windows: Window[] = [];
  let [a0, b0] = [0, 0];
  for (let i = 0; i <= a.length; i++) {
    const j = i < a.length ? (matches[i] ?? -1) : b.length;
    if (j < 0) continue;
    windows.push({ a0, a1: i, b0, b1: j });
    [a0, b0] = [i + 1, j + 1];
  }
  return match(a, b, matches.slice(), windows, budget);
};

const match = (a: Int32Array, b: Int32Array, out: Matches, windows: Window[], budget: Budget): Matches => {
  for (let window = windows.pop(); window; window = windows.pop()) {
    let { a0, a1, b0, b1 } = window;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) out[a0++] = b0++;
    while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) out[--a1] = --b1;
    if (a0 === a1 || b0 === b1) continue;
    if (!budget.spend(4 * (a1 - a0 + b1 - b0))) return out;
    const counts = new Map<number, { old: number; at: number; new: number; to: number }>();
    for (let i = a0; i < a1; i++) {
      const count = counts.get(a[i] ?? 0);
      if (count) count.old++;
      else counts.set(a[i] ?? 0, { old: 1, at: i, new: 0, to: 0 });
    }
    for (let j = b0; j < b1; j++) {
      const count = counts.get(b[j] ?? 0);
      if (!count) continue;
      count.new++;
      count.to = j;
    }
    const common = [...counts.values()];
    if (common.every((c) => c.new === 0)) continue;
    const unique = common.filter((c) => c.old === 1 && c.new === 1);
    const kept = longestIncreasing(unique.map(({ to }) => to)).map((i) => unique[i]);
    if (kept.length === 0) {
      myers(a, b, { a0, a1, b0, b1 }, out, 1000, budget);
      continue;
    }
    let [fromA, fromB] = [a0, b0];
    for (const pair of kept) {
      if (!pair) continue;
      out[pair.at] = pair.to;
      windows.push({ a0: fromA, a1: pair.at, b0: fromB, b1: pair.to });
      [fromA, fromB] = [pair.at + 1, pair.to + 1];
    }
    windows.push({ a0: fromA, a1, b0: fromB, b1 });
  }
  return out;
};
