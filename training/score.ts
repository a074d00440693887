// Typed span F1, as the scorer in ../shared counts it.
import { parseArticle } from '../src/core/parse.ts';
import type { ActorMention, ActorType } from '../src/core/analysis.ts';
import type { Article } from '../src/core/article.ts';
import { developmentSets, readRows, type Row } from './sources.ts';

export interface Score {
  readonly f: number;
  readonly p: number;
  readonly r: number;
}
const threeTypes: readonly ActorType[] = ['person', 'organization', 'place'];
const score = (correct: number, system: number, gold: number): Score => {
  const p = system ? correct / system : 0;
  const r = gold ? correct / gold : 0;
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
};

export const scoreRows = (rows: readonly Row[], tag: (article: Article) => readonly ActorMention[], only: readonly ActorType[] = threeTypes): Readonly<Record<string, Score>> => {
  const counts: Record<string, [number, number, number]> = { all: [0, 0, 0], untyped: [0, 0, 0], metonym: [0, 0, 0] };
  for (const type of only) counts[type] = [0, 0, 0];
  const bump = (name: string, k: number): void => {
    const c = counts[name];
    if (c) c[k]! += 1;
  };
  for (const row of rows) {
    const system = tag(parseArticle(row.text, 'plain')).filter((m) => only.includes(m.type));
    const gold = row.actors.filter((m) => only.includes(m.type));
    const keys = new Map(gold.map((g) => [`${g.start}-${g.end}`, g]));
    for (const g of gold) {
      bump('all', 2);
      bump('untyped', 2);
      bump(g.type, 2);
      if (g.metonym) bump('metonym', 2);
    }
    for (const m of system) {
      bump('all', 1);
      bump('untyped', 1);
      bump(m.type, 1);
      if (m.metonym) bump('metonym', 1);
      const g = keys.get(`${m.start}-${m.end}`);
      if (!g) continue;
      bump('untyped', 0);
      if (m.metonym && g.metonym) bump('metonym', 0);
      if (g.type !== m.type) continue;
      bump('all', 0);
      bump(m.type, 0);
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([name, c]) => [name, score(...c)]));
};

/** One line a development set. */
export const report = (tag: (article: Article) => readonly ActorMention[]): void => {
  const percent = (x: number | undefined): string => (100 * (x ?? 0)).toFixed(1);
  let sum = 0;
  for (const [name, file] of Object.entries(developmentSets)) {
    const s = scoreRows(readRows(file), tag);
    sum += s['all']?.f ?? 0;
    console.log(`${name.padEnd(13)} F ${percent(s['all']?.f)}  P ${percent(s['all']?.p)} R ${percent(s['all']?.r)}  untyped ${percent(s['untyped']?.f)}  person ${percent(s['person']?.f)} org ${percent(s['organization']?.f)} place ${percent(s['place']?.f)}  metonym ${percent(s['metonym']?.f)}`);
  }
  console.log(`mean ${percent(sum / Object.keys(developmentSets).length)}`);
};
