// How good is the publication interval worked out from the text alone? On whole Wikinews articles, which state no date in their text.
// usage: npx tsx bench/datesPublication.ts [--list]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noDecisions } from '../src/core/analysis.ts';
import { dayFromIso } from '../src/core/dates/calendar/days.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const file = path.resolve(import.meta.dirname, '../../shared/data/wikinews/articles.jsonl');
if (!existsSync(file)) {
  console.error('bench/datesPublication: ../shared/data/wikinews is not here; nothing to measure.');
  process.exit(1);
}
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { readonly id: string; readonly published: string; readonly text: string });
const list = process.argv.includes('--list');
let [stated, right, intervals, held, near, open] = [0, 0, 0, 0, 0, 0];
const widths: number[] = [];
for (const row of rows) {
  const truth = dayFromIso(row.published) ?? 0;
  const { published } = findDates(parseArticle(row.text), noKnowledge, noDecisions);
  if (published.value !== undefined) {
    stated++;
    if (published.value === row.published) right++;
    else if (list) console.log('stated wrong', row.id, row.published, published.value, published.evidence[0]?.why);
    continue;
  }
  if (published.guess === undefined || published.earliest === undefined || published.latest === undefined) {
    open++;
    if (published.earliest !== undefined && (dayFromIso(`${published.earliest}-01-01`.slice(0, 10)) ?? 0) > truth && list) console.log('earliest wrong', row.id, row.published, published.earliest);
    continue;
  }
  const [earliest, latest] = [dayFromIso(published.earliest) ?? 0, dayFromIso(published.latest) ?? 0];
  intervals++;
  widths.push(latest - earliest + 1);
  const inside = earliest <= truth && truth <= latest;
  if (inside) held++;
  if (Math.abs((dayFromIso(published.guess) ?? 0) - truth) <= 1) near++;
  if (list && !inside) console.log(row.id, row.published, published.earliest, published.latest, published.guess, JSON.stringify((published.clues ?? []).map((c) => `${c.told} ${c.value}${c.lead ? ' lead' : ''}`).slice(0, 12)));
}
widths.sort((a, b) => a - b);
console.log(`${rows.length} articles: ${stated} read as stated (${right} right), ${open} without an interval, ${intervals} with one.`);
console.log(`Of the intervals, ${held} hold the day; ${near} guesses within a day; width: median ${widths[widths.length >> 1] ?? 0} days, nine tenths at most ${widths[Math.floor(widths.length * 0.9)] ?? 0}.`);
