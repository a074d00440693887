// The speed of dates beside the peers in one run, and on hostile text. Bundled and started by bench/dates.ts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noDecisions } from '../src/core/analysis.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { peers } from './datesPeers.ts';

const [, , shared = '', bench = '', ...args] = process.argv;

/** The least processor time of several passes, in milliseconds: on a busy machine the clock tells of the others. */
const best = (work: () => void, passes: number): number => {
  let least = Infinity;
  for (let i = 0; i < passes; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
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
const alone = report('dateline, dates of opened articles', best(() => articles.forEach(([article, decisions]) => findDates(article, noKnowledge, decisions)), 15), characters);
report('dateline, the same without a publication date', best(() => articles.forEach(([article]) => findDates(article, noKnowledge, noDecisions)), 10), characters);
const whole = report('dateline, opening the article and dates', best(() => rows.forEach(({ text, dct }) => findDates(parseArticle(text), noKnowledge, { ...noDecisions, published: dct })), 10), characters);
if (!args.includes('--no-peers')) {
  for (const [system, tag] of Object.entries(await peers(bench))) {
    const some = system === 'chrono-node' ? rows : rows.slice(0, 60);
    const rate = report(system, best(() => some.forEach((row) => tag(row)), system === 'chrono-node' ? 4 : 2), some.reduce((n, { text }) => n + text.length, 0));
    console.log(`      dateline is ${(alone / rate).toFixed(1)} times as fast, with opening the article ${(whole / rate).toFixed(1)} times`);
  }
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
