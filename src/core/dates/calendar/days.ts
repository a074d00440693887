// Calendar arithmetic on whole days: a day is an integer, the days since 1 January 1970 (proleptic Gregorian calendar).

/**
 * Days since 1970 of a civil date. `month` and `day` may lie outside their year and month (day 0 is the last of the month before).
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export const dayOf = (year: number, month: number, day: number): number => {
  if (month < 1 || month > 12) return dayOf(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
};

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The civil date of a day. Source: as `dayOf`, civil_from_days. */
export const civilOf = (day: number): Civil => {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
};

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 31));

/** Does the month of that year (or of any year, if it is not given) have this day? */
export const isDate = (month: number, day: number, year = 2000): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The Monday of a day's ISO week. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** ISO 8601 week and the year it belongs to (that of its Thursday). */
export const weekOf = (day: number): { readonly year: number; readonly week: number } => {
  const thursday = mondayOf(day) + 3;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
};

/** The Monday of ISO week `week` of `year`. */
export const mondayOfWeek = (year: number, week: number): number => mondayOf(dayOf(year, 1, 4)) + 7 * (week - 1);

/** Western Easter Sunday. Source: the anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
export const easterOf = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
};

/** The `nth` (1 to 5, or -1 for the last) given weekday of a month. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): number => {
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`. */
export const isoOf = (day: number): string => {
  const { year, month, day: d } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`;
};

/** The day of an ISO date (what follows the date, such as a time, is not read), or undefined if it is none. */
export const dayFromIso = (iso: string): number | undefined => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isDate(month, day, year) ? dayOf(year, month, day) : undefined;
};
