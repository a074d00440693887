// Metonyms under both conventions, our guidelines' (a country that acts is one) and the five articles' (capitals and houses of government
// only): what each rule is worth, and how little hangs on the figures of the register rule. Usage: npx tsx bench/actors-metonyms.ts
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actorRefiners, findActors } from '../src/core/actors/actors.ts';
import { register, registerRefiner } from '../src/core/actors/refine/register.ts';
import { seatRefiner } from '../src/core/actors/refine/seats.ts';
import { noDecisions, type ActorMention, type Refiner } from '../src/core/analysis.ts';
import type { Article } from '../src/core/article.ts';
import { loadKnowledge, modelFileNames } from '../src/core/knowledge.ts';
import { parseArticle } from '../src/core/parse.ts';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, '../shared');
if (!existsSync(shared)) {
  console.log('The data lies beside the project, in ../shared; it is not there.');
  process.exit(0);
}
interface Gold {
  readonly start: number;
  readonly end: number;
  readonly metonym?: boolean;
}
interface SeedMention extends Gold {
  readonly file: string;
  readonly level: string;
  readonly inBoilerplate?: boolean;
  readonly nested?: boolean;
}
interface Case {
  readonly article: Article;
  readonly gold: ReadonlySet<string>;
}
const keyOf = ({ start, end }: Gold): string => `${start}-${end}`;
const caseOf = (text: string, actors: readonly Gold[]): Case => ({ article: parseArticle(text, 'plain'), gold: new Set(actors.filter((a) => a.metonym).map(keyOf)) });
const rows = (name: string): readonly Case[] =>
  readFileSync(path.join(shared, `data/wikinews/${name}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => {
    const { text, actors } = JSON.parse(line) as { readonly text: string; readonly actors: readonly Gold[] };
    return caseOf(text, actors);
  });
const { mentions } = JSON.parse(readFileSync(path.join(shared, 'gold/seeds.json'), 'utf8')) as { readonly mentions: readonly SeedMention[] };
const named = mentions.filter((m) => ['name', 'nationality'].includes(m.level) && !m.inBoilerplate && !m.nested);
const five = [...new Set(named.map((m) => m.file))].map((file) => caseOf(readFileSync(path.join(shared, 'articles', file), 'utf8'), named.filter((m) => m.file === file)));
const sets: readonly (readonly [name: string, cases: readonly Case[]])[] = [['world.dev', rows('world.dev')], ['stories.dev', rows('stories.dev')], ['the five', five]];

const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, new Uint8Array(readFileSync(path.join(root, 'models', name)))])));
const show = (label: string, refiners: readonly Refiner<ActorMention>[]): void => {
  const cells = sets.map(([name, cases]) => {
    let [right, system, gold] = [0, 0, 0];
    for (const one of cases) {
      const found = findActors(one.article, knowledge, noDecisions, refiners).filter((m) => m.metonym);
      right += found.filter((m) => one.gold.has(keyOf(m))).length;
      system += found.length;
      gold += one.gold.size;
    }
    return `${name} ${((200 * right) / (system + gold)).toFixed(1)} (P ${((100 * right) / (system || 1)).toFixed(0)} R ${((100 * right) / gold).toFixed(0)})`;
  });
  console.log(`${label.padEnd(34)} ${cells.join('   ')}`);
};
show('all rules', actorRefiners);
show('without seat', actorRefiners.filter((r) => r !== seatRefiner));
show('without register', actorRefiners.filter((r) => r !== registerRefiner));
show('without both', actorRefiners.filter((r) => r !== registerRefiner && r !== seatRefiner));
for (const times of [2, 3, 4, 5]) for (const stretch of [100, 150, 200, 300, 500]) show(`register: ${times} times, once in ${stretch}`, actorRefiners.map((r) => (r === registerRefiner ? register({ times, stretch }) : r)));
