// Dates, counts and names in the words of a card, a list or a report. English; pure.
import type { ActorType, DateMention, Published, TimexMod } from '../core/analysis.ts';
import type { ArticleRef, ConflictLink } from './corpus.ts';
import { foldName } from './identity/fold.ts';

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
  return `week of ${stretch(monday, sunday)}`;
};

/** `24–30 January 2022`, `28 December 2020 to 3 January 2021`. */
const stretch = (first: Date, last: Date): string => {
  const month = (date: Date): string => months[date.getUTCMonth()] ?? '';
  const end = `${last.getUTCDate()} ${month(last)} ${last.getUTCFullYear()}`;
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return `${first.getUTCDate()} ${month(first)} ${first.getUTCFullYear()} to ${end}`;
  return first.getUTCMonth() === last.getUTCMonth() ? `${first.getUTCDate()}–${end}` : `${first.getUTCDate()} ${month(first)} to ${end}`;
};

const ordinal = (n: number): string => {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
};

/** A TIMEX3 value for a reader: `2022-W04` → `week of 24–30 January 2022`; unknown forms as they are. */
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
  if (quarter) return `${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1] ?? ''} quarter of ${quarter[1]}`;
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

/** Units that are one of a calendar's months, seasons or years: they take `early`, `mid-` and `late` as they are. */
const named = /^\d{4}(?:-\d{2}|-(?:SP|SU|FA|WI))?$|^\d{3}$/;

const edges: Partial<Record<TimexMod, readonly [short: string, long: string]>> = { START: ['early', 'early in'], MID: ['mid-', 'in the middle of'], END: ['late', 'late in'] };
const limits: Readonly<Partial<Record<TimexMod, string>>> = {
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'on or before',
  ON_OR_AFTER: 'on or after',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
  APPROX: 'about',
};

/** A value with its TIMEX3 modifier for a reader: `early in the week of 24–30 January 2022`, `mid-December 2021`, `less than 3 weeks`. */
export const dateWords = ({ value, mod }: Pick<DateMention, 'value' | 'mod'>): string => {
  const words = timexWords(value);
  if (mod === undefined || references[value] !== undefined) return words;
  const limit = limits[mod];
  const the = /^(?:week|weekend|first|second|third|fourth)\b/.test(words) ? 'the ' : '';
  const isDay = /^(?:\d{4}|XXXX)-\d{2}-\d{2}/.test(value);
  // `On` goes with days only.
  if ((mod === 'ON_OR_BEFORE' || mod === 'ON_OR_AFTER') && !isDay) return `in ${the}${words} or ${mod === 'ON_OR_BEFORE' ? 'before' : 'after'}`;
  if (limit !== undefined) return `${limit} ${the}${words}`;
  const [short = '', long = ''] = edges[mod] ?? [];
  if (value.startsWith('P')) return `${short === 'mid-' ? 'the middle of' : short === 'early' ? 'the first part of' : 'the last part of'} ${words}`;
  if (named.test(value)) return short === 'mid-' ? `${words.startsWith('the ') ? 'the ' : ''}mid-${words.replace(/^the /, '')}` : words.startsWith('the ') ? `the ${short} ${words.slice(4)}` : `${short} ${words}`;
  if (isDay) return short === 'mid-' ? `the middle of ${words}` : `${short} on ${words}`;
  return `${long} ${the}${words}`;
};

/** Months from the first to the last of two ISO dates. */
const monthsApart = (first: string, last: string): number => (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7));

/** `March or April 2023`, `December 2022 or January 2023`, for two months next to each other. */
const eitherMonth = (first: string, last: string): string => {
  const [a, b] = [timexWords(first.slice(0, 7)), timexWords(last.slice(0, 7))];
  return `${first.slice(0, 4) === last.slice(0, 4) ? a.slice(0, -5) : a} or ${b}`;
};

/** Of an interval this long, in days, its months say enough. */
const monthsEnough = 35;

/** When an article appeared whose date is a wide guess, briefly: `between 5 and 25 Mar 2023`, `March or April 2023`, `between 5 Mar and 2 Jun 2023`. ISO dates. */
export const betweenWords = ([first, last]: readonly [string, string], dayWords: (iso: string) => string = shortDay): string => {
  const [a, b] = [dayWords(first), dayWords(last)];
  const apart = monthsApart(first, last);
  if (apart === 1 && dayWords === shortDay && Date.parse(last) - Date.parse(first) >= monthsEnough * 86_400_000) return eitherMonth(first, last);
  const day = a.replace(apart === 0 ? / \D+ \d{4}$/ : first.slice(0, 4) === last.slice(0, 4) ? / \d{4}$/ : /$^/, '');
  return `between ${day} and ${b}`;
};

/** `14 March 2023`: the long day without its weekday. */
const plainDay = (iso: string): string => longDay(iso).replace(/^\S+day /, '');

const weekdayIn = (iso: string): string => longDay(iso).split(' ', 1)[0] ?? '';

/** A date that was counted from a wide guess, in plain words: `a Tuesday, probably between 7 March and 25 April 2023`, `March or April 2023`. */
export const spreadWords = (value: string, { earliest, latest }: { readonly earliest: string; readonly latest: string }): string => {
  if ([value, earliest, latest].every((v) => /^\d{4}-\d{2}-\d{2}/.test(v))) {
    const weekday = weekdayIn(value);
    const same = weekdayIn(earliest) === weekday && weekdayIn(latest) === weekday;
    return `a ${same ? weekday : 'day'}, probably ${betweenWords([earliest.slice(0, 10), latest.slice(0, 10)], plainDay)}`;
  }
  if ([earliest, latest].every((v) => /^\d{4}-\d{2}$/.test(v)) && monthsApart(earliest, latest) === 1) return eitherMonth(earliest, latest);
  const [a, b] = [timexWords(earliest), timexWords(latest)];
  return a.startsWith('week') ? `a week, from that${a.slice(4)} to that${b.slice(4)}` : `between ${a} and ${b}`;
};

/** How long a date is, for `others report for that …`. */
export const sizeWord = (value: string): 'day' | 'weekend' | 'week' | 'month' | 'time' => {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'day';
  if (/^\d{4}-W\d{2}/.test(value)) return value.endsWith('-WE') ? 'weekend' : 'week';
  return /^\d{4}-\d{2}$/.test(value) ? 'month' : 'time';
};

/** A whole number with its thousands set apart. */
const grouped = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** A count and its noun: `1 name`, `12,345 names`. Without `toLocaleString`, whose first call holds the thread for 20 ms. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** When an article appeared, for a card or a list: `21 Mar 2023`, `about 21 Mar 2023`, `March or April 2023`, `undated`. */
export const articleDay = ({ published, publishedBetween, publishedIsGuess }: Pick<ArticleRef, 'published' | 'publishedBetween' | 'publishedIsGuess'>): string => {
  if (published === undefined) return 'undated';
  if (publishedIsGuess && publishedBetween) return betweenWords(publishedBetween);
  return `${publishedIsGuess ? 'about ' : ''}${shortDay(published)}`;
};

/** When an article appeared, in words: a day, an interval with its likeliest day, or `unknown`. ISO dates. */
export const publishedWords = ({ value, earliest, latest, guess, agreed, basis }: Partial<Pick<Published, 'value' | 'earliest' | 'latest' | 'guess' | 'agreed' | 'basis'>>): string => {
  if (value) return longDay(value);
  if (agreed && guess) return `${longDay(guess)}${basis ? `: ${basis}` : ''}`;
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

/** What somebody may say that a name is. */
export const typePhrases: Readonly<Record<ActorType, string>> = { person: 'a person', organization: 'an organization', place: 'a place', people: 'a nationality or group', misc: 'another name' };

const articled = /^(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros)\b|\b(?:Republic|Federation|Kingdom|Emirates|States|Islands|Union)$/;

/** A state's name inside a sentence: `the United States`, `the Netherlands`, `France`. */
export const stateInSentence = (name: string): string => (articled.test(name) ? `the ${name}` : name);

/** An actor's name with the spelling that was asked for, for lists that show only what holds the query: `Serhiy Kovalenko (Sergei Kovalenko)`. */
export const nameWithSpelling = ({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }, query: string): string => {
  const wanted = foldName(query);
  if (wanted === '' || foldName(name).includes(wanted)) return name;
  return `${name} (${aliases.find((alias) => foldName(alias).includes(wanted)) ?? query.trim()})`;
};
