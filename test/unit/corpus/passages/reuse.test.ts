import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePassages, type Passages } from '../../../../src/corpus/passages/part.ts';
import { foldWord, WordFlag, wordsOf } from '../../../../src/corpus/passages/words.ts';
import type { Digest } from '../../../../src/corpus/digest.ts';
import { makeDisagreements } from '../../../../src/corpus/disagreements/part.ts';
import { digestOf, slice, testNames, viewOf } from './make.ts';

const partOf = (...digests: readonly Digest[]): Passages => {
  const part = makePassages(viewOf(digests));
  for (const digest of digests) part.put(digest);
  return part;
};

const shared = 'The harbour board decided on a secret vote to close the old ferry terminal before the winter storms';
const one = digestOf('one', `Ferry terminal\n\n⟦Anna Berg|person⟧ was not in town. ${shared}, neighbours heard. Nobody else came.`, '2024-03-02');

test('words: names and frames do not weigh, figures and quotations are marked', () => {
  const digest = digestOf('x', 'Quay\n\nMinister ⟦Anna Berg|person⟧ said on Monday that "12 boats" sank.');
  const words = wordsOf(digest);
  const flags = Array.from({ length: words.length }, (_, i) => [digest.prose.slice(words.start[i], words.end[i]), words.code[i] ?? 0] as const);
  const having = (flag: number): string[] => flags.filter(([, c]) => (c & flag) !== 0).map(([w]) => w);
  assert.deepEqual(having(WordFlag.content), ['Quay', 'boats', 'sank']);
  assert.deepEqual(having(WordFlag.figure), ['Monday', '12']);
  assert.deepEqual(having(WordFlag.quoted), ['12', 'boats']);
  assert.equal(foldWord('U.S.'), foldWord('us'));
  assert.equal(foldWord('1,35,000'), foldWord('135000'));
  assert.equal(foldWord('tensions'), foldWord('Tension'));
});

test('a copied sentence is one verbatim link with exact spans, told first by the earlier', () => {
  const two = digestOf('two', `Winter\n\nIt had to come. ${shared}. The mayor agreed.`, '2024-03-01');
  const [link, ...more] = partOf(one, two).reuse('one');
  assert.deepEqual(more, []);
  assert.ok(link);
  assert.equal(link.kind, 'verbatim');
  assert.equal(slice(one, link.here), shared);
  assert.equal(slice(two, link.there), shared);
  assert.equal(link.thereFirst, true);
  assert.equal(link.firstPrinted?.id, 'two');
  assert.equal(link.origins, 2);
});

test('an edited sentence tells the words that differ', () => {
  const two = digestOf('two', 'Winter\n\nThe harbour council decided on a public vote to close the old ferry terminal before winter storms.', '2024-03-05');
  const [link] = partOf(one, two).reuse('one');
  assert.equal(link?.kind, 'edited');
  assert.equal(link.thereFirst, false);
  assert.deepEqual(link.differs, [{ here: 'board', there: 'council' }, { here: 'secret', there: 'public' }, { here: 'the', there: '' }]);
});

test('names, titles and stock phrases are no reuse', () => {
  const a = digestOf('a', 'A\n\nForeign Minister ⟦Anna Berg|person⟧ of the ⟦United Council of Norland|organization⟧ and Prime Minister ⟦Karl Ost|person⟧ met.');
  const b = digestOf('b', 'B\n\nNobody saw Foreign Minister ⟦Anna Berg|person⟧ of the ⟦United Council of Norland|organization⟧ and Prime Minister ⟦Karl Ost|person⟧ there.');
  assert.deepEqual(partOf(a, b).findings('a'), []);
});

test('what an outlet prints under five articles that share nothing else is furniture', () => {
  const foot = 'Readers who value careful journalism can support our newsroom with a small monthly gift';
  const topics = ['apples ripen slowly in northern orchards', 'tunnels were dug under frozen rivers', 'violins cost more than grand pianos', 'lighthouses guide trawlers home safely', 'bakers knead dough before sunrise daily', 'foxes roam suburban gardens at dusk'];
  const many = topics.map((topic, i) => digestOf(`paper/${i}`, `Title ${i}\n\n${`Experts explain why ${topic} and what follows for everybody. `.replace(/Experts/g, `Expert${'s'.repeat(i + 1)}`)}\n\n${foot}.`, `2024-0${i + 1}-01`));
  const part = partOf(...many);
  assert.deepEqual([...new Set(part.findings('paper/0').map((f) => f.kind))], ['furniture']);
  assert.deepEqual(part.reuse('paper/0'), []);
  assert.deepEqual(partOf(...many.slice(0, 4)).reuse('paper/0').map((l) => l.kind), ['verbatim', 'verbatim', 'verbatim']);
});

test('alike but for its figures, on another day, is a template', () => {
  const note = (n: number): string => `The central bank sold treasury notes worth ${n} million crowns in denominations of one hundred crowns at auction`;
  const part = partOf(digestOf('a', `Notes\n\n${note(40)}.`, '2024-01-01'), digestOf('b', `Bank\n\n${note(75)}.`, '2024-02-01'));
  assert.deepEqual(part.findings('a').map((f) => f.kind), ['template']);
  assert.deepEqual(part.reuse('a'), []);
});

const report = (extra: string): string =>
  `Storm\n\nA violent storm tore roofs from houses along the coast and felled hundreds of old trees. Fishermen pulled their boats onto the beach and waited in the church. The railway between both towns was buried by sand until noon.${extra}`;

test('a reprint is one origin, an update adds', () => {
  const first = digestOf('first', report(''), '2024-05-01');
  const copy = digestOf('copy', report(''), '2024-05-02');
  const update = digestOf('update', report(' The railway company has now denied that its sand fences had been broken for years.'), '2024-05-03');
  const other = digestOf('other', 'Harvest\n\nFarmers expect a good harvest of barley and rye after a mild spring with plenty of rain.', '2024-05-01');
  const part = partOf(first, copy, update, other);
  assert.equal(part.family('first'), part.family('update'));
  assert.notEqual(part.family('first'), part.family('other'));
  assert.deepEqual(part.families().map((f) => f.articles.map((a) => a.id)), [['first', 'copy', 'update']]);
  const versions = part.versions('first');
  assert.deepEqual(versions.map((v) => [v.article.id, v.kind, v.later]), [['copy', 'copy', true], ['update', 'excerpt', true]]);
  assert.deepEqual(versions[1]?.added.map((s) => slice(update, s)), ['The railway company has now denied that its sand fences had been broken for years']);
});

test('two reports of one speech are not one origin', () => {
  const quote = '"We will rebuild every bridge between our two cities before the summer and we will not ask anyone for permission to do it"';
  const part = partOf(
    digestOf('a', `A\n\n${quote}, she said. Critics in parliament doubted the budget would allow that and asked for details of the plan.`),
    digestOf('b', `B\n\nThousands listened in the rain on the market square. ${quote}, the mayor shouted. Afterwards people danced until midnight.`),
  );
  assert.equal(part.reuse('a').length, 1);
  assert.notEqual(part.family('a'), part.family('b'));
});

test('what a later version adds is told in a clause', () => {
  const first = digestOf('first', report(''), '2024-05-01');
  const update = digestOf('update', report(' The railway chief ⟦Karl Ost|person⟧ has now denied that its sand fences had been broken for years.'), '2024-05-03');
  const [version] = partOf(first, update).versions('first');
  const disagreements = makeDisagreements(testNames)(viewOf([first, update]));
  assert.ok(version);
  assert.equal(disagreements.versionNote('first', version), 'a later version of this story, which adds the denial by Karl Ost');
});
