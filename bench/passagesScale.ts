// Reuse at scale: a generated corpus with planted passages. Recall, bytes, and times; then ten thousand copies, a text that quotes itself, and a novel.
// usage: node bench/bundled.mjs passagesScale [articles=20000]
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest, type Digest } from '../src/corpus/digest.ts';
import { Families } from '../src/corpus/passages/families.ts';
import { hereEnd, hereStart, thereEnd, thereStart } from '../src/corpus/passages/extend.ts';
import { PassageIndex } from '../src/corpus/passages/passageIndex.ts';
import { seeded } from '../training/random.ts';
import { wordsIn, wordsOf, type Words } from '../src/corpus/passages/words.ts';
import { haveShared, seeds, stories, world } from './passagesData.ts';

const digestOf = (text: string): Digest => makeDigest('x', { article: parseArticle(text), published: { evidence: [] }, actors: [], dates: [], quotes: [] });

const random = seeded(20260731);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

// News-like text: words follow each other as in real articles two times in three, and are drawn by frequency otherwise.
const source = haveShared ? [...seeds(), ...stories(), ...world()].map((r) => r.text).join('\n') : 'the minister said that the company would close the plant in march and workers were told of the plan on monday '.repeat(50);
const vocabulary = source.match(/[A-Za-z][a-z']+|[,.]/g) ?? [];
const follow = new Map<string, string[]>();
vocabulary.forEach((w, i) => {
  const next = vocabulary[i + 1] ?? 'the';
  const list = follow.get(w);
  if (list) list.push(next);
  else follow.set(w, [next]);
});
const sentence = (length: number): string[] => {
  const words: string[] = [];
  let last = pick(vocabulary);
  while (words.length < length) {
    last = random() < 0.66 ? pick(follow.get(last) ?? vocabulary) : pick(vocabulary);
    if (/[A-Za-z]/.test(last)) words.push(last);
  }
  return words;
};
const edit = (words: readonly string[]): string[] => {
  const out = [...words];
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const at = Math.floor(random() * out.length);
    const kind = random();
    if (kind < 0.6) out[at] = pick(vocabulary.filter(Boolean));
    else if (kind < 0.8) out.splice(at, 1);
    else out.splice(at, 0, pick(vocabulary));
  }
  return out.filter((w) => /[A-Za-z]/.test(w));
};

const count = Number(process.argv[2] ?? 20_000);
const bodies: string[][][] = [];
for (let i = 0; i < count; i++) {
  const sentences: string[][] = [];
  // 317 words an article, as in the 441 real ones.
  for (let n = 0; n < 317; ) {
    const s = sentence(10 + Math.floor(random() * 22));
    sentences.push(s);
    n += s.length;
  }
  bodies.push(sentences);
}
interface Planted {
  readonly kind: 'verbatim' | 'one' | 'both';
  readonly a: number;
  readonly sa: number;
  readonly b: number;
  readonly sb: number;
}
const planted: Planted[] = [];
const plants = Math.min(1000, count >> 4);
for (const kind of ['verbatim', 'one', 'both'] as const)
  for (let n = 0; n < plants; n++) {
    const a = Math.floor(random() * count);
    const b = Math.floor(random() * count);
    const from = bodies[a];
    const to = bodies[b];
    if (a === b || !from || !to) continue;
    const original = sentence(12 + Math.floor(random() * 20));
    from.push(kind === 'both' ? edit(original) : original);
    to.push(kind === 'verbatim' ? original : edit(original));
    planted.push({ kind, a, sa: from.length - 1, b, sb: to.length - 1 });
  }

const text = (sentences: readonly (readonly string[])[]): { readonly text: string; readonly spans: readonly { start: number; end: number }[] } => {
  let out = 'A headline of this article\n\n';
  const spans: { start: number; end: number }[] = [];
  for (const s of sentences) {
    const start = out.length;
    const body = s.join(' ');
    out += `${body.charAt(0).toUpperCase()}${body.slice(1)}. `;
    spans.push({ start, end: start + body.length });
  }
  return { text: out, spans };
};
const words: Words[] = [];
const spans: (readonly { start: number; end: number }[])[] = [];
let wordsTime = 0;
for (const body of bodies) {
  const made = text(body);
  const digest = digestOf(made.text);
  const began = performance.now();
  words.push(wordsOf(digest));
  wordsTime += performance.now() - began;
  spans.push(made.spans);
}
bodies.length = 0;
const total = words.reduce((n, w) => n + w.length, 0);
console.log(`${count} articles, ${total} words (${(total / count).toFixed(0)} an article); words read in ${((1000 * wordsTime) / count).toFixed(0)} µs an article`);

const percentile = (times: number[], p: number): string => (times.sort((x, y) => x - y)[Math.min(times.length - 1, Math.floor(p * times.length))] ?? 0).toFixed(3);
const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = memory();
const index = new PassageIndex();
const families = new Families(index);
const adding: number[] = [];
words.forEach((w, i) => {
  const began = performance.now();
  index.add({ id: `file:///news/${i}.txt`, published: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}` }, w.code);
  adding.push(performance.now() - began);
});
const all = adding.reduce((a, b) => a + b, 0);
console.log(`added in ${all.toFixed(0)} ms: mean ${(all / count).toFixed(3)} p50 ${percentile(adding, 0.5)} p99 ${percentile(adding, 0.99)} max ${percentile(adding, 1)} ms`);
console.log(`index ${(index.bytes / count).toFixed(0)} bytes an article${globalThis.gc ? `; process grew by ${((memory() - before) / count).toFixed(0)} bytes an article, ids and dates counted` : ' (node --expose-gc for the process)'}`);

const asking: number[] = [];
for (const kind of ['verbatim', 'one', 'both'] as const) {
  let found = 0;
  const own = planted.filter((p) => p.kind === kind);
  for (const p of own) {
    const w = words[p.a];
    const at = spans[p.a]?.[p.sa];
    const target = words[p.b];
    const there = spans[p.b]?.[p.sb];
    if (!w || !at || !target || !there) continue;
    const range = wordsIn(w, at);
    const goal = wordsIn(target, there);
    const began = performance.now();
    const matches = index.query(w.code, `file:///news/${p.a}.txt`, range);
    asking.push(performance.now() - began);
    const hit = matches.find((m) => m.article.id === `file:///news/${p.b}.txt`);
    if (hit?.chains.some((c) => hereStart(c) < range.last && hereEnd(c) > range.first && thereStart(c) < goal.last && thereEnd(c) > goal.first)) found++;
  }
  console.log(`recall ${kind.padEnd(8)} ${((100 * found) / own.length).toFixed(1)} % of ${own.length}`);
}
console.log(`passage query p50 ${percentile(asking, 0.5)} p95 ${percentile(asking, 0.95)} max ${percentile(asking, 1)} ms`);
const whole: number[] = [];
let extra = 0;
for (let i = 0; i < 300; i++) {
  const w = words[i];
  if (!w) continue;
  const began = performance.now();
  extra += index.query(w.code, `file:///news/${i}.txt`).length;
  whole.push(performance.now() - began);
}
console.log(`whole-article query p50 ${percentile(whole, 0.5)} p95 ${percentile(whole, 0.95)} ms; ${(extra / 300).toFixed(2)} articles share a passage with one (chance, in generated text)`);
let began = performance.now();
words.slice(0, 2000).forEach((_, i) => families.put(`file:///news/${i}.txt`));
families.all();
console.log(`families: ${((performance.now() - began) / 2000).toFixed(3)} ms an article`);
began = performance.now();
for (let i = 0; i < 2000; i++) index.remove(`file:///news/${i}.txt`);
console.log(`removed: ${((performance.now() - began) / 2000).toFixed(4)} ms an article`);

console.log('\nbad input');
const copies = new PassageIndex();
const kin = new Families(copies);
const one = words[2001];
if (one) {
  began = performance.now();
  for (let i = 0; i < 10_000; i++) {
    copies.add({ id: `${i}` }, one.code);
    kin.put(`${i}`);
  }
  console.log(`10,000 copies: added in ${(performance.now() - began).toFixed(0)} ms, ${copies.bytes} bytes`);
  began = performance.now();
  const matches = copies.query(one.code, '5', { first: 20, last: 45 });
  console.log(`  a passage's ${matches.length} other copies: ${(performance.now() - began).toFixed(1)} ms`);
  began = performance.now();
  console.log(`  family of ${kin.familyOf('7').articles.length}: ${(performance.now() - began).toFixed(0)} ms`);
  began = performance.now();
  copies.remove('0');
  kin.remove('0');
  console.log(`  one removed, family of ${kin.familyOf('7').articles.length}: ${(performance.now() - began).toFixed(0)} ms`);
  const near = new PassageIndex();
  const nearKin = new Families(near);
  for (let i = 0; i < 3000; i++) {
    const code = one.code.slice();
    code[i % code.length] = (code[i % code.length] ?? 0) ^ 0x155;
    code[(i * 7) % code.length] = (code[(i * 7) % code.length] ?? 0) ^ (i & 0xff);
    near.add({ id: `${i}` }, code);
    nearKin.put(`${i}`);
  }
  began = performance.now();
  near.query(one.code, undefined, { first: 20, last: 45 });
  console.log(`3,000 near copies: a passage ${(performance.now() - began).toFixed(1)} ms`);
  began = performance.now();
  console.log(`  family of ${nearKin.familyOf('7').articles.length}: ${(performance.now() - began).toFixed(0)} ms`);
}
const timed = (name: string, make: () => string): void => {
  const digest = digestOf(make());
  const t0 = performance.now();
  const w = wordsOf(digest);
  const t1 = performance.now();
  const i = new PassageIndex();
  i.add({ id: 'a' }, w.code);
  i.add({ id: 'b' }, w.code.slice(7));
  const t2 = performance.now();
  i.query(w.code, 'a');
  console.log(`${name}: ${w.length} words in ${(t1 - t0).toFixed(0)} ms, added twice ${(t2 - t1).toFixed(0)} ms, asked ${(performance.now() - t2).toFixed(0)} ms`);
};
timed('a sentence 10,000 times', () => 'The harbour master told the council that the ferry would not sail again this winter. '.repeat(10_000));
timed('a novel of 1 MB', () => source.slice(0, 1_000_000));
