import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFigures, readNumber } from '../../../../src/core/figures/figures.ts';
import { parseArticle } from '../../../../src/core/parse.ts';

const read = (text: string): readonly string[] => {
  const article = parseArticle(`A headline\n\n${text}`);
  return findFigures(article, []).map((f) => {
    const noun = f.noun ? article.prose.slice(article.tokens.start[f.noun.first], article.tokens.end[f.noun.last - 1]) : '';
    return `${f.kind} ${f.operator} ${Number(f.low.toPrecision(6))}..${Number(f.high.toPrecision(6))}${f.unit ? ` ${f.unit}` : ''}${noun ? ` of ${noun}` : ''}`;
  });
};

const cases: readonly (readonly [text: string, ...figures: readonly string[]])[] = [
  ['They counted over one lakh foreign troops there.', 'count more 100000..Infinity of foreign troops'],
  ['It holds 1lakh troops now.', 'count exact 95000..105000 of troops'],
  ['Nearly 1,35,000 soldiers are deployed.', 'count nearly 121500..135000 of soldiers'],
  ['It has more than100,000 visitors.', 'count more 100000..Infinity of visitors'],
  ['At least 39 people died.', 'count at-least 39..Infinity of people'],
  ['Up to 68 people are missing.', 'count at-most 0..68 of people'],
  ['Some 40 boats are idle.', 'count about 36..44 of boats'],
  ['Between 36 and 40 miners were found.', 'count range 36..40 of miners'],
  ['It will cut 1,500 to 2,000 jobs.', 'count range 1500..2000 of jobs'],
  ['Thousands of workers marched.', 'count vague 2000..100000 of workers'],
  ['Tens of thousands of workers marched.', 'count vague 20000..100000 of workers'],
  ['Two hundred and fifty guests came.', 'count exact 250..250 of guests'],
  ['Twenty-six people were killed.', 'count exact 26..26 of people'],
  ['It paid $2.5 billion for it.', 'money exact 2450000000..2550000000 USD'],
  ['It paid Rs 5 crore for it.', 'money exact 47500000..52500000 INR'],
  ['It lost nearly half a million euros.', 'money nearly 450000..500000 EUR'],
  ['Prices rose 4.5 per cent.', 'percent exact 4.5..4.5'],
  ['About 200 tonnes of heavy oil leaked.', 'measure about 180..220 t of heavy oil'],
  ['The earthquake of magnitude 7.1 struck at night.', 'measure exact 7.1..7.1 magnitude'],
  ['It took 48 hours and 3 days.'],
  ['They won 2-1 at 16:08 in Boeing 737 on May 24 in 2019.'],
  ['Ann Smith, 49, is one of them.'],
  ['The number 123456789012345678901234567890 was dialled.'],
];

for (const [text, ...figures] of cases) test(text, () => assert.deepEqual(read(text), figures));

test('numbers as tokens', () => {
  assert.equal(readNumber('1,35,000'), 135_000);
  assert.equal(readNumber('1.234.567'), 1_234_567);
  assert.equal(readNumber('3,5'), 3.5);
  assert.equal(readNumber('1.2.3'), undefined);
  assert.equal(readNumber('9'.repeat(30)), undefined);
});

test('dates and names are masked', () => {
  const article = parseArticle('A headline\n\nThe Big Nine 9 crowds met 12 guests.');
  const start = article.prose.indexOf('9 crowds');
  assert.equal(findFigures(article, [{ start, end: start + 1 }]).length, 1);
});
