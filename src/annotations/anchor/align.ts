// Alignment of the words of similar passages.
import type { Budget } from './budget.ts';
import { UnitKind, type Units, type Vocabulary } from './units.ts';

/** Words longer than this are never similar to others. */
const longestWord = 40;
const rows = [new Float64Array(longestWord + 1), new Float64Array(longestWord + 1), new Float64Array(longestWord + 1)] as const;

/**
 * Similarity of two words from 0 to 1: 1 − distance / longer length, the distance being Levenshtein's, where two letters that
 * changed places count as 0.6 of an edit (a slip of the fingers, hardly ever another word).
 */
export const wordSimilarity = (a: string, b: string): number => {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0 || n > longestWord || m > longestWord) return 0;
  let [beforeThat, previous, row] = rows;
  for (let j = 0; j <= m; j++) previous[j] = j;
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    const x = a.charCodeAt(i - 1);
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1);
      let best = Math.min((previous[j - 1] ?? 0) + (x === y ? 0 : 1), (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y) best = Math.min(best, (beforeThat[j - 2] ?? 0) + 0.6);
      row[j] = best;
    }
    [beforeThat, previous, row] = [previous, row, beforeThat];
  }
  return 1 - (previous[m] ?? 0) / Math.max(n, m);
};

/** One bit for each letter that a word has: two words of few edits differ by few bits. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

const bitCount = (bits: number): number => {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** Two words are taken for one with a slip from here on: `goverment`, `government`. Figures never are. */
const slip = 0.7;
/** Names need more: Austria is not Australia, Slovenia not Slovakia, Iran not Iraq, Zambia not Gambia. */
const slipOfName = 0.8;

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
  const wordsOfB = b.map((j) => vocabulary.word(now.id[j] ?? 0));
  const lettersOfB = wordsOfB.map(lettersOf);
  for (let i = 1; i <= n; i++) {
    const u = a[i - 1] ?? 0;
    const idA = old.id[u] ?? 0;
    const kindA = old.kind[u] ?? 0;
    const isWord = (kindA & UnitKind.word) !== 0;
    const w = weight(idA, isWord);
    const isName = (kindA & UnitKind.capital) !== 0;
    const first = old.text.charCodeAt(old.start[u] ?? 0);
    const word = vocabulary.word(idA);
    const canSlip = isWord && !(kindA & UnitKind.digit) && word.length >= 4 && word.length <= longestWord;
    const letters = lettersOf(word);
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
      else if (canSlip && ((now.kind[v] ?? 0) & (UnitKind.word | UnitKind.digit)) === UnitKind.word) {
        const other = wordsOfB[j - 1] ?? '';
        const most = Math.floor((1 - slip) * Math.max(word.length, other.length) + 0.4);
        if (other.length >= 4 && Math.abs(other.length - word.length) <= most && bitCount(letters ^ (lettersOfB[j - 1] ?? 0)) <= 2 * most) {
          const s = wordSimilarity(word, other);
          const isEnough = isName ? s >= ((now.kind[v] ?? 0) & UnitKind.capital ? slipOfName : slip) && first === now.text.charCodeAt(now.start[v] ?? 0) : s >= slip;
          if (isEnough) gain = 0.6 * s * Math.max(w, 0.3);
        }
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
