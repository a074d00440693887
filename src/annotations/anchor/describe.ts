// From a selection to what a file says of it.
import type { Span } from '../../core/span.ts';
import type { TextQuote } from '../model.ts';
import type { Positions } from '../positions.ts';

export interface Description {
  readonly quote: TextQuote;
  /** Code points of the LF text. */
  readonly position: { readonly start: number; readonly end: number };
}

/** UTF-16 code units. A longer selection is a whole article: annotate that. */
export const maxQuoteLength = 100_000;

/** Context on each side: at least this much, and more where the same words stand with the same context elsewhere. */
const context = { least: 48, most: 192 } as const;

const isSpace = (text: string, i: number): boolean => /\s/.test(text[i] ?? '');

/** An offset that does not cut a surrogate pair. */
const whole = (text: string, offset: number): number => (offset > 0 && offset < text.length && /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset);

/**
 * Describes a span by its text, what stands around it, and where it stands.
 *
 * @param span UTF-16 offsets into the text that `positions` was made of; white space at its ends is left out
 * @returns undefined for a span that holds no text, or more than `maxQuoteLength`
 */
export const describe = (positions: Positions, span: Span): Description | undefined => {
  const { lf } = positions;
  let { start, end } = positions.spanToLf(span);
  start = whole(lf, start);
  if (whole(lf, end) !== end) end++;
  while (start < end && isSpace(lf, start)) start++;
  while (end > start && isSpace(lf, end - 1)) end--;
  if (start >= end || end - start > maxQuoteLength) return undefined;
  const exact = lf.slice(start, end);
  for (let size: number = context.least; ; size *= 2) {
    const from = whole(lf, Math.max(0, start - size));
    const to = whole(lf, Math.min(lf.length, end + size));
    const quote = { exact, prefix: lf.slice(from, start), suffix: lf.slice(end, to) };
    const around = lf.slice(from, to);
    const isUnique = lf.indexOf(around) === lf.lastIndexOf(around);
    if (isUnique || size >= context.most) return { quote, position: positions.spanToPoints({ start, end }) };
  }
};
