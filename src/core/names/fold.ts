// Names are compared by hashes of folded words: without case, diacritics, full stops and apostrophes.

/** What `foldTable` says of a code unit that is left out of a word: full stops, apostrophes, joiners, combining marks. */
const dropped = 1;

const strokes: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ß: 's', æ: 'a', œ: 'o', ð: 'd', þ: 't', ə: 'e' };

let table: Uint16Array | undefined;

/**
 * For each code unit the one that stands for it in a folded word; 0 parts words, 1 is left out.
 * Made at the first call (some 10 ms).
 */
export const foldTable = (): Uint16Array => {
  if (table) return table;
  const made = new Uint16Array(65536);
  const wordly = /[\p{L}\p{Nd}&]/u;
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const char = String.fromCharCode(code);
    if (code < 0x250 || (code >= 0x370 && code < 0x530) || (code >= 0x1e00 && code < 0x1f00)) {
      if (!wordly.test(char)) continue;
      const lower = char.toLowerCase();
      const base = strokes[lower] ?? lower.normalize('NFD');
      made[code] = base.charCodeAt(0);
    } else if (wordly.test(char)) made[code] = code;
  }
  for (const char of ".'’‘ʼ\u00ad\u200b\u200c\u200d\u2060") made[char.charCodeAt(0)] = dropped;
  for (let code = 0x300; code < 0x370; code++) made[code] = dropped;
  table = made;
  return made;
};

/** Mixes the 32 bits of a hash so that each depends on all (the finalizer of MurmurHash3). */
export const scramble = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The hash of the folded letters and digits of `text.slice(start, end)`, taken as one word; 0 if it has none. */
export const wordHash = (text: string, start = 0, end = text.length): number => {
  const fold = foldTable();
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = fold[text.charCodeAt(i)] ?? 0;
    if (code > dropped) hash = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
  }
  return hash === 0 ? 0 : scramble(hash) || 1;
};

/** The hash of a phrase that ends in a word, from the hash of what stands before it (0 at the beginning). */
export const phraseHash = (before: number, word: number): number => scramble(Math.imul(before, 31) ^ word) || 1;

/**
 * The word hashes of a surface. Words are parted by anything that is neither letter, digit, full stop nor apostrophe;
 * a final `'s` is a word of its own, as it is a token of its own.
 */
export const wordHashes = (surface: string): readonly number[] => {
  const fold = foldTable();
  const hashes: number[] = [];
  const push = (from: number, to: number): void => {
    const hash = wordHash(surface, from, to);
    if (hash !== 0) hashes.push(hash);
  };
  for (let i = 0; i < surface.length; ) {
    if (!fold[surface.charCodeAt(i)]) {
      i++;
      continue;
    }
    let j = i + 1;
    while (j < surface.length && fold[surface.charCodeAt(j)]) j++;
    const possessive = j - i > 2 && /^['’ʼ][sS]$/.test(surface.slice(j - 2, j));
    push(i, possessive ? j - 2 : j);
    if (possessive) push(j - 2, j);
    i = j;
  }
  return hashes;
};
