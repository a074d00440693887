// To whom a quotation is attributed: the chain of the speaker's name, office or pronoun.
import type { Span } from '../../core/span.ts';
import type { Chain, NominalMention } from './local.ts';
import { sentenceAt } from '../digest.ts';
import { antecedent, gendersOf, reach } from './pronouns.ts';
import { namedSpeaker, tokensOf } from './speakerPhrase.ts';
import type { ArticleView } from './view.ts';

type Told = Pick<Chain, 'kind' | 'name' | 'offices'>;

const people = new Set(['he', 'she']);
const bodies = new Set(['it', 'company', 'firm', 'automaker', 'carmaker', 'manufacturer', 'airline', 'bank', 'ministry', 'department', 'agency', 'union', 'group', 'party', 'organization', 'organisation', 'newspaper', 'court', 'commission', 'government', 'maker', 'retailer', 'network', 'police']);
const many = new Set(['they']);

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

/**
 * The chain of each quotation's speaker; −1 where the text does not fix it.
 * A name in the speaker's words wins, a person over the body that the person speaks for; then an office; a pronoun goes to the subject of the sentences
 * before or the speaker of the quotation before.
 */
export const resolveSpeakers = (view: ArticleView, chains: readonly Told[], chainOf: Uint32Array, nominals: readonly NominalMention[]): Int32Array => {
  const { quotes, actors } = view.digest;
  const speakers = new Int32Array(quotes.length).fill(-1);
  const genders = gendersOf(view, chains, chainOf);
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
    const meant = namedSpeaker(view, speaker, named, chains, chainOf, nominals);
    if (meant !== undefined) {
      speakers[q] = meant;
      return;
    }
    const [first, end] = tokensOf(view, speaker);
    const last = end - 1;
    const word = view.word(last);
    if (word === 'latter' || word === 'former') {
      const named = actors.flatMap((actor, a) => (actor.end <= speaker.start && view.sentenceOf[view.from[a] ?? 0] === view.sentenceOf[first] ? [a] : []));
      const meant = named.at(word === 'latter' ? -1 : -2);
      if (meant !== undefined) speakers[q] = chainOf[meant] ?? -1;
      return;
    }
    const pronoun = first === last && (people.has(word) || many.has(word) || word === 'it');
    if (!pronoun && !(bodies.has(word) && view.word(first) === 'the')) return;
    const sentence = view.sentenceOf[first] ?? 0;
    // Nobody is the speaker of words that tell of him: neither the statement's own names nor those in other people's mouths.
    const hidden = quotes.filter((other, k) => k === q || other.kind === 'direct' || other.kind === 'mixed');
    const before: number[] = [];
    for (let a = firstEndingAfter(actors, speaker.start) - 1; a >= 0 && sentence - (view.sentenceOf[view.from[a] ?? 0] ?? 0) <= reach; a--) if (fits(chainOf[a] ?? 0, word)) before.unshift(a);
    const found = antecedent(view, last, before, chainOf, hidden);
    // Whoever spoke last, if nobody else who fits came in since.
    const lately = speakers.slice(0, q).findLastIndex((c, k) => c >= 0 && fits(c, word) && sentence - (sentenceOfQuote[k] ?? 0) <= 2);
    const spoke = speakers[lately];
    if (spoke !== undefined && spoke !== found) {
      const since = Math.max(quotes[lately]?.end ?? 0, quotes[lately]?.speaker?.end ?? 0);
      const fresh = before.some((a) => (actors[a]?.start ?? 0) > since && chainOf[a] === found && view.sentenceOf[view.from[a] ?? 0] !== sentence);
      if (found < 0 || !fresh) {
        speakers[q] = spoke;
        return;
      }
    }
    speakers[q] = found;
  });
  return speakers;
};
