// Training of the chain by stochastic gradient (AdaGrad: Duchi, Hazan, Singer 2011) on the likelihood of the allowed labels.
import { labelCount, mayBegin, mayEnd, predecessors } from '../src/core/actors/labels.ts';
import { seeded, shuffle } from './random.ts';

const L = labelCount;

/** Sentences one after the other; features as dense ids. */
export interface Corpus {
  /** `sentences + 1` entries: the first position of each. */
  readonly sentence: Int32Array;
  readonly weight: Float32Array;
  /** `positions + 1` entries: the first feature of each. */
  readonly start: Int32Array;
  readonly feature: Int32Array;
  readonly allowed: Int32Array;
  /** Scores that stand before anything is learnt, `position × labelCount + label`. */
  readonly base?: Float32Array;
}

export interface Options {
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2, per update of a row. */
  readonly decay: number;
  /** The chance that a feature is left out at a position. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (epoch: number, loss: number) => void;
}

export interface Model {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Sums over all label rows that `allowed` permits. Returns the logarithm of the sum; marginals go to `out`. */
class Sums {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  local = new Float64Array(0);
  scale = new Float64Array(0);

  run(scores: Float64Array, length: number, odds: Float64Array, allowed: Int32Array | undefined, offset: number): number {
    if (this.scale.length < length) {
      this.forward = new Float64Array(length * 2 * L);
      this.backward = new Float64Array(length * 2 * L);
      this.local = new Float64Array(length * 2 * L);
      this.scale = new Float64Array(length * 2);
    }
    const { forward, backward, local, scale } = this;
    let total = 0;
    for (let i = 0; i < length; i++) {
      const mask = allowed ? (allowed[offset + i] ?? 0) : -1;
      let top = -Infinity;
      for (let l = 0; l < L; l++) if (mask & (1 << l)) top = Math.max(top, scores[i * L + l]!);
      let sum = 0;
      for (let l = 0; l < L; l++) {
        const at = i * L + l;
        forward[at] = 0;
        local[at] = 0;
        if (!(mask & (1 << l)) || (i === length - 1 && !mayEnd(l)) || (i === 0 && !mayBegin(l))) continue;
        let reach = i === 0 ? 1 : 0;
        if (i > 0) {
          const before = predecessors[l]!;
          for (let k = 0; k < before.length; k++) reach += forward[at - l - L + before[k]!]! * odds[before[k]! * L + l]!;
        }
        local[at] = Math.exp(scores[at]! - top);
        forward[at] = reach * local[at];
        sum += forward[at];
      }
      if (!(sum > 0)) return -Infinity;
      scale[i] = 1 / sum;
      for (let l = 0; l < L; l++) forward[i * L + l]! /= sum;
      total += Math.log(sum) + top;
    }
    for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = mayEnd(l) ? 1 : 0;
    for (let i = length - 2; i >= 0; i--) {
      for (let l = 0; l < L; l++) backward[i * L + l] = 0;
      for (let l = 0; l < L; l++) {
        const onward = backward[(i + 1) * L + l]! * local[(i + 1) * L + l]! * scale[i + 1]!;
        if (onward === 0) continue;
        const before = predecessors[l]!;
        for (let k = 0; k < before.length; k++) backward[i * L + before[k]!]! += onward * odds[before[k]! * L + l]!;
      }
    }
    return total;
  }
}

/** A sentence that loses less than this (in nats) is left alone for some epochs: most have no name in them. */
const settled = 0.02;
const restEpochs = 2;

/** Trains from nothing, or features alone between the transitions of `initial`. Weights are averaged over the second half of the epochs. */
export const train = (corpus: Corpus, options: Options, initial?: Float32Array): Model => {
  const { features, epochs, rate, decay, dropout } = options;
  const random = seeded(options.seed);
  const rows = new Float32Array(features * L);
  const history = new Float32Array(features * L).fill(0.1);
  const transitions = initial ? initial.slice() : new Float32Array(L * L);
  const transitionHistory = new Float32Array(L * L).fill(0.1);
  const meanRows = new Float32Array(features * L);
  const meanTransitions = new Float32Array(L * L);
  let averaged = 0;
  const count = corpus.sentence.length - 1;
  const rest = new Uint8Array(count);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const free = new Sums();
  const bound = new Sums();
  const odds = new Float64Array(L * L);
  const gradient = new Float64Array(L);
  let scores = new Float64Array(0);
  let kept = new Int32Array(1 << 16);
  let keptStart = new Int32Array(1024);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    const step = rate * (1 - (0.8 * epoch) / epochs);
    for (let o = 0; o < count; o++) {
      const s = order[o]!;
      const from = corpus.sentence[s]!;
      const length = corpus.sentence[s + 1]! - from;
      const weight = corpus.weight[s]!;
      if (length === 0 || weight === 0) continue;
      if (rest[s]! > 0) {
        rest[s]!--;
        continue;
      }
      if (scores.length < length * L) scores = new Float64Array(length * L * 2);
      if (keptStart.length <= length) keptStart = new Int32Array(length * 2);
      let n = 0;
      for (let i = 0; i < length; i++) {
        keptStart[i] = n;
        const end = corpus.start[from + i + 1]!;
        if (kept.length < n + end - corpus.start[from + i]!) {
          const bigger = new Int32Array(kept.length * 2);
          bigger.set(kept);
          kept = bigger;
        }
        for (let l = 0; l < L; l++) scores[i * L + l] = corpus.base ? corpus.base[(from + i) * L + l]! : 0;
        for (let f = corpus.start[from + i]!; f < end; f++) {
          if (dropout > 0 && random() < dropout) continue;
          const feature = corpus.feature[f]!;
          kept[n++] = feature;
          const row = feature * L;
          for (let l = 0; l < L; l++) scores[i * L + l]! += rows[row + l]!;
        }
      }
      keptStart[length] = n;
      for (let k = 0; k < L * L; k++) odds[k] = Math.exp(transitions[k]!);
      const all = free.run(scores, length, odds, undefined, 0);
      const right = bound.run(scores, length, odds, corpus.allowed, from);
      if (right === -Infinity) continue;
      if (all - right < settled) rest[s] = restEpochs;
      loss += weight * (all - right);
      for (let i = 0; i < length; i++) {
        let largest = 0;
        for (let l = 0; l < L; l++) {
          const at = i * L + l;
          const g = weight * (free.forward[at]! * free.backward[at]! - bound.forward[at]! * bound.backward[at]!);
          gradient[l] = g;
          if (Math.abs(g) > largest) largest = Math.abs(g);
        }
        if (largest < 0.002) continue;
        for (let k = keptStart[i]!; k < keptStart[i + 1]!; k++) {
          const row = kept[k]! * L;
          for (let l = 0; l < L; l++) {
            const g = gradient[l]!;
            if (g < 0.001 && g > -0.001) continue;
            const at = row + l;
            const slope = g + decay * rows[at]!;
            history[at]! += slope * slope;
            rows[at]! -= (step * slope) / Math.sqrt(history[at]!);
          }
        }
        if (i === 0) continue;
        for (let l = 0; l < L; l++) {
          const before = predecessors[l]!;
          for (let k = 0; k < before.length; k++) {
            const p = before[k]!;
            const t = p * L + l;
            const a = free.forward[(i - 1) * L + p]! * odds[t]! * free.local[i * L + l]! * free.scale[i]! * free.backward[i * L + l]!;
            const b = bound.forward[(i - 1) * L + p]! * odds[t]! * bound.local[i * L + l]! * bound.scale[i]! * bound.backward[i * L + l]!;
            const g = weight * (a - b);
            if (g < 0.001 && g > -0.001) continue;
            transitionHistory[t]! += g * g;
            transitions[t]! -= (step * g) / Math.sqrt(transitionHistory[t]!);
          }
        }
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++;
      for (let k = 0; k < meanRows.length; k++) meanRows[k]! += rows[k]!;
      for (let k = 0; k < L * L; k++) meanTransitions[k]! += transitions[k]!;
    }
    options.log?.(epoch, loss);
  }
  for (let k = 0; k < meanRows.length; k++) meanRows[k]! /= averaged;
  for (let k = 0; k < L * L; k++) meanTransitions[k]! /= averaged;
  return { rows: meanRows, transitions: meanTransitions };
};
