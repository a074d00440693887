import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleRef, ConflictLink, ReuseLink } from '../../../src/corpus/corpus.ts';
import { aroundWords, reuseBeyond, strongestDisputes, toldIn } from '../../../src/corpus/others.ts';

const article = (id: string): ArticleRef => ({ id, title: id, published: '2024-03-05', publishedIsGuess: false });
const dispute = (there: string, why: string, strength: number): ConflictLink => ({ here: { article: article('own'), start: 0, end: 9, excerpt: '' }, there: { article: article(there), start: 5, end: 9, excerpt: '' }, kind: 'denial', why, strength });
const reuse = (there: string): ReuseLink => ({ here: { start: 0, end: 9 }, there: { article: article(there), start: 5, end: 9, excerpt: '' }, kind: 'verbatim', differs: [], thereFirst: true, origins: 2, firstPrinted: article('a') });

test('a dispute for each article and each source, the strongest', () => {
  const links = [dispute('own', 'Denied by a source', 0.8), dispute('a', 'Denied by a source', 0.8), dispute('a', 'Figures', 0.9), dispute('b', 'Denied by Estria', 0.7), dispute('b', 'Another', 0.6), dispute('c', 'Third', 0.5)];
  assert.deepEqual(strongestDisputes(links, 3).map(({ there, why }) => `${there.article.id}: ${why}`), ['a: Figures', 'own: Denied by a source', 'b: Denied by Estria']);
  assert.deepEqual(strongestDisputes(links.slice(0, 2), 3).map(({ there }) => there.article.id), ['a']);
});

test('reuse that was told of already is left out, and so is what was counted of all', () => {
  const links = [reuse('a'), reuse('b')];
  assert.equal(reuseBeyond(links, new Set(['x'])), links);
  assert.deepEqual(reuseBeyond(links, new Set(['a'])).map(({ there, origins, firstPrinted, thereFirst }) => [there.article.id, origins, firstPrinted, thereFirst]), [['b', undefined, undefined, true]]);
});

test('how widely a thing is told, in words', () => {
  assert.equal(toldIn(1), 'in 1 other article');
  assert.equal(toldIn(2, 3), 'in 2 other articles');
  assert.equal(toldIn(1, 1), 'in 1 other article, the same report reprinted');
  assert.equal(toldIn(2, 1), 'in 2 other articles, all of them reprints of one report');
  assert.equal(toldIn(2, 2), 'in 2 other articles; 2 of the 3 are independent');
});

test('over a name, one line', () => {
  assert.equal(aroundWords([], []), '');
  assert.equal(aroundWords([dispute('a', '', 0.5)], [reuse('a'), reuse('a'), reuse('b')]), 'Disputed here · printed in 2 other articles');
  assert.equal(aroundWords([dispute('a', '', 0.5), dispute('b', '', 0.5)], []), 'Disputed here (2)');
  assert.equal(aroundWords([], [reuse('a')]), 'Printed in 1 other article');
});
