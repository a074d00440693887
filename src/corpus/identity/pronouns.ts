// Whom "he", "she" or "it" means where a speaker is named by it: the subject of the sentence before, not whoever is talked of.
import type { Span } from '../../core/span.ts';
import type { Chain } from './local.ts';
import { sentenceBounds, type ArticleView } from './view.ts';
import { roleGender } from './words/roles.ts';

export type Gender = 'she' | 'he';
type Told = Pick<Chain, 'kind' | 'offices'>;

const genderOf: ReadonlyMap<string, Gender> = new Map([['he', 'he'], ['his', 'he'], ['him', 'he'], ['himself', 'he'], ['she', 'she'], ['her', 'she'], ['hers', 'she'], ['herself', 'she']]);

/** Words that a name behind them is no subject of a sentence. */
const obliques = new Set('of for to with in at on near under over against about by from than between after before like as without via per'.split(' '));

/**
 * What the article says of its people being he or she: titles and offices first; else the pronouns where one person alone can be meant: in the same
 * sentence behind the only name, or at the beginning of the next sentence.
 */
export const gendersOf = (view: ArticleView, chains: readonly Told[], chainOf: Uint32Array): ReadonlyMap<number, Gender> => {
  const { actors, tokens } = view.digest;
  const genders = new Map<number, Gender>();
  const isPerson = (a: number): boolean => chains[chainOf[a] ?? 0]?.kind === 'person';
  actors.forEach((_, a) => {
    if (!isPerson(a)) return;
    const gender = roleGender.get(view.word((view.from[a] ?? 0) - 1)) ?? roleGender.get(view.word(view.from[a] ?? 0));
    if (gender) genders.set(chainOf[a] ?? 0, gender);
  });
  chains.forEach(({ offices }, c) => {
    for (const { first, last } of offices) for (let i = first; i < last; i++) {
      const gender = roleGender.get(view.word(i));
      if (gender && !genders.has(c)) genders.set(c, gender);
    }
  });
  const votes = new Map<number, number>();
  const vote = (chain: number, gender: Gender): void => {
    votes.set(chain, (votes.get(chain) ?? 0) + (gender === 'he' ? 1 : -1));
  };
  /** The only person of the sentence before, −1 if none or several. */
  let before = -1;
  let own = -1;
  let several = false;
  let told = new Set<Gender>();
  const close = (): void => {
    const [only, ...more] = told;
    if (own >= 0 && !several && only && more.length === 0) vote(own, only);
  };
  let sentence = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (view.sentenceOf[i] !== sentence) {
      close();
      before = several ? -1 : own;
      own = -1;
      several = false;
      told = new Set();
      sentence = view.sentenceOf[i] ?? 0;
    }
    const a = view.actorAt[i] ?? -1;
    if (a >= 0) {
      if (!isPerson(a)) continue;
      const chain = chainOf[a] ?? 0;
      if (own >= 0 && own !== chain) several = true;
      own = chain;
      continue;
    }
    const word = view.word(i);
    const gender = genderOf.get(word);
    if (!gender) continue;
    const [first] = sentenceBounds(view, i);
    if (i - first <= 1 && own < 0) {
      if (before >= 0) vote(before, gender);
    } else if (own >= 0) told.add(gender);
  }
  close();
  for (const [chain, sum] of votes) if (sum !== 0 && !genders.has(chain)) genders.set(chain, sum > 0 ? 'he' : 'she');
  return genders;
};

/** How many sentences back a pronoun may reach. */
export const reach = 3;

/**
 * The chain that a pronoun, or "the company", at token `at` means; −1 where the text does not fix it. Looked for in its own sentence and in those before, the
 * nearest first, outside of `hidden`: the subject that fits; a sentence whose subject is the same pronoun sends further back.
 *
 * @param before mentions that fit, in text order
 * @param hidden words that are somebody's own: of the statement itself, and of quotations in marks
 */
export const antecedent = (view: ArticleView, at: number, before: readonly number[], chainOf: Uint32Array, hidden: readonly Span[]): number => {
  const { actors, tokens } = view.digest;
  const isHidden = (start: number): boolean => hidden.some((h) => h.start <= start && start < h.end);
  const open = before.filter((a) => !isHidden(actors[a]?.start ?? 0));
  const word = view.word(at);
  const sentence = view.sentenceOf[at] ?? 0;
  for (let s = sentence; s >= 0 && sentence - s <= reach; s--) {
    const here = open.filter((a) => view.sentenceOf[view.from[a] ?? 0] === s);
    if (here.length === 0) continue;
    const [first] = sentenceBounds(view, view.from[here[0] ?? 0] ?? 0);
    const subject = here.find((a) => {
      const from = view.from[a] ?? 0;
      if (/^['’]s?$/.test(view.word(view.to[a] ?? 0)) || obliques.has(view.word(from - 1)) || (view.word(from - 1) === 'the' && obliques.has(view.word(from - 2)))) return false;
      // "She has known Smith": whom the pronoun means stands before that sentence.
      for (let i = first; i < from; i++) if (view.word(i) === word && !isHidden(tokens.start[i] ?? 0)) return false;
      return true;
    });
    if (subject !== undefined) return chainOf[subject] ?? -1;
    if (s === sentence) continue;
    const led = [0, 1, 2].some((k) => view.word(first + k) === word);
    const [only, ...more] = new Set(here.map((a) => chainOf[a] ?? -1));
    if (!led && only !== undefined && more.length === 0) return only;
  }
  return -1;
};
