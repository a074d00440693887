import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../../../src/core/analysis.ts';
import { findDates } from '../../../../../src/core/dates/dates.ts';
import { evidenceFrom } from '../../../../../src/core/dates/publication/matching.ts';
import { narrow } from '../../../../../src/core/dates/publication/narrow.ts';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';

const dated = (name: string, text: string) => {
  const article = parseArticle(text);
  return { name, article, ...findDates(article, noKnowledge, noDecisions) };
};

test('a line that is nothing but a date states publication; a sentence with a date does not', () => {
  assert.equal(dated('a', 'Harbour reopens\n\nPublished March 3rd, 2021 at 10:15 GMT\n\nThe harbour reopened on Tuesday.').published.value, '2021-03-03');
  assert.equal(dated('b', 'Harbour reopens\n\n3 March 2021\n\nThe harbour reopened on Tuesday.').published.value, '2021-03-03');
  assert.equal(dated('c', 'The harbour was closed on 3 March 2021.\n\nIt reopened on Tuesday.').published.value, undefined);
});

test('what a person set outranks what the file states', () => {
  const article = parseArticle('Harbour reopens\n\n3 March 2021\n\nIt reopened on Tuesday.');
  const { published, dates } = findDates(article, noKnowledge, { ...noDecisions, published: '2021-03-10' });
  assert.equal(published.value, '2021-03-10');
  assert.equal(dates.at(-1)?.value, '2021-03-09');
});

test('a dated post and a day told as past give an interval with a guess', () => {
  const { published } = dated('a', 'The ministers spoke by phone on May 4.\n\nWe discussed the ceasefire. — Foreign Office (@foreign_office) May 4, 2019\n\nNothing was agreed.');
  assert.equal(published.value, undefined);
  assert.ok(published.earliest === '2019-05-04' || published.earliest === '2019-05-05');
  assert.ok((published.latest ?? '') <= '2019-05-14');
  assert.equal(published.guess, '2019-05-05');
});

test('a full date alone is a lower bound and no more', () => {
  const { published } = dated('a', 'She was born on 26 May 1953 and has led the council for years.');
  assert.deepEqual([published.value, published.earliest, published.latest, published.guess], [undefined, '1953-05-26', undefined, undefined]);
});

test('without any year there is no interval, and dates stay open', () => {
  const { published, dates } = dated('a', 'The leaders will meet on Friday.');
  assert.equal(published.earliest, undefined);
  assert.equal(dates[0]?.value, 'XXXX-WXX-5');
});

const undated = dated('undated', 'The envoys will meet again on March 20, the palace said today.\n\nEarlier this month the envoys Moreau and Haddad signed the fisheries protocol at a conference in Lisbon.');
const neighbour = dated('neighbour', 'March 25, 2014\n\nThe envoys Moreau and Haddad had signed the fisheries protocol at a Lisbon conference on March 6.\n\nThe palace was silent.');

test('other articles that date the same event narrow the interval', () => {
  const evidence = evidenceFrom(undated, [neighbour]);
  assert.ok(evidence.some((e) => e.told === 'this-month' && e.earliest === '2014-03-06'));
  const narrowed = narrow(undated.published, evidence, { published: ['2014-03-25', '2014-03-27', '2014-04-02', '2009-01-01'] });
  assert.ok((narrowed.earliest ?? '') >= '2014-03-01' && (narrowed.latest ?? '') <= '2014-03-20');
  assert.ok(narrowed.evidence.some((e) => e.why.includes('neighbour')));
  const again = findDates(undated.article, noKnowledge, { ...noDecisions, publishedBetween: narrowed });
  assert.equal(again.dates[0]?.value, '2014-03-20');
});

test('neighbours scattered over the years narrow nothing', () => {
  const evidence = evidenceFrom(undated, [neighbour]);
  assert.equal(narrow(undated.published, evidence, { published: ['2014-03-25', '2009-01-01', '2020-05-05'] }), undated.published);
});

test('a stated day is not narrowed', () => assert.equal(narrow(neighbour.published, [], { published: ['2001-01-01'] }), neighbour.published));
