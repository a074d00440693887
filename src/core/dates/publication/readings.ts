// Where publication is an interval: what its first and its last day make of the dates that are counted from it.
import type { DateMention, PublicationClue, Published } from '../../analysis.ts';
import { dayFromIso, weekdayOf } from '../calendar/days.ts';
import { toldOf } from './guess.ts';

/** An interval of more days is wide: a date counted from its likeliest day is no more than a guess. */
export const wideDays = 7;

/** `today, Wednesday`, `on Monday (today)`: so many code units between the two at most. */
const beside = 3;

/** May the text have been written on a day of this weekday, by what it calls `today` and what it calls by its name? */
const mayBe = (clues: readonly PublicationClue[], weekday: number): boolean => {
  const todays = clues.filter((c) => c.value === 'today');
  if (todays.length === 0) return true;
  for (const { value, start, end, told } of clues) {
    const named = /^XXXX-WXX-([1-7])$/.exec(value);
    if (!named) continue;
    const same = Number(named[1]) === weekday;
    if (todays.some((t) => (t.end <= start && start - t.end <= beside) || (end <= t.start && t.start - end <= beside))) return same;
    // Who calls a day `today` does not call it `Thursday` as well.
    if (same && told === 'future') return false;
  }
  return true;
};

/** The first and the last day of the interval on which the text may have been written. */
const bounds = ({ earliest, latest, clues = [] }: Published): readonly [number, number] | undefined => {
  let [first, last] = [earliest, latest].map((iso) => (iso === undefined ? undefined : dayFromIso(iso)));
  if (first === undefined || last === undefined) return undefined;
  while (first < last && !mayBe(clues, weekdayOf(first))) first++;
  while (first < last && !mayBe(clues, weekdayOf(last))) last--;
  return [first, last];
};

/**
 * Dates with what the interval leaves open: in a narrow one, the other reading as `alternative`; in a wide one, the first and the last
 * reading as `why.between`. The day that a dateline states is no guess, however open its year.
 * @param again the dates as counted from another day, in days since 1970
 */
export const withReadings = (dates: readonly DateMention[], published: Published, again: (day: number) => readonly DateMention[]): readonly DateMention[] => {
  const guess = published.guess === undefined ? undefined : dayFromIso(published.guess);
  const between = bounds(published);
  if (published.value !== undefined || guess === undefined || !between) return dates;
  const [first, last] = between.map((day) => (day === guess ? dates : again(day)));
  const wide = between[1] - between[0] > wideDays && !toldOf(published.clues ?? []).dateline;
  return dates.map((d, i) => {
    const [earliest, latest] = [first?.[i]?.value, last?.[i]?.value];
    if (wide && earliest !== undefined && latest !== undefined && earliest < latest) {
      const { alternative: _, ...rest } = d;
      return { ...rest, why: { ...d.why, between: { earliest, latest } } };
    }
    const other = [earliest, latest].find((value) => value !== undefined && value !== d.value);
    return d.alternative !== undefined || other === undefined ? d : { ...d, alternative: other };
  });
};
