// npm run bench, or node bench/bundled.mjs analyse: the whole of `analyse` beside what a JavaScript user would put together instead: compromise for people, places
// and organizations, plus chrono-node for dates, on the same articles, in one run, taking turns. Ratios count, not times.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { analyse } from '../src/core/analyse.ts';
import { loadKnowledge } from '../src/core/knowledge.ts';
import { modelFileNames } from '../src/core/modelFiles.ts';
import { parseArticle } from '../src/core/parse.ts';

const root = path.resolve(import.meta.dirname, '..');
const wikinews = path.resolve(root, '../shared/data/wikinews/articles.jsonl');
const samples = path.join(root, 'samples');
const texts = existsSync(wikinews)
  ? readFileSync(wikinews, 'utf8').split('\n').filter(Boolean).slice(0, 150).map((line) => (JSON.parse(line) as { text: string }).text)
  : readdirSync(samples, { recursive: true }).map(String).filter((f) => /\.(?:txt|article)$/.test(f)).map((f) => readFileSync(path.join(samples, f), 'utf8'));
console.log(existsSync(wikinews) ? `${texts.length} Wikinews articles` : `${texts.length} sample articles (no ../shared here)`);

const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))])));
const tokens = texts.reduce((sum, text) => sum + parseArticle(text).tokens.length, 0);
const runs: Readonly<Record<string, () => number>> = {
  dateline: () => texts.reduce((n, text) => n + analyse(parseArticle(text), knowledge).actors.length, 0),
  'compromise + chrono-node': () =>
    texts.reduce((n, text) => {
      const doc = nlp(text);
      chrono.parse(text);
      return n + doc.people().length + doc.places().length + doc.organizations().length;
    }, 0),
};
const best: Record<string, number> = {};
const own: Record<string, number> = { dateline: 3 };
for (let round = 0; round < 4; round++)
  for (const [name, run] of Object.entries(runs)) {
    for (let i = 0; i < (own[name] ?? 1); i++) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      best[name] = Math.min(best[name] ?? Infinity, (user + system) / 1e6);
    }
  }
for (const [name, seconds] of Object.entries(best)) console.log(`${name.padEnd(26)} ${Math.round(tokens / seconds).toLocaleString('en-GB').padStart(9)} tokens/s of processor time`);
console.log(`ratio ${((best['compromise + chrono-node'] ?? 0) / (best['dateline'] ?? 1)).toFixed(1)}`);
