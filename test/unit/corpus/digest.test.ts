import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analyse.ts';
import { noKnowledge } from '../../../src/core/knowledge.ts';
import { parseArticle } from '../../../src/core/parse.ts';
import { articleRef, filedDay, fold, makeDigest, passageAt, sentenceAt, sentenceRange } from '../../../src/corpus/digest.ts';

const digestOf = (text: string, published?: string) => makeDigest('a.txt', analyse(parseArticle(text), noKnowledge), published);

test('a digest leads back into the text', () => {
  const text = 'Harbour closed after storm\n\nThe harbour of\u00a0Port Vale was closed. Mayor Ines  Doll said it would reopen “soon”.\n\nA second paragraph ends it.\n';
  const digest = digestOf(text, '2022-02-01');
  assert.equal(digest.prose.length, text.length);
  const at = text.indexOf('Ines');
  const passage = passageAt(digest, { start: at, end: at + 10 });
  assert.equal(passage.excerpt, 'Mayor Ines Doll said it would reopen “soon”.');
  assert.equal(text.slice(passage.start, passage.end), 'Ines  Doll');
  const { start, end } = sentenceRange(digest, sentenceAt(digest, at));
  assert.equal(text.slice(start, start + 5), 'Mayor');
  assert.equal(text.slice(end - 2, end), '”.');
  assert.deepEqual(articleRef(digest), { id: 'a.txt', title: 'Harbour closed after storm', published: '2022-02-01', publishedIsGuess: false });
  assert.equal(filedDay(digest), 19024);
});

test('an empty article has a digest', () => {
  const digest = digestOf('');
  assert.equal(digest.title, 'a.txt');
  assert.equal(filedDay(digest), undefined);
  assert.equal(passageAt(digest, { start: 0, end: 0 }).excerpt, '');
});

test('folding cuts between words and never in half a character', () => {
  assert.equal(fold('  one\n two\tthree '), 'one two three');
  assert.equal(fold('one two three four', 12), 'one two…');
  assert.equal(fold('😀'.repeat(10), 6), '😀😀…');
});
