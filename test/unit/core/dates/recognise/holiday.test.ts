import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['Shops close on Christmas Eve.', ['Christmas Eve = 2021-12-24']],
  ['He was born on Christmas Day 1958.', ['Christmas Day 1958 = 1958-12-25']],
  ["They met on New Year's Day.", ["New Year's Day = 2022-01-01"]],
  ['The attack came on Easter Sunday 2019.', ['Easter Sunday 2019 = 2019-04-21']],
  ['It reopens after Thanksgiving.', ['Thanksgiving = 2021-11-25']],
  ['Independence Day was marked quietly.', ['Independence Day = 2021-07-04']],
  ['The Labor Day weekend was wet.', ['Labor Day weekend = 2021-W36-WE']],
  ['The bridge fell on Easter Monday.', ['Easter Monday = 2021-04-05']],
];

test('holidays', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
