import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The storm hit on Monday night.', ['Monday night = 2022-02-14TNI TIME']],
  ['Police came in the early hours of Thursday.', ['the early hours of Thursday = 2022-02-10TMO TIME/START']],
  ['He fell on the night of June 21.', ['the night of June 21 = 2021-06-21TNI TIME']],
  ['In the morning they left.', ['the morning = 2022-02-16TMO TIME']],
  ['It was bombed on the morning of January 31, 1917.', ['the morning of January 31, 1917 = 1917-01-31TMO TIME']],
  ['She called late Friday afternoon.', ['late Friday afternoon = 2022-02-11TAF TIME/END']],
  ['Early Saturday he woke.', ['Early Saturday = 2022-02-12/START']],
  ['At dawn on Friday it rained.', ['dawn on Friday = 2022-02-11TMO TIME']],
  ['The river rose overnight.', ['overnight = 2022-02-16TNI TIME']],
];

test('parts of the day', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
