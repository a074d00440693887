// Statements by a phrase: "according to X, …", "…, according to X", "per X", "in the words of X", "in X's view".
import type { Candidate, Joint, Sentence } from '../candidate.ts';
import { clauseAt } from '../syntax/complements.ts';
import { contentEnd, trimEnd, trimStart } from '../syntax/contents.ts';
import { viewNouns } from '../lexicon/cueNouns.ts';
import { auxiliaryBits, Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { endsPersonName, nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, isAdverb } from '../syntax/phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';
import { wholeFrom } from './leftContent.ts';

/** A sentence names no more sources than this. */
const mostSources = 6;

interface Phrase {
  readonly cue: Chunk;
  /** Where the source's noun phrase begins. */
  readonly source: number;
  /** Its noun phrase and the end of the whole, where the source stands inside ("in Moe's view"). */
  readonly held?: { readonly speaker: Chunk; readonly behind: number };
}

const views = new Set(viewNouns.split(' '));

/** "in Moe's view", "in his opinion" */
const viewOf = (m: Marked, i: number): Phrase | undefined => {
  for (let k = i + 1; k < i + 8 && k + 1 < m.length; k++) {
    if (m.inSegment[k] || (m.shape[k] !== Shape.word && m.shape[k] !== Shape.possessive)) return undefined;
    if (!views.has(lowerAt(m, k + 1))) continue;
    if (m.shape[k] === Shape.possessive && k > i + 1) return { cue: { first: k + 1, last: k + 1 }, source: i + 1, held: { speaker: { first: i + 1, last: k - 1 }, behind: k + 2 } };
    if (k === i + 1 && hasBit(m, k, Word.possessive)) return { cue: { first: k + 1, last: k + 1 }, source: k, held: { speaker: { first: k, last: k }, behind: k + 2 } };
  }
  return undefined;
};

/** The phrase that names a source at token `i`: its tokens, and where the source begins. */
const phraseAt = (m: Marked, i: number): Phrase | undefined => {
  const word = lowerAt(m, i);
  if (word === 'according' && lowerAt(m, i + 1) === 'to') return { cue: { first: i, last: i + 1 }, source: i + 2 };
  if (word === 'as' && lowerAt(m, i + 1) === 'per') return { cue: { first: i, last: i + 1 }, source: i + 2 };
  if (word === 'per' && (m.capital[i + 1] || hasBit(m, i + 1, Word.determiner | Word.source | Word.role | Word.body)) && !hasBit(m, i + 1, Word.time | Word.number) && !hasBit(m, i - 1, Word.number) && !hasBit(m, i + 2, Word.time)) {
    if (hasBit(m, i + 1, Word.source | Word.role | Word.body) || m.capital[i + 1] || hasBit(m, i + 2, Word.source)) return { cue: { first: i, last: i }, source: i + 1 };
  }
  // "as reported by the agency"
  if (word === 'as' && hasBit(m, i + 1, Word.cue) && hasBit(m, i + 1, Word.participle) && lowerAt(m, i + 2) === 'by') return { cue: { first: i + 1, last: i + 1 }, source: i + 3 };
  if (word !== 'in') return undefined;
  if (lowerAt(m, i + 1) === 'the' && views.has(lowerAt(m, i + 2)) && lowerAt(m, i + 3) === 'of') return { cue: { first: i, last: i + 3 }, source: i + 4 };
  return viewOf(m, i);
};

/** Behind an apposition: "according to Eva Moe, the mayor of Bergen, the …". */
const behindApposition = (m: Marked, speaker: Chunk, comma: number, end: number): number => {
  if (!endsPersonName(m, speaker.first, speaker.last)) return comma;
  const start = comma + 1;
  const opens = hasBit(m, start, Word.determiner | Word.role | Word.relative | Word.possessive) || lowerAt(m, start) === 'formerly' || lowerAt(m, start) === 'former';
  if (!opens || start >= end) return comma;
  let verb = false;
  for (let i = start; i < end && i - start < 30; i++) {
    if (m.inSegment[i]) return comma;
    const s = m.shape[i];
    if (s === Shape.stop || s === Shape.semicolon) return comma;
    if (s === Shape.comma) {
      if (hasBit(m, start, Word.relative)) return i;
      return !verb && clauseAt(m, i + 1, end) > 0 && describes(m, start, i) ? i : comma;
    }
    if (finiteness(m, i) === 2) verb = true;
  }
  return comma;
};

const describes = (m: Marked, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (hasBit(m, i, Word.role | Word.body | Word.honorific)) return true;
  return false;
};

/** Where the clause begins that a bare "according to X" closes. */
const clauseStart = (m: Marked, floor: number, at: number): number => {
  for (let i = at - 1; i > floor; i--) {
    if (m.inSegment[i]) continue;
    const s = m.shape[i];
    if (s === Shape.semicolon) return i + 1;
    if (s === Shape.comma && (hasBit(m, i + 1, Word.gerund) || (hasBit(m, i + 1, Word.coordinator) && clauseAt(m, i + 2, at) === 2) || lowerAt(m, i + 1) === 'which')) return i + 1;
    if (s === Shape.dash) return i + 1;
  }
  return floor;
};

/** All statements that a sentence ascribes by "according to" and its like. */
export const sourceCandidates = (m: Marked, { first, end, ends }: Sentence): readonly Candidate[] => {
  const out: Candidate[] = [];
  let floor = first;
  let tried = 0;
  for (let i = first; i < end && tried < mostSources; i++) {
    if (m.inSegment[i]) {
      i = (segmentAt(m, i)?.next ?? i + 1) - 1;
      continue;
    }
    if (m.shape[i] === Shape.semicolon) floor = i + 1;
    if (m.shape[i] !== Shape.word || !hasBit(m, i, Word.preposition | Word.subordinator)) continue;
    const phrase = phraseAt(m, i);
    if (!phrase) continue;
    tried++;
    const speaker = phrase.held?.speaker ?? nounPhraseRight(m, phrase.source, end);
    if (!speaker) continue;
    let behind = phrase.held?.behind ?? speaker.last + 1;
    // "(CBCP)", "on Friday", "of the council": up to the comma or the end.
    behind = behindPhrases(m, behind, end);
    const make = (content: Chunk, joint: Joint): Candidate => ({
      cue: phrase.cue,
      verb: undefined,
      cueClass: 'source',
      joint,
      content,
      speaker,
      path: 'adjacent',
      to: undefined,
      via: undefined,
      negated: false,
      finite: clauseAt(m, content.first, content.last + 1),
    });
    const before = i - 1;
    const leftComma = m.shape[before] === Shape.comma || m.shape[before] === Shape.dash;
    const bare = hasBit(m, before, Word.coordinator | Word.subordinator | Word.relative) || isAdverb(m, before);
    const opens = i <= floor || (bare && (before <= floor || !contentBefore(m, before))) || (bare && m.shape[before - 1] === Shape.comma) || hasBit(m, before, Word.coordinator | Word.relative) || (leftComma && hasBit(m, before - 1, Word.coordinator | Word.relative | Word.subordinator));
    const goesOn = behind < end && m.shape[behind] !== Shape.stop && m.shape[behind] !== Shape.semicolon;
    const rightStart = m.shape[behind] === Shape.comma ? behindApposition(m, speaker, behind, end) + 1 : behind;
    if (opens) {
      if (!goesOn || rightStart >= end) continue;
      const start = trimStart(m, rightStart, end - 1);
      const last = contentEnd(m, start, end, ends);
      if (last > start) out.push(make({ first: start, last }, 'source'));
      floor = Math.max(floor, behind);
      continue;
    }
    const last = trimEnd(m, floor, before);
    const quoted = segmentAt(m, last);
    const start = quoted ? wholeFrom(m, quoted.open, floor, last) : trimStart(m, leftComma ? clauseFloor(m, floor, before) : clauseStart(m, floor, i), last);
    if (last <= start) continue;
    // "Moe said — as reported by the paper — …": the cue is Moe's.
    if (hasBit(m, last, Word.cue) && finiteness(m, last) > 0 && !m.inSegment[last]) continue;
    const left = make({ first: start, last }, 'before');
    out.push(left);
    if (leftComma && goesOn && m.shape[behind] === Shape.comma && (left.finite < 2 || incomplete(m, last)) && (incomplete(m, last) || finiteness(m, rightStart) > 0 || clauseAt(m, rightStart, end) > 0) && !hasBit(m, rightStart, Word.coordinator | Word.gerund)) {
      const rightLast = contentEnd(m, rightStart, end, ends);
      if (rightLast > rightStart) out.push(make({ first: rightStart, last: rightLast }, 'middle'));
    }
    floor = Math.max(floor, behind);
  }
  return out;
};

/** "the discovery was, according to X, …": a clause that goes on. */
const incomplete = (m: Marked, last: number): boolean => hasBit(m, last, auxiliaryBits | Word.preposition | Word.determiner);

const contentBefore = (m: Marked, i: number): boolean => m.shape[i - 1] === Shape.word;

const clauseFloor = (m: Marked, floor: number, at: number): number => {
  for (let i = at - 1; i > floor; i--) if (m.shape[i] === Shape.semicolon && !m.inSegment[i]) return i + 1;
  return floor;
};

/** Behind brackets, prepositional phrases and words of time that follow the source. */
const behindPhrases = (m: Marked, from: number, end: number): number => {
  let i = from;
  while (i < end && i - from < 30) {
    const s = m.shape[i];
    if (s === Shape.opening) {
      let k = i;
      while (k < end && m.shape[k] !== Shape.closing && k - i < 20) k++;
      if (m.shape[k] !== Shape.closing) return i;
      i = k + 1;
      continue;
    }
    if (s !== Shape.word || m.inSegment[i]) return i;
    if (hasBit(m, i, Word.preposition) && !hasBit(m, i, Word.subordinator)) {
      const chunk = nounPhraseRight(m, i + 1, end);
      i = chunk ? chunk.last + 1 : i + 1;
      continue;
    }
    if (hasBit(m, i, Word.time) || (isAdverb(m, i) && hasBit(m, i + 1, Word.time)) || lowerAt(m, i) === 'last') {
      i++;
      continue;
    }
    if (hasBit(m, i, Word.participle) && hasBit(m, i + 1, Word.preposition)) {
      i++;
      continue;
    }
    return i;
  }
  return i;
};
