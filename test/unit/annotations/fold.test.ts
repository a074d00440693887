import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate, attach, edit, moderate, reply, type Maker } from '../../../src/annotations/draft.ts';
import { fold, type Entry, type Layer, type Thread } from '../../../src/annotations/fold.ts';
import type { Annotation } from '../../../src/annotations/model.ts';
import { countingChance, tickingClock } from './memory.ts';

const article = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const clock = tickingClock();
const ada: Maker = { clock, chance: countingChance(1), creator: { name: 'Ada' } };
const ben: Maker = { clock, chance: countingChance(2), creator: { name: 'Ben' } };
const entry = (annotation: Annotation, layer: Layer = 'shared'): Entry => ({ annotation, layer, address: `/n/.annotations/a/${annotation.id.slice(9)}.json` });
const quote = { exact: 'Port', prefix: '', suffix: '' };
const note = (maker = ada): Annotation => annotate(maker, 'commenting', [{ article, quote }], [{ kind: 'comment', value: 'first' }]);
const one = (...annotations: readonly Annotation[]): Thread => {
  const { threads } = fold(annotations.map((a) => entry(a)));
  assert.equal(threads.length, 1);
  return threads[0] as Thread;
};
const wording = (thread: Pick<Thread, 'bodies'>): string => thread.bodies.map((b) => (b.kind === 'text' ? b.value : b.kind)).join('|');
const text = (value: string): { kind: 'comment'; value: string } => ({ kind: 'comment', value });

test('the life of a note: edited, answered, resolved by someone, reopened, deleted, restored', () => {
  const root = note();
  const e1 = edit(ada, root.id, one(root).heads.body, [text('second')]);
  const e2 = edit(ben, root.id, one(root, e1).heads.body, [text('third')]);
  assert.equal(wording(one(e2, root, e1)), 'third');
  assert.equal(one(root, e1, e2).edited?.creator?.name, 'Ben');
  const answer = reply(ben, root.id, 'yes');
  const answered = reply(ada, answer.id, 'indeed');
  assert.deepEqual(one(answered, answer, root).replies.map((r) => [wording(r), r.to]), [['yes', root.id], ['indeed', answer.id]]);
  const done = moderate(ben, root.id, one(root).heads.status, 'resolve');
  assert.equal(one(root, done).resolved?.creator?.name, 'Ben');
  const open = moderate(ada, root.id, one(root, done).heads.status, 'reopen');
  assert.equal(one(root, done, open).resolved, undefined);
  const gone = moderate(ada, root.id, one(root, e1, e2).heads.life, 'delete');
  assert.equal(one(root, e1, e2, gone).deleted?.id, gone.id);
  const back = moderate(ben, root.id, one(root, e1, e2, gone).heads.life, 'restore');
  const restored = one(root, e1, e2, gone, back);
  assert.equal(restored.deleted, undefined);
  assert.deepEqual(restored.conflicts, []);
  assert.equal(wording(restored), 'third');
});

test('two edits of one wording: both versions are told, and a third one settles it', () => {
  const root = note();
  const a = edit(ada, root.id, [root.id], [text('by Ada')]);
  const b = edit(ben, root.id, [root.id], [text('by Ben')]);
  const torn = one(b, root, a);
  assert.deepEqual(torn.conflicts.map((c) => [c.kind, c.versions.map((v) => v.annotation.creator?.name)]), [['body', ['Ada', 'Ben']]]);
  assert.equal(wording(torn), 'by Ben');
  const settled = one(root, a, b, edit(ada, root.id, torn.heads.body, [text('both')]));
  assert.deepEqual(settled.conflicts, []);
  assert.equal(wording(settled), 'both');
  const same = edit(ben, root.id, [root.id], [text('by Ada')]);
  assert.deepEqual(one(root, a, same).conflicts, [], 'the same words are no conflict');
});

test('deleted by one, edited by another: shown, and told', () => {
  const root = note();
  const gone = moderate(ada, root.id, one(root).heads.life, 'delete');
  const edited = edit(ben, root.id, [root.id], [text('better')]);
  const thread = one(root, gone, edited);
  assert.equal(thread.deleted, undefined);
  assert.equal(thread.conflicts[0]?.kind, 'deleted-but-edited');
  const again = moderate(ada, root.id, thread.heads.life, 'delete');
  assert.equal(one(root, gone, edited, again).deleted?.id, again.id);
  assert.deepEqual(one(root, gone, edited, again).conflicts, []);
});

test('closed and opened at the same time: open', () => {
  const root = note();
  const first = moderate(ada, root.id, [root.id], 'resolve');
  const open = moderate(ada, root.id, [first.id], 'reopen');
  const open2 = moderate(ben, root.id, [first.id], 'reopen');
  const closed = moderate(ben, root.id, [open2.id], 'resolve');
  const thread = one(root, first, open, open2, closed);
  assert.equal(thread.resolved, undefined);
  assert.equal(thread.conflicts[0]?.kind, 'status');
});

test('attached to a new place', () => {
  const root = note();
  const moved = attach(ben, root.id, one(root).heads.place, [{ article, quote: { exact: 'Harbour', prefix: '', suffix: '' }, position: { start: 3, end: 10 } }]);
  assert.equal(one(root, moved).targets[0]?.quote?.exact, 'Harbour');
  assert.equal(wording(one(root, moved)), 'first');
});

test('circles are cut, what answers nothing is told, two files of one id are told', () => {
  const root = note();
  const a = reply(ada, root.id, 'a');
  const b = reply(ada, a.id, 'b');
  const circle = { ...a, targets: [{ source: b.id }], raw: { ...a.raw, target: b.id } };
  const lost = reply(ben, 'urn:uuid:99999999-9999-4999-8999-999999999999', 'where?');
  const { threads, stray } = fold([root, circle, b, lost].map((x) => entry(x)));
  assert.equal(threads[0]?.replies.length, 0);
  assert.deepEqual(stray.map(({ entry: { annotation }, why }) => [annotation.id, why]), [[a.id, 'circle'], [b.id, 'circle'], [lost.id, 'no-note']]);
  const copy = { ...root, raw: { ...root.raw, motivation: 'tagging' } };
  const twice = fold([{ annotation: copy, layer: 'shared', address: '/n/.annotations/a/copy.json' }, entry(root)]);
  assert.equal(twice.threads[0]?.annotation.raw, root.raw);
  assert.equal(twice.duplicates.length, 1);
  const self = { ...moderate(ada, root.id, [], 'delete') };
  assert.equal(fold([entry({ ...self, targets: [{ source: self.id }] })]).stray.length, 1);
});

test('edits whose predecessors form a circle: the latest holds', () => {
  const root = note();
  const a = edit(ada, root.id, [root.id], [text('a')]);
  const b = edit(ada, root.id, [a.id], [text('b')]);
  assert.equal(wording(one(root, { ...a, after: [b.id] }, b)), 'b');
});

test('a long chain of answers and many edits at once are folded in passing', () => {
  const root = note();
  const chain: Annotation[] = [root];
  for (let i = 0; i < 300; i++) chain.push(reply(ada, chain.at(-1)?.id ?? '', 'x'));
  const edits = Array.from({ length: 200 }, (_, i) => edit(ben, root.id, i % 2 === 0 ? [root.id] : [], [text(`e${i}`)]));
  const { threads, stray } = fold([...chain, ...edits].map((x) => entry(x)));
  assert.equal(threads[0]?.replies.length, 300);
  assert.deepEqual(stray, []);
  assert.equal(threads[0]?.conflicts.length, 0, 'an edit that names nothing takes the place of all before it');
});

test('the order of files does not matter', () => {
  const root = note();
  const all = [root, edit(ada, root.id, [root.id], [text('x')]), edit(ben, root.id, [root.id], [text('y')]), reply(ben, root.id, 'r'), moderate(ada, root.id, [root.id], 'resolve')];
  const expected = fold(all.map((x) => entry(x)));
  for (let turn = 1; turn < all.length; turn++) assert.deepEqual(fold([...all.slice(turn), ...all.slice(0, turn)].map((x) => entry(x))), expected);
});
