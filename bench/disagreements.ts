// What does not agree: on the five articles (output for ../shared/score/seeds.mjs) and on the shared Wikinews articles (listed for judging).
// usage: npx tsx bench/disagreements.ts [seeds|stories|world|all] [--gold]
import { writeFileSync } from 'node:fs';
import type { NameLists } from '../src/core/analysis.ts';
import { claimsOf } from '../src/corpus/disagreements/claimSet.ts';
import { DisagreementIndex } from '../src/corpus/disagreements/disagreementIndex.ts';
import { haveShared, names, seeds, stories, world } from './passagesData.ts';

if (haveShared) {
  const what = process.argv[2] ?? 'seeds';
  const rows = what === 'stories' ? stories() : what === 'world' ? world() : what === 'all' ? [...stories(), ...world()] : seeds();
  const lists: NameLists = names();
  let began = performance.now();
  const sets = new Map(rows.map((row) => [row.id, claimsOf(row.analysis, { names: lists })]));
  const making = performance.now() - began;
  const index = new DisagreementIndex((id) => sets.get(id));
  for (const [id, set] of sets) index.add(id, set);
  began = performance.now();
  const seen = new Set<string>();
  const found = rows.flatMap((row) =>
    index.disputes(row.id).flatMap((d) => {
      const key = [`${row.id}:${d.a.start}`, `${d.other}:${d.b.start}`].sort().join('|') + d.kind;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...d, id: row.id }];
    }),
  );
  console.log(`${rows.length} articles: claims read in ${(making / rows.length).toFixed(2)} ms an article, asked in ${((performance.now() - began) / rows.length).toFixed(2)} ms; ${found.length} flagged`);
  const texts = new Map(rows.map((r) => [r.id, r.text]));
  const show = (id: string, span: { start: number; end: number }): string => (texts.get(id) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ');
  found
    .sort((a, b) => b.strength - a.strength)
    .forEach((d, i) => {
      console.log(`${i + 1}. ${d.kind} ${d.strength}  ${d.id.slice(0, 24)} ${sets.get(d.id)?.published ?? ''} / ${d.id === d.other ? 'itself' : `${d.other.slice(0, 24)} ${sets.get(d.other)?.published ?? ''}`}  (${d.why})`);
      console.log(`   A ${show(d.id, d.a)}\n   B ${show(d.other, d.b)}`);
    });
  writeFileSync('out/conflicts.json', JSON.stringify({ entities: [], reuse: [], conflicts: found.map((d) => ({ a: { article: d.id, ...d.a }, b: { article: d.other, ...d.b }, kind: d.kind, why: d.why })) }));
  writeFileSync('out/analysis.jsonl', rows.map((r) => JSON.stringify({ id: r.id, actors: [], dates: [], quotes: [] })).join('\n'));
}
