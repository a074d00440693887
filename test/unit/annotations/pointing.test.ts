import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate, moderate } from '../../../src/annotations/draft.ts';
import { fold, type Entry, type Thread } from '../../../src/annotations/fold.ts';
import { iriOf, type Annotation } from '../../../src/annotations/model.ts';
import { Pointing, spotsOf } from '../../../src/annotations/pointing.ts';
import { countingChance, tickingClock } from './memory.ts';

const [a, b, c] = ['a', 'b', 'c'].map((n) => iriOf(`${n}0000000-0000-4000-8000-000000000000`)) as [string, string, string];
const maker = { clock: tickingClock(), chance: countingChance(), creator: { name: 'Ada' } };
const quote = { exact: 'port', prefix: 'The ', suffix: ' was' };
const threadsOf = (...annotations: readonly Annotation[]): readonly Thread[] => fold(annotations.map((annotation): Entry => ({ annotation, layer: 'shared', address: `/${annotation.id}` }))).threads;

const judgement = annotate(maker, 'assessing', [{ article: a, quote }, { article: b, quote }], [{ kind: 'verdict', value: 'contradicts' }]);
const link = annotate(maker, 'linking', [{ article: a, quote }], [{ kind: 'link', to: { article: b, quote } }]);
const plain = annotate(maker, 'commenting', [{ article: a, quote }], [{ kind: 'comment', value: 'x' }]);

test('a link and a judgement are known from their other end, a plain note is not', () => {
  const pointing = new Pointing();
  assert.deepEqual(pointing.put('/a.txt', [a], threadsOf(judgement, link, plain)), [b]);
  assert.deepEqual(new Set(pointing.of([b]).map(({ thread }) => thread.id)), new Set([judgement.id, link.id]));
  assert.deepEqual(pointing.of([b]).map(({ home }) => home), ['/a.txt', '/a.txt']);
  assert.deepEqual(pointing.of([a]), []);
  assert.deepEqual(pointing.of([c]), []);
});

test('the same notes again are no change; a delete and a lost folder are', () => {
  const pointing = new Pointing();
  pointing.put('/a.txt', [a], threadsOf(link));
  assert.deepEqual(pointing.put('/a.txt', [a], threadsOf(link, plain)), []);
  assert.deepEqual(pointing.put('/a.txt', [a], threadsOf(link, moderate(maker, link.id, [link.id], 'delete'))), [b]);
  assert.deepEqual(pointing.of([b]), []);
  pointing.put('/a.txt', [a], threadsOf(link));
  assert.deepEqual(pointing.remove('/a.txt'), [b]);
  assert.equal(pointing.has('/a.txt'), false);
  assert.deepEqual(pointing.of([b]), []);
});

test('places are told apart: targets first, then where links lead', () => {
  const [thread] = threadsOf(link);
  assert.ok(thread);
  assert.deepEqual(spotsOf(thread).map(({ kind, index, target }) => [kind, index, target.source]), [['target', 0, a], ['link', 0, b]]);
});
