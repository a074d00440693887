// Two ends with one head: `January 5–6`, `5–6 January`, `1914–18`, `2009–2011`, `from 3 to 12 September`, `between 60 and 90 days`.
import { isDate } from '../calendar/days.ts';
import type { Inner, Match } from '../expression.ts';
import { Flag, TokenClass } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { cardinalAt, dayAt } from './numerals.ts';
import { durationValue, match, point } from './phrases.ts';
import { classAt, glued, has, valueAt, wordAt, type TimeStream } from './stream.ts';
import type { UnitCode } from '../lexicon/classes.ts';

const C = TokenClass;
const id = 'range';
const [to, and, through, until, till, or, between, from] = ['to', 'and', 'through', 'until', 'till', 'or', 'between', 'from'].map(wordId);

/** A word or hyphen that leads to a range's second end. */
export const isLink = (s: TimeStream, i: number): boolean => {
  const word = wordAt(s, i);
  return classAt(s, i) === C.hyphen || (classAt(s, i) === C.slash && glued(s, i)) || (word !== 0 && (word === to || word === and || word === through || word === until || word === till || word === or));
};

/** Four figures at `i` with those of the next year: `2020/21`, `2021-22`. */
export const isSeasonYear = (s: TimeStream, i: number): boolean =>
  has(s, i, Flag.fourDigits) && (classAt(s, i + 1) === C.slash || classAt(s, i + 1) === C.hyphen) && glued(s, i + 1) && glued(s, i + 2) && has(s, i + 2, Flag.twoDigits) && valueAt(s, i + 2) === (valueAt(s, i) + 1) % 100 && !(classAt(s, i + 3) === classAt(s, i + 1) && glued(s, i + 3));

/** The second end that borrows from the first, right behind it. */
export const rangeTail = (s: TimeStream, first: Match): Match | undefined => {
  const { expression, to: at } = first;
  if (first.type !== 'DATE' || expression.kind !== 'point' || !isLink(s, at)) return undefined;
  const { day, month, year } = expression.fields;
  const hyphen = classAt(s, at) === C.hyphen;
  // `1914–18`, `1914–1918`, `2020/21`
  if (year !== undefined && month === undefined && Object.keys(expression.fields).length === 1 && (hyphen || isSeasonYear(s, at - 1)) && has(s, at - 1, Flag.fourDigits)) {
    const value = valueAt(s, at + 1);
    if (has(s, at + 1, Flag.twoDigits) && glued(s, at) && glued(s, at + 1) && value > year % 100 && classAt(s, at + 2) !== C.hyphen) return { ...match(at + 1, at + 2, 'DATE', 'range-year', id, point({ year: Math.floor(year / 100) * 100 + value })), closes: true };
    if (has(s, at + 1, Flag.fourDigits) && value >= year && value < year + 1000) return { ...match(at + 1, at + 2, 'DATE', 'range-year', id, point({ year: value })), closes: true };
    return undefined;
  }
  if (day !== undefined && month !== undefined && classAt(s, at - 1) !== C.month && first.by === 'month-day') {
    // `February 16 to 18`, `January 5–6, 1916`: the year may stand behind the second.
    const next = dayAt(s, classAt(s, at + 1) === C.the ? at + 2 : at + 1);
    if (!next || next.value <= day || !isDate(month, next.value) || (!hyphen && wordAt(s, at) === and && !next.ordinal && classAt(s, at + 1) !== C.number)) return undefined;
    const c = classAt(s, next.to);
    if (c === C.unit || c === C.month || c === C.meridiem || c === C.cardinal || c === C.hyphen || c === C.slash || (c === C.colon && glued(s, next.to))) return undefined;
    // `on March 3 and 20 people`: a plain number behind `and` needs an end of phrase.
    if (!hyphen && wordAt(s, at) === and && c === 0 && next.to < (s.limit[at] ?? 0) && /[a-z]/.test(s.prose[s.start[next.to] ?? 0] ?? '')) return undefined;
    let end = next.to;
    const comma = classAt(s, end) === C.comma ? end + 1 : end;
    const behind = has(s, comma, Flag.fourDigits) && valueAt(s, comma) >= 1000 && valueAt(s, comma) < 2200 ? valueAt(s, comma) : undefined;
    if (behind !== undefined) end = comma + 1;
    const known = behind ?? year;
    return { ...match(at + 1, end, 'DATE', 'range-day', id, point({ month, day: next.value, ...(known === undefined ? {} : { year: known }) }, expression.shift, expression.within)), closes: true };
  }
  return undefined;
};

/** A first end that borrows from the second, before it: the figures only. */
export const rangeHead = (s: TimeStream, i: number, inner: Inner): readonly [Match, Match] | undefined => {
  const the = classAt(s, i) === C.the ? i + 1 : i;
  const first = dayAt(s, the) ?? cardinalAt(s, the);
  if (!first || !isLink(s, first.to)) return undefined;
  const hyphen = classAt(s, first.to) === C.hyphen;
  const second = inner(first.to + 1);
  if (!second) return undefined;
  const { expression } = second;
  if (expression.kind === 'point' && expression.fields.day !== undefined && expression.fields.month !== undefined && second.type === 'DATE' && classAt(s, first.to + 1) !== C.month && classAt(s, first.to + 1) !== C.weekday) {
    if (first.value >= expression.fields.day || !isDate(expression.fields.month, first.value)) return undefined;
    return [match(i, first.to, 'DATE', 'range-day', id, { ...expression, fields: { ...expression.fields, day: first.value } }), { ...second, closes: true }];
  }
  // `between 60 and 90 days`; `two or three weeks` is one length, and the recogniser of lengths reads it.
  const before = i > 0 ? wordAt(s, i - 1) : 0;
  const framed = (before === between && wordAt(s, first.to) === and) || (before === from && wordAt(s, first.to) === to);
  if (second.type === 'DURATION' && expression.kind === 'duration' && framed && !hyphen && classAt(s, second.to - 1) === C.unit) {
    return [match(i, first.to, 'DURATION', 'range-length', id, { kind: 'duration', value: durationValue(first.value, valueAt(s, second.to - 1) as UnitCode) }), { ...second, closes: true }];
  }
  return undefined;
};
