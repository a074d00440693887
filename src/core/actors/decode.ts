// Decoding of a linear chain: the best labels of a sentence, and how sure they are.
import { labelCount, mayBegin, mayEnd, predecessors } from './labels.ts';

const L = labelCount;

/** Buffers for one sentence at a time. Scores are in nats, `position × labelCount + label`. */
export class Decoder {
  readonly #transitions: Float32Array;
  readonly #odds: Float64Array;
  #back = new Uint8Array(0);
  #best = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);
  #scale = new Float64Array(0);
  labels = new Uint8Array(0);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    this.#odds = Float64Array.from(transitions, Math.exp);
  }

  #grow(length: number): void {
    if (this.labels.length >= length) return;
    const size = length * 2;
    this.labels = new Uint8Array(size);
    this.#scale = new Float64Array(size);
    this.#back = new Uint8Array(size * L);
    this.#best = new Float64Array(size * L);
    this.#forward = new Float64Array(size * L);
    this.#backward = new Float64Array(size * L);
    this.#local = new Float64Array(size * L);
  }

  /** Viterbi over `length` positions from `from` on. Fills `labels`; returns whether there is a name. */
  decode(scores: Float32Array, from: number, length: number): boolean {
    this.#grow(length);
    const [best, back, T] = [this.#best, this.#back, this.#transitions];
    for (let l = 0; l < L; l++) best[l] = mayBegin(l) ? (scores[from * L + l] ?? 0) : -1e9;
    for (let i = 1; i < length; i++) {
      const row = i * L;
      const last = row - L;
      for (let l = 0; l < L; l++) {
        const before = predecessors[l] ?? noLabels;
        let top = -Infinity;
        let which = 0;
        for (let k = 0; k < before.length; k++) {
          const p = before[k] ?? 0;
          const score = (best[last + p] ?? 0) + (T[p * L + l] ?? 0);
          if (score > top) {
            top = score;
            which = p;
          }
        }
        best[row + l] = top + (scores[from * L + row + l] ?? 0);
        back[row + l] = which;
      }
    }
    let label = 0;
    let top = -Infinity;
    const end = (length - 1) * L;
    for (let l = 0; l < L; l++)
      if (mayEnd(l) && (best[end + l] ?? 0) > top) {
        top = best[end + l] ?? 0;
        label = l;
      }
    let named = false;
    for (let i = length - 1; i >= 0; i--) {
      this.labels[i] = label;
      if (label !== 0) named = true;
      label = back[i * L + label] ?? 0;
    }
    return named;
  }

  /** Forward and backward sums over all label rows, each position scaled (Rabiner 1989): what `chance` and `marginal` read. */
  measure(scores: Float32Array, from: number, length: number): void {
    this.#grow(length);
    const [forward, backward, local, scale, odds] = [this.#forward, this.#backward, this.#local, this.#scale, this.#odds];
    for (let i = 0; i < length; i++) {
      let top = -Infinity;
      for (let l = 0; l < L; l++) top = Math.max(top, scores[(from + i) * L + l] ?? 0);
      let sum = 0;
      for (let l = 0; l < L; l++) {
        const own = Math.exp((scores[(from + i) * L + l] ?? 0) - top);
        local[i * L + l] = own;
        let reach = 0;
        if (i === 0) reach = mayBegin(l) ? 1 : 0;
        else {
          const before = predecessors[l] ?? noLabels;
          for (let k = 0; k < before.length; k++) {
            const p = before[k] ?? 0;
            reach += (forward[(i - 1) * L + p] ?? 0) * (odds[p * L + l] ?? 0);
          }
        }
        const value = i === length - 1 && !mayEnd(l) ? 0 : reach * own;
        forward[i * L + l] = value;
        sum += value;
      }
      scale[i] = 1 / (sum || 1);
      for (let l = 0; l < L; l++) forward[i * L + l] = (forward[i * L + l] ?? 0) / (sum || 1);
    }
    for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = mayEnd(l) ? 1 : 0;
    for (let i = length - 2; i >= 0; i--) {
      const c = scale[i + 1] ?? 1;
      for (let l = 0; l < L; l++) backward[i * L + l] = 0;
      for (let l = 0; l < L; l++) {
        const onward = (backward[(i + 1) * L + l] ?? 0) * (local[(i + 1) * L + l] ?? 0) * c;
        if (onward === 0) continue;
        const before = predecessors[l] ?? noLabels;
        for (let k = 0; k < before.length; k++) {
          const p = before[k] ?? 0;
          backward[i * L + p] = (backward[i * L + p] ?? 0) + onward * (odds[p * L + l] ?? 0);
        }
      }
    }
  }

  /** The chance of one label at a position, after `measure`. */
  marginal(i: number, label: number): number {
    return (this.#forward[i * L + label] ?? 0) * (this.#backward[i * L + label] ?? 0);
  }

  /** The chance of the labels from `first` to `last` as decoded, after `measure`. */
  chance(first: number, last: number): number {
    let label = this.labels[first] ?? 0;
    let chance = this.#forward[first * L + label] ?? 0;
    for (let i = first + 1; i <= last; i++) {
      const next = this.labels[i] ?? 0;
      chance *= (this.#odds[label * L + next] ?? 0) * (this.#local[i * L + next] ?? 0) * (this.#scale[i] ?? 1);
      label = next;
    }
    return Math.min(1, chance * (this.#backward[last * L + label] ?? 0));
  }
}

const noLabels = new Int32Array(0);
