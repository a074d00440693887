import type { ActorMention, Knowledge, Quotation } from '../analysis.ts';
import type { Article } from '../article.ts';
import { markArticle } from './marked.ts';
import { quotationOf } from './quotation.ts';
import { ruleJudge, scorerJudge, weigh } from './weigh.ts';

/**
 * Finds attributed statements, in text order; one may lie inside another ("the agency reported the army said …").
 * Pronouns and roles stay as they stand: whom they mean is decided elsewhere.
 *
 * @param actors of `findActors`; without them speakers are bounded by capital letters alone
 * @param knowledge `quotes` weighs candidates; without it rules do, a little less exactly
 */
export const findQuotes = (article: Article, actors: readonly ActorMention[], knowledge: Knowledge): readonly Quotation[] => {
  const m = markArticle(article, actors);
  return weigh(m, knowledge.quotes ? scorerJudge(knowledge.quotes) : ruleJudge).map((c) => quotationOf(m, c));
};
