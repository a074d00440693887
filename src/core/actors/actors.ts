import type { ActorMention, Decisions, Knowledge, Refiner } from '../analysis.ts';
import type { Article } from '../article.ts';
import { applyDecisions } from './decided.ts';
import { acronymRefiner } from './refine/acronyms.ts';
import { administrationRefiner } from './refine/administrations.ts';
import { companyRefiner } from './refine/companies.ts';
import { handleRefiner } from './refine/handles.ts';
import { makerRefiner } from './refine/makers.ts';
import { organRefiner } from './refine/organs.ts';
import { registerRefiner } from './refine/register.ts';
import { seatRefiner } from './refine/seats.ts';
import { titleRefiner } from './refine/titles.ts';

/** What corrects the model, in this order. The worth of each is in training/README.md. */
export const actorRefiners: readonly Refiner<ActorMention>[] = [titleRefiner, administrationRefiner, organRefiner, acronymRefiner, companyRefiner, makerRefiner, handleRefiner, seatRefiner, registerRefiner];

/**
 * Finds the named actors of an article, in text order, not overlapping. What people decided outranks what the machine finds.
 *
 * @param refiners for measuring what each is worth; all by default
 */
export const findActors = (article: Article, knowledge: Knowledge, decisions: Decisions, refiners: readonly Refiner<ActorMention>[] = actorRefiners): readonly ActorMention[] => {
  let found = knowledge.tagger?.tag(article, knowledge.names) ?? [];
  if (knowledge.tagger) for (const refiner of refiners) found = refiner.refine(found, article, knowledge);
  return applyDecisions(article, found, decisions.actors);
};
