import { shingleAt, shingleLength } from './shingles.ts';
import { codeMask } from './words.ts';
import type { WordPages } from './wordPages.ts';

/**
 * An immutable set of postings: word positions, grouped by the high bits of their shingle's hash. No hash is stored: the words
 * themselves are compared. Four bytes a fingerprint, and a directory of one entry for four of them.
 */
export interface Segment {
  readonly positions: Int32Array;
  /** Bucket `b` holds `positions[directory[b]] … positions[directory[b + 1] - 1]`. */
  readonly directory: Int32Array;
  /** Hash to bucket: shift right by this. */
  readonly shift: number;
}

/** The shingle hash at a global word position. */
const hashAt = (pages: WordPages, position: number): number => shingleAt(pages.page(position), pages.offset(position));

/** Builds a segment by counting sort: linear, no comparison. */
export const buildSegment = (positions: Int32Array, pages: WordPages): Segment => {
  const bits = Math.max(4, Math.min(26, Math.ceil(Math.log2(Math.max(1, positions.length))) - 2));
  const shift = 32 - bits;
  const directory = new Int32Array((1 << bits) + 1);
  const bucketOf = new Uint32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const bucket = hashAt(pages, positions[i] ?? 0) >>> shift;
    bucketOf[i] = bucket;
    directory[bucket + 1] = (directory[bucket + 1] ?? 0) + 1;
  }
  for (let b = 1; b < directory.length; b++) directory[b] = (directory[b] ?? 0) + (directory[b - 1] ?? 0);
  const next = directory.slice(0, -1);
  const sorted = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const bucket = bucketOf[i] ?? 0;
    const at = next[bucket] ?? 0;
    sorted[at] = positions[i] ?? 0;
    next[bucket] = at + 1;
  }
  return { positions: sorted, directory, shift };
};

/** Calls `found` with each position of the segment where the shingle `code[i …]` stands, until it says false. */
export const lookUp = (segment: Segment, hash: number, code: Uint16Array, i: number, pages: WordPages, found: (position: number) => boolean): void => {
  const bucket = hash >>> segment.shift;
  const stop = segment.directory[bucket + 1] ?? 0;
  for (let at = segment.directory[bucket] ?? 0; at < stop; at++) {
    const position = segment.positions[at] ?? 0;
    const page = pages.page(position);
    const offset = pages.offset(position);
    let same = 0;
    while (same < shingleLength && (((page[offset + same] ?? 0) ^ (code[i + same] ?? 0)) & codeMask) === 0) same++;
    if (same === shingleLength && !found(position)) return;
  }
};
