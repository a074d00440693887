// Takes annotated rows `{id, url or doc, actors}` into training/labels/ as stand-off rows without text, after checking them.
// Usage: npx tsx training/labels.ts ROWS.jsonl [wikinews|gum]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actorTypes } from '../src/core/actors/labels.ts';
import { developmentSets, labelledTexts, readRows, type GoldActor } from './sources.ts';

interface Given {
  readonly id: string;
  readonly url?: string;
  readonly doc?: string;
  readonly actors: readonly (GoldActor & { readonly text?: string })[];
}
const file = `training/labels/${process.argv[3] ?? 'wikinews'}.jsonl`;
const texts = new Map((labelledTexts[file] ?? []).flatMap(readRows).map((row) => [row.id, row.text]));
const order = new Map([...texts.keys()].map((id, i) => [id, i]));
const development = new Set(Object.values(developmentSets).flatMap((name) => readRows(name).map((row) => opening(row.text))));
function opening(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60);
}
const rows = readFileSync(process.argv[2] ?? '', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Given);
const out: string[] = [];
for (const { id, url, doc, actors } of [...rows].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`${id}: no such article`);
  if (development.has(opening(text))) throw new Error(`${id}: an article of a development set`);
  let last = 0;
  for (const { start, end, type, text: surface } of actors) {
    if (start < last || end <= start || !actorTypes.includes(type) || (surface !== undefined && text.slice(start, end) !== surface)) throw new Error(`${id}: ${start}-${end} ${type} does not fit`);
    last = end;
  }
  out.push(JSON.stringify({ id, url, doc, actors: actors.map(({ start, end, type, metonym }) => (metonym ? [start, end, type, 'metonym'] : [start, end, type])) }));
}
writeFileSync(path.join(import.meta.dirname, '..', file), `${out.join('\n')}\n`);
console.log(`${out.length} articles, ${rows.reduce((n, row) => n + row.actors.length, 0)} names`);
