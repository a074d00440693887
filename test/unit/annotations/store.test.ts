import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate, reply } from '../../../src/annotations/draft.ts';
import { fold } from '../../../src/annotations/fold.ts';
import type { Annotation, Iri } from '../../../src/annotations/model.ts';
import { AnnotationStore } from '../../../src/annotations/store.ts';
import { countingChance, memoryFiles, tickingClock, type MemoryFiles } from './memory.ts';

const text = 'The harbour was shut on Tuesday.\n';
const make = (files: MemoryFiles, seed = 3): { store: AnnotationStore; note: (id: Iri, value: string) => Annotation } => {
  const maker = { clock: tickingClock(), chance: countingChance(seed), creator: { name: 'Ada' } };
  return {
    store: new AnnotationStore({ files, chance: maker.chance, root: '/w' }),
    note: (article, value) => annotate(maker, 'commenting', [{ article, quote: { exact: 'harbour', prefix: 'The ', suffix: ' was' } }], [{ kind: 'comment', value }]),
  };
};

test('a note is a file beside its article, and is read again by another', async () => {
  const files = memoryFiles({ '/w/news/storm.txt': text });
  const { store, note } = make(files);
  const article = '/w/news/storm.txt';
  const id = await store.identity(article);
  assert.equal(files.content.size, 1, 'asking writes nothing');
  const annotation = note(id, 'why?');
  const written = await store.add(article, id, text, annotation);
  assert.ok(written.ok);
  const folder = `/w/news/.annotations/storm-${id.slice(9, 17)}`;
  assert.equal(written.address, `${folder}/${annotation.id.slice(9)}.json`);
  assert.match(files.text(`${folder}/article.json`), /^\{\n {2}"id": "urn:uuid:.*",\n {2}"source": "storm.txt",\n {2}"text": "nih:sha-256;[0-9a-f]{64}"\n\}\n$/);
  const other = make(files, 4).store;
  const read = await other.article(article);
  assert.equal(read.id, id);
  assert.deepEqual(read.entries.map((e) => e.annotation), [annotation]);
  assert.equal(await other.identity(article), id);
});

test('what changed on disk is read again, and only that', async () => {
  const files = memoryFiles({ '/w/a.txt': text, '/w/b.txt': text });
  const { store, note } = make(files);
  for (const article of ['/w/a.txt', '/w/b.txt']) {
    const id = await store.identity(article);
    for (let i = 0; i < 5; i++) await store.add(article, id, text, note(id, `n${i}`));
  }
  const reader = make(files, 5).store;
  await reader.discover();
  const afterDiscovery = files.reads;
  assert.equal((await reader.article('/w/a.txt')).entries.length, 5);
  assert.equal(files.reads - afterDiscovery, 5, 'the notes of the other article are not read');
  const seen: (readonly string[])[] = [];
  reader.onChange(({ articles }) => seen.push(articles));
  const [first] = (await reader.article('/w/a.txt')).entries;
  assert.ok(first);
  await reader.changed(first.address);
  assert.deepEqual(seen, [], 'the same content is no change');
  files.content.delete(first.address);
  await reader.changed(first.address);
  assert.deepEqual(seen, [['/w/a.txt']]);
  assert.equal((await reader.article('/w/a.txt')).entries.length, 4);
});

test('a broken file is one fault, never overwritten, and the others still work', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  const annotation = note(id, 'fine');
  const written = await store.add('/w/a.txt', id, text, annotation);
  assert.ok(written.ok);
  const folder = files.parent(written.address);
  files.put(`${folder}/22222222-2222-4222-8222-222222222222.json`, '{"half": ');
  files.put(`${folder}/.draft.tmp`, 'x');
  const reader = make(files, 6).store;
  const read = await reader.article('/w/a.txt');
  assert.equal(read.entries.length, 1);
  assert.deepEqual(read.faults.map(({ fault }) => fault.kind), ['syntax']);
  const broken = { ...annotation, id: 'urn:uuid:22222222-2222-4222-8222-222222222222' };
  const again = await reader.add('/w/a.txt', id, text, broken);
  assert.equal(again.ok ? '' : again.fault, 'changed');
  assert.equal(files.text(`${folder}/22222222-2222-4222-8222-222222222222.json`), '{"half": ');
  files.put(`${folder}/article.json`, '<<<<<<< ours\n');
  const torn = make(files, 7).store;
  await torn.discover();
  const faults = (await torn.folder(folder)).faults.map(({ fault }) => fault.kind);
  assert.deepEqual(faults, ['syntax', 'conflict']);
  const pointed = await torn.point(folder, '/w/b.txt');
  assert.ok(!pointed.ok);
  assert.equal(files.text(`${folder}/article.json`), '<<<<<<< ours\n');
});

test('no path from a file leads out of the workspace folder', async () => {
  const article = (source: string): string => JSON.stringify({ id: 'urn:uuid:11111111-1111-4111-8111-111111111111', source });
  const files = memoryFiles({ '/secret.txt': 'x', '/w/a.txt': text, '/w/link/x.txt': 'x' });
  files.links.add('/w/link');
  const names = ['../secret.txt', '../../etc/passwd', '/secret.txt', 'C:/x', 'file:///secret.txt', 'a/../../secret.txt', 'link/x.txt', '', '..', 'a//b', './a.txt'];
  for (const [i, source] of names.entries()) files.put(`/w/.annotations/f${i}/article.json`, article(source));
  const { store } = make(files);
  await store.discover();
  assert.deepEqual(store.articles, []);
  for (const { address } of store.folders) assert.equal((await store.folder(address)).faults.length, 1, address);
  assert.equal((await store.add('/secret.txt', 'urn:uuid:1', '', make(files).note('urn:uuid:1', 'x'))).ok, false);
});

test('a private note lies in a folder that ignores itself', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  const written = await store.add('/w/a.txt', id, text, note(id, 'mine'), 'private');
  assert.ok(written.ok);
  assert.match(written.address, /^\/w\/\.annotations-private\/a-/);
  assert.equal(files.text('/w/.annotations-private/.gitignore'), '*\n');
  assert.ok((await store.add('/w/a.txt', id, text, note(id, 'ours'))).ok);
  assert.deepEqual((await store.article('/w/a.txt')).entries.map((e) => e.layer), ['private', 'shared']);
  assert.deepEqual((await store.article('/w/a.txt')).ids, [id]);
});

test('a move of the article changes one line of article.json, and nothing else', async () => {
  const files = memoryFiles({ '/w/news/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/news/a.txt');
  const written = await store.add('/w/news/a.txt', id, text, note(id, 'x'));
  assert.ok(written.ok);
  const folder = files.parent(written.address);
  const before = files.text(`${folder}/article.json`).split('\n');
  assert.ok((await store.point(folder, '/w/old/2021/b.txt')).ok);
  const after = files.text(`${folder}/article.json`).split('\n');
  assert.equal(after.filter((line, i) => line !== before[i]).length, 1);
  assert.match(after.join(''), /"source": "\.\.\/old\/2021\/b\.txt"/);
  assert.equal((await store.article('/w/old/2021/b.txt')).entries.length, 1);
  assert.equal((await store.article('/w/news/a.txt')).entries.length, 0);
  files.put(`${folder}/article.json`, files.text(`${folder}/article.json`).replace('b.txt', 'c.txt'));
  const stale = await store.point(folder, '/w/news/d.txt');
  assert.equal(stale.ok ? '' : stale.fault, 'changed');
});

test('a full disk and a read-only folder are told, and nothing is lost', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  for (const [fault, sentence] of [['full', /disk is full/], ['forbidden', /read-only/]] as const) {
    files.failWith = fault;
    const written = await store.add('/w/a.txt', id, text, note(id, 'x'));
    assert.ok(!written.ok);
    assert.match(written.message, sentence);
  }
  files.failWith = undefined;
  const long = await store.add('/w/a.txt', id, text, note(id, 'x'.repeat(1_000_000)));
  assert.equal(long.ok ? '' : long.fault, 'too-large');
});

test('answers lie beside what they answer; decisions on actors at the root', async () => {
  const files = memoryFiles({ '/w/n/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/n/a.txt');
  await store.add('/w/n/a.txt', id, text, note(id, 'x'));
  const [entry] = (await store.article('/w/n/a.txt')).entries;
  assert.ok(entry);
  const maker = { clock: tickingClock(), chance: countingChance(9) };
  const written = await store.addBeside(entry, reply(maker, entry.annotation.id, 'y'));
  assert.equal(files.parent(written.ok ? written.address : ''), files.parent(entry.address));
  assert.equal(fold((await store.article('/w/n/a.txt')).entries).threads[0]?.replies.length, 1);
  const decided = await store.addDecision(annotate(maker, 'identifying', [{ article: 'urn:x-dateline:actor:A' }], []));
  assert.match(decided.ok ? decided.address : '', /^\/w\/\.annotations\/actors\/[0-9a-f-]{36}\.json$/);
  assert.equal((await store.actors()).entries.length, 1);
});

test('an identity is made lasting once, and only where none is', async () => {
  const files = memoryFiles({ '/w/news/storm.txt': text });
  const { store, note } = make(files);
  const article = '/w/news/storm.txt';
  const first = await store.establish(article, text);
  assert.ok(first.ok);
  assert.equal([...files.content.keys()].filter((k) => k.endsWith('article.json')).length, 1);
  const again = await store.establish(article, text);
  assert.ok(again.ok && again.id === first.id);
  assert.equal(files.content.size, 2);
  assert.equal(store.articleOf(first.id), article);
  await store.add(article, first.id, text, note(first.id, 'x'));
  assert.equal([...files.content.keys()].filter((k) => k.endsWith('article.json')).length, 1, 'the note lies in the same folder');
  const outside = await store.establish('/other/a.txt', text);
  assert.ok(!outside.ok && outside.fault === 'outside');
});

test('what others see never speaks of a private identity alone', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  await store.add('/w/a.txt', id, text, note(id, 'mine'), 'private');
  const made = await store.establish('/w/a.txt', text);
  assert.ok(made.ok);
  assert.equal(made.id, id, 'one identity in both layers');
  assert.equal(made.folder.layer, 'shared');
});

test('two notes written at once speak of one identity', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const [x, y] = await Promise.all([store.identity('/w/a.txt'), store.identity('/w/a.txt')]);
  assert.equal(x, y);
  await Promise.all([store.add('/w/a.txt', x, text, note(x, '1')), store.add('/w/a.txt', y, text, note(y, '2'))]);
  assert.equal((await store.article('/w/a.txt')).entries.length, 2);
  assert.deepEqual((await store.article('/w/a.txt')).ids, [x]);
});

test('notes read in passing are not kept, and told of when their file changes', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  await store.add('/w/a.txt', id, text, note(id, 'x'));
  const reader = make(files, 9).store;
  const [entry] = (await reader.passing('/w/a.txt')).entries;
  assert.ok(entry);
  const { reads } = files;
  await reader.passing('/w/a.txt');
  assert.ok(files.reads > reads, 'read again');
  const told: (readonly string[])[] = [];
  reader.onChange(({ articles }) => told.push(articles));
  await reader.changed(entry.address);
  assert.deepEqual(told, [['/w/a.txt']]);
  const kept = await reader.article('/w/a.txt');
  assert.equal(await reader.article('/w/a.txt'), kept, 'the same value while nothing changed');
  reader.release('/w/a.txt');
  assert.notEqual(await reader.article('/w/a.txt'), kept);
});

test('many changed files are told of once', async () => {
  const files = memoryFiles({ '/w/a.txt': text, '/w/b.txt': text });
  const { store, note } = make(files);
  const addresses: string[] = [];
  for (const article of ['/w/a.txt', '/w/b.txt']) {
    const id = await store.identity(article);
    for (let i = 0; i < 66; i++) {
      const written = await store.add(article, id, text, note(id, `${i}`));
      if (written.ok) addresses.push(written.address);
    }
  }
  const reader = make(files, 9).store;
  await reader.article('/w/a.txt');
  await reader.article('/w/b.txt');
  for (const address of addresses.slice(0, 80)) files.content.delete(address);
  let told = 0;
  reader.onChange(() => told++);
  await reader.changed(...addresses);
  assert.equal(told, 1);
  assert.equal((await reader.article('/w/a.txt')).entries.length, 0);
  assert.equal((await reader.article('/w/b.txt')).entries.length, 52);
});

test('a copied folder gets an identity and notes of its own; the original keeps all', async () => {
  const files = memoryFiles({ '/w/news/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/news/a.txt');
  await store.add('/w/news/a.txt', id, text, note(id, 'x'));
  for (const [key, bytes] of [...files.content]) files.content.set(key.replace('/w/news/', '/w/copy/'), bytes);
  const reader = make(files, 9).store;
  await reader.discover();
  const copy = reader.folders.find((f) => f.home === '/w/copy');
  assert.ok(copy);
  assert.ok((await reader.separate(copy.address)).ok);
  const [before, after] = [await reader.article('/w/news/a.txt'), await reader.article('/w/copy/a.txt')];
  assert.equal(before.id, id);
  assert.notEqual(after.id, id);
  assert.deepEqual([before.entries.length, after.entries.length], [1, 1]);
  assert.equal(after.entries[0]?.annotation.targets[0]?.source, after.id);
  assert.notEqual(after.entries[0]?.annotation.id, before.entries[0]?.annotation.id);
});

test('garbage is removed only where it lies in a folder of notes', async () => {
  const files = memoryFiles({ '/w/a.txt': text });
  const { store, note } = make(files);
  const id = await store.identity('/w/a.txt');
  const written = await store.add('/w/a.txt', id, text, note(id, 'x'));
  assert.ok(written.ok);
  const result = await store.collect([{ address: '/w/a.txt', why: 'deleted' }, { address: written.address, why: 'deleted' }]);
  assert.deepEqual(result, { removed: 1, faults: [] });
  assert.ok(files.content.has('/w/a.txt'));
  assert.equal((await store.article('/w/a.txt')).entries.length, 0);
});
