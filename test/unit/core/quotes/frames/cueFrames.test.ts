import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../told.ts';

test('what is said follows', () => {
  assert.deepEqual(told('The mayor said that the bridge was closed.'), ['indirect [The mayor|said] the bridge was closed']);
  assert.deepEqual(told('The mayor said the bridge was "beyond repair".'), ['mixed [The mayor|said] the bridge was "beyond repair"']);
  assert.deepEqual(told('In a statement, Anna Berg, the mayor, wrote: "The bridge is closed."'), ['direct [Anna Berg|wrote] "The bridge is closed."']);
  assert.deepEqual(told('Police asked people to stay at home.'), ['indirect [Police|asked] to stay at home']);
});

test('what is said stands before', () => {
  assert.deepEqual(told('"The bridge is closed," Anna Berg said on Monday.'), ['direct [Anna Berg|said] "The bridge is closed,"']);
  assert.deepEqual(told('"The bridge is closed," said former mayor Anna Berg.'), ['direct [former mayor Anna Berg|said] "The bridge is closed,"']);
  assert.deepEqual(told('"Is it closed?" asked Berg. "Yes!" Moe shouted.'), ['direct [Berg|asked] "Is it closed?"', 'direct [Moe|shouted] "Yes!"']);
  assert.deepEqual(told('The bridge is closed, police said on Monday.'), ['indirect [police|said] The bridge is closed']);
  assert.deepEqual(told('The bridge was closed, say engineers.'), ['indirect [engineers|say] The bridge was closed']);
});

test('around its attribution', () => {
  assert.deepEqual(told('"We won," Berg said, "and we shall win again."'), ['direct [Berg|said] "We won,"', 'direct [Berg|said] "and we shall win again."']);
  assert.deepEqual(told('His death, they reported, was an accident.'), ['indirect [they|reported] was an accident']);
});

test('quoted by somebody else', () => {
  const text = '"There is no answer", the agency quoted the diplomatic source as saying. Berg was quoted by the paper as saying that it was late.';
  assert.deepEqual(told(text), ['direct [the diplomatic source|saying] "There is no answer"', 'indirect [Berg|saying] it was late']);
});

test('a statement in a statement', () => {
  assert.deepEqual(told('The agency reported the army said the plane was lost.'), [
    'indirect [The agency|reported] the army said the plane was lost',
    'indirect [the army|said] the plane was lost',
  ]);
});

test('clauses that have lost their subject, participles that open a sentence', () => {
  assert.deepEqual(told('He was jailed, which prosecutors argue is necessary for peace.'), ['indirect [prosecutors|argue] is necessary for peace']);
  assert.deepEqual(told('Noting that it was late, Anna Berg went home.'), ['indirect [Anna Berg|Noting] it was late']);
});

test('what is no statement', () => {
  assert.deepEqual(told('The company announced the release of a phone. The claims were settled. It is expected that prices fall.'), []);
  assert.deepEqual(told('The so-called "war on drugs" is over. The film "Gone at Dawn" was shown. Dwayne "The Rock" Hill arrived.'), []);
});
