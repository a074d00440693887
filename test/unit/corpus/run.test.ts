import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analyse.ts';
import { noDecisions } from '../../../src/core/analysis.ts';
import { noKnowledge } from '../../../src/core/knowledge.ts';
import { parseArticle } from '../../../src/core/parse.ts';
import { Run } from '../../../src/corpus/run.ts';
import { mentionsOf } from './helpers.ts';

const read = (text: string, names: string) => ({ ...analyse(parseArticle(text), noKnowledge, noDecisions), actors: mentionsOf(text, { organization: names }) });
const undated = read('Union rejects offer\n\nOSLO, May 9 (North Wire) - The Pilot Union on Tuesday rejected the offer of Fjord Air.', 'Pilot Union|Fjord Air');

test('articles of one run that share names date each other', () => {
  const run = new Run();
  run.add('0', undated);
  run.add('1', read('2017-05-06\n\nFjord Air made an offer.', 'Fjord Air'));
  run.add('2', read('2017-05-12\n\nThe Pilot Union and Fjord Air talked.', 'Pilot Union|Fjord Air'));
  run.add('3', read('1999-01-01\n\nThe harbour was closed.', 'Harbour'));
  assert.equal(run.size, 4);
  assert.equal(run.dates('0')?.published.guess, '2017-05-09');
  assert.deepEqual(run.dates('0')?.dates.map((d) => d.value), ['2017-05-09', '2017-05-09']);
  assert.equal(run.dates('1')?.published.value, '2017-05-06');
  assert.equal(run.dates('9'), undefined);
});

test('alone, its dates stay open', () => {
  const run = new Run();
  run.add('0', undated);
  assert.equal(run.dates('0')?.published.guess, undefined);
  assert.deepEqual(run.dates('0')?.dates, undated.dates);
});
