import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { findQuotes } from '../../../../src/core/quotes/quotes.ts';

const found = (text: string): readonly string[] => {
  const article = parseArticle(`Headline of the day\n\n${text}`);
  return findQuotes(article, [], noKnowledge).map((q) => {
    const cut = (s: { start: number; end: number } | null): string => (s ? article.text.slice(s.start, s.end) : '-');
    return `${q.kind} [${cut(q.speaker)}|${cut(q.cue)}] ${article.text.slice(q.start, q.end)}`;
  });
};

test('direct, mixed and indirect statements', () => {
  assert.deepEqual(found('"The bridge is closed," Anna Berg said on Monday.'), ['direct [Anna Berg|said] "The bridge is closed,"']);
  assert.deepEqual(found('The mayor said that the bridge was closed.'), ['indirect [The mayor|said] the bridge was closed']);
  assert.deepEqual(found('The mayor said the bridge was "beyond repair".'), ['mixed [The mayor|said] the bridge was "beyond repair"']);
});
