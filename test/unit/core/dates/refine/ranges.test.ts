import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf } from '../found.ts';

const ends = (text: string): readonly string[] => datesOf(text).map((d) => `${text.slice(d.start, d.end)} = ${d.value}${d.range ? ` ${d.range.role} ${d.range.other}` : ''}`);

test('two ends and their link', () => {
  assert.deepEqual(ends('It lasted from 1914 to 1918.'), ['1914 = 1914 begin 1', '1918 = 1918 end 0']);
  assert.deepEqual(ends('It is open from May 3 to 5 and closed on Monday.'), ['May 3 = 2021-05-03 begin 1', '5 = 2021-05-05 end 0', 'Monday = 2022-02-14']);
  assert.deepEqual(ends('The war of 1914–18 ended.'), ['1914 = 1914 begin 1', '18 = 1918 end 0']);
  assert.deepEqual(ends('It happened between Monday and Thursday.'), ['Monday = 2022-02-07 begin 1', 'Thursday = 2022-02-10 end 0']);
});

test('a list is no range, and shares its year', () => {
  assert.deepEqual(ends('In March and April 2003 it rained.'), ['March = 2003-03', 'April 2003 = 2003-04']);
  assert.deepEqual(ends('It rained from November to March 2003.'), ['November = 2002-11 begin 1', 'March 2003 = 2003-03 end 0']);
});
