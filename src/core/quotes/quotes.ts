import type { Article } from '../article.ts';
import type { ActorMention, Knowledge, Quotation } from '../analysis.ts';

/** Finds attributed statements, in text order. */
export const findQuotes = (_article: Article, _actors: readonly ActorMention[], _knowledge: Knowledge): readonly Quotation[] => [];
