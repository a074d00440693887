import { NameClass, type ActorMention, type Refiner } from '../../analysis.ts';
import { tokenAt, tokenText } from '../../article.ts';

/** Before a city that is meant as a place. */
const locative: ReadonlySet<string> = new Set('in at near outside around inside across throughout of'.split(' '));

/**
 * One sense of a capital an article: where it is the government's as often as not ("Moscow said"), "a reply from Moscow" is the government's as well, unless the
 * words before say that the city is meant.
 */
export const seatRefiner: Refiner<ActorMention> = {
  id: 'seat',
  refine: (found, article, { names }) => {
    const votes = new Map<string, number>();
    const isCapital = (mention: ActorMention): boolean => mention.type === 'place' && (names.classes(mention.name) & (NameClass.capital | NameClass.country)) === NameClass.capital;
    const located = (mention: ActorMention): boolean => locative.has(tokenText(article, tokenAt(article.tokens, mention.start) - 1).toLowerCase());
    for (const mention of found) {
      const state = isCapital(mention) && (mention.metonym || !located(mention)) ? names.state(mention.name) : undefined;
      if (state !== undefined) votes.set(state, (votes.get(state) ?? 0) + (mention.metonym ? 1 : -1));
    }
    if (votes.size === 0) return found;
    return found.map((mention) => {
      if (!isCapital(mention) || (votes.get(names.state(mention.name) ?? '') ?? -1) < 0) return mention;
      return mention.metonym || located(mention) ? mention : { ...mention, metonym: true };
    });
  },
};
