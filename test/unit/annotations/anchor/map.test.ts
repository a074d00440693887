import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, boolean, constantFrom, integer, property, tuple } from 'fast-check';
import { wordSimilarity } from '../../../../src/annotations/anchor/align.ts';
import { Budget, ordinarySteps } from '../../../../src/annotations/anchor/budget.ts';
import { carry } from '../../../../src/annotations/anchor/carry.ts';
import { mapTexts } from '../../../../src/annotations/anchor/map.ts';
import { Anchoring } from '../../../../src/annotations/anchor/resolve.ts';
import { matchInOrder, refineInOrder } from '../../../../src/annotations/anchor/sequence.ts';
import { unitsOf, Vocabulary } from '../../../../src/annotations/anchor/units.ts';

const part = constantFrom('The port was shut. ', 'Ivanov spoke on 3 March. ', '\n\n', '\n', 'No. ', '“Quote” — and more… ', '😀 ', 'U.S. ', 'word ', '漢字の文。', '\ud800', '\t', 'a'.repeat(30), '- item\n', '"', 'Ki-moon ');
const text = array(part, { maxLength: 14 });

test('a mapping is one to one, and only ever joins units; whatever the texts', () => {
  check(
    property(text, text, integer({ min: 0, max: 3000 }), (a, b, steps) => {
      const { old, now, to, from } = mapTexts(a.join(''), b.join(''), new Vocabulary(), new Budget(steps));
      for (let i = 0; i < old.length; i++) {
        const j = to[i] ?? -1;
        assert.ok(j >= -1 && j < now.length);
        if (j >= 0) assert.equal(from[j], i);
      }
      for (let j = 0; j < now.length; j++) if ((from[j] ?? -1) >= 0) assert.equal(to[from[j] ?? 0], j);
    }),
    { seed: 3, numRuns: 50 },
  );
});

test('a text mapped to itself carries every span to itself', () => {
  check(
    property(text, tuple(integer({ min: 0, max: 400 }), integer({ min: 1, max: 60 })), (parts, [start, length]) => {
      const all = parts.join('');
      const mapping = mapTexts(all, all, new Vocabulary(), new Budget(ordinarySteps));
      const span = { start: Math.min(start, all.length), end: Math.min(all.length, start + length) };
      const carried = carry(mapping, span);
      if (!carried || /^\s|\s$/.test(all.slice(span.start, span.end))) return;
      assert.deepEqual({ start: carried.start, end: carried.end }, span);
    }),
    { seed: 4, numRuns: 50 },
  );
});

test('units cover all but white space, in order, and sentences cover all units', () => {
  check(
    property(text, (parts) => {
      const all = parts.join('');
      const units = unitsOf(all, new Vocabulary());
      let at = 0;
      for (let i = 0; i < units.length; i++) {
        assert.match(all.slice(at, units.start[i]), /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/);
        assert.ok((units.end[i] ?? 0) > (units.start[i] ?? 0));
        at = units.end[i] ?? 0;
        const s = units.sentenceOf[i] ?? 0;
        assert.ok((units.first[s] ?? 0) <= i && i < (units.first[s + 1] ?? 0));
      }
    }),
    { seed: 5, numRuns: 40 },
  );
});

test('matches are in order and equal; refining keeps them', () => {
  check(
    property(array(integer({ min: 0, max: 5 }), { maxLength: 12 }), array(integer({ min: 0, max: 5 }), { maxLength: 12 }), boolean(), (x, y, isTight) => {
      const [a, b] = [Int32Array.from(x), Int32Array.from(y)];
      const matches = matchInOrder(a, b, new Budget(isTight ? 20 : 1e6));
      const refined = refineInOrder(a, b, matches, new Budget(1e6));
      let last = -1;
      for (const [i, j] of refined.entries()) {
        if ((matches[i] ?? -1) >= 0) assert.equal(j, matches[i]);
        if (j < 0) continue;
        assert.equal(a[i], b[j]);
        assert.ok(j > last);
        last = j;
      }
    }),
    { seed: 6, numRuns: 60 },
  );
});

test('resolving never throws and never leaves the text', () => {
  const quote = array(constantFrom('port', ' ', 'Ivanov', '3', '\n', '😀', '', 'was shut. Ivanov'), { maxLength: 4 });
  check(
    property(text, text, quote, tuple(integer({ min: -2, max: 90 }), integer({ min: -2, max: 90 })), boolean(), (a, b, q, [start, end], withOld) => {
      const now = b.join('');
      const place = new Anchoring(now).resolve({ source: 'x', quote: { exact: q.join(''), prefix: 'was ', suffix: ' on' }, position: { start, end } }, withOld ? a.join('') : undefined);
      if (place.state !== 'orphan') assert.ok(place.start >= 0 && place.start < place.end && place.end <= now.length);
    }),
    { seed: 8, numRuns: 60 },
  );
});

test('how alike words are', () => {
  const near = (x: string, y: string): string => wordSimilarity(x, y).toFixed(2);
  assert.deepEqual([near('government', 'goverment'), near('john', 'jonh'), near('iran', 'iraq'), near('a', ''), near('x'.repeat(41), 'x'.repeat(41))], ['0.90', '0.85', '0.75', '0.00', '0.00']);
});

test('names that are alike are not the same: Iran, Iraq; Austria, Australia; Gambia, Zambia', () => {
  const sentence = (name: string): string => `Talks on the border with ${name} will be resumed after the weekend, the ministry said.`;
  for (const [a, b] of [['Iran', 'Iraq'], ['Austria', 'Australia'], ['Gambia', 'Zambia'], ['Slovenia', 'Slovakia'], ['Niger', 'Nigeria']] as const) {
    const start = sentence(a).indexOf(a);
    assert.equal(carry(mapTexts(sentence(a), sentence(b), new Vocabulary(), new Budget(ordinarySteps)), { start, end: start + a.length }), undefined, `${a} ${b}`);
  }
});
