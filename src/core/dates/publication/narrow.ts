// Narrows the publication interval of an undated article by what other articles say of the same events.
import type { Published } from '../../analysis.ts';
import type { Span } from '../../span.ts';
import { civilOf, dayFromIso, daysInMonth, dayOf, isoOf } from '../calendar/days.ts';
import { monthNames } from '../normalise/explain.ts';
import { basisOf, isAgreed, toldOf } from './guess.ts';
import { intervalShare, shortestInterval, weigh } from './likelihood.ts';

/** What another article knows. Days are ISO dates; `latest` equals `earliest` for a single day. */
export interface OutsideEvidence {
  /** Where the undated article tells it; its own span. */
  readonly span: Span;
  /** How the undated article tells it: as past, as still to come, or as of its own month. */
  readonly told: 'past' | 'future' | 'this-month';
  /** When the event was, by the other article. */
  readonly earliest: string;
  readonly latest: string;
  /** 0 to 1: the chance that both tell of the same event. */
  readonly certainty: number;
  /** The other article, for the reader. */
  readonly article: string;
}

/** The publication days of articles that tell the same story, ISO dates: where on the calendar to look at all. */
export interface Neighbours {
  readonly published: readonly string[];
}

/** Articles about one affair appear in clusters: how fast their likelihood falls off, in days. */
const clusterDays = 45;
const reach = 400;
/** Where nothing is known, publication is as good as even over so many days. */
const evenDays = 4 * clusterDays;

/** So many articles, and this share of all related ones, must lie this close together to be one affair. */
const fewest = 3;
/** Where the day of the year is known, and only the year is asked for. */
const fewestForYear = 2;
const half = 0.5;
const together = 30;

/**
 * The neighbours that lie close together in time; none if they are scattered, for then they only share names, and tell nothing of when.
 * Measured on 441 Wikinews articles of fifteen years: of undated articles with such a cluster, three in four appeared within 60 days of it; without, one in ten.
 */
const affair = (days: readonly number[], least: number): readonly number[] => {
  let best: readonly number[] = [];
  for (const day of days) {
    const near = days.filter((d) => Math.abs(d - day) <= together);
    if (near.length > best.length) best = near;
  }
  return best.length >= least && best.length >= half * days.length ? best : [];
};

const monthNumber = (day: number): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month;
};

/** Evidence with its days as numbers, and with its rivals: pieces about one span are readings of one event. */
interface Reading {
  readonly evidence: OutsideEvidence;
  readonly first: number;
  readonly last: number;
}

/** The density of publication on `day`, if the event is the same. */
const density = (day: number, { evidence: { told }, first, last }: Reading): number => {
  if (told === 'this-month') {
    const month = monthNumber(day);
    return month === monthNumber(first) || month === monthNumber(last) ? 1 / 31 : 0;
  }
  if (told === 'future') return day <= last ? Math.exp((day - last) / clusterDays) / clusterDays : 0;
  // What happened on the day itself is mostly told as today's.
  if (day === first && first === last) return 0.3 / clusterDays;
  return day >= first ? Math.exp(-Math.max(0, day - last) / clusterDays) / clusterDays : 0;
};

/** Rivals with their weights: one of them is the event, each with its share of the certainty; or, by `none`, nothing follows. */
interface Rivals {
  readonly readings: readonly Reading[];
  readonly weights: readonly number[];
  readonly none: number;
}

const groupRivals = (readings: readonly Reading[]): readonly Rivals[] => {
  const bySpan = new Map<string, Reading[]>();
  for (const r of readings) {
    const key = `${r.evidence.span.start}:${r.evidence.told}`;
    const group = bySpan.get(key);
    if (group) group.push(r);
    else bySpan.set(key, [r]);
  }
  return [...bySpan.values()].map((group) => {
    const top = Math.max(...group.map((r) => r.evidence.certainty));
    const total = group.reduce((a, r) => a + r.evidence.certainty, 0);
    return { readings: group, weights: group.map((r) => (top * r.evidence.certainty) / total), none: (1 - top) / evenDays };
  });
};

/**
 * Pure: the article's own interval and clues, other articles' evidence → the interval they leave, with a best guess and the evidence of both.
 *
 * Every day around the neighbours gets a likelihood: by the article's own clues, by its distance from its neighbours, and by each piece of
 * outside evidence (a mixture: with its certainty it is right, else it says nothing; several for one span are alternatives).
 * The interval is the shortest that holds `intervalShare` of it. A day that is already stated is left alone, and so is everything
 * where the neighbours are scattered over time.
 */
export const narrow = (published: Published, others: readonly OutsideEvidence[], neighbours: Neighbours): Published => {
  if (published.value !== undefined) return published;
  const told = toldOf(published.clues ?? []);
  const days = affair(neighbours.published.map(dayFromIso).filter((d): d is number => d !== undefined), told.dateline ? fewestForYear : fewest);
  if (days.length === 0) return published;
  const own = [published.earliest, published.latest].map((iso) => (iso === undefined ? undefined : dayFromIso(iso))).filter((d): d is number => d !== undefined);
  const around = [...days, ...own];
  const from = Math.min(...around) - reach;
  const length = Math.max(...around) + reach - from;
  const readings = others.flatMap((evidence): readonly Reading[] => {
    const [first, last] = [dayFromIso(evidence.earliest), dayFromIso(evidence.latest)];
    return first === undefined || last === undefined ? [] : [{ evidence, first, last }];
  });
  const groups = groupRivals(readings);
  const prior = (day: number): number => {
    let near = days.length === 0 ? 1 : 0;
    for (const d of days) near += Math.exp(-Math.abs(day - d) / clusterDays) / days.length;
    let sum = Math.log(near + 1e-9);
    for (const { readings: rivals, weights, none } of groups) {
      let likely = none;
      for (let k = 0; k < rivals.length; k++) {
        const reading = rivals[k];
        if (reading) likely += (weights[k] ?? 0) * density(day, reading);
      }
      sum += Math.log(likely + 1e-9);
    }
    return sum;
  };
  const { earliest, latest, guess } = shortestInterval(weigh(from, length, published.clues ?? [], prior), intervalShare);
  const agreeing = readings.filter((r) => density(guess, r) > 0).map((r) => r.evidence);
  // What the others' part in the guess is, in months; nothing where the guess lies far from them.
  const months = [...new Set(days.filter((d) => Math.abs(d - guess) <= 2 * clusterDays).sort((a, b) => a - b).map(monthWords))];
  const basis = basisOf(told, guess, monthsInWords(months));
  const words = (e: OutsideEvidence): string => `${e.told === 'future' ? 'told as still to come' : e.told === 'past' ? 'told as past' : 'told of this month'}; ${e.article} dates it ${e.earliest === e.latest ? e.earliest : isMonth(e) ? e.earliest.slice(0, 7) : `${e.earliest} to ${e.latest}`}`;
  const { agreed: _, ...known } = published;
  return {
    ...known,
    earliest: isoOf(earliest),
    latest: isoOf(latest),
    guess: isoOf(guess),
    ...(basis === undefined ? {} : { basis }),
    ...(isAgreed(told, guess) ? { agreed: true } : {}),
    evidence: [...published.evidence, ...agreeing.map((e) => ({ start: e.span.start, end: e.span.end, why: words(e) }))],
  };
};

/** `March 2023`, `March to April 2023`, `December 2022 to January 2023`; undefined for none. */
const monthsInWords = (months: readonly string[]): string | undefined => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) return first;
  return `${first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first} to ${last}`;
};

/** `March 2023`. */
const monthWords = (day: number): string => {
  const { year, month } = civilOf(day);
  return `${monthNames[month - 1] ?? ''} ${year}`;
};

const isMonth = ({ earliest, latest }: OutsideEvidence): boolean => {
  const { year, month, day } = civilOf(dayFromIso(earliest) ?? 0);
  return day === 1 && dayFromIso(latest) === dayOf(year, month, daysInMonth(year, month));
};
