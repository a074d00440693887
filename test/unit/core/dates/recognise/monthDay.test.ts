import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The deal was signed on February 12.', ['February 12 = 2022-02-12']],
  ['He resigned on Feb. 3, 2021, and left.', ['Feb. 3, 2021 = 2021-02-03']],
  ['The vote is set for March 3rd.', ['March 3rd = 2022-03-03']],
  ['It opened on the 16th of January 2022.', ['the 16th of January 2022 = 2022-01-16']],
  ['The raid of 4 June 1989 is remembered.', ['4 June 1989 = 1989-06-04']],
  ['They met on Monday, January 24, in Geneva.', ['Monday, January 24 = 2022-01-24']],
  ['The court will rule on Friday 25 March.', ['Friday 25 March = 2022-03-25']],
  ['Earlier on December 17 last year, a draft was released.', ['December 17 last year = 2021-12-17']],
  ['The talks began on the 20th.', ['the 20th = 2022-01-20']],
  ['The law of 4th of July of 1995 was repealed.', ['4th of July of 1995 = 1995-07-04']],
  ['Minutes from the Sept. 11 attacks inquiry were lost.', ['Sept. 11 = 2001-09-11']],
  ['They will meet from May 3 to 5.', ['May 3 = 2022-05-03', '5 = 2022-05-05']],
  ['He stayed from 5–6 January.', ['5 = 2022-01-05', '6 January = 2022-01-06']],
  ['On July 14 and 15, 1789 crowds gathered.', ['July 14 = 1789-07-14', '15, 1789 = 1789-07-15']],
  ['Filed 28-Feb-2013 and again on 2019-Aug-01.', ['28-Feb-2013 = 2013-02-28', '2019-Aug-01 = 2019-08-01']],
];

test('days of months', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
