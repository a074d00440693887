// Speed of quotations: tokens a second beside the tagger, and how time grows with hostile and long texts.
// `node bench/bundled.mjs quotesSpeed` (needs ../shared for real articles).
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorMention } from '../src/core/analysis.ts';
import type { Article } from '../src/core/article.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { findQuotes } from '../src/core/quotes/quotes.ts';

const shared = path.resolve(process.cwd(), '../shared');
if (!existsSync(shared)) {
  console.log('bench/quotesSpeed needs ../shared (articles); it is absent, nothing measured');
  process.exit(0);
}
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join('models', name)))])));
const texts = readFileSync(path.join(shared, 'data/wikinews/articles.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const articles: readonly Article[] = texts.map((text) => parseArticle(text));
const tokens = articles.reduce((sum, a) => sum + a.tokens.length, 0);
let actors: readonly (readonly ActorMention[])[] = [];
for (let round = 0; round < 3; round++) {
  const parse = time(() => texts.forEach((text) => parseArticle(text)));
  const tag = time(() => (actors = articles.map((a) => findActors(a, knowledge, noDecisions))));
  const quote = time(() => articles.forEach((a, i) => findQuotes(a, actors[i] ?? [], knowledge)));
  const rate = (ms: number): string => `${(tokens / ms / 1000).toFixed(2)} M tokens/s`;
  console.log(`round ${round}: parse ${rate(parse)}, actors ${rate(tag)}, quotations ${rate(quote)} (${((100 * quote) / (parse + tag)).toFixed(1)} % of parse and actors)`);
}

const dialogue = '"I do not know," he said. "We shall see," replied Mary, who had been reading. The old man thought that it was late, and added that he would go home. ';
const hostile: readonly (readonly [string, (n: number) => string])[] = [
  ['novel', (n) => `${dialogue.repeat(4)}\n\n`.repeat(Math.ceil(n / (4 * dialogue.length)))],
  ['one paragraph', (n) => dialogue.repeat(Math.ceil(n / dialogue.length))],
  ['opening marks only', (n) => '“he said '.repeat(Math.ceil(n / 9))],
  ['straight marks, odd', (n) => `" said " `.repeat(Math.ceil(n / 9))],
  ['single marks', (n) => `'said the players' ball `.repeat(Math.ceil(n / 23))],
  ['no stops', (n) => 'he said that the man who said it, saying that she said, and said '.repeat(Math.ceil(n / 66))],
  ['commas', (n) => 'a man, the head, said, '.repeat(Math.ceil(n / 23))],
  ['brackets', (n) => '( said '.repeat(Math.ceil(n / 7))],
  ['according to', (n) => 'according to the man according to '.repeat(Math.ceil(n / 34))],
  ['colons', (n) => 'Smith: "he said so and that is it": '.repeat(Math.ceil(n / 36))],
];
for (const [name, make] of hostile) {
  const line = [125_000, 250_000, 500_000, 1_000_000].map((size) => {
    const article = parseArticle(make(size));
    const ms = time(() => findQuotes(article, [], knowledge));
    return `${size / 1000}k ${ms.toFixed(0)} ms`;
  });
  console.log(`${name.padEnd(20)} ${line.join(', ')}`);
}
