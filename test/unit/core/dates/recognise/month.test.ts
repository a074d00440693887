import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['Sales rose in January.', ['January = 2022-01']],
  ['In March 2003 the war began.', ['March 2003 = 2003-03']],
  ["It was built in May '68.", ["May '68 = 1968-05"]],
  ['The paper was handed over last year in December.', ['last year in December = 2021-12']],
  ['A meeting took place in December last year.', ['December last year = 2021-12']],
  ['She won the race last March.', ['last March = 2021-03']],
  ['Voters go to the polls next June.', ['next June = 2022-06']],
  ['The plan was dropped in early February.', ['early February = 2022-02/START']],
  ['Prices peaked in mid-August.', ['mid-August = 2021-08/MID']],
  ['He arrived at the end of April 2020.', ['the end of April 2020 = 2020-04/END']],
  ['They were married in November and December 2019.', ['November = 2019-11', 'December 2019 = 2019-12']],
  ['We expect results by June.', ['June = 2022-06']],
  ['The January figures were weak.', ['January = 2022-01']],
  ['The law passed in March of that year.', ['March of that year = 2022-03']],
];

test('months', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
