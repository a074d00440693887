// One look-up a token: an open-addressed hash table over the text itself, no string made.
import { TokenClass } from './classes.ts';
import { holidays } from './holidays.ts';
import { glueWords, starterWords, timeWords } from './words.ts';

const sizeBits = 12;
const mask = (1 << sizeBits) - 1;
/** The longest word is shorter than this. */
const longest = 16;

/** Room for the tables and for what recognisers intern. */
const capacity = 1024;

const words: string[] = [''];
const classOfWord = new Uint8Array(capacity);
const valueOfWord = new Int32Array(capacity);
const flagsOfWord = new Uint16Array(capacity);
const slots = new Uint16Array(1 << sizeBits);
/** Bit `length` for each first and second character (lower case): nearly all tokens leave here. */
const lengths = new Uint32Array(128 * 32);
/** Where the lengths of words with these two first characters stand; the second one's low bits are enough. */
const pair = (first: number, second: number): number => (first << 5) | (second & 31);

const folded = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code === 0x2019 ? 39 : code);
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const place = (hash: number): number => (hash ^ (hash >>> sizeBits) ^ (hash >>> 24)) & mask;

const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return place(hash);
};

const find = (word: string): number => {
  for (let slot = hashOf(word); ; slot = (slot + 1) & mask) {
    const id = slots[slot] ?? 0;
    if (id === 0 || words[id] === word) return id === 0 ? -1 - slot : id;
  }
};

const add = (word: string, tokenClass: number, value: number, flag: number): number => {
  const slot = find(word);
  if (slot > 0) return slot;
  const id = words.length;
  if (id >= capacity || word.length >= longest) throw new RangeError(`the lexicon of time has no room for: ${word}`);
  slots[-1 - slot] = id;
  words.push(word);
  classOfWord[id] = tokenClass;
  valueOfWord[id] = value;
  flagsOfWord[id] = flag;
  // A word of one letter is followed by anything; `a.m.` by its full stop.
  const seconds = word.length === 1 ? Array.from({ length: 32 }, (_, k) => k) : [word.charCodeAt(1), 46];
  for (const second of seconds) lengths[pair(word.charCodeAt(0), second)] = (lengths[pair(word.charCodeAt(0), second)] ?? 0) | (1 << word.length);
  return id;
};

for (const [list, tokenClass, value, flag] of timeWords) for (const word of list.split(' ')) add(word, tokenClass, value, flag ?? 0);
for (const word of starterWords.split(' ')) add(word, TokenClass.starter, 0, 0);
for (const word of glueWords.split(' ')) add(word, TokenClass.glue, 0, 0);
for (const { name } of holidays) for (const word of name.split(' ')) if (/\w/.test(word)) add(word, TokenClass.holiday, 0, 0);

/**
 * The id of a word (lower case). A word that no table holds gets an id and no class: recognisers ask for it by id, and it begins nothing.
 * Called while modules load, never while a text is read.
 */
export const wordId = (word: string): number => add(word, TokenClass.none, 0, 0);

/** Several ids by their names. */
export const wordIds = <const Names extends readonly string[]>(...names: Names): { readonly [K in Names[number]]: number } =>
  Object.fromEntries(names.map((name) => [name, wordId(name)])) as { readonly [K in Names[number]]: number };

/** A set of words (parted by spaces) as a table over ids. */
export const wordTable = (list: string): Uint8Array => {
  const table = new Uint8Array(capacity);
  for (const word of list.split(' ')) table[wordId(word)] = 1;
  return table;
};

export const wordClass = (id: number): number => classOfWord[id] ?? 0;
export const wordValue = (id: number): number => valueOfWord[id] ?? 0;
export const wordFlags = (id: number): number => flagsOfWord[id] ?? 0;
export const wordText = (id: number): string => words[id] ?? '';

/** The id of the word at `text.slice(start, end)`, whatever its case; full stops in it do not count; 0 if it is not in the lexicon. */
export const lookUp = (text: string, start: number, end: number): number => {
  const first = folded(text.charCodeAt(start));
  if (first >= 128) return 0;
  const size = end - start;
  const second = size > 1 ? folded(text.charCodeAt(start + 1)) : 0;
  const possible = lengths[pair(first, second)] ?? 0;
  if (possible === 0 || size > 2 * longest) return 0;
  // Without a full stop at its second place or its end it has none to leave out.
  if (second !== 46 && (size >= longest || (possible & (1 << size)) === 0) && text.charCodeAt(end - 1) !== 46) return 0;
  let hash = 0x811c9dc5;
  let length = 0;
  for (let i = start; i < end; i++) {
    const code = folded(text.charCodeAt(i));
    if (code === 46) continue;
    hash = step(hash, code);
    length++;
  }
  if (length >= longest || (possible & (1 << length)) === 0) return 0;
  for (let slot = place(hash); ; slot = (slot + 1) & mask) {
    const id = slots[slot] ?? 0;
    if (id === 0) return 0;
    const word = words[id] ?? '';
    if (word.length !== length) continue;
    let i = start;
    let j = 0;
    while (j < length) {
      const code = folded(text.charCodeAt(i++));
      if (code === 46) continue;
      if (code !== word.charCodeAt(j)) break;
      j++;
    }
    if (j === length) return id;
  }
};

/** For the test that no word stands in two tables. */
export const duplicates = (): readonly string[] => {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const [list] of timeWords)
    for (const word of list.split(' ')) {
      if (seen.has(word)) twice.push(word);
      seen.add(word);
    }
  return twice;
};
