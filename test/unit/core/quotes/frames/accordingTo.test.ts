import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../told.ts';

test('before, behind and inside a sentence', () => {
  assert.deepEqual(told('According to the ministry, two people died.'), ['indirect [the ministry|According to] two people died']);
  assert.deepEqual(told('Two people died, according to Anna Berg, the head of the office.', { 'Anna Berg': 'person' }), ['indirect [Anna Berg|according to] Two people died']);
  assert.deepEqual(told('According to Anna Berg, the head of the office, two people died.', { 'Anna Berg': 'person' }), ['indirect [Anna Berg|According to] two people died']);
  assert.deepEqual(told('He was ill and according to the ministry he died.'), ['indirect [the ministry|according to] he died']);
  assert.deepEqual(told('The find was, according to Berg, "a great surprise".'), ['indirect [Berg|according to] The find was', 'direct [Berg|according to] "a great surprise"']);
});

test('other phrases that name a source', () => {
  assert.deepEqual(told('As per reports, the answer is late.'), ['indirect [reports|As per] the answer is late']);
  assert.deepEqual(told("In Berg's view, the plan is dead. The plan is alive, in the opinion of the mayor."), ['indirect [Berg|view] the plan is dead', 'indirect [the mayor|in the opinion of] The plan is alive']);
  assert.deepEqual(told('Two people died, as reported by the agency.'), ['indirect [the agency|reported] Two people died']);
});
