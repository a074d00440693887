// Alignment of the words of similar passages.
import type { Budget } from './budget.ts';
import { UnitKind, type Units, type Vocabulary } from './units.ts';

/** Similarity of two words from 0 to 1: 1 − Levenshtein distance / longer length. Words of more than 40 letters are never similar. */
export const wordSimilarity = (a: string, b: string): number => {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0 || n > 40 || m > 40) return 0;
  if (Math.abs(n - m) > Math.max(n, m) / 2) return 0;
  let previous = Array.from({ length: m + 1 }, (_, j) => j);
  let beforeThat = previous;
  for (let i = 1; i <= n; i++) {
    const row = [i];
    for (let j = 1; j <= m; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min((previous[j - 1] ?? 0) + (isSame ? 0 : 1), (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      // Two letters that changed places are one slip (Damerau).
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) best = Math.min(best, (beforeThat[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeThat = previous;
    previous = row;
  }
  return 1 - (previous[m] ?? 0) / Math.max(n, m);
};

/** Two words are taken for one with a slip from here on: `goverment`, `government`. Figures never are. */
export const slip = 0.7;

/** Weight of each unit: rare words say more than frequent ones, marks say little. */
export const weigher = (old: Units, now: Units, size: number): ((id: number, isWord: boolean) => number) => {
  const counts = new Int32Array(size);
  for (const units of [old, now]) for (let i = 0; i < units.length; i++) counts[units.id[i] ?? 0] = (counts[units.id[i] ?? 0] ?? 0) + 1;
  return (id, isWord) => (isWord ? 1 / (1 + Math.log2(Math.max(2, counts[id] ?? 2) / 2)) : 0.1);
};

export interface Alignment {
  /** For each old unit of the passage, the index in the new passage, or -1. */
  readonly to: Int32Array;
  /** Sum of the weights of what was matched. */
  readonly weight: number;
}

/**
 * Needleman-Wunsch over words: equal words score by weight, words with a slip less, and matches that follow one another more,
 * so that a name is not torn between two places. `n × m` steps; undefined where the budget does not allow them.
 */
export const alignWords = (
  { old, now, a, b, weight, vocabulary, budget }: {
    readonly old: Units;
    readonly now: Units;
    /** Indices of units. */
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly weight: (id: number, isWord: boolean) => number;
    readonly vocabulary: Vocabulary;
    readonly budget: Budget;
  },
): Alignment | undefined => {
  const n = a.length;
  const m = b.length;
  if (n * m > 4_000_000 || !budget.spend(6 * n * m)) return undefined;
  const width = m + 1;
  const score = new Float32Array((n + 1) * width);
  const step = new Uint8Array((n + 1) * width);
  const slips = new Map<number, number>();
  const similar = (x: number, y: number): number => {
    const key = x * vocabulary.size + y;
    let value = slips.get(key);
    if (value === undefined) {
      value = wordSimilarity(vocabulary.word(x), vocabulary.word(y));
      slips.set(key, value);
    }
    return value;
  };
  for (let i = 1; i <= n; i++) {
    const u = a[i - 1] ?? 0;
    const idA = old.id[u] ?? 0;
    const kindA = old.kind[u] ?? 0;
    const isWord = (kindA & UnitKind.word) !== 0;
    const w = weight(idA, isWord);
    const canSlip = isWord && !(kindA & UnitKind.digit) && (old.end[u] ?? 0) - (old.start[u] ?? 0) >= 4;
    for (let j = 1; j <= m; j++) {
      const v = b[j - 1] ?? 0;
      const idB = now.id[v] ?? 0;
      let best = score[(i - 1) * width + j] ?? 0;
      let how = 1;
      const left = score[i * width + j - 1] ?? 0;
      if (left > best) {
        best = left;
        how = 2;
      }
      let gain = 0;
      if (idA === idB) gain = w + 0.05;
      else if (canSlip && (now.kind[v] ?? 0) & UnitKind.word && !((now.kind[v] ?? 0) & UnitKind.digit) && (now.end[v] ?? 0) - (now.start[v] ?? 0) >= 4) {
        const s = similar(idA, idB);
        if (s >= slip) gain = 0.6 * s * Math.max(w, 0.3);
      }
      if (gain > 0) {
        const follows = step[(i - 1) * width + j - 1] === 3;
        const sum = (score[(i - 1) * width + j - 1] ?? 0) + gain + (follows ? 0.15 : 0);
        if (sum > best) {
          best = sum;
          how = 3;
        }
      }
      score[i * width + j] = best;
      step[i * width + j] = how;
    }
  }
  const to = new Int32Array(n).fill(-1);
  let weightOfMatches = 0;
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const how = step[i * width + j];
    if (how === 3) {
      to[--i] = --j;
      const u = a[i] ?? 0;
      weightOfMatches += weight(old.id[u] ?? 0, ((old.kind[u] ?? 0) & UnitKind.word) !== 0);
    } else if (how === 2) j--;
    else i--;
  }
  return { to, weight: weightOfMatches };
};
