import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The train left at 8 a.m. and came back at 6:30 p.m.', ['8 a.m. = 2022-02-16T08:00 TIME', '6:30 p.m. = 2022-02-16T18:30 TIME']],
  ['At 16:15 UTC the ship sank.', ['16:15 UTC = 2022-02-16T16:15Z TIME']],
  ['Trading began at 0800 GMT on Monday.', ['0800 GMT on Monday = 2022-02-14T08:00Z TIME']],
  ['He spoke on Friday at 10:30 a.m. EST.', ['Friday at 10:30 a.m. EST = 2022-02-11T10:30 TIME']],
  ["It began at 5 o'clock.", ["5 o'clock = 2022-02-16T05:00 TIME"]],
  ['The quake struck at 3:04 a.m. local time on January 7.', ['3:04 a.m. local time on January 7 = 2022-01-07T03:04 TIME']],
  ['Noon Thursday was hot.', ['Noon Thursday = 2022-02-10T12:00 TIME']],
  ['He wrote at 3:30 in the morning.', ['3:30 in the morning = 2022-02-16T03:30 TIME']],
];

test('times of day', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
