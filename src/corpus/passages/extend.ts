// From one shared shingle to the whole shared passage: exact runs, and the gaps between them.
import { codeMask, WordFlag } from './words.ts';

/** A gap holds at most this many words on either side. */
export const maxGap = 4;

/** Runs that match word for word, `length` words each: here `here …`, there `there …`; rising on both sides. */
export interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** A shared passage in words: the runs that match, with what differs between them. */
export interface Chain {
  readonly runs: readonly Run[];
  /** Words that match. */
  readonly same: number;
  /** Of those, words that weigh (no names, titles, function words, figures). */
  readonly weight: number;
  /** Matching words that stand outside quotation marks in both. */
  readonly narrated: number;
}

const equal = (a: number, b: number): boolean => ((a ^ b) & codeMask) === 0;

/** Words of a run after a gap: two, one of which weighs, or three of any sort. */
const worthBridging = (here: Uint16Array, i: number, there: Uint16Array, j: number, step: 1 | -1): boolean => {
  let same = 0;
  let weighs = false;
  while (same < 3) {
    const a = here[i + same * step];
    const b = there[j + same * step];
    if (a === undefined || b === undefined || !equal(a, b)) break;
    weighs ||= (a & WordFlag.content) !== 0;
    same++;
  }
  return same >= 3 || (same === 2 && weighs);
};

/**
 * From the last matching pair (`i`, `j`) over the narrowest gap to the next pair that matches, in one direction.
 * @returns how many words are passed over here and there, or undefined
 */
const bridge = (here: Uint16Array, i: number, there: Uint16Array, j: number, step: 1 | -1): { readonly here: number; readonly there: number } | undefined => {
  for (let total = 1; total <= 2 * maxGap; total++) {
    // Balanced gaps first: a word replaced by a word is likelier than two added here and none there.
    for (let k = 0; k <= total + 1; k++) {
      const half = total >> 1;
      const a = k % 2 === 0 ? half + (k >> 1) : half - ((k + 1) >> 1);
      const b = total - a;
      if (a < 0 || b < 0 || a > maxGap || b > maxGap) continue;
      if (worthBridging(here, i + step * (a + 1), there, j + step * (b + 1), step)) return { here: a, there: b };
    }
  }
  return undefined;
};

/** What a word that differs costs against one that matches. */
const gapCost = 0.5;
/** Where the sum has fallen this far below its best, the passage has ended (X-drop, as in BLAST). */
const drop = 4;

const oneWay = (here: Uint16Array, i: number, there: Uint16Array, j: number, step: 1 | -1): Run[] => {
  const runs: Run[] = [];
  let best = 0;
  let bestRuns = 0;
  let score = 0;
  let a = i;
  let b = j;
  for (;;) {
    const gap = bridge(here, a, there, b, step);
    if (!gap) break;
    score -= gapCost * Math.max(gap.here, gap.there);
    if (score < best - drop) break;
    a += step * (gap.here + 1);
    b += step * (gap.there + 1);
    let length = 1;
    for (;;) {
      const x = here[a + step];
      const y = there[b + step];
      if (x === undefined || y === undefined || !equal(x, y)) break;
      a += step;
      b += step;
      length++;
    }
    score += length;
    runs.push(step === 1 ? { here: a - length + 1, there: b - length + 1, length } : { here: a, there: b, length });
    if (score >= best) {
      best = score;
      bestRuns = runs.length;
    }
  }
  runs.length = bestRuns;
  return runs;
};

/**
 * Extends one matching pair of words both ways: word for word, then over gaps of up to four words on either side.
 * Linear in the length of the passage.
 */
export const extend = (here: Uint16Array, i: number, there: Uint16Array, j: number): Chain => {
  let back = 0;
  for (;;) {
    const x = here[i - back - 1];
    const y = there[j - back - 1];
    if (x === undefined || y === undefined || !equal(x, y)) break;
    back++;
  }
  let length = back + 1;
  for (;;) {
    const x = here[i - back + length];
    const y = there[j - back + length];
    if (x === undefined || y === undefined || !equal(x, y)) break;
    length++;
  }
  const core: Run = { here: i - back, there: j - back, length };
  const before = oneWay(here, core.here, there, core.there, -1).reverse();
  const after = oneWay(here, core.here + length - 1, there, core.there + length - 1, 1);
  const runs = [...before, core, ...after];
  let same = 0;
  let weight = 0;
  let narrated = 0;
  for (const run of runs) {
    same += run.length;
    for (let k = 0; k < run.length; k++) {
      const code = here[run.here + k] ?? 0;
      if (code & WordFlag.content) weight++;
      if (((code | (there[run.there + k] ?? 0)) & WordFlag.quoted) === 0) narrated++;
    }
  }
  return { runs, same, weight, narrated };
};

export const firstRun = (chain: Chain): Run => chain.runs[0] ?? { here: 0, there: 0, length: 0 };
export const lastRun = (chain: Chain): Run => chain.runs[chain.runs.length - 1] ?? { here: 0, there: 0, length: 0 };
export const hereStart = (chain: Chain): number => firstRun(chain).here;
export const hereEnd = (chain: Chain): number => lastRun(chain).here + lastRun(chain).length;
export const thereStart = (chain: Chain): number => firstRun(chain).there;
export const thereEnd = (chain: Chain): number => lastRun(chain).there + lastRun(chain).length;

/** Matching words in a shared passage, at the least. */
export const minimumWords = 6;
/** Words that weigh among them, at the least. */
export const minimumWeight = 3;
/** So many matching words are no chance even where most of them are names: two words that weigh are enough, then one. */
const mediumWords = 10;
const longWords = 12;
/** The share of a passage that must match; below it, chance has strung fragments together. */
const minimumDensity = 0.5;

/** Is the chain a passage told twice, and not a name with a verb or a stock phrase? */
export const isPassage = (chain: Chain): boolean => {
  if (chain.same < minimumWords || chain.weight < (chain.same >= longWords ? 1 : chain.same >= mediumWords ? 2 : minimumWeight)) return false;
  const here = hereEnd(chain) - hereStart(chain);
  const there = thereEnd(chain) - thereStart(chain);
  return chain.same >= minimumDensity * Math.max(here, there);
};
