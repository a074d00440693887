import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions, type Published } from '../../../../../src/core/analysis.ts';
import { findDates } from '../../../../../src/core/dates/dates.ts';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';

const within = (text: string, earliest: string, latest: string, guess: string, more: Partial<Published> = {}) =>
  findDates(parseArticle(text), noKnowledge, { ...noDecisions, publishedBetween: { earliest, latest, guess, evidence: [], ...more } }).dates;

test('a date counted from a wide guess keeps its first and last reading, and no single other one', () => {
  const [tuesday, may] = within('The crew met on Tuesday. The season begins in May.', '2023-03-05', '2023-04-30', '2023-03-17');
  assert.equal(tuesday?.value, '2023-03-14');
  assert.deepEqual(tuesday?.why.between, { earliest: '2023-02-28', latest: '2023-04-25' });
  assert.equal(tuesday?.alternative, undefined);
  // Whatever day of the interval it was written on, it is that May.
  assert.deepEqual([may?.value, may?.why.between], ['2023-05', undefined]);
});

test('a date counted from a narrow guess shows the other reading', () => {
  const [tuesday] = within('The crew met on Tuesday.', '2023-03-12', '2023-03-17', '2023-03-17');
  assert.deepEqual([tuesday?.value, tuesday?.alternative, tuesday?.why.between], ['2023-03-14', '2023-03-07', undefined]);
});

test('no second reading contradicts a weekday that the article gives', () => {
  const text = 'The ministry said today, Wednesday, that the bridge stays shut.';
  const today = text.indexOf('today');
  const clues = [
    { start: today, end: today + 5, told: 'same', value: 'today', lead: true },
    { start: today + 7, end: today + 16, told: 'past', value: 'XXXX-WXX-3', lead: true },
  ] as const;
  const dates = within(text, '2021-12-19', '2021-12-22', '2021-12-22', { clues });
  assert.deepEqual(dates.map((d) => [d.value, d.alternative]), [['2021-12-22', undefined], ['2021-12-22', undefined]]);
  const loose = 'The ministry said today that the bridge opens on Sunday.';
  const at = [loose.indexOf('today'), loose.indexOf('Sunday')] as const;
  const other = within(loose, '2021-12-19', '2021-12-22', '2021-12-22', { clues: [{ start: at[0], end: at[0] + 5, told: 'same', value: 'today', lead: true }, { start: at[1], end: at[1] + 6, told: 'future', value: 'XXXX-WXX-7', lead: true }] });
  assert.equal(other[0]?.alternative, '2021-12-20');
});

test('a length of time without an anchor is recorded, not underlined; a quarter of an hour is one', () => {
  const text = 'The ferry waited for a quarter of an hour. The repair takes 48 hours and ends in three weeks.';
  const { dates } = findDates(parseArticle(text), noKnowledge, { ...noDecisions, published: '2022-02-16' });
  assert.deepEqual(dates.map((d) => [text.slice(d.start, d.end), d.value, d.vague]).slice(0, 2), [['a quarter of an hour', 'PT15M', true], ['48 hours', 'PT48H', true]]);
});
