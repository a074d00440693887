import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyActorDecisions } from '../../../../src/core/actors/decided.ts';
import type { ActorDecision, ActorMention } from '../../../../src/core/analysis.ts';
import { parseArticle } from '../../../../src/core/parse.ts';

const article = parseArticle('April  Jones met Mr Berg of Berg & Co in Paris.');
const at = (text: string, type: ActorMention['type'], from = 0): ActorMention => {
  const start = article.text.indexOf(text, from);
  return { start, end: start + text.length, type, name: text, metonym: type === 'place', confidence: 0.6, by: 'tagger' };
};
const found = [at('Berg', 'person'), at('Berg', 'person', 25), at('Paris', 'place')];
const shown = (decisions: readonly ActorDecision[]): readonly string[] => applyActorDecisions(found, article, decisions).map((m) => `${m.name} ${m.type} ${m.start}`);

test('without decisions nothing changes', () => {
  assert.equal(applyActorDecisions(found, article, []), found);
});

test('a place is rejected alone, a name everywhere, whatever its case', () => {
  const [first] = found;
  assert.ok(first);
  assert.deepEqual(shown([{ kind: 'reject', start: first.start, end: first.end }]), ['Berg person 28', 'Paris place 41']);
  assert.deepEqual(shown([{ kind: 'reject-name', name: 'BERG' }]), ['Paris place 41']);
});

test('a whole name takes the place of its parts, on one line', () => {
  assert.deepEqual(shown([{ kind: 'accept', start: 28, end: 37, type: 'organization' }]), ['Berg person 20', 'Berg & Co organization 28', 'Paris place 41']);
  assert.deepEqual(shown([{ kind: 'accept', start: 0, end: 12, type: 'person' }])[0], 'April Jones person 0');
});

test('a type holds for the name; a decision on a place outranks it', () => {
  assert.deepEqual(shown([{ kind: 'type-name', name: 'Berg', type: 'organization' }, { kind: 'accept', start: 20, end: 24, type: 'person' }]), ['Berg person 20', 'Berg organization 28', 'Paris place 41']);
});

test('a span beyond the text, or empty, makes nothing', () => {
  assert.equal(applyActorDecisions(found, article, [{ kind: 'accept', start: 400, end: 500, type: 'person' }]).length, 3);
  assert.equal(applyActorDecisions(found, article, [{ kind: 'accept', start: 2, end: 2, type: 'person' }]).length, 3);
});
