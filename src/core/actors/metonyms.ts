// Does a place stand for its government, its people or its team? A decision of its own, taken when the names are found: first by
// the words around each place, then by what was made of the article's other places.
import { NameClass } from '../analysis.ts';
import { ByteReader, ByteWriter } from '../names/bytes.ts';
import { openContainer, sealContainer, type Kind } from '../names/container.ts';
import { feature } from './features.ts';
import { FormKind, type FormTable } from './forms.ts';
import { actorTypes } from './labels.ts';
import { Seen, type Sequence } from './sequence.ts';

export const metonymsKind: Kind = { magic: 'DLMT', version: 2 };

/** Two logistic regressions: over hashed features of the words around (feature ids ascend), and over `companyOf`. */
export interface TrainedMetonyms {
  readonly features: Int32Array;
  readonly weights: Int8Array;
  /** A unit of `weights`, in nats. */
  readonly unit: number;
  /** One weight for each of `companyOf`, in nats. */
  readonly company: Float32Array;
  /** The chance from which on a place is called a metonym. */
  readonly threshold: number;
}

export const encodeMetonyms = ({ features, weights, unit, company, threshold }: TrainedMetonyms): Uint8Array => {
  const out = new ByteWriter();
  out.float32(unit);
  out.float32(threshold);
  for (const weight of company) out.float32(weight);
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
  const company = Float32Array.from({ length: companySize }, () => reader.float32());
  const count = reader.varint();
  const features = new Int32Array(reader.ascending(count).buffer);
  return { unit, threshold, company, features, weights: new Int8Array(reader.take(count)) };
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
  // What it is joined to, and how many places the sentence has: "Russia, China and Iran".
  const placeType = actorTypes.indexOf('place');
  out[n++] = feature(1051, lower(l1), l2 < 0 ? 2 : typeAt(first - 2) + 3);
  out[n++] = feature(1052, lower(r1), r2 < 0 ? 1 : typeAt(last + 2) + 5);
  let places = 0;
  for (let p = from; p < stop && places < 6; p++) if (typeAt(p) === placeType) places++;
  out[n++] = feature(1053, places);
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

/** A place as the second regression sees it: what the first one made of it, and whose company it is in. */
export interface Weighed {
  /** Log-odds that it is a metonym, from the words around. */
  readonly odds: number;
  /** The word, as the form table numbers it in lower case. */
  readonly word: number;
  readonly sentence: number;
  readonly country: boolean;
}

/** The place from position `first` to `last` with its log-odds. */
export const weighed = (forms: FormTable, seq: Sequence, first: number, last: number, sentence: number, odds: number): Weighed => ({
  odds,
  word: forms.lowerId[seq.form[last] ?? 0] ?? 0,
  sentence,
  country: ((seq.phrase[first] ?? 0) & NameClass.country) !== 0,
});

/** Log-odds beyond this say no more. */
const surest = 6;

/** Sums of log-odds by key, so that each place can be told the mean of the others. */
class Means {
  readonly #sums = new Map<number, [sum: number, count: number]>();

  add(key: number, odds: number): void {
    const entry = this.#sums.get(key);
    if (!entry) this.#sums.set(key, [odds, 1]);
    else {
      entry[0] += odds;
      entry[1]++;
    }
  }

  /** Mean and number of the others of `key`. */
  others(key: number, own: number): readonly [mean: number, count: number] {
    const [sum, count] = this.#sums.get(key) ?? [own, 1];
    return count > 1 ? [(sum - own) / (count - 1), count - 1] : [0, 0];
  }
}

/** How many numbers `companyOf` gives for a place. */
export const companySize = 11;

/**
 * The second regression's view of all places of one article: their own log-odds, and the mean of those of the same name, of the
 * same sentence and of the whole article, each without the place itself. Sides of a match, parties of a dispute and the capital
 * that speaks for its state mostly keep their sense throughout.
 */
export const companyOf = (places: readonly Weighed[]): readonly Float32Array[] => {
  const [names, sentences, article] = [new Means(), new Means(), new Means()];
  const held = places.map(({ odds }) => Math.min(surest, Math.max(-surest, odds)));
  places.forEach(({ word, sentence }, i) => {
    names.add(word, held[i] ?? 0);
    sentences.add(sentence, held[i] ?? 0);
    article.add(0, held[i] ?? 0);
  });
  return places.map(({ word, sentence, country }, i) => {
    const own = held[i] ?? 0;
    const [same, sames] = names.others(word, own);
    const [near] = sentences.others(sentence, own);
    const [all, alls] = article.others(0, own);
    return Float32Array.of(1, own, (own * Math.abs(own)) / 4, country ? own : 0, country ? 1 : 0, same, sames > 2 ? same : 0, sames > 0 ? 1 : 0, near, all, alls > 0 ? 1 : 0);
  });
};

/** Decides by both regressions. */
export class MetonymClassifier {
  readonly threshold: number;
  readonly #unit: number;
  readonly #company: Float32Array;
  readonly #features: Int32Array;
  readonly #weights: Int8Array;

  constructor({ features, weights, unit, company, threshold }: TrainedMetonyms) {
    this.threshold = threshold;
    this.#unit = unit;
    this.#company = company;
    this.#features = features;
    this.#weights = weights;
  }

  /** Log-odds, by the words around, that the place with these features is a metonym. */
  odds(features: Int32Array, count: number): number {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += this.#weightOf(features[f] ?? 0);
    return sum * this.#unit;
  }

  #weightOf(feature: number): number {
    const known = this.#features;
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle] ?? 0) < feature) low = middle + 1;
      else high = middle;
    }
    return known[low] === feature ? (this.#weights[low] ?? 0) : 0;
  }

  /** For each place of an article the chance that it is a metonym. */
  chances(places: readonly Weighed[]): readonly number[] {
    return companyOf(places).map((company) => 1 / (1 + Math.exp(-company.reduce((sum, x, k) => sum + x * (this.#company[k] ?? 0), 0))));
  }
}
