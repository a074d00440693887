import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The strike lasted three months.', ['three months = P3M DURATION']],
  ['A 27-year contract was signed.', ['27-year = P27Y DURATION']],
  ['He waited for nearly five months.', ['nearly five months = P5M DURATION/APPROX']],
  ['The trial took over a year.', ['over a year = P1Y DURATION/MORE_THAN']],
  ['More than 20 years of war followed.', ['More than 20 years = P20Y DURATION/MORE_THAN']],
  ['He got a two-and-a-half-year sentence.', ['two-and-a-half-year = P2.5Y DURATION']],
  ['It took two and a half hours.', ['two and a half hours = PT2.5H DURATION']],
  ['The process would take between 60 and 90 days.', ['60 = P60D DURATION', '90 days = P90D DURATION']],
  ['They waited two or three weeks.', ['two or three weeks = P3W DURATION']],
  ['Half an hour passed.', ['Half an hour = PT30M DURATION']],
  ['At least 10 minutes were lost.', ['At least 10 minutes = PT10M DURATION/EQUAL_OR_MORE']],
  ['The first nine months were good.', ['The first nine months = P9M DURATION']],
  ['In the first ten months of 1917 it held.', ['the first ten months of 1917 = P10M DURATION']],
  ['He spent one year and three months in jail.', ['one year and three months = P1Y3M DURATION']],
  ['The 12-hour flight was calm.', ['12-hour = PT12H DURATION']],
  ['It stays up to three years.', ['up to three years = P3Y DURATION/EQUAL_OR_LESS']],
  ['He got a two-and-a-half-year sentence.', ['two-and-a-half-year = P2.5Y DURATION']],
  ['The 30-second clip and one second of silence.', ['30-second = PT30S DURATION', 'one second = PT1S DURATION']],
  ['Hundreds of years of rule ended.', ['Hundreds of years = PXY DURATION']],
  ['It met for a two-day summit.', ['two-day = P2D DURATION']],
];

test('lengths', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
