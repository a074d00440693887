import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

const noTimes = [
  'April Jones met August Wilson and May Smith.',
  'He praised the work of June Carter and Jan Novak.',
  'Sun Yat-sen sat down and the troops march on.',
  'It may rain; he might march.',
  'Women joined the March on Versailles.',
  'The 9/11 panel met 24/7.',
  'S-550 missiles and Flight 1549 carried 2000 troops.',
  'The second of the minutes of the meeting.',
  'USA Today and the Sunday Times, the Daily Mail said.',
  'The fall of Kabul and the Arab Spring.',
  'Call 206-555-1212 or 138-2010-2015.',
  'It won 3-2 and the screen has a 4:3 ratio.',
  'About 1,500 people and some 2000 jobs; resolution 1441 and $1999.',
  'A quarter of the houses and three quarters of the fields burned.',
  'Springs and other components fall into the fall line.',
  'It drove at 60 miles per hour.',
  'The vote on Super Tuesday and a win for Sheffield Wednesday.',
  'He is not the man of the year.',
  'The people that this same law protects.',
  'At 7 of 10 sites the tests failed.',
  'The second half was better than the first half.',
];

test('what looks like a time and is none', () => {
  for (const sentence of noTimes) assert.deepEqual(show(sentence), [], sentence);
});

test('the same words where they are times', () => {
  assert.deepEqual(show('In April Jones was ill.'), ['April = 2021-04']);
  assert.deepEqual(show('He may go in May.'), ['May = 2022-05']);
  assert.deepEqual(show('The March talks failed.'), ['March = 2021-03']);
  assert.deepEqual(show('In the fall of 2007 it was sold.'), ['the fall of 2007 = 2007-FA']);
  assert.deepEqual(show('It was sold in 2000 and again in 1441.'), ['2000 = 2000', '1441 = 1441']);
});
