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
  /** Sets annotated alike have one number; 0 for our own guidelines. */
  readonly habit: number;
  /** Whole texts, of which the second look can learn; not sentences or tweets in a row. */
  readonly whole: boolean;
}

export const trainingSources: readonly Source[] = [
  { name: 'world', file: 'data/wikinews/world.train.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  { name: 'stories', file: 'data/wikinews/stories.train.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  { name: 'labels', file: 'training/labels/wikinews.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  { name: 'gum-news', file: 'data/actors/gum-news.train.jsonl', weight: 0.5, untold: ['people', 'misc'], habit: 1, whole: true },
  { name: 'gum-other', file: 'data/actors/gum-other.train.jsonl', weight: 0.3, untold: ['people', 'misc'], habit: 1, whole: true },
  { name: 'uner-ewt', file: 'data/actors/uner-ewt.train.jsonl', weight: 0.5, untold: ['people', 'misc'], habit: 2, whole: false },
  { name: 'uner-pud-wiki', file: 'data/actors/uner-pud-wiki.train.jsonl', weight: 0.5, untold: ['people', 'misc'], habit: 2, whole: false },
  { name: 'btc', file: 'data/actors/btc.train.jsonl', weight: 0.3, untold: ['people', 'misc'], habit: 3, whole: false },
  { name: 'wnut17', file: 'data/actors/wnut17.train.jsonl', weight: 0.3, untold: ['people'], habit: 4, whole: false },
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

interface StandOff {
  readonly id: string;
  readonly actors: readonly (readonly [start: number, end: number, type: ActorType, metonym?: 'metonym'])[];
}

/** Our own labels: stand-off rows over the texts of `wikinews/articles.jsonl`. */
const readLabels = (): readonly Row[] => {
  const texts = new Map(readRows('data/wikinews/articles.jsonl').map((row) => [row.id, row.text]));
  return readFileSync(path.join(import.meta.dirname, 'labels/wikinews.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as StandOff)
    .map(({ id, actors }) => ({ id, text: texts.get(id) ?? '', actors: actors.map(([start, end, type, metonym]) => (metonym ? { start, end, type, metonym: true } : { start, end, type })) }));
};

export const readRows = (file: string): readonly Row[] => {
  if (file.startsWith('training/labels/')) return readLabels();
  const full = path.isAbsolute(file) ? file : path.join(shared, file);
  if (!existsSync(full)) throw new Error(`${file} is not there: the data lies beside the project, in ../shared`);
  return readFileSync(full, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
};

/** What tells metonyms. */
export const metonymSources = (): readonly Row[] => ['data/wikinews/world.train.jsonl', 'data/wikinews/stories.train.jsonl', 'training/labels/wikinews.jsonl'].flatMap((file) => readRows(file));
