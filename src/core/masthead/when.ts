// Full calendar dates as mastheads print them. Dates in running text are the business of core/dates.
import type { Span } from '../span.ts';

/** A day, with the time where one is given. Offsets into the line it was read from. */
export interface When extends Span {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`, in the local time that the line names. */
  readonly value: string;
}

const monthNames = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthKeys = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday = '(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? {1,2})?';
// `16 Feb 202216 Feb 2022`: pages that print a date twice are often glued.
const year = `((?:1[6-9]|20)\\d\\d)(?!\\d(?!\\d? (?:${monthNames})))`;
const ordinal = '(?:st|nd|rd|th)?';

const iso = /((?:1[6-9]|20)\d\d)([-/.])(\d\d)\2(\d\d)(?!\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(?! ?[ap]\.?m)(?:Z| ?[+-]\d\d:?\d\d)?)?/iy;
const monthFirst = new RegExp(`${weekday}(${monthNames})\\.? {1,2}(\\d{1,2})${ordinal}(?: ?, ?| )${year}`, 'iy');
const dayFirst = new RegExp(`${weekday}(\\d{1,2})${ordinal}(?: of)?[ -](${monthNames})\\.?,?[ -]${year}`, 'iy');
const figures = new RegExp(`${weekday}(\\d{1,2})([./-])(\\d{1,2})\\2${year}`, 'iy');

const clock = '(\\d{1,2})(?:[:.h](\\d\\d)(?::\\d\\d)?(?: ?([ap])\\.?m\\b\\.?)?| ?([ap])\\.?m\\b\\.?)(?!\\d)';
const after = new RegExp(` ?(?:[,|·•@(/–—-] ?| )(?:at )?${clock}`, 'iy');
const before = new RegExp(clock, 'iy');
const zone = / ?\(?(?:(?:GMT|UTC)(?: ?[+-]\d{1,2}(?::?\d\d)?)?|[A-Z]{1,4}T|MSK|Z\b|[+-]\d\d:?\d\d|(?:Greenwich Mean|British Summer|[A-Z][a-z]+(?: Standard| Daylight)?) [Tt]ime|local time|hours|hrs)\b\)?/y;
const joint = / ?,? (?:on )?|, ?/iy;

const match = (pattern: RegExp, line: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(line);
};

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO date, or undefined for a day that does not exist. */
const day = (y: string | undefined, m: number, d: number): string | undefined => {
  if (m < 1 || m > 12 || d < 1) return undefined;
  const leap = Number(y) % 4 === 0 && (Number(y) % 100 !== 0 || Number(y) % 400 === 0);
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return d > length ? undefined : `${y}-${two(m)}-${two(d)}`;
};

const monthNumber = (name = ''): number => monthKeys.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const time = (hour: string | undefined, minute: string | undefined, half: string | undefined): string | undefined => {
  let h = Number(hour);
  const m = Number(minute ?? 0);
  if (half !== undefined) {
    if (h < 1 || h > 12) return undefined;
    h = (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return h < 24 && m < 60 ? `${two(h)}:${two(m)}` : undefined;
};

const shortDay = new RegExp(`${weekday}(?:(?:${monthNames})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${monthNames})\\b\\.?)`, 'iy');

/** The end of a day without its year, with a time, that stands at `at` ("12 Feb. 15:10", "Feb 16, 8:51 pm"); `at` if none does. */
export const shortDayTimeEnd = (line: string, at: number): number => {
  const found = match(shortDay, line, at);
  const time = found ? match(after, line, at + found[0].length) : null;
  return found && time ? zoneEnd(line, at + found[0].length + time[0].length) : at;
};

/** The end of a time zone at `at`, or `at`. */
const zoneEnd = (line: string, at: number): number => {
  const found = match(zone, line, at);
  return found ? at + found[0].length : at;
};

/** The calendar date without a time that stands at `at`. */
const readDay = (line: string, at: number): When | undefined => {
  const written = match(monthFirst, line, at);
  if (written) {
    const value = day(written[3], monthNumber(written[1]), Number(written[2]));
    return value === undefined ? undefined : { start: at, end: at + written[0].length, value };
  }
  const british = match(dayFirst, line, at);
  if (british) {
    const value = day(british[3], monthNumber(british[2]), Number(british[1]));
    return value === undefined ? undefined : { start: at, end: at + british[0].length, value };
  }
  const plain = match(figures, line, at);
  if (plain) {
    const [whole, first, mark, second, y] = plain;
    // With dots the day stands first; with a slash or hyphen only where the other order is impossible.
    const [a, b] = [Number(first), Number(second)];
    const value = a <= 12 && b > 12 ? day(y, a, b) : mark === '.' || a > 12 || a === b ? day(y, b, a) : undefined;
    return value === undefined ? undefined : { start: at, end: at + whole.length, value };
  }
  return undefined;
};

/** The time that stands at `at`, with its zone; its value is `hh:mm`. */
export const readTime = (line: string, at: number): When | undefined => {
  const found = match(before, line, at);
  const value = found ? time(found[1], found[2], found[3] ?? found[4]) : undefined;
  return found && value !== undefined ? { start: at, end: zoneEnd(line, at + found[0].length), value } : undefined;
};

/**
 * The full date that begins exactly at `at`: `2022-02-16T08:50:00+05:30`, `February 16th, 2022 at 08:50 IST`,
 * `Wed 16 Feb 2022 08.50 GMT`, `8:50 AM EST, Wed February 16, 2022`, `16.02.2022`, `16/02/2022 - 08:50`.
 * A date in figures that can be read both ways (`02/03/2022`) is not read. Linear in the date's own length.
 */
export const readWhen = (line: string, at: number): When | undefined => {
  const standard = match(iso, line, at);
  if (standard) {
    const [whole, y, , m, d, hour, minute] = standard;
    const date = day(y, Number(m), Number(d));
    if (date === undefined) return undefined;
    const end = at + whole.length;
    const clock = hour === undefined ? undefined : time(hour, minute, undefined);
    if (clock !== undefined) return { start: at, end: zoneEnd(line, end), value: `${date}T${clock}` };
    return withTime(line, { start: at, end, value: date });
  }
  const date = readDay(line, at);
  if (date) return withTime(line, date);
  const first = readTime(line, at);
  if (!first) return undefined;
  const link = match(joint, line, first.end);
  const then = link ? (readDay(line, first.end + link[0].length) ?? readIsoDay(line, first.end + link[0].length)) : undefined;
  return then ? { start: at, end: then.end, value: `${then.value}T${first.value}` } : undefined;
};

const readIsoDay = (line: string, at: number): When | undefined => {
  const found = match(iso, line, at);
  const value = found ? day(found[1], Number(found[3]), Number(found[4])) : undefined;
  return found && value !== undefined ? { start: at, end: at + 10, value } : undefined;
};

const withTime = (line: string, date: When): When => {
  const found = match(after, line, date.end);
  const value = found ? time(found[1], found[2], found[3] ?? found[4]) : undefined;
  if (!found || value === undefined) return date;
  return { start: date.start, end: zoneEnd(line, date.end + found[0].length), value: `${date.value}T${value}` };
};
