// What the words beside a capital say of its sense.
import { NameClass, type ActorMention, type NameLists } from '../../analysis.ts';
import { tokenAt, tokenText, type Article } from '../../article.ts';

/** Before a city that is meant as a place. */
const locative: ReadonlySet<string> = new Set('in at near outside around inside across throughout within capital downtown central greater'.split(' '));

/** What only a state has: `near Kyiv’s border`. */
const ofStates: ReadonlySet<string> = new Set('border borders sovereignty territory airspace independence constitution'.split(' '));

const possessive = /^['’]s?$/;

/** A capital by its own name; city states are countries. */
export const isCapital = (mention: ActorMention, names: NameLists): boolean =>
  mention.type === 'place' && (names.classes(mention.name) & (NameClass.capital | NameClass.country)) === NameClass.capital;

/** How a capital is used: as the town it is, in an office's name (`mayor of London`, `Washington senator`), or free to stand for its state. */
export type CapitalUse = 'town' | 'office' | 'free';

/** The use of a capital by the words right beside it. `names` tells the state of a place that follows: `Paris, France`. */
export const capitalUse = (mention: ActorMention, article: Article, names: NameLists): CapitalUse => {
  const { tokens } = article;
  const first = tokenAt(tokens, mention.start);
  const after = tokenAt(tokens, mention.end - 1) + 1;
  const word = (token: number): string => (token >= 0 && token < tokens.length ? tokenText(article, token) : '');
  const before = word(first - 1).toLowerCase();
  if (possessive.test(word(after)) && [1, 2].some((n) => ofStates.has(word(after + n).toLowerCase()))) return 'free';
  if (locative.has(before)) return 'town';
  if (before === 'of') return /^(?:city|capital|streets?|outskirts|suburbs?|centre|center|town)$/i.test(word(first - 2)) ? 'town' : 'office';
  if (before === ',' && /^capital$/i.test(word(first - 2))) return 'town';
  if (word(after) === ',') {
    const state = names.state(word(after + 1));
    if ((state !== undefined && state === names.state(mention.name)) || /^(?:the|a)$/i.test(word(after + 1))) return 'town';
  }
  // "Washington senator Ann Reid", "London-based".
  if (word(after) === '-') return 'town';
  if (/^\p{Ll}/u.test(word(after)) && /^\p{Lu}\p{Ll}/u.test(word(after + 1)) && /^\p{Lu}\p{Ll}/u.test(word(after + 2))) return 'office';
  return 'free';
};
