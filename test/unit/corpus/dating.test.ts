import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../src/core/analysis.ts';
import { noKnowledge } from '../../../src/core/knowledge.ts';
import { createEngine } from '../../../src/corpus/serving.ts';
import { createWholeCorpus } from '../../../src/corpus/whole.ts';
import { testNames } from './helpers.ts';

const story = 'Union rejects offer\n\nOSLO, May 9 (North Wire) - The union on Tuesday rejected the offer of the airline. It asked the White House and NATO for help.';
/** An article in which a reader marked the two organizations. */
const marked = (id: string, text: string) => ({
  id,
  text,
  format: 'plain' as const,
  decisions: { ...noDecisions, actors: ['White House', 'NATO'].map((name) => ({ kind: 'accept' as const, type: 'organization' as const, start: text.indexOf(name), end: text.indexOf(name) + name.length })) },
});
const engineOf = () => createEngine(createWholeCorpus({ ...noKnowledge, names: testNames }));

test('an article whose dateline has no year is dated by its file’s name, and its card by that', async () => {
  const engine = engineOf();
  const id = 'file:///wire/2017-05-09-offer.txt';
  const { published, dates } = await engine.open({ id, text: story, format: 'plain' });
  assert.deepEqual([published.value, published.guess], [undefined, '2017-05-09']);
  assert.equal(dates[1]?.value, '2017-05-09');
  assert.equal((await engine.dateCard(id, story.indexOf('Tuesday')))?.mention.value, '2017-05-09');
});

test('dates follow articles that come later, and are as before once those are gone', async () => {
  const engine = engineOf();
  const before = await engine.open(marked('offer.txt', story));
  assert.equal(before.dates[1]?.value, 'XXXX-WXX-2');
  const others = ['2017-05-06', '2017-05-12'].map((day) => marked(`${day}.txt`, `Airline\n\n${day}\n\nThe White House and NATO were asked to help the airline.`));
  await engine.add(others);
  const after = await engine.dates('offer.txt');
  const card = await engine.dateCard('offer.txt', story.indexOf('Tuesday'));
  assert.equal(after?.published.guess, '2017-05-09');
  assert.equal(card?.mention.value, '2017-05-09');
  assert.match(card?.mention.why.text ?? '', /other articles of this story, of May 2017/);
  for (const { id } of others) await engine.remove(id);
  assert.deepEqual((await engine.dates('offer.txt'))?.dates, before.dates);
});
