// The trained weights: sparse rows of small integers, one row a feature, one column a label.
import { ByteReader, ByteWriter } from '../names/bytes.ts';
import { openContainer, sealContainer, type Kind } from '../names/container.ts';
import { featureBits, maximalFeatures } from './features.ts';
import { labelCount } from './labels.ts';

export const weightsKind: Kind = { magic: 'DLTG', version: 2 };

/** What training hands over: one row of `labelCount` integers of 8 bits a feature, and the transitions between labels. */
export interface Trained {
  /** Ascending. */
  readonly features: Int32Array;
  /** `features.length × labelCount` */
  readonly rows: Int8Array;
  /** A unit of `rows`, in nats. */
  readonly unit: number;
  /** `labelCount × labelCount`, from row to column, in nats. */
  readonly transitions: Float32Array;
  /** Slope and shift that turn the logit of a chain's chance into that of being right; `[1, 0]` leaves it as it is. */
  readonly calibration: readonly [slope: number, shift: number];
}

/** Writes a weights file: ascending features, for each the set of its labels, then all values. */
export const encodeWeights = ({ features, rows, unit, transitions, calibration }: Trained): Uint8Array => {
  const out = new ByteWriter();
  out.varint(labelCount);
  out.float32(unit);
  for (const number of calibration) out.float32(number);
  out.put(new Uint8Array(Float32Array.from(transitions).buffer));
  out.varint(features.length);
  out.ascending(features);
  const planes = [0, 8, 16].map(() => new Uint8Array(features.length));
  const values: number[] = [];
  for (let row = 0; row < features.length; row++) {
    let set = 0;
    for (let label = 0; label < labelCount; label++) {
      const value = rows[row * labelCount + label] ?? 0;
      if (value === 0) continue;
      set |= 1 << label;
      values.push(value & 255);
    }
    planes.forEach((plane, p) => (plane[row] = (set >> (8 * p)) & 255));
  }
  for (const plane of planes) out.put(plane);
  out.varint(values.length);
  out.put(Uint8Array.from(values));
  return sealContainer(out.finish(), weightsKind);
};

/**
 * Two labels share one integer of 32 bits, so that one addition serves both: `a + 65536 × b` with both sums within 16 bits
 * (a position has fewer than 256 features of at most 127 units).
 */
export const packedWidth = (labelCount + 1) >> 1;

/** Weights as they are added up. */
export interface Packed extends Pick<Trained, 'features' | 'unit' | 'transitions' | 'calibration'> {
  /** `features.length × packedWidth` */
  readonly packed: Int32Array;
}

const pack = ({ features, rows }: Trained): Int32Array => {
  const packed = new Int32Array(features.length * packedWidth);
  for (let row = 0, from = 0, to = 0; row < features.length; row++, from += labelCount, to += packedWidth)
    for (let label = 0; label < labelCount; label++) packed[to + (label >> 1)] = (packed[to + (label >> 1)] ?? 0) + (rows[from + label] ?? 0) * (label & 1 ? 65536 : 1);
  return packed;
};

/** @throws RangeError when the file is not whole or not of this version */
export const decodePacked = (file: Uint8Array | undefined, name: string): Packed => {
  const reader = new ByteReader(openContainer(file, name, weightsKind));
  if (reader.varint() !== labelCount) throw new RangeError(`models/${name}: other labels`);
  const unit = reader.float32();
  const calibration = [reader.float32(), reader.float32()] as const;
  const transitions = new Float32Array(labelCount * labelCount);
  for (let i = 0; i < transitions.length; i++) transitions[i] = reader.float32();
  const count = reader.varint();
  const features = new Int32Array(reader.ascending(count).buffer);
  const [low, middle, high] = [reader.take(count), reader.take(count), reader.take(count)];
  const values = reader.take(reader.varint());
  const packed = new Int32Array(count * packedWidth);
  for (let row = 0, v = 0, to = 0; row < count; row++, to += packedWidth) {
    let set = (low[row] ?? 0) | ((middle[row] ?? 0) << 8) | ((high[row] ?? 0) << 16);
    while (set !== 0) {
      const label = 31 - Math.clz32(set & -set);
      const value = ((values[v++] ?? 0) << 24) >> 24;
      const at = to + (label >> 1);
      packed[at] = (packed[at] ?? 0) + (label & 1 ? value << 16 : value);
      set &= set - 1;
    }
  }
  return { features, packed, unit, transitions, calibration };
};

/** @throws RangeError when the file is not whole or not of this version */
export const decodeWeights = (file: Uint8Array | undefined, name: string): Trained => {
  const { packed, ...rest } = decodePacked(file, name);
  const rows = new Int8Array(rest.features.length * labelCount);
  for (let row = 0; row < rest.features.length; row++)
    for (let label = 0; label < labelCount; label++) {
      const both = packed[row * packedWidth + (label >> 1)] ?? 0;
      const even = (both << 16) >> 16;
      rows[row * labelCount + label] = label & 1 ? (both - even) >> 16 : even;
    }
  return { ...rest, rows };
};

/** Features are looked up by their upper 18 bits; the lower 8 tell those of one bucket apart. */
const lowBits = 8;
const buckets = 1 << (featureBits - lowBits);

/** Takes packed sums apart into `out`, in nats. */
export const unpack = (sums: Int32Array, unit: number, out: Float32Array, at: number): void => {
  for (let k = 0; k < packedWidth; k++) {
    const both = sums[k] ?? 0;
    const low = (both << 16) >> 16;
    out[at + 2 * k] = (out[at + 2 * k] ?? 0) + low * unit;
    if (2 * k + 1 < labelCount) out[at + 2 * k + 1] = (out[at + 2 * k + 1] ?? 0) + ((both - low) >> 16) * unit;
  }
};

/**
 * Look-up of rows by feature. Features are hashes, so that their upper bits spread them evenly: a table of where each bucket of
 * the ascending features begins, a byte for the rest of each, and the rows. That is small enough to stay near the processor.
 */
export class Weights {
  readonly unit: number;
  readonly transitions: Float32Array;
  readonly calibration: readonly [slope: number, shift: number];
  readonly #packed: Int32Array;
  readonly #bucket = new Int32Array(buckets + 1);
  readonly #low: Uint8Array;
  readonly #rows = new Int32Array(maximalFeatures);

  constructor(given: Trained | Packed) {
    const { features, unit, transitions, calibration } = given;
    this.calibration = calibration;
    this.unit = unit;
    this.transitions = transitions;
    // Local names: the loop below runs a hundred thousand times before it is compiled.
    const low = new Uint8Array(features.length);
    const bucket = this.#bucket;
    let next = 0;
    for (let i = 0; i < features.length; i++) {
      const key = features[i] ?? 0;
      for (const own = key >>> lowBits; next <= own; next++) bucket[next] = i;
      low[i] = key & ((1 << lowBits) - 1);
    }
    bucket.fill(features.length, next);
    this.#packed = 'packed' in given ? given.packed : pack(given);
    this.#low = low;
  }

  /** Adds the rows of the first `count` features to packed sums from `at` on: first where the rows are, then sum by sum. */
  add(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const [bucket, low, packed, rows] = [this.#bucket, this.#low, this.#packed, this.#rows];
    let found = 0;
    for (let f = 0; f < count; f++) {
      const feature = features[f] ?? 0;
      const own = feature >>> lowBits;
      const rest = feature & ((1 << lowBits) - 1);
      const stop = bucket[own + 1] ?? 0;
      for (let row = bucket[own] ?? 0; row < stop; row++)
        if (low[row] === rest) {
          rows[found++] = row * packedWidth;
          break;
        }
    }
    for (let k = 0; k < packedWidth; k++) {
      let sum = sums[at + k] ?? 0;
      for (let r = 0; r < found; r++) sum = (sum + (packed[(rows[r] ?? 0) + k] ?? 0)) | 0;
      sums[at + k] = sum;
    }
  }
}
