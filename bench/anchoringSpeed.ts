// How long finding places takes, in time of the processor: articles of 5 KB, texts of 100 KB edited by a twentieth, two unrelated ones, 5,000 notes.
//   node bench/bundled.mjs anchoringSpeed
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Budget, ordinarySteps } from '../src/annotations/anchor/budget.ts';
import { describe } from '../src/annotations/anchor/describe.ts';
import { mapTexts } from '../src/annotations/anchor/map.ts';
import { Anchoring } from '../src/annotations/anchor/resolve.ts';
import { Vocabulary } from '../src/annotations/anchor/units.ts';
import { hashText } from '../src/annotations/hash.ts';
import { Positions } from '../src/annotations/positions.ts';
import { seeded as random } from '../training/random.ts';
import { edits, sentencesOf } from './anchoring/edits.ts';
import { traced } from './anchoring/traced.ts';

const file = path.resolve('../shared/data/wikinews/articles.jsonl');
if (!existsSync(file)) {
  console.log('bench/anchoringSpeed needs ../shared/data/wikinews/articles.jsonl, which is not there: skipped.');
  process.exit(0);
}
const texts = readFileSync(file, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text);
const material = { sentences: texts.slice(0, 50).flatMap((t) => sentencesOf(t).map(({ start, end }) => t.slice(start, end))), words: ['harbour', 'quickly', 'officials', 'morning'], names: ['Lena Vogt'], dates: ['Monday'] };
const quantile = (list: readonly number[], q: number): number => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(q * list.length))] ?? 0;
/** Milliseconds of processor, all threads: what else runs on the machine does not count, the garbage collector does. */
const time = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const show = (name: string, list: readonly number[]): void => console.log(`${name.padEnd(52)} p50 ${quantile(list, 0.5).toFixed(2)} ms   p95 ${quantile(list, 0.95).toFixed(2)} ms   most ${Math.max(...list).toFixed(2)} ms`);
const twentieth = (text: string, seed: number): string => {
  const r = random(seed);
  const known = { names: [], dates: [] };
  let now = traced(text);
  for (const name of ['words replaced', 'sentences added', 'sentences deleted', 'sentences swapped'] as const) now = edits[name]?.(now, r, material, known, 0.15) ?? now;
  return now.text;
};
const oneText = (size: number, from: number): string => {
  let text = '';
  for (let i = from; text.length < size; i++) text += `${texts[i % texts.length] ?? ''}\n\n`;
  return text.slice(0, size);
};
const map = (old: string, now: string): boolean => mapTexts(old, now, new Vocabulary(), new Budget(ordinarySteps)).complete;

const small = Array.from({ length: 200 }, (_, i) => oneText(5000, i));
for (const text of small.slice(0, 30)) map(text, twentieth(text, 1));
show('map, 5 KB, edited by a twentieth', small.map((text, i) => { const now = twentieth(text, i); return time(() => map(text, now)); }));
const large = Array.from({ length: 20 }, (_, i) => oneText(100_000, i * 20));
show('map, 100 KB, edited by a twentieth', large.map((text, i) => { const now = twentieth(text, i); return time(() => map(text, now)); }));
show('map, 100 KB, two unrelated texts', large.map((text, i) => { const now = large[(i + 10) % 20] ?? ''; return time(() => map(text, now)); }));
show('map, 100 KB, against its words in another order', large.slice(0, 5).map((text, i) => { const r = random(i); const now = text.split(' ').sort(() => r() - 0.5).join(' '); return time(() => map(text, now)); }));
show('map, 100 KB of one letter and spaces', [time(() => map('a '.repeat(50_000), 'a b '.repeat(25_000)))]);
show('map, 100 KB, one sentence 2,000 times', [time(() => map('The same sentence stands here again and again.\n'.repeat(2000), 'The same sentence stands here again and anew.\n'.repeat(2000)))]);
show('map, 1 MB without a mark or line end', [time(() => map('word '.repeat(200_000), 'word other '.repeat(100_000)))]);

for (const [name, size, count] of [['5 KB, 50 notes', 5000, 50], ['100 KB, 5,000 notes', 100_000, 5000]] as const) {
  const r = random(3);
  const text = oneText(size, 5);
  const now = twentieth(text, 9);
  const positions = new Positions(text);
  const hash = hashText(text);
  const targets = Array.from({ length: count }, () => {
    const start = Math.floor(r() * (size - 200));
    return { source: 'urn:x', text: hash, ...describe(positions, { start, end: start + 5 + Math.floor(r() * 120) }) };
  });
  show(`resolve ${name}, with old text`, [time(() => { const a = new Anchoring(now); for (const t of targets) a.resolve(t, text); })]);
  show(`resolve ${name}, without`, [time(() => { const a = new Anchoring(now); for (const t of targets) a.resolve(t); })]);
  show(`resolve ${name}, text unchanged`, [time(() => { const a = new Anchoring(text); for (const t of targets) a.resolve(t); })]);
  show(`describe ${name}`, [time(() => { for (const t of targets) describe(positions, t.position ?? { start: 0, end: 1 }); })]);
}
