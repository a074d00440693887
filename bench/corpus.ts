// Time and memory of the corpus at 100, 1,000 and 10,000 articles, generated from Wikinews articles: each copy has its own date and other names for
// three in four of its people, organizations and towns (letters exchanged, lengths kept); the well-known ones stay, as they recur in real news.
// Times are processor time.
// usage: node bench/bundled.mjs corpus [--sizes 100,1000,10000]
import { analyse } from '../src/core/analyse.ts';
import { parseArticle } from '../src/core/parse.ts';
import { actorCard } from '../src/corpus/context/actorCard.ts';
import { dateCard } from '../src/corpus/context/dateCard.ts';
import { findEntities } from '../src/corpus/context/find.ts';
import { isoOf } from '../src/corpus/days.ts';
import { makeDigest, type Digest } from '../src/corpus/digest.ts';
import { Opinions } from '../src/corpus/opinions.ts';
import { Store } from '../src/corpus/store.ts';
import { DayIndex } from '../src/corpus/timeline.ts';
import { knowledge, needShared, readRows, shared } from './identity-tools.ts';

needShared();
const sizes = (process.argv[process.argv.indexOf('--sizes') + 1] ?? '').match(/\d+/g)?.map(Number) ?? [100, 1000, 10_000];
/** Milliseconds of our own processor time: this machine has other tenants, and a wall clock would count them too. Helper threads of the collector are in it. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const quantile = (times: readonly number[], q: number): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(2);
};

const readings: number[] = [];
const base = readRows(`${shared}/data/wikinews/articles.jsonl`).map((row) => {
  const t = clock();
  const analysis = analyse(parseArticle(row.text), knowledge);
  readings.push(clock() - t);
  return makeDigest(row.id, analysis, row.published);
});
console.log(`${base.length} articles parsed and analysed, for comparison: p50 ${quantile(readings, 0.5)} p95 ${quantile(readings, 0.95)} ms an article`);

let random = 12345;
const chance = (n: number): number => {
  random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
  return random % n;
};

/** Letters of a word exchanged within vowels and consonants; capitals kept. */
const exchange = (word: string, shift: number): string => {
  const turn = (letters: string, c: string): string => letters[(letters.indexOf(c) + shift) % letters.length] ?? c;
  return word.replace(/[a-z]/gi, (c) => {
    const lower = c.toLowerCase();
    const out = 'aeiou'.includes(lower) ? turn('aeiou', lower) : turn('bcdfghjklmnprstvwz', lower);
    return c === lower ? out : out.toUpperCase();
  });
};

/** A copy of an article with its own id, day and names. */
const copy = (digest: Digest, k: number): Digest => {
  const words = new Map<string, string>();
  let prose = digest.prose;
  const actors = digest.actors.map((actor) => {
    const name = digest.prose.slice(actor.start, actor.end);
    const keeps = knowledge.names.state(actor.name) !== undefined || knowledge.names.institution(actor.name) !== undefined || actor.type === 'people';
    if (keeps) return actor;
    const renamed = name.replace(/\p{L}+/gu, (w) => {
      const known = words.get(w);
      if (known !== undefined) return known;
      // One name in four stays what it was.
      let hash = 7;
      for (let i = 0; i < w.length; i++) hash = (Math.imul(hash, 31) + w.charCodeAt(i)) >>> 0;
      const made = k === 0 || hash % 4 === 0 ? w : exchange(w, 1 + ((k * 7 + (hash % 5)) % 17));
      words.set(w, made);
      return made;
    });
    prose = prose.slice(0, actor.start) + renamed + prose.slice(actor.end);
    return { ...actor, name: renamed };
  });
  const day = 16_000 + chance(3000);
  return { ...digest, id: `${digest.id}/${k}`, prose: Buffer.from(prose).toString(), actors, published: { value: isoOf(day), evidence: [] }, days: { first: day, last: day } };
};

const memory = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

for (const size of sizes) {
  const before = memory();
  const store = new Store(knowledge);
  const days = new DayIndex();
  const opinions = new Opinions();
  const ids: string[] = [];
  const put = (digest: Digest): number => {
    const t = clock();
    for (const id of [digest.id, ...opinions.put(digest)]) {
      const old = store.entry(id);
      if (old) days.remove(old);
      store.put(opinions.digest(id) ?? digest);
      const entry = store.entry(id);
      if (entry) days.add(entry);
    }
    return clock() - t;
  };
  const t0 = clock();
  let last: number[] = [];
  for (let i = 0; i < size; i++) {
    const made = copy(base[i % base.length] as Digest, Math.floor(i / base.length));
    ids.push(made.id);
    last.push(put(made));
    if (last.length > 200) last = last.slice(-200);
  }
  const built = clock() - t0;
  const held = memory() - before;
  const { forms, entities } = store.registry.size();
  console.log(`\n${size} articles: ${forms} forms, ${entities} entities, ${store.registry.mentions} mentions; built in ${(built / 1000).toFixed(1)} s; ${held.toFixed(0)} MB with their texts, ${((held * 1000) / size).toFixed(1)} kB an article`);
  if (process.argv.includes('--components')) {
    const seen = new Set<unknown>();
    const components = [...store.registry.entities.values()].flatMap(({ forms: [form] }) => {
      if (!form || seen.has(form)) return [];
      const all = [form];
      seen.add(form);
      for (const f of all)
        for (const other of f.edges.keys())
          if (!seen.has(other)) {
            all.push(other);
            seen.add(other);
          }
      return [all];
    });
    for (const c of components.sort((a, b) => b.length - a.length).slice(0, 12)) console.log(`  component of ${c.length}: ${c.slice(0, 6).map((f) => f.key).join('  ')}`);
  }
  const again: number[] = [];
  for (let k = 0; k < 1000; k++) {
    const entry = store.entry(ids[chance(ids.length)] ?? '');
    if (entry) again.push(put({ ...entry.digest, published: { value: isoOf(16_000 + chance(3000)), evidence: [] } }));
  }
  console.log(`  an article added p50 ${quantile(last, 0.5)} p95 ${quantile(last, 0.95)} ms; changed p50 ${quantile(again, 0.5)} p95 ${quantile(again, 0.95)} p99 ${quantile(again, 0.99)} ms`);
  const cards: number[] = [];
  const dates: number[] = [];
  for (let k = 0; k < 2000; k++) {
    const entry = store.entry(ids[chance(ids.length)] ?? '');
    const actor = entry?.digest.actors[chance(entry.digest.actors.length || 1)];
    if (entry && actor) {
      const t = clock();
      actorCard(store, entry, actor.start, { family: () => undefined, published: (d) => d.published });
      cards.push(clock() - t);
    }
    const date = entry?.digest.dates[chance(entry.digest.dates.length || 1)];
    if (entry && date) {
      const t = clock();
      dateCard(store, days, entry, entry.digest.dates.map((d) => d.mention), date.mention.start, () => undefined);
      dates.push(clock() - t);
    }
  }
  const finds = ['obama', 'united', 'lavrov sergei', 's', ''].map((query) => {
    const t = clock();
    findEntities(store.registry, knowledge.names, query, 50);
    return `"${query}" ${(clock() - t).toFixed(1)}`;
  });
  console.log(`  actor card p50 ${quantile(cards, 0.5)} p95 ${quantile(cards, 0.95)} p99 ${quantile(cards, 0.99)} ms; date card ${dates.length > 0 ? `p50 ${quantile(dates, 0.5)} p95 ${quantile(dates, 0.95)} ms` : 'none'}; find ${finds.join(', ')} ms`);
}

