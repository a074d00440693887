import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../../src/core/analysis.ts';
import { findDates } from '../../../../src/core/dates/dates.ts';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { datesOf, published } from './found.ts';

const text = 'Soon the fair opens. It lasts from 1914 to 1918, and on Monday it rained.';

test('a date that a reader set outranks the machine, and may stand where the machine found none', () => {
  const monday = text.indexOf('Monday');
  const { dates } = findDates(parseArticle(text), noKnowledge, { ...noDecisions, published, dates: [{ start: 0, end: 4, value: '2022-03-01' }, { start: monday, end: monday + 6, value: '2022-02-07' }] });
  assert.deepEqual(dates.map((d) => [text.slice(d.start, d.end), d.value, d.why.rule]), [
    ['Soon', '2022-03-01', 'decided'],
    ['1914', '1914', 'year'],
    ['1918', '1918', 'year'],
    ['Monday', '2022-02-07', 'decided'],
  ]);
  assert.deepEqual(dates.map((d) => d.range?.other), [undefined, 2, 1, undefined]);
});

test('every date tells how it was worked out, and from where', () => {
  const why = (sentence: string, index = 0) => datesOf(sentence)[index]?.why;
  assert.deepEqual(why('He left on Monday.'), { rule: 'weekday', anchor: 'publication', text: 'the last Monday before publication, Wednesday 16 February 2022' });
  assert.equal(why('He will come on Friday.')?.text, 'the first Friday after publication, Wednesday 16 February 2022 (told as still to come: “will”)');
  const later = why('On 12 February 2021 he spoke. Two days later he left.', 1);
  assert.equal(later?.text, '2 days after Friday 12 February 2021, the date before it');
  assert.deepEqual([later?.anchor, later?.from], ['reference', { start: 3, end: 19 }]);
  assert.equal(why('On 12 February 2021 he spoke.')?.anchor, 'none');
});

test('nothing in, nothing out', () => {
  for (const empty of ['', ' ', '\n\n', '…', '🇷🇺']) assert.deepEqual(datesOf(empty), []);
});
