// The text as units that edits keep: words and marks, normalised, and sentences of them. Language-independent on purpose.
import { firstEndAfter } from '../../core/span.ts';
import { CharClass, classTable } from '../../core/characters.ts';

/** Gives each normalised word a number. One for all texts that are compared. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const next = this.#words.length;
    this.#numbers.set(word, next);
    this.#words.push(word);
    return next;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }

  get size(): number {
    return this.#words.length;
  }
}

/** Bits of `Units.kind`. */
export const UnitKind = {
  /** Letters or digits. */
  word: 1,
  /** Begins with a capital. */
  capital: 2,
  digit: 4,
  /** The first unit of a paragraph. */
  opens: 8,
} as const;

/** A text's units, in order: unit `i` is `text.slice(start[i], end[i])`. Sentence `s` holds units `first[s] … first[s + 1] - 1`. */
export interface Units {
  readonly text: string;
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Numbers of the vocabulary: equal where two units differ by case, quotation marks or dashes only. */
  readonly id: Int32Array;
  readonly kind: Uint8Array;
  readonly sentences: number;
  readonly first: Int32Array;
  /** The sentence of each unit. */
  readonly sentenceOf: Int32Array;
}

const quotes = "'‘’‚‛ʼ`´′\"“”„‟«»″‹›";
const dashes = '-‐‑‒–—―−';
const double = '"“”„‟«»″';

const isIdeograph = (code: number): boolean => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
/** Zero-width marks and the soft hyphen: seen by nobody, so nothing depends on them. */
const isInvisible = (code: number): boolean => code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;

const closes = new Set(['"', "'", ')', ']', '}']);
const neverLast = new Set('mr mrs ms dr prof rev st sen rep gen lt col capt sgt gov pres no vs u s'.split(' '));
/** Beyond this, a sentence is cut at a unit whose number says so: the cuts fall alike in two texts. */
const longSentence = 120;

class Growing {
  array = new Int32Array(256);
  length = 0;
  push(value: number): void {
    if (this.length === this.array.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.array);
      this.array = bigger;
    }
    this.array[this.length++] = value;
  }
  done(): Int32Array {
    return this.array.slice(0, this.length);
  }
}

/** Cuts a text into units and sentences. One pass, linear. */
export const unitsOf = (text: string, vocabulary: Vocabulary): Units => {
  const table = classTable();
  const { letter, upper, digit, mark } = CharClass;
  const start = new Growing();
  const end = new Growing();
  const id = new Growing();
  const kind = new Growing();
  const first = new Growing();
  const sentenceOf = new Growing();
  const n = text.length;
  let lineEnds = 2;
  let ended = true;
  let before = '';
  let spaced = true;
  let lengthOfSentence = 0;
  const push = (from: number, to: number, word: string, bits: number): void => {
    const number = vocabulary.number(word);
    const opens = lineEnds > 1;
    const beginsUpper = (bits & (UnitKind.capital | UnitKind.digit)) !== 0 || !(bits & UnitKind.word);
    const isMarkup = lineEnds === 1 && !(bits & UnitKind.word) && (word === '#' || word === '*' || word === '-' || word === '>' || word === '|');
    const isCut = lengthOfSentence >= longSentence && (number % 16 === 0 || lengthOfSentence >= 4 * longSentence);
    if (opens || isMarkup || isCut || (ended && (spaced || lineEnds > 0) && beginsUpper)) {
      first.push(start.length);
      lengthOfSentence = 0;
      ended = false;
    } else if (ended && !closes.has(word)) ended = false;
    lengthOfSentence++;
    start.push(from);
    end.push(to);
    id.push(number);
    kind.push(bits | (opens ? UnitKind.opens : 0));
    sentenceOf.push(first.length - 1);
    if (word === '!' || word === '?' || word === '...' || (word === '.' && !neverLast.has(before))) ended = true;
    before = word;
    lineEnds = 0;
    spaced = false;
  };
  for (let i = 0; i < n; ) {
    const code = text.charCodeAt(i);
    const bits = table[code] ?? 0;
    if (code === 10) {
      lineEnds++;
      spaced = true;
      i++;
    } else if (bits & CharClass.space || isInvisible(code)) {
      spaced = true;
      i++;
    } else if (isIdeograph(code)) {
      push(i, i + 1, text[i] ?? '', UnitKind.word);
      i++;
    } else if (bits & (letter | digit)) {
      let j = i + 1;
      let isAscii = code < 128;
      for (; j < n; j++) {
        const c = text.charCodeAt(j);
        if (!((table[c] ?? 0) & (letter | digit | mark)) || isIdeograph(c)) break;
        isAscii &&= c < 128;
      }
      const surface = text.slice(i, j);
      push(i, j, isAscii ? surface.toLowerCase() : surface.normalize('NFC').toLowerCase(), UnitKind.word | (bits & upper ? UnitKind.capital : 0) | (bits & digit || (table[text.charCodeAt(j - 1)] ?? 0) & digit ? UnitKind.digit : 0));
      i = j;
    } else {
      const c = text[i] ?? '';
      let j = i + 1;
      if (code >= 0xd800 && code < 0xdc00 && i + 1 < n) j++;
      let word = text.slice(i, j);
      if (dashes.includes(c)) {
        while (j < n && dashes.includes(text[j] ?? '')) j++;
        word = '-';
      } else if (c === '.' && text[i + 1] === '.') {
        while (j < n && text[j] === '.') j++;
        word = '...';
      } else if (c === '…') word = '...';
      else if (quotes.includes(c)) {
        if (!double.includes(c) && text[j] === c) j++;
        word = double.includes(c) || j - i === 2 ? '"' : "'";
      }
      push(i, j, word, 0);
      i = j;
    }
  }
  const sentences = first.length;
  first.push(start.length);
  return { text, length: start.length, start: start.done(), end: end.done(), id: id.done(), kind: Uint8Array.from(kind.done()), sentences, first: first.done(), sentenceOf: sentenceOf.done() };
};

/** The first unit that ends after `offset`; `length` if none. */
export const unitAfter = ({ end, length }: Units, offset: number): number => firstEndAfter(end, length, offset);

/** The units that a span touches: `[from, to)`. */
export const unitsIn = (units: Units, start: number, end: number): readonly [from: number, to: number] => {
  const from = unitAfter(units, start);
  let low = from;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units.start[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return [from, low];
};
