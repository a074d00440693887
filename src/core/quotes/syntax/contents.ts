// Where a statement begins and ends.
import { Frame, lexicon } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import type { Chunk } from './nounPhrases.ts';
import { clauseAt } from './complements.ts';
import { finiteness, isAdverb, opensNounPhrase } from './phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';

/** Drops full stops, commas and the like from the end of a content. */
export const trimEnd = (m: Marked, first: number, last: number): number => {
  let i = last;
  while (i > first && !m.inSegment[i]) {
    const s = m.shape[i];
    if (s === Shape.stop || s === Shape.comma || s === Shape.semicolon || s === Shape.colon || s === Shape.ellipsis || s === Shape.dash) i--;
    else break;
  }
  return i;
};

/** Drops conjunctions, commas, "However," from the beginning of a content. */
export const trimStart = (m: Marked, first: number, last: number): number => {
  let i = first;
  while (i < last && !m.inSegment[i]) {
    const s = m.shape[i];
    if (s === Shape.word) {
      if (hasBit(m, i, Word.coordinator) && !hasBit(m, i, Word.determiner)) i++;
      else if (isAdverb(m, i) && m.shape[i + 1] === Shape.comma) i += 2;
      else break;
    } else if (s === Shape.comma || s === Shape.stop || s === Shape.semicolon || s === Shape.colon || s === Shape.dash || s === Shape.other || s === Shape.closing || s === Shape.hyphen) i++;
    else break;
  }
  return i;
};

/** A place inside a sentence where a statement may end: `at` is the first token that is no longer part of it. */
export interface Border {
  readonly at: number;
  readonly kind: 'semicolon' | 'dash' | 'gerund' | 'according' | 'with' | 'contrast' | 'cue' | 'speech' | 'and' | 'that' | 'clause' | 'relative' | 'attribution' | 'absolute' | 'colon' | 'after-mark' | 'other';
}

const contrast = new Set(['while', 'whilst', 'whereas', 'although', 'though', 'but', 'despite', 'however', 'yet']);

/** What kind of border stands at token `i`, inside a statement that began at `start`. */
export const borderAt = (m: Marked, i: number, start: number, limit: number): Border | undefined => {
  const s = m.shape[i];
  if (m.inSegment[i]) return undefined;
  if (s === Shape.semicolon) return { at: i, kind: 'semicolon' };
  if (s === Shape.dash) return { at: i, kind: 'dash' };
  if (s === Shape.colon) return m.inSegment[i + 1] ? { at: i, kind: 'colon' } : undefined;
  if (s === Shape.stop && i + 1 < limit) return { at: i, kind: 'other' };
  const comma = s === Shape.comma;
  if (!comma && s !== Shape.word) return undefined;
  const w = comma ? i + 1 : i;
  if (w >= limit || m.inSegment[w] || m.shape[w] !== Shape.word) return undefined;
  // What stands behind a comma was looked at with the comma.
  if (!comma && m.shape[w - 1] === Shape.comma && !m.inSegment[w - 1]) return undefined;
  const word = lowerAt(m, w);
  if (word === 'according' && lowerAt(m, w + 1) === 'to') return { at: i, kind: 'according' };
  if (hasBit(m, w, Word.gerund) && hasBit(m, w, Word.cue) && (comma || (i > start + 2 && (m.shape[w - 1] === Shape.word || m.inSegment[w - 1] !== 0) && !hasBit(m, w - 1, Word.preposition | Word.be | Word.coordinator | Word.determiner | Word.subordinator)))) return { at: i, kind: 'gerund' };
  if (comma && word === 'with') return { at: i, kind: absoluteClause(m, w + 1, limit) ? 'with' : 'other' };
  if (contrast.has(word) && (comma || word === 'while' || word === 'but' || (word === 'despite' && i > start + 2) || (word === 'however' && clauseAt(m, w + 1, limit) > 0) || word === 'although' || word === 'whereas')) return { at: i, kind: 'contrast' };
  if (hasBit(m, w, Word.coordinator) && !hasBit(m, w, Word.determiner)) {
    if (lowerAt(m, w + 1) === 'that' && !m.inSegment[w + 1] && finiteness(m, w + 2) < 2) return { at: i, kind: 'that' };
    let v = w + 1;
    while (v < limit && (isAdverb(m, v) || hasBit(m, v, Word.have | Word.do)) && v - w < 4) v++;
    if (hasBit(m, v, Word.cue) && hasBit(m, v, Word.past | Word.third) && !m.inSegment[v] && (hasBit(m, v, Word.past) || !opensNounPhrase(m, v - 1))) return { at: i, kind: speechAct(m, v, limit) ? 'speech' : 'cue' };
    if (comma && opensNounPhrase(m, w + 1) && clauseAt(m, w + 1, limit) > 0) return { at: i, kind: 'clause' };
    if (comma) return { at: i, kind: 'other' };
    return (opensNounPhrase(m, w + 1) || hasBit(m, w + 1, Word.role | Word.body | Word.number)) && !m.inSegment[w + 1] && clauseAt(m, w + 1, limit) > 0 ? { at: i, kind: 'and' } : undefined;
  }
  if (comma && hasBit(m, w, Word.relative)) return { at: i, kind: 'relative' };
  if (comma && hasBit(m, w, Word.subordinator)) return { at: i, kind: 'clause' };
  if (!comma && i > start + 3 && hasBit(m, w, Word.subordinator) && (word === 'after' || word === 'as' || word === 'when' || word === 'before')) return { at: i, kind: 'clause' };
  if (comma && shortAttribution(m, w, limit)) return { at: i, kind: 'attribution' };
  if (comma && absoluteClause(m, w, limit)) return { at: i, kind: 'absolute' };
  return comma ? { at: i, kind: 'other' } : undefined;
};

/** "and added that …": a verb of plain saying with something said behind it. */
const speechAct = (m: Marked, v: number, limit: number): boolean => {
  const verb = lexicon().cues.get(m.ids[v] ?? 0)?.[0];
  if (!verb || verb.frames & Frame.weak || !(verb.frames & (Frame.clause | Frame.addressee))) return false;
  const next = v + 1;
  return next < limit && (m.inSegment[next] !== 0 || lowerAt(m, next) === 'that' || (m.shape[next] === Shape.comma && m.inSegment[next + 1] !== 0) || clauseAt(m, next, limit) > 0);
};

/** ", police said" up to the end of the sentence or a comma. */
const shortAttribution = (m: Marked, from: number, limit: number): boolean => {
  for (let i = from; i < limit && i - from < 7; i++) {
    if (m.inSegment[i] || m.shape[i] !== Shape.word) return false;
    if (hasBit(m, i, Word.cue) && hasBit(m, i, Word.past | Word.third) && i > from && finiteness(m, i) > 0) {
      const next = m.shape[i + 1];
      return i + 1 >= limit || next === Shape.comma || next === Shape.stop || hasBit(m, i + 1, Word.time) || (hasBit(m, i + 1, Word.preposition) && hasBit(m, i + 2, Word.time | Word.medium));
    }
  }
  return false;
};

/** ", the company saying that …" */
const absoluteClause = (m: Marked, from: number, limit: number): boolean => {
  if (!opensNounPhrase(m, from) && !hasBit(m, from, Word.role | Word.body | Word.source)) return false;
  for (let i = from + 1; i < limit && i - from < 9; i++) {
    if (m.inSegment[i] || (m.shape[i] !== Shape.word && m.shape[i] !== Shape.possessive && m.shape[i] !== Shape.hyphen) || finiteness(m, i) === 2) return false;
    if (hasBit(m, i, Word.gerund) && hasBit(m, i, Word.cue)) return true;
  }
  return false;
};

/** Without a trained model, a statement ends at these. */
export const endsByRule = (border: Border): boolean =>
  border.kind === 'semicolon' || border.kind === 'gerund' || border.kind === 'according' || border.kind === 'speech' || border.kind === 'contrast' || border.kind === 'attribution' || border.kind === 'with' || border.kind === 'absolute' || border.kind === 'colon' || border.kind === 'after-mark';

/** A statement ends here whatever else speaks for going on: "… however Smith", and ", Smith said" at the end of the sentence. */
export const mustEnd = (m: Marked, border: Border, limit: number): boolean => {
  const w = m.shape[border.at] === Shape.comma ? border.at + 1 : border.at;
  if (border.kind === 'contrast') return lowerAt(m, w) === 'however' && clauseAt(m, w + 1, limit) > 0;
  return border.kind === 'colon' || (border.kind === 'attribution' && closesSentence(m, w, limit));
};

const closesSentence = (m: Marked, from: number, limit: number): boolean => {
  let i = from;
  while (i < limit && !hasBit(m, i, Word.cue)) i++;
  i++;
  while (i < limit && (hasBit(m, i, Word.time | Word.preposition) || isAdverb(m, i))) i++;
  return i >= limit || m.shape[i] === Shape.stop;
};

/** Decides about borders; the rules, or a trained scorer. */
export type EndDecider = (border: Border, start: number, limit: number) => boolean;

/** The places at which a statement that begins at `start` may end before its sentence does, in text order. */
export function* bordersFrom(m: Marked, start: number, limit: number): Generator<Border> {
  for (let i = start; i < limit; i++) {
    const segment = segmentAt(m, i);
    if (segment) {
      const behind = segment.next;
      if (behind >= limit) return;
      // `… no choice." The rest is the narrator's.
      const inner = m.shape[(segment.close < 0 ? segment.next : segment.close) - 1];
      if (inner === Shape.stop && m.shape[behind] === Shape.word && segment.next - segment.open > 4) yield { at: behind, kind: 'after-mark' };
      i = behind - 1;
      continue;
    }
    if (i === start) continue;
    const border = borderAt(m, i, start, limit);
    if (border) yield border;
  }
}

/**
 * The last token of a statement that begins at `start`: the sentence's, or the one before the first border that ends it.
 *
 * @param limit first token behind the sentence
 */
export const contentEnd = (m: Marked, start: number, limit: number, ends: EndDecider): number => {
  for (const border of bordersFrom(m, start, limit)) if (ends(border, start, limit)) return trimEnd(m, start, border.at - 1);
  return trimEnd(m, start, limit - 1);
};

/** A quotation that begins at token `start`: that alone, or with what follows it in the sentence. */
const quoted = (m: Marked, start: number, end: number, ends: EndDecider): Chunk => {
  const segment = segmentAt(m, start);
  if (!segment) return { first: start, last: contentEnd(m, start, end, ends) };
  const alone = { first: segment.open, last: segment.next - 1 };
  const { next } = segment;
  if (next >= end) return alone;
  const inner = m.shape[(segment.close < 0 ? next : segment.close) - 1];
  const s = m.shape[next];
  if (inner === Shape.stop || inner === Shape.ellipsis || inner === Shape.comma) return alone;
  if (s === Shape.stop || s === Shape.semicolon || s === Shape.colon || s === Shape.closing || s === Shape.dash) return alone;
  if (s === Shape.comma && !m.inSegment[next + 1] && !hasBit(m, next + 1, Word.coordinator)) return alone;
  const last = contentEnd(m, start, end, ends);
  // `"in the end" but to resign`: mixed.
  return last <= alone.last ? alone : { first: segment.open, last };
};

/** `"We won" and "we go on"`: two utterances if the first is at least this many tokens long, marks included. */
const utterance = 7;

/**
 * What is said from token `start` on: usually one stretch; more where "and that …" or another quotation goes on.
 */
export const contentsFrom = (m: Marked, start: number, limit: number, ends: EndDecider): readonly Chunk[] => {
  const out: Chunk[] = [];
  let from = start;
  for (let round = 0; round < 6 && from < limit; round++) {
    const segment = segmentAt(m, from);
    const and = segment && segment.next - segment.open >= utterance ? andSegment(m, segment.next, limit) : -1;
    if (segment && and > 0) {
      out.push({ first: segment.open, last: segment.next - 1 });
      from = and;
      continue;
    }
    const chunk = segment ? quoted(m, from, limit, ends) : { first: from, last: contentEnd(m, from, limit, ends) };
    if (chunk.last < chunk.first) break;
    out.push(chunk);
    let k = chunk.last + 1;
    // `he would go anyway: "Wow! …"`
    if (m.shape[k] === Shape.colon && k + 1 < limit && m.inSegment[k + 1]) {
      from = k + 1;
      continue;
    }
    if (m.shape[k] === Shape.comma) k++;
    if (k + 1 < limit && hasBit(m, k, Word.coordinator) && lowerAt(m, k + 1) === 'that' && !m.inSegment[k + 1] && finiteness(m, k + 2) < 2) {
      from = k + 2;
      continue;
    }
    break;
  }
  return out;
};

/** The segment behind "and" or ", and that", if one begins there. */
const andSegment = (m: Marked, at: number, limit: number): number => {
  let k = at;
  if (m.shape[k] === Shape.comma && !m.inSegment[k]) k++;
  if (k >= limit || !hasBit(m, k, Word.coordinator) || m.inSegment[k]) return -1;
  k++;
  if (lowerAt(m, k) === 'that' || isAdverb(m, k)) k++;
  const segment = k < limit ? segmentAt(m, k) : undefined;
  return segment && segment.open === k ? k : -1;
};

/** Is the content one quotation in marks, from end to end? */
export const isWholeSegment = (m: Marked, content: Chunk): boolean => {
  const segment = segmentAt(m, content.first);
  return segment !== undefined && segment.open === content.first && segment.next > content.last;
};

/** Does the content hold words in quotation marks? */
export const holdsSegment = (m: Marked, { first, last }: Chunk): boolean => {
  for (let i = first; i <= last; i++) if (m.inSegment[i]) return true;
  return false;
};
