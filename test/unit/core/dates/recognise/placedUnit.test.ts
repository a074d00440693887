import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['Prices rose last week.', ['last week = 2022-W06']],
  ['It will open next month.', ['next month = 2022-03']],
  ['This year has been hard.', ['This year = 2022']],
  ['She fell ill the previous day.', ['the previous day = 2022-02-15']],
  ['They left the following week.', ['the following week = 2022-W08']],
  ['On the same day, a second bomb went off.', ['the same day = 2022-02-16']],
  ['Over the past decade costs have doubled.', ['the past decade = P10Y DURATION']],
  ['In the last three months he has lost weight.', ['the last three months = P3M DURATION']],
  ['The next four years will be hard.', ['The next four years = P4Y DURATION']],
  ['In recent years the lake has shrunk.', ['recent years = PXY DURATION']],
  ['These days nobody calls.', ['These days = PRESENT_REF']],
  ['In the coming weeks we will know.', ['the coming weeks = PXW DURATION']],
  ['Later this year the road will open.', ['Later this year = 2022/END']],
  ['Earlier this month a bridge fell.', ['Earlier this month = 2022-02/START']],
  ['Over the last year sales rose.', ['the last year = P1Y DURATION']],
  ['The week after next we travel.', ['The week after next = 2022-W09']],
  ['The month has been wet.', ['The month = 2022-02']],
  ['For the past two centuries they have farmed here.', ['the past two centuries = P2CE DURATION']],
  ['The shares fell for a third straight day.', ['a third straight day = 2022-02-16']],
  ['It was the coldest January of the decade.', ['January = 2022-01']],
  ['In the current year and the current fiscal year.', ['the current year = 2022', 'the current fiscal year = FY2022']],
  ['In the latest quarter sales fell.', ['the latest quarter = 2021-Q4']],
  ['So far this year 20 died.', ['this year = 2022']],
  ['Over the weekend it rained.', ['the weekend = 2022-W06-WE']],
];

test('units placed by a word', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
