// The border between offsets of the editor (UTF-16, CRLF is two) and positions in files (code points of the LF text without BOM).
import type { Span } from '../core/span.ts';

/** The text with LF line ends and without BOM: what hashes, quotes and positions speak of. A lone CR is a line end too. */
export const toLf = (text: string): string => {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
};

/** Offsets at which something is dropped: where in the long text, and how many units of it lie before. */
class Drops {
  readonly #at: readonly number[];
  constructor(at: readonly number[]) {
    this.#at = at;
  }

  /** How many drops lie before `offset` of the long text. */
  before(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many drops lie at or before `offset` of the short text. */
  beforeShort(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/**
 * One text, seen three ways: as it is given (file or editor), as LF text in UTF-16, and as LF text in code points.
 * Building it is one pass; every conversion is a binary search over the places where the three differ.
 */
export class Positions {
  /** The LF text without BOM. */
  readonly lf: string;
  readonly #givenLength: number;
  /** 1 where the given text begins with a BOM. */
  readonly #bom: number;
  /** Offsets in the given text, BOM not counted, of the CR of each CRLF. */
  readonly #returns: Drops;
  /** Offsets in the LF text of second halves of surrogate pairs. */
  readonly #halves: Drops;
  readonly #pairs: number;

  constructor(text: string) {
    this.lf = toLf(text);
    this.#givenLength = text.length;
    this.#bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const returns: number[] = [];
    for (let i = text.indexOf('\r\n'); i >= 0; i = text.indexOf('\r\n', i + 2)) returns.push(i - this.#bom);
    this.#returns = new Drops(returns);
    const halves: number[] = [];
    for (let i = 1; i < this.lf.length; i++) if (isLow(this.lf.charCodeAt(i)) && isHigh(this.lf.charCodeAt(i - 1))) halves.push(i++);
    this.#halves = new Drops(halves);
    this.#pairs = halves.length;
  }

  /** Length of the LF text in code points. */
  get points(): number {
    return this.lf.length - this.#pairs;
  }

  /** Offset in the given text → offset in the LF text. Between CR and LF counts as before the line end. */
  toLf(offset: number): number {
    const inside = Math.min(Math.max(offset - this.#bom, 0), this.#givenLength - this.#bom);
    return inside - this.#returns.before(inside);
  }

  /** Offset in the LF text → offset in the given text, after its BOM. */
  fromLf(offset: number): number {
    const inside = Math.min(Math.max(offset, 0), this.lf.length);
    return inside + this.#returns.beforeShort(inside - 1) + this.#bom;
  }

  /** Offset in the LF text → code points before it. In the middle of a pair counts as before the pair. */
  toPoints(offset: number): number {
    const inside = Math.min(Math.max(offset, 0), this.lf.length);
    return inside - this.#halves.before(inside) - (this.#isInsidePair(inside) ? 1 : 0);
  }

  /** Code points → offset in the LF text. Beyond the end is the end. */
  fromPoints(points: number): number {
    const inside = Math.min(Math.max(points, 0), this.points);
    return inside + this.#halves.beforeShort(inside);
  }

  #isInsidePair(offset: number): boolean {
    return offset > 0 && offset < this.lf.length && isLow(this.lf.charCodeAt(offset)) && isHigh(this.lf.charCodeAt(offset - 1));
  }

  /** A span of the given text as a span of the LF text. */
  spanToLf({ start, end }: Span): Span {
    return { start: this.toLf(start), end: this.toLf(end) };
  }

  /** A span of the LF text as a span of the given text. */
  spanFromLf({ start, end }: Span): Span {
    return { start: this.fromLf(start), end: this.fromLf(end) };
  }

  /** A span of the LF text in code points. */
  spanToPoints({ start, end }: Span): Span {
    return { start: this.toPoints(start), end: this.toPoints(end) };
  }

  /** A span in code points as a span of the LF text. */
  spanFromPoints({ start, end }: Span): Span {
    return { start: this.fromPoints(start), end: this.fromPoints(end) };
  }
}
