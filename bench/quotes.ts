// Quotations against the annotated news in ../shared: `npx tsx bench/quotes.ts [set …] [--errors] [--rules] [--gold-actors | --no-actors]`.
// Sets: world.train, stories.train (to build on), world.dev, stories.dev (to measure, rarely), seeds (the five articles).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ActorMention, ActorType, Quotation } from '../src/core/analysis.ts';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames, noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { findQuotes } from '../src/core/quotes/quotes.ts';

const shared = path.resolve(process.cwd(), '../shared');
if (!existsSync(shared)) {
  console.log('bench/quotes needs ../shared (annotated articles); it is absent, nothing measured');
  process.exit(0);
}
const args = process.argv.slice(2);
const errors = args.includes('--errors');
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join('models', name)))])));
const judge = args.includes('--rules') ? noKnowledge : knowledge;
const sets = args.filter((a) => !a.startsWith('--'));

interface Row {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: string; readonly metonym?: boolean }[];
}
const types: Readonly<Record<string, ActorType>> = { person: 'person', org: 'organization', organization: 'organization', place: 'place', people: 'people', misc: 'misc' };
const goldActors = (row: Row): readonly ActorMention[] =>
  row.actors.map((a) => ({ start: a.start, end: a.end, type: types[a.type] ?? 'misc', name: row.text.slice(a.start, a.end), metonym: a.metonym === true, confidence: 1, by: 'gold' }));

const readRows = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const run = (row: Row): readonly Quotation[] => {
  const article = parseArticle(row.text);
  const actors = args.includes('--no-actors') ? [] : args.includes('--gold-actors') ? goldActors(row) : findActors(article, knowledge, noDecisions);
  return findQuotes(article, actors, judge);
};
const out = path.resolve('out');
mkdirSync(out, { recursive: true });
const scorer = (await import(pathToFileURL(path.join(shared, 'score/quotes.mjs')).href)) as {
  scoreQuotes: (gold: Map<string, unknown>, system: Map<string, unknown>, onError?: (...a: unknown[]) => void) => {
    content: Prf;
    attribution: Prf;
    directFound: number;
    directAttributed: number;
  };
};
interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
const show = ({ p, r, f }: Prf): string => `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${(100 * f).toFixed(1)}`;

for (const set of sets.length > 0 ? sets : ['world.train', 'stories.train']) {
  if (set === 'seeds') {
    const folder = path.join(shared, 'articles');
    const rows = readdirSync(folder).map((name) => ({ id: name, text: readFileSync(path.join(folder, name), 'utf8'), actors: [] }));
    const gold = (JSON.parse(readFileSync(path.join(shared, 'gold/seeds.json'), 'utf8')) as { quotes: { file: string; start: number; end: number; speaker?: string; text: string }[] }).quotes;
    const iou = (a: { start: number; end: number }, b: { start: number; end: number }): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
    let found = 0;
    let real = 0;
    let all = 0;
    const attributed = gold.filter((q) => q.speaker);
    for (const row of rows) {
      const system = run(row);
      all += system.length;
      for (const g of attributed.filter((q) => q.file === row.id)) {
        if (system.some((s) => iou(g, s) >= 0.5)) found++;
        else if (errors) console.log(`missed\t${row.id.slice(0, 3)}\t${g.text}`);
      }
      for (const s of system) {
        if (gold.some((q) => q.file === row.id && iou(q, s) >= 0.5)) real++;
        else if (errors) console.log(`extra\t${row.id.slice(0, 3)}\t[${s.speaker ? row.text.slice(s.speaker.start, s.speaker.end) : '-'} | ${s.cue ? row.text.slice(s.cue.start, s.cue.end) : '-'}] ${row.text.slice(s.start, s.end)}`);
      }
    }
    console.log(`seeds          P ${((100 * real) / all).toFixed(1)} R ${((100 * found) / attributed.length).toFixed(1)} (${all} found, ${attributed.length} in the gold)`);
    continue;
  }
  const rows = readRows(path.join(shared, `data/wikinews/${set}.jsonl`));
  const system = new Map(rows.map((row) => [row.id, { id: row.id, quotes: run(row) }]));
  writeFileSync(path.join(out, `quotes-${set}.jsonl`), [...system.values()].map((x) => JSON.stringify(x)).join('\n'));
  const cut = (row: Row, x: { start: number; end: number } | null | undefined): string => (x ? row.text.slice(x.start, x.end).replace(/\s+/g, ' ').slice(0, 130) : '-');
  const onError = (kind: unknown, id: unknown, g: unknown, s: unknown, row: unknown): void => {
    const gold = g as Quotation | undefined;
    const mine = s as Quotation | undefined;
    const full = (row as Row | undefined) ?? rows.find((r) => r.id === id);
    if (!full) return;
    const first = (gold ?? mine)?.start ?? 0;
    console.log(`${String(kind)}\t${String(id).slice(0, 30)}@${first}\tgold [${cut(full, gold?.speaker)}|${cut(full, gold?.cue)}] ${cut(full, gold)}\tsystem [${cut(full, mine?.speaker)}|${cut(full, mine?.cue)}] ${cut(full, mine)}`);
  };
  const result = scorer.scoreQuotes(new Map(rows.map((row) => [row.id, row])), system, errors ? onError : undefined);
  console.log(`${set.padEnd(14)} content ${show(result.content)} | attribution ${show(result.attribution)} | direct found ${(100 * result.directFound).toFixed(1)} attributed ${(100 * result.directAttributed).toFixed(1)}`);
}
