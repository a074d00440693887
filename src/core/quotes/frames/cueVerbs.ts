// Cue verbs where they stand: which one it is, whether it is used as a verb, who does it in the passive and in "quoted as saying".
import { lexicon, type CueVerb } from '../lexicon/lexicon.ts';
import { auxiliaryBits, Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import { nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, isPassive, verbGroupStart } from '../syntax/phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';
import { subjectOfCue, type Subject } from '../syntax/subjects.ts';

/** A cue verb in its sentence. */
export interface CueSite {
  /** The verb's token. */
  readonly at: number;
  /** First token of its group: auxiliaries and adverbs belong to it. */
  readonly group: number;
  readonly verb: CueVerb;
  /** First token that may belong to content on its left. */
  readonly floor: number;
}

/** The cue verb at token `i`: with its particle if that follows, else the plain one. */
export const cueVerbAt = (m: Marked, i: number): CueVerb | undefined => {
  const list = lexicon().cues.get(m.ids[i] ?? 0);
  if (!list) return undefined;
  const next = i + 1 < m.length && m.shape[i + 1] === Shape.word ? lowerAt(m, i + 1) : '';
  return list.find((v) => v.particle !== '' && v.particle === next) ?? list.find((v) => v.particle === '');
};

/** What may follow the verb of an inversion ("said the minister", "said former minister"). */
export const opensInversion = (m: Marked, i: number): boolean =>
  m.shape[i] === Shape.word &&
  (m.capital[i] === 1 ||
    hasBit(m, i, Word.determiner | Word.role | Word.body | Word.speakerPronoun | Word.source) ||
    !hasBit(m, i, Word.preposition | Word.subordinator | Word.relative | Word.coordinator | Word.objectPronoun | Word.adverb | Word.time | Word.gerund | Word.be | Word.have | Word.do | Word.modal));

/** Is the word at `i` used as a verb that can report: finite, a participle or gerund, or an infinitive after "went on to"? */
export const isVerb = (m: Marked, i: number, g: number): boolean => {
  const b = m.bits[i] ?? 0;
  if (m.shape[i + 1] === Shape.hyphen || m.shape[i - 1] === Shape.hyphen) return false;
  if (m.capital[i] && (m.capital[i - 1] || m.capital[i + 1]) && b & Word.base) return false;
  if (m.capital[i] && b & Word.time) return false;
  if (b & Word.gerund && lowerAt(m, i - 1) === 'worth') return false;
  if (b & Word.gerund) return !hasBit(m, i - 1, Word.determiner | Word.possessive) && m.shape[i - 1] !== Shape.possessive;
  if (b & (Word.past | Word.participle)) {
    if (finiteness(m, i) > 0 || g < i) return true;
    // Inverted (", said Smith"), after "and", or a reduced relative ("reported by local press as").
    return !hasBit(m, i - 1, Word.determiner | Word.possessive | Word.preposition) && m.shape[i - 1] !== Shape.possessive;
  }
  if (finiteness(m, i) > 0) return true;
  if (m.inSegment[i - 1] || m.shape[i - 1] === Shape.comma || m.shape[i - 1] === Shape.semicolon) {
    // `the act, also known as …, states that …`; `analysts, however, point out that …`
    const next = cueVerbAt(m, i)?.particle ? i + 2 : i + 1;
    if (m.inSegment[next] || lowerAt(m, next) === 'that' || m.shape[next] === Shape.colon || (m.shape[next] === Shape.comma && m.inSegment[next + 1])) return true;
    // `"…" says Smith`
    return b & Word.base && !hasBit(m, i + 1, Word.determiner | Word.role) && !m.capital[i + 1] ? false : opensInversion(m, i + 1);
  }
  if (b & Word.base) {
    if (g < i && (hasBit(m, i - 1, Word.modal | Word.do) || hasBit(m, g, Word.modal | Word.do))) return true;
    if (lowerAt(m, i - 1) === 'to') return hasBit(m, i - 3, Word.lead) || hasBit(m, i - 2, Word.lead);
    return hasBit(m, i - 1, Word.coordinator);
  }
  return b & Word.third ? hasBit(m, i - 1, Word.coordinator) && !hasBit(m, i + 1, auxiliaryBits | Word.base | Word.third | Word.past) : false;
};

/** The agent of a passive: "was described by the Herald as". */
export const passiveAgent = (m: Marked, c: number, end: number): Subject => {
  for (let i = c + 1; i < end && i - c < 12; i++) {
    if (m.inSegment[i] || m.shape[i] !== Shape.word) break;
    if (lowerAt(m, i) === 'by') {
      const chunk = nounPhraseRight(m, i + 1, end);
      if (chunk) return { chunk, path: 'adjacent' };
    }
  }
  return { chunk: undefined, path: 'none' };
};

/** "the agency quoted the minister as saying", "the minister was quoted by the agency as saying". */
export interface Quoting {
  readonly speaker: Chunk;
  readonly via: Chunk | undefined;
  /** First token of the quoting verb's group. */
  readonly group: number;
}

const quotingLemmas = new Set(['quote', 'cite', 'report', 'describe', 'record', 'paraphrase']);
const quotingReach = 40;
const leadingLemmas = new Set(['go', 'continue', 'begin', 'start']);

/** Is the verb at `q` followed by "as saying" or "saying", so that the latter is the cue? */
export const leadsToSaying = (m: Marked, q: number, verb: CueVerb, end: number): boolean => {
  // "went on to say"
  const next = q + (verb.particle ? 2 : 1);
  if (leadingLemmas.has(verb.lemma) && lowerAt(m, next) === 'to' && hasBit(m, next + 1, Word.cue) && hasBit(m, next + 1, Word.base)) return true;
  if (!quotingLemmas.has(verb.lemma)) return false;
  for (let i = q + 1; i < end && i - q < quotingReach; i++) {
    if (m.inSegment[i] || m.shape[i] === Shape.stop) return false;
    if (hasBit(m, i, Word.gerund) && hasBit(m, i, Word.cue) && (lowerAt(m, i - 1) === 'as' || lowerAt(m, i) === 'saying')) return true;
  }
  return false;
};

/** The quoting verb to which "as" at token `as` belongs. */
export const quotingVerb = (m: Marked, as: number, first: number): Quoting | undefined => {
  for (let q = as - 1; q >= first && as - q < quotingReach; q--) {
    if (m.inSegment[q] || !hasBit(m, q, Word.cue)) continue;
    const lemma = cueVerbAt(m, q)?.lemma ?? '';
    if (!quotingLemmas.has(lemma)) continue;
    const group = verbGroupStart(m, q, first);
    const outer = subjectOfCue(m, q, group, first).chunk;
    if (isPassive(m, group, q)) return outer ? { speaker: outer, via: passiveAgent(m, q, as).chunk, group } : undefined;
    if (lowerAt(m, as) !== 'as') return undefined;
    const speaker = q + 1 < as ? nounPhraseRight(m, q + 1, as) : undefined;
    if (speaker) return { speaker, via: outer, group };
  }
  return undefined;
};
