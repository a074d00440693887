import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['It began in early 2020 and ended late last year.', ['early 2020 = 2020/START', 'late last year = 2021/END']],
  ['By mid-2009 it was over.', ['mid-2009 = 2009/MID']],
  ['At the beginning of March it snowed.', ['the beginning of March = 2021-03/START']],
  ['By the end of the year it will be ready.', ['the end of the year = 2022/END']],
  ['The middle of next week looks better.', ['The middle of next week = 2022-W08/MID']],
  ['Nearly a month passed.', ['Nearly a month = P1M DURATION/APPROX']],
  ['About two weeks ago it froze.', ['About two weeks ago = 2022-W05/APPROX']],
  ['Less than a week later he died.', ['Less than a week later = 2022-W07/LESS_THAN']],
  ['At year-end it had 200 staff.', ['year-end = 2022/END']],
  ['Late Monday the army moved.', ['Late Monday = 2022-02-14/END']],
  ['Early in 1914 he fell ill.', ['Early in 1914 = 1914/START']],
  ['It fell by mid-afternoon.', ['mid-afternoon = 2022-02-16TAF TIME/MID']],
  ['Earlier in the week he fell.', ['Earlier in the week = 2022-W07/START']],
  ['They have until the end of next month.', ['the end of next month = 2022-03/END']],
];

test('modifiers', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
