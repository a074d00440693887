// An article's digest as the rules of identity read it: lower-case words by token, and which actor mention covers a token.
import type { ActorMention, NameLists } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import { sentenceAt, type Digest } from '../digest.ts';
import { flagState, foldName, nameKey, nameWords, spellOut } from './fold.ts';
import { parseOrganization, type OrganizationName, type StateOf } from './orgName.ts';
import { organs, portfolios } from './words/organizations.ts';
import { commonOrganWords, ownLands, regionOf, seats } from './words/regions.ts';

export interface ArticleView {
  readonly digest: Digest;
  readonly names: NameLists;
  /** Lower-case text of token `i`; empty outside the article. */
  word(i: number): string;
  /** The text of token `i` as it stands. */
  raw(i: number): string;
  /** The index of the actor mention that covers token `i`, −1 if none. */
  readonly actorAt: Int32Array;
  /** What each actor mention's name says about states; undefined for people. */
  readonly geography: readonly (Geography | undefined)[];
  /** Each actor mention's own words: see `surfaceOf`. */
  readonly surfaces: readonly string[];
  /** First token of each actor mention, and the token after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The sentence that holds token `i`. */
  readonly sentenceOf: Int32Array;
}

export const makeView = (digest: Digest, names: NameLists): ArticleView => {
  const { tokens, actors, prose, sentences } = digest;
  const actorAt = new Int32Array(tokens.length).fill(-1);
  const from = new Int32Array(actors.length);
  const to = new Int32Array(actors.length);
  let t = 0;
  actors.forEach((actor, a) => {
    while (t < tokens.length && (tokens.end[t] ?? 0) <= actor.start) t++;
    from[a] = t;
    let u = t;
    while (u < tokens.length && (tokens.start[u] ?? 0) < actor.end) actorAt[u++] = a;
    to[a] = u;
  });
  const sentenceOf = new Int32Array(tokens.length);
  for (let s = 0; s < sentences.length; s++) sentenceOf.fill(s, sentences.first[s] ?? 0, sentences.first[s + 1] ?? tokens.length);
  const surfaces = actors.map((actor) => surfaceOf(digest, actor));
  const known = new Map<string, Geography>();
  const geography = actors.map((actor, a) => {
    if (actor.type === 'person') return undefined;
    const key = `${actor.type} ${surfaces[a] ?? ''}`;
    const found = known.get(key) ?? geographyOf(names, surfaces[a] ?? '', actor.type);
    known.set(key, found);
    return found;
  });
  const lowered = prose.toLowerCase();
  const lower: (string | undefined)[] = [];
  const raw = (i: number): string => (i < 0 || i >= tokens.length ? '' : prose.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0));
  return { digest, names, actorAt, from, to, sentenceOf, geography, surfaces, raw, word: (i) => (lower[i] ??= lowered.length === prose.length && i >= 0 && i < tokens.length ? lowered.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0) : raw(i).toLowerCase()) };
};

/** A mention's own words, handles and hashtags spelled out, on one line. */
export const surfaceOf = ({ prose }: Pick<Digest, 'prose'>, { start, end }: Span): string => {
  const marked = start > 0 && /[#@]/.test(prose[start - 1] ?? '') ? start - 1 : start;
  return spellOut(prose.slice(marked, end)).replace(/\s+/g, ' ').trim();
};

/** First token of the sentence that holds token `i`, and the token after its last. */
export const sentenceBounds = ({ sentenceOf, digest: { sentences, tokens } }: ArticleView, i: number): readonly [first: number, end: number] => {
  const s = sentenceOf[i] ?? 0;
  return [sentences.first[s] ?? 0, sentences.first[s + 1] ?? tokens.length];
};

/** The first token that ends after an offset. */
export const tokenAfter = ({ digest }: ArticleView, offset: number): number => {
  let i = digest.sentences.first[sentenceAt(digest, offset)] ?? 0;
  while (i < digest.tokens.length && (digest.tokens.end[i] ?? 0) <= offset) i++;
  return i;
};

/** What a name says about states by itself. */
export interface Geography {
  /** `state`: the state itself. `capital`: a city that may stand for it. `seat`: a building that stands for its government. `region`: another place, named by itself or by its adjective. */
  readonly kind: 'state' | 'capital' | 'seat' | 'region' | 'none';
  readonly state?: string;
  /** The name of a region that is meant by its adjective or inhabitants. */
  readonly region?: string;
}

/** Samoans of Samoa, American Samoans: the state's name and an `n`. */
const inhabitants = (names: NameLists, surface: string): string | undefined => {
  const name = /^(.{3,})ns?$/.exec(surface)?.[1];
  return name !== undefined && names.classes(name) & country ? names.state(name) : undefined;
};

const nowhere: Geography = { kind: 'none' };
const country = 1;
const demonym = 2;

/** What a surface says about states, by the gazetteer and the table of regions. Persons are not asked about. */
export const geographyOf = (names: NameLists, surface: string, type: ActorMention['type']): Geography => {
  const flag = flagState(surface);
  if (flag !== undefined) return { kind: 'state', state: flag };
  const plain = spellOut(surface).replace(/^the\s+/i, '');
  const folded = foldName(plain);
  const region = regionOf.get(folded);
  if (region !== undefined) return { kind: 'region', region };
  const state = names.state(plain) ?? (type === 'people' ? inhabitants(names, plain) : undefined);
  if (state !== undefined) {
    const bits = names.classes(plain);
    if (bits & demonym || type === 'people') return { kind: 'state', state };
    if (bits & country) return ownLands.has(folded) && foldName(names.stateName(state) ?? '') !== folded ? { kind: 'region', state } : { kind: 'state', state };
    return { kind: 'capital', state };
  }
  if (seats.has(folded)) {
    const seat = names.institution(plain)?.state;
    return seat === undefined ? nowhere : { kind: 'seat', state: seat };
  }
  return type === 'place' || type === 'people' ? { kind: 'region' } : nowhere;
};

/** Does the name of an organ leave open whose it is: `Supreme Court`, `Foreign Ministry`? */
export const isCommonOrgan = (surface: string): boolean => {
  const words = nameWords(surface).filter((w) => w !== 'the' && w !== 'of');
  return words.length > 0 && words.length <= 4 && words.some((w) => organs.has(w)) && words.every((w) => organs.has(w) || commonOrganWords.has(w) || portfolios.has(w));
};

/** A listed institution under a name that adds its state: `United States Democratic Party`. */
const statedInstitution = (names: NameLists, surface: string): ReturnType<NameLists['institution']> => {
  const words = surface.split(' ');
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const state = names.state(words.slice(0, n).join(' '));
    const rest = state === undefined ? undefined : names.institution(words.slice(n).join(' '));
    if (rest?.state !== undefined && rest.state === state) return rest;
  }
  return undefined;
};

/** A name's folded words with countries and nationalities levelled: `US Constitution` and `United States Constitution` are one. */
export const levelStates = (names: NameLists, surface: string): string => {
  const words = nameKey(surface).replace(/^the /, '').split(' ');
  const stateOf = readStates(names);
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    let n = words.length > 1 ? Math.min(4, words.length - i) : 0;
    let state: string | undefined;
    for (; n > 0 && state === undefined; n--) state = stateOf(words.slice(i, i + n).join(' '));
    if (state === undefined) out.push(words[i++] ?? '');
    else {
      out.push(foldName(names.stateName(state) ?? state));
      i += n + 1;
    }
  }
  return out.join(' ');
};

/** `US:marines`, put together from a state and an organ, under the id that the list gives the organ by a name of its own. */
const ownName = (names: NameLists, id: string): ReturnType<NameLists['institution']> => {
  const at = id.indexOf(':');
  if (at !== 2) return undefined;
  const own = names.institution(`${id.startsWith('GB') ? 'UK' : id.slice(0, 2)} ${id.slice(3).replaceAll('-', ' ')}`);
  return own && !own.id.includes(':') && own.state === id.slice(0, 2) ? own : undefined;
};

/**
 * The known institution of a name. Not the one put together from a state and `Airlines`, which several companies share, and not an organ that every
 * state has, when nothing says whose.
 */
export const knownInstitution = (names: NameLists, surface: string, states?: ReadonlySet<string>): ReturnType<NameLists['institution']> => {
  const listed = names.institution(surface) ?? statedInstitution(names, surface);
  const known = listed && (ownName(names, listed.id) ?? listed);
  if (!known || known.id.endsWith(':airlines')) return undefined;
  return isCommonOrgan(surface) && (known.state === undefined || (states !== undefined && !states.has(known.state))) ? undefined : known;
};

const titled = (words: string): string => words.replace(/(^| )\p{L}/gu, (c) => c.toUpperCase());

/** Reads countries and nationalities among folded words, not capitals: `Bank of London` is no organ of the United Kingdom. */
export const readStates = (names: NameLists): StateOf => (words) => {
  if (words.length < 2) return undefined;
  const surface = titled(words);
  const shown = names.classes(surface) & 3 ? surface : words.length <= 3 && names.classes(words.toUpperCase()) & 3 ? words.toUpperCase() : undefined;
  return shown === undefined ? undefined : names.state(shown);
};

const readers = new WeakMap<NameLists, (surface: string) => OrganizationName>();

/** `parseOrganization` with these lists' states; names that recur are read once. */
export const organizationReader = (names: NameLists): ((surface: string) => OrganizationName) => {
  const known = readers.get(names);
  if (known) return known;
  const stateOf = readStates(names);
  const cache = new Map<string, OrganizationName>();
  const read = (surface: string): OrganizationName => {
    const made = cache.get(surface) ?? parseOrganization(surface, stateOf);
    if (cache.size > 20_000) cache.clear();
    cache.set(surface, made);
    return made;
  };
  readers.set(names, read);
  return read;
};
