// Every entity chain over 20 articles of one story, to be judged by eye.
// usage: npx tsx bench/identity-chains.ts [--own] [--file wikinews/stories.dev.jsonl] [--count 20]
import { analyse } from '../src/core/analyse.ts';
import { parseArticle } from '../src/core/parse.ts';
import { mentionsIn } from '../src/corpus/context/actorCard.ts';
import { entityRef, spellings } from '../src/corpus/context/naming.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { linkRules } from '../src/corpus/identity/local.ts';
import { Store } from '../src/corpus/store.ts';
import { goldAnalysis, knowledge, needShared, readRows, shared } from './identity-tools.ts';

needShared();
const argument = (name: string, otherwise: string): string => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? otherwise) : otherwise);
const own = process.argv.includes('--own');
const store = new Store(knowledge);
for (const row of readRows(`${shared}/data/${argument('--file', 'wikinews/stories.dev.jsonl')}`).slice(0, Number(argument('--count', '20')))) {
  store.put(makeDigest(row.id, own ? analyse(parseArticle(row.text), knowledge) : goldAnalysis(row), row.published));
}
const chains = [...store.registry.entities.values()].sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
console.log(`${store.size} articles, ${chains.length} chains, ${store.registry.mentions} mentions, ${chains.filter((c) => c.articles > 1).length} chains over several articles`);
for (const chain of chains) {
  const { name, type } = entityRef(chain, knowledge.names);
  const rules = new Map<string, number>();
  for (const id of store.ids()) {
    const entry = store.entry(id);
    if (!entry) continue;
    for (const m of mentionsIn(chain, entry)) {
      const actor = entry.digest.actors.findIndex((a) => a.start === m.start);
      const rule = m.nominal ? `nominal “${entry.digest.prose.slice(m.start, m.end)}”` : (linkRules[entry.ruleOf[actor] ?? 0] ?? '');
      if (rule !== 'exact') rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
  }
  const links = [...chain.links].map(([form, { rule, to }]) => `${form.key} ${rule} ${to.key}`);
  console.log(`${type.padEnd(12)} ${name} [${chain.id}] ${chain.articles} articles: ${spellings(chain).map(([s, n]) => `${s}×${n}`).join(', ')}${rules.size > 0 ? ` | ${[...rules].map(([r, n]) => `${r}×${n}`).join(', ')}` : ''}${links.length > 0 ? ` | ${links.join('; ')}` : ''}${chain.doubts.length > 0 ? ` | possibly ${[...new Set(chain.doubts.map((f) => f.entity?.id))].join(', ')}` : ''}`);
}
