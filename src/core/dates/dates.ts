// The dates of an article: tokens → expressions → values, and the publication date that many of them count from.
import type { DateMention, Decisions, Knowledge, Published } from '../analysis.ts';
import { sentenceOfToken, type Article } from '../article.ts';
import { dayFromIso } from './calendar/days.ts';
import type { Match } from './expression.ts';
import { readExpressions } from './grammar/grammar.ts';
import { scanTokens } from './grammar/stream.ts';
import { normalise } from './normalise/normalise.ts';
import { isTime } from './refine/falseFriends.ts';
import { histories } from './refine/history.ts';
import { linkRanges, shareYears } from './refine/ranges.ts';

export interface Dated {
  readonly dates: readonly DateMention[];
  readonly published: Published;
}

/** Finds the temporal expressions of an article and works out their values and the article's publication date. */
export const findDates = (article: Article, _knowledge: Knowledge, decisions: Decisions): Dated => {
  const s = scanTokens(article);
  const matches: readonly Match[] = shareYears(s, readExpressions(s, isTime));
  const [stamp] = article.masthead.stamps;
  const value = decisions.published ?? stamp?.value.slice(0, 10);
  const published: Published = value === undefined ? { evidence: [] } : { value, evidence: stamp ? [{ start: stamp.start, end: stamp.end, why: 'stated' }] : [] };
  const day = value === undefined ? undefined : dayFromIso(value);
  const blockOf = (index: number): number => article.sentences.block[sentenceOfToken(article.sentences, matches[index]?.from ?? 0)] ?? 0;
  const history = histories(matches, day, blockOf);
  const dates = linkRanges(s, matches, normalise(s, matches, article, { day, guessed: false }, history));
  return { dates, published };
};
