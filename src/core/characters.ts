// Classes of UTF-16 code units, by one table look-up for the hot path.

/** Bits of `classOf`. */
export const CharClass = { letter: 1, upper: 2, digit: 4, space: 8, mark: 16, high: 32, low: 64 } as const;

let table: Uint8Array | undefined;

/**
 * The class bits of all 65,536 code units; made at the first call (17 ms), so that loading the extension does not pay for it.
 * Hot loops fetch it once and index it themselves.
 */
export const classTable = (): Uint8Array => {
  if (table) return table;
  const letter = /\p{L}/u;
  const upper = /[\p{Lu}\p{Lt}]/u;
  const digit = /\p{Nd}/u;
  const space = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]/u;
  // Combining marks, and the joiners that stand inside words without a width of their own.
  const mark = /\p{M}|[\u00ad\u200b-\u200d\u2060]/u;
  const made = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      made[code] = code < 0xdc00 ? CharClass.high : CharClass.low;
      continue;
    }
    const char = String.fromCharCode(code);
    let bits = 0;
    if (letter.test(char)) bits |= CharClass.letter;
    if (upper.test(char)) bits |= CharClass.upper;
    if (digit.test(char)) bits |= CharClass.digit;
    if (space.test(char)) bits |= CharClass.space;
    if (mark.test(char)) bits |= CharClass.mark;
    made[code] = bits;
  }
  table = made;
  return made;
};

/** The class bits of a code unit; 0 for punctuation and symbols. */
export const classOf = (code: number): number => classTable()[code] ?? 0;

export const isLetter = (code: number): boolean => (classOf(code) & CharClass.letter) !== 0;
export const isUpper = (code: number): boolean => (classOf(code) & CharClass.upper) !== 0;
export const isDigit = (code: number): boolean => (classOf(code) & CharClass.digit) !== 0;
export const isSpace = (code: number): boolean => (classOf(code) & CharClass.space) !== 0;

const lineBreaking = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/** `text` with every white space but line ends turned into a plain space (same length): no-break spaces, tabs, BOM. */
export const plainSpaces = (text: string): string =>
  text.replace(/[\t\u000b\u000c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/g, ' ');

/** `text` with all but line ends blanked (same length). */
export const blank = (text: string): string => {
  let out = '';
  for (let i = 0; i < text.length; i++) out += lineBreaking(text.charCodeAt(i)) ? text[i] : ' ';
  return out;
};
