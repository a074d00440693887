import { NameClass, type ActorMention, type Refiner } from '../../analysis.ts';
import { tokenAt, tokenText, type Article } from '../../article.ts';
import { capitalUse, isCapital } from './capitals.ts';
import { governmentHouses } from './houses.ts';

/** How often governments go by their seat before that is an article’s habit. */
export interface Habit {
  readonly times: number;
  /** At least once in so many tokens. */
  readonly stretch: number;
}

/** Before a house that is meant as the building it is. */
const locative: ReadonlySet<string> = new Set('in at near outside inside around into to on'.split(' '));

const isHouse = (mention: ActorMention): boolean =>
  (mention.type === 'organization' || mention.type === 'place') && governmentHouses.has(mention.name.toLowerCase().replace(/^the /, ''));

/** Does the house act: "the White House said", and neither "at the White House" nor "White House Press Briefing"? */
const acts = (mention: ActorMention, article: Article): boolean => {
  const first = tokenAt(article.tokens, mention.start);
  const before = tokenText(article, first - 1).toLowerCase() === 'the' ? first - 2 : first - 1;
  return !locative.has(tokenText(article, before).toLowerCase()) && !/^\p{Lu}/u.test(tokenText(article, tokenAt(article.tokens, mention.end - 1) + 1));
};

/**
 * Metonymy is relative to the plain name. An article that keeps letting the seat speak for the state (Moscow, the Kremlin, the
 * White House) writes the state's own name for the state itself: there capitals and houses of government are the metonyms, and
 * countries are none. Elsewhere a country that acts is one, as our guidelines have it, and houses are organizations only.
 */
export const register = ({ times, stretch }: Habit): Refiner<ActorMention> => ({
  id: 'register',
  refine: (found, article, { names }) => {
    const speaks = (m: ActorMention): boolean => (isHouse(m) ? acts(m, article) : m.metonym && isCapital(m, names) && capitalUse(m, article, names) === 'free');
    const seats = found.filter(speaks).length;
    if (seats < times || seats * stretch < article.tokens.length) return found;
    return found.map((mention) => {
      if (isHouse(mention)) return acts(mention, article) ? { ...mention, metonym: true } : mention;
      if (mention.type !== 'place') return mention;
      if (isCapital(mention, names)) return mention.metonym || capitalUse(mention, article, names) !== 'free' ? mention : { ...mention, metonym: true };
      return mention.metonym && names.classes(mention.name) & NameClass.country ? { ...mention, metonym: false } : mention;
    });
  },
});

/** Twice serves terser articles and costs our guidelines’ texts more, four times does the reverse (`bench/actors-metonyms.ts`). */
export const registerRefiner = register({ times: 3, stretch: 200 });
