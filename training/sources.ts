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
  /** Sets annotated alike have one number; 0 for our own guidelines. Up to 2: close to ours. */
  readonly habit: number;
  /** Whole texts, of which the second look can learn; not sentences or tweets in a row. */
  readonly whole: boolean;
}

export const trainingSources: readonly Source[] = [
  { name: 'world', file: 'data/wikinews/world.train.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  { name: 'stories', file: 'data/wikinews/stories.train.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  { name: 'labels', file: 'training/labels/wikinews.jsonl', weight: 1, untold: [], habit: 0, whole: true },
  // GUM and PUD under our own guidelines; the names that come with their texts are not used.
  { name: 'relabelled', file: 'training/labels/gum.jsonl', weight: 0.5, untold: [], habit: 0, whole: true },
  { name: 'uner-ewt', file: 'data/actors/uner-ewt.train.jsonl', weight: 0.5, untold: ['people', 'misc'], habit: 2, whole: false },
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

/** Our own labels are stand-off rows; the texts that each file speaks of. */
export const labelledTexts: Readonly<Record<string, readonly string[]>> = {
  'training/labels/wikinews.jsonl': ['data/wikinews/articles.jsonl'],
  'training/labels/gum.jsonl': ['data/actors/gum-news.train.jsonl', 'data/actors/gum-other.train.jsonl', 'data/actors/uner-pud-wiki.train.jsonl'],
};

const parseRows = (text: string): readonly unknown[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);

/** @returns the rows; of our own labels in the order of the texts */
export const readRows = (file: string): readonly Row[] => {
  const texts = labelledTexts[file];
  if (texts) {
    const labels = new Map((parseRows(readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')) as readonly StandOff[]).map((row) => [row.id, row]));
    return texts.flatMap(readRows).flatMap(({ id, text }) => {
      const row = labels.get(id);
      return row ? [{ id, text, actors: row.actors.map(([start, end, type, metonym]) => (metonym ? { start, end, type, metonym: true } : { start, end, type })) }] : [];
    });
  }
  const full = path.isAbsolute(file) ? file : path.join(shared, file);
  if (!existsSync(full)) throw new Error(`${file} is not there: the data lies beside the project, in ../shared`);
  return parseRows(readFileSync(full, 'utf8')) as readonly Row[];
};

/** What tells metonyms. */
export const metonymSources = (): readonly Row[] => ['data/wikinews/world.train.jsonl', 'data/wikinews/stories.train.jsonl', 'training/labels/wikinews.jsonl'].flatMap((file) => readRows(file));
