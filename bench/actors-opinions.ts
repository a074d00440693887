// What the other articles of a set say of the names that one leaves in doubt (`corpus/opinions.ts`): accuracy with and without, and each name that is read otherwise.
// Usage: npx tsx bench/actors-opinions.ts [--models=FOLDER] [SETS…]; with models that were not trained on them, also sets of training articles.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorMention, type ActorType } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { isDoubtful, Opinions } from '../src/corpus/opinions.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared/data');
if (!existsSync(shared)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
const models = process.argv.find((a) => a.startsWith('--models='))?.slice(9) ?? path.join(root, 'models');
const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const sets = given.length > 0 ? given : ['wikinews/stories.dev', 'wikinews/world.dev', 'actors/wikigold.dev', 'actors/gum-news.dev', 'actors/meantime.dev', 'actors/uner-ewt.dev'];
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(models, name)))])));

interface Row {
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: ActorType }[];
}
/** A name as read alone and with the others, and what the gold calls its span. */
interface Judged {
  readonly alone: ActorMention;
  readonly together: ActorMention;
  readonly gold: ActorType | undefined;
}
const isAsked = (type: ActorType): boolean => type === 'person' || type === 'organization' || type === 'place';

for (const set of sets) {
  const rows = readFileSync(path.join(shared, `${set}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
  const opinions = new Opinions();
  const read = rows.map(({ text }, i) => {
    const article = parseArticle(text, 'plain');
    const actors = findActors(article, knowledge, noDecisions);
    opinions.put(makeDigest(String(i), { article, published: { evidence: [] }, actors, dates: [], quotes: [] }));
    return actors;
  });
  const names = rows.flatMap(({ actors }, i): readonly Judged[] => {
    const gold = new Map(actors.map(({ start, end, type }) => [`${start}-${end}`, type]));
    return (read[i] ?? []).map((alone, k) => ({ alone, together: opinions.digest(String(i))?.actors[k] ?? alone, gold: gold.get(`${alone.start}-${alone.end}`) }));
  });
  const asked = rows.reduce((sum, { actors }) => sum + actors.filter(({ type }) => isAsked(type)).length, 0);
  const f = (of: (name: Judged) => ActorMention): string => {
    const found = names.filter((name) => isAsked(of(name).type));
    return ((200 * found.filter((name) => of(name).type === name.gold).length) / (found.length + asked)).toFixed(1);
  };
  const otherwise = names.filter(({ alone, together }) => alone.type !== together.type);
  const surer = names.filter(({ alone, together }) => alone.type === together.type && alone.confidence !== together.confidence);
  const stated = surer.reduce((sum, { alone }) => sum + alone.confidence, 0) / (surer.length || 1);
  console.log(`${set}: ${rows.length} articles, ${names.length} names, ${names.filter(({ alone }) => isDoubtful(alone)).length} in doubt; F1 ${f(({ alone }) => alone)} alone, ${f(({ together }) => together)} with the others`);
  console.log(`  ${otherwise.length} read otherwise: ${otherwise.filter(({ together, gold }) => together.type === gold).length} right now, ${otherwise.filter(({ alone, gold }) => alone.type === gold).length} wrong now`);
  console.log(`  ${surer.length} made surer: ${surer.filter(({ together, gold }) => together.type === gold).length} right, where ${stated.toFixed(2)} was stated`);
  for (const { alone, together, gold } of otherwise) console.log(`    ${alone.name}: ${alone.type} → ${together.type} (${gold ?? 'no such span'})`);
}
