// The words of all articles, one after the other, two bytes each.

const pageBits = 18;
const pageLength = 1 << pageBits;

/** An article is read to this many words; what lies beyond is not compared. */
export const maxWords = pageLength;

/**
 * A growing store of word codes in pages of 512 KB, so that growth never copies. A position is global; an article never
 * crosses a page.
 */
export class WordPages {
  #pages: Uint16Array[] = [];
  #end = 0;

  /** Appends an article's codes, at most `maxWords`, and gives the position of the first. */
  append(code: Uint16Array): number {
    if (this.offset(this.#end) + code.length > pageLength || this.#end === this.#pages.length * pageLength) {
      this.#end = this.#pages.length * pageLength;
      this.#pages.push(new Uint16Array(pageLength));
    }
    const at = this.#end;
    this.page(at).set(code, this.offset(at));
    this.#end += code.length;
    return at;
  }

  /** The page that holds a position. */
  page(position: number): Uint16Array {
    return this.#pages[position >>> pageBits] ?? new Uint16Array(0);
  }

  /** Where in its page a position lies. */
  offset(position: number): number {
    return position & (pageLength - 1);
  }

  /** A view, not a copy. */
  slice(position: number, length: number): Uint16Array {
    const offset = this.offset(position);
    return this.page(position).subarray(offset, offset + length);
  }

  get bytes(): number {
    return this.#end * 2;
  }
}
