// From rows to what the trainer reads: positions with their features and allowed labels.
import { parseArticle } from '../src/core/parse.ts';
import type { ActorType } from '../src/core/analysis.ts';
import { edgeFeature, feature, formFeatures, maximalFeatures, positionFeatures, windowOffsets, type Without } from '../src/core/actors/features.ts';
import type { FormTable } from '../src/core/actors/forms.ts';
import { labelCount } from '../src/core/actors/labels.ts';
import type { Sequence } from '../src/core/actors/sequence.ts';
import { allowedLabels, type Misfit } from './align.ts';
import type { Corpus } from './crf.ts';
import type { Row } from './sources.ts';

/** A growing array of 32-bit integers. */
class Column {
  values = new Int32Array(1 << 20);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.values);
      this.values = bigger;
    }
    this.values[this.length++] = value;
  }
  finish(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** Collects articles; features stay hashed until `finish` numbers those that are frequent enough. */
export class CorpusBuilder {
  readonly misfits: Misfit[] = [];
  /** The features that are thrown away after training. */
  readonly habits = new Set<number>();
  readonly #forms: FormTable;
  readonly #sequence: Sequence;
  readonly #without: Without;
  readonly #sentence = new Column();
  readonly #start = new Column();
  readonly #feature = new Column();
  readonly #allowed = new Column();
  readonly #weight: number[] = [];
  readonly #buffer = new Int32Array(maximalFeatures);

  constructor(forms: FormTable, sequence: Sequence, without: Without) {
    this.#forms = forms;
    this.#sequence = sequence;
    this.#without = without;
  }

  /**
   * Returns how many sentences were added. `habit` numbers the habits of the set's annotators, 0 for those that we want: what
   * is theirs alone is learnt by features of their own, which are thrown away (after Daumé 2007).
   */
  add(row: Row, untold: readonly ActorType[], weight: number, habit = 0): number {
    const article = parseArticle(row.text, 'plain');
    const seq = this.#sequence;
    seq.read(article);
    const allowed = allowedLabels(article, seq, row.actors, untold, this.misfits);
    const before = this.#sentence.length;
    for (let s = 0; s < seq.sentences; s++) {
      const first = seq.sentence[s] ?? 0;
      const stop = seq.sentence[s + 1] ?? 0;
      if (first === stop) continue;
      this.#sentence.push(this.#start.length);
      this.#weight.push(weight);
      for (let i = first; i < stop; i++) {
        this.#start.push(this.#feature.length);
        let n = 0;
        for (const offset of windowOffsets) {
          const j = i + offset;
          if (j < first || j >= stop) this.#buffer[n++] = edgeFeature(offset);
          else n = formFeatures(this.#forms, seq.form[j] ?? 0, offset, this.#buffer, n, this.#without);
        }
        n = positionFeatures(this.#forms, seq, i, s, this.#buffer, n, this.#without);
        for (let f = 0; f < n; f++) this.#feature.push(this.#buffer[f] ?? 0);
        if (habit > 0) this.#addHabits(seq, i, first, habit);
        this.#allowed.push(allowed[i] ?? 1);
      }
    }
    return this.#sentence.length - before;
  }

  #addHabits(seq: Sequence, i: number, first: number, habit: number): void {
    const form = seq.form[i] ?? 0;
    const before = i > first ? (this.#forms.lower[seq.form[i - 1] ?? 0] ?? 0) : -1;
    const kind = this.#forms.kind[form] ?? 0;
    const base = 1100 + 10 * habit;
    const own = [
      feature(base, 0),
      feature(base + 1, kind),
      feature(base + 2, this.#forms.lower[form] ?? 0),
      feature(base + 3, seq.phrase[i] ?? 0, kind),
      feature(base + 4, this.#forms.middle[form] ?? 0, kind + 1),
      feature(base + 5, before, kind),
      feature(base + 6, this.#forms.affixOf(form, 6), kind),
    ];
    // Sets close to the news keep what they say of words; of tweets only the common ground is taken.
    for (const f of habit <= 2 ? own.slice(0, 2) : own) {
      this.#feature.push(f);
      this.habits.add(f);
    }
  }

  /** The corpus with features numbered from 0, and which hashed feature each number is (ascending). */
  finish(leastCount: number): { readonly corpus: Corpus; readonly features: Int32Array } {
    this.#sentence.push(this.#start.length);
    this.#start.push(this.#feature.length);
    const { start, feature, features } = renumber(this.#start, this.#feature, leastCount);
    return {
      corpus: { sentence: this.#sentence.finish(), weight: Float32Array.from(this.#weight), start, feature, allowed: this.#allowed.finish() },
      features,
    };
  }
}

/** Numbers the hashed features that are frequent enough, and drops the others. */
const renumber = (starts: Column, hashed: Column, leastCount: number): { readonly start: Int32Array; readonly feature: Int32Array; readonly features: Int32Array } => {
  const counts = new Uint8Array(1 << 26);
  const { values, length } = hashed;
    for (let i = 0; i < length; i++) {
    const f = values[i]!;
      if (counts[f]! < 255) counts[f]!++;
    }
  const numberOf = new Int32Array(1 << 26).fill(-1);
  const features = new Column();
    for (let f = 0; f < counts.length; f++)
      if (counts[f]! >= leastCount) {
        numberOf[f] = features.length;
        features.push(f);
      }
  const start = starts.finish();
  const feature = new Column();
    for (let p = 0; p + 1 < start.length; p++) {
    const from = start[p]!;
      start[p] = feature.length;
      for (let i = from; i < starts.values[p + 1]!; i++) {
      const number = numberOf[values[i]!]!;
        if (number >= 0) feature.push(number);
      }
    }
    start[start.length - 1] = feature.length;
    return { start, feature: feature.finish(), features: features.finish() };
};

/** Collects what the second look sees. */
export class SecondBuilder {
  readonly #sentence = new Column();
  readonly #start = new Column();
  readonly #feature = new Column();
  readonly #allowed = new Column();
  readonly #weight: number[] = [];
  readonly #base: Float32Array[] = [];

  /** Begins a sentence. */
  sentence(weight: number): void {
    this.#sentence.push(this.#start.length);
    this.#weight.push(weight);
  }

  position(features: Int32Array, count: number, allowed: number, scores: Float32Array): void {
    this.#start.push(this.#feature.length);
    for (let f = 0; f < count; f++) this.#feature.push(features[f] ?? 0);
    this.#allowed.push(allowed);
    this.#base.push(scores.slice());
  }

  finish(leastCount: number): { readonly corpus: Corpus; readonly features: Int32Array } {
    this.#sentence.push(this.#start.length);
    this.#start.push(this.#feature.length);
    const { start, feature, features } = renumber(this.#start, this.#feature, leastCount);
    const base = new Float32Array(this.#base.length * labelCount);
    this.#base.forEach((scores, i) => base.set(scores, i * labelCount));
    return { corpus: { sentence: this.#sentence.finish(), weight: Float32Array.from(this.#weight), start, feature, allowed: this.#allowed.finish(), base }, features };
  }
}
