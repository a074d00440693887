// Dates and counts in the words of a card or a report. English; pure.
import type { ConflictLink } from './corpus.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const utc = (iso: string): Date | undefined => {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** `16 Feb 2022` for an ISO date; the value itself for anything else. */
export const shortDay = (iso: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}/.test(iso) ? utc(iso) : undefined;
  return date ? `${date.getUTCDate()} ${(months[date.getUTCMonth()] ?? '').slice(0, 3)} ${date.getUTCFullYear()}` : iso;
};

/** `Wednesday 16 February 2022`. */
export const longDay = (iso: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}/.test(iso) ? utc(iso) : undefined;
  return date ? `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}` : iso;
};

const seasons: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second', DE: 'decade', CE: 'century', Q: 'quarter' };
const references: Readonly<Record<string, string>> = { PAST_REF: 'some time in the past', PRESENT_REF: 'now', FUTURE_REF: 'some time in the future' };
const parts: Readonly<Record<string, string>> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' };

const weekDays = (year: number, week: number): string => {
  // ISO 8601: week 1 holds the year's first Thursday.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000);
  const sunday = new Date(monday.getTime() + 6 * 86_400_000);
  return `week of ${shortDay(monday.toISOString())} to ${shortDay(sunday.toISOString())}`;
};

const ordinal = (n: number): string => {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
};

/** A TIMEX3 value for a reader: `2022-W04` → `week of 24 Jan 2022 to 30 Jan 2022`; unknown forms as they are. */
export const timexWords = (value: string): string => {
  const reference = references[value];
  if (reference) return reference;
  const day = /^(\d{4}-\d{2}-\d{2})(?:T(.+))?$/.exec(value);
  if (day) return `${longDay(day[1] ?? '')}${day[2] ? `, ${parts[day[2]] ?? day[2]}` : ''}`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return `${months[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const anyDay = /^XXXX-(\d{2})-(\d{2})/.exec(value);
  if (anyDay) return `${Number(anyDay[2])} ${months[Number(anyDay[1]) - 1] ?? anyDay[1]} of some year`;
  const anyMonth = /^XXXX-(\d{2})$/.exec(value);
  if (anyMonth) return `${months[Number(anyMonth[1]) - 1] ?? anyMonth[1]} of some year`;
  const anyWeekday = /^XXXX-WXX-([1-7])/.exec(value);
  if (anyWeekday) return `some ${weekdays[Number(anyWeekday[1]) % 7]}`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) return `${week[3] ? 'weekend in the ' : ''}${weekDays(Number(week[1]), Number(week[2]))}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `quarter ${quarter[2]} of ${quarter[1]}`;
  const half = /^(\d{4})-H([12])$/.exec(value);
  if (half) return `${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `${seasons[season[2] ?? '']} ${season[1]}`;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  if (/^\d{2}$/.test(value)) return `the ${ordinal(Number(value) + 1)} century`;
  const duration = /^P(T)?(\d+(?:\.\d+)?|X)(DE|CE|[YMWDHSQ])$/.exec(value);
  if (duration) {
    const unit = duration[1] && duration[3] === 'M' ? 'minute' : (units[duration[3] ?? ''] ?? '');
    return duration[2] === 'X' ? `some ${unit}s` : `${duration[2]} ${unit}${duration[2] === '1' ? '' : 's'}`;
  }
  return value;
};

export const counted = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** When an article appeared, in words: a day, an interval with its likeliest day, or `unknown`. ISO dates. */
export const publishedWords = ({ value, earliest, latest, guess }: { readonly value?: string; readonly earliest?: string; readonly latest?: string; readonly guess?: string }): string => {
  if (value) return longDay(value);
  if (earliest && earliest === latest) return `most likely ${longDay(earliest)}`;
  if (earliest && latest) return `between ${shortDay(earliest)} and ${shortDay(latest)}${guess ? `, likeliest ${shortDay(guess)}` : ''}`;
  return 'unknown';
};

/** Headings of disagreements. No verdicts. */
export const conflictTitles: Readonly<Record<ConflictLink['kind'], string>> = {
  denial: 'Disputed',
  correction: 'Worded differently',
  number: 'Figures differ',
  date: 'Dates differ',
  place: 'Places differ',
  change: 'Changed over time',
  wording: 'Quoted differently',
};
