// The speed of dates beside the peers in one run, and on hostile text. Bundled and started by bench/dates.ts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noDecisions } from '../src/core/analysis.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { peers } from './datesPeers.ts';

const [, , shared = '', bench = '', ...args] = process.argv;

/** Processor time of one pass in milliseconds: on a busy machine the clock tells of the others. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of several passes. */
const best = (work: () => void, passes: number): number => Math.min(...Array.from({ length: passes }, () => cost(work)));

/** The same for several works that take turns, so that what slows the machine down slows all of them. */
const bestOf = <Name extends string>(works: Readonly<Record<Name, () => void>>, passes: number): Readonly<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let i = 0; i < passes; i++) for (const name of names) least[name] = Math.min(least[name], cost(works[name]));
  return least;
};

const rows = readFileSync(path.join(shared, 'data/wikinews/articles.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { readonly text: string; readonly published: string })
  .map(({ text, published }) => ({ text, dct: published }));
const characters = rows.reduce((n, { text }) => n + text.length, 0);
const articles = rows.map(({ text, dct }) => [parseArticle(text), { ...noDecisions, published: dct }] as const);

const report = (name: string, milliseconds: number, size: number): number => {
  const rate = size / milliseconds / 1000;
  console.log(`speed ${name.padEnd(44)} ${rate.toFixed(2).padStart(7)} million characters a second`);
  return rate;
};
const dates = (): void => articles.forEach(([article, decisions]) => findDates(article, noKnowledge, decisions));
const undated = (): void => articles.forEach(([article]) => findDates(article, noKnowledge, noDecisions));
const opening = (): void => rows.forEach(({ text, dct }) => findDates(parseArticle(text), noKnowledge, { ...noDecisions, published: dct }));
const taggers = args.includes('--no-peers') ? {} : await peers(bench);
const chrono = taggers['chrono-node'];
const turns = bestOf({ dates, undated, opening, chrono: chrono ? () => rows.forEach((row) => chrono(row)) : () => undefined }, 12);
report('dateline, dates of opened articles', turns.dates, characters);
report('dateline, the same without a publication date', turns.undated, characters);
report('dateline, opening the article and dates', turns.opening, characters);
if (chrono) {
  report('chrono-node', turns.chrono, characters);
  console.log(`      dateline is ${(turns.chrono / turns.dates).toFixed(1)} times as fast as chrono-node, with opening the article ${(turns.chrono / turns.opening).toFixed(1)} times`);
}
for (const [system, tag] of Object.entries(taggers)) {
  if (system === 'chrono-node') continue;
  const some = rows.slice(0, 60);
  const size = some.reduce((n, { text }) => n + text.length, 0);
  const milliseconds = best(() => some.forEach((row) => tag(row)), 2);
  report(system, milliseconds, size);
  console.log(`      dateline is ${((milliseconds / size) / (turns.dates / characters)).toFixed(0)} times as fast`);
}

// Time a character on hostile text, from 16 thousand characters to a million: it must stay flat.
if (args.includes('--hostile')) {
  const patterns: Readonly<Record<string, string>> = {
    the: 'the the the ',
    early: 'the very early in the end of the ',
    last: 'last next that same ',
    numbers: '1 2 3 4 5 6 ',
    dates: '1 May 2 May 3 ',
    hyphens: '1-2-3-4-5-',
    glued: '1990s16th10AMJan5',
    colons: '10:10:10:10:',
    units: 'a few more than two years and three months and ',
    hundred: 'hundred thousand hundred and ',
    nested: 'the first week of the last month of the ',
    months: 'May March May, April ',
    weekdays: 'Monday night at 8 p.m. Tuesday ',
    years: '1914-1918 and 1939-1945 in ',
    one: 'a',
    brackets: '((((()))))',
    quotes: '"\'“’',
    lines: 'Monday\n',
    sentences: 'On Monday he will. ',
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    const rates = [1 << 14, 1 << 17, 1 << 20].map((size) => {
      const article = parseArticle(pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size));
      return (best(() => findDates(article, noKnowledge, { ...noDecisions, published: '2022-02-16' }), 3) * 1e6) / size;
    });
    console.log(`hostile ${name.padEnd(10)} ${rates.map((r) => r.toFixed(0).padStart(7)).join('')} ns a character at 16 K, 128 K, 1 M`);
  }
}
