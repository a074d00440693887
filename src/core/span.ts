/** A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do the two share at least one code unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Text order: by start, the longer first where two begin together. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The stretch from the start of `a` to the end of `b`. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The first of `length` stretches, in order and apart, that ends after `offset`; `length` if none. Logarithmic. */
export const firstEndAfter = (end: ArrayLike<number>, length: number, offset: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Tells of spans, asked in order of their start, whether they lie in none of others. One pass over both: a span lies in another
 * exactly where the furthest end of those that begin no later is not before its own.
 */
export const outside = (others: readonly Span[]): ((span: Span) => boolean) => {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  let next = 0;
  let furthest = -1;
  let asked = -1;
  return ({ start, end }) => {
    // Out of order: from the beginning again.
    if (start < asked) [next, furthest] = [0, -1];
    asked = start;
    for (let other = sorted[next]; other && other.start <= start; other = sorted[++next]) furthest = Math.max(furthest, other.end);
    return furthest < end;
  };
};
