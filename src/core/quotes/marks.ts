import type { Block } from '../article.ts';
import { type Reading, Shape, gapBefore } from './reading.ts';
import { Word } from './lexicon/wordBits.ts';

/** A stretch between quotation marks; offsets hold the marks. Segments lie in text order and do not overlap: nested ones belong to their outer. */
export interface Segment {
  /** Token of the opening mark. */
  readonly open: number;
  /** Token of the closing mark, -1 where it is missing. */
  readonly close: number;
  /** First token behind the segment. */
  readonly next: number;
  readonly start: number;
  readonly end: number;
  /** The paragraph before ended without a closing mark, and this one opens anew: one utterance. */
  readonly continues: boolean;
  readonly single: boolean;
}

/** A missing closing mark is set at the paragraph's end if at most this many sentences follow, else after the first sentence. */
const repairSentences = 4;
/** … and the paragraph has at most this many tokens. */
const longBlock = 250;
/** A pair of single marks is at most this many tokens apart: farther ones are apostrophes. */
const singleReach = 300;

const Facing = { none: 0, opens: 1, closes: 2, either: 3 } as const;

/** Blocks whose marks are not read as quotations. */
const silent = (block: Block): boolean => block.kind === 'furniture' || block.kind === 'byline' || block.kind === 'stamp';

/**
 * Pairs quotation marks, block by block. A mark that repeats at each paragraph of a long utterance, missing closing marks
 * (closed at the sentence's or paragraph's end), stray ones, inch marks, apostrophes and `''` are told apart by what stands
 * around them. One pass, linear; every block starts afresh, so that one lost mark spoils at most its paragraph.
 */
export const pairMarks = (r: Reading): readonly Segment[] => {
  const { article, shape, bits, length } = r;
  const { tokens, blocks, prose, sentences } = article;
  const segments: Segment[] = [];
  const code = (i: number): number => prose.charCodeAt(tokens.start[i] ?? 0);
  const startOf = (i: number): number => tokens.start[i] ?? 0;
  const endOf = (i: number): number => tokens.end[i] ?? 0;

  /** Which way a double mark at token `i` of a block faces, by its shape or its neighbours. */
  const facing = (i: number, first: number, stop: number): number => {
    const c = code(i);
    if (c === 0x201e || c === 0x201f || c === 0x60 || c === 0x300c) return Facing.opens;
    if (c === 0x300d) return Facing.closes;
    const loose = i === first || gapBefore(r, i) || shape[i - 1] === Shape.opening || shape[i - 1] === Shape.dash || shape[i - 1] === Shape.single;
    const openEnd = i + 1 >= stop || gapBefore(r, i + 1);
    const beforeMark = i + 1 < stop && (shape[i + 1] ?? 0) >= Shape.comma && shape[i + 1] !== Shape.opening && shape[i + 1] !== Shape.single && shape[i + 1] !== Shape.ellipsis && shape[i + 1] !== Shape.other;
    if (c === 0x201c) return (openEnd || beforeMark) && !loose ? Facing.closes : Facing.opens;
    if (c === 0x201d) return loose && !openEnd ? Facing.opens : Facing.closes;
    if (loose && !openEnd && !beforeMark) return Facing.opens;
    if (!loose && (openEnd || beforeMark)) return Facing.closes;
    return Facing.either;
  };

  const push = (open: number, close: number, next: number, continues: boolean, single = false): void => {
    const last = close >= 0 ? close : next - 1;
    if (last <= open) return;
    segments.push({ open, close, next, start: startOf(open), end: endOf(last), continues, single });
  };

  /** Where a quotation that nobody closed ends: the first token behind it. */
  const repaired = (open: number, stop: number, sentence: number): number => {
    let s = sentence;
    while (s + 1 < sentences.length && (sentences.first[s + 1] ?? length) <= open) s++;
    const sentenceEnd = Math.min(stop, sentences.first[s + 1] ?? length);
    // `"We shall go, he said.`
    for (let i = open + 2; i + 1 < sentenceEnd && i - open < 80; i++) {
      if (shape[i] !== Shape.comma) continue;
      for (let j = i + 1; j < sentenceEnd && j <= i + 4; j++) if ((bits[j] ?? 0) & Word.cue && (bits[j] ?? 0) & Word.past && sentenceEnd - j <= 12) return i + 1;
    }
    // A text without paragraphs: its sentences are too many to be one utterance.
    const first = sentences.first[sentence] ?? 0;
    if (stop - first > longBlock) return sentenceEnd;
    let left = 0;
    for (let k = s + 1; k < sentences.length && (sentences.first[k] ?? length) < stop && left <= repairSentences; k++) left++;
    return left <= repairSentences ? stop : sentenceEnd;
  };

  let at = 0;
  let sentence = 0;
  let carried = false;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block) continue;
    while (at < length && startOf(at) < block.start) at++;
    const first = at;
    while (at < length && startOf(at) < block.end) at++;
    const stop = at;
    if (silent(block) || first === stop) continue;
    while (sentence + 1 < sentences.length && (sentences.first[sentence + 1] ?? length) <= first) sentence++;
    const doubles: number[] = [];
    for (let i = first; i < stop; i++) if (shape[i] === Shape.double) doubles.push(i);
    const kept = segments.length;
    let open = -1;
    let continues = carried;
    carried = false;
    for (let d = 0; d < doubles.length; d++) {
      const i = doubles[d] ?? 0;
      const way = facing(i, first, stop);
      if (open < 0) {
        // 5'10" and a closing mark that nothing opened.
        if (way === Facing.closes) continue;
        if (way === Facing.either && i > first && !gapBefore(r, i) && (bits[i - 1] ?? 0) & Word.number) continue;
        open = i;
        continues &&= i === first;
        continue;
      }
      if (way === Facing.opens && !saidFollows(r, i, stop)) {
        // Nested, if two closing marks follow; else the first was never closed.
        const inner = doubles[d + 1];
        const outer = doubles[d + 2];
        const nested = inner !== undefined && outer !== undefined && facing(inner, first, stop) !== Facing.opens && facing(outer, first, stop) === Facing.closes;
        if (nested) {
          d++;
          continue;
        }
        push(open, -1, repaired(open, i, sentence), continues);
        continues = false;
        open = i;
        continue;
      }
      push(open, i, i + 1, continues);
      continues = false;
      open = -1;
    }
    if (open >= 0) {
      const follow = blocks[b + 1];
      const again = follow && at < length && startOf(at) < follow.end && shape[at] === Shape.double && facing(at, at, length) !== Facing.closes;
      if (again) {
        push(open, -1, stop, continues);
        carried = true;
      } else push(open, -1, repaired(open, stop, sentence), continues);
    }
    pairSingles(r, first, stop, segments, kept);
  }
  return segments;
};

/** `… into the cloud, "said Smith`: a closing mark that lost its place. */
const saidFollows = (r: Reading, mark: number, stop: number): boolean => {
  for (let i = mark + 1; i < stop && i <= mark + 3; i++) {
    if (r.shape[i] !== Shape.word) return false;
    const b = r.bits[i] ?? 0;
    if (b & Word.cue && b & Word.past && !r.capital[i]) return r.shape[mark - 1] === Shape.comma || r.shape[mark - 1] === Shape.stop;
  }
  return false;
};

/** Adds the pairs of single marks of one block that lie outside its double ones, and puts all in text order. */
const pairSingles = (r: Reading, first: number, stop: number, segments: Segment[], kept: number): void => {
  const { shape, bits, article } = r;
  const { tokens, prose } = article;
  const doubles = segments.slice(kept);
  const added: Segment[] = [];
  let d = 0;
  const isWord = (i: number): boolean => i >= first && i < stop && shape[i] === Shape.word;
  for (let i = first; i < stop; i++) {
    while (d < doubles.length && (doubles[d]?.next ?? 0) <= i) d++;
    const around = doubles[d];
    if (around && around.open <= i) {
      i = around.next - 1;
      continue;
    }
    if (shape[i] !== Shape.single) continue;
    const opens = (i === first || gapBefore(r, i) || shape[i - 1] === Shape.opening || shape[i - 1] === Shape.dash) && i + 1 < stop && !gapBefore(r, i + 1);
    if (!opens) continue;
    // '90s, 'em: an elision.
    if ((bits[i + 1] ?? 0) & Word.number && isWord(i + 1) && tokens.kind[i + 1] === 0) continue;
    const limit = Math.min(stop, around ? around.open : stop, i + singleReach);
    let close = -1;
    for (let j = i + 2; j < limit; j++) {
      if (shape[j] !== Shape.single || gapBefore(r, j)) continue;
      if (j + 1 < stop && !gapBefore(r, j + 1) && shape[j + 1] === Shape.word) continue;
      close = j;
      // `the players' ball`: a possessive plural, if a better closing mark follows before the next opening one.
      const plural = isWord(j - 1) && prose.charCodeAt((tokens.end[j - 1] ?? 1) - 1) === 115;
      if (!plural || j + 1 >= stop || shape[j + 1] !== Shape.word) break;
      let better = -1;
      for (let k = j + 1; k < limit && better < 0; k++) {
        if (shape[k] !== Shape.single) continue;
        if (gapBefore(r, k)) break;
        better = k;
      }
      if (better < 0) break;
    }
    if (close < 0) continue;
    added.push({ open: i, close, next: close + 1, start: tokens.start[i] ?? 0, end: tokens.end[close] ?? 0, continues: false, single: true });
    i = close;
  }
  if (added.length === 0) return;
  segments.push(...added);
  const sorted = segments.splice(kept).sort((a, b) => a.open - b.open);
  for (const s of sorted) segments.push(s);
};

/** For each token the index + 1 of the segment that holds it, marks included; 0 outside. */
export const segmentOfTokens = (length: number, segments: readonly Segment[]): Int32Array => {
  const out = new Int32Array(length);
  segments.forEach((segment, index) => out.fill(index + 1, segment.open, segment.next));
  return out;
};
