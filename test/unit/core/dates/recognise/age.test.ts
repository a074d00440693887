import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The 45-year-old driver was hurt.', ['45-year-old = P45Y DURATION']],
  ['She is 30 years old.', ['30 years old = P30Y DURATION']],
  ['The child was six months old.', ['six months old = P6M DURATION']],
  ['The decades-old conflict and the year-old truce.', ['decades-old = PXY DURATION', 'year-old = P1Y DURATION']],
  ['A man of 18 years of age.', ['18 years of age = P18Y DURATION']],
];

test('ages', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
