import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, longDay, publishedWords, shortDay, timexWords } from '../../../src/corpus/words.ts';

test('days', () => {
  assert.equal(shortDay('2022-02-16'), '16 Feb 2022');
  assert.equal(shortDay('2022-02-16T08:50'), '16 Feb 2022');
  assert.equal(longDay('2024-02-29'), 'Thursday 29 February 2024');
  assert.equal(shortDay('soon'), 'soon');
  assert.equal(longDay('2022-13-40'), '2022-13-40');
});

test('TIMEX3 values for a reader', () => {
  const cases: Readonly<Record<string, string>> = {
    '2022-02-01': 'Tuesday 1 February 2022',
    '2022-02-16T08:50': 'Wednesday 16 February 2022, 08:50',
    '2022-02-16TNI': 'Wednesday 16 February 2022, night',
    '2021-12': 'December 2021',
    '2022-W04': 'week of 24 Jan 2022 to 30 Jan 2022',
    '2020-W53': 'week of 28 Dec 2020 to 3 Jan 2021',
    '2022-W04-WE': 'weekend in the week of 24 Jan 2022 to 30 Jan 2022',
    '2013-SP': 'spring 2013',
    '1998-Q3': 'quarter 3 of 1998',
    '2010-H1': 'first half of 2010',
    '199': 'the 1990s',
    '19': 'the 20th century',
    '20': 'the 21st century',
    '12': 'the 13th century',
    P1W: '1 week',
    PT30M: '30 minutes',
    P3M: '3 months',
    PXY: 'some years',
    PAST_REF: 'some time in the past',
    'XXXX-WXX-2': 'some Tuesday',
    'XXXX-WXX-7': 'some Sunday',
    'XXXX-03-21': '21 March of some year',
    'XXXX-05': 'May of some year',
    '1997': '1997',
    'odd-value': 'odd-value',
  };
  for (const [value, words] of Object.entries(cases)) assert.equal(timexWords(value), words, value);
});

test('publication and counts', () => {
  assert.equal(publishedWords({ value: '2022-02-16' }), 'Wednesday 16 February 2022');
  assert.equal(publishedWords({ earliest: '2021-12-17', latest: '2021-12-30', guess: '2021-12-29' }), 'between 17 Dec 2021 and 30 Dec 2021, likeliest 29 Dec 2021');
  assert.equal(publishedWords({}), 'unknown');
  assert.equal(counted(1, 'article'), '1 article');
  assert.equal(counted(1200, 'article'), '1,200 articles');
});
