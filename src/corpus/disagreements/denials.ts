import type { Span } from '../../core/span.ts';
import { tokenAtOffset } from '../digest.ts';
import { copulas, denyVerbs, determiners, falsity, intensifiers, negations, planNouns, planVerbs, rejectVerbs, reportNouns, withheld } from './cues.ts';
import { circumstance, ClaimFlag, type Claim } from './claims.ts';
import { isAction } from './lexicon.ts';
import { conceptsIn, keysIn, spanOfTokens, type Reading } from './reading.ts';

/** A clause that says that something is not so. */
export interface Denial extends Span {
  /** Which claim of the article it stands in. */
  readonly claim: number;
  readonly kind: 'denial' | 'correction';
  /** Who denies: keys. Empty for the narrator. */
  readonly by: readonly number[];
  /** The name of the one who denies, as it stands, for the reader; '' for the narrator. */
  readonly label: string;
  /** What is denied, as concepts. */
  readonly topic: readonly number[];
  /** So many of the topic's concepts are said outright; the others stand behind a preposition. */
  readonly core: number;
  /** The words that say what is denied; empty where the clause tells the contrary itself ("contradicting the minister"). */
  readonly denied: Span;
  /** Whom the denied thing names: keys. */
  readonly about: readonly number[];
  /** What is denied is itself a negation: "the allegation that the bridge had not been inspected". */
  readonly ofNegation: boolean;
  /** What the clause says before the cue, as concepts: "the prosecutors do not plan to appeal". */
  readonly subject: readonly number[];
  /** Whose word is contradicted, where that is said ("contradicting the minister"): keys. */
  readonly against: readonly number[];
  /** The claim of this article that "this report" or "the allegations" point back to; -1 where the topic is said outright. */
  readonly antecedent: number;
}

interface Cue {
  readonly kind: Denial['kind'];
  readonly at: number;
  /** Tokens of what is denied: `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** "X has no plans to …": X is spoken for, whoever says it. */
  readonly ofSubject?: true;
  /** Keys of the one who is contradicted. */
  readonly against?: readonly number[];
}

/** Finds the cue of denial in tokens `[first, last)` of a clause. */
const cueIn = (reading: Reading, claim: Claim): Cue | undefined => {
  const { lower, quote } = reading;
  const { first } = claim;
  const [sentenceStart, sentenceEnd] = around(reading, claim);
  for (let t = first; t < claim.last; t++) {
    const word = lower[t] ?? '';
    const next = lower[t + 1] ?? '';
    // What is denied may be cut off by the edge of a quotation: the sentence, or the quotation that the cue stands in, bounds it.
    const last = quote[t] === -1 ? sentenceEnd : claim.last;
    const negatedBefore = negations.has(lower[t - 1] ?? '') || negations.has(lower[t - 2] ?? '');
    if (denyVerbs.has(word)) {
      if (negatedBefore || lower.slice(t + 1, t + 5).some((w) => withheld.has(w)) || /^(?:him|her|them|us|me)$/.test(next) || determiners.has(lower[t - 1] ?? '')) continue;
      if (word.startsWith('disput') && !/^(?:that|the|those|these|this|claims?|reports?|whether|where|how|it|any)$/.test(next)) continue;
      // ", which he denied": claim and denial stand side by side already.
      if (lower.slice(first, t).some((w) => w === 'which' || w === 'who')) continue;
      // "The request was denied by the judge."
      if (next === 'by' && lower.slice(first, t).some((w) => withheld.has(w) || w === 'claim' || w === 'bid')) continue;
      // "neither confirmed nor denied"
      if (lower[t - 1] === 'nor' || lower[t - 1] === 'or') continue;
      const passive = next === 'by';
      return passive ? { kind: 'denial', at: t, first, last: t } : { kind: 'denial', at: t, first: t + 1, last: objectEnd(reading, t + 1, last) };
    }
    if (/^contradict(?:s|ed|ing)?$/.test(word)) {
      const against = keysIn(reading, t + 1, Math.min(t + 8, sentenceEnd));
      if (against.length > 0) return { kind: 'denial', at: t, first: sentenceStart, last: t, against };
    }
    if (word === 'not' && lower[t - 1] === ',' && /^(?:an?|the)$/.test(next) && last - t <= 7 && (claim.flags & ClaimFlag.attributed) !== 0) return { kind: 'correction', at: t, first: t + 2, last };
    if (rejectVerbs.has(word) && !negatedBefore && hasReportNoun(lower, t + 1, Math.min(last, t + 7))) return { kind: 'denial', at: t, first: t + 1, last: objectEnd(reading, t + 1, last) };
    if (falsity.has(word) && isSaid(lower, t, first)) return { kind: 'denial', at: t, first, last: t };
    if (negations.has(word)) {
      const k = intensifiers.has(next) ? t + 2 : t + 1;
      const after = lower[k] ?? '';
      if ((after === 'true' || after === 'correct' || after === 'accurate') && lower[k + 1] !== '-' && copulas.has(lower[t - 1] ?? '')) return { kind: 'denial', at: t, first, last: t };
      if (next === 'the' && lower[t + 2] === 'case' && (lower[t + 3] === '.' || t + 3 >= last)) return { kind: 'denial', at: t, first, last: t };
      if (planNouns.has(next) && /^(?:to|of|for)$/.test(lower[t + 2] ?? '')) return { kind: 'denial', at: t, first: t + 3, last: objectEnd(reading, t + 3, last), ofSubject: true };
      if (planVerbs.has(next) && (lower[t + 2] === 'to' || lower[t + 2] === 'any')) return { kind: 'denial', at: t, first: t + 3, last: objectEnd(reading, t + 3, last), ofSubject: true };
      if (next === 'truth' || (next === 'basis' && word === 'no')) return { kind: 'denial', at: t, first: t + 2, last };
      if (next === 'involved' || next === 'responsible') return { kind: 'denial', at: t, first: t + 2, last: objectEnd(reading, t + 2, last), ofSubject: true };
    }
    if (word === 'nothing' && next === 'to' && lower[t + 2] === 'do' && lower[t + 3] === 'with') return { kind: 'denial', at: t, first: t + 4, last: objectEnd(reading, t + 4, last), ofSubject: true };
    if (word === 'wrong' && (next === 'to' || next === 'that') && copulas.has(lower[t - 1] ?? '')) {
      const that = lower.indexOf('that', t + 1);
      return { kind: 'denial', at: t, first: that > 0 && that < last ? that + 1 : t + 2, last };
    }
    if (word === 'rather' && next === 'than' && (claim.flags & ClaimFlag.attributed) !== 0 && lower.slice(first, t).some((w) => /^(?:sent|is|are|was|were|has|have|had|did|made|came)$/.test(w))) return { kind: 'correction', at: t, first: t + 2, last: Math.min(last, t + 5) };
  }
  return undefined;
};

const hasReportNoun = (lower: readonly string[], from: number, to: number): boolean => {
  for (let t = from; t < to; t++) if (/^(?:report|claim|allegation|accusation|rumou?r|assertion|charge|insinuation)s?$/.test(lower[t] ?? '')) return true;
  return false;
};

/** Is the word of falsity said of something ("is baseless", "called the allegations "baseless""), and not a plain adjective ("a false name")? */
const isSaid = (lower: readonly string[], t: number, first: number): boolean => {
  for (let i = t - 1; i >= Math.max(first, t - 7); i--) {
    const word = lower[i] ?? '';
    if (negations.has(word)) return false;
    if (copulas.has(word)) return i === t - 1 || intensifiers.has(lower[t - 1] ?? '') || reportNouns.has(lower[t - 1] ?? '') || /^(?:describe|call|brand|dismiss|label)/.test(word);
    if (!intensifiers.has(word) && !reportNouns.has(word) && word !== 'the' && i < t - 3) return false;
  }
  return false;
};

/** The object of a verb of denial ends with its clause or before the next verb of saying. */
const objectEnd = (reading: Reading, from: number, last: number): number => {
  const { lower } = reading;
  for (let t = from + 1; t < last; t++) {
    const word = lower[t] ?? '';
    if (word === ',' || word === ';' || word === '"' || word === '”') return t;
    if (word === 'and' && /^(?:called|said|added|described|insisted|told|accused|repeatedly|says|calling|vowed)$/.test(lower[t + 1] ?? '')) return t;
    if (/^(?:saying|adding|insisting|telling|calling|however|but|although|though|while|because|despite)$/.test(word)) return t;
  }
  return last;
};

/** Tokens around a clause that are read for it; a sentence is seldom longer, and a text without full stops is not one. */
const nearby = 120;

/** The tokens of the clause's sentence, as far as they are near: `[from, to)`. */
const around = ({ digest, lower }: Reading, claim: Claim): readonly [from: number, to: number] => [
  Math.max(digest.sentences.first[claim.sentence] ?? 0, claim.first - nearby),
  Math.min(digest.sentences.first[claim.sentence + 1] ?? lower.length, claim.last + nearby),
];

const speaksFor = /^(?:spokesman|spokeswoman|spokesperson|officials?|government|ministry|authorities|army|police|forces|leaders?|company|lawyers?|sources?)$/;

/** The one who denies: the speaker of the quotation, else the actor named last before the cue in the sentence, else after "by". */
const denier = (reading: Reading, claim: Claim, cue: Cue): { readonly by: readonly number[]; readonly label: string } => {
  const { lower, quote, actor, keys, digest } = reading;
  const labelOf = (mention: number): string => {
    const named = digest.actors[mention];
    if (!named) return '';
    // "A Houthi spokesman", "the Syrian government"
    const after = tokenAtOffset(digest, named.end);
    return speaksFor.test(lower[after] ?? '') ? `${named.name} ${lower[after] ?? ''}` : named.name;
  };
  const q = quote[cue.at] ?? -1;
  if (q >= 0 && (reading.speaker[q] ?? []).length > 0) {
    const span = digest.quotes[q]?.speaker;
    return { by: reading.speaker[q] ?? [], label: span ? digest.prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim() : '' };
  }
  if (lower[cue.at + 1] === 'by') {
    for (let t = cue.at + 2; t < Math.min(claim.last + 8, actor.length); t++) {
      const i = actor[t] ?? -1;
      if (i >= 0) return { by: keys[i] ?? [], label: labelOf(i) };
    }
  }
  const [from] = around(reading, claim);
  for (let t = cue.at - 1; t >= from; t--) {
    const i = actor[t] ?? -1;
    // The subject, not what stands behind a preposition: "officials in Paris denied".
    if (i >= 0 && !/^(?:in|at|near|from|on)$/.test(lower[t - 1] ?? '')) return { by: keys[i] ?? [], label: labelOf(i) };
  }
  return { by: [], label: '' };
};

const overlapCount = (a: readonly number[], b: readonly number[]): number => a.reduce((n, x) => (b.includes(x) ? n + 1 : n), 0);

const reportFamily = /^(?:(alleg)|(accus)|(report)|(claim)|(charg)|(rumo)|(suggest)|(intelligence)|(suspect))/;

/** The sorts of report that words name: "allegations" and "alleged" are one. */
const reportFamilies = (words: readonly string[]): readonly string[] => words.flatMap((w) => reportFamily.exec(w)?.[0] ?? []).map((f) => (f === 'accus' || f === 'charg' || f === 'suspect' ? 'alleg' : f));

/** Denials of one article that are read. */
const mostDenials = 200;

/** How many sentences back "this report" may point. */
const reach = 4;

/** The claim that an unspecified denial ("This report is not true") points back to. */
const antecedentOf = (reading: Reading, claims: readonly Claim[], index: number, by: readonly number[], denying: ReadonlyMap<number, Cue>): number => {
  const own = claims[index];
  if (!own) return -1;
  const { lower } = reading;
  const [from, to] = around(reading, own);
  // Whose statement, and words of its own: "Reacting to the US statement", "the intelligence reports".
  const named = keysIn(reading, from, to).filter((k) => !by.includes(k));
  const spoken = conceptsIn(reading, from, to);
  for (const claim of claims.slice(Math.max(0, index - 12), index + 12)) if (claim !== own && Math.abs(claim.sentence - own.sentence) === 1 && overlapCount(claim.speaker, by) > 0) spoken.push(...claim.concepts);
  const families = reportFamilies(lower.slice(from, to));
  let best = -1;
  let bestScore = 0.5;
  for (let i = index - 1; i >= 0; i--) {
    const claim = claims[i];
    if (!claim || denying.has(i)) continue;
    const back = own.sentence - claim.sentence;
    if (back > reach) break;
    if ( claim.first >= own.first || claim.sentence === own.sentence || claim.flags & (ClaimFlag.negated | ClaimFlag.title | ClaimFlag.frame | ClaimFlag.conditional)) continue;
    const [sentenceFrom, sentenceTo] = around(reading, claim);
    const sentenceWords = lower.slice(sentenceFrom, sentenceTo);
    if (overlapCount(claim.speaker, by) > 0) continue;
    const family = reportFamilies(sentenceWords).some((f) => families.includes(f));
    const asked = overlapCount(claim.speaker, named) > 0;
    const accused = overlapCount(claim.keys, by) > 0;
    // A claim is meant only where the wording ties it to the denial: the same word for a report, the one whose statement is named, or somebody's charge against the denier.
    if (!family && !asked && !(accused && (claim.flags & ClaimFlag.attributed) !== 0)) continue;
    if (by.length > 0 && !accused && !asked && !sentenceWords.some((w) => w === 'intelligence')) continue;
    let score = 0.6 - 0.14 * back + 0.15 * Math.min(3, overlapCount(claim.concepts, spoken));
    if (asked) score += 0.5;
    if (family) score += 0.4;
    if (accused) score += 0.3;
    if (claim.flags & ClaimFlag.future) score -= 0.4;
    if (claim.concepts.length < 2 || claim.flags & ClaimFlag.leads) score -= 0.3;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
};

const finite = /^(?:is|are|was|were|has|have|had|will|would|did|does|do)$/;

/** How many concepts of what is denied are said outright: those before the first circumstance ("before the ship ran aground"), but never before its finite verb. */
const coreOfTopic = ({ lower, concept }: Reading, cue: Cue, all: number): number => {
  let verb = cue.first;
  while (verb < cue.last && !finite.test(lower[verb] ?? '')) verb++;
  let seen = 0;
  for (let t = cue.first; t < cue.last; t++) {
    if ((concept[t] ?? 0) !== 0 && !reportNouns.has(lower[t] ?? '')) seen++;
    else if (seen > 0 && (verb === cue.last || t > verb) && circumstance.has(lower[t] ?? '')) return Math.min(all, seen);
  }
  return all;
};

/** The denials and corrections of an article. */
export const findDenials = (reading: Reading, claims: readonly Claim[]): readonly Denial[] => {
  const denials: Denial[] = [];
  const cues = new Map<number, Cue>();
  claims.forEach((claim, index) => {
    const cue = cueIn(reading, claim);
    if (cue && cues.size < mostDenials) cues.set(index, cue);
  });
  for (const [index, cue] of cues) {
    const claim = claims[index];
    if (!claim) continue;
    const said = denier(reading, claim, cue);
    const label = /^(?:he|she|they|it|who|we|i)$/i.test(said.label) ? '' : said.label;
    const by = cue.ofSubject ? [...new Set([...said.by, ...keysIn(reading, claim.first, cue.at)])] : said.by;
    const { lower } = reading;
    const topic: number[] = [];
    for (let t = cue.first; t < cue.last; t++) {
      const concept = reading.concept[t] ?? 0;
      if (concept !== 0 && !reportNouns.has(lower[t] ?? '') && !falsity.has(lower[t] ?? '') && !topic.includes(concept)) topic.push(concept);
    }
    if (cue.kind === 'correction') for (let t = cue.at - 1; t >= claim.first; t--) if (isAction(reading.concept[t] ?? 0) && reading.lower[t - 1] !== 'a') topic.push(reading.concept[t] ?? 0);
    const core = coreOfTopic(reading, cue, topic.length);
    const about = keysIn(reading, cue.first, cue.last);
    const pointsBack = topic.length === 0 || (topic.length < 2 && lower.slice(cue.first, cue.last).some((w) => reportNouns.has(w)) && !lower.slice(cue.first, cue.last).some((w) => w === 'of' || w === 'that'));
    const antecedent = pointsBack ? antecedentOf(reading, claims, index, by, cues) : -1;
    if (pointsBack && antecedent < 0) continue;
    const target = claims[antecedent];
    denials.push({ ...spanOfTokens(reading, claim.first, Math.max(claim.last, cue.last)), claim: index, kind: cue.kind, by, label, topic: target ? target.concepts.slice(0, target.core) : topic, core: target ? target.core : core, denied: cue.against || cue.last <= cue.first ? { start: claim.start, end: claim.start } : spanOfTokens(reading, cue.first, cue.last), about: target ? target.keys : about, antecedent, ofNegation: !target && lower.slice(cue.first, cue.last).some((w) => negations.has(w)), subject: cue.ofSubject && keysIn(reading, claim.first, cue.at).length === 0 ? conceptsIn(reading, claim.first, cue.at).slice(-2) : [], against: cue.against ?? [] });
  }
  return denials;
};
