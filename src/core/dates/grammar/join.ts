// A day and a time that stand side by side are one expression: `Monday night`, `8 a.m. Tuesday`, `February 16th, 2022 at 08:50 IST`.
import type { Clock } from '../calendar/moment.ts';
import type { Expression, Inner, Match } from '../expression.ts';
import { Flag, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordId, wordTable } from '../lexicon/lexicon.ts';
import { parts } from '../lexicon/words.ts';
import { isDay, withPart } from '../recognise/partOfDay.ts';
import { classAt, has, isIn, valueAt, wordAt, type TimeStream } from './stream.ts';

const C = TokenClass;
const earlyOrLate = wordTable('early late');
const [at, on, inWord, of, possessive] = ['at', 'on', 'in', 'of', "'s"].map(wordId);

const isYear = (expression: Expression): boolean => (expression.kind === 'unit' && expression.unit === Unit.year) || (expression.kind === 'point' && expression.fields.year !== undefined && Object.keys(expression.fields).length === 1);

const clockOf = (expression: Expression): Clock | undefined => (expression.kind === 'point' ? expression.fields.clock : undefined);
const clockOnly = (expression: Expression): boolean => expression.kind === 'point' && expression.fields.clock !== undefined && Object.keys(expression.fields).length === 1;

const withClock = (day: Expression, clock: Clock): Expression | undefined => {
  if (day.kind === 'point' && !day.fields.clock && (day.fields.day !== undefined || day.fields.weekday !== undefined || day.fields.holiday !== undefined)) return { ...day, fields: { ...day.fields, clock } };
  if (day.kind === 'deictic') return { ...day, clock };
  return undefined;
};

const time = (first: Match, last: Match, expression: Expression): Match => ({
  from: first.from,
  to: last.to,
  type: 'TIME',
  expression,
  rule: 'date-and-time',
  by: 'join',
  ...(first.mod ? { mod: first.mod } : {}),
});

/** `found` with what follows it, where the two are one point in time. */
export const joined = (s: TimeStream, found: Match, inner: Inner): Match => {
  const { expression, to } = found;
  if (found.type === 'DURATION' || found.type === 'SET') return found;
  if (isDay(expression)) {
    // `Monday night`, `Friday, morning` no; `Tuesday in the morning` yes.
    const the = wordAt(s, to) === inWord && classAt(s, to + 1) === C.the ? to + 2 : to;
    const early = classAt(s, the) === C.stage && isIn(s, the, earlyOrLate) && classAt(s, the + 1) === C.part ? 1 : 0;
    if (classAt(s, the + early) === C.part && !has(s, the + early, Flag.plural) && !(expression.kind === 'deictic' && expression.days === 0)) {
      const whole = withPart(expression, parts[valueAt(s, the + early)] ?? 'MO');
      if (whole) return joined(s, { ...found, to: the + early + 1, type: 'TIME', expression: whole, rule: 'day-and-part', by: 'join' }, inner);
    }
    if (the === to && classAt(s, to) === C.part && has(s, to, Flag.plural) && expression.kind === 'point' && expression.fields.weekday !== undefined && expression.fields.day === undefined) {
      return { ...found, to: to + 1, type: 'SET', expression: { kind: 'set', value: `XXXX-WXX-${expression.fields.weekday}T${parts[valueAt(s, to)] ?? 'MO'}` }, rule: 'day-and-part', by: 'join' };
    }
  }
  // `last year's third quarter`, `1998's first half`
  if (wordAt(s, to) === possessive && isYear(expression)) {
    const next = inner(to + 1);
    if (next?.expression.kind === 'point' && !next.expression.within && next.expression.shift === undefined && next.expression.fields.year === undefined && (next.expression.fields.quarter !== undefined || next.expression.fields.half !== undefined)) {
      const { year } = expression.kind === 'point' ? expression.fields : {};
      const whole: Expression = year === undefined ? { ...next.expression, within: expression } : { ...next.expression, fields: { ...next.expression.fields, year } };
      return { from: found.from, to: next.to, type: 'DATE', expression: whole, rule: next.rule, by: 'join' };
    }
  }
  const spot = wordAt(s, to) === at ? to + 1 : classAt(s, to) === C.comma && wordAt(s, to + 1) === at ? to + 2 : to;
  const dayHere = isDay(expression) || (expression.kind === 'point' && expression.fields.part !== undefined && !expression.fields.clock) || (expression.kind === 'deictic' && expression.part !== undefined);
  if (dayHere) {
    const next = classAt(s, spot) === 0 ? undefined : inner(spot);
    const clock = next && clockOnly(next.expression) ? clockOf(next.expression) : undefined;
    const whole = clock && withClock(expression, clock);
    if (next && whole) return time(found, next, whole);
  }
  if (clockOnly(expression)) {
    const clock = clockOf(expression);
    // `3:30 in the morning`, `5 o'clock in the afternoon`
    if (clock && wordAt(s, to) === inWord && classAt(s, to + 1) === C.the && classAt(s, to + 2) === C.part && !has(s, to + 2, Flag.plural)) {
      const late = (valueAt(s, to + 2) === 2 || valueAt(s, to + 2) === 3) && clock.hour < 12;
      return { ...found, to: to + 3, expression: { kind: 'point', fields: { clock: late ? { ...clock, hour: clock.hour + 12 } : clock } }, by: 'join' };
    }
    const spot = wordAt(s, to) === on || wordAt(s, to) === of || wordAt(s, to) === inWord ? to + 1 : to;
    const next = classAt(s, spot) === 0 ? undefined : inner(spot);
    const whole = next && clock && withClock(next.expression, clock);
    if (next && whole) return time(found, next, whole);
    // `8:30 this morning`
    if (next?.expression.kind === 'unit' && next.expression.unit === Unit.night && next.expression.shift === 2 && clock) return time(found, next, { kind: 'deictic', days: 0, clock });
  }
  return found;
};
