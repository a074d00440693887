import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, integer, property, string, tuple } from 'fast-check';
import { applied, shift, type Change } from '../../../src/annotations/live.ts';
import type { Place, Target } from '../../../src/annotations/model.ts';
import { MovedNotes } from '../../../src/annotations/movedNotes.ts';
import { heldPlaces, replaced, shifted, type PlacedNote, type PlacedSpot } from '../../../src/annotations/placed.ts';
import { SpotIndex } from '../../../src/annotations/spotIndex.ts';

const text = 'The bridge at Larvik was closed on Monday, and the ferry at Moss on Tuesday.';

/** A note without content: what moves is its places. */
const noteAt = (...spans: readonly (readonly [number, number])[]): PlacedNote => {
  const spots = spans.map(([start, end], index): PlacedSpot => ({ kind: 'target', index, target: { source: 'urn:uuid:a' }, place: { state: 'anchored', start, end } }));
  const [first] = spots;
  return { thread: {} as PlacedNote['thread'], about: 'places', spots, state: 'anchored', ...(first && first.place.state !== 'orphan' ? { span: { start: first.place.start, end: first.place.end } } : {}), ends: [] };
};
const bare = (place: Place | undefined): object | undefined => (place && place.state !== 'orphan' ? { start: place.start, end: place.end } : undefined);
const placesOf = (notes: readonly PlacedNote[]): readonly (object | undefined)[] => notes.flatMap(({ spots }) => spots.map(({ place }) => bare(place)));

test('typing leaves notes before it as they are, moves those behind, and asks anew for those that it touches', () => {
  const notes = [noteAt([4, 10]), noteAt([14, 20]), noteAt([35, 41])];
  const after = shifted(notes, [{ start: 16, end: 16, text: 'xx' }], text);
  assert.equal(after[0], notes[0]);
  assert.deepEqual(placesOf(after), [{ start: 4, end: 10 }, { start: 14, end: 22 }, { start: 37, end: 43 }]);
  assert.deepEqual(after.map(({ spots }) => spots[0]?.isOpen), [undefined, true, undefined]);
  assert.deepEqual(after[2]?.span, { start: 37, end: 43 });
  assert.equal(heldPlaces(after, true).size, 2);
});

test('a note whose text was cut out is lost, and asked for again', () => {
  const [after] = shifted([noteAt([4, 10], [14, 20])], [{ start: 3, end: 11, text: '' }], text);
  assert.equal(after?.state, 'orphan');
  assert.deepEqual(after.span, { start: 6, end: 12 });
  const [gone] = shifted([noteAt([4, 10])], [{ start: 3, end: 11, text: '' }], text);
  assert.equal(gone?.span, undefined);
  assert.deepEqual([...heldPlaces([after, ...(gone ? [gone] : [])], true).values()].map(bare), [{ start: 6, end: 12 }]);
});

test('what is found anew takes its place; what is still looked for stays, provisionally', () => {
  const notes = [noteAt([4, 10]), noteAt([14, 20])];
  const [a, b] = notes.map(({ spots }) => spots[0]?.target) as [Target, Target];
  const after = replaced(notes, new Map([[a, { state: 'moved', start: 40, end: 46 }]]), new Set([b]));
  assert.deepEqual(placesOf(after), [{ start: 14, end: 20 }, { start: 40, end: 46 }]);
  assert.deepEqual(after.map(({ state, spots }) => [state, spots[0]?.isOpen]), [['anchored', true], ['moved', undefined]]);
  assert.equal(replaced(notes, new Map(), new Set()), notes);
});

test('keystrokes joined and moved late stand as keystrokes moved one by one', () => {
  const stroke = tuple(integer({ min: 0, max: 30 }), integer({ min: 0, max: 2 }), string({ maxLength: 3 }));
  check(
    property(array(stroke, { maxLength: 12 }), integer({ min: 1, max: 5 }), (strokes, each) => {
      const notes = [noteAt([4, 10]), noteAt([14, 20], [51, 56]), noteAt([35, 41])];
      const moved = new MovedNotes(notes, text);
      let now = text;
      let spans: readonly ({ start: number; end: number } | undefined)[] = [{ start: 4, end: 10 }, { start: 14, end: 20 }, { start: 51, end: 56 }, { start: 35, end: 41 }];
      for (const [i, [at, length, added]] of strokes.entries()) {
        // Insertions and deletions; replacements that swallow a note are compared as texts, which joining may answer otherwise.
        const start = Math.min(at, now.length);
        const change: Change = added === '' ? { start, end: Math.min(now.length, start + length), text: '' } : { start, end: start, text: added };
        spans = shift(spans, [change], now);
        now = applied(now, [change]);
        moved.move([change], now);
        if (i % each === 0) assert.equal(moved.notes.length, 3);
      }
      assert.equal(moved.text, now);
      assert.deepEqual(placesOf(moved.notes), spans.map((span) => span && { start: span.start, end: span.end }));
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('the notes at a stretch of text, as looking at each would find them', () => {
  const span = tuple(integer({ min: 0, max: 70 }), integer({ min: 1, max: 40 }));
  check(
    property(array(span, { maxLength: 20 }), span, (spans, [start, length]) => {
      const notes = spans.map(([from, long]) => noteAt([from, from + long]));
      const end = start + length;
      const found = new SpotIndex(notes).within({ start, end }).map(({ note }) => note);
      assert.deepEqual(new Set(found), new Set(notes.filter((note) => note.span && note.span.start <= end && note.span.end >= start)));
    }),
    { seed: 12, numRuns: 40 },
  );
});
