import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyNotes } from '../../../src/annotations/copy.ts';
import { annotate, edit, reply } from '../../../src/annotations/draft.ts';
import { fold, type Entry } from '../../../src/annotations/fold.ts';
import { garbageOf } from '../../../src/annotations/garbage.ts';
import { moderate } from '../../../src/annotations/draft.ts';
import { iriOf, type Annotation } from '../../../src/annotations/model.ts';
import { AnnotationStore } from '../../../src/annotations/store.ts';
import { countingChance, memoryFiles, tickingClock } from './memory.ts';

const a = iriOf('11111111-1111-4111-8111-111111111111');
const b = iriOf('22222222-2222-4222-8222-222222222222');
const maker = { clock: tickingClock(), chance: countingChance(1), creator: { name: 'Ada' } };
const entry = (annotation: Annotation): Entry => ({ annotation, layer: 'shared', address: `/w/.annotations/x/${annotation.id.slice(9)}.json` });
const note = annotate(maker, 'commenting', [{ article: a, quote: { exact: 'x', prefix: '', suffix: '' } }], [{ kind: 'comment', value: 'one' }]);
const edited = edit(maker, note.id, [note.id], [{ kind: 'comment', value: 'two' }]);
const answer = reply(maker, note.id, 'yes');

test('a copied article has notes of its own, which still belong together', () => {
  const copied = copyNotes(countingChance(9), [note, edited, answer].map(entry), new Map([[a, b]]));
  const [thread, ...more] = fold(copied.map(({ annotation }) => entry(annotation))).threads;
  assert.deepEqual(more, []);
  assert.ok(thread);
  assert.notEqual(thread.id, note.id);
  assert.equal(thread.targets[0]?.source, b);
  assert.equal(thread.replies.length, 1);
  assert.deepEqual(thread.bodies.map((body) => (body.kind === 'text' ? body.value : '')), ['two']);
  assert.equal(thread.annotation.raw['via'], note.id);
  assert.deepEqual(thread.conflicts, []);
});

test('garbage: deleted notes with all that hangs on them, and what was replaced; nothing that waits for a choice', () => {
  const again = edit(maker, note.id, [edited.id], [{ kind: 'comment', value: 'three' }]);
  assert.deepEqual(garbageOf([note, edited, again, answer].map(entry)).map(({ why }) => why), ['replaced']);
  const rival = edit(maker, note.id, [edited.id], [{ kind: 'comment', value: 'other' }]);
  assert.deepEqual(garbageOf([note, edited, again, rival].map(entry)), []);
  const gone = moderate(maker, note.id, [note.id, again.id], 'delete');
  assert.equal(garbageOf([note, edited, again, answer, gone].map(entry)).length, 5);
  const answerGone = moderate(maker, answer.id, [answer.id], 'delete');
  assert.equal(garbageOf([note, answer, answerGone].map(entry)).length, 2);
  assert.deepEqual(garbageOf([note, answer, answerGone, reply(maker, answer.id, 'still')].map(entry)), []);
});

test('private notes are published whole, and leave the private folder', async () => {
  const files = memoryFiles({ '/w/a.txt': 'x y' });
  const store = new AnnotationStore({ files, chance: countingChance(4), root: '/w' });
  for (const annotation of [note, answer]) assert.ok((await store.add('/w/a.txt', a, 'x y', annotation, 'private')).ok);
  const secret = (await store.article('/w/a.txt')).entries;
  assert.ok((await store.publish('/w/a.txt', a, 'x y', secret)).ok);
  const all = await store.article('/w/a.txt');
  assert.deepEqual(all.entries.map(({ layer }) => layer), ['shared', 'shared']);
  assert.equal([...files.content.keys()].filter((k) => k.includes('private') && /[0-9a-f]{12}\.json$/.test(k)).length, 0);
});
