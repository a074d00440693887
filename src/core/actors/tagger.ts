// The tagger: features summed to scores, the best row of labels for each sentence, mentions with their chances.
import type { ActorMention, ActorTagger } from '../analysis.ts';
import type { Article } from '../article.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { calibrated } from './confidence.ts';
import { Decoder, never } from './decode.ts';
import { edgeFeature, formFeatures, maximalFeatures, positionFeatures, windowOffsets, type Without } from './features.ts';
import { FormTable } from './forms.ts';
import { actorTypes, labelCount, Position, positionOfLabel, typeOfLabel } from './labels.ts';
import { SecondLook } from './second.ts';
import { Sequence } from './sequence.ts';
import { metonymFeatures, weighed, type MetonymClassifier, type Weighed } from './metonyms.ts';
import { mentionName } from './names.ts';
import { packedWidth, unpack, type Weights } from './weights.ts';
import type { WordClusters } from './words.ts';

const L = labelCount;
const everything: Without = {};

/** A name before anything is decided about it: positions, not offsets. */
export interface Found {
  readonly first: number;
  readonly last: number;
  /** Index into `actorTypes`. */
  readonly type: number;
  readonly chance: number;
  readonly metonym: boolean;
}

/** What a tagger is made of. */
export interface TaggerParts {
  readonly clusters: WordClusters;
  readonly gazetteer: Gazetteer;
  readonly weights: Weights;
  readonly second?: Weights | undefined;
  readonly metonyms?: MetonymClassifier | undefined;
  readonly without?: Without;
}

const placeType = actorTypes.indexOf('place');

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features. Keeps, for each word form,
 * the sum of the features that depend on the form alone: the hot path adds five such rows and some thirty features.
 */
export class SequenceTagger implements ActorTagger {
  readonly version = '1';
  readonly forms: FormTable;
  readonly sequence: Sequence;
  readonly second: SecondLook;
  readonly #weights: Weights;
  readonly #secondWeights: Weights | undefined;
  readonly #decoder: Decoder;
  readonly #secondDecoder: Decoder | undefined;
  readonly #without: Without;
  readonly #features = new Int32Array(maximalFeatures);
  /** `(form × 5 + offset) × packedWidth`, packed; valid where `#summed` has the generation. */
  readonly #sums: Int32Array;
  readonly #summed: Uint8Array;
  readonly #edges: Int32Array;
  #generation = 0;
  #scores = new Float32Array(0);

  readonly #metonyms: MetonymClassifier | undefined;
  readonly #places: Weighed[] = [];
  #labels = new Uint8Array(0);

  constructor({ clusters, gazetteer, weights, second, metonyms, without }: TaggerParts) {
    this.#metonyms = metonyms;
    this.forms = new FormTable(clusters, gazetteer);
    this.sequence = new Sequence(this.forms, gazetteer);
    this.second = new SecondLook(this.forms, this.sequence);
    this.#weights = weights;
    this.#secondWeights = second;
    this.#decoder = new Decoder(weights.transitions);
    this.#secondDecoder = second ? new Decoder(second.transitions) : undefined;
    this.#without = without ?? everything;
    this.#sums = new Int32Array(this.forms.capacity * windowOffsets.length * packedWidth);
    this.#summed = new Uint8Array(this.forms.capacity);
    this.#edges = new Int32Array(windowOffsets.length * packedWidth);
    windowOffsets.forEach((offset, k) => {
      this.#features[0] = edgeFeature(offset);
      weights.add(this.#features, 1, this.#edges, k * packedWidth);
    });
  }

  tag(article: Article): readonly ActorMention[] {
    const { tokens, prose } = article;
    const { calibration } = this.#secondWeights ?? this.#weights;
    const found = this.find(article);
    // Only now: a long article makes the sequence take longer buffers.
    const { token } = this.sequence;
    return found.map(({ first, last, type, chance, metonym }) => {
      const word = tokens.start[token[first] ?? 0] ?? 0;
      // The mark of a hashtag belongs to the mention.
      const start = word > 0 && prose.charCodeAt(word - 1) === 35 ? word - 1 : word;
      const end = tokens.end[token[last] ?? 0] ?? 0;
      return { start, end, type: actorTypes[type] ?? 'misc', name: mentionName(prose.slice(start, end)), metonym, confidence: calibrated(chance, calibration), by: 'tagger' };
    });
  }

  /** The names of an article in text order. `sequence` holds the article's positions until the next call. */
  find(article: Article): readonly Found[] {
    const seq = this.sequence;
    const found: Found[] = [];
    this.#places.length = 0;
    this.lookOnce(article);
    for (let s = 0; s < seq.sentences; s++) {
      const from = seq.sentence[s] ?? 0;
      const length = (seq.sentence[s + 1] ?? 0) - from;
      if (length > 0) this.#decode(s, from, length, found);
    }
    const [metonyms, places] = [this.#metonyms, this.#places];
    if (!metonyms || places.length === 0) return found;
    const chances = metonyms.chances(places);
    let place = 0;
    return found.map((name) => (name.type === placeType && (chances[place++] ?? 0) >= metonyms.threshold ? { ...name, metonym: true } : name));
  }

  /** Reads an article and labels it without a second look. */
  lookOnce(article: Article): void {
    const seq = this.sequence;
    seq.read(article);
    this.#score();
    if (this.#labels.length < seq.length) this.#labels = new Uint8Array(seq.length * 2);
    for (let s = 0; s < seq.sentences; s++) {
      const from = seq.sentence[s] ?? 0;
      const length = (seq.sentence[s + 1] ?? 0) - from;
      if (length === 0) continue;
      this.#decoder.decode(this.#scores, from, length);
      for (let i = 0; i < length; i++) this.#labels[from + i] = this.#decoder.labels[i] ?? 0;
    }
    this.second.gather(this.#labels);
  }

  /** The first look's scores, `position × labelCount + label`, in nats. For training. */
  get scores(): Float32Array {
    return this.#scores;
  }

  #lookAgain(sentence: number, from: number, length: number, weights: Weights): void {
    const units = new Int32Array(packedWidth);
    for (let i = from; i < from + length; i++) {
      if (this.#scores[i * L + 1] === never) continue;
      units.fill(0);
      const n = this.second.features(i, sentence, this.#features, 0);
      weights.add(this.#features, n, units, 0);
      unpack(units, weights.unit, this.#scores, i * L);
    }
  }

  #decode(sentence: number, from: number, length: number, found: Found[]): void {
    let decoder = this.#decoder;
    if (this.#secondWeights && this.#secondDecoder) {
      this.#lookAgain(sentence, from, length, this.#secondWeights);
      decoder = this.#secondDecoder;
    }
    if (!decoder.decode(this.#scores, from, length)) return;
    decoder.measure(this.#scores, from, length);
    for (let i = 0; i < length; i++) {
      const label = decoder.labels[i] ?? 0;
      if (label === 0) continue;
      let last = i;
      if (positionOfLabel(label) !== Position.unit) while (last + 1 < length && positionOfLabel(decoder.labels[last] ?? 0) !== Position.last) last++;
      const type = typeOfLabel(label);
      if (type === placeType && this.#metonyms) this.#weigh(this.#metonyms, from + i, from + last, sentence, (p) => typeOfLabel(decoder.labels[p - from] ?? 0));
      found.push({ first: from + i, last: from + last, type, chance: decoder.chance(i, last), metonym: false });
      i = last;
    }
  }

  /** Takes down what the words around a place say of its sense. */
  #weigh(metonyms: MetonymClassifier, first: number, last: number, sentence: number, typeAt: (position: number) => number): void {
    const { forms, sequence } = this;
    const n = metonymFeatures(forms, sequence, first, last, sentence, typeAt, this.#features);
    this.#places.push(weighed(forms, sequence, first, last, sentence, metonyms.odds(this.#features, n)));
  }

  /** Scores of all positions of the sequence. */
  #score(): void {
    const seq = this.sequence;
    if (this.#scores.length < seq.length * L) this.#scores = new Float32Array(seq.length * L * 2);
    if (this.#generation !== this.forms.generation) {
      this.#summed.fill(0);
      this.#generation = this.forms.generation;
    }
    const scores = this.#scores;
    const units = new Int32Array(packedWidth);
    const sums = this.#sums;
    const edges = this.#edges;
    const { unit } = this.#weights;
    for (let s = 0; s < seq.sentences; s++) {
      const first = seq.sentence[s] ?? 0;
      const stop = seq.sentence[s + 1] ?? 0;
      for (let i = first; i < stop; i++) {
        if (seq.isQuiet(i, s)) {
          for (let l = 1; l < L; l++) scores[i * L + l] = never;
          scores[i * L] = 0;
          continue;
        }
        units.fill(0);
        for (let k = 0; k < 5; k++) {
          const j = i + k - 2;
          if (j < first || j >= stop) {
            for (let p = 0; p < packedWidth; p++) units[p] = (units[p] ?? 0) + (edges[k * packedWidth + p] ?? 0);
            continue;
          }
          const form = seq.form[j] ?? 0;
          if (this.#summed[form] === 0) this.#sum(form);
          const at = (form * 5 + k) * packedWidth;
          for (let p = 0; p < packedWidth; p++) units[p] = (units[p] ?? 0) + (sums[at + p] ?? 0);
        }
        const n = positionFeatures(this.forms, seq, i, s, this.#features, 0, this.#without);
        this.#weights.add(this.#features, n, units, 0);
        scores.fill(0, i * L, (i + 1) * L);
        unpack(units, unit, scores, i * L);
      }
    }
  }

  #sum(form: number): void {
    this.#summed[form] = 1;
    windowOffsets.forEach((offset, k) => {
      const at = (form * 5 + k) * packedWidth;
      this.#sums.fill(0, at, at + packedWidth);
      const n = formFeatures(this.forms, form, offset, this.#features, 0, this.#without);
      this.#weights.add(this.#features, n, this.#sums, at);
    });
  }
}
