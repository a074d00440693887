import { NameClass, type ActorMention, type Refiner } from '../../analysis.ts';

/** Below this confidence a product may be its maker. */
const doubtful = 0.7;

/** The bare name of a listed company that the tagger half takes for a product is the company: `a stake in Chrysler`. */
export const companyRefiner: Refiner<ActorMention> = {
  id: 'company',
  refine: (found, _article, { names }) =>
    found.map((mention) => (mention.type === 'misc' && mention.confidence < doubtful && names.classes(mention.name) & NameClass.company ? { ...mention, type: 'organization' } : mention)),
};
