// Cards as text, for looking at: all five articles in one corpus, and the cards that a reader would ask for.
// usage: npx tsx bench/cards.ts [ARTICLE-PREFIX WORD]...
import { readdirSync, readFileSync } from 'node:fs';
import { createCorpus } from '../src/corpus/memory.ts';
import { shortDay } from '../src/corpus/words.ts';
import { knowledge, needShared, readRows, shared } from './identity-tools.ts';

needShared();
const corpus = createCorpus({ knowledge });
const texts = new Map<string, string>();
for (const file of readdirSync(`${shared}/articles`).sort()) {
  const text = readFileSync(`${shared}/articles/${file}`, 'utf8');
  texts.set(file, text);
  await corpus.put({ id: file, text, format: 'plain' });
}
if (process.argv.includes('--wikinews')) for (const row of readRows(`${shared}/data/wikinews/articles.jsonl`)) {
  texts.set(row.id, row.text);
  await corpus.put({ id: row.id, text: row.text, format: 'plain', ...(row.published === undefined ? {} : { published: row.published }) });
}
const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const pairs = asked.length > 0 ? asked.flatMap((a, i) => (i % 2 === 0 ? [[a, asked[i + 1] ?? ''] as const] : [])) : ([['000', 'Lavrov'], ['000', 'Moscow'], ['000', 'NATO'], ['000', 'State Department'], ['000', 'Putin'], ['002', 'Lavrov'], ['002', 'Moscow'], ['002', 'Kremlin'], ['002', 'State Secretary'], ['004', 'Biden'], ['001', 'State Department'], ['003', 'White House']] as const);
for (const [prefix, word] of pairs) {
  const id = [...texts.keys()].find((k) => k.startsWith(prefix)) ?? '';
  const offset = texts.get(id)?.indexOf(word) ?? -1;
  const card = offset < 0 ? undefined : await corpus.actorCard(id, offset);
  console.log(`\n── ${prefix} “${word}”`);
  if (card) {
    console.log(`${card.metonymOf ? `${word}, here: ${card.metonymOf}` : card.entity.name}${card.role ? ` · ${card.role.text} (${card.role.passage.article.title.slice(0, 30)}, ${card.role.passage.article.published ?? 'undated'})` : ''}${card.state ? ` · of ${card.state.name}` : ''}  [${card.entity.type} ${card.entity.id}]`);
    console.log(`${card.articles} articles${card.since ? ` since ${shortDay(card.since)}` : ''}, ${card.mentions} mentions; also: ${card.aliases.join(', ')}`);
    for (const l of card.latest) console.log(`  - ${l.article.published ?? 'undated'}${l.article.publishedIsGuess ? '?' : ''} ${l.kind}${l.on ? ` on ${l.on}` : ''}${l.also ? ` (+${l.also})` : ''}: ${l.excerpt}  — ${l.article.title.slice(0, 50)}`);
    console.log(`  why: ${card.link.text} [${card.link.rule}]${card.possibly.length > 0 ? `; possibly ${card.possibly.map((p) => p.name).join(', ')}` : ''}`);
  }
  const day = await corpus.dateCard(id, offset);
  if (day) console.log('date', JSON.stringify(day, undefined, 1));
}
