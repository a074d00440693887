// How likely is each day as the day of publication, given what the text tells as past and as to come?
// A product of simple distributions over days; the shortest stretch that holds nearly all of it is the interval.
import { civilOf, dayFromIso, dayOf, isDate, weekdayOf } from '../calendar/days.ts';
import type { PublicationClue } from '../../analysis.ts';

/** Days considered: `from` to `from + weights.length - 1`, with a log-likelihood each. */
export interface Days {
  readonly from: number;
  readonly weights: Float64Array;
}

const log = Math.log;
/** Where a day would make the text wrong about itself: possible only if the clue was misread. */
const misread = log(1e-4);

// Shapes from 441 Wikinews articles with known dates, drawn towards dailies, which are quicker.
/** Share of bare weekdays told as past, by days before publication; and of those told as future, by days after it. */
const pastWeekday = [0.2, 0.3, 0.17, 0.15, 0.08, 0.05, 0.05].map(log);
/** The same in the first paragraphs of a story with a dateline, whose days count from it; estimated. */
const pastWeekdayInLead = [0.62, 0.22, 0.06, 0.03, 0.03, 0.02, 0.02].map(log);
const futureWeekday = [0.1, 0.26, 0.18, 0.16, 0.13, 0.1, 0.07].map(log);
/** Days from a dated post to the article that quotes it; estimated. */
const afterPost = [0.2, 0.42, 0.16, 0.08, 0.04, 0.03, 0.02].map(log);

/** Mentions thin out with the days between them and publication; never quite to nothing, for tenses are misread. */
const fallOff = (days: number, scale: number, floor: number): number => log((1 - floor) * (Math.exp(-days / scale) / scale) + floor / 365);
const postFallOff = (days: number): number => afterPost[days] ?? fallOff(days, 6, 0.03) - 1.5;

/** Days from the last such day of a year to `day` (toward -1), or from `day` to the next (toward 1). */
const distance = (day: number, month: number, dayOfMonth: number, toward: -1 | 1, weekday: number | undefined): number | undefined => {
  const { year } = civilOf(day);
  let best: number | undefined;
  for (let y = year - 1; y <= year + 1; y++) {
    if (!isDate(month, dayOfMonth, y)) continue;
    const there = dayOf(y, month, dayOfMonth);
    if (weekday !== undefined && weekdayOf(there) !== weekday) continue;
    const gap = toward < 0 ? day - there : there - day;
    if (gap >= 0 && (best === undefined || gap < best)) best = gap;
  }
  return best;
};

type OfDay = (day: number) => number;

/** How a text speaks of near days: it calls one `today`; it calls coming ones by their weekdays. */
interface Manner {
  readonly today: boolean;
  readonly weekdays: boolean;
  readonly dateline: boolean;
}

const even: OfDay = () => 0;

const ofDate = (exact: number, { told, weekday, lead }: PublicationClue): OfDay => {
  if (told === 'future') return (day) => (day > exact ? misread : 0);
  if (told === 'open' && !lead) return (day) => (day - exact < -366 ? misread : 0);
  // A day with its year and no weekday is as often old as new, and tells a bound only.
  return (day) => (day < exact ? misread : told === 'stamp' ? postFallOff(day - exact) : weekday !== undefined ? fallOff(day - exact, 5, 0.2) : 0);
};

/** A file is named by the day of its article, or by the day on which somebody kept it; seldom by one before. Estimated. */
const ofFileName = (named: number): OfDay => (day) => {
  const gap = named - day;
  return gap === 0 ? log(0.7) : gap > 0 ? log(0.25) + fallOff(gap, 10, 0.1) : gap === -1 ? log(0.03) : misread;
};

const ofWeekday = (n: number, { told, lead }: PublicationClue, { today, dateline }: Manner): OfDay => {
  if (told === 'past') return (day) => (dateline && lead ? pastWeekdayInLead : pastWeekday)[(weekdayOf(day) - n + 7) % 7] ?? misread;
  if (told !== 'future') return even;
  return (day) => {
    const gap = (n - weekdayOf(day) + 7) % 7;
    return gap === 0 && today ? misread : (futureWeekday[gap] ?? misread);
  };
};

const ofYearOrMonth = (year: number, month: number | undefined, told: PublicationClue['told']): OfDay => {
  const first = dayOf(year, month ?? 1, 1);
  const last = month === undefined ? dayOf(year, 12, 31) : dayOf(year, month + 1, 0);
  return (day) => (told === 'future' ? (day > last ? misread : 0) : told === 'past' && day < first ? misread : 0);
};

/** A month without its year: this one, or one of the last (next) few. */
const ofMonth = (month: number, told: PublicationClue['told']): OfDay => {
  if (told === 'open') return even;
  return (day) => {
    const here = civilOf(day).month;
    const months = told === 'future' ? (month - here + 12) % 12 : (here - month + 12) % 12;
    return log(Math.exp(-months / 3) / 3 + 0.01);
  };
};

const ofMonthDay = (month: number, dayOfMonth: number, { told, weekday, lead }: PublicationClue, { today, weekdays }: Manner): OfDay => {
  if (told === 'dateline') return (day) => (distance(day, month, dayOfMonth, -1, weekday) === 0 ? 0 : misread);
  if (told === 'open') {
    return (day) => {
      const gap = Math.min(distance(day, month, dayOfMonth, -1, weekday) ?? 366, distance(day, month, dayOfMonth, 1, weekday) ?? 366);
      return gap > 365 ? misread : fallOff(gap, 30, 0.3);
    };
  }
  const toward = told === 'future' ? 1 : -1;
  return (day) => {
    const gap = distance(day, month, dayOfMonth, toward, weekday);
    if (gap === undefined) return misread;
    if (gap === 0 && today) return log(0.002);
    if (toward < 0) return fallOff(gap, lead ? 8 : 20, 0.2);
    // A text that calls what is near by its weekday calls by its date what is further off.
    return fallOff(gap, 10, 0.1) + (weekdays && gap < 7 ? log(0.25) : 0);
  };
};

/** The log-likelihood of a day by one clue. */
const likelihoodBy = (clue: PublicationClue, manner: Manner): OfDay => {
  const { told, value } = clue;
  const exact = dayFromIso(value);
  if (exact !== undefined) return clue.told === 'file-name' ? ofFileName(exact) : ofDate(exact, clue);
  const weekdayOnly = /^XXXX-WXX-(\d)$/.exec(value);
  if (weekdayOnly) return ofWeekday(Number(weekdayOnly[1]), clue, manner);
  // `earlier this month`: not on its first days.
  if (value === 'XXXX-XX') return (day) => log(Math.min(1, (civilOf(day).day - 0.5) / 10));
  const parts = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!parts) return even;
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  if (parts[1] !== 'XXXX') return ofYearOrMonth(Number(parts[1]), month, told);
  if (month === undefined) return even;
  return parts[3] === undefined ? ofMonth(month, told) : ofMonthDay(month, Number(parts[3]), clue, manner);
};

/** Each date once, however often it is named: with its year if any naming has it, in the lead if any stands there. */
const distinct = (clues: readonly PublicationClue[]): readonly PublicationClue[] => {
  const byDate = new Map<string, PublicationClue>();
  for (const clue of clues) {
    const toward = clue.told === 'stamp' ? 'past' : clue.told;
    const key = `${toward} ${clue.value.replace(/^(?:\d{4}|XXXX)(?=-\d{2}-\d{2}$)/, '')}`;
    const old = byDate.get(key);
    if (!old) byDate.set(key, clue);
    else byDate.set(key, { ...old, value: old.value.startsWith('XXXX') ? clue.value : old.value, told: old.told === 'stamp' ? 'stamp' : clue.told, lead: old.lead || clue.lead });
  }
  return [...byDate.values()];
};

/** The weights of all days of a window, by all clues and what is known besides. */
export const weigh = (from: number, length: number, clues: readonly PublicationClue[], prior: (day: number) => number): Days => {
  const weights = new Float64Array(length);
  const manner: Manner = { today: clues.some((c) => c.value === 'today'), weekdays: clues.some((c) => c.told === 'future' && c.value.startsWith('XXXX-W')), dateline: clues.some((c) => c.told === 'dateline') };
  const terms = distinct(clues).map((clue) => likelihoodBy(clue, manner));
  for (let i = 0; i < length; i++) {
    let sum = prior(from + i);
    for (const term of terms) sum += term(from + i);
    weights[i] = sum;
  }
  return { from, weights };
};

/** How much of the likelihood an interval holds. */
export const intervalShare = 0.8;

export interface Interval {
  readonly earliest: number;
  readonly latest: number;
  readonly guess: number;
}

/** The shortest stretch of days that holds `share` of the likelihood, and the likeliest day (of equals the last). */
export const shortestInterval = ({ from, weights }: Days, share: number): Interval => {
  let top = -Infinity;
  let guess = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i] ?? -Infinity;
    if (w >= top - 1e-9) {
      top = Math.max(top, w);
      guess = i;
    }
  }
  const mass = weights.map((w) => Math.exp(w - top));
  const total = mass.reduce((a, b) => a + b, 0);
  let best = { start: 0, end: weights.length - 1 };
  let sum = 0;
  for (let start = 0, end = 0; end < mass.length; end++) {
    sum += mass[end] ?? 0;
    while (sum - (mass[start] ?? 0) >= share * total) sum -= mass[start++] ?? 0;
    if (sum >= share * total && end - start < best.end - best.start) best = { start, end };
  }
  return { earliest: from + best.start, latest: from + best.end, guess: from + guess };
};
