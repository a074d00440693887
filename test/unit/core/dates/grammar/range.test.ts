import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The fair was open from 3 to 7 May 2021.', ['3 = 2021-05-03', '7 May 2021 = 2021-05-07']],
  ['The fair opens between 10 and 12 May.', ['10 = 2022-05-10', '12 May = 2022-05-12']],
  ['The league lost money in the 2020/21 season.', ['2020 = 2020', '21 = 2021']],
  ['In 2015-16 the club won.', ['2015 = 2015', '16 = 2016']],
  ['He has 3 to 4 boats and scored 2015/32.', []],
];

test('two ends with one head', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
