// Which notes stand at a stretch of text, without looking at all of them.
import type { Span } from '../core/span.ts';
import type { PlacedNote, PlacedSpot } from './placed.ts';

export interface SpotHere {
  readonly note: PlacedNote;
  readonly spot: PlacedSpot;
  readonly span: Span;
}

/** The places of an article's notes that were found, in text order. */
export class SpotIndex {
  readonly #spots: readonly SpotHere[];
  /** For each spot: where the furthest of those up to it ends. */
  readonly #reach: Int32Array;

  constructor(notes: readonly PlacedNote[]) {
    const spots: SpotHere[] = [];
    for (const note of notes) for (const spot of note.spots) if (spot.place.state !== 'orphan') spots.push({ note, spot, span: spot.place });
    this.#spots = spots.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.#reach = new Int32Array(spots.length);
    let furthest = 0;
    for (const [i, { span }] of spots.entries()) this.#reach[i] = furthest = Math.max(furthest, span.end);
  }

  get size(): number {
    return this.#spots.length;
  }

  /** The first index for which `isPast` holds; it holds for all that follow. */
  #first(isPast: (i: number) => boolean): number {
    let low = 0;
    let high = this.#spots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Those that share a unit with a stretch of text, or touch its edge; in text order. UTF-16. */
  within({ start, end }: Span): readonly SpotHere[] {
    const from = this.#first((i) => (this.#reach[i] ?? 0) >= start);
    const until = this.#first((i) => (this.#spots[i]?.span.start ?? 0) > end);
    return this.#spots.slice(from, until).filter(({ span }) => span.end >= start);
  }
}

const indexes = new WeakMap<readonly PlacedNote[], SpotIndex>();

/** The index of notes: made once for a value. */
export const spotsIn = (notes: readonly PlacedNote[]): SpotIndex => {
  const known = indexes.get(notes) ?? new SpotIndex(notes);
  indexes.set(notes, known);
  return known;
};
