// Whom the words of a speaker name: "Finland's foreign minister" is not Finland, "US intelligence reports" not the United States, "a spokesman for Smith" not Smith.
import type { Span } from '../../core/span.ts';
import type { Chain, NominalMention } from './local.ts';
import { isPluralRole } from './offices.ts';
import { sentenceBounds, tokenAfter, type ArticleView } from './view.ts';
import { honorifics } from './words/persons.ts';
import { roleNouns } from './words/roles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What binds a name to a noun before it. */
const bindings = set('of for to with in at on near under over against about within inside outside across');
/** What is made by whom it names: "a statement by the ministry". */
const makers = set('by from');
const closers = set('and or but who which that whose whom as');
/** Whoever these are of speaks through them. */
const mouthpieces = set('spokesman spokeswoman spokesperson spokespeople spokesmen spokespersons statement representative representatives');
const bodyVoices = set('official officials authorities office service department board management commission committee');
const governments = set('government govt administration authorities side leadership cabinet regime');

const isWord = (word: string): boolean => /^\p{L}[\p{L}’'-]*$/u.test(word);
const isPossessive = (word: string): boolean => /^['’]s?$/.test(word);

/** First token of a span, and the token after its last. */
export const tokensOf = (view: ArticleView, { start, end }: Span): readonly [first: number, end: number] => {
  const first = tokenAfter(view, start);
  const { tokens } = view.digest;
  let last = first;
  while (last + 1 < tokens.length && (tokens.start[last + 1] ?? 0) < end) last++;
  return [first, last + 1];
};

/** How a name or an office stands in the speaker's words: as their head, or bound to the noun `head`. */
interface Standing {
  readonly bound: 'no' | 'owner' | 'modifier' | 'of' | 'by';
  readonly head: string;
}

/** The last word of the nouns that begin at token `i`. */
const headFrom = (view: ArticleView, i: number, end: number): string => {
  let head = '';
  for (let k = i; k < end; k++) {
    const word = view.word(k);
    if (!isWord(word) || bindings.has(word) || makers.has(word) || closers.has(word)) break;
    head = word;
  }
  return head;
};

const standing = (view: ArticleView, from: number, to: number, [first, end]: readonly [number, number]): Standing => {
  if (to + 1 < end && isPossessive(view.word(to))) return { bound: 'owner', head: headFrom(view, to + 1, end) };
  const after = to < end ? headFrom(view, to, end) : '';
  if (after !== '') return { bound: 'modifier', head: after };
  for (let i = from - 1; i > first; i--) {
    const word = view.word(i);
    if (!isWord(word) || closers.has(word)) break;
    if (makers.has(word)) return { bound: 'by', head: view.word(i - 1) };
    if (bindings.has(word)) return { bound: 'of', head: view.word(i - 1) };
  }
  return { bound: 'no', head: '' };
};

/** Is a chain's name an office alone? */
const isNameless = (name: string): boolean => name.toLowerCase().split(/\s+/).every((w) => roleNouns.has(w) || honorifics.has(w));

/** Is a mention nothing but an office: "Captain", "Prime Minister"? */
export const isBareOffice = (view: ArticleView, a: number): boolean => {
  for (let i = view.from[a] ?? 0; i < (view.to[a] ?? 0); i++) if (!roleNouns.has(view.word(i)) && !honorifics.has(view.word(i))) return false;
  return true;
};

/** The person set beside an office that ends before token `end`: "Finland's foreign minister, Eero Salminen, said". */
const besides = (view: ArticleView, end: number, isPerson: (a: number) => boolean): number | undefined => {
  const head = view.word(end - 1);
  if (view.word(end) !== ',' || !roleNouns.has(head) || isPluralRole(head)) return undefined;
  const a = view.actorAt[end + 1] ?? -1;
  if (a < 0 || !isPerson(a) || view.sentenceOf[end + 1] !== view.sentenceOf[end]) return undefined;
  const next = view.to[a] ?? end;
  const [, close] = sentenceBounds(view, end);
  return next >= close || !isWord(view.word(next)) ? a : undefined;
};

/**
 * The chain that a speaker's words name; undefined where they name none: a person that is their head, or that stands beside an office; an office whose
 * holder is known; then a body or a state that is their head or speaks through it.
 *
 * @param named the actor mentions in the words, in text order
 */
export const namedSpeaker = (view: ArticleView, speaker: Span, named: readonly number[], chains: readonly Pick<Chain, 'kind' | 'name'>[], chainOf: Uint32Array, nominals: readonly NominalMention[]): number | undefined => {
  const bounds = tokensOf(view, speaker);
  const kindOf = (a: number): Chain['kind'] | undefined => chains[chainOf[a] ?? 0]?.kind;
  const how = (a: number): Standing => standing(view, view.from[a] ?? 0, view.to[a] ?? 0, bounds);
  const isPerson = (a: number): boolean => kindOf(a) === 'person' && !(isNameless(chains[chainOf[a] ?? 0]?.name ?? ''));
  const person = named.findLast((a) => {
    const { bound } = how(a);
    return isPerson(a) && bound !== 'owner' && bound !== 'of';
  });
  const meant = person ?? besides(view, bounds[1], isPerson);
  if (meant !== undefined) return chainOf[meant];
  const nominal = nominals.find((n) => {
    if (n.start <= speaker.start && speaker.end <= n.end) return true;
    if (n.start < speaker.start || n.end > speaker.end) return false;
    const { bound } = standing(view, ...tokensOf(view, n), bounds);
    return bound !== 'owner' && bound !== 'of';
  });
  if (nominal) return nominal.chain;
  const voices = named.filter((a) => {
    const { bound, head } = how(a);
    const kind = kindOf(a);
    if (kind === 'person') return false;
    if (bound === 'no') return view.digest.actors[a]?.type !== 'people' || view.word(bounds[0]) === 'the' || view.from[a] === bounds[0];
    if (mouthpieces.has(head)) return true;
    if (kind === 'organization') return bound === 'by' || bodyVoices.has(head);
    return kind === 'state' && (governments.has(head) || (bound === 'by' && head !== ''));
  });
  const body = voices.findLast((a) => kindOf(a) === 'organization') ?? voices[voices.length - 1];
  return body === undefined ? undefined : chainOf[body];
};
