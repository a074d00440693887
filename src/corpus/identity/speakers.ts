// To whom a quotation is attributed: the chain of the speaker's name, office or pronoun.
import type { Span } from '../../core/span.ts';
import type { Chain, NominalMention } from './local.ts';
import { sentenceAt } from '../digest.ts';
import { tokenAfter, type ArticleView } from './view.ts';
import { roleGender } from './words/roles.ts';

type Told = Pick<Chain, 'kind' | 'offices'>;

const people = new Set(['he', 'she']);
const bodies = new Set(['it', 'company', 'firm', 'automaker', 'carmaker', 'manufacturer', 'airline', 'bank', 'ministry', 'department', 'agency', 'union', 'group', 'party', 'organization', 'organisation', 'newspaper', 'court', 'commission', 'government', 'maker', 'retailer', 'network', 'police']);
const many = new Set(['they']);

/** How many sentences back a pronoun may reach. */
const reach = 3;

/** The first mention that ends after an offset; mentions lie in text order. */
const firstEndingAfter = (actors: readonly Span[], offset: number): number => {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The mentions that share something with a span. */
const overlapping = (actors: readonly Span[], span: Span): readonly number[] => {
  const found: number[] = [];
  for (let a = firstEndingAfter(actors, span.start); (actors[a]?.start ?? span.end) < span.end; a++) found.push(a);
  return found;
};

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/**
 * The chain of each quotation's speaker; −1 where the text does not fix it.
 * A name in the speaker's words wins, a person over the body that the person speaks for; then an office; a pronoun goes to the speaker of the
 * quotation before or the first fitting name of the sentences before.
 */
export const resolveSpeakers = (view: ArticleView, chains: readonly Told[], chainOf: Uint32Array, nominals: readonly NominalMention[]): Int32Array => {
  const { quotes, actors, tokens } = view.digest;
  const speakers = new Int32Array(quotes.length).fill(-1);
  const genders = new Map<number, 'she' | 'he'>();
  actors.forEach((_, a) => {
    const chain = chainOf[a] ?? 0;
    if (chains[chain]?.kind !== 'person') return;
    const gender = roleGender.get(view.word((view.from[a] ?? 0) - 1)) ?? roleGender.get(view.word(view.from[a] ?? 0));
    if (gender) genders.set(chain, gender);
  });
  chains.forEach(({ offices }, c) => {
    for (const { first, last } of offices) for (let i = first; i < last; i++) {
      const gender = roleGender.get(view.word(i));
      if (gender && !genders.has(c)) genders.set(c, gender);
    }
  });
  const fits = (chain: number, word: string): boolean => {
    const kind = chains[chain]?.kind;
    if (people.has(word)) return kind === 'person' && (genders.get(chain) ?? word) === word;
    if (bodies.has(word)) return kind === 'organization' || (kind === 'state' && (word === 'it' || word === 'government'));
    return kind === 'organization' || kind === 'state' || kind === 'team' || kind === 'people';
  };
  /** The sentence of each quotation's beginning. */
  const sentenceOfQuote = quotes.map(({ start }) => sentenceAt(view.digest, start));
  quotes.forEach(({ speaker }, q) => {
    if (speaker === null) return;
    const named = overlapping(actors, speaker);
    const person = named.findLast((a) => chains[chainOf[a] ?? 0]?.kind === 'person');
    if (person !== undefined) {
      speakers[q] = chainOf[person] ?? -1;
      return;
    }
    const nominal = nominals.find((n) => within(n, { start: speaker.start, end: speaker.end }) || within(speaker, n));
    if (nominal) {
      speakers[q] = nominal.chain;
      return;
    }
    const first = tokenAfter(view, speaker.start);
    let last = first;
    while (last + 1 < tokens.length && (tokens.start[last + 1] ?? 0) < speaker.end) last++;
    const body = named.findLast((a) => chains[chainOf[a] ?? 0]?.kind === 'organization') ?? named[named.length - 1];
    if (body !== undefined) {
      speakers[q] = chainOf[body] ?? -1;
      return;
    }
    const word = view.word(last);
    if (word === 'latter' || word === 'former') {
      const named = actors.flatMap((actor, a) => (actor.end <= speaker.start && view.sentenceOf[view.from[a] ?? 0] === view.sentenceOf[first] ? [a] : []));
      const meant = named.at(word === 'latter' ? -1 : -2);
      if (meant !== undefined) speakers[q] = chainOf[meant] ?? -1;
      return;
    }
    const pronoun = first === last && (people.has(word) || many.has(word) || word === 'it');
    if (!pronoun && !(bodies.has(word) && view.word(first) === 'the')) return;
    // Whoever spoke last, if nobody else who fits was named since.
    const sentence = view.sentenceOf[first] ?? 0;
    const before: number[] = [];
    for (let a = firstEndingAfter(actors, speaker.start) - 1; a >= 0 && sentence - (view.sentenceOf[view.from[a] ?? 0] ?? 0) <= reach; a--) if (fits(chainOf[a] ?? 0, word)) before.unshift(a);
    const spoke = speakers.slice(0, q).findLast((c, k) => c >= 0 && fits(c, word) && sentence - (sentenceOfQuote[k] ?? 0) <= 2);
    if (spoke !== undefined) {
      const since = quotes[q - 1]?.end ?? 0;
      const fresh = before.filter((a) => (actors[a]?.start ?? 0) > since && chainOf[a] !== spoke);
      if (fresh.length === 0) {
        speakers[q] = spoke;
        return;
      }
    }
    // The first fitting name, its subject as a rule, of the nearest sentence that has one.
    const nearest = Math.max(-1, ...before.map((a) => view.sentenceOf[view.from[a] ?? 0] ?? -1));
    const subject = before.find((a) => view.sentenceOf[view.from[a] ?? 0] === nearest);
    if (subject !== undefined) speakers[q] = chainOf[subject] ?? -1;
  });
  return speakers;
};
