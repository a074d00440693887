import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleDay, counted, dateWords, longDay, nameWithSpelling, publishedWords, shortDay, sizeWord, spreadWords, stateInSentence, timexWords } from '../../../src/corpus/words.ts';

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
    '2022-W04': 'week of 24–30 January 2022',
    '2020-W53': 'week of 28 December 2020 to 3 January 2021',
    '2022-W04-WE': 'weekend in the week of 24–30 January 2022',
    '2013-SP': 'spring 2013',
    '1998-Q3': 'third quarter of 1998',
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

test('modifiers in words', () => {
  const cases = [
    ['2022-W04', 'START', 'early in the week of 24–30 January 2022'],
    ['2022-W04', 'MID', 'in the middle of the week of 24–30 January 2022'],
    ['2021-12', 'START', 'early December 2021'],
    ['2021-12', 'MID', 'mid-December 2021'],
    ['2021-12', 'END', 'late December 2021'],
    ['2013-SP', 'END', 'late spring 2013'],
    ['199', 'START', 'the early 1990s'],
    ['199', 'MID', 'the mid-1990s'],
    ['19', 'END', 'late in the 20th century'],
    ['1998-Q3', 'END', 'late in the third quarter of 1998'],
    ['2022-02-01', 'START', 'early on Tuesday 1 February 2022'],
    ['2022-02-01', 'MID', 'the middle of Tuesday 1 February 2022'],
    ['P3W', 'LESS_THAN', 'less than 3 weeks'],
    ['P3W', 'MORE_THAN', 'more than 3 weeks'],
    ['P3W', 'EQUAL_OR_LESS', 'at most 3 weeks'],
    ['P3W', 'EQUAL_OR_MORE', 'at least 3 weeks'],
    ['P3W', 'START', 'the first part of 3 weeks'],
    ['2021', 'APPROX', 'about 2021'],
    ['2022-W04', 'BEFORE', 'before the week of 24–30 January 2022'],
    ['2021-12', 'AFTER', 'after December 2021'],
    ['2021-12', 'ON_OR_BEFORE', 'in December 2021 or before'],
    ['2022-02-01', 'ON_OR_BEFORE', 'on or before Tuesday 1 February 2022'],
    ['2022-02-01', 'ON_OR_AFTER', 'on or after Tuesday 1 February 2022'],
    ['PAST_REF', 'START', 'some time in the past'],
  ] as const;
  for (const [value, mod, words] of cases) assert.equal(dateWords({ value, mod }), words);
  assert.equal(dateWords({ value: '2021-12' }), 'December 2021');
});

test('a date counted from a wide guess is no day', () => {
  assert.equal(spreadWords('2023-03-14', { earliest: '2023-02-28', latest: '2023-04-25' }), 'a Tuesday, probably between 28 February and 25 April 2023');
  assert.equal(spreadWords('2023-03-17', { earliest: '2023-03-05', latest: '2023-03-30' }), 'a day, probably between 5 and 30 March 2023');
  assert.equal(spreadWords('2023-02', { earliest: '2023-02', latest: '2023-03' }), 'February or March 2023');
  assert.equal(spreadWords('2022-12', { earliest: '2022-12', latest: '2023-01' }), 'December 2022 or January 2023');
  assert.equal(spreadWords('2023-02', { earliest: '2023-02', latest: '2023-05' }), 'between February 2023 and May 2023');
  assert.equal(spreadWords('2023-W10', { earliest: '2023-W10', latest: '2023-W14' }), 'a week, from that of 6–12 March 2023 to that of 3–9 April 2023');
  assert.deepEqual(['2022-02-01', '2022-02-01T08:50', '2022-W04', '2022-W04-WE', '2021-12', '1998-Q3', '1998'].map(sizeWord), ['day', 'day', 'week', 'weekend', 'month', 'time', 'time']);
});

test('when an article appeared, as far as it is known', () => {
  assert.equal(articleDay({ publishedIsGuess: true }), 'undated');
  assert.equal(articleDay({ published: '2023-03-21', publishedIsGuess: false }), '21 Mar 2023');
  assert.equal(articleDay({ published: '2023-03-21', publishedIsGuess: true }), 'about 21 Mar 2023');
  assert.equal(articleDay({ published: '2023-03-17', publishedIsGuess: true, publishedBetween: ['2023-03-05', '2023-04-30'] }), 'March or April 2023');
  assert.equal(articleDay({ published: '2023-03-17', publishedIsGuess: true, publishedBetween: ['2023-03-05', '2023-03-25'] }), 'between 5 and 25 Mar 2023');
  assert.equal(articleDay({ published: '2023-03-30', publishedIsGuess: true, publishedBetween: ['2023-03-28', '2023-04-08'] }), 'between 28 Mar and 8 Apr 2023');
  assert.equal(articleDay({ published: '2023-03-30', publishedIsGuess: true, publishedBetween: ['2022-12-28', '2023-04-08'] }), 'between 28 Dec 2022 and 8 Apr 2023');
  assert.equal(publishedWords({ guess: '2023-03-21', earliest: '2023-03-21', latest: '2023-03-21', agreed: true, basis: '21 March from the dateline, 2023 from the file name' }), 'Tuesday 21 March 2023: 21 March from the dateline, 2023 from the file name');
});

test('a state inside a sentence', () => {
  for (const [name, words] of Object.entries({ France: 'France', 'United States': 'the United States', Netherlands: 'the Netherlands', 'Czech Republic': 'the Czech Republic', Russia: 'Russia' })) assert.equal(stateInSentence(name), words);
});

test('the spelling that was asked for stands in the label, so that a list that filters by it keeps the name', () => {
  const actor = { name: 'Serhiy Kovalenko', aliases: ['Kovalenko', 'Sergei Kovalenko'] };
  assert.equal(nameWithSpelling(actor, 'sergei'), 'Serhiy Kovalenko (Sergei Kovalenko)');
  assert.equal(nameWithSpelling(actor, 'KOVALENKO'), 'Serhiy Kovalenko');
  assert.equal(nameWithSpelling(actor, 'sergej'), 'Serhiy Kovalenko (sergej)');
  assert.equal(nameWithSpelling(actor, ' '), 'Serhiy Kovalenko');
});
