import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../../../src/core/analysis.ts';
import { findDates } from '../../../../../src/core/dates/dates.ts';
import type { DatedArticle } from '../../../../../src/core/dates/publication/matching.ts';
import { narrow } from '../../../../../src/core/dates/publication/narrow.ts';
import { sharedEvidence } from '../../../../../src/core/dates/publication/shared.ts';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';

const article = (name: string, text: string, published?: string): DatedArticle => {
  const parsed = parseArticle(text);
  return { name, article: parsed, ...findDates(parsed, noKnowledge, published === undefined ? noDecisions : { ...noDecisions, published }) };
};
const undated = article('letter', 'The owner of the quarry “will look into every complaint”, it said. The repair costs 37.5 million, and 400 homes are “not safe”.');
const others = [
  article('late', 'It “will look into every complaint,” said the owner. It costs 37.5 million.', '2019-06-20'),
  article('first', 'The firm "will look into every complaint". Some 400 homes are "not safe".', '2019-06-11'),
  article('undated', 'The firm "will look into every complaint".'),
];

test('a quotation and a figure count from the first dated article that has them; short quotations and round counts do not', () => {
  assert.deepEqual(sharedEvidence(undated, others).map(({ told, latest, why }) => [told, latest, why]), [
    ['past', '2019-06-11', 'the same quotation in first, of 2019-06-11'],
    ['past', '2019-06-20', 'the same figure in late, of 2019-06-20'],
  ]);
  assert.deepEqual(sharedEvidence(undated, []), []);
});

test('what is shared moves the interval behind the first report of it', () => {
  const published = ['2019-05-02', '2019-05-10', '2019-05-12', '2019-06-11'];
  const before = narrow(undated.published, [], { published });
  const after = narrow(undated.published, sharedEvidence(undated, others.slice(1)), { published });
  assert.ok((before.earliest ?? '') < '2019-05-20');
  assert.ok((after.earliest ?? '') >= '2019-06-09');
});
