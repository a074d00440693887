import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, integer, property, string, tuple } from 'fast-check';
import { applied, shift } from '../../../src/annotations/live.ts';

const text = 'The port of Rostock was shut on Tuesday.';
const port = { start: 4, end: 8 };
const after = (start: number, end: number, added: string, span = port): string | undefined => {
  const change = { start, end, text: added };
  const [place] = shift([span], [change], text);
  const now = applied(text, [change]);
  return place && now.slice(place.start, place.end);
};

test('typing before, at the edges, inside, after', () => {
  assert.equal(after(0, 0, 'Yes. '), 'port');
  assert.equal(after(4, 4, 'air'), 'port');
  assert.equal(after(8, 8, 's'), 'port');
  assert.equal(after(6, 6, 'XX'), 'poXXrt');
  assert.equal(after(20, 25, ''), 'port');
});

test('deleting a part leaves the rest; deleting all leaves nothing', () => {
  assert.equal(after(0, 6, ''), 'rt');
  assert.equal(after(6, 12, 'Z'), 'po');
  assert.equal(after(5, 7, 'A'), 'pAt');
  assert.equal(after(4, 8, ''), undefined);
  assert.equal(after(0, 20, ''), undefined);
});

test('a formatter that replaces everything keeps the place', () => {
  assert.equal(after(0, text.length, `New.\n\n${text.replace('shut', 'closed')}`), 'port');
  assert.equal(after(0, text.length, 'Something else.'), undefined);
});

test('several changes of one event: as one after the other from behind', () => {
  const changes = [{ start: 30, end: 31, text: 'zz' }, { start: 0, end: 3, text: 'A' }, { start: 6, end: 7, text: '' }];
  const [place] = shift([port], changes, text);
  assert.ok(place);
  assert.equal(applied(text, changes).slice(place.start, place.end), 'pot');
});

test('a span that no change touches keeps its text', () => {
  const part = tuple(integer({ min: 0, max: 40 }), integer({ min: 0, max: 6 }), string({ maxLength: 4 }));
  check(
    property(part, part, ([s1, l1, t1], [s2, l2, t2]) => {
      const changes = [{ start: s1, end: Math.min(40, s1 + l1), text: t1 }, { start: s2, end: Math.min(40, s2 + l2), text: t2 }].filter(({ start, end }, i, all) => i === 0 || end < (all[0]?.start ?? 0) || start > (all[0]?.end ?? 0));
      const span = { start: 12, end: 19 };
      if (changes.some(({ start, end }) => start < span.end && end > span.start)) return;
      const [place] = shift([span], changes, text);
      assert.ok(place);
      assert.equal(applied(text, changes).slice(place.start, place.end), 'Rostock');
    }),
    { seed: 5, numRuns: 80 },
  );
});
