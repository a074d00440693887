// Holidays that news names, and how their day is found in a year.
import { dayOf, easterOf, nthWeekday } from '../calendar/days.ts';

/** A fixed date, the nth weekday of a month (nth -1: the last), or days from Easter Sunday; `days` for a feast longer than one. */
export interface Holiday {
  readonly name: string;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly nth?: number;
  /** Days after the nth weekday (Black Friday) or after Easter. */
  readonly plus?: number;
  /** Name of other things as well: read only beside words of time, or with `Day`. */
  readonly doubtful?: true;
}

const fixed = (name: string, month: number, day: number): Holiday => ({ name, month, day });
const nth = (name: string, month: number, weekday: number, n: number, plus = 0): Holiday => ({ name, month, weekday, nth: n, plus });
const easter = (name: string, plus: number): Holiday => ({ name, plus });

/** Names in lower case, words parted by one space, `'s` as a word of its own. */
export const holidays: readonly Holiday[] = [
  fixed("new year 's day", 1, 1),
  fixed("new year 's eve", 12, 31),
  fixed('new year day', 1, 1),
  fixed('new years day', 1, 1),
  fixed('new years eve', 12, 31),
  { name: "new year 's", month: 1, day: 1 },
  { name: 'new year', month: 1, day: 1, doubtful: true },
  fixed('epiphany', 1, 6),
  nth('martin luther king day', 1, 1, 3),
  nth('mlk day', 1, 1, 3),
  fixed('groundhog day', 2, 2),
  fixed("valentine 's day", 2, 14),
  fixed('valentines day', 2, 14),
  nth("presidents ' day", 2, 1, 3),
  nth('presidents day', 2, 1, 3),
  nth("president 's day", 2, 1, 3),
  fixed("international women 's day", 3, 8),
  fixed("st patrick 's day", 3, 17),
  fixed("saint patrick 's day", 3, 17),
  fixed("april fool 's day", 4, 1),
  fixed("april fools ' day", 4, 1),
  easter('ash wednesday', -46),
  easter('palm sunday', -7),
  easter('maundy thursday', -3),
  easter('good friday', -2),
  easter('easter sunday', 0),
  easter('easter monday', 1),
  easter('easter', 0),
  easter('ascension day', 39),
  easter('whit monday', 50),
  fixed('earth day', 4, 22),
  fixed('anzac day', 4, 25),
  fixed('may day', 5, 1),
  fixed("international workers ' day", 5, 1),
  fixed('victory day', 5, 9),
  nth("mother 's day", 5, 7, 2),
  nth('memorial day', 5, 1, -1),
  fixed('juneteenth', 6, 19),
  nth("father 's day", 6, 7, 3),
  fixed('canada day', 7, 1),
  fixed('fourth of july', 7, 4),
  fixed('bastille day', 7, 14),
  fixed('independence day', 7, 4),
  nth('labor day', 9, 1, 1),
  nth('labour day', 9, 1, 1),
  nth('columbus day', 10, 1, 2),
  { name: 'halloween', month: 10, day: 31 },
  fixed("all saints ' day", 11, 1),
  fixed("all souls ' day", 11, 2),
  fixed('guy fawkes night', 11, 5),
  nth('election day', 11, 1, 1, 1),
  fixed('armistice day', 11, 11),
  fixed('remembrance day', 11, 11),
  fixed("veterans ' day", 11, 11),
  fixed('veterans day', 11, 11),
  nth('thanksgiving day', 11, 4, 4),
  nth('thanksgiving', 11, 4, 4),
  nth('black friday', 11, 4, 4, 1),
  nth('cyber monday', 11, 4, 4, 4),
  fixed('christmas eve', 12, 24),
  fixed('christmas day', 12, 25),
  fixed('christmas', 12, 25),
  fixed('xmas', 12, 25),
  fixed('boxing day', 12, 26),
];

/** The holiday's day in a year. */
export const holidayDay = ({ month, day, weekday, nth: n, plus }: Holiday, year: number): number => {
  if (month === undefined) return easterOf(year) + (plus ?? 0);
  if (weekday !== undefined) return nthWeekday(year, month, weekday, n ?? 1) + (plus ?? 0);
  return dayOf(year, month, day ?? 1);
};
