import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The offensive came in the spring of 1915.', ['the spring of 1915 = 1915-SP']],
  ['He retired last winter.', ['last winter = 2021-WI']],
  ['This summer was dry.', ['This summer = 2022-SU']],
  ['They hope to open by fall 2023.', ['fall 2023 = 2023-FA']],
  ['Elections are due next spring.', ['next spring = 2022-SP']],
  ['The summer offensive failed.', ['summer = 2021-SU']],
  ['In the autumn the river rose.', ['the autumn = 2021-FA']],
];

test('seasons', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
