import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['He died two weeks ago.', ['two weeks ago = 2022-W05']],
  ['A year ago the shop was full.', ['A year ago = 2021']],
  ['Three days later the body was found.', ['Three days later = 2022-02-16']],
  ['They divorced five years later.', ['five years later = 2022']],
  ['A month earlier he had moved.', ['A month earlier = 2022-01']],
  ['Several years ago it was a farm.', ['Several years ago = PAST_REF']],
  ['The day before, he had been well.', ['The day before = 2022-02-15']],
  ['Two months before, she had left.', ['Two months before = 2021-12']],
  ['In two weeks the show begins.', ['two weeks = P2W DURATION']],
  ['He will be back 30 minutes from now.', ['30 minutes from now = 2022-02-16TXX TIME']],
  ['Prices doubled in less than a year.', ['less than a year = P1Y DURATION/LESS_THAN']],
  ['The two met more than a decade ago.', ['more than a decade ago = 201/MORE_THAN']],
  ['Half a century ago it was a port.', ['Half a century ago = 1972']],
  ['It happened the night before last.', ['the night before last = 2022-02-14TNI TIME']],
  ['Millions of years ago it was sea.', ['Millions of years ago = PAST_REF']],
];

test('units counted off', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
