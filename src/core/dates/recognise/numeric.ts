// 2022-02-01 · 2022/02/01 · 7/8/07 · 12/31/1999 · 31/12/1999 · 15.09.2001 · 2015-3 · 12-2015 · on 11/20 · 20220201
import { isDate } from '../calendar/days.ts';
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { match, point } from '../grammar/phrases.ts';
import { classAt, glued, has, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'numeric';
const beforeDate = new Set(['on', 'by', 'until', 'till', 'before', 'after', 'since', 'from', 'to', 'through'].map(wordId));

const fullYear = (value: number, digits: number): number => (digits === 4 ? value : value < 50 ? 2000 + value : 1900 + value);
const width = (s: TimeStream, i: number): number => (s.end[i] ?? 0) - (s.start[i] ?? 0);

/** A mark that joins the parts of a code; between dates with slashes a hyphen is a range. */
const joint = (s: TimeStream, i: number, slashes: boolean): boolean => {
  const c = classAt(s, i);
  return c === C.slash || (c === C.hyphen && !slashes) || (c === 0 && /^[.=]$/.test(textAt(s, i)));
};

/** Figures inside a longer code: `138-2010-2015`, `ABC-12345`, `133-03-03-2020`. */
const insideCode = (s: TimeStream, from: number, to: number): boolean => {
  const slashes = classAt(s, from + 1) === C.slash;
  return (from > 1 && glued(s, from) && joint(s, from - 1, slashes) && glued(s, from - 1) && classAt(s, from - 2) === C.number) || (joint(s, to, slashes) && glued(s, to) && glued(s, to + 1) && classAt(s, to + 1) === C.number);
};

/** Day and month where the order is not told: the American one first, the other if that is no date. */
const ordered = (a: number, b: number, year: number | undefined): { readonly month: number; readonly day: number } | undefined =>
  isDate(a, b, year) ? { month: a, day: b } : isDate(b, a, year) ? { month: b, day: a } : undefined;

const dotted = (s: TimeStream, i: number): Match | undefined => {
  const parts = textAt(s, i).split('.');
  const [a, b, c] = parts.map(Number);
  if (parts.length !== 3 || a === undefined || b === undefined || c === undefined || Number.isNaN(a + b + c)) return undefined;
  const yearDigits = parts[2]?.length ?? 0;
  // 15.09.2001: with points the day comes first.
  if ((yearDigits === 4 || yearDigits === 2) && isDate(b, a, fullYear(c, yearDigits)) && (yearDigits === 4 || (parts[0]?.length === 2 && parts[1]?.length === 2))) {
    return match(i, i + 1, 'DATE', 'full-date', id, point({ year: fullYear(c, yearDigits), month: b, day: a }));
  }
  return parts[0]?.length === 4 && isDate(b, c, a) ? match(i, i + 1, 'DATE', 'full-date', id, point({ year: a, month: b, day: c })) : undefined;
};

export const numeric: TimeRecogniser = {
  id,
  first: [C.number, C.dotted],
  match(s, i) {
    if (classAt(s, i) === C.dotted) return dotted(s, i);
    if (has(s, i, Flag.grouped)) return undefined;
    const joint = classAt(s, i + 1);
    const a = valueAt(s, i);
    if (width(s, i) === 8 && !insideCode(s, i, i + 1)) {
      const [year, month, day] = [Math.floor(a / 10000), Math.floor(a / 100) % 100, a % 100];
      return year >= 1900 && year < 2100 && isDate(month, day, year) ? match(i, i + 1, 'DATE', 'full-date', id, point({ year, month, day })) : undefined;
    }
    if ((joint !== C.hyphen && joint !== C.slash) || !glued(s, i + 1) || !glued(s, i + 2) || classAt(s, i + 2) !== C.number || has(s, i + 2, Flag.grouped)) return undefined;
    const b = valueAt(s, i + 2);
    const three = classAt(s, i + 3) === joint && glued(s, i + 3) && glued(s, i + 4) && classAt(s, i + 4) === C.number && !has(s, i + 4, Flag.grouped);
    if (three) {
      if (insideCode(s, i, i + 5)) return undefined;
      const c = valueAt(s, i + 4);
      if (width(s, i) === 4) {
        return isDate(b, c, a) && a >= 1000 && width(s, i + 2) <= 2 && width(s, i + 4) <= 2 ? match(i, i + 5, 'DATE', 'full-date', id, point({ year: a, month: b, day: c })) : undefined;
      }
      const digits = width(s, i + 4);
      if (digits !== 4 && digits !== 2) return undefined;
      const year = fullYear(c, digits);
      const day = ordered(a, b, year);
      return day && match(i, i + 5, 'DATE', 'full-date', id, point({ year, ...day }));
    }
    if (insideCode(s, i, i + 3)) return undefined;
    if (width(s, i) === 4 && joint === C.hyphen && b >= 1 && b <= 12 && width(s, i + 2) === 2 && a >= 1900 && a < 2100 && (b < 10 || a % 100 > b)) {
      // 2015-03; but 1914-18 is a range, and 2009-10 would be one too.
      return b < 10 && a % 100 >= b ? match(i, i + 3, 'DATE', 'month-year', id, point({ year: a, month: b })) : undefined;
    }
    if (joint === C.slash && ((i > 0 && beforeDate.has(wordAt(s, i - 1))) || classAt(s, i - 1) === C.weekday)) {
      const day = ordered(a, b, undefined);
      return day && width(s, i) <= 2 && width(s, i + 2) <= 2 && !(a === 9 && b === 11) ? match(i, i + 3, 'DATE', 'month-day', id, point(day)) : undefined;
    }
    return undefined;
  },
};
