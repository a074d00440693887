// Decoding of a linear chain: the best labels of a sentence, and how sure they are.
import { labelCount, mayBegin, mayEnd, Position, positionOfLabel } from './labels.ts';

const L = labelCount;

/** Labels that score less than the best of a position by this many nats are left out: a chance below one in 3,000. */
const margin = 8;

/** The score of every label but "outside" at a position that is not looked at. */
export const never = -100;

/** The score of a row of labels that cannot be. */
const impossible = -1e9;

const begins = Uint8Array.from({ length: L }, (_, l) => (mayBegin(l) ? 1 : 0));
const ends = Uint8Array.from({ length: L }, (_, l) => (mayEnd(l) ? 1 : 0));
/** For labels that go on with a name, the first label of that name: it or the next one, "inside", stands before. */
const headOf = Uint8Array.from({ length: L }, (_, l) => (l === 0 ? 0 : l - positionOfLabel(l) + Position.begin));

/**
 * Buffers for one sentence at a time. Scores are in nats, `position × labelCount + label`. Only labels near the best of their
 * position are looked at, "outside" always. A label either closes what was before it and may stand before any that opens, or goes
 * on with a name of its type: a third of all pairs.
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
  /** `position × labelCount + k`: the labels looked at, `#counts` of them; the first `#closing` may end a name or be outside. */
  #active = new Uint8Array(0);
  #counts = new Uint8Array(0);
  #closing = new Uint8Array(0);
  /** A bit for each label looked at. */
  #mask = new Int32Array(0);
  readonly #near = new Uint8Array(L);
  readonly #weight = new Float64Array(L);
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
    this.#closing = new Uint8Array(size);
    this.#mask = new Int32Array(size);
    this.#active = new Uint8Array(size * L);
    this.#back = new Uint8Array(size * L);
    this.#best = new Float64Array(size * L);
    this.#forward = new Float64Array(size * L);
    this.#backward = new Float64Array(size * L);
    this.#local = new Float64Array(size * L);
  }

  /** Takes down which labels are near the best of each position; returns whether only "outside" is anywhere. */
  #prune(scores: Float32Array, from: number, length: number): boolean {
    const [active, counts, closing, mask, near] = [this.#active, this.#counts, this.#closing, this.#mask, this.#near];
    let only = true;
    for (let i = 0; i < length; i++) {
      const row = i * L;
      const at = from * L + row;
      active[row] = 0;
      counts[i] = 1;
      closing[i] = 1;
      mask[i] = 1;
      if (scores[at + 1] === never) continue;
      let top = scores[at] ?? 0;
      let candidates = 0;
      for (let l = 1; l < L; l++) {
        const score = scores[at + l] ?? 0;
        if (score <= top - margin) continue;
        if (score > top) top = score;
        near[candidates++] = l;
      }
      // The best may have come after others that are too far below it.
      const least = top - margin;
      let n = 1;
      let bits = 1;
      for (let k = 0; k < candidates; k++) {
        const l = near[k] ?? 0;
        if ((scores[at + l] ?? 0) <= least) continue;
        bits |= 1 << l;
        if (ends[l] === 1) active[row + n++] = l;
      }
      closing[i] = n;
      for (let k = 0; k < candidates; k++) {
        const l = near[k] ?? 0;
        if (ends[l] === 0 && (bits >> l) & 1) active[row + n++] = l;
      }
      counts[i] = n;
      mask[i] = bits;
      if (n > 1) only = false;
    }
    return only;
  }

  /** Viterbi over `length` positions from `from` on. Fills `labels`; returns whether there is a name. */
  decode(scores: Float32Array, from: number, length: number): boolean {
    this.#grow(length);
    const only = this.#prune(scores, from, length);
    if (only) {
      this.labels.fill(0, 0, length);
      return false;
    }
    const [best, back, active, counts, closing, mask, T] = [this.#best, this.#back, this.#active, this.#counts, this.#closing, this.#mask, this.#transitions];
    for (let k = 0; k < (counts[0] ?? 0); k++) {
      const l = active[k] ?? 0;
      best[l] = begins[l] ? (scores[from * L + l] ?? 0) : impossible;
    }
    for (let i = 1; i < length; i++) {
      const row = i * L;
      const last = row - L;
      const closers = closing[i - 1] ?? 0;
      const before = mask[i - 1] ?? 0;
      for (let k = 0; k < (counts[i] ?? 0); k++) {
        const l = active[row + k] ?? 0;
        let top = 10 * impossible;
        let which = 0;
        if (begins[l] === 1)
          for (let j = 0; j < closers; j++) {
            const p = active[last + j] ?? 0;
            const score = (best[last + p] ?? 0) + (T[p * L + l] ?? 0);
            if (score > top) {
              top = score;
              which = p;
            }
          }
        else
          for (let p = headOf[l] ?? 0, stop = p + 2; p < stop; p++) {
            if (((before >> p) & 1) === 0) continue;
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
    for (let k = 0; k < (closing[length - 1] ?? 0); k++) {
      const l = active[end + k] ?? 0;
      if ((best[end + l] ?? 0) > top) {
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

  /**
   * Forward and backward sums over the label rows, each position scaled (Rabiner 1989): what `chance` reads. Call after `decode`.
   * A position that can only be outside cuts the chain: sums on either side know nothing of each other, and only those with a name
   * between are made.
   */
  measure(scores: Float32Array, from: number, length: number): void {
    const [counts, labels] = [this.#counts, this.labels];
    for (let i = 0; i < length; ) {
      if (counts[i] === 1) {
        i++;
        continue;
      }
      let stop = i + 1;
      let named = labels[i] !== 0;
      for (; stop < length && (counts[stop] ?? 0) > 1; stop++) named ||= labels[stop] !== 0;
      if (!named) {
        i = stop;
        continue;
      }
      this.#sumForward(scores, from, i, stop, length);
      this.#sumBackward(i, stop, length);
      i = stop;
    }
  }

  /** From position `first` to `stop`, both beside a position that can only be outside, or at the sentence's ends. */
  #sumForward(scores: Float32Array, from: number, first: number, stop: number, length: number): void {
    const [forward, local, scale, odds, active, counts, closing, mask] = [this.#forward, this.#local, this.#scale, this.#odds, this.#active, this.#counts, this.#closing, this.#mask];
    for (let i = first; i < stop; i++) {
      const row = i * L;
      const last = row - L;
      const at = (from + i) * L;
      const n = counts[i] ?? 0;
      const closers = closing[i - 1] ?? 0;
      const before = mask[i - 1] ?? 0;
      let top = -Infinity;
      for (let k = 0; k < n; k++) top = Math.max(top, scores[at + (active[row + k] ?? 0)] ?? 0);
      let sum = 0;
      for (let k = 0; k < n; k++) {
        const l = active[row + k] ?? 0;
        const own = Math.exp((scores[at + l] ?? 0) - top);
        local[row + l] = own;
        let reach = 0;
        if (i === 0) reach = begins[l] ?? 0;
        else if (i === first) reach = begins[l] === 1 ? (odds[l] ?? 0) : 0;
        else if (begins[l] === 1)
          for (let j = 0; j < closers; j++) {
            const p = active[last + j] ?? 0;
            reach += (forward[last + p] ?? 0) * (odds[p * L + l] ?? 0);
          }
        else for (let p = headOf[l] ?? 0, past = p + 2; p < past; p++) if ((before >> p) & 1) reach += (forward[last + p] ?? 0) * (odds[p * L + l] ?? 0);
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
  }

  #sumBackward(first: number, stop: number, length: number): void {
    const [forward, backward, local, scale, odds, active, counts, closing, mask, weight] = [this.#forward, this.#backward, this.#local, this.#scale, this.#odds, this.#active, this.#counts, this.#closing, this.#mask, this.#weight];
    const end = (stop - 1) * L;
    let leaving = 0;
    for (let k = 0; k < (counts[stop - 1] ?? 0); k++) {
      const l = active[end + k] ?? 0;
      const onward = ends[l] === 0 ? 0 : stop === length ? 1 : (odds[l * L] ?? 0);
      backward[end + l] = onward;
      leaving += (forward[end + l] ?? 0) * onward;
    }
    if (stop < length)
      for (let k = 0; k < (counts[stop - 1] ?? 0); k++) {
        const l = active[end + k] ?? 0;
        backward[end + l] = (backward[end + l] ?? 0) / (leaving || 1);
      }
    for (let i = stop - 2; i >= first; i--) {
      const row = i * L;
      const next = row + L;
      const after = mask[i + 1] ?? 0;
      const c = scale[i + 1] ?? 1;
      const n = counts[i + 1] ?? 0;
      for (let k = 0; k < n; k++) {
        const l = active[next + k] ?? 0;
        weight[l] = (backward[next + l] ?? 0) * (local[next + l] ?? 0) * c;
      }
      const closers = closing[i] ?? 0;
      for (let j = 0; j < (counts[i] ?? 0); j++) {
        const p = active[row + j] ?? 0;
        let onward = 0;
        if (j < closers)
          for (let k = 0; k < n; k++) {
            const l = active[next + k] ?? 0;
            if (begins[l] === 1) onward += (weight[l] ?? 0) * (odds[p * L + l] ?? 0);
          }
        else for (let l = (headOf[p] ?? 0) + 1, past = l + 2; l < past; l++) if ((after >> l) & 1) onward += (weight[l] ?? 0) * (odds[p * L + l] ?? 0);
        backward[row + p] = onward;
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
