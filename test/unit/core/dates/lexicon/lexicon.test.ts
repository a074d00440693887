import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenClass } from '../../../../../src/core/dates/lexicon/classes.ts';
import { duplicates, lookUp, wordClass, wordId, wordText } from '../../../../../src/core/dates/lexicon/lexicon.ts';

test('a word stands in one table only', () => assert.deepEqual(duplicates(), []));

test('case and full stops do not matter; other words are not found', () => {
  for (const word of ['January', 'JANUARY', 'Sept.', 'a.m.', 'P.M.', 'o’clock']) assert.notEqual(lookUp(word, 0, word.length), 0, word);
  assert.equal(wordText(lookUp('x Tuesday', 2, 9)), 'tuesday');
  for (const word of ['janu', 'januarys', 'Ünder', '', 'x'.repeat(5000)]) assert.equal(lookUp(word, 0, word.length), 0, word);
  assert.equal(wordClass(wordId('march')), TokenClass.month);
});
