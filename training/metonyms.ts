// Trains the classifier of metonyms and writes models/metonyms.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NameClass } from '../src/core/analysis.ts';
import { parseArticle } from '../src/core/parse.ts';
import { Gazetteer } from '../src/core/names/gazetteer.ts';
import { maximalFeatures } from '../src/core/actors/features.ts';
import { FormTable } from '../src/core/actors/forms.ts';
import { actorTypes } from '../src/core/actors/labels.ts';
import { encodeMetonyms, MetonymClassifier, metonymFeatures, type TrainedMetonyms } from '../src/core/actors/metonyms.ts';
import { Sequence } from '../src/core/actors/sequence.ts';
import { SequenceTagger } from '../src/core/actors/tagger.ts';
import { decodeWeights, Weights } from '../src/core/actors/weights.ts';
import { WordClusters } from '../src/core/actors/words.ts';
import { allowedLabels } from './align.ts';
import { seeded, shuffle } from './random.ts';
import { report } from './score.ts';
import { metonymSources, type Row } from './sources.ts';

const models = path.join(import.meta.dirname, '../models');
const argument = (name: string, otherwise: number): number => Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const gazetteer = new Gazetteer(readFileSync(path.join(models, 'names.bin')), 'names.bin');
const clusters = new WordClusters(readFileSync(path.join(models, 'words.bin')), 'words.bin');
const forms = new FormTable(clusters, gazetteer);
const sequence = new Sequence(forms, gazetteer);

interface Example {
  readonly features: Int32Array;
  readonly positive: boolean;
  readonly fold: number;
  readonly weight: number;
}

const folds = 5;
const substituteWeight = argument('substitute', 0.3);
const examples: Example[] = [];
const buffer = new Int32Array(maximalFeatures);
/**
 * Capitals stand for governments as countries do, but our articles have few of them: each country is read once more with a
 * capital in its stead.
 */
const capitals = 'Moscow Washington Beijing London Paris Berlin Tehran Kyiv Ankara Tokyo Seoul Pyongyang Damascus Baghdad Kabul Islamabad Cairo Brussels Warsaw Belgrade Havana Caracas Jerusalem Riyadh Canberra Ottawa'.split(' ');
let turn = 0;
const substitute = (i: number, s: number, typeAt: (p: number) => number, positive: boolean, fold: number): void => {
  const [form, phrase] = [sequence.form[i] ?? 0, sequence.phrase[i] ?? 0];
  const capital = capitals[turn++ % capitals.length] ?? 'Moscow';
  sequence.form[i] = forms.intern(capital, 0, capital.length, false);
  sequence.phrase[i] = NameClass.capital | NameClass.city;
  const n = metonymFeatures(forms, sequence, i, i, s, typeAt, buffer);
  examples.push({ features: buffer.slice(0, n), positive, fold, weight: substituteWeight });
  [sequence.form[i], sequence.phrase[i]] = [form, phrase];
};
const collect = (row: Row, fold: number): void => {
  const article = parseArticle(row.text, 'plain');
  sequence.read(article);
  const allowed = allowedLabels(article, sequence, row.actors, [], []);
  const typeAt = (p: number): number => {
    const mask = allowed[p] ?? 1;
    return mask & 1 ? -1 : (31 - Math.clz32(mask) - 1) >> 2;
  };
  const { start, end } = article.tokens;
  const places = new Map(row.actors.filter((a) => a.type === 'place').map((a) => [`${a.start}-${a.end}`, a.metonym === true]));
  for (let s = 0; s < sequence.sentences; s++)
    for (let i = sequence.sentence[s] ?? 0; i < (sequence.sentence[s + 1] ?? 0); i++) {
      if (typeAt(i) !== actorTypes.indexOf('place')) continue;
      for (let last = i; last < i + 8; last++) {
        const positive = places.get(`${start[sequence.token[i] ?? 0]}-${end[sequence.token[last] ?? 0]}`);
        if (positive === undefined) continue;
        const n = metonymFeatures(forms, sequence, i, last, s, typeAt, buffer);
        examples.push({ features: buffer.slice(0, n), positive, fold, weight: 1 });
        if (i === last && (sequence.phrase[i] ?? 0) & NameClass.country) substitute(i, s, typeAt, positive, fold);
      }
    }
};
metonymSources().forEach((row, i) => collect(row, i % folds));

type Weighing = Map<number, number>;
/** Logistic regression by AdaGrad, features seen once left out, weights averaged over the second half. */
const fit = (set: readonly Example[], epochs: number, rate: number, decay: number, dropout: number): Weighing => {
  const counts = new Map<number, number>();
  for (const e of set) for (const f of e.features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights: Weighing = new Map();
  const history = new Map<number, number>();
  const mean: Weighing = new Map();
  const random = seeded(7);
  const order = Int32Array.from(set, (_, i) => i);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - (0.8 * epoch) / epochs);
    for (const o of order) {
      const e = set[o];
      if (!e) continue;
      const kept = [...e.features].filter((f) => (counts.get(f) ?? 0) > 1 && random() >= dropout);
      const sum = kept.reduce((s, f) => s + (weights.get(f) ?? 0), 0);
      const error = e.weight * (1 / (1 + Math.exp(-sum)) - (e.positive ? 1 : 0));
      for (const f of kept) {
        const w = weights.get(f) ?? 0;
        const g = error + decay * w;
        const h = (history.get(f) ?? 1) + g * g;
        history.set(f, h);
        weights.set(f, w - (step * g) / Math.sqrt(h));
      }
    }
    if (epoch * 2 < epochs) continue;
    averaged++;
    for (const [f, w] of weights) mean.set(f, (mean.get(f) ?? 0) + w);
  }
  for (const [f, w] of mean) mean.set(f, w / averaged);
  return mean;
};
const chanceOf = (weights: Weighing, e: Example): number => 1 / (1 + Math.exp(-[...e.features].reduce((s, f) => s + (weights.get(f) ?? 0), 0)));

const settings = [argument('epochs', 16), argument('rate', 0.1), argument('decay', 0.1), argument('dropout', 0.2)] as const;
const held: { chance: number; positive: boolean }[] = [];
for (let fold = 0; fold < folds; fold++) {
  const weights = fit(examples.filter((e) => e.fold !== fold), ...settings);
  for (const e of examples) if (e.fold === fold && e.weight === 1) held.push({ chance: chanceOf(weights, e), positive: e.positive });
}
let threshold = 0.5;
let bestF = 0;
for (let t = 0.2; t < 0.8; t += 0.02) {
  const right = held.filter((h) => h.positive && h.chance >= t).length;
  const f = (2 * right) / (held.filter((h) => h.chance >= t).length + held.filter((h) => h.positive).length);
  if (f > bestF) [bestF, threshold] = [f, t];
}
console.log(`${examples.length} places, ${examples.filter((e) => e.positive).length} metonyms; five folds: F ${(100 * bestF).toFixed(1)} at ${threshold.toFixed(2)}`);

const weights = fit(examples, ...settings);
const entries = [...weights].filter(([, w]) => Math.abs(w) > 0.005).sort((a, b) => a[0] - b[0]);
const unit = entries.reduce((m, [, w]) => Math.max(m, Math.abs(w)), 0) / 127;
const trained: TrainedMetonyms = { features: Int32Array.from(entries, ([f]) => f), weights: Int8Array.from(entries, ([, w]) => Math.round(w / unit)), unit, threshold };
const file = encodeMetonyms(trained);
writeFileSync(path.join(models, 'metonyms.bin'), file);
console.log(`metonyms.bin ${file.length} bytes, ${entries.length} features`);
const read = (name: string): Weights => new Weights(decodeWeights(readFileSync(path.join(models, name)), name));
const tagger = new SequenceTagger({ clusters, gazetteer, weights: read('tagger.bin'), second: read('second.bin'), metonyms: new MetonymClassifier(trained) });
report((article) => tagger.tag(article));
