import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, integer, property, tuple } from 'fast-check';
import { contains, outside, type Span } from '../../../src/core/span.ts';

test('what lies in none of others, as comparing each with each would find it, in whatever order they come', () => {
  const spans = array(tuple(integer({ min: 0, max: 60 }), integer({ min: 1, max: 25 })), { maxLength: 15 }).map((list) => list.map(([start, length]): Span => ({ start, end: start + length })));
  check(
    property(spans, spans, (others, asked) => {
      const isOutside = outside(others);
      for (const span of asked) assert.equal(isOutside(span), !others.some((other) => contains(other, span)));
    }),
    { seed: 3, numRuns: 80 },
  );
});
