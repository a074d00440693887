import type { Article } from '../article.ts';
import type { ActorMention, Decisions, Knowledge } from '../analysis.ts';

/** Finds the named actors of an article, in text order, not overlapping. */
export const findActors = (article: Article, knowledge: Knowledge, _decisions: Decisions): readonly ActorMention[] => knowledge.tagger?.tag(article, knowledge.names) ?? [];
