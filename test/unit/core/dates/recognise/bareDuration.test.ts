import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['For decades they were poor.', ['decades = PXY DURATION']],
  ['A year-long inquiry found nothing.', ['year-long = P1Y DURATION']],
  ['After years of decline it closed.', ['years = PXY DURATION']],
  ['A half-century of rule ended.', ['A half-century = P50Y DURATION']],
  ['A quarter-century later it sank.', ['A quarter-century = P25Y DURATION']],
  ['In the weeks ahead we will see.', ['the weeks ahead = PXW DURATION']],
  ['It rained all day, over the years and within hours.', ['all day = P1D DURATION', 'the years = PXY DURATION', 'hours = PTXH DURATION']],
  ['He kept the minutes of the meeting and long working hours.', []],
];

test('lengths without a count', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
