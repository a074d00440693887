import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson, type JsonObject } from '../../../src/annotations/json.ts';
import { chosen, mergeConflicted, mergeJson, versionsOf } from '../../../src/annotations/merge.ts';

const base: JsonObject = { id: 'urn:uuid:1', body: { value: 'first', format: 'text/plain' }, source: 'a.txt' };
const conflicted = (ours: string, theirs: string, diff3?: string): string => `{\n  "id": "urn:uuid:1",\n<<<<<<< HEAD\n${ours}\n${diff3 === undefined ? '' : `||||||| base\n${diff3}\n`}=======\n${theirs}\n>>>>>>> branch\n}\n`;

test('the versions between the markers, with and without a base', () => {
  assert.deepEqual(versionsOf(conflicted('  "a": 1', '  "a": 2')), { ours: '{\n  "id": "urn:uuid:1",\n  "a": 1\n}\n', theirs: '{\n  "id": "urn:uuid:1",\n  "a": 2\n}\n' });
  assert.equal(versionsOf(conflicted('  "a": 1', '  "a": 2', '  "a": 0'))?.base, '{\n  "id": "urn:uuid:1",\n  "a": 0\n}\n');
  assert.equal(versionsOf('{}'), undefined);
  assert.equal(versionsOf('<<<<<<< HEAD\n{}\n'), undefined);
  assert.equal(versionsOf('<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> x\n'), undefined);
});

test('changes to different members merge; to the same member both are told', () => {
  const ours = { ...base, source: 'b.txt' };
  const theirs = { ...base, body: { value: 'second', format: 'text/plain' } };
  assert.deepEqual(mergeJson(ours, theirs, base), { kind: 'merged', value: { ...base, source: 'b.txt', body: { value: 'second', format: 'text/plain' } } });
  const torn = mergeJson({ ...base, body: { value: 'by us', format: 'text/plain' } }, { ...theirs, source: 'c.txt' }, base);
  assert.equal(torn.kind, 'clash');
  assert.ok(torn.kind === 'clash');
  assert.deepEqual(torn.clashes, [{ path: ['body', 'value'], ours: 'by us', theirs: 'second', base: 'first' }]);
  assert.equal(chosen(torn, 'theirs'), canonicalJson({ ...theirs, source: 'c.txt' }));
  assert.equal(chosen(torn, 'ours'), canonicalJson({ ...base, body: { value: 'by us', format: 'text/plain' }, source: 'c.txt' }));
});

test('a conflicted file of an article renamed on both sides', () => {
  const merged = mergeConflicted(conflicted('  "source": "b.txt"', '  "source": "c.txt"'));
  assert.ok(merged.kind === 'clash');
  assert.deepEqual(merged.clashes.map(({ path, ours, theirs }) => [path, ours, theirs]), [[['source'], 'b.txt', 'c.txt']]);
  assert.equal(mergeConflicted(conflicted('  "x": ', '  "y": 1')).kind, 'unreadable');
  assert.equal(mergeJson(base, { ...base, id: 'urn:uuid:2' }).kind, 'unreadable');
  assert.deepEqual(mergeJson(base, { ...base, extra: 1 }), { kind: 'merged', value: { ...base, extra: 1 } });
});
