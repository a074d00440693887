// Trains the classifier of metonyms and writes models/metonyms.bin. What the rules after it cost or bring is measured on the
// articles it is trained on, each article with a classifier that was trained on others.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NameClass, type ActorMention, type Knowledge, type Refiner } from '../src/core/analysis.ts';
import { parseArticle } from '../src/core/parse.ts';
import { Gazetteer } from '../src/core/names/gazetteer.ts';
import { findActors } from '../src/core/actors/actors.ts';
import { maximalFeatures } from '../src/core/actors/features.ts';
import { FormTable } from '../src/core/actors/forms.ts';
import { actorTypes } from '../src/core/actors/labels.ts';
import { companyOf, encodeMetonyms, MetonymClassifier, metonymFeatures, weighed, type TrainedMetonyms, type Weighed } from '../src/core/actors/metonyms.ts';
import { mentionName } from '../src/core/actors/names.ts';
import { registerRefiner } from '../src/core/actors/refine/register.ts';
import { seatRefiner } from '../src/core/actors/refine/seats.ts';
import { Sequence } from '../src/core/actors/sequence.ts';
import { SequenceTagger } from '../src/core/actors/tagger.ts';
import { decodeWeights, Weights } from '../src/core/actors/weights.ts';
import { WordClusters } from '../src/core/actors/words.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { allowedLabels } from './align.ts';
import { fitDense, fitSparse, oddsOf, type Example, type LogisticOptions } from './logistic.ts';
import { report } from './score.ts';
import { metonymSources, type Row } from './sources.ts';

const models = path.join(import.meta.dirname, '../models');
const argument = (name: string, otherwise: number): number => Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const gazetteer = new Gazetteer(readFileSync(path.join(models, 'names.bin')), 'names.bin');
const clusters = new WordClusters(readFileSync(path.join(models, 'words.bin')), 'words.bin');
const forms = new FormTable(clusters, gazetteer);
const sequence = new Sequence(forms, gazetteer);

/** A place of a training article. */
interface Place {
  /** Hashed until `number` has run. */
  features: Int32Array;
  readonly positive: boolean;
  readonly fold: number;
  readonly weight: number;
  /** All but the log-odds. */
  readonly weighed: Weighed;
  /** Index of the article. */
  readonly article: number;
  readonly start: number;
}

const folds = 5;
const placeType = actorTypes.indexOf('place');
const substituteWeight = argument('substitute', 0.3);
const places: Place[] = [];
const buffer = new Int32Array(maximalFeatures);

/**
 * Capitals stand for governments as countries do, but our articles have few of them: each country is read once more with a
 * capital in its stead.
 */
const capitals = 'Moscow Washington Beijing London Paris Berlin Tehran Kyiv Ankara Tokyo Seoul Pyongyang Damascus Baghdad Kabul Islamabad Cairo Brussels Warsaw Belgrade Havana Caracas Jerusalem Riyadh Canberra Ottawa'.split(' ');
let turn = 0;

const collect = (row: Row, index: number): void => {
  const article = parseArticle(row.text, 'plain');
  sequence.read(article);
  const allowed = allowedLabels(article, sequence, row.actors, [], []);
  const typeAt = (p: number): number => {
    const mask = allowed[p] ?? 1;
    return mask & 1 ? -1 : (31 - Math.clz32(mask) - 1) >> 2;
  };
  const { start, end } = article.tokens;
  const gold = new Map(row.actors.filter((a) => a.type === 'place').map((a) => [`${a.start}-${a.end}`, a.metonym === true]));
  const take = (first: number, last: number, sentence: number, positive: boolean, weight: number): void => {
    const n = metonymFeatures(forms, sequence, first, last, sentence, typeAt, buffer);
    places.push({ features: buffer.slice(0, n), positive, fold: index % folds, weight, weighed: weighed(forms, sequence, first, last, sentence, 0), article: index, start: start[sequence.token[first] ?? 0] ?? 0 });
  };
  for (let s = 0; s < sequence.sentences; s++)
    for (let i = sequence.sentence[s] ?? 0; i < (sequence.sentence[s + 1] ?? 0); i++) {
      if (typeAt(i) !== placeType) continue;
      for (let last = i; last < i + 8; last++) {
        const positive = gold.get(`${start[sequence.token[i] ?? 0]}-${end[sequence.token[last] ?? 0]}`);
        if (positive === undefined) continue;
        take(i, last, s, positive, 1);
        if (i !== last || !((sequence.phrase[i] ?? 0) & NameClass.country)) continue;
        const [form, phrase] = [sequence.form[i] ?? 0, sequence.phrase[i] ?? 0];
        const capital = capitals[turn++ % capitals.length] ?? 'Moscow';
        sequence.form[i] = forms.intern(capital, 0, capital.length, false);
        sequence.phrase[i] = NameClass.capital | NameClass.city;
        take(i, last, s, positive, substituteWeight);
        [sequence.form[i], sequence.phrase[i]] = [form, phrase];
      }
    }
};
const rows = metonymSources();
rows.forEach(collect);

/** Numbers the features that are seen more than once, and gives the hashed ones by number, ascending. */
const number = (): Int32Array => {
  const counts = new Map<number, number>();
  for (const { features } of places) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const hashed = Int32Array.from([...counts].filter(([, count]) => count > 1).map(([f]) => f)).sort();
  const numberOf = new Map(Array.from(hashed, (f, i) => [f, i]));
  for (const place of places) place.features = Int32Array.from(Array.from(place.features, (f) => numberOf.get(f) ?? -1).filter((f) => f >= 0));
  return hashed;
};
const hashed = number();

const options: LogisticOptions = { epochs: argument('epochs', 16), rate: argument('rate', 0.1), decay: argument('decay', 0.01), dropout: argument('dropout', 0.5), seed: 7 };
const fit = (set: readonly Example[]): Float64Array => fitSparse(set, hashed.length, options);

/** The real places of an article, each with log-odds from a classifier that has not seen the article. */
const held = new Map<number, { readonly place: Place; readonly weighed: Weighed }[]>();
for (let fold = 0; fold < folds; fold++) {
  const weights = fit(places.filter((p) => p.fold !== fold));
  for (const place of places) {
    if (place.fold !== fold || place.weight !== 1) continue;
    const list = held.get(place.article) ?? [];
    if (list.length === 0) held.set(place.article, list);
    list.push({ place, weighed: { ...place.weighed, odds: oddsOf(weights, place.features) } });
  }
}
interface Judged {
  readonly place: Place;
  readonly company: Float32Array;
  chance: number;
}
const judged: Judged[] = [...held.values()].flatMap((list) => companyOf(list.map((p) => p.weighed)).map((company, i) => ({ place: list[i]!.place, company, chance: 0 })));
const fitCompany = (set: readonly Judged[]): Float32Array => fitDense(set.map((j) => j.company), set.map((j) => j.place.positive));
for (let fold = 0; fold < folds; fold++) {
  const weights = fitCompany(judged.filter((j) => j.place.fold !== fold));
  for (const j of judged) if (j.place.fold === fold) j.chance = 1 / (1 + Math.exp(-j.company.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0)));
}
const f1 = (right: number, system: number, gold: number): number => (200 * right) / (system + gold);
const goldCount = judged.filter((j) => j.place.positive).length;
let threshold = 0.5;
let bestF = 0;
for (let t = 0.2; t < 0.8; t += 0.02) {
  const f = f1(judged.filter((j) => j.place.positive && j.chance >= t).length, judged.filter((j) => j.chance >= t).length, goldCount);
  if (f > bestF) [bestF, threshold] = [f, t];
}
console.log(`${judged.length} places, ${goldCount} metonyms; five folds: F ${bestF.toFixed(1)} at ${threshold.toFixed(2)}`);

/** The rules on the same articles: gold names, held-out flags. */
const knowledge: Knowledge = { names: gazetteer, tagger: undefined };
const chanceAt = new Map(judged.map((j) => [`${j.place.article} ${j.place.start}`, j.chance]));
const ruled = (refiners: readonly Refiner<ActorMention>[]): string => {
  let [right, system] = [0, 0];
  rows.forEach((row, index) => {
    const article = parseArticle(row.text, 'plain');
    let mentions: readonly ActorMention[] = row.actors.map(({ start, end, type }) => ({ start, end, type, name: mentionName(row.text.slice(start, end)), metonym: (chanceAt.get(`${index} ${start}`) ?? 0) >= threshold, confidence: 1, by: 'gold' }));
    for (const refiner of refiners) mentions = refiner.refine(mentions, article, knowledge);
    const gold = new Set(row.actors.filter((a) => a.metonym).map((a) => a.start));
    for (const { metonym, start } of mentions) {
      if (!metonym) continue;
      system++;
      if (gold.has(start)) right++;
    }
  });
  return `F ${f1(right, system, goldCount).toFixed(2)} (${right} right of ${system})`;
};
console.log(`  rules on the same: none ${ruled([])}, seat ${ruled([seatRefiner])}, seat and register ${ruled([seatRefiner, registerRefiner])}`);
if (process.argv.includes('--dry')) process.exit(0);

const weights = fit(places);
const entries = Array.from(hashed, (f, i) => [f, weights[i] ?? 0] as const).filter(([, w]) => Math.abs(w) > 0.005);
const unit = entries.reduce((m, [, w]) => Math.max(m, Math.abs(w)), 0) / 127;
const trained: TrainedMetonyms = { features: Int32Array.from(entries, ([f]) => f), weights: Int8Array.from(entries, ([, w]) => Math.round(w / unit)), unit, company: fitCompany(judged), threshold };
const file = encodeMetonyms(trained);
writeFileSync(path.join(models, 'metonyms.bin'), file);
console.log(`metonyms.bin ${file.length} bytes, ${entries.length} features; company ${[...trained.company].map((w) => w.toFixed(2)).join(' ')}`);
const read = (name: string): Weights => new Weights(decodeWeights(readFileSync(path.join(models, name)), name));
const tagger = new SequenceTagger({ clusters, gazetteer, weights: read('tagger.bin'), second: read('second.bin'), metonyms: new MetonymClassifier(trained) });
report((article) => findActors(article, { names: gazetteer, tagger }, noDecisions));
