// What the file system tells while somebody writes: readings that cross each other leave the latest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/annotations/draft.ts';
import { AnnotationStore } from '../../../src/annotations/store.ts';
import { countingChance, memoryFiles, tickingClock } from './memory.ts';

const text = 'The quay was cleared on Friday.\n';
const article = '/w/quay.txt';

const turns = async (count = 50): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

/** A file system whose reads can be held: they saw what was there when they began, and answer when they are let go, the last first. */
const held = () => {
  const files = memoryFiles({ [article]: text });
  const read = files.read.bind(files);
  const waiting: (() => void)[] = [];
  let isHeld = (_address: string): boolean => false;
  files.read = async (address) => {
    const seen = read(address);
    if (isHeld(address)) await new Promise<void>((go) => waiting.push(go));
    return seen;
  };
  return {
    files,
    hold: (which: (address: string) => boolean = () => true) => void (isHeld = which),
    letGo: async () => {
      isHeld = () => false;
      for (const go of waiting.splice(0).reverse()) {
        go();
        await turns();
      }
    },
  };
};

const parts = () => {
  const { files, hold, letGo } = held();
  const maker = { clock: tickingClock(), chance: countingChance(5) };
  const store = new AnnotationStore({ files, chance: maker.chance, root: '/w' });
  return { files, hold, letGo, store, note: (id: string) => annotate(maker, 'commenting', [{ article: id, quote: { exact: 'quay', prefix: 'The ', suffix: ' was' } }], [{ kind: 'comment', value: 'which?' }]) };
};

test('a folder looked at before its article.json was there does not hide the note written meanwhile', async () => {
  const { files, hold, letGo, store, note } = parts();
  const id = await store.identity(article);
  const folder = `/w/.annotations/quay-${id.slice(9, 17)}`;
  // The folder appears, and is looked at, as the watcher tells of it; the answer is late.
  files.put(`${folder}/.draft.tmp`, '');
  hold();
  const told = store.changed(folder);
  await turns();
  const adding = store.add(article, id, text, note(id));
  await turns();
  await letGo();
  await Promise.all([told, adding]);
  const { entries, ids } = await store.article(article);
  assert.equal(entries.length, 1);
  assert.deepEqual(ids, [id]);
});

test('what was gathered while a note was written is not kept', async () => {
  const { hold, letGo, store, note } = parts();
  const id = await store.identity(article);
  assert.ok((await store.add(article, id, text, note(id))).ok);
  const [folder] = store.folders;
  assert.ok(folder);
  store.release(article);
  // The notes are read slowly, as from a network; meanwhile article.json is looked at again, and a note comes.
  hold((address) => !address.endsWith('article.json'));
  const early = store.article(article);
  await turns();
  await store.changed(`${folder.address}/article.json`);
  const adding = store.add(article, id, text, note(id));
  await turns();
  await letGo();
  await Promise.all([early, adding]);
  assert.equal((await store.article(article)).entries.length, 2);
});

test('a folder that is listed again is never out of sight', async () => {
  const { hold, letGo, store, note } = parts();
  const id = await store.identity(article);
  assert.ok((await store.add(article, id, text, note(id))).ok);
  const [entry] = (await store.article(article)).entries;
  assert.ok(entry);
  hold();
  const told = store.changed('/w/.annotations');
  await turns();
  const answered = store.addBeside(entry, note(id));
  await turns();
  await letGo();
  assert.ok((await answered).ok);
  await told;
  assert.equal((await store.article(article)).entries.length, 2);
});

test('a note written where the folder was just removed makes it whole: it belongs to its article', async () => {
  const { files, store, note } = parts();
  const id = await store.identity(article);
  assert.ok((await store.add(article, id, text, note(id))).ok);
  const [entry] = (await store.article(article)).entries;
  assert.ok(entry);
  // Nobody told the store yet.
  for (const address of [...files.content.keys()]) if (address.includes('/.annotations/')) files.content.delete(address);
  const answered = await store.addBeside(entry, note(id));
  assert.ok(!answered.ok && answered.fault === 'missing', 'an answer to a note that is gone is refused');
  assert.equal([...files.content.keys()].some((address) => address.includes('/.annotations/')), false);
  assert.ok((await store.add(article, id, text, note(id))).ok);
  const other = new AnnotationStore({ files, chance: countingChance(9), root: '/w' });
  const read = await other.article(article);
  assert.equal(read.entries.length, 1);
  assert.deepEqual([read.ids, read.faults], [[id], []]);
});
