// Does a place stand for its government, its people or its team? A decision of its own, taken when the names are found.
import { ByteReader, ByteWriter } from '../names/bytes.ts';
import { openContainer, sealContainer, type Kind } from '../names/container.ts';
import { feature } from './features.ts';
import { FormKind, type FormTable } from './forms.ts';
import { Seen, type Sequence } from './sequence.ts';

export const metonymsKind: Kind = { magic: 'DLMT', version: 1 };

/** A logistic regression over hashed features; feature ids ascend. */
export interface TrainedMetonyms {
  readonly features: Int32Array;
  readonly weights: Int8Array;
  /** A unit of `weights`, in nats. */
  readonly unit: number;
  /** The chance from which on a place is called a metonym. */
  readonly threshold: number;
}

export const encodeMetonyms = ({ features, weights, unit, threshold }: TrainedMetonyms): Uint8Array => {
  const out = new ByteWriter();
  out.float32(unit);
  out.float32(threshold);
  out.varint(features.length);
  out.ascending(features);
  out.put(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
  return sealContainer(out.finish(), metonymsKind);
};

/** @throws RangeError when the file is not whole or not of this version */
export const decodeMetonyms = (file: Uint8Array | undefined, name: string): TrainedMetonyms => {
  const reader = new ByteReader(openContainer(file, name, metonymsKind));
  const unit = reader.float32();
  const threshold = reader.float32();
  const count = reader.varint();
  const features = Int32Array.from(reader.ascending(count));
  return { unit, threshold, features, weights: Int8Array.from(reader.take(count), (b) => (b << 24) >> 24) };
};

/** Positions looked at to the left and to the right of the name. */
const reach = 4;

/**
 * Features of a place from position `first` to `last`. `typeAt` tells the type (index into `actorTypes`) of the name that a
 * position lies in, -1 for none. Writes to `out` and returns their number.
 */
export const metonymFeatures = (forms: FormTable, seq: Sequence, first: number, last: number, sentence: number, typeAt: (position: number) => number, out: Int32Array): number => {
  let n = 0;
  const from = seq.sentence[sentence] ?? 0;
  const stop = seq.sentence[sentence + 1] ?? 0;
  const formAt = (position: number): number => (position >= from && position < stop ? (seq.form[position] ?? 0) : -1);
  const lower = (form: number): number => (form < 0 ? -form : (forms.lower[form] ?? 0));
  const middle = (form: number): number => (form < 0 ? -9 : (forms.middle[form] ?? 0));
  const coarse = (form: number): number => (form < 0 ? -9 : (forms.coarse[form] ?? 0));
  const kind = (form: number): number => (form < 0 ? 31 : (forms.kind[form] ?? 0));
  const listed = (seq.phrase[first] ?? 0) & 0x1f;
  const head = formAt(last);
  out[n++] = feature(1000, 0);
  out[n++] = feature(1001, listed);
  out[n++] = feature(1002, lower(head));
  out[n++] = feature(1003, kind(head), last - first);
  out[n++] = feature(1004, seq.setting[sentence] ?? 0, first === from ? 1 : 0);
  for (let d = 1; d <= reach; d++) {
    for (const side of [-1, 1]) {
      const position = side < 0 ? first - d : last + d;
      const form = formAt(position);
      const key = d * 2 + (side + 1) / 2;
      const type = form < 0 ? -2 : typeAt(position);
      out[n++] = feature(1010, lower(form), key);
      out[n++] = feature(1011, middle(form), key);
      out[n++] = feature(1012, coarse(form), key);
      out[n++] = feature(1013, kind(form) * 8 + type, key);
      if (d <= 2) {
        out[n++] = feature(1014, coarse(form) * 32 + listed, key);
        out[n++] = feature(1015, lower(form), key * 32 + listed);
        out[n++] = feature(1016, forms.affixOf(form < 0 ? 0 : form, 6), key);
        out[n++] = feature(1017, form < 0 ? -1 : (forms.fine[form] ?? 0), key);
      }
    }
  }
  const [l1, l2, r1, r2] = [formAt(first - 1), formAt(first - 2), formAt(last + 1), formAt(last + 2)];
  out[n++] = feature(1020, lower(l2), lower(l1));
  out[n++] = feature(1021, lower(r1), lower(r2));
  out[n++] = feature(1022, lower(l1), lower(r1));
  out[n++] = feature(1023, coarse(l1) * 64 + coarse(r1), listed);
  out[n++] = feature(1024, coarse(r1) * 64 + coarse(r2), listed);
  out[n++] = feature(1025, lower(l1), middle(r1));
  out[n++] = feature(1026, middle(l1), lower(r1));
  // The first small words on either side, whatever names and marks lie between: "Moscow , Tass reports , has sent".
  for (const side of [-1, 1]) {
    let found = 0;
    for (let d = 1; d <= 8 && found < 2; d++) {
      const form = formAt(side < 0 ? first - d : last + d);
      if (form < 0) break;
      if (kind(form) !== FormKind.lower) continue;
      found++;
      const key = side * 4 + found;
      out[n++] = feature(1030, lower(form), key);
      out[n++] = feature(1031, middle(form), key);
      out[n++] = feature(1032, coarse(form) * 32 + listed, key);
    }
  }
  const seen = seq.seen[forms.lowerId[head < 0 ? 0 : head] ?? 0] ?? 0;
  for (const bit of [Seen.afterPlacePreposition, Seen.beforeSpeech, Seen.possessive, Seen.often]) if (seen & bit) out[n++] = feature(1040, bit, listed);
  return n;
};

/** Decides by logistic regression. */
export class MetonymClassifier {
  readonly threshold: number;
  readonly #unit: number;
  readonly #weights: ReadonlyMap<number, number>;

  constructor({ features, weights, unit, threshold }: TrainedMetonyms) {
    this.threshold = threshold;
    this.#unit = unit;
    this.#weights = new Map(Array.from(features, (f, i) => [f, weights[i] ?? 0]));
  }

  /** The chance that the place with these features is a metonym. */
  chance(features: Int32Array, count: number): number {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += this.#weights.get(features[f] ?? 0) ?? 0;
    return 1 / (1 + Math.exp(-sum * this.#unit));
  }
}
