import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budget } from '../../../../src/annotations/anchor/budget.ts';
import { describe } from '../../../../src/annotations/anchor/describe.ts';
import { Anchoring } from '../../../../src/annotations/anchor/resolve.ts';
import type { Place } from '../../../../src/annotations/model.ts';
import { Positions } from '../../../../src/annotations/positions.ts';

const old = `Harbour shut after storm

The port of Rostock was shut on Tuesday, 3 March, after a storm tore two cranes loose. Minister Ivanov said the damage was "considerable".

Crews worked through the night. The harbour master, Lena Vogt, declined to give a figure. A spokesman for the shipping line said three vessels were waiting outside.

On Wednesday the storm moved east. Residents of the old town returned to their homes.
`;

const at = (text: string, part: string, nth = 0): { start: number; end: number } => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(part, start + 1);
  assert.ok(start >= 0, part);
  return { start, end: start + part.length };
};

/** Where a part of the old text stands in the new one. */
const resolve = (part: string, now: string, { nth = 0, withOld = true } = {}): string => {
  const description = describe(new Positions(old), at(old, part, nth));
  assert.ok(description);
  const place: Place = new Anchoring(now).resolve({ source: 'urn:uuid:1', ...description }, withOld ? old : undefined);
  return place.state === 'orphan' ? 'orphan' : `${place.state}: ${now.slice(place.start, place.end)}`;
};

test('an unchanged text: everything where it was, with and without the old text', () => {
  for (const part of ['Ivanov', 'Tuesday, 3 March', 'Crews worked through the night.', 'storm moved east. Residents']) {
    assert.equal(resolve(part, old), `anchored: ${part}`);
    assert.equal(resolve(part, old, { withOld: false }), `anchored: ${part}`);
  }
});

test('text before it, other line ends, other quotation marks, an emoji: still where it was', () => {
  const now = `\ufeffUpdated 😀\n\n${old.replace(/"/g, '”')}`.replace(/\n/g, '\r\n');
  assert.equal(resolve('said the damage was "considerable"', now), 'anchored: said the damage was ”considerable”');
  assert.equal(resolve('Lena Vogt', now), 'anchored: Lena Vogt');
  assert.equal(resolve('Lena Vogt', now, { withOld: false }), 'anchored: Lena Vogt');
});

test('its own words edited: changed, with the edges of the new wording', () => {
  assert.equal(resolve('Crews worked through the night.', old.replace('Crews worked through', 'Repair teams toiled all through')), 'changed: Repair teams toiled all through the night.');
  assert.equal(resolve('Lena Vogt', old.replace('Vogt', 'Vogtt')), 'changed: Lena Vogtt');
});

test('a paragraph moved: moved', () => {
  const [title = '', first = '', second = '', third = ''] = old.trimEnd().split('\n\n');
  const now = [title, second, third, first].join('\n\n');
  assert.equal(resolve('Minister Ivanov', now), 'moved: Minister Ivanov');
});

test('a deleted name is an orphan, though the name stands elsewhere', () => {
  const now = old.replace('Minister Ivanov said the damage was "considerable".', '').replace('declined to give a figure.', 'declined to give a figure, and so did Ivanov.');
  assert.equal(resolve('Ivanov', now), 'orphan');
  assert.equal(resolve('Ivanov', now, { withOld: false }), 'orphan');
});

test('another name or another figure in its place is not the same', () => {
  assert.equal(resolve('Minister Ivanov', old.replace('Ivanov', 'Petrov')), 'orphan');
  assert.equal(resolve('Minister Ivanov', old.replace('Ivanov', 'Petrov'), { withOld: false }), 'orphan');
  assert.equal(resolve('3 March', old.replace('3 March', '4 March')), 'orphan');
});

test('the right one of two equal words', () => {
  const now = old.replace('Crews worked', 'Another storm is expected. Crews worked');
  assert.equal(resolve('storm', now, { nth: 2 }), `anchored: storm`);
  const place = new Anchoring(now).resolve({ source: 'x', ...describe(new Positions(old), at(old, 'storm', 2)) }, old);
  assert.ok(place.state !== 'orphan');
  assert.equal(now.slice(place.start, place.start + 10), 'storm move');
});

test('without the old text a long quote that was edited is a guess', () => {
  const now = old.replace('spokesman for the shipping line said three', 'spokeswoman for the shipping company said four');
  assert.match(resolve('A spokesman for the shipping line said three vessels were waiting outside.', now, { withOld: false }), /^guess: A spokeswoman/);
});

test('selectors that are nonsense are orphans, and nothing throws', () => {
  const anchoring = new Anchoring(old);
  for (const target of [
    { source: 'x' },
    { source: 'x', position: { start: 0, end: 1e15 } },
    { source: 'x', quote: { exact: '😀', prefix: '', suffix: '' } },
    { source: 'x', quote: { exact: '   ', prefix: '', suffix: '' }, position: { start: 5, end: 5 } },
    { source: 'x', quote: { exact: '(((((', prefix: '[[[', suffix: '\\' } },
  ])
    for (const before of [undefined, old, '', 'another text']) assert.equal(anchoring.resolve(target, before).state, 'orphan');
  assert.equal(new Anchoring('').resolve({ source: 'x', quote: { exact: 'a', prefix: '', suffix: '' } }, old).state, 'orphan');
});

test('a spent budget ends the work, and what is exact is still found', () => {
  const anchoring = new Anchoring(`New lead.\n\n${old}`, new Budget(10));
  const place = anchoring.resolve({ source: 'x', ...describe(new Positions(old), at(old, 'Lena Vogt')) }, old);
  assert.equal(place.state, 'anchored');
  assert.ok(anchoring.isCutShort);
});

test('a selection inside a word, at the edges of a pair, of white space only', () => {
  assert.equal(resolve('anov said the dam', `New.\n\n${old}`), 'anchored: anov said the dam');
  assert.equal(resolve('anov', `New.\n\n${old}`, { withOld: false }), 'anchored: anov');
  const p = new Positions('a 😀 b');
  assert.equal(describe(p, { start: 3, end: 4 })?.quote.exact, '😀');
  assert.equal(describe(p, { start: 1, end: 2 }), undefined);
  assert.equal(describe(p, { start: 0, end: 3 })?.quote.exact, 'a 😀');
  assert.deepEqual(describe(p, { start: 5, end: 6 })?.position, { start: 4, end: 5 });
});

test('of a lost text it is told about where it stood', () => {
  const old = 'The port was shut. Divers came at noon. The mayor left.';
  const now = 'A lead.\r\n\r\nThe port was shut. The mayor left.';
  const description = describe(new Positions(old), { start: old.indexOf('Divers'), end: old.indexOf(' The mayor') });
  assert.ok(description);
  const place = new Anchoring(now).resolve({ source: 'urn:x:a', ...description }, old);
  assert.equal(place.state, 'orphan');
  assert.equal(place.state === 'orphan' && now.slice(0, place.near).endsWith('shut.'), true);
  const without = new Anchoring('Quite short').resolve({ source: 'urn:x:a', ...description });
  assert.equal(without.state === 'orphan' && without.near, 'Quite short'.length);
});
