// last week · next month · this year · the previous day · the following year · that month · the same day · this weekend
// the year · the day · the quarter (doubtful) · the past decade · the last three months · the next four years · the coming weeks
// recent years · these days · those years · the second consecutive day · last fiscal year · the past two centuries
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Quantifier, Shift, TokenClass, Unit, type ShiftCode, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { quantityAt, yearAt } from '../grammar/numerals.ts';
import { durationValue, match } from '../grammar/phrases.ts';
import { classAt, has, isIn, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('a', 'after', 'and', 'before', 'current', 'half', 'latest');
const before = wordTable('ago earlier before');
const agoOrEarlier = wordTable('ago earlier');
const periodNouns = wordTable('period quarter month');
const id = 'placed-unit';
const [recent, of, inWord] = ['recent', 'of', 'in'].map(wordId);
const spanning = new Set(['in', 'over', 'during', 'for', 'within', 'throughout', 'of'].map(wordId));

const unitMatch = (from: number, to: number, unit: UnitCode, shift: ShiftCode, bare: boolean, yearKind?: 'FY' | 'SY'): Match => {
  const expression: Expression = { kind: 'unit', unit, shift, ...(bare ? { bare: true as const } : {}), ...(yearKind ? { yearKind } : {}) };
  return match(from, to, unit <= Unit.hour ? 'TIME' : 'DATE', bare ? 'the-unit' : id, id, expression);
};

/** Units of which `the` alone makes a date: `the day`, `the week`, not `the minute`. */
const bareUnits = new Set<number>([Unit.day, Unit.week, Unit.month, Unit.quarter, Unit.year, Unit.weekend]);

const pluralOrCount = (s: TimeStream, from: number, at: number, shift: ShiftCode): Match | undefined => {
  const quantity = quantityAt(s, at);
  let unitAt = quantity && quantity.article !== true ? quantity.to : at;
  const counted = unitAt > at;
  if (classAt(s, unitAt) === C.hyphen) unitAt++;
  if (classAt(s, unitAt) === C.fiscal && valueAt(s, unitAt) === 0) unitAt++;
  if (classAt(s, unitAt) !== C.unit && classAt(s, unitAt) !== C.part) return undefined;
  const isNight = classAt(s, unitAt) === C.part;
  const unit = isNight ? Unit.night : (valueAt(s, unitAt) as UnitCode);
  if (unit === Unit.period || unit === Unit.time) return undefined;
  const plural = has(s, unitAt, Flag.plural);
  if (!counted && !plural) return undefined;
  if (isNight && (!plural || valueAt(s, unitAt) !== 4)) return undefined;
  if (!counted && shift === Shift.current) {
    // `these days`; `these years` speaks of a stretch already told.
    return unit === Unit.day ? { ...match(from, unitAt + 1, 'DATE', 'vague', id, { kind: 'vague', value: 'PRESENT_REF' }), vague: true } : undefined;
  }
  return match(from, unitAt + 1, 'DURATION', 'placed-duration', id, { kind: 'duration', value: durationValue(counted ? (quantity?.value ?? null) : null, unit) });
};

/** `the same month a year ago`, `the same period last year`, `the same quarter of the previous year`, `the same quarter in 2007`. */
const samePeriod = (s: TimeStream, from: number, at: number): Match | undefined => {
  if (classAt(s, at) !== C.unit || has(s, at, Flag.plural)) return undefined;
  const unit = valueAt(s, at) as UnitCode;
  const here: Expression = { kind: 'unit', unit, shift: Shift.same };
  const linked = wordAt(s, at + 1) === of || wordAt(s, at + 1) === inWord ? at + 2 : at + 1;
  const year = yearAt(s, linked);
  if (year && unit !== Unit.year) return match(from, year.to, 'DATE', 'same-period', id, { kind: 'in-year', of: here, year: year.value });
  const article = classAt(s, linked) === C.the ? linked + 1 : linked;
  const shift = classAt(s, article) === C.shift ? valueAt(s, article) : -1;
  let to = 0;
  if ((shift === Shift.last || shift === Shift.previous) && classAt(s, article + 1) === C.unit && valueAt(s, article + 1) === Unit.year) to = article + 2;
  else {
    const one = quantityAt(s, linked);
    if (one?.value === 1 && classAt(s, one.to) === C.unit && valueAt(s, one.to) === Unit.year && isIn(s, one.to + 1, before)) to = one.to + 2;
  }
  return to === 0 ? undefined : match(from, to, 'DATE', 'same-period', id, { kind: 'offset', count: 1, unit: Unit.year, direction: -1, from: here });
};

export const placedUnit: TimeRecogniser = {
  id,
  first: [C.shift, C.the, C.vague, C.unit],
  match(s, i) {
    let at = i;
    const the = classAt(s, at) === C.the;
    if (the) at++;
    if (wordAt(s, at) === recent && classAt(s, at + 1) === C.unit && has(s, at + 1, Flag.plural)) {
      return match(i, at + 2, 'DURATION', 'recent-units', id, { kind: 'duration', value: durationValue(null, valueAt(s, at + 1) as UnitCode) });
    }
    // `the current year`, `the latest quarter`
    const placed = the && (wordAt(s, at) === w.current || wordAt(s, at) === w.latest) && (classAt(s, at + 1) === C.unit || classAt(s, at + 1) === C.fiscal);
    if (classAt(s, at) === C.shift || placed) {
      let shift = placed ? (wordAt(s, at) === w.current ? Shift.current : Shift.last) : (valueAt(s, at) as ShiftCode);
      at++;
      // `that same day`, `this past week`, `this coming year`
      if (classAt(s, at) === C.shift && (shift === Shift.current || shift === Shift.same)) shift = valueAt(s, at++) as ShiftCode;
      const long = pluralOrCount(s, i, at, shift);
      if (long) return long;
      const yearAgo = shift === Shift.same ? samePeriod(s, i, at) : undefined;
      if (yearAgo) return yearAgo;
      let kind: 'FY' | 'SY' | undefined;
      if (classAt(s, at) === C.fiscal) {
        kind = valueAt(s, at) === 0 ? 'FY' : valueAt(s, at) === 1 ? 'SY' : undefined;
        at++;
      }
      if (classAt(s, at) !== C.unit || has(s, at, Flag.plural)) return undefined;
      const unit = valueAt(s, at) as UnitCode;
      if (unit === Unit.period || unit === Unit.time || unit === Unit.moment || unit === Unit.weekday || unit === Unit.season) return undefined;
      if (kind && unit !== Unit.year && unit !== Unit.quarter) return undefined;
      // `the past year`, `over the last decade`: a length; `the last week`, `last year`: a point.
      const stretch = !placed && ((shift === Shift.past && (the || unit !== Unit.week)) || (the && (shift === Shift.last || shift === Shift.next || shift === Shift.coming) && unit >= Unit.year && i > 0 && spanning.has(wordAt(s, i - 1))));
      if (stretch || (the && shift === Shift.past)) {
        const half = wordAt(s, at + 1) === w.and && wordAt(s, at + 2) === w.a && wordAt(s, at + 3) === w.half;
        return match(i, half ? at + 4 : at + 1, 'DURATION', 'placed-duration', id, { kind: 'duration', value: durationValue(half ? 1.5 : 1, unit) });
      }
      if (unit === Unit.second || unit === Unit.minute || (unit === Unit.hour && shift !== Shift.last && shift !== Shift.next)) return undefined;
      // `the next day` counts from the day told before, `next week` from publication.
      return unitMatch(i, at + 1, unit, the && shift === Shift.next ? Shift.following : shift, false, kind);
    }
    // `year-earlier`, `the year-ago quarter`
    if (classAt(s, at) === C.unit && valueAt(s, at) === Unit.year && classAt(s, at + 1) === C.hyphen && isIn(s, at + 2, agoOrEarlier)) {
      const noun = the && isIn(s, at + 3, periodNouns) ? 1 : 0;
      return match(noun ? i : at, at + 3 + noun, 'DATE', 'same-period', id, { kind: 'offset', count: 1, unit: Unit.year, direction: -1, from: { kind: 'unit', unit: Unit.period, shift: Shift.same } });
    }
    if (!the) return undefined;
    // `the week after next`, `the year before last`
    if (classAt(s, at) === C.unit && classAt(s, at + 2) === C.shift) {
      const word = wordAt(s, at + 1);
      const shift = valueAt(s, at + 2);
      const direction = word === w.after && shift === Shift.next ? 1 : word === w.before && shift === Shift.last ? -1 : 0;
      if (direction !== 0) return match(i, at + 3, 'DATE', id, id, { kind: 'offset', count: 2, unit: valueAt(s, at) as UnitCode, direction, from: 'publication' });
    }
    // `the entire year`, `the whole week`
    if (classAt(s, at) === C.quantifier && valueAt(s, at) === Quantifier.all) at++;
    if (classAt(s, at) !== C.unit || has(s, at, Flag.plural)) return undefined;
    const unit = valueAt(s, at) as UnitCode;
    if (!bareUnits.has(unit) || classAt(s, at + 1) === C.hyphen) return undefined;
    return { ...unitMatch(i, at + 1, unit, Shift.same, true), doubtful: true };
  },
};
