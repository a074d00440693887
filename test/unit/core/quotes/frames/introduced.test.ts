import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';
import { findQuotes } from '../../../../../src/core/quotes/quotes.ts';
import { told } from '../told.ts';

test('a colon at the end of a paragraph', () => {
  assert.deepEqual(told('Anna Berg wrote to the council on Monday:\n\n"The bridge is closed for good."\n\nThe council did not answer.'), ['direct [Anna Berg|wrote] "The bridge is closed for good."']);
});

test('a block quote without marks', () => {
  const article = parseArticle('# Bridge\n\nAnna Berg wrote to the council:\n\n> The bridge is closed. It stays closed.\n\nThe council did not answer.', 'markdown');
  const found = findQuotes(article, [], noKnowledge).map((q) => `${q.kind} ${article.text.slice(q.start, q.end)}`);
  assert.deepEqual(found, ['direct The bridge is closed.', 'direct It stays closed.']);
});
