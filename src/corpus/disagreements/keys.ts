// Whom a clause is about, as integers: the actor, and the side that the actor stands for.
import type { ActorMention, Analysis, NameLists } from '../../core/analysis.ts';
import { tokenAt, tokenText, type Article } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { titleWords } from '../passages/stopwords.ts';

/** What tells actors apart. */
export interface ActorKeys {
  /** The entity of the mention with this index in the analysis, where identity is known across articles. */
  readonly entity?: (mention: number) => string | undefined;
  readonly names: NameLists;
}

const hashKey = (key: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 13)) | 0;
};

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.’']/g, '').replace(/\s+/g, ' ').trim();

/** The state that a name stands for: a country, its people or capital, an institution of its own, or "Russian Foreign Ministry". */
const stateOf = (name: string, names: NameLists): string | undefined => {
  const whole = names.state(name) ?? names.institution(name)?.state;
  if (whole) return whole;
  const words = name.split(/\s+/);
  for (let n = Math.min(2, words.length - 1); n > 0; n--) {
    const state = names.state(words.slice(0, n).join(' '));
    if (state) return state;
  }
  return undefined;
};

/** Surname keys, so that "Lavrov" and "Sergey Lavrov" meet where identity is not given. */
const ownKey = (mention: ActorMention): string => {
  const name = plain(mention.name);
  return mention.type === 'person' ? `person:${name.slice(name.lastIndexOf(' ') + 1)}` : `other:${name}`;
};

/** The keys of each mention: the actor's own, then that of its side, if it has one. */
export const keysOf = ({ article, actors }: Pick<Analysis, 'article' | 'actors'>, { entity, names }: ActorKeys): readonly (readonly number[])[] => {
  const sideOfPerson = new Map<string, string>();
  const states = actors.map((mention) => (mention.type === 'person' || mention.type === 'misc' ? undefined : stateOf(mention.name, names)));
  actors.forEach((mention, i) => {
    if (mention.type !== 'person') return;
    const key = entity?.(i) ?? ownKey(mention);
    if (sideOfPerson.has(key)) return;
    const state = stateBeforeTitle(article, actors, states, i);
    if (state) sideOfPerson.set(key, state);
  });
  return actors.map((mention, i) => {
    const own = entity?.(i) ?? ownKey(mention);
    const state = states[i] ?? (mention.type === 'person' ? sideOfPerson.get(own) : undefined);
    if (state === undefined) return [hashKey(own)];
    const side = hashKey(`state:${state}`);
    // A country is its own side.
    return mention.type === 'place' || mention.type === 'people' ? (names.state(mention.name) ? [side] : [hashKey(own), side]) : [hashKey(own), side];
  });
};

/** "Russian Foreign Minister Sergey Lavrov", "Kremlin head Vladimir Putin": the state named before the title before the name. */
const stateBeforeTitle = (article: Article, actors: readonly ActorMention[], states: readonly (string | undefined)[], i: number): string | undefined => {
  const person = actors[i];
  const before = actors[i - 1];
  const state = states[i - 1];
  if (!person || !before || state === undefined || before.end > person.start || person.start - before.end > 60) return undefined;
  let titles = 0;
  for (let t = tokenAt(article.tokens, before.end); t < article.tokens.length && (article.tokens.start[t] ?? 0) < person.start; t++) {
    const word = tokenText(article, t).toLowerCase();
    if (titleWords.has(word)) titles++;
    else if (word !== "'s" && word !== '’s' && word !== 'of' && word !== 'for' && word !== '-') return undefined;
  }
  return titles > 0 || before.type === 'organization' ? state : undefined;
};

/** The key of the state that a single word names; undefined for all other words. */
export const sideKey = (word: string, names: NameLists): number | undefined => {
  const state = names.state(word);
  return state === undefined ? undefined : hashKey(`state:${state}`);
};

/** The indices of the mentions that overlap a span. */
export const mentionsIn = (actors: readonly ActorMention[], span: Span): readonly number[] => {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < actors.length && (actors[i]?.start ?? 0) < span.end; i++) found.push(i);
  return found;
};
