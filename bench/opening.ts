// Opening articles: is the masthead right, is furniture told from the story? Precision, recall and the disagreements, and speed (processor time, as the machine may be busy).
// usage: npx tsx bench/opening.ts [--errors] [--speed]   reads ../shared; says so when it is not there
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeArticle } from '../src/core/eligible.ts';
import { parseArticle } from '../src/core/parse.ts';
import type { Article } from '../src/core/article.ts';
import type { Span } from '../src/core/span.ts';

const shared = path.resolve('../shared');
if (!existsSync(shared)) {
  console.log(`${shared} is not there: nothing to measure on`);
  process.exit(0);
}
const errors = process.argv.includes('--errors');
const speed = process.argv.includes('--speed');

interface Row {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly dct?: string;
}
const rows = (file: string): readonly Row[] =>
  readFileSync(path.join(shared, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line) as Row);
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`);
const wrong = (what: string, id: string, detail: string): void => {
  if (errors) console.log(`    ${what} ${id}: ${detail.replace(/\s+/g, ' ').slice(0, 160)}`);
};

// The five articles, against their gold.
interface GoldSpan extends Span {
  readonly file: string;
  readonly text: string;
  readonly kind: string;
}
const gold = JSON.parse(readFileSync(path.join(shared, 'gold/seeds.json'), 'utf8')) as { readonly boilerplate: readonly GoldSpan[]; readonly headings: readonly GoldSpan[] };
const articles = new Map<string, Article>(readdirSync(path.join(shared, 'articles')).map((file) => [file, parseArticle(readFileSync(path.join(shared, 'articles', file), 'utf8'))]));
const score = (name: string, wanted: readonly GoldSpan[], found: (article: Article) => readonly (Span & { readonly kind: string })[]): void => {
  let right = 0;
  let total = 0;
  let hit = 0;
  for (const [file, article] of articles)
    for (const span of found(article)) {
      total++;
      if (wanted.some((g) => g.file === file && g.start === span.start && g.end === span.end)) right++;
      else wrong(`not in the gold (${span.kind})`, file, article.text.slice(span.start, span.end));
    }
  for (const g of wanted) {
    const article = articles.get(g.file);
    if (article && found(article).some((s) => s.start === g.start && s.end === g.end)) hit++;
    else wrong(`missed (${g.kind})`, g.file, g.text);
  }
  console.log(`  ${name}: precision ${percent(right, total)}, recall ${percent(hit, wanted.length)}, exact spans`);
};
console.log('five articles');
score('furniture', gold.boilerplate, (a) => a.furniture);
score('headings', gold.headings, (a) => a.blocks.filter((b) => b.kind === 'title' || b.kind === 'deck' || b.kind === 'subhead'));

// Clean articles: the first line is the title, there is no furniture; whatever else is found is a false alarm.
const clean = (name: string, file: string): void => {
  let titles = 0;
  let furniture = 0;
  let subheads = 0;
  let decks = 0;
  let dated = 0;
  let withDate = 0;
  let blocks = 0;
  let eligible = 0;
  let datelines = 0;
  const all = rows(file);
  for (const row of all) {
    const article = parseArticle(row.text);
    const { title, deck, stamps, bylines, dateline } = article.masthead;
    const first = row.text.split('\n', 1)[0] ?? '';
    const second = row.text.split('\n').slice(1).find((l) => l.trim() !== '') ?? '';
    const at = (s: Span): string => article.text.slice(s.start, s.end);
    if (title && at(title) === first) titles++;
    else wrong('title', row.id, title ? at(title) : `none; first line ${first}`);
    if (deck) {
      decks++;
      wrong('deck', row.id, at(deck));
    }
    const told = row.published ?? row.dct;
    const isDate = /^(?:[A-Z][a-z]+ \d{1,2}, \d{4})$/.test(second.trim());
    if (isDate) {
      withDate++;
      if (stamps.length === 1 && stamps[0]?.value === told) dated++;
      else wrong('stamp', row.id, `${second} → ${JSON.stringify(stamps)}, published ${told}`);
    } else for (const s of stamps) wrong('unexpected stamp', row.id, at(s));
    for (const b of bylines) wrong('unexpected byline', row.id, at(b));
    for (const f of article.furniture)
      if (!(isDate && f.kind === 'timestamp')) {
        furniture++;
        wrong(`furniture (${f.kind})`, row.id, at(f));
      }
    for (const b of article.blocks)
      if (b.kind === 'subhead') {
        subheads++;
        wrong('subhead', row.id, at(b));
      } else if (b.kind === 'caption' || b.kind === 'item') wrong(b.kind, row.id, at(b));
    if (dateline) {
      datelines++;
      wrong('dateline', row.id, at(dateline));
    }
    blocks += article.blocks.length;
    if (judgeArticle(`${row.id}.txt`, row.text).article) eligible++;
    else wrong('not an article', row.id, judgeArticle(`${row.id}.txt`, row.text).text);
  }
  console.log(`${name}: ${all.length} articles, ${blocks} blocks; read as articles ${percent(eligible, all.length)}`);
  console.log(`  titles ${percent(titles, all.length)}; date lines ${percent(dated, withDate)}; furniture (all false) ${furniture}; decks ${decks}; subheads ${subheads}; datelines ${datelines}`);
};
clean('wikinews, all', 'data/wikinews/articles.jsonl');
clean('stories.train', 'data/wikinews/stories.train.jsonl');
clean('stories.dev', 'data/wikinews/stories.dev.jsonl');
clean('meantime', 'data/dates/meantime.jsonl');

// Histories of wars keep their headings as short lines without a full stop, which their paragraphs have.
let headings = 0;
let found = 0;
for (const row of rows('data/dates/wikiwars.jsonl')) {
  const article = parseArticle(row.text);
  for (const b of article.blocks) {
    const line = article.text.slice(b.start, b.end);
    if (line.length > 120 || /[.!?:;,]["”’)]*$/.test(line)) continue;
    headings++;
    if (b.kind === 'title' || b.kind === 'subhead') found++;
    else wrong('not a heading', row.id, `${b.kind} ${line}`);
  }
}
console.log(`wikiwars: headings found ${percent(found, headings)}`);

if (speed) {
  const texts = rows('data/wikinews/articles.jsonl').map((row) => row.text);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const time = (name: string, size: number, run: () => void): void => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 7; i++) {
      const start = process.cpuUsage();
      run();
      const used = process.cpuUsage(start);
      best = Math.min(best, (used.user + used.system) / 1000);
    }
    console.log(`  ${name.padEnd(34)} ${(size / best / 1000).toFixed(1).padStart(7)} million characters/s, ${best.toFixed(1)} ms of processor time, best of 7`);
  };
  console.log('speed');
  time('plain, wikinews', chars, () => texts.forEach((text) => parseArticle(text)));
  time('markdown, wikinews', chars, () => texts.forEach((text) => parseArticle(text, 'markdown')));
  const one = texts.join('\n\n');
  const five = one.repeat(Math.ceil(5_000_000 / one.length)).slice(0, 5_000_000);
  time('plain, 5 MB', five.length, () => parseArticle(five));
  time('markdown, 5 MB (read lightly)', five.length, () => parseArticle(five, 'markdown'));
  const line = five.slice(0, 1_000_000).replace(/[\r\n]+/g, ' ');
  time('plain, one line of 1 MB', line.length, () => parseArticle(line));
  time('markdown, one line of 1 MB', line.length, () => parseArticle(line, 'markdown'));
  const hostile: Readonly<Record<string, string>> = { '>': '>', '[': '[', '*': '*', '*a ': '*a ', '<a ': '<a ', '> ': '> ', '1. ': '1. ', '- a\\n': '- a\n', 'a\\n=\\n\\n': 'a\n=\n\n', '![](': '![](', '](': '](', '`': '`', '\\n': '\n', 'a\\n': 'a\n', '(@': '(@', '&amp;': '&amp;', '<!--': '<!--', '"': '"', '. ': '. ', "a'": "a'", 'A.': 'A.', 'By ': 'By ', '|': '|', 'http://': 'http://', '😀': '😀', '\\ud800': '\ud800', '— X (@x) ': '— X (@x) ' };
  for (const [name, unit] of Object.entries(hostile)) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const took = (format: 'plain' | 'markdown'): number => {
      const start = process.cpuUsage();
      parseArticle(text, format);
      const used = process.cpuUsage(start);
      return (used.user + used.system) / 1000;
    };
    console.log(`  100,000 characters of ${name.padEnd(12)} plain ${took('plain').toFixed(0).padStart(5)} ms, markdown ${took('markdown').toFixed(0).padStart(5)} ms`);
  }
}
