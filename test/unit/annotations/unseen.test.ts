// What changed and nobody told of: found by looking again, read again, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/annotations/draft.ts';
import type { Entry } from '../../../src/annotations/fold.ts';
import { AnnotationStore } from '../../../src/annotations/store.ts';
import { countingChance, memoryFiles, tickingClock } from './memory.ts';

const article = '/w/news/mill.txt';
const text = 'The mill was sold on Monday.\n';

/** A store that read an article with so many notes, another that is a colleague's, and what the first told. */
const read = async (count: number) => {
  const files = memoryFiles({ [article]: text });
  const maker = { clock: tickingClock(), chance: countingChance(7) };
  const colleague = new AnnotationStore({ files, chance: maker.chance, root: '/w' });
  const id = await colleague.identity(article);
  const note = (value: string) => annotate(maker, 'commenting', [{ article: id, quote: { exact: 'mill', prefix: 'The ', suffix: ' was' } }], [{ kind: 'comment', value }]);
  for (let i = 0; i < count; i++) assert.ok((await colleague.add(article, id, text, note(`note ${i}`))).ok);
  const store = new AnnotationStore({ files, chance: maker.chance, root: '/w' });
  const told: (readonly string[])[] = [];
  store.onChange(({ articles }) => told.push(articles));
  const { entries } = await store.article(article);
  const rewritten = ({ address, annotation }: Entry): void => files.put(address, JSON.stringify({ ...annotation.raw, body: { type: 'TextualBody', value: 'said otherwise' } }));
  const values = async (): Promise<string> => JSON.stringify((await store.article(article)).entries.map(({ annotation }) => annotation.raw['body']));
  return { files, store, colleague, id, note, told, entries, rewritten, values };
};

test('a note that was rewritten, one that came and one that went are seen, and told once', async () => {
  const { files, store, colleague, id, note, told, entries, rewritten, values } = await read(5);
  const [first, second] = entries;
  assert.ok(first && second);
  rewritten(first);
  files.content.delete(second.address);
  await colleague.add(article, id, text, note('a new one'));
  await store.lookAgain([article]);
  assert.deepEqual(told, [[article]]);
  assert.equal((await store.article(article)).entries.length, 5);
  assert.match(await values(), /said otherwise.*a new one|a new one.*said otherwise/);
});

test('where nothing changed nothing is told, and from the second look on nothing is read', async () => {
  const { files, store, told, entries, rewritten, values } = await read(5);
  await store.lookAgain([article]);
  const { reads } = files;
  await store.lookAgain([article]);
  assert.equal(files.reads, reads);
  assert.deepEqual(told, []);
  const [first] = entries;
  assert.ok(first);
  rewritten(first);
  await store.lookAgain([article]);
  assert.equal(files.reads, reads + 1, 'only what changed is read');
  assert.match(await values(), /said otherwise/);
});

test('an article’s first folder, one that went, and an article.json that points elsewhere', async () => {
  const { files, store, told, entries } = await read(1);
  files.put('/w/news/barn.txt', text);
  assert.equal((await store.article('/w/news/barn.txt')).entries.length, 0);
  const [entry] = entries;
  assert.ok(entry);
  const folder = entry.address.slice(0, entry.address.lastIndexOf('/'));
  files.put(`${folder}/article.json`, files.text(`${folder}/article.json`).replace('mill.txt', 'barn.txt'));
  await store.lookAgain([article, '/w/news/barn.txt']);
  assert.equal((await store.article('/w/news/barn.txt')).entries.length, 1);
  assert.equal((await store.article(article)).entries.length, 0);
  for (const address of [...files.content.keys()]) if (address.startsWith(`${folder}/`)) files.content.delete(address);
  await store.lookAgain([article, '/w/news/barn.txt']);
  assert.equal((await store.article('/w/news/barn.txt')).entries.length, 0);
  assert.ok(told.length >= 2);
});

test('a folder of many notes is read again as a whole when its own time differs', async () => {
  const { store, told, entries, rewritten, values } = await read(80);
  await store.lookAgain([article]);
  const [first] = entries;
  assert.ok(first);
  rewritten(first);
  await store.lookAgain([article]);
  assert.deepEqual(told, [[article]]);
  assert.match(await values(), /said otherwise/);
});

test('a decision on actors that came without a word is known', async () => {
  const { store, colleague, note, id } = await read(1);
  assert.equal((await store.actors()).entries.length, 0);
  let decided = 0;
  store.onChange(({ actors }) => (decided += actors ? 1 : 0));
  assert.ok((await colleague.addDecision(note(id))).ok);
  await store.lookAgain([article]);
  assert.equal((await store.actors()).entries.length, 1);
  assert.ok(decided >= 1);
});

test('what is gone for good is not read again and again', async () => {
  const { files, store } = await read(2);
  const folder = store.folders[0]?.address ?? '';
  files.content.delete(`${folder}/article.json`);
  await store.lookAgain([article]);
  await store.lookAgain([article]);
  const { reads } = files;
  await store.lookAgain([article]);
  assert.equal(files.reads, reads);
});
