import type { Span } from '../../core/span.ts';
import { functionWords } from '../../core/figures/functionWords.ts';
import { blockKinds, tokenAtOffset } from '../digest.ts';
import { clauseStarts, completed, begun, continuing, future, negations } from './cues.ts';
import { isAction } from './lexicon.ts';
import { conceptsIn, keysIn, spanOfTokens, type Reading } from './reading.ts';

/** Bits of `Claim.flags`. */
export const ClaimFlag = { negated: 1, future: 2, attributed: 4, quoted: 8, completed: 16, continuing: 32, begun: 64, title: 128, vague: 256, conditional: 512, frame: 1024, leads: 2048 } as const;

/** A clause that says something: what it is about, whom it names, who says it. All integers, so that thousands of articles' claims are small. */
export interface Claim extends Span {
  readonly sentence: number;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** What is said, as concepts; see `lexicon.ts`. */
  readonly concepts: readonly number[];
  /** Keys of the actors and sides in it; with "we" and "they" inside a quotation, the speaker's too. */
  readonly keys: readonly number[];
  /** Keys of the one who says it; empty for the narrator. */
  readonly speaker: readonly number[];
  /** "Russia's response", "a reply from Moscow": concept and owner's key, one after the other. */
  readonly owned: readonly number[];
  /** Keys of the names behind "to": receivers and goals. */
  readonly toward: readonly number[];
  /** So many of the first concepts are said outright; the others stand behind a preposition ("on the security proposals"). */
  readonly core: number;
  readonly flags: number;
}

/** Tokens of a clause, at the least; shorter ones stay with the one before. */
const leastTokens = 4;

/** Clauses of one article that are held against others: a long report has two hundred. What follows in a book is not compared. */
const mostClaims = 1000;

const selfWords = new Set('we us our ours i my me it they he she their its his her'.split(' '));
const modal = new Set('may might could possibly perhaps reportedly allegedly'.split(' '));

/** What follows is supposed, feared or to be kept from happening: nobody claims that it is so. */
const unreal = new Set('if would unless prevent prevented preventing avert averted avoid avoided avoiding deter deterred possible potential possibility hypothetical should whether'.split(' '));

const dashes = new Set([';', '—', '–', '--', ':']);

/** Tokens of a quotation that stands as a clause of its own; shorter ones ("baseless") are words of the clause around them. */
const leastQuoted = 6;

const isClause = ({ digest }: Reading, q: number): boolean => {
  const quotation = digest.quotes[q];
  if (!quotation) return false;
  return tokenAtOffset(digest, quotation.end - 1) - tokenAtOffset(digest, quotation.start) + 1 >= leastQuoted;
};

/** Where clauses begin inside a sentence: at semicolons and dashes, after a comma before a conjunction, at the edges of quotations. */
const cuts = (reading: Reading, first: number, last: number): readonly number[] => {
  const { lower, quote } = reading;
  const at: number[] = [first];
  for (let t = first + 1; t < last; t++) {
    const word = lower[t] ?? '';
    const edge = (quote[t] ?? -1) !== (quote[t - 1] ?? -1) && (isClause(reading, quote[t] ?? -1) || isClause(reading, quote[t - 1] ?? -1));
    const mark = dashes.has(lower[t - 1] ?? '') && !(lower[t - 1] === ':' && /^\d/.test(word));
    const comma = lower[t - 1] === ',' && (clauseStarts.has(word) || ((word === 'and' || word === 'or') && (reading.actor[t + 1] !== -1 || selfWords.has(lower[t + 1] ?? ''))));
    const conjunction = word === 'but' || word === 'while' || word === 'although' || word === 'though' || word === 'whereas' || word === 'because';
    if ((edge || mark || comma || conjunction) && t - (at[at.length - 1] ?? first) >= (edge ? 2 : leastTokens)) at.push(t);
  }
  at.push(last);
  return at;
};

/** A clause that leads up to a quotation and says no more than this, in concepts, says nothing itself. */
const mostOfFrame = 5;

/** Does the clause lead up to a quotation that stands on its own: "The intelligence reports claimed"? */
const isFrame = (reading: Reading, first: number, last: number, stop: number): boolean => {
  const { quote, digest } = reading;
  const { tokens } = digest;
  for (let t = last; t < Math.min(stop, last + 3); t++) {
    const q = quote[t] ?? -1;
    if (q < 0 || q === quote[last - 1]) continue;
    const cue = digest.quotes[q]?.cue;
    return isClause(reading, q) && cue !== null && cue !== undefined && cue.start >= (tokens.start[first] ?? 0) && cue.end <= (tokens.end[last - 1] ?? 0) && cue.end >= (tokens.start[Math.max(first, last - 4)] ?? 0);
  }
  return false;
};

/** Prepositions behind which a clause adds circumstances. */
export const circumstance: ReadonlySet<string> = new Set('on about in at for with over after before amid against near by during under between as since'.split(' '));

const coreOf = (reading: Reading, first: number, last: number): number => {
  const seen: number[] = [];
  for (let t = first; t < last; t++) {
    if (seen.length >= 2 && circumstance.has(reading.lower[t] ?? '')) break;
    const c = reading.concept[t] ?? 0;
    if (c !== 0 && !seen.includes(c)) seen.push(c);
  }
  return seen.length;
};

const flagsOf = (reading: Reading, first: number, last: number, stop: number): number => {
  let flags = 0;
  const { lower, quote } = reading;
  for (let t = first; t < last; t++) {
    const word = lower[t] ?? '';
    if (completed.has(word)) flags |= ClaimFlag.completed;
    if (negations.has(word) || word.endsWith("n't") || word.endsWith('n’t')) flags |= ClaimFlag.negated;
    if (future.has(word) && !(flags & ClaimFlag.completed) && !(word === 'may' && /^\d/.test(lower[t + 1] ?? ''))) flags |= ClaimFlag.future;
    if (continuing.has(word)) flags |= ClaimFlag.continuing;
    if (begun.has(word)) flags |= ClaimFlag.begun;
    if (modal.has(word)) flags |= ClaimFlag.vague;
    if (unreal.has(word)) flags |= ClaimFlag.conditional;
  }
  const q = quote[first] ?? -1;
  if (q >= 0) {
    flags |= ClaimFlag.attributed;
    const quotation = reading.digest.quotes[q];
    if (quotation?.kind === 'direct') flags |= ClaimFlag.quoted;
    if (quotation?.negated) flags |= ClaimFlag.negated;
  }
  if (isFrame(reading, first, last, stop)) flags |= ClaimFlag.leads | (q < 0 && conceptsIn(reading, first, last).length <= mostOfFrame ? ClaimFlag.frame : 0);
  return flags;
};

/** Who owns or sends what: "Russia's written response", "the Russian reply", "a reply from Moscow". */
const ownedIn = ({ concept, actor, keys, lower }: Reading, first: number, last: number): readonly number[] => {
  const owned: number[] = [];
  const add = (c: number, mention: number): void => {
    for (const key of keys[mention] ?? []) owned.push(c, key);
  };
  for (let t = first; t < last; t++) {
    const c = concept[t] ?? 0;
    if (!isAction(c)) continue;
    // Up to two words between owner and thing.
    for (let b = t - 1; b >= first && b >= t - 4; b--) {
      const i = actor[b] ?? -1;
      if (i >= 0) {
        add(c, i);
        break;
      }
      if (functionWords.has(lower[b] ?? '') && !/^['’]s?$/.test(lower[b] ?? '')) break;
    }
    for (let b = t + 1; b < last && b <= t + 3; b++) {
      if (lower[b] !== 'from' && lower[b] !== 'by' && lower[b] !== 'of') continue;
      const i = actor[lower[b + 1] === 'the' ? b + 2 : b + 1] ?? -1;
      if (i >= 0) add(c, i);
      break;
    }
  }
  return owned;
};

const towardIn = ({ lower, actor, keys }: Reading, first: number, last: number): readonly number[] => {
  const found: number[] = [];
  for (let t = first; t + 1 < last; t++) if (lower[t] === 'to') found.push(...(keys[actor[lower[t + 1] === 'the' ? t + 2 : t + 1] ?? -1] ?? []));
  return found;
};

/** The clauses of an article that name something that can be agreed or disagreed with, in text order. */
export const findClaims = (reading: Reading): readonly Claim[] => {
  const { digest, quote, lower, told } = reading;
  const { sentences, tokens } = digest;
  const claims: Claim[] = [];
  for (let s = 0; s < sentences.length && claims.length < mostClaims; s++) {
    const from = sentences.first[s] ?? 0;
    const to = sentences.first[s + 1] ?? tokens.length;
    if (!told[from]) continue;
    const title = blockKinds[sentences.kind[s] ?? 0] === 'title';
    const at = cuts(reading, from, to);
    for (let c = 0; c + 1 < at.length && claims.length < mostClaims; c++) {
      let first = at[c] ?? from;
      let last = at[c + 1] ?? to;
      while (first < last && /^[,;:.)\]–—-]+$/.test(lower[first] ?? '')) first++;
      while (last > first && /^[,;:.([–—-]+$/.test(lower[last - 1] ?? '')) last--;
      if (last - first < 2) continue;
      const concepts = conceptsIn(reading, first, last);
      if (concepts.length === 0) continue;
      const q = quote[first] ?? -1;
      const speaker = q >= 0 ? (reading.speaker[q] ?? []) : [];
      const keys = keysIn(reading, first, last);
      if (speaker.length > 0 && lower.slice(first, last).some((w) => selfWords.has(w))) for (const key of speaker) if (!keys.includes(key)) keys.push(key);
      claims.push({ ...spanOfTokens(reading, first, last), sentence: s, first, last, concepts, keys, speaker, owned: ownedIn(reading, first, last), toward: towardIn(reading, first, last), core: coreOf(reading, first, last), flags: flagsOf(reading, first, last, to) | (title ? ClaimFlag.title : 0) });
    }
  }
  return claims;
};
