import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { Positions, toLf } from '../../../src/annotations/positions.ts';

test('an emoji before the selection, CRLF and a BOM: code points of the LF text', () => {
  const text = '\ufeffOne 😀\r\nTwo three\r\n';
  const p = new Positions(text);
  assert.equal(p.lf, 'One 😀\nTwo three\n');
  const start = text.indexOf('three');
  assert.deepEqual(p.spanToPoints(p.spanToLf({ start, end: start + 5 })), { start: 10, end: 15 });
  assert.deepEqual(p.spanFromLf(p.spanFromPoints({ start: 10, end: 15 })), { start, end: start + 5 });
});

test('positions that are none stay inside the text', () => {
  const p = new Positions('ab😀');
  assert.deepEqual(p.spanFromPoints({ start: -5, end: 99 }), { start: 0, end: 4 });
  assert.equal(p.toPoints(3), 2);
  assert.equal(p.points, 3);
});

test('there and back is the same place, whatever the text', () => {
  const part = constantFrom('a', 'b ', '\r\n', '\n', '\r', '😀', '\ud800', '\udc00', 'é', '\ufeff');
  check(
    property(array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const p = new Positions(text);
      assert.equal(p.lf, toLf(text));
      assert.equal(p.points, Array.from(p.lf).length);
      for (let i = 0; i <= p.lf.length; i++) {
        assert.equal(p.toLf(p.fromLf(i)), i);
        assert.equal(p.toPoints(i), Array.from(p.lf.slice(0, i)).length - (i > 0 && /[\ud800-\udbff]/.test(p.lf[i - 1] ?? '') && /[\udc00-\udfff]/.test(p.lf[i] ?? '') ? 1 : 0));
      }
      for (let n = 0; n <= p.points; n++) assert.equal(p.toPoints(p.fromPoints(n)), n);
    }),
    { seed: 7, numRuns: 60 },
  );
});
