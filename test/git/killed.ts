// The one that is killed: writes annotations and moves an article to and fro, and says what was done once it was done.
//   npx tsx test/git/killed.ts FOLDER SEED
import { writeSync } from 'node:fs';
import { annotate, edit } from '../../src/annotations/draft.ts';
import { AnnotationStore } from '../../src/annotations/store.ts';
import { nodeChance, nodeClock, nodeFiles } from '../../src/cli/annotations/host.ts';

const [folder = '', seed = '0'] = process.argv.slice(2);
const maker = { clock: nodeClock, chance: nodeChance, creator: { name: `writer ${seed}` } };
const store = new AnnotationStore({ files: nodeFiles, chance: nodeChance, root: folder });
await store.discover();
// Where the article is now: `article.json` says so, and this process moves nothing but that line.
const article = store.articles[0] ?? `${folder}/a.txt`;
const id = await store.identity(article);
let at = article;
writeSync(1, 'ready\n');
for (let i = 0; ; i++) {
  const annotation = annotate(maker, 'commenting', [{ article: id, quote: { exact: 'port', prefix: 'The ', suffix: ' was' } }], [{ kind: 'comment', value: 'x'.repeat((i * 997) % 20_000) }]);
  const written = await store.add(at, id, 'The port was shut.', annotation);
  if (!written.ok) throw new Error(written.message);
  writeSync(1, `done ${written.address}\n`);
  const [entry] = (await store.article(at)).entries;
  if (entry && i % 3 === 0) {
    const edited = await store.addBeside(entry, edit(maker, entry.annotation.id, [entry.annotation.id], [{ kind: 'comment', value: `edit ${i}` }]));
    if (edited.ok) writeSync(1, `done ${edited.address}\n`);
  }
  const [place] = (await store.article(at)).folders;
  const to = `${folder}/${i % 2 === 0 ? 'b' : 'a'}.txt`;
  if (place && (await store.point(place.address, to)).ok) at = to;
}
