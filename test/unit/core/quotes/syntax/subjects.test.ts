import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbGroupStart } from '../../../../../src/core/quotes/syntax/phrases.ts';
import { subjectOfCue } from '../../../../../src/core/quotes/syntax/subjects.ts';
import { markedOf, textOf, tokenOf } from '../told.ts';

const subject = (text: string, cue: string): string => {
  const m = markedOf(text, { 'Eva Moe': 'person', 'John Berg': 'person' });
  const first = tokenOf(m, text.split(' ')[0] ?? '');
  const at = tokenOf(m, cue);
  const { chunk, path } = subjectOfCue(m, at, verbGroupStart(m, at, first), first);
  return `${path}: ${textOf(m, chunk)}`;
};

test('right before the verb, its auxiliaries and adverbs', () => {
  assert.equal(subject('The ministry has since repeatedly denied it.', 'denied'), 'adjacent: The ministry');
  assert.equal(subject('WHO said so.', 'said'), 'adjacent: WHO');
});

test('over appositions, relative clauses and adverbials', () => {
  assert.equal(subject('Eva Moe, who leads the party, said so.', 'said'), 'parenthesis: Eva Moe');
  assert.equal(subject('Eva Moe, the mayor of Bergen, Norway, said so.', 'said'), 'parenthesis: Eva Moe');
  assert.equal(subject('One activist, John Berg, on Sunday told them so.', 'told'), 'parenthesis: One activist');
});

test('of participles and of verbs in a row: the subject they share', () => {
  assert.equal(subject('The union rejected the offer, saying it was late.', 'saying'), 'shared: The union');
  assert.equal(subject('The union rejected the offer and warned of strikes.', 'warned'), 'shared: The union');
  assert.equal(subject('The maker released a statement saying it was late.', 'saying'), 'shared: The maker');
  assert.equal(subject('The offer failed, with union leaders saying it was late.', 'saying'), 'absolute: union leaders');
  assert.equal(subject('She went on to say it was late.', 'say'), 'shared: She');
});

test('of relative clauses: what they refer to', () => {
  assert.equal(subject('It was drafted by Eva Moe, who said so.', 'said'), 'relative: Eva Moe');
  assert.equal(subject('They cite a report that said so.', 'said'), 'relative: a report');
});
