import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotesOf } from '../told.ts';

const ways = (text: string): readonly string[] => {
  const { article, quotes } = quotesOf(text);
  const cut = (s: { readonly start: number; readonly end: number } | null): string => (s ? article.text.slice(s.start, s.end) : '-');
  return quotes.map((q) => `to ${cut(q.to)}, via ${cut(q.via)}`);
};

test('an outlet is the way, a person the addressee', () => {
  assert.deepEqual(ways('The mayor told the BBC that it was late.'), ['to -, via the BBC']);
  assert.deepEqual(ways('The mayor told Lindqvist that it was late.'), ['to Lindqvist, via -']);
  assert.deepEqual(ways('The mayor told reporters it was late.'), ['to reporters, via -']);
});

test('the occasion', () => {
  assert.deepEqual(ways('In an interview with Reuters on Monday, the mayor said it was late.'), ['to -, via Reuters']);
  assert.deepEqual(ways('The mayor said in a statement to The Guardian that it was late.'), ['to -, via The Guardian']);
});

test('one who tells what another said', () => {
  assert.deepEqual(ways('The army said the plane was lost, Fars News reported.'), ['to -, via -', 'to -, via Fars News']);
  assert.deepEqual(ways('"There is no answer", Sputnik quoted the source as saying.'), ['to -, via Sputnik']);
});
