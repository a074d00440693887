// Trains the tagger and writes models/tagger.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Gazetteer } from '../src/core/names/gazetteer.ts';
import type { Without } from '../src/core/actors/features.ts';
import { FormTable } from '../src/core/actors/forms.ts';
import { labelCount } from '../src/core/actors/labels.ts';
import { Sequence } from '../src/core/actors/sequence.ts';
import { SequenceTagger } from '../src/core/actors/tagger.ts';
import { encodeWeights, Weights, type Trained } from '../src/core/actors/weights.ts';
import { WordClusters } from '../src/core/actors/words.ts';
import { CorpusBuilder } from './corpus.ts';
import { train, type Model } from './crf.ts';
import { readRows, trainingSources } from './sources.ts';
import { report } from './score.ts';

const models = path.join(import.meta.dirname, '../models');
const argument = (name: string, otherwise: string): string => {
  const found = process.argv.find((a) => a.startsWith(`--${name}=`));
  return found ? found.slice(name.length + 3) : otherwise;
};
const without = Object.fromEntries(argument('without', '').split(',').filter(Boolean).map((g) => [g, true])) as Without;
const only = argument('only', '').split(',').filter(Boolean);
const gazetteer = new Gazetteer(readFileSync(path.join(models, 'names.bin')), 'names.bin');
const clusters = new WordClusters(readFileSync(path.join(models, 'words.bin')), 'words.bin');
const forms = new FormTable(clusters, gazetteer);

/** Weights as integers of 8 bits; what rounds to less than `least` units is dropped. */
export const quantise = (model: Model, features: Int32Array, least: number): Trained => {
  let largest = 0;
  for (const w of model.rows) largest = Math.max(largest, Math.abs(w));
  const unit = Math.min(largest, 3.5) / 127;
  const kept: number[] = [];
  const rows: number[] = [];
  for (let f = 0; f < features.length; f++) {
    let any = false;
    const row: number[] = [];
    for (let l = 0; l < labelCount; l++) {
      const q = Math.max(-127, Math.min(127, Math.round((model.rows[f * labelCount + l] ?? 0) / unit)));
      const value = Math.abs(q) < least ? 0 : q;
      any ||= value !== 0;
      row.push(value);
    }
    if (!any) continue;
    kept.push(features[f] ?? 0);
    rows.push(...row);
  }
  return { features: Int32Array.from(kept), rows: Int8Array.from(rows), unit, transitions: model.transitions };
};

const started = performance.now();
const clock = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
const builder = new CorpusBuilder(forms, new Sequence(forms, gazetteer), without);
for (const source of trainingSources) {
  if (only.length > 0 && !only.includes(source.name)) continue;
  for (const row of readRows(source.file)) builder.add(row, source.untold, source.weight);
}
const { corpus, features } = builder.finish(Number(argument('least', '2')));
console.log(`${clock()}: ${corpus.sentence.length - 1} sentences, ${corpus.start.length - 1} tokens, ${features.length} features, ${corpus.feature.length} in all, ${builder.misfits.length} spans off the tokens`);
const model = train(corpus, {
  features: features.length,
  epochs: Number(argument('epochs', '8')),
  rate: Number(argument('rate', '0.15')),
  decay: Number(argument('decay', '0.001')),
  dropout: Number(argument('dropout', '0.1')),
  seed: Number(argument('seed', '1')),
  log: (epoch, loss) => console.log(`${clock()}: epoch ${epoch + 1}, loss ${loss.toFixed(0)}`),
});
const trained = quantise(model, features, Number(argument('cut', '2')));
const file = encodeWeights(trained);
if (!process.argv.includes('--dry')) writeFileSync(path.join(models, 'tagger.bin'), file);
console.log(`${clock()}: ${trained.features.length} features kept, ${file.length} bytes`);
const tagger = new SequenceTagger(clusters, gazetteer, new Weights(trained), undefined, without);
report((article) => tagger.tag(article));
