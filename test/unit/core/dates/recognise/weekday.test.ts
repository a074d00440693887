import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The minister resigned on Monday.', ['Monday = 2022-02-14']],
  ['The court will rule on Friday.', ['Friday = 2022-02-18']],
  ['He said last Tuesday that it was over.', ['last Tuesday = 2022-02-15']],
  ['They play next Sunday.', ['next Sunday = 2022-02-20']],
  ['Leaders meet this Thursday in Rome.', ['this Thursday = 2022-02-17']],
  ["The market closed Friday's session higher.", ['Friday = 2022-02-11']],
  ['A vote was held on Tuesday of last week.', ['Tuesday of last week = 2022-02-08']],
  ['Mass is held on Sundays.', ['Sundays = XXXX-WXX-7 SET']],
  ['It rained on Saturday and Sunday.', ['Saturday = 2022-02-12', 'Sunday = 2022-02-13']],
  ['Until Monday nothing will change.', ['Monday = 2022-02-21']],
  ['The bill, passed on Wednesday, is popular.', ['Wednesday = 2022-02-16']],
  ['Talks, scheduled for Thursday, are expected to be difficult.', ['Thursday = 2022-02-17']],
  ['He is due as early as Monday, no later than Friday.', ['Monday = 2022-02-21', 'Friday = 2022-02-18']],
  ['He left on Wednesday (February 16).', ['Wednesday = 2022-02-16', 'February 16 = 2022-02-16']],
];

test('weekdays', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
