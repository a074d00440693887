import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorMention, ActorType } from '../../../../src/core/analysis.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { applyDecisions } from '../../../../src/core/actors/decided.ts';

const text = 'Harbour council meets\n\nMay Brook spoke in Lund. Brook told us May would be late. Lund agreed, and Mr Brook left.';
const article = parseArticle(text);
const mention = (surface: string, type: ActorType, from = 0): ActorMention => {
  const start = text.indexOf(surface, from);
  return { start, end: start + surface.length, type, name: surface, metonym: false, confidence: 0.7, by: 'tagger' };
};
const found = [mention('May Brook', 'person'), mention('Lund', 'place'), mention('Brook', 'person', 44), mention('May', 'person', 44)];
const shown = (list: readonly ActorMention[]): readonly string[] => list.map((m) => `${text.slice(m.start, m.end)} ${m.type}`);

test('without decisions nothing changes', () => {
  assert.equal(applyDecisions(article, found, []), found);
});

test('a rejected span takes what it touches with it; others stay', () => {
  const may = found[3];
  assert.ok(may);
  assert.deepEqual(shown(applyDecisions(article, found, [{ kind: 'reject', start: may.start, end: may.end }])), ['May Brook person', 'Lund place', 'Brook person']);
});

test('an accepted span replaces what it overlaps and is sure', () => {
  const start = text.indexOf('Mr Brook');
  const made = applyDecisions(article, found, [{ kind: 'accept', start, end: start + 8, type: 'person' }]);
  const last = made.at(-1);
  assert.deepEqual([last?.name, last?.confidence, last?.by], ['Mr Brook', 1, 'decision']);
});

test('a rejected name is gone everywhere; a typed name is found everywhere, from word to word', () => {
  assert.deepEqual(shown(applyDecisions(article, found, [{ kind: 'reject-name', name: 'Brook' }])), ['May Brook person', 'Lund place', 'May person']);
  assert.deepEqual(shown(applyDecisions(article, found, [{ kind: 'type-name', name: 'Lund', type: 'organization' }])), ['May Brook person', 'Lund organization', 'Brook person', 'May person', 'Lund organization']);
});

test('a place in the text outranks a name; of two decisions the later one holds', () => {
  const at = found[1];
  assert.ok(at);
  const span = { start: at.start, end: at.end };
  assert.deepEqual(
    shown(applyDecisions(article, found, [{ kind: 'accept', ...span, type: 'misc' }, { kind: 'reject-name', name: 'Lund' }, { kind: 'accept', ...span, type: 'person' }])).slice(0, 2),
    ['May Brook person', 'Lund person'],
  );
});

test('spans outside of the text are passed over', () => {
  assert.deepEqual(applyDecisions(article, found, [{ kind: 'accept', start: 5, end: 9000, type: 'person' }, { kind: 'reject', start: 7, end: 7 }]), found);
});
