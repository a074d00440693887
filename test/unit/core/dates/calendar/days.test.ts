import { Temporal } from '@js-temporal/polyfill';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilOf, dayFromIso, dayOf, daysInMonth, easterOf, isoOf, mondayOfWeek, nthWeekday, weekdayOf, weekOf } from '../../../../../src/core/dates/calendar/days.ts';
import { atDay, Grain, shifted } from '../../../../../src/core/dates/calendar/moment.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
/** Days spread over the years 1 to 4000 by a fixed stride, and every day around two turns of a century. */
const days = [...Array.from({ length: 30 }, (_, i) => -719162 + i * 48611), ...Array.from({ length: 12 }, (_, i) => -25572 + i), ...Array.from({ length: 12 }, (_, i) => 10950 + i)];

test('days, civil dates, weekdays and ISO weeks agree with Temporal', () => {
  for (const day of days) {
    const there = epoch.add({ days: day });
    const here = civilOf(day);
    assert.deepEqual([here.year, here.month, here.day], [there.year, there.month, there.day]);
    assert.equal(dayOf(there.year, there.month, there.day), day);
    assert.equal(weekdayOf(day), there.dayOfWeek);
    const week = weekOf(day);
    assert.deepEqual([week.year, week.week], [there.yearOfWeek, there.weekOfYear]);
    assert.equal(mondayOfWeek(week.year, week.week), day - weekdayOf(day) + 1);
    assert.equal(daysInMonth(here.year, here.month), there.daysInMonth);
  }
});

test('months and years are added as Temporal adds them', () => {
  for (let i = 0; i < 14; i++) {
    const day = -200000 + i * 29973;
    const there = epoch.add({ days: day });
    const months = (i % 61) - 30;
    assert.equal(isoOf(shifted(atDay(day), months, Grain.month).day), there.add({ months }).toString());
    assert.equal(isoOf(shifted(atDay(day), months, Grain.year).day), there.add({ years: months }).toString());
  }
});

test('Easter and nth weekdays', () => {
  assert.deepEqual([1818, 1943, 2000, 2008, 2022, 2038].map((y) => isoOf(easterOf(y))), ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2022-04-17', '2038-04-25']);
  assert.equal(isoOf(nthWeekday(2022, 11, 4, 4)), '2022-11-24');
  assert.equal(isoOf(nthWeekday(2022, 5, 1, -1)), '2022-05-30');
});

test('ISO dates that are none are refused', () => {
  assert.equal(dayFromIso('2021-02-29'), undefined);
  assert.equal(dayFromIso('2020-02-29T10:00'), dayOf(2020, 2, 29));
  assert.equal(dayFromIso('tomorrow'), undefined);
});
