import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['It is dated 2022-02-01 and 7/8/07.', ['2022-02-01 = 2022-02-01', '7/8/07 = 2007-07-08']],
  ['The form says 15.09.2001 and 31/12/1999.', ['15.09.2001 = 2001-09-15', '31/12/1999 = 1999-12-31']],
  ['On 11/20 they signed.', ['11/20 = 2021-11-20']],
  ['Published 2021/12/24.', ['2021/12/24 = 2021-12-24']],
];

test('dates in figures', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
