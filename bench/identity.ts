// Who is who over the five articles: our own mentions and the gold's, as the seeds scorer counts; writes CORPUS.json and ANALYSIS.jsonl for it.
// usage: npx tsx bench/identity.ts [--errors] [--out FOLDER]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../src/core/analyse.ts';
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { mentionsIn } from '../src/corpus/context/actorCard.ts';
import { entityRef } from '../src/corpus/context/naming.ts';
import { metonymsOf } from '../src/corpus/identity/metonyms.ts';
import { geographyOf } from '../src/corpus/identity/view.ts';
import { Store } from '../src/corpus/store.ts';
import { bcubed, knowledge, needShared, readSeeds, seedMentions, shared } from './identity-tools.ts';

needShared();
const seeds = readSeeds();
const files = readdirSync(`${shared}/articles`).sort();
const errors = process.argv.includes('--errors');
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : undefined;

for (const whose of ['gold mentions', 'our mentions'] as const) {
  const store = new Store(knowledge);
  const rows: unknown[] = [];
  for (const file of files) {
    const text = readFileSync(`${shared}/articles/${file}`, 'utf8');
    const own = analyse(parseArticle(text), knowledge);
    const analysis = whose === 'our mentions' ? own : { ...own, actors: seedMentions(seeds, file, text) };
    store.put(makeDigest(file, analysis));
    rows.push({ id: file, published: own.published, actors: own.actors, dates: own.dates, quotes: own.quotes, furniture: [] });
  }
  // Metonyms as the gold has them: places and buildings that stand for a state; a state under its own name is none.
  const flagged = { tagger: new Set<string>(), refined: new Set<string>() };
  for (const id of store.ids()) {
    const entry = store.entry(id);
    const refined = entry ? metonymsOf(entry.digest, entry, knowledge.names) : [];
    entry?.digest.actors.forEach((actor, a) => {
      const key = `${id}:${actor.start}-${actor.end}`;
      if (actor.metonym && geographyOf(knowledge.names, actor.name, actor.type).kind !== 'state') flagged.tagger.add(key);
      if (refined[a] === true) flagged.refined.add(key);
    });
  }
  const gold = new Set(seeds.mentions.filter((m) => ['name', 'nationality'].includes(m.level) && m.inBoilerplate !== true && !m.nested && m.metonym === true).map((m) => `${m.file}:${m.start}-${m.end}`));
  for (const [name, set] of Object.entries(flagged)) {
    const right = [...set].filter((k) => gold.has(k)).length;
    console.log(`${whose}: metonyms, ${name} P ${((100 * right) / Math.max(1, set.size)).toFixed(1)} R ${((100 * right) / gold.size).toFixed(1)} F ${((200 * right) / (set.size + gold.size)).toFixed(1)}`);
  }
  const cluster = new Map<string, string>();
  for (const entity of store.registry.entities.values())
    for (const id of store.ids()) {
      const entry = store.entry(id);
      if (entry) for (const m of mentionsIn(entity, entry)) cluster.set(`${m.article}:${m.start}-${m.end}`, entity.id);
    }
  const named = seeds.mentions.filter((m) => ['name', 'nationality'].includes(m.level) && m.inBoilerplate !== true && !m.nested);
  const items = named.flatMap((m) => {
    const system = cluster.get(`${m.file}:${m.start}-${m.end}`);
    return system === undefined ? [] : [{ ...m, system, gold: m.entity, accepted: [m.entity, ...(m.acceptEntities ?? [])] }];
  });
  const { p, r, f } = bcubed(items);
  console.log(`${whose}: identity (B-cubed) P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${(100 * f).toFixed(1)} over ${items.length} of ${named.length} mentions (${((100 * items.length) / named.length).toFixed(1)} %)`);
  // Whose words: the entity of the speaker of each quotation of ours that is one of the gold's.
  const goldOf = new Map<string, string>();
  for (const m of items) goldOf.set(m.system, m.gold);
  let [right, wrong, none] = [0, 0, 0];
  for (const id of store.ids()) {
    const entry = store.entry(id);
    entry?.digest.quotes.forEach((quote, q) => {
      const match = seeds.quotes.find((g) => g.file === id && Math.min(g.end, quote.end) - Math.max(g.start, quote.start) >= (Math.max(g.end, quote.end) - Math.min(g.start, quote.start)) / 2);
      if (!match || match.speaker === null || !items.some((m) => m.gold === match.speaker)) return;
      const entity = entry.forms[entry.speakers[q] ?? -1]?.entity?.id;
      const told = entity === undefined ? undefined : goldOf.get(entity);
      if (told === undefined) none++;
      else if (told === match.speaker) right++;
      else wrong++;
      if (errors && told !== match.speaker) console.log('  speaker', id.slice(0, 3), quote.start, told ?? '–', 'not', match.speaker, '|', quote.speaker ? entry.digest.prose.slice(quote.speaker.start, quote.speaker.end) : 'null');
    });
  }
  console.log(`${whose}: speakers of matched quotations whose speaker is a named actor: right ${right}, wrong ${wrong}, none ${none}`);
  if (errors) {
    const systems = new Map<string, Map<string, number>>();
    for (const m of items) {
      const of = systems.get(m.system) ?? new Map<string, number>();
      const key = `${m.gold}:${m.text}`;
      of.set(key, (of.get(key) ?? 0) + 1);
      systems.set(m.system, of);
    }
    const golds = new Map<string, Set<string>>();
    for (const m of items) golds.set(m.gold, (golds.get(m.gold) ?? new Set()).add(m.system));
    for (const [system, of] of systems) if (new Set([...of.keys()].map((k) => k.split(':')[0])).size > 1) console.log('  mixed', system, [...of].map(([k, n]) => `${k}×${n}`).join(', '));
    for (const [gold, of] of golds) if (of.size > 1) console.log('  split', gold, [...of].map((s) => `${s} [${[...(systems.get(s) ?? [])].map(([k, n]) => `${k}×${n}`).join(', ')}]`).join(' / '));
    for (const m of named) if (!cluster.has(`${m.file}:${m.start}-${m.end}`)) console.log('  no mention', m.file.slice(0, 3), m.start, JSON.stringify(m.text), m.entity);
  }
  if (out !== undefined && whose === 'our mentions') {
    mkdirSync(out, { recursive: true });
    const entities = [...store.registry.entities.values()].map((e) => ({ ...entityRef(e, knowledge.names), aliases: [], mentions: [...store.ids()].flatMap((id) => { const entry = store.entry(id); return entry ? mentionsIn(e, entry) : []; }) }));
    writeFileSync(`${out}/CORPUS.json`, JSON.stringify({ entities, reuse: [], conflicts: [] }));
    writeFileSync(`${out}/ANALYSIS.jsonl`, rows.map((row) => JSON.stringify(row)).join('\n'));
  }
}
