// A point of the calendar of any size, from a century to a minute, and how it is written as a TIMEX3 value.
import { civilOf, dayOf, daysInMonth, mondayOf, weekOf, weekdayOf } from './days.ts';

/** Sizes of a point in time, coarse to fine. The numbers are only compared. */
export const Grain = { millennium: 0, century: 1, decade: 2, year: 3, half: 4, season: 5, quarter: 6, month: 7, week: 8, weekend: 9, day: 10 } as const;
export type GrainCode = (typeof Grain)[keyof typeof Grain];

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A time of day, as far as it is told. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z` where the text says UTC or GMT. */
  readonly zone?: string;
}

/** A resolved point: the calendar unit of size `grain` that begins on `day`. */
export interface Moment {
  readonly grain: GrainCode;
  /** Its first day, in days since 1970. */
  readonly day: number;
  readonly season?: Season;
  /** `FY` fiscal, `SY` school year. */
  readonly yearKind?: 'FY' | 'SY';
  readonly part?: PartOfDay;
  readonly clock?: Clock;
}

export const atDay = (day: number): Moment => ({ grain: Grain.day, day });
export const atMonth = (year: number, month: number): Moment => ({ grain: Grain.month, day: dayOf(year, month, 1) });
export const atYear = (year: number): Moment => ({ grain: Grain.year, day: dayOf(year, 1, 1) });
export const atQuarter = (year: number, quarter: number): Moment => ({ grain: Grain.quarter, day: dayOf(year, 3 * quarter - 2, 1) });
export const atHalf = (year: number, half: number): Moment => ({ grain: Grain.half, day: dayOf(year, 6 * half - 5, 1) });
export const atWeek = (day: number): Moment => ({ grain: Grain.week, day: mondayOf(day) });
export const atWeekend = (day: number): Moment => ({ grain: Grain.weekend, day: mondayOf(day) + 5 });
export const atDecade = (decade: number): Moment => ({ grain: Grain.decade, day: dayOf(decade * 10, 1, 1) });
/** `century` as in the value: 19 for 1900 to 1999. */
export const atCentury = (century: number): Moment => ({ grain: Grain.century, day: dayOf(century * 100, 1, 1) });

/** First month of each season, for order and arithmetic only (northern, meteorological). Winter belongs to the year in which it begins. */
export const seasonMonth: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
export const atSeason = (year: number, season: Season): Moment => ({ grain: Grain.season, day: dayOf(year, season === 'WI' ? 1 : seasonMonth[season], 1), season });

export const yearOf = (moment: Moment): number => civilOf(moment.grain === Grain.week ? moment.day + 3 : moment.day).year;

/** The unit of size `grain` that holds the first day of `moment`. */
export const coarsen = (moment: Moment, grain: GrainCode): Moment => {
  const { year, month } = civilOf(moment.day);
  switch (grain) {
    case Grain.millennium:
    case Grain.century:
      return atCentury(Math.floor(year / 100));
    case Grain.decade:
      return atDecade(Math.floor(year / 10));
    case Grain.year:
      return atYear(year);
    case Grain.half:
      return atHalf(year, month <= 6 ? 1 : 2);
    case Grain.season:
      return moment.season ? moment : atSeason(year, month <= 2 || month === 12 ? 'WI' : month <= 5 ? 'SP' : month <= 8 ? 'SU' : 'FA');
    case Grain.quarter:
      return atQuarter(year, Math.ceil(month / 3));
    case Grain.month:
      return atMonth(year, month);
    case Grain.week:
      return atWeek(moment.day);
    case Grain.weekend:
      return atWeekend(moment.day);
    case Grain.day:
      return atDay(moment.day);
  }
};

const monthSteps: Partial<Record<GrainCode, number>> = {
  [Grain.century]: 1200,
  [Grain.decade]: 120,
  [Grain.year]: 12,
  [Grain.half]: 6,
  [Grain.season]: 12,
  [Grain.quarter]: 3,
  [Grain.month]: 1,
};

/** `moment` moved by whole units of `grain` (a season moves by years), keeping its own size; days past a month's end become its last. */
export const shifted = (moment: Moment, count: number, grain: GrainCode): Moment => {
  const steps = monthSteps[grain];
  if (steps === undefined) return { ...moment, day: moment.day + count * (grain === Grain.week || grain === Grain.weekend ? 7 : 1) };
  const { year, month, day } = civilOf(moment.day);
  const index = year * 12 + month - 1 + count * steps;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { ...moment, day: dayOf(y, m, Math.min(day, daysInMonth(y, m))) };
};

/** The last day of a point. */
export const lastDay = (moment: Moment): number => {
  switch (moment.grain) {
    case Grain.day:
      return moment.day;
    case Grain.week:
      return moment.day + 6;
    case Grain.weekend:
      return moment.day + 1;
    case Grain.season: {
      const { year, month } = civilOf(moment.day);
      return moment.season === 'WI' ? dayOf(year, 12, 31) : dayOf(year, month + 3, 0);
    }
    case Grain.millennium:
      return shifted(moment, 10, Grain.century).day - 1;
    case Grain.century:
    case Grain.decade:
    case Grain.year:
    case Grain.half:
    case Grain.quarter:
    case Grain.month:
      return shifted(moment, 1, moment.grain).day - 1;
  }
};

const two = (n: number): string => String(n).padStart(2, '0');
const four = (year: number): string => (year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : String(year).padStart(4, '0'));

const clockValue = ({ hour, minute, second, zone }: Clock): string =>
  `T${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}${zone === 'Z' ? 'Z' : ''}`;

/** A time of day alone: `T08:00`, `TMO`; empty if there is none. */
export const timeValue = (clock: Clock | undefined, part: PartOfDay | undefined): string => (clock ? clockValue(clock) : part ? `T${part}` : '');

/** The TIMEX3 value: `2022-02-01`, `2022-W04`, `2013-SP`, `1998-Q3`, `198`, `2022-02-16T08:50`. */
export const valueOf = (moment: Moment): string => {
  const { year, month, day } = civilOf(moment.day);
  switch (moment.grain) {
    case Grain.millennium:
      return String(Math.floor(year / 1000));
    case Grain.century:
      return two(Math.floor(year / 100));
    case Grain.decade:
      return String(Math.floor(year / 10)).padStart(3, '0');
    case Grain.year:
      return `${moment.yearKind ?? ''}${four(year)}`;
    case Grain.half:
      return `${moment.yearKind ?? ''}${four(year)}-H${month <= 6 ? 1 : 2}`;
    case Grain.season:
      return `${four(year)}-${moment.season ?? 'SP'}`;
    case Grain.quarter:
      return `${moment.yearKind ?? ''}${four(year)}-Q${Math.ceil(month / 3)}`;
    case Grain.month:
      return `${four(year)}-${two(month)}`;
    case Grain.week:
    case Grain.weekend: {
      const { year: y, week } = weekOf(moment.day);
      return `${four(y)}-W${two(week)}${moment.grain === Grain.weekend ? '-WE' : ''}`;
    }
    case Grain.day:
      return `${four(year)}-${two(month)}-${two(day)}${timeValue(moment.clock, moment.part)}`;
  }
};

/** The nearest day with this ISO weekday: `toward` -1 on or before, 1 on or after `day`. */
export const nearestWeekday = (day: number, weekday: number, toward: -1 | 1): number =>
  toward < 0 ? day - ((weekdayOf(day) - weekday + 7) % 7) : day + ((weekday - weekdayOf(day) + 7) % 7);
