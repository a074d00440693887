import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../../../src/core/analysis.ts';
import { findDates } from '../../../../../src/core/dates/dates.ts';
import { narrow } from '../../../../../src/core/dates/publication/narrow.ts';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';

const story = 'Pilot union rejects offer\n\nOSLO, May 9 (North Wire) - The union on Tuesday rejected the offer of the airline, which it had received last week.\n\nA vote is planned for Friday.';
const read = (text: string, fileDate?: string) => findDates(parseArticle(text), noKnowledge, fileDate === undefined ? noDecisions : { ...noDecisions, fileDate });

test('a dateline without its year leaves publication open where nothing names a year', () => {
  const { published } = read(story);
  assert.deepEqual([published.value, published.guess], [undefined, undefined]);
  assert.match(published.evidence[0]?.why ?? '', /dateline, without its year/);
});

test('the file’s name gives the year, and relative dates are counted from there', () => {
  const { published, dates } = read(story, '2017-05-09');
  assert.deepEqual([published.value, published.earliest, published.latest, published.guess], [undefined, '2017-05-09', '2017-05-09', '2017-05-09']);
  assert.equal(published.agreed, true);
  assert.equal(published.basis, '9 May from the dateline, 2017 from the file name');
  assert.deepEqual(dates.map((d) => d.value), ['2017-05-09', '2017-05-09', '2017-W18', '2017-05-12']);
  assert.equal(dates[1]?.why.text, 'the day of publication, 9 May from the dateline, 2017 from the file name');
});

test('a file kept some days later still gives the year; the day stays that of the dateline, and is a guess', () => {
  const { published } = read(story, '2017-05-13');
  assert.deepEqual([published.guess, published.agreed], ['2017-05-09', undefined]);
});

test('a file kept early in the next year', () => {
  const text = story.replace('May 9', 'Dec. 29').replace('Tuesday', 'Thursday');
  assert.equal(read(text, '2023-01-03').published.guess, '2022-12-29');
});

test('a year that the text names gives the year of the dateline', () => {
  const { published } = read(`${story} The strike of March 30, 2017, had grounded the fleet.`);
  assert.equal(published.guess, '2017-05-09');
  assert.equal(published.basis, '9 May by the dateline, the year by the other dates of the text');
});

test('a line of its own without a year is as good as a dateline', () => {
  assert.equal(read('Pilot union rejects offer\n\nTuesday, May 9\n\nThe union rejected the offer of the airline on Monday.', '2017-05-10').published.guess, '2017-05-09');
});

test('a date in the name alone is a guess with an interval', () => {
  const { published } = read('The union rejected the offer of the airline on Tuesday.', '2017-05-09');
  assert.equal(published.value, undefined);
  assert.equal(published.guess, '2017-05-09');
  assert.ok((published.earliest ?? '') >= '2017-04-25' && (published.latest ?? '') <= '2017-05-10');
});

test('what the text or a person states outranks the name', () => {
  assert.equal(read('Offer rejected\n\n3 May 2017\n\nThe union rejected it on Tuesday.', '2019-05-09').published.value, '2017-05-03');
  assert.equal(findDates(parseArticle(story), noKnowledge, { ...noDecisions, published: '2006-05-09', fileDate: '2017-05-09' }).published.value, '2006-05-09');
});

test('where dateline and file name agree, other articles of the story add no words', () => {
  const narrowed = narrow(read(story, '2017-05-09').published, [], { published: ['2017-05-06', '2017-05-12'] });
  assert.deepEqual([narrowed.guess, narrowed.agreed, narrowed.basis], ['2017-05-09', true, '9 May from the dateline, 2017 from the file name']);
});

test('other articles of the story give the year', () => {
  const { published } = read(story);
  const narrowed = narrow(published, [], { published: ['2017-05-06', '2017-05-12'] });
  assert.deepEqual([narrowed.value, narrowed.earliest, narrowed.latest], [undefined, '2017-05-09', '2017-05-09']);
  assert.equal(narrowed.basis, '9 May by the dateline, the year by other articles of this story, of May 2017');
  assert.equal(narrow(published, [], { published: ['2017-05-06', '2011-05-12', '2003-01-01'] }), published);
});
