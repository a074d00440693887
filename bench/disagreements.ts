// What does not agree: on the five articles (output for ../shared/score/seeds.mjs), the samples, a folder, and the shared Wikinews articles (listed for judging).
// usage: npx tsx bench/disagreements.ts [seeds|stories|world|all|samples|FOLDER/] [--gold]
import { writeFileSync } from 'node:fs';
import { makeDisagreements } from '../src/corpus/disagreements/part.ts';
import { haveShared, names, rowsOf, viewOf } from './passagesData.ts';

if (haveShared) {
  const rows = rowsOf(process.argv[2] ?? 'seeds');
  const part = makeDisagreements(names())(viewOf(rows));
  let began = performance.now();
  for (const row of rows) part.put(row.digest);
  const putting = performance.now() - began;
  began = performance.now();
  const seen = new Set<string>();
  const found = rows.flatMap((row) =>
    part.disputes(row.id).flatMap((d) => {
      const key = [`${row.id}:${d.a.start}`, `${d.other}:${d.b.start}`].sort().join('|') + d.kind;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...d, id: row.id }];
    }),
  );
  console.log(`${rows.length} articles: put in ${(putting / rows.length).toFixed(2)} ms an article, asked in ${((performance.now() - began) / rows.length).toFixed(2)} ms; ${found.length} flagged`);
  const digests = new Map(rows.map((r) => [r.id, r.digest]));
  const show = (id: string, span: { start: number; end: number }): string => (digests.get(id)?.prose ?? '').slice(span.start, span.end).replace(/\s+/g, ' ');
  found
    .sort((a, b) => b.strength - a.strength)
    .forEach((d, i) => {
      console.log(`${i + 1}. ${d.kind} ${d.strength}  ${d.id.slice(0, 24)} ${digests.get(d.id)?.published.value ?? ''} / ${d.id === d.other ? 'itself' : `${d.other.slice(0, 24)} ${digests.get(d.other)?.published.value ?? ''}`}  (${d.why})`);
      console.log(`   A ${show(d.id, d.a)}\n   B ${show(d.other, d.b)}`);
    });
  writeFileSync('out/conflicts.json', JSON.stringify({ entities: [], reuse: [], conflicts: found.map((d) => ({ a: { article: d.id, ...d.a }, b: { article: d.other, ...d.b }, kind: d.kind, why: d.why })) }));
  writeFileSync('out/analysis.jsonl', rows.map((r) => JSON.stringify({ id: r.id, actors: [], dates: [], quotes: [] })).join('\n'));
}
