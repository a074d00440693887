import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nounPhraseLeft, nounPhraseRight } from '../../../../../src/core/quotes/syntax/nounPhrases.ts';
import { markedOf, textOf, tokenOf } from '../told.ts';

const left = (text: string, before: string): string => {
  const m = markedOf(text, { 'Eva Moe': 'person', 'John Berg': 'person' });
  return textOf(m, nounPhraseLeft(m, tokenOf(m, before) - 1, tokenOf(m, text.split(' ')[0] ?? '')));
};
const right = (text: string, from: string): string => {
  const m = markedOf(text, { 'Eva Moe': 'person', 'John Berg': 'person' });
  return textOf(m, nounPhraseRight(m, tokenOf(m, from), m.length));
};

test('leftward: to a border, adverbials dropped', () => {
  assert.equal(left('The mayor of Bergen said so.', 'said'), 'The mayor of Bergen');
  assert.equal(left('On Friday the mayor said so.', 'said'), 'the mayor');
  assert.equal(left('In a statement Moe said so.', 'said'), 'Moe');
  assert.equal(left('He resigned and the mayor said so.', 'said'), 'the mayor');
  assert.equal(left('He left because scientists working for the agency said so.', 'said'), 'scientists working for the agency');
  assert.equal(left('Smith and Jones said so.', 'said'), 'Smith and Jones');
});

test('leftward: the head of a relative clause, and no place behind a name', () => {
  assert.equal(left('The man who had met the mayor said so.', 'said'), 'The man');
  assert.equal(left('Eva Moe of the council said so.', 'said'), 'Eva Moe');
});

test('rightward: to a comma, a verb, a word of time, what follows a name', () => {
  assert.equal(right('So said the head of the office, on Monday.', 'the'), 'the head of the office');
  assert.equal(right('So said officials on Saturday.', 'officials'), 'officials');
  assert.equal(right('So said Professor Eva Moe of the school.', 'Professor'), 'Professor Eva Moe');
  assert.equal(right('According to the ministry he died.', 'the'), 'the ministry');
});
