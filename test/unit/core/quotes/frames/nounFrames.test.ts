import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotesOf, told } from '../told.ts';

test('nouns of saying, by whose they are', () => {
  assert.deepEqual(told('There were claims by the union that the plan had failed.'), ['indirect [the union|claims] the plan had failed']);
  assert.deepEqual(told("This follows the minister's announcement that taxes would rise."), ['indirect [the minister|announcement] taxes would rise']);
});

test('a claim that somebody rejects is denied', () => {
  const { quotes } = quotesOf("The minister rejected the union's claim that the plan had failed.");
  assert.deepEqual(quotes.map((q) => [q.cueClass, q.negated]), [['deny', true]]);
});
