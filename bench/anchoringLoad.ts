// How long annotations take to read from the disk: 5,000 on one article, 20,000 in one folder of 400 articles.
//   node bench/bundled.mjs anchoringLoad
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from '../src/annotations/anchor/describe.ts';
import { Anchoring } from '../src/annotations/anchor/resolve.ts';
import { annotate } from '../src/annotations/draft.ts';
import { fold } from '../src/annotations/fold.ts';
import { hashText } from '../src/annotations/hash.ts';
import { articleJson, folderName } from '../src/annotations/layout.ts';
import { canonicalJson } from '../src/annotations/json.ts';
import { annotationText, iriOf } from '../src/annotations/model.ts';
import { placeTargets } from '../src/annotations/places.ts';
import { Positions } from '../src/annotations/positions.ts';
import { OldTexts } from '../src/annotations/sources.ts';
import { AnnotationStore } from '../src/annotations/store.ts';
import { nodeChance, nodeClock, nodeFiles } from '../src/cli/annotations/host.ts';

const sentence = (i: number): string => `In sentence ${i} the harbour master said that ${i * 7} ships had passed the lock before ${1 + (i % 28)} March.`;
const textOf = (n: number): string => Array.from({ length: n }, (_, i) => sentence(i) + (i % 5 === 4 ? '\n\n' : ' ')).join('');

const top = mkdtempSync(path.join(tmpdir(), 'dateline-load-'));
const write = (article: string, text: string, notes: number): void => {
  writeFileSync(path.join(top, article), text);
  const id = iriOf(nodeChance.uuid());
  const folder = path.join(top, path.dirname(article), '.annotations', folderName(path.basename(article), id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'article.json'), canonicalJson(articleJson(id, path.basename(article), hashText(text))));
  const positions = new Positions(text);
  const hash = hashText(text);
  for (let i = 0; i < notes; i++) {
    const start = Math.floor((i / notes) * (text.length - 60));
    const annotation = annotate({ clock: nodeClock, chance: nodeChance, creator: { name: 'Ada' } }, 'commenting', [{ article: id, ...describe(positions, { start, end: start + 20 + (i % 40) }), text: hash }], [{ kind: 'comment', value: `Note ${i}: is this so?` }]);
    writeFileSync(path.join(folder, `${annotation.id.slice(9)}.json`), annotationText(annotation));
  }
};
const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const before = megabytes();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${name.padEnd(60)} ${(performance.now() - begun).toFixed(0).padStart(6)} ms (${((user + system) / 1000).toFixed(0)} ms of processor), ${(megabytes() - before).toFixed(1)} MB more on the heap`);
  return value;
};

try {
  mkdirSync(path.join(top, 'one'));
  mkdirSync(path.join(top, 'many'));
  const long = textOf(1000);
  write('one/long.txt', long, 5000);
  for (let i = 0; i < 400; i++) write(`many/article-${i}.txt`, textOf(50), 50);
  console.log(`5,000 notes on one article of ${(long.length / 1000).toFixed(0)} KB; 20,000 notes on 400 articles in one folder`);
  const store = new AnnotationStore({ files: nodeFiles, chance: nodeChance, root: top.split(path.sep).join('/') });
  const notes = await timed('open the article with 5,000 notes: read', () => store.article(`${top}/one/long.txt`));
  const { threads } = await timed('  fold into threads', async () => fold(notes.entries));
  const place = (text: string) => async () => placeTargets({ anchoring: new Anchoring(text), targets: threads.flatMap((t) => t.targets), texts: new OldTexts([{ text: async () => long }]) });
  await timed('  find all places, text unchanged', place(long));
  const places = await timed('  find all places, text edited', place(`A new lead.\n\n${long.replaceAll('In sentence 12', 'In line 12')}`));
  console.log(`    ${places.filter((p) => p.state !== 'orphan').length} of ${places.length} found`);
  const [some] = notes.entries;
  if (some) await timed('  one file changed on disk', () => store.changed(some.address));
  await timed('open one of 400 articles with 50 notes each', () => store.article(`${top}/many/article-7.txt`));
  await timed('find all folders (article.json only)', () => store.discover());
  await timed('read all 20,000', async () => {
    for (const article of store.articles) await store.article(article);
  });
} finally {
  rmSync(top, { recursive: true, force: true });
}
