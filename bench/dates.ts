// Dates beside the peers: accuracy by the scoring rules of ../shared/score/dates.mjs, and speed in the same run.
// usage: npx tsx bench/dates.ts [--errors SET [--part tune|held]] [--specs] [--no-peers] [--slow] [--no-speed | --only-speed] [--hostile]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { noDecisions } from '../src/core/analysis.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { peers, type Tagged } from './datesPeers.ts';

const shared = path.resolve(import.meta.dirname, '../../shared');
if (!existsSync(path.join(shared, 'data/dates'))) {
  console.error('bench/dates: ../shared/data/dates is not here; nothing to measure.');
  process.exit(1);
}

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
  readonly optional?: boolean;
  readonly msType?: string;
}
interface Row {
  readonly id: string;
  readonly dct?: string;
  readonly text: string;
  readonly timexes: readonly Timex[];
}
interface Score {
  readonly gold: number;
  readonly system: number;
  readonly relaxed: number;
  readonly strictF: number;
  readonly relaxedF: number;
  readonly typeF: number;
  readonly valueF: number;
}
type OnError = (id: string, gold: Timex | undefined, found: Tagged | undefined, row: Row) => void;
const { scoreDates } = (await import(pathToFileURL(path.join(shared, 'score/dates.mjs')).href)) as { scoreDates: (gold: ReadonlyMap<string, Row>, system: ReadonlyMap<string, { readonly dates: readonly Tagged[] }>, onError?: OnError) => Score };

const readLines = (file: string): readonly Row[] => readFileSync(path.join(shared, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);

/** A quarter of each set was put aside before tuning, by a hash of the row's id: FNV-1a, mixed once more. */
const isHeld = (id: string): boolean => {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193) >>> 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d) >>> 0;
  h ^= h >>> 12;
  return (h >>> 0) % 4 === 0;
};

const isoDate = (dct: string | undefined): string | undefined => (dct === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.test(dct) ? dct.slice(0, 10) : /^(\d{2})-(\d{2})-(\d{4})$/.test(dct) ? dct.replace(/^(\d{2})-(\d{2})-(\d{4})$/, '$3-$2-$1') : undefined);

const seeds = (): readonly Row[] => readLines('gold/seeds-dates.jsonl').map((row) => ({ ...row, text: readFileSync(path.join(shared, 'articles', (row as Row & { readonly file: string }).file), 'utf8') }));
const sets: Readonly<Record<string, () => readonly Row[]>> = {
  seeds,
  meantime: () => readLines('data/dates/meantime.jsonl'),
  wikiwars: () => readLines('data/dates/wikiwars.jsonl'),
  'microsoft-specs': () => readLines('data/dates/microsoft-specs.jsonl'),
};

const ours = (row: Row): readonly Tagged[] => {
  const published = isoDate(row.dct);
  return findDates(parseArticle(row.text), noKnowledge, published === undefined ? noDecisions : { ...noDecisions, published }).dates;
};

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

const errorsOf = option('--errors');
const part = option('--part');
if (errorsOf !== undefined) {
  const rows = (sets[errorsOf]?.() ?? []).filter((row) => part === undefined || (part === 'held') === isHeld(row.id));
  const gold = new Map(rows.map((row) => [row.id, row]));
  const system = new Map(rows.map((row) => [row.id, { dates: ours(row) }]));
  const show = (row: Row, t: Timex | Tagged | undefined): string => {
    if (!t) return '-';
    const rule = 'why' in t ? ` <${(t as { readonly why: { readonly rule: string } }).why.rule}>` : '';
    return `[${row.text.slice(t.start, t.end).replace(/\s+/g, ' ')}] ${t.type ?? ''} ${t.value ?? ''}${rule}`;
  };
  const kinds = new Map<string, number>();
  const score = scoreDates(gold, system, (id, g, f, row) => {
    const kind = g && f ? (g.start !== f.start || g.end !== f.end ? 'span' : g.value !== f.value ? 'value' : 'type') : g ? 'missed' : 'false';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const at = (g ?? f)?.start ?? 0;
    console.log(`${kind}\t${id.slice(0, 24)}\t${show(row, g)}\t${show(row, f)}\t…${row.text.slice(Math.max(0, at - 50), at + 60).replace(/\s+/g, ' ')}`);
  });
  console.log(Object.fromEntries(kinds), `strict ${percent(score.strictF)} relaxed ${percent(score.relaxedF)} type ${percent(score.typeF)} value ${percent(score.valueF)}`);
  process.exit(0);
}

/**
 * Expressions of Microsoft's specs that TIMEX3 would not mark: bare clock hours (`at 5`, `from 2`), comparisons of numbers, bare days of the month,
 * meals, names of time zones.
 */
const isNoTimex = (text: string): boolean =>
  /^(?:at |from |between |before |after |around )?\d{1,2}(?: (?:to|and|-|till|until) \d{1,2})?$/.test(text) || /^[<>]/.test(text) || /^(?:the |around the |on )?\d{1,2}(?:st|nd|rd|th)$/.test(text) || /breakfast|lunch|dinner|time ?zone/.test(text);

const onlySpeed = args.includes('--only-speed');
const taggers: Readonly<Record<string, (row: Row) => readonly Tagged[]>> = { dateline: ours, ...(args.includes('--no-peers') ? {} : await peers(import.meta.dirname)) };
const slow = new Set(['compromise-dates', 'microsoft']);
if (!onlySpeed) console.log(`${'set'.padEnd(24)} ${'system'.padEnd(18)} strict relaxed  type  value`);
for (const [name, load] of onlySpeed ? [] : Object.entries(sets)) {
  if (name === 'microsoft-specs') continue;
  const rows = load();
  const parts: readonly (readonly [string, readonly Row[]])[] = name === 'seeds' ? [[name, rows]] : [[name, rows], [`${name} (tuned on)`, rows.filter((r) => !isHeld(r.id))], [`${name} (held out)`, rows.filter((r) => isHeld(r.id))]];
  for (const [label, some] of parts) {
    for (const [system, tag] of Object.entries(taggers)) {
      if (system !== 'dateline' && label !== name) continue;
      // Minutes to an hour each on whole histories.
      if (name === 'wikiwars' && slow.has(system) && !args.includes('--slow')) {
        console.log(`${label.padEnd(24)} ${system.padEnd(18)} (with --slow)`);
        continue;
      }
      const score = scoreDates(new Map(some.map((r) => [r.id, r])), new Map(some.map((r) => [r.id, { dates: tag(r) }])));
      console.log(`${label.padEnd(24)} ${system.padEnd(18)} ${percent(score.strictF)}  ${percent(score.relaxedF)} ${percent(score.typeF)} ${percent(score.valueF)}`);
    }
  }
}

// Microsoft's specs: sentences for assistants. What is found at all, and what is found in the sentences that hold nothing.
const specs = onlySpeed ? [] : (sets['microsoft-specs']?.() ?? []);
const listed = args.includes('--specs');
for (const [label, some] of [['microsoft-specs', specs], ['microsoft-specs (tuned)', specs.filter((r) => !isHeld(r.id))], ['microsoft-specs (held)', specs.filter((r) => isHeld(r.id))]] as const) {
  if (onlySpeed) break;
  for (const [system, tag] of Object.entries(taggers)) {
    if (system !== 'dateline' && label !== 'microsoft-specs') continue;
    let [all, found, falsePositives, negatives] = [0, 0, 0, 0];
    for (const row of some) {
      const dates = tag(row);
      const gold = row.timexes.filter((t) => !isNoTimex(row.text.slice(t.start, t.end)));
      if (row.timexes.length === 0) {
        negatives++;
        if (dates.length > 0) falsePositives++;
        if (listed && system === 'dateline' && label === 'microsoft-specs') for (const d of dates) console.log(`  false\t[${row.text.slice(d.start, d.end)}]\t${row.text.slice(0, 100)}`);
      }
      all += gold.length;
      for (const t of gold) {
        if (dates.some((d) => d.start < t.end && t.start < d.end)) found++;
        else if (listed && system === 'dateline' && label.includes('tuned')) console.log(`  missed\t[${row.text.slice(t.start, t.end)}]\t${t.msType ?? ''}\t${row.text.slice(0, 100)}`);
      }
    }
    console.log(`${label.padEnd(24)} ${system.padEnd(18)} found ${found} of ${all} (${percent(found / all)} %), negatives with a find ${falsePositives} of ${negatives}`);
  }
}

// Speed, measured as it ships: bundled, in plain Node. (tsx wraps every function, which costs more than the work itself.)
if (!args.includes('--no-speed')) {
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'bundled.mjs'), 'datesSpeed', shared, import.meta.dirname, ...args], { stdio: 'inherit' });
}
