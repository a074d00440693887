import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import type { Digest } from '../../../../src/corpus/digest.ts';
import { makePassages } from '../../../../src/corpus/passages/part.ts';
import { statementQuestions, type StatementQuestions } from '../../../../src/corpus/statements/questions.ts';
import { Store } from '../../../../src/corpus/store.ts';
import { digestOf, viewOf } from '../passages/make.ts';

const corpusOf = (digests: readonly Digest[]): StatementQuestions & { readonly store: Store } => {
  const store = new Store(noKnowledge);
  const passages = makePassages(viewOf(digests));
  for (const digest of digests) {
    store.put(digest);
    passages.put(digest);
  }
  return { ...statementQuestions({ store, passages, disagreements: undefined, published: ({ published }) => published }), store };
};

const first = 'Ferry stops\n\n⟦Norlandic|people⟧ Transport Minister ⟦Anna Berg|person⟧ told the ⟦Tern|organization⟧ that the ferry will stop before the summer. "The boats are old and the winter sea is rough," she said.\n';
const second = 'Ferry to stop\n\nThe ferry will stop before the summer, ⟦Anna Berg|person⟧ said. "The boats are old, tired and the winter sea is rough," ⟦Berg|person⟧ told reporters in ⟦Karsk|place⟧.\n';
const denial = 'No stop\n\n⟦Anna Berg|person⟧ denied that the harbour office had sold the three boats to ⟦Norland|place⟧.\n';
const digests = [digestOf('a', first, '2024-05-01'), digestOf('b', second, '2024-05-03'), digestOf('c', denial, '2024-05-07')];
const corpus = corpusOf(digests);
const at = (id: string, text: string): number => digests.find((d) => d.id === id)?.prose.indexOf(text) ?? -1;

test('the card of a quotation: who, where else, in which words', async () => {
  const card = await corpus.quotationCard('b', at('b', 'boats are old'));
  assert.ok(card);
  assert.equal(card.statement.speaker?.name, 'Anna Berg');
  assert.equal(card.statement.as, 'Berg');
  assert.match(card.statement.to ?? '', /reporters/);
  assert.deepEqual(card.elsewhere.map((e) => [e.article.id, e.thereFirst, e.as]), [['a', true, 'she']]);
  assert.deepEqual(card.elsewhere[0]?.differs, [{ here: 'tired', there: '' }]);
  assert.equal(card.articles, 2);
  assert.equal(await corpus.quotationCard('b', 0), undefined);
  assert.equal(await corpus.quotationCard('none', 5), undefined);
});

test('the office is told where the sentence does not show it', async () => {
  const card = await corpus.quotationCard('a', at('a', 'boats are old'));
  assert.match(card?.role ?? '', /Transport Minister/);
  assert.equal(card?.shown.name, false);
});

test('statements of an actor, newest first, each once', async () => {
  const [berg] = await corpus.speakers('berg', 5);
  assert.equal(berg?.name, 'Anna Berg');
  assert.equal(berg?.articles, 3);
  const told = await corpus.statements({ entity: berg?.id ?? '' }, 10);
  assert.deepEqual(told.map((s) => [s.article.id, s.articles, s.negated ?? false]), [['c', 1, true], ['a', 2, false], ['a', 2, false]]);
  assert.deepEqual(await corpus.statements({ entity: 'nobody' }, 10), []);
  assert.deepEqual(await corpus.statements({}, 0), []);
  assert.deepEqual((await corpus.articles()).map(({ id }) => id), ['c', 'b', 'a']);
});

test('an article that quotes itself tells each statement once, and is not told of itself', async () => {
  const saying = '"The boats are old and the winter sea is rough," ⟦Anna Berg|person⟧ said. ';
  const own = digestOf('own', `Echo\n\n${saying.repeat(40)}\n`, '2024-05-01');
  const { quotationCard, statements, speakers } = corpusOf([own]);
  const card = await quotationCard('own', own.prose.indexOf('boats'));
  assert.deepEqual([card?.elsewhere.length, card?.articles, card?.origins], [0, 1, 1]);
  const [berg] = await speakers('', 1);
  assert.equal((await statements({ entity: berg?.id ?? '' }, 50)).length, 1);
});

test('copies of one article are one origin', async () => {
  const copies = Array.from({ length: 20 }, (_, i) => ({ ...digestOf('x', first, `2024-05-0${1 + (i % 9)}`), id: `copy-${i}` }));
  const { quotationCard } = corpusOf(copies);
  const card = await quotationCard('copy-5', copies[0]?.prose.indexOf('boats are old') ?? 0);
  assert.equal(card?.articles, 20);
  assert.equal(card?.origins, 1);
  assert.ok((card?.elsewhere.length ?? 9) <= 5);
});
