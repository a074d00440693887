// Pieces that several recognisers share: a year beside a month, a unit's TIMEX3 letters, a match.
import type { Expression, Fields, Match } from '../expression.ts';
import { Shift, TokenClass, Unit, type ShiftCode, type UnitCode } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { yearAt } from './numerals.ts';
import { classAt, textAt, valueAt, wordAt, type TimeStream } from './stream.ts';

const C = TokenClass;
const [of, inWord, old] = [wordId('of'), wordId('in'), wordId('old')];

/** A date without time unless the fields say otherwise. */
export const point = (fields: Fields, shift?: ShiftCode, within?: Expression): Expression => ({
  kind: 'point',
  fields,
  ...(shift === undefined ? {} : { shift }),
  ...(within === undefined ? {} : { within }),
});

export const match = (from: number, to: number, type: Match['type'], rule: string, by: string, expression: Expression): Match => ({ from, to, type, expression, rule, by });

export const isUnit = (s: TimeStream, i: number, unit: UnitCode): boolean => classAt(s, i) === C.unit && valueAt(s, i) === unit;

/** `last year`, `that year`, `the same year`, `next year`, `the year`: a year told by a word. */
const placedYearAt = (s: TimeStream, i: number): { readonly to: number; readonly expression: Expression } | undefined => {
  const the = classAt(s, i) === C.the ? i + 1 : i;
  let at = the;
  if (classAt(s, at) === C.shift) {
    const shift = valueAt(s, at) as ShiftCode;
    at++;
    const yearKind = classAt(s, at) === C.fiscal && valueAt(s, at) < 2 ? (valueAt(s, at) === 0 ? 'FY' : 'SY') : undefined;
    if (yearKind) at++;
    if (isUnit(s, at, Unit.year)) return { to: at + 1, expression: { kind: 'unit', unit: Unit.year, shift, ...(yearKind ? { yearKind } : {}) } };
    return undefined;
  }
  if (the > i && isUnit(s, at, Unit.year) && wordAt(s, at + 1) !== old) return { to: at + 1, expression: { kind: 'unit', unit: Unit.year, shift: Shift.same, bare: true } };
  return undefined;
};

/** Which year a month, season, quarter or day belongs to: ` 2005`, `, 2005`, ` of 2005`, ` last year`, ` of that year`. */
export interface YearBeside {
  readonly to: number;
  readonly year?: number;
  readonly within?: Expression;
}

/** The year beside what ends at `i`. `comma` allows one between. */
export const yearBeside = (s: TimeStream, i: number, comma: boolean): YearBeside | undefined => {
  let at = i;
  const linked = wordAt(s, at) === of || wordAt(s, at) === inWord;
  if (linked || (comma && classAt(s, at) === C.comma)) at++;
  if (linked && classAt(s, at) === C.the && isUnit(s, at + 1, Unit.year) && yearAt(s, at + 2)) at += 2;
  else if (linked && isUnit(s, at, Unit.year) && yearAt(s, at + 1)) at++;
  // `1 January 49 BC`
  if (classAt(s, at) === C.number && classAt(s, at + 1) === C.era && at === i) return { to: at + 2, year: valueAt(s, at + 1) === 1 ? 1 - valueAt(s, at) : valueAt(s, at) };
  const year = yearAt(s, at, true);
  if (year) return followsUnit(s, year.to) && at === i ? undefined : { to: year.to, year: year.value };
  if (wordAt(s, i) === inWord) return undefined;
  const placed = at === i || linked || comma ? placedYearAt(s, at) : undefined;
  // `in January the year` is no phrase; `of the year` is.
  if (!placed || (!linked && placed.expression.kind === 'unit' && placed.expression.bare)) return undefined;
  return { to: placed.to, within: placed.expression };
};

/** `2000 people`: figures before a unit of time are a count, not a year. */
const followsUnit = (s: TimeStream, i: number): boolean => classAt(s, i) === C.unit;

/** The fields or the container that a year beside gives. */
export const withYear = (fields: Fields, beside: YearBeside | undefined, shift?: ShiftCode): Expression =>
  point(beside?.year === undefined ? fields : { ...fields, year: beside.year }, shift, beside?.within);

const letters: Readonly<Record<UnitCode, readonly [prefix: string, letter: string, times: number]>> = {
  [Unit.second]: ['PT', 'S', 1],
  [Unit.minute]: ['PT', 'M', 1],
  [Unit.hour]: ['PT', 'H', 1],
  [Unit.day]: ['P', 'D', 1],
  [Unit.week]: ['P', 'W', 1],
  [Unit.fortnight]: ['P', 'W', 2],
  [Unit.month]: ['P', 'M', 1],
  [Unit.quarter]: ['P', 'Q', 1],
  [Unit.season]: ['P', 'S', 1],
  [Unit.year]: ['P', 'Y', 1],
  [Unit.decade]: ['P', 'Y', 10],
  [Unit.century]: ['P', 'CE', 1],
  [Unit.weekend]: ['P', 'WE', 1],
  [Unit.night]: ['P', 'TNI', 1],
  [Unit.millennium]: ['P', 'ML', 1],
  [Unit.half]: ['P', 'M', 6],
  [Unit.moment]: ['PT', 'S', 1],
  [Unit.period]: ['P', 'X', 1],
  [Unit.weekday]: ['P', 'D', 1],
  [Unit.time]: ['P', 'X', 1],
};

/** The TIMEX3 value of a length of time; `count` null where the text names none: `P3W`, `PXM`, `PT30M`, `P10Y` for a decade. */
export const durationValue = (count: number | null, unit: UnitCode): string => {
  const [prefix, letter, times] = letters[unit];
  if (count === null) return `${prefix}X${letter}`;
  if (count === 0.5 && unit === Unit.hour) return 'PT30M';
  if (count === 0.5 && unit === Unit.year) return 'P6M';
  if (unit === Unit.century && !Number.isInteger(count)) return `P${count * 100}Y`;
  return `${prefix}${count * times}${letter}`;
};

/** Two lengths told together: `P1Y` and `P6M` are `P1Y6M`. */
export const joinDurations = (a: string, b: string): string => (a.includes('T') && b.startsWith('PT') ? a + b.slice(2) : a + b.slice(1));

/** Does token `i` look like the noun that what stands before it describes? A word that is no function word and no verb in the past. */
export const modifiesNoun = (s: TimeStream, i: number): boolean => {
  if (classAt(s, i) !== 0 || i >= s.length) return false;
  const text = textAt(s, i);
  return /^[a-z]{3,}/.test(text) && !functionWord.test(text) && !text.endsWith('ed');
};
const functionWord = /^(?:the|and|but|with|when|while|where|which|who|that|this|they|she|his|her|their|its|because|although|though|if|however|also|both|into|against|about|under|near|across|without|despite|amid|among|what|how|why)$/;
