// What passages and disagreements add to the time of reading an article: quotations, words, fingerprints, families, stories, against `analyse` without quotations.
// usage: node bench/bundled.mjs passagesCost [world|stories|all]
import { findActors } from '../src/core/actors/actors.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { findQuotes } from '../src/core/quotes/quotes.ts';
import { noDecisions } from '../src/core/analysis.ts';
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { makeDisagreements } from '../src/corpus/disagreements/part.ts';
import { makePassages } from '../src/corpus/passages/part.ts';
import { haveShared, knowledge, names, rowsOf, viewOf } from './passagesData.ts';

if (haveShared) {
  const rows = rowsOf(process.argv[2] ?? 'all');
  const view = viewOf(rows);
  let passages = makePassages(view);
  let disagreements = makeDisagreements(names())(view);
  // Of each article and step the shortest of three rounds, after one to warm up: what others do on the machine is left out.
  const least = new Map<string, number>();
  const spent = new Map<string, number>();
  let of = '';
  const time = <T>(what: string, work: () => T): T => {
    const began = performance.now();
    const result = work();
    const key = `${what}|${of}`;
    least.set(key, Math.min(least.get(key) ?? Infinity, performance.now() - began));
    return result;
  };
  for (let round = 0; round < 4; round++) {
    if (round === 1) least.clear();
    passages = makePassages(view);
    disagreements = makeDisagreements(names())(view);
    for (const row of rows) {
      of = row.id;
      const article = time('parse', () => parseArticle(row.text));
      const actors = time('actors', () => findActors(article, knowledge, noDecisions));
      const dates = time('dates', () => findDates(article, knowledge, noDecisions));
      const quotes = time('quotes', () => findQuotes(article, actors, knowledge));
      const digest = makeDigest(row.id, { article, actors, ...dates, quotes }, row.published);
      time('passages: put', () => passages.put(digest));
      time('disagreements: put', () => disagreements.put(digest));
    }
  }
  for (const row of rows.slice(0, 200)) {
    of = row.id;
    time('passages: reuse of an opened article', () => passages.reuse(row.id));
    time('disagreements: conflicts of an opened article', () => disagreements.conflicts(row.id));
  }
  for (const [key, ms] of least) {
    const what = key.slice(0, key.indexOf('|'));
    spent.set(what, (spent.get(what) ?? 0) + ms);
  }
  for (const [what, ms] of spent) console.log(`${what.padEnd(46)} ${(ms / (what.includes('opened') ? 200 : rows.length)).toFixed(3)} ms`);
  const sum = (...what: string[]): number => what.reduce((n, w) => n + (spent.get(w) ?? 0), 0);
  const added = sum('quotes', 'passages: put', 'disagreements: put');
  console.log(`added to parse, actors and dates: ${((100 * added) / sum('parse', 'actors', 'dates')).toFixed(0)} %, of it quotations ${((100 * sum('quotes')) / added).toFixed(0)} %`);
}
