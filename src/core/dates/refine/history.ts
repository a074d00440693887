// Is a text, or a stretch of it, a history? Found out from the text itself: histories name years long before their publication,
// news names weekdays, "today", and days of its own month.
import { civilOf } from '../calendar/days.ts';
import type { Match } from '../expression.ts';

/** Evidence counted over one stretch of matches. */
interface Evidence {
  /** Years written out that lie two or more before publication (or any, if publication is not known). */
  old: number;
  /** Words that count from publication: weekdays, `yesterday`, `last week`, years of publication. */
  news: number;
}

const weigh = (found: Match, publicationYear: number | undefined, sum: Evidence): void => {
  const { expression } = found;
  if (expression.kind === 'deictic') sum.news += 2;
  else if (expression.kind === 'unit' && expression.shift <= 2 && expression.bare !== true) sum.news += 1;
  else if (expression.kind === 'offset' && expression.from === 'publication') sum.news += 1;
  else if (expression.kind === 'point') {
    const { year, weekday, month, day } = expression.fields;
    if (year !== undefined) {
      if (publicationYear === undefined || year <= publicationYear - 2) sum.old += month === undefined ? 1 : 2;
      else if (year <= publicationYear + 1) sum.news += 1;
    } else if (weekday !== undefined && day === undefined) sum.news += 1.5;
  }
};

const mostlyOld = ({ old, news }: Evidence): boolean => old >= 4 && old > 2 * news;

/** Is the whole text a history, as far as can be told without its publication date? */
export const isHistory = (matches: readonly Match[]): boolean => {
  const whole: Evidence = { old: 0, news: 0 };
  for (const found of matches) weigh(found, undefined, whole);
  return mostlyOld(whole) && whole.old >= 12;
};

/**
 * For each match: is it read from the date before it?
 * @param blockOf the block that match `index` lies in
 */
export const histories = (matches: readonly Match[], publication: number | undefined, blockOf: (index: number) => number): ((index: number) => boolean) => {
  const year = publication === undefined ? undefined : civilOf(publication).year;
  const whole: Evidence = { old: 0, news: 0 };
  const blocks = new Map<number, Evidence>();
  matches.forEach((found, index) => {
    weigh(found, year, whole);
    const block = blocks.get(blockOf(index)) ?? { old: 0, news: 0 };
    weigh(found, year, block);
    blocks.set(blockOf(index), block);
  });
  const all = mostlyOld(whole);
  // A backgrounder inside news: a paragraph with old years and nothing that counts from publication; in it, what follows an old date at once.
  const old = (index: number): boolean => {
    const found = matches[index];
    return found?.expression.kind === 'point' && found.expression.fields.year !== undefined && (year === undefined || found.expression.fields.year <= year - 2);
  };
  return (index) => {
    if (all) return true;
    const block = blocks.get(blockOf(index));
    if (block === undefined || block.news > 0 || block.old < 3) return false;
    let before = index - 1;
    while (before >= 0 && blockOf(before) === blockOf(index) && !isDated(matches[before])) before--;
    return before >= 0 && blockOf(before) === blockOf(index) && old(before);
  };
};

/** Does the match name a point of time at all, rather than a length? */
const isDated = (found: Match | undefined): boolean => found?.expression.kind === 'point' || found?.expression.kind === 'unit' || found?.expression.kind === 'offset';

/** Years this near support each other. */
const near = 5;

/**
 * The years that a text tells of: those with a fair share of the written years around them. `1812` in a history of 1920 is not among them.
 */
export const ownYears = (matches: readonly Match[]): ((year: number) => boolean) => {
  const counts = new Map<number, number>();
  for (const { expression } of matches) {
    const year = expression.kind === 'point' ? expression.fields.year : undefined;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const support = (year: number): number => {
    let sum = 0;
    for (let y = year - near; y <= year + near; y++) sum += counts.get(y) ?? 0;
    return sum;
  };
  let most = 0;
  for (const year of counts.keys()) most = Math.max(most, support(year));
  return (year) => support(year) >= ownShare * most;
};

const ownShare = 0.15;
