// Trains the tagger, both looks, and writes models/tagger.bin and models/second.bin.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorType } from '../src/core/analysis.ts';
import { parseArticle } from '../src/core/parse.ts';
import { Gazetteer } from '../src/core/names/gazetteer.ts';
import type { Without } from '../src/core/actors/features.ts';
import { maximalFeatures } from '../src/core/actors/features.ts';
import { FormTable } from '../src/core/actors/forms.ts';
import { labelCount } from '../src/core/actors/labels.ts';
import { Sequence } from '../src/core/actors/sequence.ts';
import { SequenceTagger } from '../src/core/actors/tagger.ts';
import { decodeWeights, encodeWeights, Weights, type Trained } from '../src/core/actors/weights.ts';
import { WordClusters } from '../src/core/actors/words.ts';
import { allowedLabels } from './align.ts';
import { CorpusBuilder, SecondBuilder } from './corpus.ts';
import { train, type Corpus, type Model, type Options } from './crf.ts';
import { calibrate, type Outcome } from './calibrate.ts';
import { quantise } from './quantise.ts';
import { readRows, trainingSources, type Row } from './sources.ts';
import { report } from './score.ts';

const models = path.join(import.meta.dirname, '../models');
const argument = (name: string, otherwise: string): string => {
  const found = process.argv.find((a) => a.startsWith(`--${name}=`));
  return found ? found.slice(name.length + 3) : otherwise;
};
const number = (name: string, otherwise: number): number => Number(argument(name, String(otherwise)));
const without = Object.fromEntries(argument('without', '').split(',').filter(Boolean).map((g) => [g, true])) as Without;
const only = argument('only', '').split(',').filter(Boolean);
const share = number('share', 1);
const gazetteer = new Gazetteer(readFileSync(path.join(models, 'names.bin')), 'names.bin');
const clusters = new WordClusters(readFileSync(path.join(models, 'words.bin')), 'words.bin');
const forms = new FormTable(clusters, gazetteer);

const started = performance.now();
const clock = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;

interface Item {
  readonly row: Row;
  readonly untold: readonly ActorType[];
  readonly weight: number;
  readonly habit: number;
  readonly whole: boolean;
}
const items: Item[] = trainingSources
  .filter((source) => only.length === 0 || only.includes(source.name))
  .flatMap(({ file, untold, weight, name, habit, whole }) => {
    const scale = number(`weight-${name}`, weight);
    const rows = readRows(file);
    return rows.slice(0, Math.round(rows.length * (untold.length === 0 ? share : 1))).map((row) => ({ row, untold, weight: scale, whole, habit: process.argv.includes('--one-habit') ? 0 : habit }));
  })
  .filter((item) => item.weight > 0);

const builder = new CorpusBuilder(forms, new Sequence(forms, gazetteer), without);
const sentencesOf: number[] = [];
for (const { row, untold, weight, habit } of items) sentencesOf.push(builder.add(row, untold, weight, habit));
const { corpus, features } = builder.finish(number('least', 3));
console.log(`${clock()}: ${items.length} texts, ${corpus.sentence.length - 1} sentences, ${corpus.start.length - 1} tokens, ${features.length} features, ${corpus.feature.length} in all, ${builder.misfits.length} spans off the tokens`);

const options: Options = {
  features: features.length,
  epochs: number('epochs', 7),
  rate: number('rate', 0.08),
  decay: number('decay', 0.004),
  dropout: number('dropout', 0.3),
  seed: number('seed', 1),
};
const fit = (from: Corpus, epochs: number): Model => train(from, { ...options, epochs });
/** Trainings whose mean is kept: they see the sentences in other orders, and one alone differs from the next by up to two points on a small set. */
const runs = number('runs', 3);
const fitMean = (from: Corpus, epochs: number): Model => {
  const { rows, transitions } = fit(from, epochs);
  for (let run = 1; run < runs; run++) {
    const next = train(from, { ...options, epochs, seed: options.seed + run });
    for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] ?? 0) + (next.rows[i] ?? 0);
    for (let i = 0; i < transitions.length; i++) transitions[i] = (transitions[i] ?? 0) + (next.transitions[i] ?? 0);
  }
  return { rows: rows.map((w) => w / runs), transitions: transitions.map((w) => w / runs) };
};
const cut = number('cut', 2);
const save = (name: string, trained: Trained): void => {
  const file = encodeWeights(trained);
  if (!process.argv.includes('--dry')) writeFileSync(path.join(models, name), file);
  console.log(`${clock()}: ${name} ${trained.features.length} features, ${file.length} bytes`);
};

/** Kept weights of an earlier run with the same features, to try a second look in less time. */
const cache = argument('cache', '');
const kept = (name: string, make: () => Trained): Trained => {
  const file = cache === '' ? '' : path.join(cache, name);
  if (file !== '' && existsSync(file)) return decodeWeights(readFileSync(file), name);
  const made = make();
  if (file !== '') writeFileSync(file, encodeWeights(made));
  return made;
};
const first = kept('first.bin', () => quantise(fitMean(corpus, options.epochs), features, cut, builder.habits));
save('tagger.bin', first);
const alone = new SequenceTagger({ clusters, gazetteer, weights: new Weights(first), without });
report((article) => findActors(article, { names: gazetteer, tagger: alone }, noDecisions));

// The second look learns from what first looks make of articles that they were not trained on.
const folds = number('folds', 3);
if (folds > 1) {
  const second = new SecondBuilder();
  const heldWeights: Weights[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weight = corpus.weight.slice();
    let s = 0;
    items.forEach((_, i) => {
      const stop = s + (sentencesOf[i] ?? 0);
      if (i % folds === fold) weight.fill(0, s, stop);
      s = stop;
    });
    const heldOut = new Weights(kept(`fold-${fold}.bin`, () => quantise(fit({ ...corpus, weight }, Math.max(4, options.epochs - 2)), features, cut, builder.habits)));
    heldWeights.push(heldOut);
    const held = new SequenceTagger({ clusters, gazetteer, weights: heldOut, without });
    console.log(`${clock()}: fold ${fold + 1}`);
    const buffer = new Int32Array(maximalFeatures);
    items.forEach(({ row, untold, weight: counts, whole }, i) => {
      if (i % folds !== fold || !whole) return;
      const article = parseArticle(row.text, 'plain');
      held.lookOnce(article);
      const allowed = allowedLabels(article, held.sequence, row.actors, untold, []);
      const seq = held.sequence;
      for (let s = 0; s < seq.sentences; s++) {
        const [from, stop] = [seq.sentence[s] ?? 0, seq.sentence[s + 1] ?? 0];
        if (from === stop) continue;
        second.sentence(counts);
        for (let p = from; p < stop; p++) second.position(buffer, held.second.features(p, s, buffer, 0), allowed[p] ?? 1, held.scores.subarray(p * labelCount, (p + 1) * labelCount));
      }
    });
  }
  const { corpus: looks, features: looked } = second.finish(5);
  const again = train(looks, { features: looked.length, epochs: number('second-epochs', 6), rate: number('second-rate', 0.02), decay: number('second-decay', 0.01), dropout: number('second-dropout', 0.1), seed: 1, log: (epoch, loss) => console.log(`${clock()}: second look, epoch ${epoch + 1}, loss ${loss.toFixed(1)}`) }, first.transitions);
  const plain = quantise(again, looked, 1);
  // How far the chances are true is read off articles that the first look was not trained on.
  const outcomes: Outcome[] = [];
  heldWeights.forEach((weights, fold) => {
    const held = new SequenceTagger({ clusters, gazetteer, weights, second: new Weights(plain), without });
    for (const { row } of items.filter((item, i) => i % folds === fold && item.untold.length === 0)) {
      const right = new Set(row.actors.map((a) => `${a.start}-${a.end}-${a.type}`));
      for (const m of held.tag(parseArticle(row.text, 'plain'))) outcomes.push({ chance: m.confidence, right: right.has(`${m.start}-${m.end}-${m.type}`) });
    }
  });
  const trained: Trained = { ...plain, calibration: calibrate(outcomes) };
  console.log('calibration', trained.calibration);
  save('second.bin', trained);
  const both = new SequenceTagger({ clusters, gazetteer, weights: new Weights(first), second: new Weights(trained), without });
  report((article) => findActors(article, { names: gazetteer, tagger: both }, noDecisions));
}
console.log(clock());
