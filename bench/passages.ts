// What is told twice: on the five articles (output for ../shared/score/seeds.mjs) and on the shared Wikinews articles (listed for judging).
// usage: npx tsx bench/passages.ts [seeds|stories|world] [--gold]
import { writeFileSync } from 'node:fs';
import { Families } from '../src/corpus/passages/families.ts';
import { PassageIndex } from '../src/corpus/passages/passageIndex.ts';
import { allReuse, type PassageText } from '../src/corpus/passages/reuse.ts';
import { wordsOf } from '../src/corpus/passages/words.ts';
import { haveShared, samples, seeds, stories, world, type Row } from './passagesData.ts';

export const textsOf = (rows: readonly Row[]): Map<string, PassageText> =>
  new Map(
    rows.map((row) => {
      const { article, published } = row.analysis;
      const day = published.value ?? published.guess;
      const title = article.masthead.title ? row.text.slice(article.masthead.title.start, article.masthead.title.end) : row.text.slice(0, 60);
      return [row.id, { ref: { id: row.id, title, ...(day ? { published: day } : {}), publishedIsGuess: published.value === undefined }, article, words: wordsOf(row.analysis) }];
    }),
  );

if (haveShared) {
  const what = process.argv[2] ?? 'seeds';
  const rows = what === 'stories' ? stories() : what === 'world' ? world() : what === 'all' ? [...stories(), ...world()] : what === 'samples' ? samples() : seeds();
  const texts = textsOf(rows);
  const index = new PassageIndex();
  const families = new Families(index);
  for (const [id, { ref, words }] of texts) {
    index.add({ id, ...(ref.published ? { published: ref.published } : {}), ...(what === 'seeds' ? {} : { outlet: 'wikinews' }) }, words.code);
    families.put(id);
  }
  const began = performance.now();
  const found = allReuse([...texts.keys()], { index, texts: (id) => texts.get(id), families });
  console.log(`${rows.length} articles, ${found.length} findings in ${(performance.now() - began).toFixed(0)} ms; families ${families.all().map((f) => f.articles.map((a) => a.id.slice(0, 14)).join(' + ')).join('; ') || 'none'}`);
  const kinds = new Map<string, number>();
  for (const f of found) kinds.set(f.kind, (kinds.get(f.kind) ?? 0) + 1);
  console.log(Object.fromEntries(kinds));
  for (const f of found) {
    const here = texts.get(f.hereId);
    const there = texts.get(f.there.article.id);
    console.log(`${f.kind}  ${f.hereId.slice(0, 20)} / ${f.there.article.id.slice(0, 20)}  first=${f.thereFirst === undefined ? '?' : f.thereFirst ? 'there' : 'here'} origins=${f.origins}`);
    console.log(`   A ${here?.article.prose.slice(f.here.start, f.here.end)}`);
    if (f.kind !== 'verbatim') console.log(`   B ${there?.article.prose.slice(f.there.start, f.there.end)}\n   ≠ ${f.differs.map((d) => `${d.here}|${d.there}`).join(' ; ')}`);
  }
  writeFileSync('out/reuse.json', JSON.stringify({ entities: [], conflicts: [], reuse: found.map((f) => ({ a: { article: f.hereId, start: f.here.start, end: f.here.end }, b: { article: f.there.article.id, start: f.there.start, end: f.there.end }, kind: f.kind === 'template' ? 'furniture' : f.kind })) }));
  writeFileSync('out/analysis.jsonl', rows.map((r) => JSON.stringify({ id: r.id, actors: [], dates: [], quotes: [] })).join('\n'));
}
