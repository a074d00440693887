import { NameClass, type ActorMention, type ActorType, type NameLists, type Refiner } from '../../analysis.ts';
import { TokenKind, tokenText } from '../../article.ts';
import { mentionName } from '../names.ts';

/** How sure we are of what an account's name alone tells. */
const guess = 0.6;

const official = /^(?:Sec|Rep|Sen|Gov|PM|Pres|POTUS|VP|Amb|Dr|Prof)(?=[A-Z]|$)/;
const office = /(?:gov|mfa|mod|emb|embassy|ministry|un|news|tv|times|post|press|police|army|nasa|office|dept|hq)/i;

const typeOf = (handle: string, names: NameLists): ActorType => {
  const bare = handle.slice(1);
  if (official.test(bare)) return 'person';
  const parts = bare.split(/_|(?<=[a-z])(?=[A-Z])/).filter((part) => part.length > 1);
  const classes = parts.map((part) => names.classes(part.charAt(0).toUpperCase() + part.slice(1)));
  if (classes.some((c) => c & (NameClass.institution | NameClass.company | NameClass.country)) || parts.some((part) => office.test(part))) return 'organization';
  if (classes.some((c) => c & (NameClass.givenName | NameClass.surname))) return 'person';
  return parts.length > 1 ? 'person' : 'organization';
};

/** `@SecBlinken`: an account is an actor, with its `@`. */
export const handleRefiner: Refiner<ActorMention> = {
  id: 'handle',
  refine: (found, article, { names }) => {
    const { tokens } = article;
    const out = [...found];
    for (let t = 0; t < tokens.length; t++) {
      if (tokens.kind[t] !== TokenKind.handle) continue;
      const [start, end] = [tokens.start[t] ?? 0, tokens.end[t] ?? 0];
      // What follows a letter is the host of a mail address.
      if (/[\p{L}\p{N}._-]/u.test(article.prose.charAt(start - 1)) || found.some((m) => m.start < end && start < m.end)) continue;
      const handle = tokenText(article, t);
      out.push({ start, end, type: typeOf(handle, names), name: mentionName(handle), metonym: false, confidence: guess, by: 'handle' });
    }
    return out.length === found.length ? found : out.sort((a, b) => a.start - b.start);
  },
};
