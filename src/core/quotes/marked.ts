import type { ActorMention } from '../analysis.ts';
import type { Article } from '../article.ts';
import { pairMarks, segmentOfTokens, type Segment } from './marks.ts';
import { readTokens, type Reading } from './reading.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** A reading with its quotation marks paired and its sentences laid around them. */
export interface Marked extends Reading {
  readonly segments: readonly Segment[];
  /** For each token the index + 1 of its segment, 0 outside. */
  readonly inSegment: Int32Array;
  readonly stretches: readonly Stretch[];
}

export const markArticle = (article: Article, actors: readonly ActorMention[]): Marked => {
  const reading = readTokens(article, actors);
  const segments = pairMarks(reading);
  const inSegment = segmentOfTokens(reading.length, segments);
  return { ...reading, segments, inSegment, stretches: stretchesOf(reading, segments, inSegment) };
};

/** The segment that holds token `i`. */
export const segmentAt = ({ segments, inSegment }: Marked, i: number): Segment | undefined => {
  const index = inSegment[i] ?? 0;
  return index > 0 ? segments[index - 1] : undefined;
};
