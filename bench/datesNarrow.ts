// How good is an interval narrowed by related articles? Each Wikinews article in turn is read without its date, its ten closest with theirs.
// usage: npx tsx bench/datesNarrow.ts [--list]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noDecisions } from '../src/core/analysis.ts';
import { tokenText } from '../src/core/article.ts';
import { dayFromIso } from '../src/core/dates/calendar/days.ts';
import { findDates } from '../src/core/dates/dates.ts';
import { evidenceFrom, type DatedArticle } from '../src/core/dates/publication/matching.ts';
import { sharedEvidence } from '../src/core/dates/publication/shared.ts';
import { narrow } from '../src/core/dates/publication/narrow.ts';
import { noKnowledge } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const file = path.resolve(import.meta.dirname, '../../shared/data/wikinews/articles.jsonl');
if (!existsSync(file)) {
  console.error('bench/datesNarrow: ../shared/data/wikinews is not here; nothing to measure.');
  process.exit(1);
}
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { readonly id: string; readonly published: string; readonly text: string });
const read = rows.map(({ id, published, text }) => {
  const article = parseArticle(text);
  const names = new Set<string>();
  for (let i = 0; i < article.tokens.length; i++) {
    const word = tokenText(article, i);
    if (/^\p{Lu}\p{L}{2,}/u.test(word)) names.add(word);
  }
  const dated: DatedArticle = { name: id, article, ...findDates(article, noKnowledge, { ...noDecisions, published }) };
  const undated: DatedArticle = { name: id, article, ...findDates(article, noKnowledge, noDecisions) };
  return { id, truth: dayFromIso(published) ?? 0, names, dated, undated };
});
const count = new Map<string, number>();
for (const { names } of read) for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
const weight = (name: string): number => Math.log(read.length / (count.get(name) ?? 1));
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let sum = 0;
  for (const name of a) if (b.has(name)) sum += weight(name);
  return sum / Math.sqrt(a.size * b.size);
};

const list = process.argv.includes('--list');
let [made, held, near, without] = [0, 0, 0, 0];
const widths: number[] = [];
for (const one of read) {
  const related = read.filter((r) => r !== one).map((r) => [likeness(one.names, r.names), r] as const).sort((a, b) => b[0] - a[0]).slice(0, 10).filter(([l]) => l > 0.5).map(([, r]) => r.dated);
  if (related.length === 0) {
    without++;
    continue;
  }
  const { earliest, latest, guess } = narrow(one.undated.published, [...evidenceFrom(one.undated, related), ...sharedEvidence(one.undated, related)], { published: related.flatMap((r) => r.published.value ?? []) });
  const [first, last] = [dayFromIso(earliest ?? ''), dayFromIso(latest ?? '')];
  if (first === undefined || last === undefined) {
    without++;
    continue;
  }
  made++;
  widths.push(last - first + 1);
  const inside = first <= one.truth && one.truth <= last;
  if (inside) held++;
  if (Math.abs((dayFromIso(guess ?? '') ?? 0) - one.truth) <= 3) near++;
  if (list) console.log(inside ? 'held' : 'MISS', one.id, rows.find((r) => r.id === one.id)?.published, earliest, latest, guess, related.map((r) => r.published.value).join(' '));
}
widths.sort((a, b) => a - b);
console.log(`${read.length} articles: ${without} without an interval, ${made} with one; ${held} hold the day (${((100 * held) / made).toFixed(0)} %), ${near} guesses within three days; width: median ${widths[widths.length >> 1] ?? 0} days, nine tenths at most ${widths[Math.floor(widths.length * 0.9)] ?? 0}.`);
