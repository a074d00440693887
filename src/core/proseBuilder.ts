// Builds prose of a file's own length: what is kept is copied to its place, the rest is blank.
import { blank, plainSpaces } from './characters.ts';

/** Stands for markup inside a word, so that the word stays one token. Width and meaning: none. */
const wordJoiner = '\u2060';

/**
 * Collects stretches in text order. `keep` copies, `put` writes a character where its entity stands, `join` bridges markup inside
 * a word; everything else becomes blanks (line ends stay).
 */
export class ProseBuilder {
  readonly #text: string;
  readonly #parts: string[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next stretch may begin. */
  get at(): number {
    return this.#at;
  }

  #skipTo(offset: number): void {
    if (offset > this.#at) {
      this.#parts.push(blank(this.#text.slice(this.#at, offset)));
      this.#at = offset;
    }
  }

  keep(start: number, end: number): void {
    const from = Math.max(start, this.#at);
    if (end <= from) return;
    this.#skipTo(from);
    this.#parts.push(plainSpaces(this.#text.slice(from, end)));
    this.#at = end;
  }

  /** Writes `char` at `start`, blanks up to `end`; an entity is never shorter than what it stands for. */
  put(start: number, end: number, char: string): void {
    if (start < this.#at || char.length > end - start) return;
    this.#skipTo(start);
    const plain = /^[\r\n\u2028\u2029]/.test(char) ? ' ' : plainSpaces(char);
    this.#parts.push(plain.padEnd(end - start));
    this.#at = end;
  }

  join(start: number, end: number): void {
    if (start !== this.#at || end <= start) return;
    this.#parts.push(wordJoiner.repeat(end - start));
    this.#at = end;
  }

  /** Takes over prose that was made elsewhere for the stretch that begins at `start`. */
  write(start: number, prose: string): void {
    this.#skipTo(start);
    this.#parts.push(prose);
    this.#at = start + prose.length;
  }

  /** The prose; the builder is done then. */
  finish(): string {
    this.#skipTo(this.#text.length);
    return this.#parts.join('');
  }
}
