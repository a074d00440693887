import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { findQuotes } from '../../../../src/core/quotes/quotes.ts';
import { scorerOf } from '../../../../src/core/quotes/scorer/model.ts';
import { quotesOf } from './told.ts';

test('classes and negation', () => {
  const { quotes } = quotesOf('Berg denied that it was late. Berg did not say that it was late. Berg did not deny that it was late. Nobody said it was late. Berg warned that it was late.');
  assert.deepEqual(quotes.map((q) => [q.cueClass, q.negated]), [
    ['deny', true],
    ['say', true],
    ['deny', false],
    ['say', true],
    ['warn', false],
  ]);
});

test('furniture and bylines hold no statements, headlines do', () => {
  const article = parseArticle('Berg says bridge is closed\n\nThe bridge is closed.');
  assert.deepEqual(findQuotes(article, [], noKnowledge).map((q) => article.text.slice(q.start, q.end)), ['bridge is closed']);
});

test('a scorer outranks the rules', () => {
  const never = { ...scorerOf([]), score: () => -100 };
  const article = parseArticle('Title\n\n"It is late," Berg said.');
  assert.equal(findQuotes(article, [], { ...noKnowledge, quotes: never }).length, 0);
});

test('whatever the text: in order, inside it, spans that are not empty', () => {
  const word = fc.constantFrom('"', '“', '”', "'", '’', '«', '»', '„', '``', "''", 'said', 'he', 'Berg', 'that', 'the', 'plan', 'was', ',', '.', ':', ';', '(', ')', '-', '—', 'according', 'to', 'and', 'told', 'claims', 'saying', 'as', 'quoted', 'by', '\n\n', '5', 'who', 'which', 'is', '😀');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 60 }), (words) => {
      const text = words.map(([w, gap]) => w + (gap ? ' ' : '')).join('');
      const found = findQuotes(parseArticle(text), [], noKnowledge);
      let last = 0;
      for (const q of found) {
        assert.ok(q.start >= last && q.end > q.start && q.end <= text.length);
        last = q.start;
        for (const span of [q.speaker, q.cue, q.via, q.to]) assert.ok(!span || (span.start >= 0 && span.end > span.start && span.end <= text.length));
      }
    }),
    { seed: 42, numRuns: 100 },
  );
});

test('marks out of balance over a long text take time in proportion', () => {
  const text = '“he said "that he told the players’ '.repeat(300);
  const start = performance.now();
  findQuotes(parseArticle(text), [], noKnowledge);
  assert.ok(performance.now() - start < 2000);
});
