// What nobody wants to meet, at full size, through the whole corpus: read in bounded time, with sane answers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../src/core/analyse.ts';
import { noDecisions } from '../../src/core/analysis.ts';
import { loadKnowledge } from '../../src/core/knowledge.ts';
import { modelFileNames } from '../../src/core/modelFiles.ts';
import { parseArticle } from '../../src/core/parse.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { makeDigest } from '../../src/corpus/digest.ts';
import { makeDisagreements } from '../../src/corpus/disagreements/part.ts';
import type { CorpusView } from '../../src/corpus/parts.ts';
import { makePassages } from '../../src/corpus/passages/part.ts';
import { statementQuestions } from '../../src/corpus/statements/questions.ts';
import { Store } from '../../src/corpus/store.ts';
import { createWholeCorpus } from '../../src/corpus/whole.ts';

const knowledge = loadKnowledge(Object.fromEntries(modelFileNames.map((name) => [name, readFileSync(path.join(process.cwd(), 'models', name))])));

/** CPU time in milliseconds. */
const spent = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

/** Words of a small language, by a linear congruence: the same text each time, hardly a sentence twice. */
const novel = (length: number): string => {
  const subjects = ['The harbour master', 'Anna Berg', 'A fisherman of Karsk', 'The Norland ministry', 'Nobody', 'The old captain', 'Berg', 'Two divers'];
  const verbs = ['said that', 'denied that', 'had read that', 'did not believe that', 'told the Tern that', 'warned that'];
  const things = ['boats', 'barrels of oil', 'people', 'letters', 'houses', 'miles of net', 'bells'];
  const ends = ['were lost in the storm', 'lay behind the pier', 'would be sold in May', 'had never been seen', 'were found on Tuesday', 'belonged to the bank'];
  let state = 17;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return list[(state >> 8) % list.length] as T;
  };
  const parts: string[] = [];
  for (let size = 0, n = 0; size < length; n++) {
    const part = `${pick(subjects)} ${pick(verbs)} ${(state >> 5) % 900} ${pick(things)} ${pick(ends)}${n % 7 === 6 ? '.\n\n' : '. '}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};

const ask = async (corpus: Corpus, id: string, text: string): Promise<void> => {
  await corpus.reuse(id);
  await corpus.conflicts(id);
  await corpus.versions(id);
  for (const at of [0.1, 0.5, 0.9]) await corpus.quotationCard(id, Math.floor(at * text.length));
  for (const { id: entity } of await corpus.speakers('', 3)) await corpus.statements({ entity }, 20);
};

const story = 'Storm over Karsk\n\nKARSK, May 4 (Tern) - The harbour master of Karsk said on Tuesday that 40 boats had been lost in the storm. "We have counted them twice," Anna Berg told reporters. The ministry denied that any boat had been warned.\n';

const texts: Readonly<Record<string, string>> = {
  'a novel of 1 MB': `The harbour\n\n${novel(1_000_000)}`,
  'marks that never close over 1 MB': `Marks\n\n${`"${novel(200)} “${novel(150)} „${novel(100)}'`.repeat(2000)}`,
  'an article that quotes itself': `Echo\n\n${'"We have counted them twice, and 40 boats are lost behind the pier," Anna Berg said. She denied that 40 boats were lost behind the pier. '.repeat(3000)}`,
  'figures of thirty digits': `Figures\n\n${'Anna Berg said that 123456789012345678901234567890 people and 1,2,3,4,5,6,7 more had died; 999999999999999999999999999999 boats were lost. '.repeat(2000)}`,
};

for (const [name, text] of Object.entries(texts))
  test(`${name}: read twice, asked, taken away`, async () => {
    const corpus = createWholeCorpus(knowledge);
    await corpus.put({ id: 'story', text: story, format: 'plain' });
    const time = await spent(async () => {
      for (const id of ['one', 'two']) await corpus.put({ id, text: id === 'two' ? text.replace('boats', 'ships') : text, format: 'plain' });
      await ask(corpus, 'one', text);
      for (const link of await corpus.conflicts('one')) assert.ok(link.strength > 0 && link.strength <= 1 && link.here.excerpt.length <= 400);
    });
    assert.ok(time < 60_000, `${Math.round(time)} ms`);
    await corpus.remove('one');
    await corpus.remove('two');
    assert.deepEqual(await corpus.reuse('story'), []);
    assert.equal((await corpus.size()).articles, 1);
  });

test('ten thousand copies of one article: one origin, every answer short', async () => {
  // Read once: that the same text is read alike need not be shown ten thousand times.
  const digest = makeDigest('copy', analyse(parseArticle(story), knowledge, noDecisions), '2024-05-06');
  const store = new Store(knowledge);
  const view: CorpusView = {
    digest: (id) => store.entry(id)?.digest,
    ids: () => store.ids(),
    entityOf: () => undefined,
    speakerOf: () => undefined,
    related: (_, limit) => [...store.ids()].slice(0, limit),
  };
  const [passages, disagreements] = [makePassages(view), makeDisagreements(knowledge.names)(view)];
  const questions = statementQuestions({ store, passages, disagreements, published: ({ published }) => published });
  const time = await spent(async () => {
    for (let i = 0; i < 10_000; i++) {
      const copy = { ...digest, id: `copy ${i}` };
      store.put(copy);
      passages.put(copy);
      disagreements.put(copy);
    }
  });
  assert.ok(time < 60_000, `${Math.round(time)} ms to put`);
  const asked = await spent(async () => {
    const card = await questions.quotationCard('copy 5000', story.indexOf('counted them'));
    assert.equal(card?.origins, 1);
    assert.ok((card?.elsewhere.length ?? 99) <= 5);
    const reuse = passages.reuse('copy 5000');
    assert.ok(reuse.length > 0 && reuse.length <= 1000, `${reuse.length} links`);
    assert.ok(reuse.every(({ origins }) => origins === 1));
    assert.ok(disagreements.conflicts('copy 5000').length <= 50);
    assert.equal((await questions.families()).length, 1);
    for (const { id } of await questions.speakers('', 3)) assert.ok((await questions.statements({ entity: id }, 20)).every(({ also }) => also.length <= 20));
  });
  assert.ok(asked < 20_000, `${Math.round(asked)} ms to ask`);
});
