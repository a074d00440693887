import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The office said today it would close.', ['today = 2022-02-16']],
  ['He died yesterday.', ['yesterday = 2022-02-15']],
  ['Tomorrow the shop opens.', ['Tomorrow = 2022-02-17']],
  ['The match is tonight.', ['tonight = 2022-02-16TNI TIME']],
  ['He flew home yesterday morning.', ['yesterday morning = 2022-02-15TMO TIME']],
  ['She will speak tomorrow night.', ['tomorrow night = 2022-02-17TNI TIME']],
  ['It happened the day before yesterday.', ['the day before yesterday = 2022-02-14']],
  ['Rain fell this morning.', ['this morning = 2022-02-16TMO TIME']],
  ['Last night the power failed.', ['Last night = 2022-02-15TNI TIME']],
  ['He left on Monday and called that evening.', ['Monday = 2022-02-14', 'that evening = 2022-02-14TEV TIME']],
  ['The next morning he was gone.', ['The next morning = 2022-02-17TMO TIME']],
  ['Earlier today the road was shut.', ['Earlier today = 2022-02-16/START']],
];

test('days counted from publication', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
