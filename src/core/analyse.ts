import { findActors } from './actors/actors.ts';
import { noDecisions, type Analysis, type Decisions, type Knowledge } from './analysis.ts';
import type { Article } from './article.ts';
import { findDates } from './dates/dates.ts';
import { findQuotes } from './quotes/quotes.ts';

/**
 * The one door to the core: everything that is read out of a single article. Pure; the same for the extension, its workers
 * and the command line.
 *
 * @param article from `parseArticle`
 * @param knowledge weights and word lists, from `loadKnowledge`
 * @param decisions what people decided about this article; it outranks what the machine finds
 */
export const analyse = (article: Article, knowledge: Knowledge, decisions: Decisions = noDecisions): Analysis => {
  const actors = findActors(article, knowledge, decisions);
  const { dates, published } = findDates(article, knowledge, decisions);
  const quotes = findQuotes(article, actors, knowledge);
  return { article, published, actors, dates, quotes };
};
