// The tagger: features summed to scores, the best row of labels for each sentence, mentions with their chances.
import type { ActorMention, ActorTagger } from '../analysis.ts';
import type { Article } from '../article.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { Decoder } from './decode.ts';
import { edgeFeature, formFeatures, maximalFeatures, positionFeatures, windowOffsets, type Without } from './features.ts';
import { FormTable } from './forms.ts';
import { actorTypes, labelCount, Position, positionOfLabel, typeOfLabel } from './labels.ts';
import { Sequence } from './sequence.ts';
import { metonymFeatures, type MetonymClassifier } from './metonyms.ts';
import { mentionName } from './names.ts';
import type { Weights } from './weights.ts';
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

const placeType = actorTypes.indexOf('place');

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over hashed features. Keeps, for each word form,
 * the sum of the features that depend on the form alone: the hot path adds five such rows and some thirty features.
 */
export class SequenceTagger implements ActorTagger {
  readonly version = '1';
  readonly forms: FormTable;
  readonly sequence: Sequence;
  readonly #weights: Weights;
  readonly #decoder: Decoder;
  readonly #without: Without;
  readonly #features = new Int32Array(maximalFeatures);
  /** `(form × 5 + offset) × labelCount`, in units; valid where `#summed` has the generation. */
  readonly #sums: Int16Array;
  readonly #summed: Uint8Array;
  readonly #edges: Int16Array;
  #generation = 0;
  #scores = new Float32Array(0);

  readonly #metonyms: MetonymClassifier | undefined;

  constructor(clusters: WordClusters, gazetteer: Gazetteer, weights: Weights, metonyms?: MetonymClassifier, without: Without = everything) {
    this.#metonyms = metonyms;
    this.forms = new FormTable(clusters, gazetteer);
    this.sequence = new Sequence(this.forms, gazetteer);
    this.#weights = weights;
    this.#decoder = new Decoder(weights.transitions);
    this.#without = without;
    this.#sums = new Int16Array(this.forms.capacity * windowOffsets.length * L);
    this.#summed = new Uint8Array(this.forms.capacity);
    this.#edges = new Int16Array(windowOffsets.length * L);
    windowOffsets.forEach((offset, k) => {
      this.#features[0] = edgeFeature(offset);
      this.#add(this.#features, 1, this.#edges, k * L);
    });
  }

  tag(article: Article): readonly ActorMention[] {
    const { tokens, prose } = article;
    const { token } = this.sequence;
    return this.find(article).map(({ first, last, type, chance, metonym }) => {
      const start = tokens.start[token[first] ?? 0] ?? 0;
      const end = tokens.end[token[last] ?? 0] ?? 0;
      return { start, end, type: actorTypes[type] ?? 'misc', name: mentionName(prose.slice(start, end)), metonym, confidence: chance, by: 'tagger' };
    });
  }

  /** The names of an article in text order. `sequence` holds the article's positions until the next call. */
  find(article: Article): readonly Found[] {
    const seq = this.sequence;
    seq.read(article);
    const found: Found[] = [];
    this.#score();
    for (let s = 0; s < seq.sentences; s++) {
      const from = seq.sentence[s] ?? 0;
      const length = (seq.sentence[s + 1] ?? 0) - from;
      if (length > 0) this.#decode(s, from, length, found);
    }
    return found;
  }

  #decode(sentence: number, from: number, length: number, found: Found[]): void {
    const decoder = this.#decoder;
    if (!decoder.decode(this.#scores, from, length)) return;
    decoder.measure(this.#scores, from, length);
    for (let i = 0; i < length; i++) {
      const label = decoder.labels[i] ?? 0;
      if (label === 0) continue;
      let last = i;
      if (positionOfLabel(label) !== Position.unit) while (last + 1 < length && positionOfLabel(decoder.labels[last] ?? 0) !== Position.last) last++;
      const type = typeOfLabel(label);
      let metonym = false;
      if (type === placeType && this.#metonyms) {
        const n = metonymFeatures(this.forms, this.sequence, from + i, from + last, sentence, (p) => typeOfLabel(decoder.labels[p - from] ?? 0), this.#features);
        metonym = this.#metonyms.chance(this.#features, n) >= this.#metonyms.threshold;
      }
      found.push({ first: from + i, last: from + last, type, chance: decoder.chance(i, last), metonym });
      i = last;
    }
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
    const units = new Int32Array(L);
    const sums = this.#sums;
    const { unit } = this.#weights;
    for (let s = 0; s < seq.sentences; s++) {
      const first = seq.sentence[s] ?? 0;
      const stop = seq.sentence[s + 1] ?? 0;
      for (let i = first; i < stop; i++) {
        units.fill(0);
        for (let k = 0; k < 5; k++) {
          const j = i + k - 2;
          if (j < first || j >= stop) {
            for (let l = 0; l < L; l++) units[l] = (units[l] ?? 0) + (this.#edges[k * L + l] ?? 0);
            continue;
          }
          const form = seq.form[j] ?? 0;
          if (this.#summed[form] === 0) this.#sum(form);
          const at = (form * 5 + k) * L;
          for (let l = 0; l < L; l++) units[l] = (units[l] ?? 0) + (sums[at + l] ?? 0);
        }
        const n = positionFeatures(this.forms, seq, i, s, this.#features, 0, this.#without);
        this.#add(this.#features, n, units, 0);
        for (let l = 0; l < L; l++) scores[i * L + l] = (units[l] ?? 0) * unit;
      }
    }
  }

  #sum(form: number): void {
    this.#summed[form] = 1;
    windowOffsets.forEach((offset, k) => {
      const at = (form * 5 + k) * L;
      for (let l = 0; l < L; l++) this.#sums[at + l] = 0;
      const n = formFeatures(this.forms, form, offset, this.#features, 0, this.#without);
      this.#add(this.#features, n, this.#sums, at);
    });
  }

  #add(features: Int32Array, count: number, into: Int16Array | Int32Array, at: number): void {
    const { rows } = this.#weights;
    for (let f = 0; f < count; f++) {
      const row = this.#weights.find(features[f] ?? 0);
      if (row < 0) continue;
      const from = row * L;
      for (let l = 0; l < L; l++) into[at + l] = (into[at + l] ?? 0) + (rows[from + l] ?? 0);
    }
  }
}
