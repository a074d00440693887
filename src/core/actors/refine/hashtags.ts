import { NameClass, type ActorMention, type ActorType, type NameLists, type Refiner } from '../../analysis.ts';
import { TokenKind, tokenText } from '../../article.ts';

/** How sure we are of what a hashtag alone tells. */
const guess = 0.6;

/** `MiddleEast` → `Middle East`, `UNSecurityCouncil` → `UN Security Council`. */
const apart = (tag: string): string => tag.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

const typeOf = (name: string, names: NameLists): ActorType | undefined => {
  const classes = names.classes(name);
  if (classes & (NameClass.institution | NameClass.company) || names.institution(name)) return 'organization';
  if (classes & (NameClass.country | NameClass.capital | NameClass.city | NameClass.region)) return 'place';
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 3 && names.classes(words[0] ?? '') & NameClass.givenName ? 'person' : undefined;
};

/** `#MiddleEast`: a hashtag that runs the words of a name together, which the article or the lists know. */
export const hashtagRefiner: Refiner<ActorMention> = {
  id: 'hashtag',
  refine: (found, article, { names }) => {
    const { tokens, prose } = article;
    let told: Map<string, ActorMention> | undefined;
    const added: ActorMention[] = [];
    for (let t = 0; t < tokens.length; t++) {
      const word = tokens.start[t] ?? 0;
      if (tokens.kind[t] !== TokenKind.word || prose.charCodeAt(word - 1) !== 35) continue;
      const name = apart(tokenText(article, t));
      const [start, end] = [word - 1, tokens.end[t] ?? 0];
      if (!name.includes(' ')) continue;
      told ??= new Map(found.filter((m) => m.name.includes(' ')).map((m) => [m.name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(), m]));
      const known = told.get(name.replace(/ /g, '').toLowerCase());
      const type = known?.type ?? typeOf(name, names);
      if (type !== undefined) added.push({ start, end, type, name: known?.name ?? name, metonym: known?.metonym ?? false, confidence: known?.confidence ?? guess, by: 'hashtag' });
    }
    if (added.length === 0) return found;
    return [...found.filter((m) => !added.some((a) => a.start < m.end && m.start < a.end)), ...added].sort((a, b) => a.start - b.start);
  },
};
