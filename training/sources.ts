// The labelled data: where it lies, what each set does not tell, how much it counts.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActorType } from '../src/core/analysis.ts';

export const shared = path.join(import.meta.dirname, '../../shared');

export interface GoldActor {
  readonly start: number;
  readonly end: number;
  readonly type: ActorType;
  readonly metonym?: boolean;
}
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly GoldActor[];
}

export interface Source {
  readonly name: string;
  readonly file: string;
  /** How much a sentence counts. */
  readonly weight: number;
  /** Types that the set does not annotate: where it says nothing, such a name may stand. */
  readonly untold: readonly ActorType[];
}

export const trainingSources: readonly Source[] = [
  { name: 'world', file: 'data/wikinews/world.train.jsonl', weight: 1, untold: [] },
  { name: 'stories', file: 'data/wikinews/stories.train.jsonl', weight: 1, untold: [] },
  { name: 'gum-news', file: 'data/actors/gum-news.train.jsonl', weight: 0.5, untold: ['people', 'misc'] },
  { name: 'gum-other', file: 'data/actors/gum-other.train.jsonl', weight: 0.3, untold: ['people', 'misc'] },
  { name: 'uner-ewt', file: 'data/actors/uner-ewt.train.jsonl', weight: 0.5, untold: ['people', 'misc'] },
  { name: 'uner-pud-wiki', file: 'data/actors/uner-pud-wiki.train.jsonl', weight: 0.5, untold: ['people', 'misc'] },
  { name: 'btc', file: 'data/actors/btc.train.jsonl', weight: 0.3, untold: ['people', 'misc'] },
  { name: 'wnut17', file: 'data/actors/wnut17.train.jsonl', weight: 0.3, untold: ['people'] },
];

/** Never trained on. */
export const developmentSets: Readonly<Record<string, string>> = {
  'world.dev': 'data/wikinews/world.dev.jsonl',
  'stories.dev': 'data/wikinews/stories.dev.jsonl',
  'wikigold.dev': 'data/actors/wikigold.dev.jsonl',
  'meantime.dev': 'data/actors/meantime.dev.jsonl',
  'gum-news.dev': 'data/actors/gum-news.dev.jsonl',
  'uner-ewt.dev': 'data/actors/uner-ewt.dev.jsonl',
};

export const readRows = (file: string): readonly Row[] => {
  const full = path.isAbsolute(file) ? file : path.join(shared, file);
  if (!existsSync(full)) throw new Error(`${file} is not there: the data lies beside the project, in ../shared`);
  return readFileSync(full, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
};

/** What tells metonyms. */
export const metonymSources = (): readonly Row[] => ['data/wikinews/world.train.jsonl', 'data/wikinews/stories.train.jsonl'].flatMap((file) => readRows(file));
