import type { ActorMention, Refiner } from '../../analysis.ts';
import { capitalUse, isCapital } from './capitals.ts';

/**
 * One sense of a capital an article (after Gale, Church, Yarowsky 1992): where it once speaks or acts for its state ("Moscow
 * said") and no mention means the town, "a reply from Moscow" is the state's as well. Where the article has both senses, the
 * mentions that the words leave open go with the more frequent one.
 */
export const seatRefiner: Refiner<ActorMention> = {
  id: 'seat',
  refine: (found, article, { names }) => {
    const open = new Map<ActorMention, string>();
    const votes = new Map<string, { state: number; silent: number; town: number }>();
    for (const mention of found) {
      const state = isCapital(mention, names) ? names.state(mention.name) : undefined;
      if (state === undefined) continue;
      const vote = votes.get(state) ?? { state: 0, silent: 0, town: 0 };
      votes.set(state, vote);
      const use = capitalUse(mention, article, names);
      if (use === 'town') vote.town++;
      if (use !== 'free') continue;
      if (mention.metonym) vote.state++;
      else {
        vote.silent++;
        open.set(mention, state);
      }
    }
    if (open.size === 0) return found;
    return found.map((mention) => {
      const vote = votes.get(open.get(mention) ?? '');
      return vote && vote.state > 0 && (vote.town === 0 || vote.state >= vote.silent) ? { ...mention, metonym: true } : mention;
    });
  },
};
