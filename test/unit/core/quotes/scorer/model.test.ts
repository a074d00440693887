import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeScorer, encodeScorer, featureOf, Question, scorerOf, tableBits } from '../../../../../src/core/quotes/scorer/model.ts';

const tables = [0, 1].map((q) => Float32Array.from({ length: 1 << tableBits }, (_, i) => ((i * 7 + q) % 255) / 127 - 1));

test('what is written is read again, to a 127th of the largest weight', () => {
  const read = decodeScorer(encodeScorer(tables), 'quotes.bin');
  const plain = scorerOf(tables);
  for (const question of [Question.accept, Question.end]) {
    const features = [1, 77, 4095, 9999];
    assert.ok(Math.abs(read.score(question, features) - plain.score(question, features)) < 0.05);
  }
});

test('damage, another kind and absence are named', () => {
  const bytes = encodeScorer(tables);
  const damaged = bytes.slice();
  damaged[5000] = (damaged[5000] ?? 0) ^ 1;
  assert.throws(() => decodeScorer(damaged, 'quotes.bin'), /quotes\.bin: checksum/);
  assert.throws(() => decodeScorer(bytes.slice(0, 100), 'quotes.bin'), /quotes\.bin: cut short/);
  assert.throws(() => decodeScorer(undefined, 'quotes.bin'), /quotes\.bin: missing/);
  assert.throws(() => decodeScorer(Uint8Array.from(bytes, (b, i) => (i === 0 ? 0 : b)), 'quotes.bin'), /not a file of kind/);
});

test('features fall into the table and differ', () => {
  const seen = new Set<number>();
  for (let t = 0; t < 40; t++) for (let a = 0; a < 20; a++) seen.add(featureOf(t, a, a * 3, t));
  for (const f of seen) assert.ok(f >= 0 && f < 1 << tableBits);
  assert.ok(seen.size > 760);
});
