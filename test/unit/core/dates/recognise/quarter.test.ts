import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['Profit rose in the third quarter.', ['the third quarter = 2021-Q3']],
  ['Third-quarter sales fell 2 percent.', ['Third-quarter = 2021-Q3']],
  ['The fourth quarter of 2005 was weak.', ['The fourth quarter of 2005 = 2005-Q4']],
  ['Revenue in the first quarter of last year was flat.', ['the first quarter of last year = 2021-Q1']],
  ['It lost money in Q3 2019 and in H1.', ['Q3 2019 = 2019-Q3', 'H1 = 2022-H1']],
  ['Exports grew in the second half of 2008.', ['the second half of 2008 = 2008-H2']],
  ['The fiscal year ends in September.', ['The fiscal year = FY2022', 'September = 2021-09']],
  ['In fiscal 1998 it earned $5 million.', ['fiscal 1998 = FY1998']],
  ['FY2007 was a record.', ['FY2007 = FY2007']],
  ['The company reported for the quarter.', ['the quarter = 2021-Q4']],
  ['It earned more than in the same quarter last year.', ['the same quarter last year = 2021-Q1']],
  ['Profit was $3 million, up from $2 million a year earlier.', ['a year earlier = 2021']],
  ['Sales beat the year-ago period.', ['the year-ago period = 2021']],
  ["Last year's third quarter was strong, and 1998's first half weak.", ["Last year's third quarter = 2021-Q3", "1998's first half = 1998-H1"]],
  ["The company's fiscal second quarter ends in March.", ['fiscal second quarter = FY2022-Q2', 'March = 2022-03']],
  ['In FY2021-22 and in the 2019/20 financial year it lost money.', ['FY2021-22 = FY2022', 'the 2019/20 financial year = FY2020']],
  ['It grew in the second half of the 1980s.', ['the second half of the 1980s = 198/END']],
];

test('quarters, halves, fiscal years', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
