// What the hover over a date tells, as data: what other articles report for that day, and for the days around it.
import type { DateMention } from '../../core/analysis.ts';
import type { ArticleId, DateCard, Passage } from '../corpus.ts';
import { isoOf } from '../days.ts';
import { mentionDays, sentenceAt } from '../digest.ts';
import type { Entity } from '../identity/form.ts';
import type { Entry, Store } from '../store.ts';
import { passagesOn, type DayIndex } from '../timeline.ts';
import { contentWords } from './sentences.ts';

/** How far before and after the day is looked, in days. */
const around = 14;

/**
 * The card for the date at an offset; undefined where none stands.
 * @param dates the article's dates, counted from the publication that all articles together leave
 */
export const dateCard = (store: Store, index: DayIndex, here: Entry, dates: readonly DateMention[], offset: number, family: (id: ArticleId) => number | undefined): DateCard | undefined => {
  const { digest } = here;
  const mention = dates.find(({ start, end }) => start <= offset && offset < end) ?? dates.find(({ end }) => end === offset);
  if (!mention) return undefined;
  const days = mentionDays(mention);
  // A date counted from a wide guess is no day to compare with.
  if (!days || mention.why.between) return { mention, sameDay: [], before: [], after: [] };
  const seen = [contentWords(digest, sentenceAt(digest, mention.start))];
  const others = (entry: Entry): boolean => entry !== here;
  // Before and after are of interest where the articles speak of some of the same actors.
  const entities = new Set<Entity | undefined>(here.forms.filter((f) => f !== undefined && f.spec.kind !== 'state').map((f) => f?.entity));
  const related = (entry: Entry): boolean => entry !== here && entry.forms.some((f) => f !== undefined && entities.has(f.entity));
  const sameDay: Passage[] = [];
  // A week or a month is looked through day by day, but not a year.
  if (days.last - days.first <= 31) for (let day = days.first; day <= days.last && sameDay.length < 5; day++) sameDay.push(...passagesOn(store, index, day, 5 - sameDay.length, others, family, seen));
  const near = (from: number, step: 1 | -1): DateCard['before'] => {
    for (let k = 0; k < around; k++) {
      const day = from + k * step;
      const found = passagesOn(store, index, day, 2, related, family, seen);
      if (found.length > 0) return found.map((passage) => ({ ...passage, on: isoOf(day) }));
    }
    return [];
  };
  const bounded = days.last - days.first <= 31;
  return { mention, sameDay, before: bounded ? near(days.first - 1, -1) : [], after: bounded ? near(days.last + 1, 1) : [] };
};
