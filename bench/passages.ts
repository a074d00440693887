// What is told twice: on the five articles (output for ../shared/score/seeds.mjs), the samples, a folder, and the shared Wikinews articles (listed for judging).
// usage: npx tsx bench/passages.ts [seeds|stories|world|all|samples|FOLDER/] [--gold]
import { writeFileSync } from 'node:fs';
import { makeDisagreements } from '../src/corpus/disagreements/part.ts';
import { makePassages } from '../src/corpus/passages/part.ts';
import { haveShared, names, rowsOf, viewOf } from './passagesData.ts';

if (haveShared) {
  const rows = rowsOf(process.argv[2] ?? 'seeds');
  const part = makePassages(viewOf(rows));
  const disagreements = makeDisagreements(names())(viewOf(rows));
  let began = performance.now();
  for (const row of rows) part.put(row.digest);
  const putting = performance.now() - began;
  began = performance.now();
  const place = new Map(rows.map((r, i) => [r.id, i]));
  const found = rows.flatMap((row, i) => part.findings(row.id).filter((f) => (place.get(f.there.article.id) ?? -1) > i).map((f) => ({ ...f, hereId: row.id })));
  console.log(`${rows.length} articles: put in ${(putting / rows.length).toFixed(2)} ms an article, asked in ${((performance.now() - began) / rows.length).toFixed(2)} ms; ${found.length} findings`);
  console.log(`families: ${part.families().map((f) => f.articles.map((a) => a.id.slice(0, 22)).join(' + ')).join('; ') || 'none'}`);
  const kinds = new Map<string, number>();
  for (const f of found) kinds.set(f.kind, (kinds.get(f.kind) ?? 0) + 1);
  console.log(Object.fromEntries(kinds));
  for (const row of rows) for (const v of part.versions(row.id)) console.log(`version: of ${row.id.slice(0, 24)}, ${v.article.id.slice(0, 24)} is ${disagreements.versionNote(row.id, v)} (${v.kind}, ${v.share} shared)`);
  const digests = new Map(rows.map((r) => [r.id, r.digest]));
  for (const f of found) {
    console.log(`${f.kind}  ${f.hereId.slice(0, 24)} / ${f.there.article.id.slice(0, 24)}  first=${f.thereFirst === undefined ? '?' : f.thereFirst ? 'there' : 'here'} origins=${f.origins}`);
    console.log(`   A ${digests.get(f.hereId)?.prose.slice(f.here.start, f.here.end)}`);
    if (f.kind !== 'verbatim') console.log(`   B ${digests.get(f.there.article.id)?.prose.slice(f.there.start, f.there.end)}\n   ≠ ${f.differs.map((d) => `${d.here}|${d.there}`).join(' ; ')}`);
  }
  writeFileSync('out/reuse.json', JSON.stringify({ entities: [], conflicts: [], reuse: found.map((f) => ({ a: { article: f.hereId, start: f.here.start, end: f.here.end }, b: { article: f.there.article.id, start: f.there.start, end: f.there.end }, kind: f.kind === 'template' ? 'furniture' : f.kind })) }));
  writeFileSync('out/analysis.jsonl', rows.map((r) => JSON.stringify({ id: r.id, actors: [], dates: [], quotes: [] })).join('\n'));
}
