import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText, hexOf } from '../../../src/annotations/hash.ts';
import { blobId, gitTexts, SeenTexts, StoredTexts, textFrom } from '../../../src/annotations/sources.ts';
import { memoryFiles } from './memory.ts';

test('the first source that has the text answers, and a wrong answer counts as none', async () => {
  const hash = hashText('old');
  const liar = { text: async () => 'not that' };
  const seen = new SeenTexts();
  assert.equal(await textFrom([liar, seen], { hash }), undefined);
  seen.add('\ufeffold');
  assert.equal(await textFrom([liar, seen], { hash }), 'old');
});

test('texts seen give way to newer ones', async () => {
  const seen = new SeenTexts(10);
  seen.add('aaaa');
  seen.add('bbbb');
  seen.add('aaaa');
  seen.add('cccc');
  assert.equal(await seen.text({ hash: hashText('bbbb') }), undefined);
  assert.equal(await seen.text({ hash: hashText('aaaa') }), 'aaaa');
});

test('copies by hash are stored once, read back, and the oldest go', async () => {
  const files = memoryFiles();
  const stored = new StoredTexts(files, '/s', 10);
  await stored.add('one\r\n');
  await stored.add('one\n');
  assert.deepEqual([...files.content.keys()], [`/s/${hexOf(hashText('one\n'))}.txt`]);
  assert.equal(await stored.text({ hash: hashText('one\n') }), 'one\n');
  assert.equal(await stored.text({ hash: '../../x' }), undefined);
  await stored.add('two and more');
  assert.ok(files.content.size <= 1);
});

test('the id that git gives a blob', async () => {
  assert.equal(blobId('hello\n'), 'ce013625030ba8dba906f756967f9e9ca394464a');
  assert.equal(blobId('hello\r\n'), 'ce013625030ba8dba906f756967f9e9ca394464a');
  const git = gitTexts(async (id) => (id === blobId('hello\n') ? new TextEncoder().encode('hello\n') : undefined));
  assert.equal(await textFrom([git], { hash: hashText('hello\n'), blob: blobId('hello\n') }), 'hello\n');
  assert.equal(await textFrom([git], { hash: hashText('hello\n') }), undefined);
});
