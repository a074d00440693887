// What each rule after the model is worth: F1 of the development sets without it, less F1 with all. Usage: npx tsx bench/actors-rules.ts
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actorRefiners, findActors } from '../src/core/actors/actors.ts';
import { noDecisions, type ActorMention, type Refiner } from '../src/core/analysis.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared/data');
if (!existsSync(shared)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
interface Row {
  readonly text: string;
  readonly actors: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}
const sets = ['wikinews/world.dev', 'wikinews/stories.dev', 'actors/wikigold.dev', 'actors/meantime.dev', 'actors/gum-news.dev', 'actors/uner-ewt.dev'];
const rows = sets.map((set) => readFileSync(path.join(shared, `${set}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row));
const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))])));
const three = new Set(['person', 'organization', 'place']);
const scores = (refiners: readonly Refiner<ActorMention>[]): readonly number[] =>
  rows.map((list) => {
    let [right, both] = [0, 0];
    for (const { text, actors } of list) {
      const gold = new Set(actors.filter((a) => three.has(a.type)).map((a) => `${a.start}-${a.end}-${a.type}`));
      const found = findActors(parseArticle(text, 'plain'), knowledge, noDecisions, refiners).filter((m) => three.has(m.type));
      right += found.filter((m) => gold.has(`${m.start}-${m.end}-${m.type}`)).length;
      both += gold.size + found.length;
    }
    return (200 * right) / both;
  });
const show = (name: string, values: readonly number[], signed: boolean): void => console.log(`${name.padEnd(16)} ${values.map((v) => `${signed && v > 0 ? '+' : ''}${v.toFixed(2)}`.padStart(7)).join(' ')}`);
console.log(`${''.padEnd(16)} ${sets.map((s) => (s.split('/')[1] ?? '').replace('.dev', '').slice(0, 7).padStart(7)).join(' ')}`);
const all = scores(actorRefiners);
show('none', scores([]), false);
show('all', all, false);
for (const refiner of actorRefiners) {
  const without = scores(actorRefiners.filter((r) => r !== refiner));
  show(refiner.id, all.map((v, i) => v - (without[i] ?? 0)), true);
}
