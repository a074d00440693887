import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordHash, wordHashes } from '../../../../src/core/names/fold.ts';

test('case, diacritics, full stops and apostrophes do not tell words apart', () => {
  for (const [a, b] of [['U.S.', 'us'], ['Élysée', 'ELYSEE'], ['Łódź', 'lodz'], ["Côte d'Ivoire", 'cote d’ivoire'], ['São Paulo', 'Sao Paulo']] as const) assert.deepEqual(wordHashes(a), wordHashes(b), a);
});

test('words are parted by spaces, hyphens and a final possessive', () => {
  assert.equal(wordHashes('al-Qaeda').length, 2);
  assert.deepEqual(wordHashes('Bosnia-Herzegovina'), wordHashes('Bosnia Herzegovina'));
  assert.deepEqual(wordHashes("McDonald's"), [wordHash('mcdonald'), wordHash('s')]);
  assert.deepEqual(wordHashes('—, "'), []);
});
