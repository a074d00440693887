import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { extend, hereEnd, hereStart, thereEnd, thereStart } from '../../../../src/corpus/passages/extend.ts';
import { Families } from '../../../../src/corpus/passages/families.ts';
import { PassageIndex, type PassageSource } from '../../../../src/corpus/passages/passageIndex.ts';
import { shingleAt, shingleLength, window, winnow } from '../../../../src/corpus/passages/shingles.ts';
import { WordFlag } from '../../../../src/corpus/passages/words.ts';

/** Words as numbers; every other one weighs. */
const words = (...codes: readonly number[]): Uint16Array => Uint16Array.from(codes, (c) => (c % 2 === 0 ? c | WordFlag.content : c));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

test('every window of shingles keeps a fingerprint', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 60 }), (codes) => {
      const code = words(...codes.map((c) => 2 * c));
      const chosen = winnow(code);
      const seen = new Map<number, number>();
      for (let left = 0; left + window + shingleLength - 1 <= code.length; left++) {
        const inside = chosen.some((i) => i >= left && i < left + window);
        // A shingle that the text repeats is kept a few times only.
        const repeated = Array.from({ length: window }, (_, k) => shingleAt(code, left + k)).some((h) => (seen.get(h) ?? 0) >= 3);
        for (const i of chosen) if (i === left) seen.set(shingleAt(code, i), (seen.get(shingleAt(code, i)) ?? 0) + 1);
        assert.ok(inside || repeated);
      }
    }),
    { seed: 11, numRuns: 25 },
  );
});

test('a passage goes on over gaps of four words, not of five', () => {
  const here = words(...range(100, 110), 1, 3, 5, 7, ...range(110, 120));
  const there = words(...range(100, 120));
  const whole = extend(here, 2, there, 2);
  assert.deepEqual([hereStart(whole), hereEnd(whole), thereStart(whole), thereEnd(whole), whole.same], [0, 24, 0, 20, 20]);
  const wide = words(...range(100, 110), 1, 3, 5, 7, 9, ...range(110, 120));
  assert.equal(hereEnd(extend(wide, 2, there, 2)), 10);
});

test('both sides of a gap may differ, and extension runs backwards too', () => {
  const here = words(...range(100, 106), 1, 3, ...range(106, 116));
  const there = words(...range(100, 106), 5, ...range(106, 116));
  const chain = extend(here, 12, there, 11);
  assert.deepEqual([hereStart(chain), thereStart(chain), chain.same, chain.runs.length], [0, 0, 16, 2]);
});

const passage = range(1000, 1020);
const article = (n: number, inner: readonly number[] = []): Uint16Array => words(...range(50 * n, 50 * n + 20), ...inner, ...range(50 * n + 20, 50 * n + 40));

test('a shared passage is found in all articles but the one that asks', () => {
  const index = new PassageIndex();
  for (let n = 0; n < 5; n++) index.add({ id: `${n}`, published: `2024-01-0${5 - n}` }, article(n, n < 3 ? passage : []));
  const found = index.query(article(0, passage), '0');
  assert.deepEqual(found.map((m) => m.article.id), ['2', '1']);
  assert.deepEqual(found.map((m) => m.chains.map((c) => [hereStart(c), hereEnd(c), thereStart(c)])), [[[20, 40, 20]], [[20, 40, 20]]]);
  index.remove('2');
  assert.deepEqual(index.query(article(0, passage), '0').map((m) => m.article.id), ['1']);
});

test('exact copies are one text', () => {
  const index = new PassageIndex();
  for (let n = 0; n < 300; n++) index.add({ id: `${n}` }, article(1, passage));
  assert.ok(index.bytes < 1500);
  assert.equal(index.query(article(1, passage), '7').length, 299);
  assert.equal(index.copies('7').length, 300);
  for (let n = 0; n < 299; n++) index.remove(`${n}`);
  assert.equal(index.query(article(1, passage)).length, 1);
});

test('a text that repeats itself stays small', () => {
  const index = new PassageIndex();
  const code = words(...Array.from({ length: 120 }, () => range(1000, 1012)).flat());
  index.add({ id: 'a' }, code);
  index.add({ id: 'b' }, code.slice(3));
  assert.ok(index.bytes < 5 * code.length);
  assert.ok(index.query(code, 'a').every((m) => m.chains.length <= 64));
});

type Step = { readonly put: boolean; readonly id: number; readonly text: number; readonly day: number };
const stepsArbitrary = fc.array(fc.record<Step>({ put: fc.boolean(), id: fc.integer({ min: 0, max: 7 }), text: fc.integer({ min: 0, max: 5 }), day: fc.integer({ min: 1, max: 9 }) }), { maxLength: 24 });
/** Six texts; some share passages, two are nearly one. */
const texts = [article(1, passage), article(2, passage), article(3), article(1, range(1002, 1020)), article(4, range(1000, 1009)), article(5, [...range(1000, 1007), 1, ...range(1009, 1020)])];

test('put and remove in any order equal building anew', () => {
  fc.assert(
    fc.property(stepsArbitrary, (steps) => {
      const index = new PassageIndex();
      const families = new Families(index);
      const live = new Map<string, { readonly source: PassageSource; readonly code: Uint16Array }>();
      for (const { put, id, text, day } of steps) {
        const source = { id: `${id}`, published: `2024-01-0${day}` };
        const code = texts[text] ?? words();
        if (put) {
          live.set(source.id, { source, code });
          index.add(source, code);
          families.put(source.id);
          if (day % 2) families.settle(1);
        } else {
          live.delete(source.id);
          index.remove(source.id);
          families.remove(source.id);
        }
      }
      const anew = new PassageIndex();
      const familiesAnew = new Families(anew);
      for (const { source, code } of [...live.values()].reverse()) {
        anew.add(source, code);
        familiesAnew.put(source.id);
      }
      for (const [id, { code }] of live) assert.deepEqual(index.query(code, id), anew.query(code, id));
      assert.deepEqual(families.all(), familiesAnew.all());
      assert.equal(families.origins(live.keys()), familiesAnew.origins(live.keys()));
    }),
    { seed: 7, numRuns: 25 },
  );
});

test('segments and what removed articles leave behind are cleared away', () => {
  const index = new PassageIndex();
  for (let n = 0; n < 160; n++) index.add({ id: `${n}` }, words(...range(100 * (n % 80), 100 * (n % 80) + 100).map((c) => (c * 7 + n) % 8000)));
  for (let n = 0; n < 150; n++) index.remove(`${n}`);
  assert.equal(index.size, 10);
  assert.ok(index.bytes < 60_000);
  const code = index.words('155');
  assert.ok(code && index.query(code, undefined).some((m) => m.article.id === '155'));
});
