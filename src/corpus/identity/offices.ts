// Offices and occupations as they stand beside a name: "US Secretary of State Antony Blinken", "Ned Price, a spokesman for the State Department".
import type { Span } from '../../core/span.ts';
import { sentenceBounds, type ArticleView } from './view.ts';
import { portfolios } from './words/organizations.ts';
import { longOffices, roleLinks, roleModifiers, roleNouns, type Field } from './words/roles.ts';

export interface Office extends Span {
  /** `foreign-minister`, `deputy-foreign-minister`, `spokesperson`. */
  readonly kind: string;
  readonly field: Field;
  /** The state it is an office of, where the phrase says so. Empty if not. */
  readonly state: string;
  /** The actor mention, of an organization or a place, that the phrase names; −1 if none. */
  readonly of: number;
  /** Tokens of the phrase, the second exclusive. */
  readonly first: number;
  readonly last: number;
}

const longest = 14;

/** Does a phrase of `words` stand at token `i`? */
const standsAt = (view: ArticleView, words: readonly string[], i: number): boolean => words.every((w, k) => view.word(i + k) === w);

const offices = longOffices.map(([text, kind]) => ({ words: text.split(/[ ]|(-)/).filter((w): w is string => w !== undefined && w !== ''), kind })).sort((a, b) => b.words.length - a.words.length);
const officesByWord = new Map<string, typeof offices>();
for (const office of offices) officesByWord.set(office.words[0] ?? '', [...(officesByWord.get(office.words[0] ?? '') ?? []), office]);

/** The office of several words that begins at token `i`. */
export const longOfficeAt = (view: ArticleView, i: number): { readonly kind: string; readonly length: number } | undefined => {
  const found = officesByWord.get(view.word(i))?.find(({ words }) => standsAt(view, words, i));
  return found && { kind: found.kind, length: found.words.length };
};

/** Does a word name several holders of an office? */
export const isPluralRole = (word: string): boolean => word.endsWith('s') && !word.endsWith('ss') && roleNouns.has(word.slice(0, -1));

/** Reads tokens `first` to `last` as an office; undefined if no word of an office is among them. */
export const readOffice = (view: ArticleView, first: number, last: number): Office | undefined => {
  let kind = '';
  let field: Field = 'politics';
  let deputy = false;
  // "spokesman for the prime minister": the first noun rules what is bound to it.
  let bound = false;
  let of = -1;
  let state = '';
  for (let i = first; i < last; i++) {
    const a = view.actorAt[i] ?? -1;
    if (a >= 0) {
      const actor = view.digest.actors[a];
      if (actor && actor.type !== 'person') {
        const where = stateOfMention(view, a);
        if (state === '' && where !== '') state = where;
        if (of < 0 && (actor.type === 'organization' || where === '')) of = a;
      }
      i = Math.max(i, (view.to[a] ?? i + 1) - 1);
      continue;
    }
    const word = view.word(i);
    if (!bound && (word === 'deputy' || word === 'vice' || word === 'assistant')) deputy = true;
    if (kind !== '' && (word === 'of' || word === 'for')) bound = true;
    const long = longOfficeAt(view, i);
    if (bound) continue;
    if (long && i + long.length <= last) {
      kind = long.kind;
      field = kind === 'chief-executive' || kind === 'cfo' || kind === 'coo' ? 'business' : 'politics';
      i += long.length - 1;
      continue;
    }
    const role = roleNouns.get(word);
    if (!role) continue;
    const portfolio = role.kind === 'minister' || role.kind === 'secretary' ? portfolios.get(view.word(i - 1)) : undefined;
    kind = portfolio === undefined ? role.kind : `${portfolio}-${role.kind}`;
    field = role.field;
  }
  if (kind === '') return undefined;
  if (deputy && !kind.startsWith('vice') && kind !== 'deputy') kind = `deputy-${kind}`;
  const { tokens } = view.digest;
  return { kind, field, state, of, first, last, start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0 };
};

/** The state that a mention stands for or belongs to; empty if none is known. */
export const stateOfMention = ({ names, geography, surfaces, digest: { actors } }: ArticleView, a: number): string => {
  const { kind, state } = geography[a] ?? {};
  if (state !== undefined) return kind === 'capital' && actors[a]?.metonym !== true ? '' : state;
  return actors[a]?.type === 'organization' ? (names.institution(surfaces[a] ?? '')?.state ?? '') : '';
};

/** Walks back from token `end` over words of offices, what binds them and what they are of; the first token of the run. */
const runBefore = (view: ArticleView, end: number): number => {
  const [floor] = sentenceBounds(view, end);
  let first = end;
  let i = end - 1;
  while (i >= floor && end - i <= longest) {
    const a = view.actorAt[i] ?? -1;
    if (a >= 0) {
      if (view.digest.actors[a]?.type === 'person') break;
      i = (view.from[a] ?? i) - 1;
      first = i + 1;
      continue;
    }
    const word = view.word(i);
    if (roleNouns.has(word) || roleModifiers.has(word)) first = i--;
    else if (roleLinks.has(word) && word !== 'and' && word !== 'in' && word !== 'at') i--;
    else break;
  }
  return first;
};

export const determiners: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'our', 'my', 'this', 'that']);

/** Takes in whose office it is: "Finland's foreign minister". The first token of the longer phrase, or `first`. */
const withOwner = (view: ArticleView, first: number): number => {
  const owner = /^['’]s$/.test(view.word(first - 1)) ? (view.actorAt[first - 2] ?? -1) : -1;
  return owner >= 0 && view.digest.actors[owner]?.type !== 'person' ? (view.from[owner] ?? first) : first;
};

/** The title right before a name: "FM Lavrov", "Kremlin head Vladimir Putin", "Finland's foreign minister, Eero Salminen", "his Russian counterpart, Sergei Lavrov". */
export const titleBefore = (view: ArticleView, mention: number): Office | undefined => {
  const at = view.from[mention] ?? 0;
  const direct = runBefore(view, at);
  // "an employee of Smith": what binds the name to an office of another.
  if (direct < at && roleLinks.has(view.word(at - 1)) && !/^(?:the|-|–)$/.test(view.word(at - 1))) return undefined;
  if (direct < at) return readOffice(view, withOwner(view, direct), at);
  // An opening phrase with a determiner or an owner, closed by a comma.
  if (view.word(at - 1) !== ',') return undefined;
  const first = runBefore(view, at - 1);
  if (first >= at - 1 || isPluralRole(view.word(at - 2))) return undefined;
  const owned = withOwner(view, first);
  const owner = view.actorAt[owned] ?? -1;
  return (owner >= 0 && /^['’]s$/.test(view.word(view.to[owner] ?? 0))) || determiners.has(view.word(first - 1)) ? readOffice(view, owned, at - 1) : undefined;
};

/** A phrase that means a person by the office alone: "the Russian FM", "US Secretary of State", "his Russian counterpart". */
export interface Nominal extends Office {
  readonly determiner: string;
}

/** All phrases that mean one person by the office alone, in text order. `taken` marks the tokens of titles that belong to a name. */
export const findNominals = (view: ArticleView, taken: Uint8Array): readonly Nominal[] => {
  const found: Nominal[] = [];
  const { length } = view.digest.tokens;
  for (let i = 0; i < length; i++) {
    if (taken[i] === 1 || (view.actorAt[i] ?? -1) >= 0) continue;
    const long = longOfficeAt(view, i);
    const word = view.word(i);
    if (!long && (!roleNouns.has(word) || isPluralRole(word))) continue;
    let last = i + (long?.length ?? 1);
    // A run of nouns is one phrase: its last noun rules ("security council president").
    while (last < length && taken[last] === 0 && (view.actorAt[last] ?? -1) < 0 && roleNouns.has(view.word(last)) && !isPluralRole(view.word(last)) && view.sentenceOf[last] === view.sentenceOf[i]) last++;
    if (last < length && isPluralRole(view.word(last))) {
      i = last;
      continue;
    }
    // "president of France", "spokesman for the ministry".
    const link = view.word(last);
    if (link === 'of' || link === 'for') {
      const skip = view.word(last + 1) === 'the' ? 2 : 1;
      const a = view.actorAt[last + skip] ?? -1;
      if (a >= 0 && view.digest.actors[a]?.type !== 'person') last = view.to[a] ?? last;
    }
    const first = runBefore(view, i);
    const [floor] = sentenceBounds(view, i);
    const determiner = first > floor ? view.word(first - 1) : '';
    const office = readOffice(view, first, last);
    const followed = view.digest.actors[view.actorAt[last] ?? -1]?.type === 'person';
    let free = true;
    for (let k = first; k < last; k++) if (taken[k] === 1) free = false;
    const definite = determiner === 'the' || determiner === 'his' || determiner === 'her' || determiner === 'their' || determiner === 'its' || determiner === 'this' || (determiner !== 'a' && determiner !== 'an' && office !== undefined && office.state !== '');
    if (office && free && definite && !followed) found.push({ ...office, determiner: determiners.has(determiner) ? determiner : '' });
    i = last - 1;
  }
  return found;
};

/** The office that a mention's whole name is, where a tagger took "Russian FM" for a name: a state or its adjective, then an office. */
export const officeOfName = (view: ArticleView, a: number): Nominal | undefined => {
  const [first = 0, last = 0] = [view.from[a], view.to[a]];
  if (last - first < 2 || last - first > 6) return undefined;
  for (let cut = Math.min(3, last - first - 1); cut > 0; cut--) {
    const { tokens, prose } = view.digest;
    const start = tokens.start[first] ?? 0;
    const state = view.names.state(prose.slice(start, tokens.end[first + cut - 1] ?? 0));
    if (state === undefined) continue;
    const long = longOfficeAt(view, first + cut);
    const role = last - first - cut === 1 ? roleNouns.get(view.word(last - 1)) : undefined;
    const kind = long?.length === last - first - cut ? long.kind : role?.kind;
    if (kind !== undefined && !isPluralRole(view.word(last - 1))) return { kind, field: role?.field ?? 'politics', state, of: -1, first, last, start, end: tokens.end[last - 1] ?? 0, determiner: view.word(first - 1) };
  }
  return undefined;
};
