// Hostile text: the work per character must not grow with the text. The clock is noise on a busy machine, so the looks that the grammar
// takes at its tokens are counted instead; bench/dates.ts --hostile times the same up to a million characters.
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDecisions } from '../../../../../src/core/analysis.ts';
import { findDates } from '../../../../../src/core/dates/dates.ts';
import { readExpressions } from '../../../../../src/core/dates/grammar/grammar.ts';
import { scanTokens } from '../../../../../src/core/dates/grammar/stream.ts';
import { normalise } from '../../../../../src/core/dates/normalise/normalise.ts';
import { isTime } from '../../../../../src/core/dates/refine/falseFriends.ts';
import { readNeighbours } from '../../../../../src/core/dates/refine/neighbours.ts';
import { shareYears } from '../../../../../src/core/dates/refine/ranges.ts';
import { noKnowledge } from '../../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../../src/core/parse.ts';
import { datesOf } from '../found.ts';

const patterns = [
  'the the the ', 'the very early in the end of the ', 'last next that same ', '1 2 3 4 5 6 ', '1 May 2 May 3 ', '1-2-3-4-5-', '1990s16th10AMJan5', '10:10:10:10:',
  'a few more than two years and three months and ', 'hundred thousand hundred and ', 'the first week of the last month of the ', 'May March May, April ', '1914-1918 and 1939-1945 in ', 'a', '((((', '"“’',
];

/** How often the classes of the tokens are looked at, from expressions to values. */
const looks = (text: string): number => {
  const article = parseArticle(text);
  const scanned = scanTokens(article);
  let count = 0;
  const classes = new Proxy(scanned.classes, {
    get: (target, key) => {
      count++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const s = { ...scanned, classes };
  const matches = readNeighbours(s, shareYears(s, readExpressions(s, isTime)));
  normalise(s, matches, article, { day: 19000, guessed: false }, () => false);
  return count;
};

test('the work grows with the text, not with its square', () => {
  for (const pattern of patterns) {
    const short = pattern.repeat(Math.ceil(120 / pattern.length));
    const [a, b] = [looks(short), looks(short.repeat(4))];
    assert.ok(b <= 4.5 * a + 400, `${pattern}: ${a} looks, four times as long ${b}`);
    assert.ok(b <= 150 * 480, `${pattern}: ${b} looks at 480 characters`);
  }
});

const words =
  'the a in of on last next this that past two 3 31 1999 2022-02-01 5-6 May Monday week weeks year years ago later earlier before Easter morning at 8 a.m. : - – / , . ’ “ ” ( ) early mid late end more than about half and of every daily now fiscal third quarter Q3 FY07 1990s ’80s 19th century BC GMT $ % \n 🇷🇺 é'.split(
    ' ',
  );

test('whatever the words, spans lie in order, inside the text, on tokens, and the answer is the same twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 16 }), fc.boolean(), (list, glued) => {
      const text = list.join(glued ? '' : ' ');
      const dates = datesOf(text);
      let end = 0;
      for (const [index, d] of dates.entries()) {
        assert.ok(d.start >= end && d.end > d.start && d.end <= text.length);
        assert.match(text[d.start] ?? '', /\S/);
        end = d.end;
        if (d.range) assert.equal(dates[d.range.other]?.range?.other, index);
      }
      assert.deepEqual(datesOf(text), dates);
      datesOf(text, undefined);
    }),
    { seed: 20220216, numRuns: 50 },
  );
});

test('no text makes it throw, whatever is known of publication', () => {
  // Any code unit, lone surrogates too; fast-check's own `binary` takes a second to be made.
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit, maxLength: 6 })), { maxLength: 24 }).map((parts) => parts.join(' '));
  const day = fc.constantFrom(undefined, '2022-02-16', '0001-01-01', '9999-12-31', '2022-02-30', 'soon', '');
  fc.assert(
    fc.property(text, day, day, (story, stated, named) => {
      const { dates, published } = findDates(parseArticle(story), noKnowledge, { ...noDecisions, ...(stated === undefined ? {} : { published: stated }), ...(named === undefined ? {} : { fileDate: named }) });
      for (const d of dates) assert.ok(d.start >= 0 && d.end <= story.length && d.value !== '' && d.why.text !== '');
      assert.ok(published.earliest === undefined || published.latest === undefined || published.earliest <= published.latest);
    }),
    { seed: 20220217, numRuns: 60 },
  );
});
