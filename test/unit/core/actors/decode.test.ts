import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decoder, never } from '../../../../src/core/actors/decode.ts';
import { labelCount, labelOf, mayBegin, mayEnd, mayFollow, Position } from '../../../../src/core/actors/labels.ts';

const L = labelCount;
let state = 42;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};

/** All rows of labels that hold together, with their scores. */
const rowsOf = (scores: Float32Array, transitions: Float32Array, length: number): readonly { readonly labels: readonly number[]; readonly score: number }[] => {
  let rows = Array.from({ length: L }, (_, l) => l)
    .filter(mayBegin)
    .map((l) => ({ labels: [l], score: scores[l] ?? 0 }));
  for (let i = 1; i < length; i++)
    rows = rows.flatMap(({ labels, score }) => {
      const last = labels.at(-1) ?? 0;
      return Array.from({ length: L }, (_, l) => l)
        .filter((l) => mayFollow(last, l))
        .map((l) => ({ labels: [...labels, l], score: score + (transitions[last * L + l] ?? 0) + (scores[i * L + l] ?? 0) }));
    });
  return rows.filter(({ labels }) => mayEnd(labels.at(-1) ?? 0));
};

test('the best row and its chance are those of full enumeration', () => {
  for (let round = 0; round < 4; round++) {
    const length = 1 + (round % 3);
    const transitions = Float32Array.from({ length: L * L }, () => random() - 0.5);
    const scores = Float32Array.from({ length: length * L }, () => 3 * random());
    const decoder = new Decoder(transitions);
    decoder.decode(scores, 0, length);
    decoder.measure(scores, 0, length);
    const rows = rowsOf(scores, transitions, length);
    const best = rows.reduce((a, b) => (b.score > a.score ? b : a));
    assert.deepEqual([...decoder.labels.subarray(0, length)], best.labels);
    const total = rows.reduce((sum, row) => sum + Math.exp(row.score), 0);
    assert.ok(Math.abs(decoder.chance(0, length - 1) - Math.exp(best.score) / total) < 1e-6);
  }
});

test('a name of two words needs both of its labels', () => {
  const scores = new Float32Array(2 * L);
  scores[labelOf(0, Position.begin)] = 4;
  scores[L + labelOf(0, Position.last)] = -1;
  const decoder = new Decoder(new Float32Array(L * L));
  assert.equal(decoder.decode(scores, 0, 2), true);
  assert.deepEqual([...decoder.labels.subarray(0, 2)], [labelOf(0, Position.begin), labelOf(0, Position.last)]);
});

test('where nothing is looked at there is no name', () => {
  const scores = new Float32Array(3 * L).fill(never);
  for (let i = 0; i < 3; i++) scores[i * L] = 0;
  const decoder = new Decoder(new Float32Array(L * L));
  assert.equal(decoder.decode(scores, 0, 3), false);
  assert.deepEqual([...decoder.labels.subarray(0, 3)], [0, 0, 0]);
});
