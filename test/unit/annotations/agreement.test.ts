import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreement, pairings, type Labelled } from '../../../src/annotations/agreement.ts';

const text = 'one two three four five six seven eight nine ten';
const span = (words: string, label: string): Labelled => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, label });

test('spans are paired: same, other extent, other label, only one', () => {
  const a = [span('one', 'x'), span('three four', 'x'), span('six', 'y'), span('ten', 'z')];
  const b = [span('one', 'x'), span('four five', 'x'), span('six', 'x'), span('eight', 'z')];
  assert.deepEqual(pairings(a, b).map(({ kind }) => kind), ['same', 'other-extent', 'other-label', 'only-b', 'only-a']);
});

test("Cohen's kappa over words and F1 over spans, by hand", () => {
  // Words: both 1 (four), only a 1 (three), only b 1 (five), neither 7: observed 0.8, chance 0.2·0.2 + 0.8·0.8 = 0.68.
  const { labels, all, words } = agreement([{ text, a: [span('three four', 'x')], b: [span('four five', 'x')] }]);
  assert.equal(words, 10);
  assert.equal(labels.length, 1);
  assert.ok(Math.abs((labels[0]?.kappa ?? 0) - (0.8 - 0.68) / 0.32) < 1e-12);
  assert.equal(labels[0]?.f1, 0);
  assert.equal(labels[0]?.f1Overlapping, 1);
  assert.equal(all.overlapping, 1);
});

test('equal annotations agree wholly; nothing annotated has no figure', () => {
  const a = [span('two', 'x'), span('six seven', 'y')];
  const { labels } = agreement([{ text, a, b: a }, { text, a: [], b: [] }]);
  assert.deepEqual(labels.map(({ f1, kappa }) => [f1, kappa]), [[1, 1], [1, 1]]);
  const none = agreement([{ text, a: [], b: [] }]).all;
  assert.equal(none.f1, undefined);
  assert.equal(none.kappa, undefined);
});
