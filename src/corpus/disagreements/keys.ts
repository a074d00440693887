// Whom a clause is about, as integers: the actor, and the side that the actor stands for.
import type { ActorMention, NameLists } from '../../core/analysis.ts';
import { textOfToken } from '../../core/figures/tokenText.ts';
import type { Span } from '../../core/span.ts';
import { tokenAtOffset, type Digest } from '../digest.ts';
import { titleWords } from '../passages/stopwords.ts';

/** What tells actors apart. */
export interface ActorKeys {
  /** The entity of the mention with this index, where identity is known across articles. */
  readonly entity?: (mention: number) => string | undefined;
  /** The key (see `entityKey`) of the one who says the quotation with this index, pronouns resolved. */
  readonly speaker?: (quotation: number) => number | undefined;
  readonly names: NameLists;
}

const hashKey = (key: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 13)) | 0;
};

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.’']/g, '').replace(/\s+/g, ' ').trim();

/** Names come again and again. Bounded, so that hostile text cannot fill memory. */
const mostNames = 20_000;
const remembering = <T>(work: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    let before = known.get(name);
    if (!before) {
      if (known.size > mostNames) known.clear();
      before = { value: work(name) };
      known.set(name, before);
    }
    return before.value;
  };
};

/** News media report; they do not speak for the state they come from. */
const media = /\b(?:news|press|times|post|agency|radio|tv|television|broadcasting|sputnik|tass|ria|interfax|xinhua|irna|anadolu|afp|bbc|cnn|rt|kyodo|yonhap|reuters|bloomberg)\b/i;

/** The state that a name stands for: a country, its people or capital, an institution of its own, or "Russian Foreign Ministry". */
const stateIn = (name: string, names: NameLists): string | undefined => {
  const whole = names.state(name) ?? names.institution(name)?.state;
  if (whole) return whole;
  const words = name.split(/\s+/);
  for (let n = Math.min(2, words.length - 1); n > 0; n--) {
    const state = names.state(words.slice(0, n).join(' '));
    if (state) return state;
  }
  return undefined;
};

const statesBy = new WeakMap<NameLists, (name: string) => string | undefined>();
const statesIn = (names: NameLists): ((name: string) => string | undefined) => {
  const known = statesBy.get(names) ?? remembering((name) => stateIn(name, names));
  statesBy.set(names, known);
  return known;
};

const surnameKey = remembering((name) => {
  const known = plain(name);
  return hashKey(`person:${known.slice(known.lastIndexOf(' ') + 1)}`);
});
const wholeKey = remembering((name) => hashKey(`other:${plain(name)}`));
const stateKey = remembering((state) => hashKey(`state:${state}`));

/** By the surname, so that "Lavrov" and "Sergey Lavrov" meet where identity is not given. */
const ownKey = ({ type, name }: ActorMention): number => (type === 'person' ? surnameKey(name) : wholeKey(name));

/** The key of an entity of the corpus. */
export const entityKey = (entity: string): number => hashKey(`entity:${entity}`);

/** The keys of each mention: the actor's own, by name and, where known, by entity; then that of its side, if it has one. */
export const keysOf = (digest: Digest, { entity, names }: ActorKeys): readonly (readonly number[])[] => {
  const { actors } = digest;
  const stateOf = statesIn(names);
  const sideOfPerson = new Map<number, string>();
  const states = actors.map((mention) => (mention.type === 'person' || mention.type === 'misc' || (mention.type === 'organization' && media.test(mention.name)) ? undefined : stateOf(mention.name)));
  actors.forEach((mention, i) => {
    if (mention.type !== 'person' || sideOfPerson.has(ownKey(mention))) return;
    const state = stateBeforeTitle(digest, states, i);
    if (state) sideOfPerson.set(ownKey(mention), state);
  });
  return actors.map((mention, i) => {
    const state = states[i] ?? (mention.type === 'person' ? sideOfPerson.get(ownKey(mention)) : undefined);
    // A country is its own side.
    if (state !== undefined && (mention.type === 'place' || mention.type === 'people') && names.state(mention.name)) return [stateKey(state)];
    const keys = [ownKey(mention)];
    const known = entity?.(i);
    if (known !== undefined) keys.push(entityKey(known));
    if (state !== undefined) keys.push(stateKey(state));
    return keys;
  });
};

/** "Russian Foreign Minister Sergey Lavrov", "Kremlin head Vladimir Putin": the state named before the title before the name. */
const stateBeforeTitle = (digest: Digest, states: readonly (string | undefined)[], i: number): string | undefined => {
  const { actors, tokens } = digest;
  const person = actors[i];
  const before = actors[i - 1];
  const state = states[i - 1];
  if (!person || !before || state === undefined || before.end > person.start || person.start - before.end > 60) return undefined;
  let titles = 0;
  for (let t = tokenAtOffset(digest, before.end); t < tokens.length && (tokens.start[t] ?? 0) < person.start; t++) {
    const word = textOfToken(digest, t).toLowerCase();
    if (titleWords.has(word)) titles++;
    else if (word !== "'s" && word !== '’s' && word !== 'of' && word !== 'for' && word !== '-') return undefined;
  }
  return titles > 0 || before.type === 'organization' ? state : undefined;
};

/** The key of a speaker that has no name: "police". */
export const roleKey = (role: string): number => hashKey(`role:${role}`);

/** The key of the state that a single word names; undefined for all other words. */
export const sideKey = (word: string, names: NameLists): number | undefined => {
  const state = names.state(word);
  return state === undefined ? undefined : stateKey(state);
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
