import type { Article } from '../article.ts';
import type { DateMention, Decisions, Knowledge, Published } from '../analysis.ts';

export interface Dated {
  readonly dates: readonly DateMention[];
  readonly published: Published;
}

/** Finds the temporal expressions of an article and works out their values and the article's publication date. */
export const findDates = (article: Article, _knowledge: Knowledge, decisions: Decisions): Dated => {
  const [stamp] = article.masthead.stamps;
  const value = decisions.published ?? stamp?.value.slice(0, 10);
  return { dates: [], published: value === undefined ? { evidence: [] } : { value, evidence: stamp ? [{ start: stamp.start, end: stamp.end, why: 'stated' }] : [] } };
};
