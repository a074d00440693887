// Calendar points: what the text names, filled up with what it leaves out.
import { civilOf, dayOf, isDate, weekdayOf } from '../calendar/days.ts';
import { atCentury, atDay, atDecade, atHalf, atMonth, atQuarter, atSeason, atWeekend, atYear, Grain, lastDay, nearestWeekday, timeValue, valueOf, yearOf, type Moment } from '../calendar/moment.ts';
import type { Expression, Fields } from '../expression.ts';
import { Shift, type ShiftCode } from '../lexicon/classes.ts';
import { holidayDay } from '../lexicon/holidays.ts';
import type { Resolution, Situation } from './context.ts';
import { dayInFull, inWords, monthNames, weekdayNames } from './explain.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The point of these fields in a given year; undefined if the year has no such day. */
const inYear = (fields: Fields, year: number): Moment | undefined => {
  const { part, clock, yearKind } = fields;
  const time = { ...(part ? { part } : {}), ...(clock ? { clock } : {}) };
  const kind = yearKind ? { yearKind } : {};
  if (fields.holiday) {
    const day = holidayDay(fields.holiday, year);
    return fields.weekend ? atWeekend(day) : { ...atDay(day), ...time };
  }
  if (fields.month !== undefined && fields.day !== undefined) return isDate(fields.month, fields.day, year) ? { ...atDay(dayOf(year, fields.month, fields.day)), ...time } : undefined;
  if (fields.month !== undefined) return atMonth(year, fields.month);
  if (fields.quarter !== undefined) return { ...atQuarter(year, fields.quarter), ...kind };
  if (fields.half !== undefined) return { ...atHalf(year, fields.half), ...kind };
  if (fields.season !== undefined) return atSeason(year, fields.season);
  return { ...atYear(year), ...kind };
};

/** The value without a year: `XXXX-02-15`. */
const yearless = (fields: Fields): string => {
  const time = timeValue(fields.clock, fields.part);
  if (fields.month !== undefined) return `XXXX-${two(fields.month)}${fields.day === undefined ? '' : `-${two(fields.day)}`}${time}`;
  if (fields.quarter !== undefined) return `XXXX-Q${fields.quarter}`;
  if (fields.half !== undefined) return `XXXX-H${fields.half}`;
  if (fields.season !== undefined) return `XXXX-${fields.season}`;
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}${time}`;
  if (fields.holiday?.month !== undefined && fields.holiday.day !== undefined) return `XXXX-${two(fields.holiday.month)}-${two(fields.holiday.day)}`;
  return time ? `XXXX-XX-XX${time}` : 'XXXX-XX-XX';
};

/** How a reader calls the fields: `24 January`, `January`, `Monday`. */
const named = (fields: Fields): string => {
  const month = monthNames[(fields.month ?? 0) - 1];
  if (month && fields.day !== undefined) return `${fields.day} ${month}`;
  if (month) return month;
  if (fields.holiday) return fields.holiday.name.replace(/(^| )([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase());
  if (fields.quarter !== undefined) return `${['first', 'second', 'third', 'fourth'][fields.quarter - 1] ?? ''} quarter`;
  if (fields.half !== undefined) return `${fields.half === 1 ? 'first' : 'second'} half`;
  if (fields.season !== undefined) return { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }[fields.season];
  return weekdayNames[(fields.weekday ?? 0) - 1] ?? 'date';
};

const made = (moment: Moment, anchor: Resolution['anchor'], text: string, more: Partial<Resolution> = {}): Resolution => ({ value: valueOf(moment), moment, anchor, text, ...more });

/** Of two readings, the nearer to `day`. */
const nearer = (a: Moment, b: Moment, day: number): Moment => (Math.abs(a.day - day) <= Math.abs(b.day - day) ? a : b);

/** A feast within so many days is meant even where the verb is past: `sales before Christmas rose`. */
const soon = 45;

/** A day or month without its year, told in news: direction by tense, else the nearest. */
const yearFromPublication = (fields: Fields, shift: ShiftCode | undefined, situation: Situation, publication: number): Resolution | undefined => {
  const { year } = civilOf(publication);
  const around = [year - 1, year, year + 1].map((y) => inYear(fields, y)).filter((m): m is Moment => m !== undefined);
  const past = around.filter((m) => (m.grain === Grain.day || shift === undefined || shift === Shift.current ? m.day <= publication : lastDay(m) < publication)).at(-1);
  const future = around.find((m) => (shift === Shift.next || shift === Shift.coming ? m.day > publication : lastDay(m) >= publication));
  const where = situation.publicationWords;
  if (shift === Shift.current) {
    const here = inYear(fields, year);
    return here && made(here, 'publication', `${named(fields)} of the year of ${where}`);
  }
  if (shift === Shift.last || shift === Shift.past || shift === Shift.previous) return past && made(past, 'publication', `the last ${named(fields)} before ${where}`);
  if (shift === Shift.next || shift === Shift.coming || shift === Shift.following) return future && made(future, 'publication', `the next ${named(fields)} after ${where}`);
  // The weekday told beside it picks the year: `Monday, January 24`.
  if (fields.weekday !== undefined && fields.day !== undefined) {
    const fitting = [year, year - 1, year + 1, year - 2, year + 2, year - 3].map((y) => inYear(fields, y)).find((m) => m !== undefined && weekdayOf(m.day) === fields.weekday);
    if (fitting) return made(fitting, 'publication', `the ${named(fields)} nearest to ${where} that is a ${weekdayNames[fields.weekday - 1] ?? 'day'}`);
  }
  const only = past ?? future;
  if (!past || !future) return only && made(only, 'publication', `the ${named(fields)} nearest to ${where}`);
  const tense = situation.tense();
  const because = tense.cue ? ` (told as ${tense.toward === 'past' ? 'past' : 'still to come'}: “${tense.cue}”)` : '';
  if (past === future && past.grain === Grain.day) return made(past, 'publication', `the day of ${where}`);
  if (past === future) return made(past, 'publication', `${named(fields)} of ${yearOf(past)}, the one that holds ${where}`);
  // A feast is the nearest one, unless it is told as past and far ahead; so is a day on thin evidence.
  const ahead = tense.toward === 'past' && !tense.thin && future.day - publication > soon;
  const chosen = fields.holiday && !ahead ? nearer(past, future, publication) : tense.toward === 'past' ? past : tense.toward === 'future' && !tense.thin ? future : nearer(past, future, publication);
  const other = chosen === past ? future : past;
  const side = chosen === past ? 'nearest before' : 'nearest after';
  const doubt = tense.toward === 'open' || tense.thin;
  return made(chosen, 'publication', `the ${named(fields)} ${side} ${where}${because}`, doubt && Math.abs(other.day - publication) < 240 ? { alternative: valueOf(other) } : {});
};

/** How much dearer a step back is than a step on, where a history names a month without its year. */
const backwardCost = 1.2;

/** A day or month without its year, in a history: read from the date before it; onwards is likelier than back. */
const yearFromReference = (fields: Fields, shift: ShiftCode | undefined, situation: Situation): Resolution | undefined => {
  const reference = situation.line.last;
  if (!reference) return undefined;
  const { moment } = reference;
  const year = yearOf(moment);
  let chosen = inYear(fields, year);
  if (moment.grain >= Grain.month || moment.grain === Grain.season || shift !== undefined) {
    let least = Infinity;
    for (let y = year - 1; y <= year + 1; y++) {
      const candidate = inYear(fields, y);
      if (!candidate) continue;
      const step = candidate.day - moment.day;
      if ((shift === Shift.last || shift === Shift.previous) && step >= 0) continue;
      if ((shift === Shift.next || shift === Shift.following) && step <= 0) continue;
      const cost = step >= 0 ? step : -step * (lastDay(moment) > candidate.day && candidate.day >= moment.day ? 0 : shift === undefined ? backwardCost : 1);
      if (cost < least) {
        least = cost;
        chosen = candidate;
      }
    }
  }
  return chosen && made(chosen, 'reference', `${named(fields)} of ${yearOf(chosen)}, read from the date before it, ${inWords(moment)}`, { from: reference.span });
};

const weekday = (fields: Fields, shift: ShiftCode | undefined, situation: Situation): Resolution | undefined => {
  const n = fields.weekday ?? 1;
  const time = { ...(fields.part ? { part: fields.part } : {}), ...(fields.clock ? { clock: fields.clock } : {}) };
  const name = weekdayNames[n - 1] ?? '';
  const { line, publicationWords: where } = situation;
  const reference = line.lastOf(Grain.day);
  const fromReference = (situation.history || shift === Shift.following || shift === Shift.previous || shift === Shift.same) && reference;
  if (fromReference) {
    const base = reference.moment.day;
    const day = shift === Shift.previous || shift === Shift.last ? nearestWeekday(base - 1, n, -1) : shift === Shift.same ? nearestWeekday(base, n, 1) : nearestWeekday(base + (shift === undefined ? 0 : 1), n, 1);
    return made({ ...atDay(day), ...time }, 'reference', `the ${name} ${day < base ? 'before' : 'on or after'} ${dayInFull(base)}, the date before it`, { from: reference.span });
  }
  const publication = line.publication;
  if (publication === undefined) return undefined;
  const at = (day: number): Moment => ({ ...atDay(day), ...time });
  const before = at(nearestWeekday(publication, n, -1));
  const after = at(nearestWeekday(publication, n, 1));
  switch (shift) {
    case Shift.last:
    case Shift.past:
    case Shift.previous:
      return made(at(nearestWeekday(publication - 1, n, -1)), 'publication', `the last ${name} before ${where}`);
    case Shift.next:
    case Shift.following: {
      const next = at(nearestWeekday(publication + 1, n, 1));
      return made(next, 'publication', `the first ${name} after ${where}`, next.day - publication < 6 ? { alternative: valueOf({ ...next, day: next.day + 7 }) } : {});
    }
    case Shift.coming:
      return made(at(nearestWeekday(publication + 1, n, 1)), 'publication', `the first ${name} after ${where}`);
    case Shift.current:
      // `this Friday` is the coming one, unless it is told as past.
      if (situation.tense().toward === 'past') return made(before, 'publication', `the last ${name} before ${where}`, { alternative: valueOf(after) });
      return made(after, 'publication', `the ${name} on or after ${where}`);
    case Shift.same:
    case Shift.recent:
    case undefined:
  }
  const tense = situation.tense();
  if (before.day === after.day) return made(before, 'publication', `the day of ${where}`);
  if (tense.toward === 'future') return made(after, 'publication', `the first ${name} after ${where} (told as still to come: “${tense.cue ?? ''}”)`, tense.thin ? { alternative: valueOf(before) } : {});
  return made(before, 'publication', `the last ${name} before ${where}`, tense.toward === 'open' ? { alternative: valueOf(after) } : {});
};

/** A time of day without a day: on the day named last, else on publication. */
const timeOnly = (fields: Fields, situation: Situation): Resolution | undefined => {
  const time = { ...(fields.part ? { part: fields.part } : {}), ...(fields.clock ? { clock: fields.clock } : {}) };
  const reference = situation.line.lastOf(Grain.day);
  if (reference && (situation.history || reference.block === situation.block)) {
    return made({ ...atDay(reference.moment.day), ...time }, 'reference', `on ${dayInFull(reference.moment.day)}, the day named before it`, { from: reference.span });
  }
  const published = situation.line.published;
  return published && made({ ...published, ...time }, 'publication', `on the day of ${situation.publicationWords}`);
};

/** `the 20th`: of the month of the date before it in a history or in the same paragraph; else the nearest to publication. */
const dayOfMonth = (fields: Fields, situation: Situation): Resolution | undefined => {
  const day = fields.day ?? 1;
  const reference = situation.line.lastOf(Grain.month);
  const time = { ...(fields.part ? { part: fields.part } : {}), ...(fields.clock ? { clock: fields.clock } : {}) };
  if (reference && (situation.history || reference.block === situation.block)) {
    const { year, month } = civilOf(reference.moment.day);
    if (!isDate(month, day, year)) return undefined;
    return made({ ...atDay(dayOf(year, month, day)), ...time }, 'reference', `day ${day} of ${monthNames[month - 1] ?? ''} ${year}, the month named before it`, { from: reference.span });
  }
  const { publication } = situation.line;
  if (publication === undefined) return undefined;
  const { year, month } = civilOf(publication);
  const around = [-1, 0, 1].map((k) => civilOf(dayOf(year, month + k, 1))).filter((c) => isDate(c.month, day, c.year)).map((c) => dayOf(c.year, c.month, day));
  const fitting = fields.weekday === undefined ? around : around.filter((d) => weekdayOf(d) === fields.weekday);
  const toward = situation.tense().toward;
  const chosen = toward === 'future' ? fitting.find((d) => d >= publication) : fitting.filter((d) => d <= publication).at(-1);
  const found = chosen ?? fitting[0];
  return found === undefined ? undefined : made({ ...atDay(found), ...time }, 'publication', `day ${day} of the month nearest to ${situation.publicationWords}`);
};

const decadeNear = (decade: number, situation: Situation): number => {
  if (decade >= 100) return decade;
  const year = situation.history && situation.line.last ? yearOf(situation.line.last.moment) : situation.line.publication === undefined ? 2000 : civilOf(situation.line.publication).year;
  const whole = Math.floor(year / 100) * 10 + decade;
  if (!situation.history) return whole * 10 > year ? whole - 10 : whole;
  const latest = situation.line.publication === undefined ? Infinity : civilOf(situation.line.publication).year;
  return [whole, whole - 10, whole + 10].filter((d) => d * 10 <= latest).sort((a, b) => Math.abs(a * 10 - year) - Math.abs(b * 10 - year))[0] ?? whole;
};

/**
 * Resolves a calendar point.
 * @param inside the resolved container named beside it (`last year` of `December last year`), if there is one
 */
export const resolvePoint = ({ fields, shift }: Expression & { kind: 'point' }, inside: Resolution | undefined, situation: Situation): Resolution => {
  const given = 'written out in the text';
  if (fields.century !== undefined) return made(atCentury(fields.century), 'none', given);
  if (fields.decade !== undefined) return made(atDecade(decadeNear(fields.decade, situation)), 'none', fields.decade >= 100 ? given : 'the last decade of that name');
  if (fields.year !== undefined) {
    const moment = inYear(fields, fields.year);
    return moment ? made(moment, 'none', given) : { value: `${fields.year}-${two(fields.month ?? 0)}-${two(fields.day ?? 0)}`, anchor: 'none', text: given };
  }
  if (inside) {
    const { moment } = inside;
    const { month, quarter, half, season, holiday, weekday: n } = fields;
    if (moment && n !== undefined && month === undefined && moment.grain === Grain.week) {
      const time = { ...(fields.part ? { part: fields.part } : {}), ...(fields.clock ? { clock: fields.clock } : {}) };
      return made({ ...atDay(moment.day + n - 1), ...time }, inside.anchor, `the ${weekdayNames[n - 1] ?? ''} of ${inWords(moment)}: ${inside.text}`, inside.from ? { from: inside.from } : {});
    }
    if (moment && moment.grain === Grain.month && fields.day !== undefined && month === undefined) {
      const { year, month: m } = civilOf(moment.day);
      if (isDate(m, fields.day, year)) return made(atDay(dayOf(year, m, fields.day)), inside.anchor, `day ${fields.day} of ${inWords(moment)}: ${inside.text}`, inside.from ? { from: inside.from } : {});
    }
    const whole = moment && (month !== undefined || quarter !== undefined || half !== undefined || season !== undefined || holiday !== undefined) ? inYear(fields, yearOf(moment)) : undefined;
    if (whole && moment) return made(whole, inside.anchor, `${named(fields)} of ${yearOf(moment)}: ${inside.text}`, inside.from ? { from: inside.from } : {});
    return { value: yearless(fields), anchor: 'none', text: 'its year is not known' };
  }
  const open: Resolution = { value: yearless(fields), anchor: 'none', text: 'publication is not known, so neither is this' };
  const { publication } = situation.line;
  if (fields.weekday !== undefined && fields.day === undefined) return weekday(fields, shift, situation) ?? open;
  if (fields.day !== undefined && fields.month === undefined) return dayOfMonth(fields, situation) ?? open;
  const dateless = fields.month === undefined && fields.quarter === undefined && fields.half === undefined && fields.season === undefined && !fields.holiday;
  if (dateless) return timeOnly(fields, situation) ?? open;
  if (situation.history) {
    const told = yearFromReference(fields, shift, situation);
    if (told) return told;
  }
  return (publication === undefined ? yearFromReference(fields, shift, situation) : yearFromPublication(fields, shift, situation, publication)) ?? open;
};
