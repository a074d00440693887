import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['It fell in the last week of March.', ['the last week of March = 2021-W12']],
  ['The first week of 2021 was cold.', ['The first week of 2021 = 2021-W01']],
  ['He came on the first Monday of September.', ['the first Monday of September = 2021-09-06']],
  ['The last day of the year was mild.', ['The last day of the year = 2022-12-31']],
  ['For the rest of the week it will rain.', ['the rest of the week = 2022-W07/END']],
  ['The week of April 10 is free.', ['The week of April 10 = 2022-W14']],
];

test('the nth unit of a larger one', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
