// Takes annotated rows `{id, url, actors}` into training/labels/ as stand-off rows without text, after checking them.
// Usage: npx tsx training/labels.ts ROWS.jsonl
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actorTypes } from '../src/core/actors/labels.ts';
import { readRows, type GoldActor } from './sources.ts';

interface Given {
  readonly id: string;
  readonly url?: string;
  readonly actors: readonly (GoldActor & { readonly text?: string })[];
}
const texts = new Map(readRows('data/wikinews/articles.jsonl').map((row) => [row.id, row.text]));
const development = new Set(['data/wikinews/world.dev.jsonl', 'data/wikinews/stories.dev.jsonl'].flatMap((file) => readRows(file).map((row) => opening(row.text))));
function opening(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60);
}
const rows = readFileSync(process.argv[2] ?? '', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given);
const out: string[] = [];
for (const { id, url, actors } of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`${id}: no such article`);
  if (development.has(opening(text))) throw new Error(`${id}: an article of a development set`);
  let last = 0;
  for (const { start, end, type, text: surface } of actors) {
    if (start < last || end <= start || !actorTypes.includes(type) || (surface !== undefined && text.slice(start, end) !== surface)) throw new Error(`${id}: ${start}-${end} ${type} does not fit`);
    last = end;
  }
  out.push(JSON.stringify({ id, url, actors: actors.map(({ start, end, type, metonym }) => (metonym ? [start, end, type, 'metonym'] : [start, end, type])) }));
}
mkdirSync(path.join(import.meta.dirname, 'labels'), { recursive: true });
writeFileSync(path.join(import.meta.dirname, 'labels/wikinews.jsonl'), `${out.join('\n')}\n`);
console.log(`${out.length} articles, ${rows.reduce((n, row) => n + row.actors.length, 0)} names`);
