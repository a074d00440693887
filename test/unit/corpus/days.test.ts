import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, daysOf, isoOf } from '../../../src/corpus/days.ts';

const stretch = (value: string): string | undefined => {
  const days = daysOf(value);
  return days && `${isoOf(days.first)} ${isoOf(days.last)}`;
};

test('a TIMEX3 value names its days', () => {
  assert.deepEqual(
    ['2022-02-01', '2022-02-16T08:50', '2022-W04', '2022-W05-WE', '2020-W53', '2022-02', '2024-Q1', '2022-WI', '2021', '199', '2022-W01-3'].map(stretch),
    [
      '2022-02-01 2022-02-01', '2022-02-16 2022-02-16', '2022-01-24 2022-01-30', '2022-02-05 2022-02-06', '2020-12-28 2021-01-03', '2022-02-01 2022-02-28',
      '2024-01-01 2024-03-31', '2022-12-01 2023-02-28', '2021-01-01 2021-12-31', '1990-01-01 1999-12-31', '2022-01-05 2022-01-05',
    ],
  );
});

test('what names no days', () => {
  for (const value of ['PAST_REF', 'P1W', 'XXXX-WXX-1', '', '2022-13', '2022-02-30', '2022-W99', 'x']) assert.equal(daysOf(value), undefined, value);
  assert.equal(dayOf('2022-2-1'), undefined);
  assert.equal(dayOf(undefined), undefined);
});
