import type { Article } from '../article.ts';
import type { ActorMention, Decisions, Knowledge } from '../analysis.ts';
import { applyActorDecisions } from './decided.ts';

/** Finds the named actors of an article, in text order, not overlapping; what people decided outranks what the machine finds. */
export const findActors = (article: Article, knowledge: Knowledge, decisions: Decisions): readonly ActorMention[] =>
  applyActorDecisions(knowledge.tagger?.tag(article, knowledge.names) ?? [], article, decisions.actors);
