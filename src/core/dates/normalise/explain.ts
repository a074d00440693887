// Derivations in a reader's words: one plain clause each.
import { civilOf, weekdayOf } from '../calendar/days.ts';
import { Grain, lastDay, type Moment } from '../calendar/moment.ts';

export const monthNames = 'January February March April May June July August September October November December'.split(' ');
export const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const seasonNames: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** `Tuesday 1 February 2022`. */
export const dayInFull = (day: number): string => {
  const { year, month, day: d } = civilOf(day);
  return `${weekdayNames[weekdayOf(day) - 1] ?? ''} ${d} ${monthNames[month - 1] ?? ''} ${year}`;
};

/** `24 to 30 January 2022`, `31 January to 6 February 2022`. */
export const stretch = (from: number, to: number): string => {
  const a = civilOf(from);
  const b = civilOf(to);
  const tail = `${b.day} ${monthNames[b.month - 1] ?? ''} ${b.year}`;
  if (a.month === b.month) return `${a.day} to ${tail}`;
  return `${a.day} ${monthNames[a.month - 1] ?? ''}${a.year === b.year ? '' : ` ${a.year}`} to ${tail}`;
};

/** A point as a reader would say it. */
export const inWords = (moment: Moment): string => {
  const { year, month } = civilOf(moment.day);
  switch (moment.grain) {
    case Grain.day:
      return dayInFull(moment.day);
    case Grain.week:
    case Grain.weekend:
      return stretch(moment.day, lastDay(moment));
    case Grain.month:
      return `${monthNames[month - 1] ?? ''} ${year}`;
    case Grain.quarter:
      return `the ${['first', 'second', 'third', 'fourth'][Math.ceil(month / 3) - 1] ?? ''} quarter of ${year}`;
    case Grain.season:
      return `${seasonNames[moment.season ?? 'SP'] ?? ''} ${year}`;
    case Grain.half:
      return `the ${month <= 6 ? 'first' : 'second'} half of ${year}`;
    case Grain.year:
      return moment.yearKind === 'FY' ? `fiscal year ${year}` : moment.yearKind === 'SY' ? `school year ${year}` : year <= 0 ? `${1 - year} BC` : String(year);
    case Grain.decade:
      return `the ${Math.floor(year / 10) * 10}s`;
    case Grain.century:
    case Grain.millennium:
      return `the years ${Math.floor(year / 100) * 100} to ${Math.floor(year / 100) * 100 + 99}`;
  }
};
