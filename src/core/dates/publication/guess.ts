// The likeliest day of publication where the text does not state it: from a dateline without its year, the file's name, and the dates it names.
import type { PublicationClue, Published } from '../../analysis.ts';
import type { Article } from '../../article.ts';
import { overlaps } from '../../span.ts';
import { civilOf, dayFromIso, dayOf, isoOf } from '../calendar/days.ts';
import type { Match } from '../expression.ts';
import type { TimeStream } from '../grammar/stream.ts';
import { monthNames } from '../normalise/explain.ts';
import { intervalShare, shortestInterval, weigh, type Interval } from './likelihood.ts';

/** Is the expression a day and month without its year? */
export const isYearless = ({ expression }: Match): boolean =>
  expression.kind === 'point' && expression.within === undefined && expression.shift === undefined && expression.fields.year === undefined && expression.fields.month !== undefined && expression.fields.day !== undefined;

/** The date of a dateline that leaves out its year: `STOCKHOLM, March 21 (…) -`. */
export const datelineWithoutYear = (s: TimeStream, matches: readonly Match[], { masthead: { dateline } }: Article): Match | undefined => {
  const date = dateline?.date;
  return date && matches.find((m) => isYearless(m) && overlaps(date, { start: s.start[m.from] ?? 0, end: s.end[m.to - 1] ?? 0 }));
};

/** `21 March`, of a clue `XXXX-03-21`. */
const dayWords = (value: string): string => `${Number(value.slice(8))} ${monthNames[Number(value.slice(5, 7)) - 1] ?? ''}`;

/** What is told of the day: the dateline's clue, and the file's name. */
export interface Told {
  readonly dateline: PublicationClue | undefined;
  readonly fileName: PublicationClue | undefined;
}

export const toldOf = (clues: readonly PublicationClue[]): Told => ({ dateline: clues.find((c) => c.told === 'dateline'), fileName: clues.find((c) => c.told === 'file-name') });

/** Is the day of the guess the dateline's, and its year the file name's? */
export const isDatelineWithFile = ({ dateline, fileName }: Told, guess: number): boolean => dateline !== undefined && fileName !== undefined && dateline.value.slice(4) === isoOf(guess).slice(4) && fileName.value.slice(0, 4) === isoOf(guess).slice(0, 4);

/** A file is named on the day of its dateline, or so many days later: then they agree. */
const filedWithin = 2;

/** Do the dateline and the file's name give one and the same day? */
export const isAgreed = (told: Told, guess: number): boolean => {
  const named = told.fileName && dayFromIso(told.fileName.value);
  return isDatelineWithFile(told, guess) && named !== undefined && named >= guess && named - guess <= filedWithin;
};

/** How the guess came about, in one clause. @param others the month of related articles, in words, if those had a part in it */
export const basisOf = ({ dateline, fileName }: Told, guess: number, others: string | undefined): string | undefined => {
  if (dateline && isDatelineWithFile({ dateline, fileName }, guess)) return `${dayWords(dateline.value)} from the dateline, ${civilOf(guess).year} from the file name`;
  const named = fileName && dayFromIso(fileName.value);
  const sameYear = named !== undefined && civilOf(named).year === civilOf(guess).year;
  const by = [...(fileName && sameYear ? [dateline ? 'the file’s name' : `the file’s name, ${fileName.value}`] : []), ...(others === undefined ? [] : [`other articles of this story, of ${others}`])];
  if (dateline) return `${dayWords(dateline.value)} by the dateline, the year by ${by.length > 0 ? by.join(' and ') : 'the other dates of the text'}`;
  if (others !== undefined && !(fileName && sameYear)) return `read from its own dates and from other articles of this story, of ${others}`;
  return by.length > 0 ? `by ${by.join(' and ')}` : undefined;
};

/** How long after the newest year or day that it names a text appears: fall-off in days, and what is left of it far away. Estimated. */
const freshness = 200;
const stale = 0.3;

/** The newest day or year that the text names and does not tell as to come: its first day. */
const newestNamed = (clues: readonly PublicationClue[]): number | undefined => {
  const days = clues.flatMap(({ told, value }) => (told === 'future' || told === 'file-name' || !/^\d{4}/.test(value) ? [] : [dayOf(Number(value.slice(0, 4)), Number(value.slice(5, 7)) || 1, Number(value.slice(8, 10)) || 1)]));
  return days.length === 0 ? undefined : Math.max(...days);
};

/** Years before and after what the text and the file name, in days: where publication is looked for. */
const margin = 800;

/**
 * The interval of a text with a dateline that leaves out its year, or a date in its file's name; undefined where nothing names a year.
 * Pure function of the clues.
 */
export const guessFrom = (clues: readonly PublicationClue[]): Interval | undefined => {
  const { dateline, fileName } = toldOf(clues);
  if (!dateline && !fileName) return undefined;
  const named = fileName && dayFromIso(fileName.value);
  const newest = newestNamed(clues);
  const anchors = [...(named === undefined ? [] : [named]), ...(newest === undefined ? [] : [newest])];
  if (anchors.length === 0) return undefined;
  const from = Math.min(...anchors) - margin;
  const fresh = (day: number): number => (newest === undefined || day < newest ? 0 : Math.log(((1 - stale) * Math.exp((newest - day) / freshness)) / freshness + stale / 3650));
  return shortestInterval(weigh(from, Math.max(...anchors) + margin - from, clues, fresh), intervalShare);
};

/** The guess as a publication date, with what it rests on as evidence. */
export const guessed = (clues: readonly PublicationClue[], { earliest, latest, guess }: Interval): Published => {
  const told = toldOf(clues);
  const basis = basisOf(told, guess, undefined);
  return {
    earliest: isoOf(earliest),
    latest: isoOf(latest),
    guess: isoOf(guess),
    evidence: yearlessEvidence(told),
    ...(basis === undefined ? {} : { basis }),
    ...(isAgreed(told, guess) ? { agreed: true } : {}),
    clues,
  };
};

/** The dateline as evidence. */
export const yearlessEvidence = ({ dateline, fileName }: Told): Published['evidence'] => [
  ...(dateline ? [{ start: dateline.start, end: dateline.end, why: 'the date in the dateline, without its year' }] : []),
  ...(fileName ? [{ start: fileName.start, end: fileName.end, why: `the file’s name is dated ${fileName.value}` }] : []),
];
