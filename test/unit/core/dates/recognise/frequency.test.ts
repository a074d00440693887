import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['It appears daily and weekly.', ['daily = P1D SET', 'weekly = P1W SET']],
  ['An annual meeting is held every year.', ['annual = P1Y SET', 'every year = P1Y SET']],
  ['They train every Monday and each morning.', ['every Monday = XXXX-WXX-1 SET', 'each morning = XXXX-XX-XXTMO SET']],
  ['It sells 30,000 barrels a day.', ['a day = P1D SET']],
  ['The pill is taken twice a day.', ['twice a day = P1D SET']],
  ['He earns $5 an hour and 40 dollars per week.', ['an hour = PT1H SET', 'per week = P1W SET']],
  ['Every two weeks they meet.', ['Every two weeks = P2W SET']],
  ['The monthly report is late.', ['monthly = P1M SET']],
  ['The museum opens on weekends.', ['weekends = XXXX-WXX-WE SET']],
];

test('sets', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
