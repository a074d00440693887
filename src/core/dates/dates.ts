// The dates of an article: tokens → expressions → values, and the publication date that many of them count from.
import type { DateMention, Decisions, Knowledge, Published } from '../analysis.ts';
import { sentenceOfToken, type Article } from '../article.ts';
import { inTextOrder, overlaps } from '../span.ts';
import { dayFromIso } from './calendar/days.ts';
import { readExpressions } from './grammar/grammar.ts';
import { scanTokens } from './grammar/stream.ts';
import { normalise, type PublicationDay } from './normalise/normalise.ts';
import { isDatelineWithFile, toldOf } from './publication/guess.ts';
import { findPublication } from './publication/publication.ts';
import { withReadings } from './publication/readings.ts';
import { isTime } from './refine/falseFriends.ts';
import { histories, isHistory } from './refine/history.ts';
import { readNeighbours } from './refine/neighbours.ts';
import { linkRanges, shareYears } from './refine/ranges.ts';

export interface Dated {
  readonly dates: readonly DateMention[];
  readonly published: Published;
}

/** The day that relative dates count from, and the bounds of an interval. */
const anchorOf = ({ value, guess, basis, clues, earliest, latest }: Published): PublicationDay => {
  const iso = value ?? guess;
  const likeliest = guess === undefined ? undefined : dayFromIso(guess);
  const [from, to] = [earliest, latest].map((bound) => (bound === undefined ? undefined : dayFromIso(bound)));
  const between = from === undefined || to === undefined || from === to ? undefined : ([from, to] as const);
  return { day: iso === undefined ? undefined : dayFromIso(iso), guessed: value === undefined, basis, told: value === undefined && likeliest !== undefined && isDatelineWithFile(toldOf(clues ?? []), likeliest), between };
};

/** What people set outranks what was worked out; where nothing was found, it is a date of its own. */
const withDecisions = (dates: readonly DateMention[], { dates: decided }: Decisions): readonly DateMention[] => {
  if (decided.length === 0) return dates;
  const set = new Map<DateMention, DateMention>();
  const added: DateMention[] = [];
  for (const { start, end, value } of decided) {
    const why = { rule: 'decided', anchor: 'none', text: 'set by a reader' } as const;
    const found = dates.find((d) => overlaps(d, { start, end }));
    if (found) {
      const { alternative: _, ...rest } = found;
      set.set(found, { ...rest, value, vague: false, why });
    } else added.push({ start, end, type: value.includes('T') ? 'TIME' : 'DATE', value, vague: false, why, by: 'decided' });
  }
  // Ranges point to each other by index: they follow their dates to the new places.
  const all = [...dates, ...added].sort(inTextOrder);
  const place = new Map(all.map((d, i) => [d, i]));
  return all.map((d) => {
    const now = set.get(d) ?? d;
    const other = d.range && dates[d.range.other];
    return d.range && other ? { ...now, range: { role: d.range.role, other: place.get(other) ?? d.range.other } } : now;
  });
};

/** Finds the temporal expressions of an article and works out their values and the article's publication date. */
export const findDates = (article: Article, _knowledge: Knowledge, decisions: Decisions): Dated => {
  const s = scanTokens(article);
  const all = readNeighbours(s, shareYears(s, readExpressions(s, isTime)));
  const old = isHistory(all);
  // `former` is a time to the annotators of histories, and a title's adjective in news.
  const matches = old ? all : all.filter((m) => !(m.rule === 'vague' && m.doubtful));
  const blockOf = (index: number): number => article.sentences.block[sentenceOfToken(article.sentences, matches[index]?.from ?? 0)] ?? 0;
  const published = findPublication(s, matches, article, decisions, old);
  const valuesFor = (anchor: PublicationDay): readonly DateMention[] => normalise(s, matches, article, anchor, histories(matches, anchor.day, blockOf));
  const dates = withReadings(valuesFor(anchorOf(published)), published, (day) => valuesFor({ day, guessed: true }));
  return { dates: withDecisions(linkRanges(s, matches, dates), decisions), published };
};
