// Days as whole numbers, and the stretch of days that a TIMEX3 value names.

/** A closed stretch of days, each counted from 1970-01-01. */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

const milliseconds = 86_400_000;
const day = (year: number, month: number, date: number): number => Math.round(Date.UTC(year, month - 1, date) / milliseconds);

/** The day number of an ISO date (`YYYY-MM-DD`, with or without a time after it); undefined where it is none. */
export const dayOf = (iso: string | undefined): number | undefined => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(iso ?? '');
  if (!parts) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const found = day(year, month, date);
  return month >= 1 && month <= 12 && isoOf(found).endsWith(`-${parts[2]}-${parts[3]}`) ? found : undefined;
};

/** `YYYY-MM-DD` of a day number. */
export const isoOf = (days: number): string => new Date(days * milliseconds).toISOString().slice(0, 10);

/** The Monday of ISO week 1 of a year: the week that holds 4 January. */
const firstMonday = (year: number): number => {
  const fourth = day(year, 1, 4);
  return fourth - ((fourth + 3) % 7 + 7) % 7;
};

const seasons: Readonly<Record<string, readonly [month: number, length: number]>> = {
  Q1: [1, 3], Q2: [4, 3], Q3: [7, 3], Q4: [10, 3], H1: [1, 6], H2: [7, 6], SP: [3, 3], SU: [6, 3], FA: [9, 3], WI: [12, 3],
};

/**
 * The days that a TIMEX3 value of type DATE or TIME names: `2022-02-01`, `2022-02-16T08:50`, `2022-W04`, `2022-W04-WE`, `2022-02`, `2022-Q1`,
 * `2022-SU`, `2022`, `202` (a decade), `20` (a century). Undefined for what names no stretch: `PAST_REF`, `P1W`, `XXXX-WXX-1`.
 */
export const daysOf = (value: string): DayInterval | undefined => {
  const single = dayOf(value);
  if (single !== undefined) return { first: single, last: single };
  const week = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(value);
  if (week) {
    const number = Number(week[2]);
    if (number < 1 || number > 53) return undefined;
    const monday = firstMonday(Number(week[1])) + 7 * (number - 1);
    if (week[3] === 'WE') return { first: monday + 5, last: monday + 6 };
    if (week[3] !== undefined) return { first: monday + Number(week[3]) - 1, last: monday + Number(week[3]) - 1 };
    return { first: monday, last: monday + 6 };
  }
  const part = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(value);
  if (part) {
    const season = seasons[part[2] ?? ''];
    if (!season) return undefined;
    const year = Number(part[1]);
    return { first: day(year, season[0], 1), last: day(year, season[0] + season[1], 1) - 1 };
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? { first: day(Number(month[1]), number, 1), last: day(Number(month[1]), number + 1, 1) - 1 } : undefined;
  }
  if (/^\d{2,4}$/.test(value)) {
    const scale = 10 ** (4 - value.length);
    const year = Number(value) * scale;
    return year >= 100 ? { first: day(year, 1, 1), last: day(year + scale, 1, 1) - 1 } : undefined;
  }
  return undefined;
};
