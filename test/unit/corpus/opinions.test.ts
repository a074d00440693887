import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ActorMention, ActorType } from '../../../src/core/analysis.ts';
import type { Digest } from '../../../src/corpus/digest.ts';
import { Opinions } from '../../../src/corpus/opinions.ts';
import { digestOf } from './helpers.ts';

const base = digestOf('', 'A headline\n\nA paragraph.\n', {});
/** `Norvik:person?` is a doubtful mention, `Norvik:organization` a sure one, `Norvik:person!` doubtful but by a rule. */
const article = (id: string, said: string): Digest => {
  const actors = said.split(' ').map((word, i): ActorMention => {
    const [, name = '', type = '', mark] = /^(\w+):(\w+?)([?!])?$/.exec(word) ?? [];
    return { start: 10 * i, end: 10 * i + name.length, name, type: type as ActorType, metonym: false, confidence: mark === undefined ? 0.9 : 0.5, by: mark === '!' ? 'title' : 'tagger' };
  });
  return { ...base, id, actors };
};
const read = (opinions: Opinions, id: string): string => opinions.digest(id)?.actors.map(({ name, type }) => `${name}:${type}`).join(' ') ?? '';
const story = 'Lund:person Fjord:organization';

const table: readonly [what: string, own: string, others: readonly string[], expected: string][] = [
  ['two of its story are sure', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:organization'],
  ['one alone does not count', `Norvik:person? ${story}`, [`Norvik:organization ${story}`], 'Norvik:person'],
  ['other stories do not count', `Norvik:person? ${story}`, ['Norvik:organization Lund:person', 'Norvik:organization Lund:person Oslo:place'], 'Norvik:person'],
  ['the name itself makes no story', `Norvik:person? Lund:person`, [`Norvik:organization Lund:person`, `Norvik:organization Lund:person`], 'Norvik:person'],
  ['places make no story', 'Norvik:person? Oslo:place Bergen:place', ['Norvik:organization Oslo:place Bergen:place', 'Norvik:organization Oslo:place Bergen:place'], 'Norvik:person'],
  ['they do not agree', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:place ${story}`, `Norvik:organization ${story}`], 'Norvik:person'],
  ['three of four agree', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:place ${story}`, `Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:organization'],
  ['its own sure mention has a voice', `Norvik:person? Norvik:organization ${story}`, [`Norvik:organization ${story}`], 'Norvik:organization'],
  ['a sure mention stands', `Norvik:person ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:person'],
  ['what a rule said stands', `Norvik:person! ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:person'],
  ['who doubts has no voice', `Norvik:person? ${story}`, [`Norvik:organization? ${story}`, `Norvik:organization? ${story}`], 'Norvik:person'],
  ['of two types in one article neither speaks', `Norvik:person? ${story}`, [`Norvik:organization Norvik:place ${story}`, `Norvik:organization ${story}`], 'Norvik:person'],
  ['maker and product stay apart', `Norvik:misc? ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:misc'],
];
for (const [what, own, others, expected] of table)
  test(`a doubtful name: ${what}`, () => {
    const opinions = new Opinions();
    opinions.put(article('own', own));
    others.forEach((said, i) => opinions.put(article(`other-${i}`, said)));
    assert.equal(read(opinions, 'own').split(' ')[0], expected);
    assert.equal(opinions.doubts('own'), own.includes('?'));
  });

test('tells which other articles read otherwise, and gives back the digest itself where nothing changes', () => {
  const opinions = new Opinions();
  const own = article('own', `Norvik:person? ${story}`);
  const sayer = (id: string): Digest => article(id, `Norvik:organization ${story}`);
  assert.deepEqual(opinions.put(own), []);
  assert.deepEqual(opinions.put(sayer('a')), []);
  assert.deepEqual(opinions.put(sayer('b')), ['own']);
  assert.equal(opinions.digest('own')?.actors[0]?.by, 'corpus');
  assert.deepEqual(opinions.put(sayer('b')), [], 'put again: nothing is otherwise');
  assert.deepEqual(opinions.remove('a'), ['own']);
  assert.equal(opinions.digest('own'), own);
  assert.deepEqual(opinions.remove('a'), []);
  assert.equal(opinions.digest('nowhere'), undefined);
});

test('a place that is told to be another thing is no metonym', () => {
  const opinions = new Opinions();
  const own = article('own', `Norvik:place? ${story}`);
  opinions.put({ ...own, actors: own.actors.map((m) => ({ ...m, metonym: m.type === 'place' })) });
  for (const id of ['a', 'b']) opinions.put(article(id, `Norvik:organization ${story}`));
  assert.equal(opinions.digest('own')?.actors[0]?.metonym, false);
});

test('any order of puts and removals equals building from scratch, and what is told to have changed did', () => {
  const names = ['Norvik', 'Lund', 'Fjord', 'Oslo'];
  const mention = fc.tuple(fc.constantFrom(...names), fc.constantFrom('person', 'organization', 'place'), fc.constantFrom('', '?')).map(([name, type, mark]) => `${name}:${type}${mark}`);
  const ids = ['a', 'b', 'c', 'd'];
  const step = fc.record({ id: fc.constantFrom(...ids), said: fc.option(fc.array(mention, { minLength: 2, maxLength: 6 }).map((m) => m.join(' ')), { nil: undefined, freq: 4 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
      const opinions = new Opinions();
      const left = new Map<string, Digest>();
      for (const { id, said } of steps) {
        const before = new Map(ids.map((i) => [i, read(opinions, i)]));
        const changed = said === undefined ? opinions.remove(id) : opinions.put(article(id, said));
        if (said === undefined) left.delete(id);
        else left.set(id, article(id, said));
        assert.deepEqual([...changed].sort(), ids.filter((i) => i !== id && before.get(i) !== read(opinions, i)));
      }
      const fresh = new Opinions();
      for (const [, digest] of [...left].reverse()) fresh.put(digest);
      for (const id of ids) assert.equal(read(opinions, id), read(fresh, id));
    }),
    { seed: 20261126, numRuns: 100 },
  );
});
