// Two articles held against each other, without the index.
import { extend, hereStart, isPassage, thereStart, type Chain } from './extend.ts';
import { distinctChains } from './chains.ts';
import { shingleAt, shingleLength } from './shingles.ts';
import { codeMask, WordFlag } from './words.ts';

/** A shingle that an article repeats is compared this many times. */
const repeats = 3;

/**
 * The passages that two articles share, in order of the first. All shingles are compared, not fingerprints alone: two articles are few
 * words. Linear for texts that do not repeat themselves.
 */
export const sharedPassages = (here: Uint16Array, there: Uint16Array): readonly Chain[] => {
  const shingles = new Map<number, number[]>();
  for (let j = 0; j + shingleLength <= there.length; j++) {
    const hash = shingleAt(there, j);
    if (hash === 0) continue;
    const list = shingles.get(hash);
    if (!list) shingles.set(hash, [j]);
    else if (list.length < repeats) list.push(j);
  }
  const chains: Chain[] = [];
  for (let i = 0; i + shingleLength <= here.length; i++) {
    const hash = shingleAt(here, i);
    if (hash === 0) continue;
    for (const j of shingles.get(hash) ?? []) {
      if (chains.some((chain) => chain.runs.some((r) => i >= r.here && i < r.here + r.length && j - r.there === i - r.here))) continue;
      let same = 0;
      while (same < shingleLength && (((here[i + same] ?? 0) ^ (there[j + same] ?? 0)) & codeMask) === 0) same++;
      if (same === shingleLength && chains.length < maxChains) chains.push(extend(here, i, there, j));
    }
  }
  return distinctChains(chains.filter(isPassage));
};

/** Shared passages kept for one pair of articles. */
const maxChains = 64;

/** The shorter first; of equals the one with the lesser first word that differs: an order of the texts' own, whoever asks. */
export const inOrder = (a: Uint16Array, b: Uint16Array): boolean => {
  if (a.length !== b.length) return a.length < b.length;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return (a[i] ?? 0) <= (b[i] ?? 0);
};

/** The passages that two articles share, in order of `here`; the same pairs whichever of the two is `here`. */
export const passagesBetween = (here: Uint16Array, there: Uint16Array): readonly Chain[] => {
  if (inOrder(here, there)) return sharedPassages(here, there);
  const turned = sharedPassages(there, here).map((chain) => ({ ...chain, runs: chain.runs.map((r) => ({ here: r.there, there: r.here, length: r.length })) }));
  return turned.sort((a, b) => hereStart(a) - hereStart(b) || thereStart(a) - thereStart(b));
};

/** How much two articles share, in words. */
export interface Overlap {
  /** Words of each that stand in a shared passage and match. */
  readonly here: number;
  readonly there: number;
  /** The same, outside quotation marks, the smaller of both sides. */
  readonly narrated: number;
  readonly passages: number;
}

export const overlapOf = (chains: readonly Chain[], here: Uint16Array, there: Uint16Array): Overlap => {
  const markedHere = new Uint8Array(here.length);
  const markedThere = new Uint8Array(there.length);
  for (const { runs } of chains)
    for (const run of runs) {
      markedHere.fill(1, run.here, run.here + run.length);
      markedThere.fill(1, run.there, run.there + run.length);
    }
  const count = (marked: Uint8Array, code: Uint16Array): { readonly all: number; readonly narrated: number } => {
    let all = 0;
    let narrated = 0;
    for (let i = 0; i < marked.length; i++)
      if (marked[i]) {
        all++;
        if (!((code[i] ?? 0) & WordFlag.quoted)) narrated++;
      }
    return { all, narrated };
  };
  const a = count(markedHere, here);
  const b = count(markedThere, there);
  return { here: a.all, there: b.all, narrated: Math.min(a.narrated, b.narrated), passages: chains.length };
};

/** Narrated words that two articles of one origin share, at the least. */
const leastNarrated = 24;

/**
 * Do two articles come from one origin: a reprint, a rewrite, an update? Judged by the narration they share, since independent
 * reports may quote the same statement at length. One block alone must make up half of the shorter: an outlet's
 * standing paragraph does not make two articles one.
 */
export const isOneOrigin = (overlap: Overlap, here: { readonly words: number; readonly narrated: number }, there: { readonly words: number; readonly narrated: number }): boolean => {
  if (overlap.narrated < leastNarrated) return Math.min(overlap.here, overlap.there) >= 0.8 * Math.min(here.words, there.words) && overlap.here >= 12;
  const share = overlap.narrated / Math.max(1, Math.min(here.narrated, there.narrated));
  return share >= 0.5 || (share >= 0.22 && overlap.passages >= 2);
};
