// Errors by type and cause on a development set. Usage: npx tsx bench/actors-errors.ts [wikinews/world.dev]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { overlaps } from '../src/core/span.ts';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, `../shared/data/${process.argv[2] ?? 'wikinews/world.dev'}.jsonl`);
if (!existsSync(file)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
interface Row {
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))])));
const causes = ['gold', 'right', 'other type', 'other borders', 'both', 'missed', 'not a name'] as const;
const table = new Map<string, Record<string, number>>();
const bump = (type: string, cause: (typeof causes)[number]): void => {
  const row = table.get(type) ?? {};
  row[cause] = (row[cause] ?? 0) + 1;
  table.set(type, row);
};
for (const { text, actors } of rows) {
  const found = findActors(parseArticle(text, 'plain'), knowledge, noDecisions);
  for (const g of actors) {
    bump(g.type, 'gold');
    const same = found.find((m) => m.start === g.start && m.end === g.end);
    const near = found.filter((m) => overlaps(m, g));
    if (same) bump(g.type, same.type === g.type ? 'right' : 'other type');
    else if (near.length > 0) bump(g.type, near.some((m) => m.type === g.type) ? 'other borders' : 'both');
    else bump(g.type, 'missed');
  }
  for (const m of found) if (!actors.some((g) => overlaps(m, g))) bump(m.type, 'not a name');
}
console.log(`| type | ${causes.join(' | ')} |`);
for (const [type, row] of table) console.log(`| ${type} | ${causes.map((c) => row[c] ?? 0).join(' | ')} |`);
