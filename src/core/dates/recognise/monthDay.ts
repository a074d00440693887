// February 16 · Feb. 16, 2022 · February 16th, 2022 · April the 9th · 16 February · the 16th of February 2022 · 4th of July of 1995
// Monday, January 24 · Tue 9 May · December 17 last year · June 3 of that year · Oct/2 · Sep-23-2020 · 28-Feb-2013 · 2019-Aug-01
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, Unit, type ShiftCode } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { isDate } from '../calendar/days.ts';
import { dayAt, yearAt } from '../grammar/numerals.ts';
import { match, point, withYear, yearBeside, type YearBeside } from '../grammar/phrases.ts';
import { classAt, glued, has, isIn, limitOf, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('day');
const marchOrMay = wordTable('march may mar');
const id = 'month-day';
const of = wordId('of');

/** A hyphen or slash with nothing but the parts of a date around it. */
const jointAt = (s: TimeStream, i: number): boolean => (classAt(s, i) === C.hyphen || classAt(s, i) === C.slash) && glued(s, i) && glued(s, i + 1);

const build = (s: TimeStream, from: number, to: number, month: number, day: number, weekday: number, mayCommaYear: boolean): Match | undefined => {
  let beside: YearBeside | undefined;
  if (jointAt(s, to)) {
    const year = yearAt(s, to + 1);
    if (year) beside = { to: year.to, year: year.value };
  }
  beside ??= yearBeside(s, to, mayCommaYear);
  if (!isDate(month, day, beside?.year)) return undefined;
  const fields = { month, day, ...(weekday === 0 ? {} : { weekday }) };
  return match(from, beside?.to ?? to, 'DATE', beside?.year === undefined ? id : 'full-date', id, withYear(fields, beside));
};

/** Is what ends at `i` a count of something rather than a day: `May 3 percent`, `March 10 million`, `July 4:30`? */
const isCount = (s: TimeStream, i: number): boolean =>
  classAt(s, i) === C.unit || classAt(s, i) === C.meridiem || (classAt(s, i) === C.colon && glued(s, i) && classAt(s, i + 1) === C.number) || (classAt(s, i) === C.cardinal && has(s, i, Flag.scale)) || (glued(s, i) && textAt(s, i) === '%');

const monthFirst = (s: TimeStream, from: number, i: number, weekday: number): Match | undefined => {
  const month = valueAt(s, i);
  let at = i + 1;
  if (jointAt(s, at)) at++;
  else if (classAt(s, at) === C.the && classAt(s, at + 1) === C.ordinal) at++;
  else if (classAt(s, at) === C.comma && classAt(s, at + 1) === C.ordinal) at++;
  const day = dayAt(s, at);
  if (!day || isCount(s, day.to)) return undefined;
  // `March 1,945 men`, `May 2000`: figures too long are no day, and `dayAt` knows it. `May second` needs the capital.
  if (has(s, i, Flag.doubtful) && !has(s, i, Flag.capital)) {
    // Only `mar3` and the like, in notes; `nov 3` has no other meaning.
    if (isIn(s, i, marchOrMay) && (!glued(s, i + 1) || day.ordinal)) return undefined;
  }
  return build(s, from, day.to, month, day.value, weekday, true);
};

const dayFirst = (s: TimeStream, from: number, i: number, weekday: number): Match | undefined => {
  const day = dayAt(s, i);
  if (!day) return undefined;
  let at = day.to;
  if (jointAt(s, at)) at++;
  else if (wordAt(s, at) === of) at++;
  else if (wordAt(s, at) === w.day && wordAt(s, at + 1) === of) at += 2;
  if (classAt(s, at) !== C.month) return undefined;
  if (has(s, at, Flag.doubtful) && !has(s, at, Flag.capital) && isIn(s, at, marchOrMay)) return undefined;
  // `3 May 5`? The day before wins only where no day follows: `between 3 and May 5`.
  const after = at === day.to && !day.ordinal ? dayAt(s, at + 1) : undefined;
  if (after && !after.ordinal && classAt(s, at + 1) === C.number && !isCount(s, after.to) && classAt(s, after.to) === C.comma) return undefined;
  return build(s, from, at + 1, valueAt(s, at), day.value, weekday, true);
};

/** `2019-Aug-01`, `2020/Sep/23`. */
const yearFirst = (s: TimeStream, i: number): Match | undefined => {
  if (!jointAt(s, i + 1) || classAt(s, i + 2) !== C.month || !jointAt(s, i + 3)) return undefined;
  const day = dayAt(s, i + 4);
  const [year, month] = [valueAt(s, i), valueAt(s, i + 2)];
  if (!day || !isDate(month, day.value, year)) return undefined;
  return match(i, day.to, 'DATE', 'full-date', id, { kind: 'point', fields: { year, month, day: day.value } });
};

const dayAlone = (s: TimeStream, from: number, i: number, weekday: number): Match | undefined => {
  if (classAt(s, i) !== C.ordinal || classAt(s, i - 1) === C.comma) return undefined;
  const day = valueAt(s, i);
  if (day < 1 || day > 31 || (weekday === 0 && (classAt(s, i - 1) !== C.the || has(s, i, Flag.capital)))) return undefined;
  const next = i + 1 < limitOf(s, i) ? textAt(s, i + 1) : '';
  // `Tuesday the first generation`: in words only at a phrase's end.
  if (weekday > 0 && !/\d/.test(textAt(s, i)) && /^[a-z]/.test(next)) return undefined;
  if (weekday === 0 && (!/\d/.test(textAt(s, i)) || (/^[a-z-]/.test(next) && !/^(?:and|of|when|to|until|the|as|but|with|at|in|by|were|was|had|they|he|it|she|for)$/.test(next)))) return undefined;
  // `the 28th of that month`
  const month = wordAt(s, i + 1) === of && classAt(s, i + 2) === C.shift && classAt(s, i + 3) === C.unit && valueAt(s, i + 3) === Unit.month;
  if (wordAt(s, i + 1) === of && !month) return undefined;
  const fields = { day, ...(weekday === 0 ? {} : { weekday }) };
  const within: Expression | undefined = month ? { kind: 'unit', unit: Unit.month, shift: valueAt(s, i + 2) as ShiftCode } : undefined;
  return { ...match(from, month ? i + 4 : i + 1, 'DATE', 'day-of-month', id, point(fields, undefined, within)), doubtful: true };
};

export const monthDay: TimeRecogniser = {
  id,
  first: [C.month, C.number, C.ordinal, C.cardinal, C.the, C.weekday],
  match(s, i) {
    let at = i;
    let weekday = 0;
    if (classAt(s, at) === C.weekday) {
      if (has(s, at, Flag.plural)) return undefined;
      weekday = valueAt(s, at);
      at++;
      if (classAt(s, at) === C.comma || jointAt(s, at)) at++;
      if (classAt(s, at) !== C.month && classAt(s, at) !== C.number && classAt(s, at) !== C.ordinal && classAt(s, at) !== C.the) return undefined;
    }
    if (classAt(s, at) === C.the) {
      if (classAt(s, at + 1) === C.month) return undefined;
      at++;
    }
    if (has(s, at, Flag.fourDigits)) return weekday === 0 ? yearFirst(s, at) : undefined;
    const found = classAt(s, at) === C.month ? monthFirst(s, i, at, weekday) : dayFirst(s, i, at, weekday);
    // `Monday the 21st`, `Fri 14th`, `on the 20th`: a day of the month told before, or of publication's.
    return found ?? dayAlone(s, i, at, weekday);
  },
};
