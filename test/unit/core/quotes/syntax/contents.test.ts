import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borderAt, bordersFrom, mustEnd } from '../../../../../src/core/quotes/syntax/contents.ts';
import { markedOf, tokenOf } from '../told.ts';
import { told } from '../told.ts';

test('borders inside a sentence, by kind', () => {
  const kinds = (text: string): readonly string[] => {
    const m = markedOf(text);
    return [...bordersFrom(m, tokenOf(m, 'it'), m.length - 1)].map((b) => b.kind);
  };
  assert.deepEqual(kinds('Moe said it was late, adding that it rained'), ['gerund']);
  assert.deepEqual(kinds('Moe said it was late and claimed that it rained'), ['speech']);
  assert.deepEqual(kinds('Moe said it was late; it rained'), ['semicolon']);
  assert.deepEqual(kinds('Moe said it was late, while Berg left'), ['contrast']);
  assert.deepEqual(kinds('Moe said it was late, the maker saying that it rained'), ['absolute', 'gerund']);
});

test('some borders end a statement whatever else is true', () => {
  const m = markedOf('Moe said it was late however Berg said it was early.');
  const border = borderAt(m, tokenOf(m, 'however'), tokenOf(m, 'it'), m.length);
  assert.ok(border && mustEnd(m, border, m.length));
});

test('where statements end', () => {
  assert.deepEqual(told('The mayor said it was late, adding that it had rained.'), ['indirect [The mayor|said] it was late', 'indirect [The mayor|adding] it had rained']);
  assert.deepEqual(told('The mayor said "it is late" and "we go home as soon as we can".'), ['mixed [The mayor|said] "it is late" and "we go home as soon as we can"']);
  assert.deepEqual(told('The mayor said "it is late and we are all tired" and "we go home as soon as we can".'), [
    'direct [The mayor|said] "it is late and we are all tired"',
    'direct [The mayor|said] "we go home as soon as we can"',
  ]);
});
