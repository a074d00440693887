import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const phrases: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The 1991 settlement replaced the 1985 agreement.', ['1991 = 1991', '1985 = 1985']],
  ['The party was founded in 1922.', ['1922 = 1922']],
  ['In the 1980s and early 1990s prices fell.', ['the 1980s = 198', 'early 1990s = 199/START']],
  ["Disco ruled the '70s.", ["the '70s = 197"]],
  ['The castle dates from the 12th century.', ['the 12th century = 11']],
  ['The treaty held from 1914–18.', ['1914 = 1914', '18 = 1918']],
  ['It lasted from 2009 to 2011.', ['2009 = 2009', '2011 = 2011']],
  ['The war of 1939-1945 ended.', ['1939 = 1939', '1945 = 1945']],
  ['The temple burned in 480 BC.', ['480 BC = BC0480']],
  ['It was the worst storm since 1953.', ['1953 = 1953']],
  ['The late 19th century saw reform.', ['The late 19th century = 18/END']],
  ['Buffalo were hunted in the 1800s.', ['the 1800s = 18']],
  ['Born in nineteen eighty-four, he left in 2010.', ['nineteen eighty-four = 1984', '2010 = 2010']],
  ['The year 2008 was hard.', ['The year 2008 = 2008']],
  ['The town burned in 480 B.C. and again in A.D. 79.', ['480 B.C. = BC0480', 'A.D. 79 = 0079']],
];

test('years, decades, centuries', () => {
  for (const [sentence, found] of phrases) assert.deepEqual(show(sentence), found, sentence);
});
