import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/annotations/draft.ts';
import { hashText } from '../../../src/annotations/hash.ts';
import { afterMove, copies, missingOf, relinkOffers, type Candidate } from '../../../src/annotations/identity.ts';
import { iriOf } from '../../../src/annotations/model.ts';
import type { NoteFolder } from '../../../src/annotations/read.ts';
import { countingChance, tickingClock } from './memory.ts';

const id = iriOf('11111111-1111-4111-8111-111111111111');
const folder = (article: string, home = '/w/news', of = id): NoteFolder => ({ address: `${home}/.annotations/a-11111111`, home, layer: 'shared', isActors: false, article, file: { id: of, source: 'a.txt', text: hashText('old text'), raw: {} } });
const tools = {
  isBelow: (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}/`),
  moveTo: (inner: string, from: string, to: string): string => to + inner.slice(from.length),
};
const maker = { clock: tickingClock(), chance: countingChance() };

test('a renamed article is pointed at; one that moved along with its folder needs nothing', () => {
  assert.deepEqual(afterMove([folder('/w/news/a.txt')], [{ from: '/w/news/a.txt', to: '/w/old/b.txt' }], tools), [{ folder: '/w/news/.annotations/a-11111111', article: '/w/old/b.txt' }]);
  assert.deepEqual(afterMove([folder('/w/news/a.txt')], [{ from: '/w/news', to: '/w/archive' }], tools), []);
  assert.deepEqual(afterMove([folder('/w/news/x/a.txt')], [{ from: '/w/news/x', to: '/w/y' }], tools), [{ folder: '/w/news/.annotations/a-11111111', article: '/w/y/a.txt' }]);
  assert.deepEqual(afterMove([folder('/w/news/a.txt')], [{ from: '/w/news/ab.txt', to: '/w/c.txt' }], tools), []);
});

test('a lost article is found by its text, then by its quotes; offered once each', () => {
  const note = annotate(maker, 'commenting', [{ article: id, quote: { exact: 'the cranes broke loose', prefix: 'In the night ', suffix: ' and fell' }, text: hashText('a later text') }], []);
  const entries = [{ annotation: note, layer: 'shared' as const, address: '/w/news/.annotations/a-11111111/x.json' }];
  const lost = missingOf(folder('/w/news/a.txt'), { entries });
  assert.ok(lost);
  const candidate = (article: string, text: string): Candidate => ({ article, hash: hashText(text), text: () => text });
  const other = candidate('/w/other.txt', 'Nothing of that.');
  const edited = candidate('/w/edited.txt', 'In the night the cranes\nbroke loose and fell. More.');
  const later = candidate('/w/later.txt', 'a later text');
  assert.deepEqual(relinkOffers([lost], [other, edited, later]), [{ folder: lost.folder, article: '/w/later.txt', why: 'same-text', share: 1 }]);
  assert.deepEqual(relinkOffers([lost], [other, edited]), [{ folder: lost.folder, article: '/w/edited.txt', why: 'quotes', share: 1 }]);
  assert.deepEqual(relinkOffers([lost], [other]), []);
  const twin = { ...lost, folder: '/w/news/.annotations/b-2' };
  assert.equal(relinkOffers([lost, twin], [edited]).length, 1);
});

test('a folder copied with its article is told', () => {
  const a = folder('/w/news/a.txt');
  const b = folder('/w/copy/a.txt', '/w/copy');
  assert.deepEqual(copies([a, b], () => true), [{ id, folders: [a, b] }]);
  assert.deepEqual(copies([a, b], (x) => x === '/w/news/a.txt'), []);
});
