// Named actors: accuracy on the sets that were never trained on, the five articles, calibration, speed, size, and `compromise`
// beside it in the same run. Usage: npx tsx bench/actors.ts [--speed] [--errors=SET]
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorMention, type ActorType } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames, type ModelFiles } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared');
if (!existsSync(shared)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
const errorsOf = process.argv.find((a) => a.startsWith('--errors='))?.slice(9);

interface Row {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: ActorType; readonly metonym?: boolean }[];
}
const sets: Readonly<Record<string, string>> = {
  'world.dev': 'wikinews/world.dev',
  'stories.dev': 'wikinews/stories.dev',
  'wikigold.dev': 'actors/wikigold.dev',
  'meantime.dev': 'actors/meantime.dev',
  'gum-news.dev': 'actors/gum-news.dev',
  'uner-ewt.dev': 'actors/uner-ewt.dev',
};
const rowsOf = (name: string): readonly Row[] => readFileSync(path.join(shared, `data/${sets[name] ?? name}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

const files: ModelFiles = Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))]));
const before = process.cpuUsage();
const knowledge = loadKnowledge(files);
const loading = process.cpuUsage(before).user / 1000;

type Plain = Pick<ActorMention, 'start' | 'end' | 'type'> & { readonly metonym?: boolean; readonly confidence?: number };
const ours = (text: string): readonly Plain[] => findActors(parseArticle(text, 'plain'), knowledge, noDecisions);

const three: readonly ActorType[] = ['person', 'organization', 'place'];
const evaluate = (name: string, tag: (text: string) => readonly Plain[], only: readonly ActorType[], report: boolean): { readonly f: number; readonly line: string } => {
  const count = new Map<string, { right: number; system: number; gold: number }>();
  const bump = (key: string, field: 'right' | 'system' | 'gold'): void => {
    const c = count.get(key) ?? { right: 0, system: 0, gold: 0 };
    c[field]++;
    count.set(key, c);
  };
  for (const row of rowsOf(name)) {
    const system = tag(row.text).filter((m) => only.includes(m.type));
    const gold = row.actors.filter((m) => only.includes(m.type));
    const at = new Map(gold.map((g) => [`${g.start}-${g.end}`, g]));
    const found = new Map(system.map((m) => [`${m.start}-${m.end}`, m]));
    for (const g of gold) for (const key of ['all', 'untyped', g.type, ...(g.metonym ? ['metonym'] : [])]) bump(key, 'gold');
    for (const m of system) {
      for (const key of ['all', 'untyped', m.type, ...(m.metonym ? ['metonym'] : [])]) bump(key, 'system');
      const g = at.get(`${m.start}-${m.end}`);
      if (!g) continue;
      bump('untyped', 'right');
      if (g.metonym && m.metonym) bump('metonym', 'right');
      if (g.type !== m.type) continue;
      bump('all', 'right');
      bump(m.type, 'right');
    }
    if (!report) continue;
    const show = (kind: string, m: Plain, note: string): void => console.log(`${kind}\t${m.type}\t[${row.text.slice(m.start, m.end)}]\t${note}\t…${row.text.slice(Math.max(0, m.start - 40), m.end + 40).replace(/\s+/g, ' ')}…`);
    for (const g of gold) if (found.get(`${g.start}-${g.end}`)?.type !== g.type) show('missed', g, found.get(`${g.start}-${g.end}`)?.type ?? '');
    for (const m of system) if (at.get(`${m.start}-${m.end}`)?.type !== m.type) show('wrong', m, `${at.get(`${m.start}-${m.end}`)?.type ?? ''} ${m.confidence?.toFixed(2) ?? ''}`);
  }
  const f = (key: string): number => {
    const c = count.get(key);
    return c && c.right ? (2 * c.right) / (c.system + c.gold) : 0;
  };
  const all = count.get('all') ?? { right: 0, system: 1, gold: 1 };
  return { f: f('all'), line: `F ${percent(f('all'))}  P ${percent(all.right / all.system)} R ${percent(all.right / all.gold)}  untyped ${percent(f('untyped'))} | ${only.map((t) => `${t} ${percent(f(t))}`).join(' ')} | metonym ${percent(f('metonym'))}` };
};

console.log('Typed F1 on sets never trained on');
for (const name of Object.keys(sets)) console.log(`  ${name.padEnd(13)} ${evaluate(name, ours, three, errorsOf === name).line}`);
for (const name of ['world.dev', 'stories.dev']) console.log(`  ${name.padEnd(13)} all five types: ${evaluate(name, ours, [...three, 'people', 'misc'], false).line}`);

// The five articles, by exact span as the scorer counts them.
interface SeedMention {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly level: string;
  readonly inBoilerplate?: boolean;
  readonly nested?: boolean;
  readonly metonym?: boolean;
}
const seeds = (JSON.parse(readFileSync(path.join(shared, 'gold/seeds.json'), 'utf8')) as { mentions: readonly SeedMention[] }).mentions;
const named = seeds.filter((m) => ['name', 'nationality'].includes(m.level) && !m.inBoilerplate && !m.nested);
const seedFiles = [...new Set(seeds.map((m) => m.file))];
const system = seedFiles.flatMap((file) => {
  const text = readFileSync(path.join(shared, 'articles', file), 'utf8');
  return ours(text).map((m) => ({ ...m, file, surface: text.slice(m.start, m.end), around: text.slice(Math.max(0, m.start - 30), m.end + 30).replace(/\s+/g, ' ') }));
});
const keyOf = (m: { readonly file: string; readonly start: number; readonly end: number }): string => `${m.file}:${m.start}-${m.end}`;
const spans = new Set(system.map(keyOf));
const anyGold = new Set(seeds.map(keyOf));
const r = named.filter((m) => spans.has(keyOf(m))).length / named.length;
const p = system.filter((m) => anyGold.has(keyOf(m))).length / system.length;
const metonyms = new Set(named.filter((m) => m.metonym).map(keyOf));
const flagged = system.filter((m) => m.metonym === true);
const rightMetonyms = flagged.filter((m) => metonyms.has(keyOf(m))).length;
console.log(`The five articles: actors P ${percent(p)} R ${percent(r)} F ${percent((2 * p * r) / (p + r))}, metonyms F ${percent((2 * rightMetonyms) / (flagged.length + metonyms.size))}`);
if (errorsOf === 'seeds') {
  const text = (file: string): string => readFileSync(path.join(shared, 'articles', file), 'utf8');
  for (const m of named) if (!spans.has(keyOf(m))) console.log(`missed\t[${text(m.file).slice(m.start, m.end)}]\t…${text(m.file).slice(Math.max(0, m.start - 30), m.end + 30).replace(/\s+/g, ' ')}…`);
  for (const m of system) if (!anyGold.has(keyOf(m))) console.log(`wrong\t${m.type}\t[${m.surface}]\t…${m.around}…`);
  for (const m of system) if ((m.metonym === true) !== metonyms.has(keyOf(m)) && m.type === 'place') console.log(`metonym\t${m.metonym ? 'wrong' : 'missed'}\t[${m.surface}]\t…${m.around}…`);
}

// Is a confidence of 0.8 right four times of five?
const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, sum: 0 }));
for (const name of ['world.dev', 'stories.dev'])
  for (const row of rowsOf(name)) {
    const gold = new Set(row.actors.map((g) => `${g.start}-${g.end}-${g.type}`));
    for (const m of ours(row.text)) {
      const bin = bins[Math.min(9, Math.floor((m.confidence ?? 0) * 10))];
      if (!bin) continue;
      bin.n++;
      bin.sum += m.confidence ?? 0;
      if (gold.has(`${m.start}-${m.end}-${m.type}`)) bin.right++;
    }
  }
console.log('Confidence on world.dev and stories.dev (stated: right, of how many)');
console.log(`  ${bins.filter((b) => b.n > 0).map((b) => `${(b.sum / b.n).toFixed(2)}: ${(b.right / b.n).toFixed(2)} of ${b.n}`).join(' | ')}`);

// compromise, as its users call it.
interface Term {
  readonly offset?: { readonly start: number; readonly length: number };
}
interface View {
  json(options: { readonly offset: true }): readonly Term[];
}
interface Document {
  people(): View;
  places(): View;
  organizations(): View;
}
const peer = createRequire(import.meta.url);
let theirs: ((text: string) => readonly Plain[]) | undefined;
try {
  const nlp = peer('compromise') as (text: string) => Document;
  theirs = (text) => {
    const document = nlp(text);
    const spansOf = (view: View, type: ActorType): Plain[] =>
      view.json({ offset: true }).flatMap(({ offset }) => {
        if (!offset) return [];
        // Its spans take the mark after the name along.
        const raw = text.slice(offset.start, offset.start + offset.length);
        const head = raw.length - raw.trimStart().length;
        const body = raw.trim().replace(/^["“‘'(]+/, '');
        const start = offset.start + head + (raw.trim().length - body.length);
        const name = body.replace(/(['’]s)?[.,;:!?"”’')]*$/, '');
        return [{ start, end: start + name.length, type }];
      });
    return [...spansOf(document.people(), 'person'), ...spansOf(document.places(), 'place'), ...spansOf(document.organizations(), 'organization')];
  };
} catch {
  console.log('compromise is not installed: npm i --prefix bench');
}
if (theirs) {
  console.log('compromise on the same sets');
  for (const name of Object.keys(sets)) console.log(`  ${name.padEnd(13)} ${evaluate(name, theirs, three, false).line}`);
}

// Speed on one core: tokens and tagging, over whole articles.
const articles = (JSON.parse(`[${readFileSync(path.join(shared, 'data/wikinews/articles.jsonl'), 'utf8').trim().split('\n').join(',')}]`) as { text: string }[]).map((row) => row.text);
const time = (run: (text: string) => unknown, texts: readonly string[]): number => {
  // Processor time: other work on the machine counts less than by the clock.
  const from = process.cpuUsage();
  for (const text of texts) run(text);
  return process.cpuUsage(from).user / 1e6;
};
const tokens = articles.reduce((n, text) => n + parseArticle(text, 'plain').tokens.length, 0);
const cold = time((text) => ours(text), articles);
const rounds = [1, 2, 3].map(() => time((text) => ours(text), articles));
const parsing = Math.min(...[1, 2, 3].map(() => time((text) => parseArticle(text, 'plain'), articles)));
const best = Math.min(...rounds);
console.log(`Speed: ${articles.length} articles, ${tokens} tokens: ${(tokens / best / 1000).toFixed(0)} k tokens/s parsed and tagged (first pass ${(tokens / cold / 1000).toFixed(0)} k; parsing alone ${(tokens / parsing / 1000).toFixed(0)} k)`);
if (theirs) {
  const some = articles.slice(0, 60);
  const someTokens = some.reduce((n, text) => n + parseArticle(text, 'plain').tokens.length, 0);
  const peerTime = time(theirs, some);
  console.log(`compromise: ${(someTokens / peerTime / 1000).toFixed(1)} k tokens/s, ${((someTokens / peerTime / tokens) * best * 100).toFixed(1)} % of our speed`);
}
const bytes = modelFileNames.map((name) => [name, files[name]?.length ?? 0, gzipSync(files[name] ?? new Uint8Array(), { level: 9 }).length] as const);
console.log(`Loading ${loading.toFixed(0)} ms of one core; files ${bytes.map(([name, size, small]) => `${name} ${(size / 1024).toFixed(0)} KB (${(small / 1024).toFixed(0)} compressed)`).join(', ')}; together ${(bytes.reduce((n, b) => n + b[2], 0) / 1024).toFixed(0)} KB compressed`);
