// The publication date: set by a person, stated by the file, or an honest interval from what the text tells as past and to come.
import type { Decisions, PublicationClue, Published } from '../../analysis.ts';
import type { Span } from '../../span.ts';
import type { Article, Stamp } from '../../article.ts';
import { dayFromIso, dayOf, isoOf } from '../calendar/days.ts';
import type { Match } from '../expression.ts';
import { textAt, type TimeStream } from '../grammar/stream.ts';
import { publicationClues } from './clues.ts';
import { datelineWithoutYear, guessed, guessFrom, isYearless, toldOf, yearlessEvidence } from './guess.ts';
import { intervalShare, shortestInterval, weigh } from './likelihood.ts';

type Evidence = Published['evidence'][number];

const stampRank: Readonly<Record<Stamp['kind'], number>> = { published: 0, header: 1, 'front-matter': 2, updated: 3, dateline: 4, byline: 5 };
const stampWords: Readonly<Record<Stamp['kind'], string>> = {
  published: 'states its publication',
  header: 'the date in the file’s header',
  'front-matter': 'the date in the file’s front matter',
  updated: 'states its last update',
  dateline: 'the date in the dateline',
  byline: 'the date beside the byline',
};

/** Words that may stand beside the date in a line that is nothing but a stamp. */
const stampLine = /^(?:published|updated|posted|last|first|modified|edited|written|filed|on|at|date|dated|the|by|of|[:,|•·.()–—-]|[a-z]{3,4}|\d{1,2}|\+)$/;

/** The date in a line that holds nothing else: a stamp that the masthead did not take. @param wanted which dates count */
const dateLine = (s: TimeStream, matches: readonly Match[], article: Article, wanted: (found: Match) => boolean): Match | undefined => {
  for (const found of matches) {
    if (!wanted(found)) continue;
    const start = s.start[found.from] ?? 0;
    const index = article.blocks.findIndex((b) => b.start <= start && start < b.end);
    const block = article.blocks[index];
    if (!block || (index > 5 && index < article.blocks.length - 3)) continue;
    let from = found.from;
    while (from > 0 && (s.start[from - 1] ?? 0) >= block.start) from--;
    let to = found.to;
    while (to < s.length && (s.start[to] ?? 0) < block.end) to++;
    if (to - from > found.to - found.from + 8) continue;
    let bare = true;
    for (let i = from; i < to && bare; i++) if ((i < found.from || i >= found.to) && !stampLine.test(textAt(s, i))) bare = false;
    if (bare) return found;
  }
  return undefined;
};

const isFull = ({ expression }: Match): boolean => expression.kind === 'point' && expression.fields.year !== undefined && expression.fields.month !== undefined && expression.fields.day !== undefined;

/** A full date in a line of its own. */
const fullLine = (s: TimeStream, matches: readonly Match[], article: Article): (Evidence & { readonly value: string }) | undefined => {
  const found = dateLine(s, matches, article, isFull);
  if (found?.expression.kind !== 'point') return undefined;
  const { year = 0, month = 1, day = 1 } = found.expression.fields;
  return { start: s.start[found.from] ?? 0, end: s.end[found.to - 1] ?? 0, why: 'a line of its own', value: isoOf(dayOf(year, month, day)) };
};

/** Days before and after the dates that a text names in full, in which its publication is looked for. */
const before = 40;
const after = 420;

const stated = (article: Article): Published | undefined => {
  const stamps = article.masthead.stamps.filter((stamp) => dayFromIso(stamp.value) !== undefined).sort((a, b) => stampRank[a.kind] - stampRank[b.kind]);
  const [best] = stamps;
  if (!best) return undefined;
  return { value: best.value.slice(0, 10), evidence: stamps.map(({ start, end, kind }) => ({ start, end, why: stampWords[kind] })) };
};

/**
 * When the article was published.
 *
 * @param history the text is a history: its dates say little about its own
 */
export const findPublication = (s: TimeStream, matches: readonly Match[], article: Article, decisions: Decisions, history: boolean): Published => {
  if (decisions.published !== undefined && dayFromIso(decisions.published) !== undefined) return { value: decisions.published.slice(0, 10), evidence: [] };
  const statement = stated(article);
  if (statement) return statement;
  const line = fullLine(s, matches, article);
  if (line) {
    const { value, ...evidence } = line;
    return { value, evidence: [evidence] };
  }
  if (decisions.publishedBetween) return decisions.publishedBetween;
  const yearless = datelineWithoutYear(s, matches, article) ?? dateLine(s, matches, article, isYearless);
  const inText = publicationClues(s, matches, article, yearless);
  const { fileDate } = decisions;
  const clues: typeof inText = fileDate === undefined || !/^(?:19|20)/.test(fileDate) || dayFromIso(fileDate) === undefined ? inText : [{ start: 0, end: 0, told: 'file-name', value: fileDate.slice(0, 10), lead: false }, ...inText];
  const known = guessFrom(clues);
  if (known) return guessed(clues, known);
  if (yearless) return { evidence: yearlessEvidence(toldOf(clues)), clues };
  // Only a dated post, or a day told with its weekday, is as fresh as the article; other full dates are as often old: a lower bound.
  const pins = clues.filter((c) => c.told === 'stamp' || (c.weekday !== undefined && c.told !== 'future')).map((c) => dayFromIso(c.value)).filter((d): d is number => d !== undefined);
  const pin = history || pins.length === 0 ? undefined : Math.max(...pins);
  const bound = lowerBound(clues);
  if (pin === undefined || (bound && bound.day > pin)) {
    return bound ? { earliest: isoOf(bound.day), evidence: [{ ...bound.span, why: 'the latest date told as past' }], clues } : { evidence: [], clues };
  }
  const { earliest, latest, guess } = shortestInterval(weigh(pin - before, before + after, clues, () => 0), intervalShare);
  return { earliest: isoOf(earliest), latest: isoOf(latest), guess: isoOf(guess), evidence: evidenceOf(clues, pin), clues };
};

/** The latest day, or first day of a month, that the text names with its year and tells as past. */
const lowerBound = (clues: readonly PublicationClue[]): { readonly day: number; readonly span: Span } | undefined => {
  let best: { readonly day: number; readonly span: Span } | undefined;
  for (const { told, value, start, end } of clues) {
    if ((told !== 'past' && told !== 'stamp') || !/^\d{4}-/.test(value)) continue;
    const day = dayFromIso(value.length === 7 ? `${value}-01` : value);
    if (day !== undefined && (!best || day > best.day)) best = { day, span: { start, end } };
  }
  return best;
};

const evidenceOf = (clues: Published['clues'], newest: number): readonly Evidence[] =>
  (clues ?? [])
    .filter((c) => (c.told === 'stamp' || c.told === 'past' || c.told === 'future') && !/^\d{4}$/.test(c.value))
    .filter((c) => !/^\d/.test(c.value) || (dayFromIso(c.value) ?? newest) >= newest - 31)
    .slice(0, 6)
    .map(({ start, end, told, value }) => ({
      start,
      end,
      why: told === 'stamp' ? 'a dated post quoted in the text' : told === 'future' ? 'told as still to come' : value.startsWith('XXXX-W') ? 'a weekday told as past' : 'told as past',
    }));
