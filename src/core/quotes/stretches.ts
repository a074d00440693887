import type { Reading } from './reading.ts';
import { Shape } from './reading.ts';
import type { Segment } from './marks.ts';
import { Word } from './lexicon/wordBits.ts';

/**
 * A sentence of the narrator: quotations inside it are atoms, however many sentences they hold.
 * Holds tokens `first … end - 1` of block `block`.
 */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly block: number;
}

/** Tokens of the longest sentence that is analysed whole. */
const longest = 300;

/**
 * Sentences, joined where a border lies inside a quotation, and where a quotation that ends in `?"` or `."` is followed by
 * its attribution (`"Who knows?" Smith said.`).
 */
export const stretchesOf = (r: Reading, segments: readonly Segment[], inSegment: Int32Array): readonly Stretch[] => {
  const { sentences } = r.article;
  const out: Stretch[] = [];
  let first = 0;
  /** Cuts what is too long to be a sentence, outside quotations: the analysis of one may take the square of its length. */
  const push = (end: number, block: number): void => {
    for (let i = first + longest; i < end; i++) {
      if (inSegment[i]) continue;
      out.push({ first, end: i, block });
      first = i;
      i += longest - 1;
    }
    if (end > first) out.push({ first, end, block });
    first = end;
  };
  for (let s = 0; s < sentences.length; s++) {
    const border = sentences.first[s + 1] ?? r.length;
    const block = sentences.block[s] ?? 0;
    const lastBlock = s + 1 >= sentences.length || (sentences.block[s + 1] ?? 0) !== block;
    if (!lastBlock) {
      const here = inSegment[border] ?? 0;
      const inside = here > 0 && segments[here - 1]?.open !== border;
      if (inside || attributionFollows(r, segments, inSegment, border)) continue;
    }
    push(border, block);
  }
  return out;
};

/** Does a short "Smith said" or "said Smith" follow a quotation that ends right before token `at`? */
const attributionFollows = (r: Reading, segments: readonly Segment[], inSegment: Int32Array, at: number): boolean => {
  const { shape, bits, capital } = r;
  const segment = segments[(inSegment[at - 1] ?? 0) - 1];
  if (!segment || segment.next !== at || segment.close < 0) return false;
  const last = shape[segment.close - 1];
  const asks = last === Shape.stop && r.article.prose[r.article.tokens.start[segment.close - 1] ?? 0] !== '.';
  if (!asks && last !== Shape.comma) return false;
  for (let i = at; i < Math.min(r.length, at + 6); i++) {
    if (shape[i] !== Shape.word || inSegment[i]) return false;
    const b = bits[i] ?? 0;
    if (b & Word.cue && b & (Word.past | Word.third) && !capital[i]) {
      // A complement of its own makes it a sentence of its own.
      const next = i + 1;
      return next >= r.length || shape[next] !== Shape.word || ((bits[next] ?? 0) & (Word.relative | Word.subjectPronoun)) === 0;
    }
  }
  return false;
};
