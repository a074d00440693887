import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cueVerbAt } from '../../../../../src/core/quotes/frames/cueVerbs.ts';
import { clauseAt, complementOf } from '../../../../../src/core/quotes/syntax/complements.ts';
import { markedOf, textOf, tokenOf } from '../told.ts';

const after = (text: string, cue: string): string => {
  const m = markedOf(text);
  const at = tokenOf(m, cue);
  const verb = cueVerbAt(m, at);
  assert.ok(verb);
  const { kind, start, to } = complementOf(m, at, verb, m.length - 1, true);
  return `${kind} ${textOf(m, to)} | ${kind === 'end' ? '' : textOf(m, { first: start, last: m.length - 2 })}`;
};

test('clauses with and without "that", over adverbials', () => {
  assert.equal(after('Moe said that it was late.', 'said'), 'that - | it was late');
  assert.equal(after('Moe said it was late.', 'said'), 'clause - | it was late');
  assert.equal(after('Moe said in a statement on Monday that it was late.', 'said'), 'that - | it was late');
  assert.equal(after('Moe said on Monday the train was late.', 'said'), 'clause - | the train was late');
  assert.equal(after('Moe said there was no train.', 'said'), 'clause - | there was no train');
});

test('quotations, colons, ends', () => {
  assert.equal(after('Moe said, "It was late".', 'said'), 'quote - | "It was late"');
  assert.equal(after('Moe wrote on his page: "It was late".', 'wrote'), 'colon - | "It was late"');
  assert.equal(after('It was late, Moe said on Monday.', 'said'), 'end - | ');
});

test('to whom', () => {
  assert.equal(after('Moe told the committee that it was late.', 'told'), 'that the committee | it was late');
  assert.equal(after('Moe told reporters it was late.', 'told'), 'clause reporters | it was late');
  assert.equal(after('Moe urged tired travellers to stay at home.', 'urged'), 'infinitive tired travellers | to stay at home');
});

test('infinitives, gerunds, questions, objects', () => {
  assert.equal(after('Moe promised not to leave.', 'promised'), 'infinitive - | not to leave');
  assert.equal(after('Moe denied planning it.', 'denied'), 'infinitive - | planning it');
  assert.equal(after('Moe asked whether it was late.', 'asked'), 'question - | whether it was late');
  assert.equal(after('Moe announced the release of prisoners.', 'announced'), 'object - | the release of prisoners');
});

test('a clause has a finite verb of its own', () => {
  const m = markedOf('the release of the prisoners who died. the prisoners died. the plan is dead.');
  assert.equal(clauseAt(m, tokenOf(m, 'the'), tokenOf(m, 'died') + 1), 0);
  assert.ok(clauseAt(m, tokenOf(m, 'the', 3), tokenOf(m, 'died', 2) + 1) > 0);
  assert.equal(clauseAt(m, tokenOf(m, 'the', 4), m.length), 2);
});
