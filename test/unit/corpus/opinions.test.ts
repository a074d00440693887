import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ActorMention, ActorType } from '../../../src/core/analysis.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Digest } from '../../../src/corpus/digest.ts';
import { createCorpus } from '../../../src/corpus/memory.ts';
import { Opinions } from '../../../src/corpus/opinions.ts';
import { digestOf, mentionsOf, testNames } from './helpers.ts';

const base = digestOf('', 'A headline\n\nA paragraph.\n', {});
/** `Norvik:person?` is a doubtful mention, `Norvik:organization` a sure one, `Norvik:person!` doubtful but by a rule. */
const article = (id: string, said: string): Digest => {
  const actors = said.split(' ').map((word, i): ActorMention => {
    const [, name = '', type = '', mark] = /^(\w+):(\w+?)([?!])?$/.exec(word) ?? [];
    return { start: 10 * i, end: 10 * i + name.length, name, type: type as ActorType, metonym: false, confidence: mark === undefined ? 0.9 : 0.5, by: mark === '!' ? 'title' : 'tagger' };
  });
  return { ...base, id, actors };
};
const read = (opinions: Opinions, id: string): string => opinions.digest(id)?.actors.map(({ name, type, confidence }) => `${name}:${type}:${confidence}`).join(' ') ?? '';
const story = 'Lund:person Fjord:organization';

const table: readonly [what: string, own: string, others: readonly string[], expected: string][] = [
  ['two of its story are sure', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:organization:0.8'],
  ['one alone does not count', `Norvik:person? ${story}`, [`Norvik:organization ${story}`], 'Norvik:person:0.5'],
  ['other stories do not count', `Norvik:person? ${story}`, ['Norvik:organization Lund:person', 'Norvik:organization Lund:person Oslo:place'], 'Norvik:person:0.5'],
  ['the name itself makes no story', `Norvik:person? Lund:person`, [`Norvik:organization Lund:person`, `Norvik:organization Lund:person`], 'Norvik:person:0.5'],
  ['places make no story', 'Norvik:person? Oslo:place Bergen:place', ['Norvik:organization Oslo:place Bergen:place', 'Norvik:organization Oslo:place Bergen:place'], 'Norvik:person:0.5'],
  ['they do not agree', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:place ${story}`, `Norvik:organization ${story}`], 'Norvik:person:0.5'],
  ['three of four agree', `Norvik:person? ${story}`, [`Norvik:organization ${story}`, `Norvik:place ${story}`, `Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:organization:0.8'],
  ['its own sure mention has a voice', `Norvik:person? Norvik:organization ${story}`, [`Norvik:organization ${story}`], 'Norvik:organization:0.8'],
  ['those who agree make it surer', `Norvik:person? ${story}`, [`Norvik:person ${story}`, `Norvik:person ${story}`], 'Norvik:person:0.8'],
  ['a sure mention stands', `Norvik:person ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:person:0.9'],
  ['what a rule said stands', `Norvik:person! ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:person:0.5'],
  ['who doubts has no voice', `Norvik:person? ${story}`, [`Norvik:organization? ${story}`, `Norvik:organization? ${story}`], 'Norvik:person:0.5'],
  ['of two types in one article neither speaks', `Norvik:person? ${story}`, [`Norvik:organization Norvik:place ${story}`, `Norvik:organization ${story}`], 'Norvik:person:0.5'],
  ['maker and product stay apart', `Norvik:misc? ${story}`, [`Norvik:organization ${story}`, `Norvik:organization ${story}`], 'Norvik:misc:0.5'],
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

test('a name that an article takes for two things makes no story, whoever else came and went', () => {
  // Berg is as often a person as a place in it; those that are sure of him come, go, and come again.
  const own = article('own', 'Norvik:person? Berg:person Berg:place Fjord:organization');
  const sayers = ['a', 'b'].map((id) => article(id, 'Norvik:organization Berg:person Fjord:organization'));
  const told = (...steps: readonly Digest[]): string => {
    const opinions = new Opinions();
    for (const digest of steps) opinions.put(digest);
    return read(opinions, 'own');
  };
  const opinions = new Opinions();
  opinions.put(own);
  for (const sayer of sayers) opinions.put(sayer);
  for (const { id } of sayers) opinions.remove(id);
  for (const sayer of sayers) opinions.put(sayer);
  assert.equal(read(opinions, 'own'), told(own, ...sayers));
  assert.equal(read(opinions, 'own'), told(...sayers, own));
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

test('the corpus follows: actors, who is who, and what is told of a changed article', async () => {
  const tagger = {
    version: 'test',
    // An article that speaks of doubt doubts whether Norvik is a man.
    tag: ({ prose }: Article) => mentionsOf(prose, { person: 'Anna Lund', organization: 'Fjord Air|Harbour Union', [prose.includes('doubt') ? 'person' : 'organization']: prose.includes('doubt') ? 'Anna Lund|Norvik' : 'Fjord Air|Harbour Union|Norvik' }).map((m) => (prose.includes('doubt') && m.name === 'Norvik' ? { ...m, confidence: 0.5, by: 'tagger' } : m)),
  };
  const corpus = createCorpus({ knowledge: { names: testNames, tagger } });
  const put = (id: string, text: string) => corpus.put({ id, text: `Headline of the day\n\n${text} Anna Lund of Fjord Air spoke. The Harbour Union was silent.\n`, format: 'plain' });
  const own = 'No doubt Norvik is in it.';
  const typeIn = async (id: string): Promise<string | undefined> => (await corpus.actors(id))?.find(({ name }) => name === 'Norvik')?.type;
  const entities = async (): Promise<string> => (await corpus.find('norvik', 9)).map(({ name, type, articles }) => `${name} ${type} ${articles}`).join(', ');
  await put('own', own);
  await put('a', 'Norvik sold a ship.');
  assert.equal(await typeIn('own'), 'person');
  await put('b', 'Norvik bought a ship.');
  assert.equal(await typeIn('own'), 'organization');
  assert.equal(await entities(), 'Norvik organization 3');
  assert.equal((await put('own', `${own} Again.`)).actors.find(({ name }) => name === 'Norvik')?.type, 'organization', 'what is given back is what the corpus holds');
  await corpus.remove('b');
  assert.equal(await typeIn('own'), 'person');
  assert.equal(await entities(), 'Norvik organization 1, Norvik person 1');
  assert.equal(await corpus.actors('b'), undefined);
});
