// What the other articles of a set say of the names that one leaves in doubt (`corpus/opinions.ts`): accuracy with and without, and each name that is read otherwise.
// Usage: npx tsx bench/actors-opinions.ts [--models=FOLDER] [SETS…]; with models that were not trained on them, also sets of training articles.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorMention, type ActorType } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';
import { makeDigest } from '../src/corpus/digest.ts';
import { Opinions } from '../src/corpus/opinions.ts';

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
  readonly id: string;
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: ActorType }[];
}
const three: ReadonlySet<string> = new Set(['person', 'organization', 'place']);
const key = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

for (const set of sets) {
  const rows = readFileSync(path.join(shared, `${set}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
  const opinions = new Opinions();
  const alone = rows.map(({ text }, i) => {
    const article = parseArticle(text, 'plain');
    const actors = findActors(article, knowledge, noDecisions);
    opinions.put(makeDigest(String(i), { article, published: { evidence: [] }, actors, dates: [], quotes: [] }));
    return actors;
  });
  const together = rows.map((_, i) => opinions.digest(String(i))?.actors ?? []);
  const f = (system: readonly (readonly ActorMention[])[]): string => {
    let [right, found, gold] = [0, 0, 0];
    rows.forEach((row, i) => {
      const types = new Map(row.actors.map((a) => [key(a), a.type]));
      gold += row.actors.filter((a) => three.has(a.type)).length;
      for (const m of (system[i] ?? []).filter(({ type }) => three.has(type))) {
        found++;
        if (types.get(key(m)) === m.type) right++;
      }
    });
    return ((200 * right) / (found + gold)).toFixed(1);
  };
  const otherwise = rows.flatMap((row, i) => {
    const types = new Map(row.actors.map((a) => [key(a), a.type]));
    return (alone[i] ?? []).flatMap((m, k) => {
      const now = together[i]?.[k];
      return now && now.type !== m.type ? [{ name: m.name, from: m.type, to: now.type, gold: types.get(key(m)) }] : [];
    });
  });
  const doubtful = alone.flat().filter(({ confidence, by }) => confidence < 0.7 && by === 'tagger').length;
  const surer = rows.flatMap((row, i) => {
    const types = new Map(row.actors.map((a) => [key(a), a.type]));
    return (alone[i] ?? []).flatMap((m, k) => (together[i]?.[k]?.type === m.type && together[i]?.[k]?.confidence !== m.confidence ? [{ stated: m.confidence, right: types.get(key(m)) === m.type }] : []));
  });
  const better = otherwise.filter(({ to, gold }) => to === gold).length;
  const worse = otherwise.filter(({ from, gold }) => from === gold).length;
  console.log(`${set}: ${rows.length} articles, ${alone.flat().length} names, ${doubtful} in doubt; F1 ${f(alone)} alone, ${f(together)} with the others; ${otherwise.length} read otherwise: ${better} right now, ${worse} wrong now; ${surer.length} made surer: ${surer.filter(({ right }) => right).length} right, where ${(surer.reduce((sum, { stated }) => sum + stated, 0) / (surer.length || 1)).toFixed(2)} was stated`);
  for (const [line, n] of otherwise.reduce((counts, { name, from, to, gold }) => counts.set(`${name}: ${from} → ${to} (${gold ?? 'no such span'})`, (counts.get(`${name}: ${from} → ${to} (${gold ?? 'no such span'})`) ?? 0) + 1), new Map<string, number>())) console.log(`    ${n} × ${line}`);
}
