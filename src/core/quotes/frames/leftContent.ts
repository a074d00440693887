// "…, X said" and "…, said X": what was said stands before.
import type { Candidate, Sentence } from '../candidate.ts';
import { clauseAt, type Complement } from '../syntax/complements.ts';
import { trimEnd, trimStart } from '../syntax/contents.ts';
import { Frame } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';
import type { Subject } from '../syntax/subjects.ts';
import { opensInversion, type CueSite } from './cueVerbs.ts';

export interface Left {
  readonly content: Chunk;
  readonly subject: Subject;
  readonly finite: 0 | 1 | 2;
  /** The content ends with a quotation. */
  readonly whole: boolean;
  /** Where the sentence goes on behind the attribution and its comma. */
  readonly next: number | undefined;
}

/** A quotation of at least this many tokens is an utterance of its own, whatever stands before it. */
const utterance = 12;

export const leftContent = (m: Marked, { end }: Sentence, { at: c, group: g, verb, floor }: CueSite, complement: Complement, subject: Subject, earlier: readonly Candidate[]): Left | undefined => {
  const quoting = hasBit(m, c, Word.gerund) && lowerAt(m, c - 1) === 'as';
  if (hasBit(m, c, Word.gerund) && !hasBit(m, c - 1, Word.be) && !quoting) return undefined;
  // "…, having reported profits"
  if (lowerAt(m, g) === 'having') return undefined;
  const { kind } = complement;
  if (kind === 'that' || kind === 'infinitive') return undefined;
  const closes = (i: number): boolean => i >= floor && (m.shape[i] === Shape.comma || m.shape[i] === Shape.dash || m.inSegment[i] !== 0);
  const behindMark = (i: number): boolean => m.inSegment[i] !== 0 || (m.inSegment[i - 1] !== 0 && m.shape[i] === Shape.comma);
  let border = -1;
  let from = subject;
  let behind = -1;
  const before = subject.chunk ? subject.chunk.first - 1 : -1;
  // `… of the city, said Eva Moe.`: the name behind the verb, not what the last comma parts.
  const inverted = subject.path === 'parenthesis' && m.shape[g - 1] === Shape.comma && !complement.to && kind !== 'quote' && complement.after < end && !m.inSegment[complement.after] && invertedAt(m, complement.after, end);
  if (!inverted && subject.chunk && subject.chunk.last < c && closes(before) && (subject.path === 'adjacent' || (subject.path === 'parenthesis' && behindMark(before)))) {
    border = before;
    behind = complement.start;
    if (kind !== 'end') {
      if (!behindMark(border)) return undefined;
      const opened = segmentAt(m, border) ?? segmentAt(m, border - 1);
      if (kind !== 'quote' && (!opened || opened.next - opened.open < 6)) return undefined;
      // `"…" Smith said "…"`: the first is no utterance of its own unless a comma or stop closes it.
    }
  } else if (closes(g - 1) && (!complement.to || (behindMark(g - 1) && kind === 'end')) && (subject.path === 'none' || behindMark(g - 1) || subject.path === 'parenthesis')) {
    const open = complement.after;
    if (open >= end || !opensInversion(m, open) || m.inSegment[open]) return undefined;
    if (verb.frames & (Frame.addressee | Frame.objectInfinitive) && !behindMark(g - 1)) return undefined;
    const chunk = nounPhraseRight(m, open, end);
    if (!chunk) return undefined;
    if (!behindMark(g - 1) && (m.inSegment[chunk.last + 1] || (m.shape[chunk.last + 1] === Shape.comma && m.inSegment[chunk.last + 2]))) return undefined;
    if (subject.path !== 'none' && !behindMark(g - 1) && !(endsAttribution(m, chunk.last + 1, end) && clauseAt(m, floor, g) > 0)) return undefined;
    border = g - 1;
    from = { chunk, path: 'adjacent' };
    behind = chunk.last + 1;
  }
  if (border < 0) return undefined;
  const segment = segmentAt(m, border) ?? (m.shape[border] === Shape.comma ? segmentAt(m, border - 1) : undefined);
  // `Moe said, "A?" Berg said, "B"`: the first has its speaker.
  if (segment && kind === 'quote' && earlier.some((e) => e.content.first === segment.open && e.cue && e.cue.last < segment.open)) return undefined;
  const last = segment ? segment.next - 1 : trimEnd(m, floor, border - 1);
  const begin = semicolonBefore(m, segment ? segment.open : last, floor);
  const start = segment ? wholeFrom(m, segment.open, begin, last) : trimStart(m, begin, last);
  const next = goesOn(m, behind, end);
  if (last < start || (last === start && next === undefined)) return undefined;
  const content = { first: start, last };
  const finite = clauseAt(m, start, last + 1);
  // "On Friday, police said": an adverbial, no statement; but "On Friday, police said, the man left".
  if (!segment && finite === 0 && next === undefined && hasBit(m, start, Word.preposition | Word.subordinator | Word.gerund | Word.time)) return undefined;
  return { content, subject: from, finite, whole: segment !== undefined && segment.next - segment.open > 6, next };
};

/** A noun phrase that nothing but a mark or the like follows: "said Eva Moe, the …". */
const invertedAt = (m: Marked, open: number, end: number): boolean => {
  const chunk = opensInversion(m, open) ? nounPhraseRight(m, open, end) : undefined;
  return chunk !== undefined && endsAttribution(m, chunk.last + 1, end) && !m.inSegment[chunk.last + 1];
};

/** Nothing but a mark, a word of time or a place follows: "said police." */
const endsAttribution = (m: Marked, i: number, end: number): boolean => i >= end || m.shape[i] !== Shape.word || hasBit(m, i, Word.time | Word.preposition);

const semicolonBefore = (m: Marked, at: number, floor: number): number => {
  for (let i = at - 1; i > floor; i--) if (m.shape[i] === Shape.semicolon && !m.inSegment[i]) return i + 1;
  return floor;
};

/** The first token of what goes on behind the attribution: behind a comma or semicolon, or a quotation at once. */
const goesOn = (m: Marked, behind: number, end: number): number | undefined => {
  if (behind >= end) return undefined;
  const segment = segmentAt(m, behind);
  if (segment) return segment.open === behind ? behind : undefined;
  for (let i = behind; i < end && i - behind < 14; i++) {
    if (m.inSegment[i]) return i > behind && (m.shape[i - 1] === Shape.comma || m.shape[i - 1] === Shape.semicolon || m.shape[i - 1] === Shape.colon) ? i : undefined;
    if (m.shape[i] === Shape.stop) break;
  }
  if (m.shape[behind] === Shape.comma && behind + 1 < end && m.shape[behind + 1] === Shape.word && !hasBit(m, behind + 1, Word.gerund | Word.coordinator)) return behind + 1;
  return undefined;
};

/** A quotation that ends a longer sentence of the narrator ("The plan is "dead", he said") is mixed: the content begins with the sentence. */
export const wholeFrom = (m: Marked, open: number, floor: number, last: number): number => {
  if (open <= floor || last - open >= utterance) return open;
  const before = m.shape[open - 1];
  if (before !== Shape.word && before !== Shape.comma && before !== Shape.possessive) return open;
  const start = trimStart(m, floor, open);
  if (start >= open) return open;
  return clauseAt(m, start, open + 1) > 0 || (before === Shape.word && open - start < 25) ? start : open;
};
