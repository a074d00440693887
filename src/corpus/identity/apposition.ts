// What newspapers set beside a name to say who its bearer is: "head of operations at the Coast Guard", "the ship's captain", "who is professor of law at …".
import { determiners, isPluralRole, longOfficeAt, readOffice, type Office } from './offices.ts';
import { sentenceBounds, type ArticleView } from './view.ts';
import { roleNouns } from './words/roles.ts';

/** A noun phrase that names an office or occupation, in tokens, ends exclusive. */
export interface RolePhrase {
  readonly first: number;
  /** After its head: "head" of "head of operations". */
  readonly headEnd: number;
  /** After all that belongs to it. */
  readonly last: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const prepositions = set('of for at in to on from with with over under');
/** Words that no noun phrase goes over. */
const breaks = set(
  'who which that whose whom what said says say told tells told is was were are be been being has had have will would shall should could can may might must or but as because when while after before if since than until not nor also did does do by though although where however then without during ago according including ' +
    'became become remains remained added adds warned warns denied denies insisted insists declined refused argued wrote announced called calls spoke speaks',
);
const isTime = (word: string): boolean => /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|this|early|late|[12]\d{3})$/.test(word);
const isMark = (word: string): boolean => /^[,.;:()[\]"“”„«»!?–—]$/u.test(word);
const isPossessive = (word: string): boolean => /^['’]s?$/.test(word);

/** Tokens before the head, and after it. */
const mostBefore = 9;
const mostAfter = 14;

/**
 * Reads a noun phrase with an office or occupation for its head from token `i` on, after its determiner: names, adjectives and possessives before the
 * head; then what is bound to it by "of", "for", "at", "in", up to the next mark or relative pronoun. Undefined where the words are something else.
 */
export const rolePhraseAt = (view: ArticleView, i: number): RolePhrase | undefined => {
  const [, end] = sentenceBounds(view, i);
  let k = i;
  let headEnd = -1;
  while (k < end && k - i < mostBefore) {
    const a = view.actorAt[k] ?? -1;
    if (a >= 0) {
      const next = Math.max(view.to[a] ?? k + 1, k + 1);
      // "Putin's spokesman"; another person who stands there is somebody else.
      if (view.digest.actors[a]?.type === 'person' && !isPossessive(view.word(next))) return undefined;
      k = next;
      headEnd = -1;
      continue;
    }
    const word = view.word(k);
    const long = longOfficeAt(view, k);
    if (long) {
      k += long.length;
      headEnd = k;
      continue;
    }
    if (roleNouns.has(word) && !isPluralRole(word)) headEnd = ++k;
    else if (headEnd === k && word === '-' && /^(?:general|elect|in|at|designate)$/.test(view.word(k + 1))) {
      // "secretary-general", "president-elect", "editor-in-chief".
      k += view.word(k + 1) === 'in' || view.word(k + 1) === 'at' ? 4 : 2;
      headEnd = k;
    } else if (headEnd === k && (word === 'general' || word === 'elect')) headEnd = ++k;
    else if (prepositions.has(word) || word === 'and' || isMark(word) || breaks.has(word)) break;
    else k++;
  }
  // The head ends the phrase before the first preposition.
  if (headEnd < 0 || headEnd !== k) return undefined;
  if ((view.actorAt[k] ?? -1) >= 0 && k < end) return undefined;
  let last = headEnd;
  let t = headEnd;
  while (t < end && t - headEnd < mostAfter) {
    const word = view.word(t);
    if (isMark(word) || breaks.has(word) || (prepositions.has(word) && isTime(view.word(t + 1)))) return { first: i, headEnd, last: t };
    if (word === 'and') {
      // "chairman and chief executive of": another office, else something new.
      const more = determiners.has(view.word(t + 1)) ? undefined : rolePhraseAt(view, t + 1);
      return more ? { first: i, headEnd, last: more.last } : { first: i, headEnd, last: t };
    }
    const a = view.actorAt[t] ?? -1;
    const next = a >= 0 ? Math.max(view.to[a] ?? t + 1, t + 1) : t + 1;
    if (t === headEnd && !prepositions.has(word)) return { first: i, headEnd, last: headEnd };
    if (a >= 0) last = next;
    t = next;
  }
  // Nothing closes it: as far as its last name.
  return { first: i, headEnd, last: t >= end ? end : last };
};

/** After a determiner and "then", "now". */
const afterDeterminer = (view: ArticleView, i: number): number => {
  let k = i;
  if (/^(?:then|now|currently|also)$/.test(view.word(k))) k++;
  if (determiners.has(view.word(k))) k++;
  return k;
};

/**
 * The role that stands behind a name: in apposition (", the ship's captain,"), in a clause (", who is professor of law,"), after a copula ("is the prime
 * minister of the Netherlands"). `i` is the token after the name, past a stated age.
 */
const roleBehind = (view: ArticleView, i: number): RolePhrase | undefined => {
  const word = view.word(i);
  if (/^(?:is|became|remains)$/.test(word)) return determiners.has(view.word(afterDeterminer(view, i + 1) - 1)) || word === 'became' ? rolePhraseAt(view, afterDeterminer(view, i + 1)) : undefined;
  if (!/^[,(–—]$/.test(word)) return undefined;
  const clause = view.word(i + 1) === 'who' && /^(?:is|was)$/.test(view.word(i + 2)) ? i + 3 : i + 1;
  return rolePhraseAt(view, afterDeterminer(view, clause));
};

/** The body that a person is given to behind a name: "Paul Meyer of the Transport Ministry"; the tokens of "of the Transport Ministry". */
const bodyBehind = (view: ArticleView, i: number): readonly [first: number, last: number] | undefined => {
  const from = view.word(i) === ',' ? i + 1 : i;
  if (!/^(?:of|from)$/.test(view.word(from))) return undefined;
  const name = view.word(from + 1) === 'the' ? from + 2 : from + 1;
  const a = view.actorAt[name] ?? -1;
  return a >= 0 && view.digest.actors[a]?.type === 'organization' ? [from, view.to[a] ?? name + 1] : undefined;
};

export interface Apposition {
  readonly office?: Office;
  /** The age in years that stands there. */
  readonly age?: number;
}

/** The age in years between commas behind a name, and the token that ends it. */
const ageAt = (view: ArticleView, i: number): { readonly age?: number; readonly next: number } => {
  if (!/^[,(]$/.test(view.word(i)) || !/^\d{1,3}$/.test(view.word(i + 1)) || !/^[,)]$/.test(view.word(i + 2))) return { next: i };
  const years = Number(view.word(i + 1));
  return years > 0 && years < 115 ? { age: years, next: i + 2 } : { next: i + 2 };
};

/** What stands behind a name: "Mary Barra, 51, head of product development", "Paul Meyer of the Transport Ministry". */
export const appositionAfter = (view: ArticleView, mention: number): Apposition => {
  const i = view.to[mention] ?? 0;
  if (i === 0 || view.sentenceOf[i] !== view.sentenceOf[i - 1]) return {};
  const { age, next } = ageAt(view, i);
  const aged = age === undefined ? {} : { age };
  const { tokens } = view.digest;
  const role = roleBehind(view, next);
  const office = role && readOffice(view, role.first, role.last);
  // "the president of Chrysler" ends with its body; of "head of operations at the Coast Guard" the words that stand alone are "head".
  if (role && office) return { ...aged, office: { ...office, last: office.of >= 0 && view.to[office.of] === role.last ? role.last : role.headEnd } };
  const body = next === i ? bodyBehind(view, i) : undefined;
  if (!body) return aged;
  const [first, last] = body;
  const of = view.actorAt[last - 1] ?? -1;
  return { ...aged, office: { kind: 'member', field: 'other', state: '', of, first, last, start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0 } };
};
