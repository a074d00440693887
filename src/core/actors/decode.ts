// Decoding of a linear chain: the best labels of a sentence, and how sure they are.
import { labelCount, mayBegin, mayEnd, mayFollow } from './labels.ts';

const L = labelCount;

/** Labels that score less than the best of a position by this many nats are left out: a chance below one in 3,000. */
const margin = 8;

/** The score of every label but "outside" at a position that is not looked at. */
export const never = -100;

const follows = Uint8Array.from({ length: L * L }, (_, k) => (mayFollow(Math.floor(k / L), k % L) ? 1 : 0));
const begins = Uint8Array.from({ length: L }, (_, l) => (mayBegin(l) ? 1 : 0));
const ends = Uint8Array.from({ length: L }, (_, l) => (mayEnd(l) ? 1 : 0));

/**
 * Buffers for one sentence at a time. Scores are in nats, `position × labelCount + label`. Only labels near the best of their
 * position are looked at, "outside" always: at most positions that is one or two of twenty-one.
 */
export class Decoder {
  readonly #transitions: Float32Array;
  readonly #odds: Float64Array;
  #back = new Uint8Array(0);
  #best = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);
  #scale = new Float64Array(0);
  /** `position × labelCount + k`: the labels looked at, `#counts` of them. */
  #active = new Uint8Array(0);
  #counts = new Uint8Array(0);
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
    this.#counts = new Uint8Array(size);
    this.#active = new Uint8Array(size * L);
    this.#back = new Uint8Array(size * L);
    this.#best = new Float64Array(size * L);
    this.#forward = new Float64Array(size * L);
    this.#backward = new Float64Array(size * L);
    this.#local = new Float64Array(size * L);
  }

  /** Viterbi over `length` positions from `from` on. Fills `labels`; returns whether there is a name. */
  decode(scores: Float32Array, from: number, length: number): boolean {
    this.#grow(length);
    const [best, back, active, counts, T] = [this.#best, this.#back, this.#active, this.#counts, this.#transitions];
    let only = true;
    for (let i = 0; i < length; i++) {
      const row = i * L;
      const at = from * L + row;
      active[row] = 0;
      if (scores[at + 1] === never) {
        counts[i] = 1;
        continue;
      }
      let top = scores[at] ?? 0;
      for (let l = 1; l < L; l++) {
        const score = scores[at + l] ?? 0;
        if (score > top) top = score;
      }
      const least = top - margin;
      let n = 1;
      for (let l = 1; l < L; l++) if ((scores[at + l] ?? 0) > least) active[row + n++] = l;
      counts[i] = n;
      if (n > 1) only = false;
    }
    if (only) {
      this.labels.fill(0, 0, length);
      return false;
    }
    for (let k = 0; k < (counts[0] ?? 0); k++) {
      const l = active[k] ?? 0;
      best[l] = begins[l] ? (scores[from * L + l] ?? 0) : -1e9;
    }
    for (let i = 1; i < length; i++) {
      const row = i * L;
      const last = row - L;
      for (let k = 0; k < (counts[i] ?? 0); k++) {
        const l = active[row + k] ?? 0;
        let top = -1e18;
        let which = 0;
        for (let j = 0; j < (counts[i - 1] ?? 0); j++) {
          const p = active[last + j] ?? 0;
          if (follows[p * L + l] === 0) continue;
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
    for (let k = 0; k < (counts[length - 1] ?? 0); k++) {
      const l = active[end + k] ?? 0;
      if (ends[l] === 1 && (best[end + l] ?? 0) > top) {
        top = best[end + l] ?? 0;
        label = l;
      }
    }
    let named = false;
    for (let i = length - 1; i >= 0; i--) {
      this.labels[i] = label;
      if (label !== 0) named = true;
      label = back[i * L + label] ?? 0;
    }
    return named;
  }

  /** Forward and backward sums over the label rows, each position scaled (Rabiner 1989): what `chance` reads. Call after `decode`. */
  measure(scores: Float32Array, from: number, length: number): void {
    const [forward, backward, local, scale, odds, active, counts] = [this.#forward, this.#backward, this.#local, this.#scale, this.#odds, this.#active, this.#counts];
    for (let i = 0; i < length; i++) {
      const row = i * L;
      const at = (from + i) * L;
      const n = counts[i] ?? 0;
      let top = -Infinity;
      for (let k = 0; k < n; k++) top = Math.max(top, scores[at + (active[row + k] ?? 0)] ?? 0);
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const l = active[row + k] ?? 0;
        const own = Math.exp((scores[at + l] ?? 0) - top);
        local[row + l] = own;
        let reach = 0;
        if (i === 0) reach = begins[l] ?? 0;
        else
          for (let j = 0; j < (counts[i - 1] ?? 0); j++) {
            const p = active[row - L + j] ?? 0;
            if (follows[p * L + l] === 1) reach += (forward[row - L + p] ?? 0) * (odds[p * L + l] ?? 0);
          }
        const value = i === length - 1 && ends[l] === 0 ? 0 : reach * own;
        forward[row + l] = value;
        sum += value;
      }
      scale[i] = 1 / (sum || 1);
      for (let k = 0; k < n; k++) {
        const l = active[row + k] ?? 0;
        forward[row + l] = (forward[row + l] ?? 0) / (sum || 1);
      }
    }
    const end = (length - 1) * L;
    for (let k = 0; k < (counts[length - 1] ?? 0); k++) backward[end + (active[end + k] ?? 0)] = ends[active[end + k] ?? 0] ?? 0;
    for (let i = length - 2; i >= 0; i--) {
      const row = i * L;
      const c = scale[i + 1] ?? 1;
      for (let j = 0; j < (counts[i] ?? 0); j++) {
        const p = active[row + j] ?? 0;
        let onward = 0;
        for (let k = 0; k < (counts[i + 1] ?? 0); k++) {
          const l = active[row + L + k] ?? 0;
          if (follows[p * L + l] === 1) onward += (backward[row + L + l] ?? 0) * (local[row + L + l] ?? 0) * (odds[p * L + l] ?? 0);
        }
        backward[row + p] = onward * c;
      }
    }
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
