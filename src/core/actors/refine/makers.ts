import type { ActorMention, Refiner } from '../../analysis.ts';

/** A type that the tagger is this sure of stands, whatever the article’s other mentions are taken for. */
const sure = 0.7;

/** What the mentions of a name in an article are taken for, as sums of confidences. */
interface Balance {
  organization: number;
  misc: number;
  other: number;
}

/**
 * A name is the maker or the product throughout an article (one sense a discourse: Gale, Church, Yarowsky 1992): a doubtful mention
 * goes with the sum of confidences.
 */
export const makerRefiner: Refiner<ActorMention> = {
  id: 'maker',
  refine: (found) => {
    const balances = new Map<string, Balance>();
    for (const { name, type, confidence } of found) {
      const balance = balances.get(name) ?? { organization: 0, misc: 0, other: 0 };
      balances.set(name, balance);
      balance[type === 'organization' || type === 'misc' ? type : 'other'] += confidence;
    }
    return found.map((mention) => {
      const { name, type, confidence } = mention;
      if ((type !== 'organization' && type !== 'misc') || confidence >= sure) return mention;
      const { organization, misc, other } = balances.get(name) ?? { organization: 0, misc: 0, other: 0 };
      if (other > Math.max(organization, misc)) return mention;
      const better = organization > misc ? 'organization' : 'misc';
      return better === type || organization === misc ? mention : { ...mention, type: better };
    });
  },
};
