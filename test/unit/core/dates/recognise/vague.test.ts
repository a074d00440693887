import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The bank is now closed.', ['now = PRESENT_REF']],
  ['He recently moved and is currently abroad.', ['recently = PAST_REF', 'currently = PRESENT_REF']],
  ['In the near future it may close.', ['the near future = FUTURE_REF']],
  ['So far nobody has called.', ['So far = PRESENT_REF']],
  ['At the moment it is shut.', ['the moment = PRESENT_REF']],
  ['They had met in the past.', ['the past = PAST_REF']],
  ['At present it is legal.', ['present = PRESENT_REF']],
  ['Until now it was free.', ['now = PRESENT_REF']],
  ['Right now we are fine.', ['Right now = PRESENT_REF']],
  ['For the time being it stays.', ['the time being = PRESENT_REF']],
];

test('vague references', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
