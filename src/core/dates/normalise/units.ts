// Units placed by a word (`last week`), counted off (`two weeks ago`), or numbered (`the last week of March`).
import { mondayOf, nthWeekday, civilOf, weekdayOf } from '../calendar/days.ts';
import { atDay, atWeek, coarsen, Grain, lastDay, shifted, timeValue, valueOf, type GrainCode, type Moment } from '../calendar/moment.ts';
import type { Expression } from '../expression.ts';
import { Shift, Unit, type UnitCode } from '../lexicon/classes.ts';
import type { Reference, Resolution, Situation } from './context.ts';
import { inWords } from './explain.ts';

/** The size of point that a unit makes, and how many of it one unit is. */
const sizes: Readonly<Record<UnitCode, readonly [grain: GrainCode, times: number]>> = {
  [Unit.second]: [Grain.day, 0],
  [Unit.minute]: [Grain.day, 0],
  [Unit.hour]: [Grain.day, 0],
  [Unit.day]: [Grain.day, 1],
  [Unit.week]: [Grain.week, 1],
  [Unit.fortnight]: [Grain.week, 2],
  [Unit.month]: [Grain.month, 1],
  [Unit.quarter]: [Grain.quarter, 1],
  [Unit.season]: [Grain.season, 1],
  [Unit.year]: [Grain.year, 1],
  [Unit.decade]: [Grain.decade, 1],
  [Unit.century]: [Grain.century, 1],
  [Unit.weekend]: [Grain.weekend, 1],
  [Unit.night]: [Grain.day, 1],
  [Unit.millennium]: [Grain.century, 10],
  [Unit.half]: [Grain.half, 1],
  [Unit.moment]: [Grain.day, 0],
  [Unit.period]: [Grain.day, 0],
  [Unit.weekday]: [Grain.day, 1],
  [Unit.time]: [Grain.day, 0],
};
const unitNames: Readonly<Record<UnitCode, string>> = {
  [Unit.second]: 'second', [Unit.minute]: 'minute', [Unit.hour]: 'hour', [Unit.day]: 'day', [Unit.week]: 'week', [Unit.fortnight]: 'fortnight', [Unit.month]: 'month',
  [Unit.quarter]: 'quarter', [Unit.season]: 'season', [Unit.year]: 'year', [Unit.decade]: 'decade', [Unit.century]: 'century', [Unit.weekend]: 'weekend', [Unit.night]: 'day',
  [Unit.millennium]: 'millennium', [Unit.half]: 'half-year', [Unit.moment]: 'moment', [Unit.period]: 'period', [Unit.weekday]: 'day', [Unit.time]: 'time',
};

/** The value where nothing tells which: `XXXX-WXX`. */
const unknown: Partial<Record<GrainCode, string>> = { [Grain.day]: 'XXXX-XX-XX', [Grain.week]: 'XXXX-WXX', [Grain.weekend]: 'XXXX-WXX-WE', [Grain.month]: 'XXXX-XX', [Grain.quarter]: 'XXXX-QX' };

interface Base {
  readonly moment: Moment;
  readonly anchor: 'publication' | 'reference';
  readonly words: string;
  readonly from?: Reference['span'];
}

const fromPublication = (situation: Situation): Base | undefined => {
  const moment = situation.line.published;
  return moment && { moment, anchor: 'publication', words: situation.publicationWords };
};

const fromReference = (situation: Situation, grain: GrainCode): Base | undefined => {
  const reference = situation.line.lastOf(grain);
  return reference && { moment: reference.moment, anchor: 'reference', words: `${inWords(reference.moment)}, the date before it`, from: reference.span };
};

const resolved = (moment: Moment, base: Base, text: string): Resolution => ({ value: valueOf(moment), moment, anchor: base.anchor, text, ...(base.from ? { from: base.from } : {}) });

const steps = (shift: number): number =>
  shift === Shift.last || shift === Shift.previous || shift === Shift.past ? -1 : shift === Shift.next || shift === Shift.coming || shift === Shift.following ? 1 : 0;

/** `last week`, `the same day`, `this morning`, `the year`. */
export const resolveUnit = (expression: Expression & { kind: 'unit' }, situation: Situation): Resolution => {
  const { unit, shift, part, yearKind, bare } = expression;
  const [grain] = sizes[unit];
  const told = shift === Shift.previous || shift === Shift.following || shift === Shift.same;
  const reference = fromReference(situation, grain);
  const near = reference && (bare !== true || grain !== Grain.day || situation.history || situation.line.lastOf(grain)?.block === situation.block) ? reference : undefined;
  const base = told || situation.history ? (near ?? fromPublication(situation) ?? reference) : fromPublication(situation);
  if (unit === Unit.period) {
    const last = situation.line.last;
    const year = situation.line.published && coarsen(situation.line.published, Grain.year);
    if (!last && year) return resolved(year, { moment: year, anchor: 'publication', words: '' }, `the year of ${situation.publicationWords}`);
    return last ? resolved(last.moment, { moment: last.moment, anchor: 'reference', words: '', from: last.span }, `the same as the date before it, ${inWords(last.moment)}`) : { value: '', anchor: 'none', text: 'no date before it' };
  }
  if (!base) return { value: unit === Unit.night ? `XXXX-XX-XX${timeValue(undefined, part)}` : (unknown[grain] ?? 'XXXX'), anchor: 'none', text: 'publication is not known, so neither is this' };
  // `over the weekend`, `this weekend` told as past, on any other day: the one before.
  if (grain === Grain.weekend && steps(shift) === 0 && base.anchor === 'publication' && weekdayOf(base.moment.day) < 6 && situation.tense().toward === 'past') {
    return resolved(shifted(coarsen(base.moment, grain), -1, grain), base, `the last weekend before ${base.words}`);
  }
  // `for the quarter`, with none named before: the last that has ended, as results are told of.
  const n = bare && grain === Grain.quarter && base.anchor === 'publication' && situation.tense().toward !== 'future' ? -1 : steps(shift);
  const whole = coarsen(base.moment, grain);
  const moment: Moment = { ...shifted(whole, n, grain), ...(part ? { part } : {}), ...(yearKind ? { yearKind } : {}) };
  const name = part ? 'day' : unitNames[unit];
  const text = n === 0 ? `the ${name} of ${base.words}` : `the ${name} ${n < 0 ? 'before' : 'after'} ${name === 'day' ? base.words : `that of ${base.words}`}`;
  return resolved(moment, base, text);
};

/** `yesterday`, `tonight`. */
export const resolveDeictic = ({ days, part, clock }: Expression & { kind: 'deictic' }, situation: Situation): Resolution => {
  const base = fromPublication(situation);
  if (!base) return { value: `XXXX-XX-XX${timeValue(clock, part)}`, anchor: 'none', text: 'publication is not known, so neither is this' };
  const moment: Moment = { ...atDay(base.moment.day + days), ...(part ? { part } : {}), ...(clock ? { clock } : {}) };
  const count = Math.abs(days) === 1 ? 'the day' : `${Math.abs(days)} days`;
  return resolved(moment, base, days === 0 ? `the day of ${base.words}` : `${count} ${days < 0 ? 'before' : 'after'} ${base.words}`);
};

/** `two weeks ago`, `a year earlier`, `three days later`. */
export const resolveOffset = (expression: Expression & { kind: 'offset' }, inside: Resolution | undefined, situation: Situation): Resolution => {
  const { count, unit, direction, from } = expression;
  const [grain, times] = sizes[unit];
  const base: Base | undefined =
    typeof from === 'object'
      ? inside?.moment && { moment: inside.moment, anchor: inside.anchor === 'publication' ? 'publication' : 'reference', words: inWords(inside.moment), ...(inside.from ? { from: inside.from } : {}) }
      : from === 'publication'
        ? fromPublication(situation)
        : (fromReference(situation, times === 0 ? Grain.day : Grain.year) ?? fromPublication(situation));
  if (count === null) return { value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor: 'none', text: 'how many is not told' };
  if (!base) return { value: unknown[grain] ?? 'XXXX', anchor: 'none', text: 'nothing tells from when it counts' };
  const many = count === 1 ? `one ${unitNames[unit]}` : `${count} ${unit === Unit.century ? 'centuries' : `${unitNames[unit]}s`}`;
  const text = `${many} ${direction < 0 ? 'before' : 'after'} ${base.words}`;
  if (times === 0) return { value: `${valueOf(coarsen(base.moment, Grain.day))}TXX`, anchor: base.anchor, text, ...(base.from ? { from: base.from } : {}) };
  const half = !Number.isInteger(count);
  if (half && (unit === Unit.decade || unit === Unit.century)) return resolved(coarsen(shifted(base.moment, direction * Math.round(count * (unit === Unit.decade ? 10 : 100)), Grain.year), Grain.year), base, text);
  if (half && unit === Unit.year) return resolved(coarsen(shifted(base.moment, direction * Math.round(count * 12), Grain.month), Grain.month), base, text);
  // `a year earlier` beside a quarter or a month is that quarter or month; told of a coarser date, a finer unit is lost.
  if (base.moment.grain < grain && !(unit === Unit.week || unit === Unit.fortnight) && base.moment.grain !== Grain.week) {
    const year = civilOf(base.moment.day).year;
    return { value: grain === Grain.day ? `${year}-XX-XX` : valueOf(base.moment), anchor: base.anchor, text, ...(base.from ? { from: base.from } : {}) };
  }
  const kept = typeof from === 'object' || (unit === Unit.year && from === 'reference' && !situation.history && (base.moment.grain === Grain.quarter || base.moment.grain === Grain.month || base.moment.grain === Grain.half));
  const start = kept ? base.moment : coarsen(base.moment, grain);
  const moved = shifted(start, direction * Math.round(count * times), grain);
  // `now, 83 years later`: no further than publication, unless it is told as to come.
  const { published } = situation.line;
  if (published && from === 'reference' && direction > 0 && !situation.history && moved.day > published.day && situation.tense().toward !== 'future') {
    return resolved(coarsen(published, grain), base, `${text}: the ${unitNames[unit]} of ${situation.publicationWords}`);
  }
  return resolved(moved, base, text);
};

/** `the last week of March`, `the second day of the month`, `the week of April 10`. */
export const resolveNth = ({ n, unit, weekday }: Expression & { kind: 'nth' }, inside: Resolution): Resolution => {
  const whole = inside.moment;
  const keep = { anchor: inside.anchor, ...(inside.from ? { from: inside.from } : {}) };
  const [grain] = sizes[unit];
  if (!whole) return { value: unknown[grain] ?? 'XXXX', ...keep, text: inside.text };
  const done = (moment: Moment, what: string): Resolution => ({ value: valueOf(moment), moment, ...keep, text: `${what} of ${inWords(whole)}` });
  if (n === 0) return done(atWeek(whole.day), 'the week');
  const place = n < 0 ? 'the last' : `number ${n}:`;
  const end = lastDay(whole);
  if (weekday !== undefined && whole.grain === Grain.month) {
    const { year, month } = civilOf(whole.day);
    return done(atDay(nthWeekday(year, month, weekday, n)), `${place} such weekday`);
  }
  if (grain === Grain.week) {
    // A week belongs to the month that holds its Thursday, as in ISO 8601.
    const first = mondayOf(whole.day + 3);
    const last = mondayOf(end - 3);
    return done(atWeek(n < 0 ? last : first + 7 * (n - 1)), `${place} week`);
  }
  if (grain === Grain.day) return done(atDay(n < 0 ? end : whole.day + n - 1), `${place} day`);
  const start = n < 0 ? coarsen(atDay(end), grain) : shifted(coarsen(whole, grain), n - 1, grain);
  return done(start, `${place} ${unitNames[unit]}`);
};
