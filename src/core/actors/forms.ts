// Word forms and what is known of each before it stands anywhere: worked out once, kept for all articles.
import { CharClass, classTable } from '../characters.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { phraseHash, scramble, wordHash } from '../names/fold.ts';
import { lowerHash, type WordClusters } from './words.ts';

/** The coarse shape of a form. */
export const FormKind = {
  lower: 0,
  /** `Moscow` */
  capital: 1,
  /** `NATO` */
  capitals: 2,
  /** `McDonald`, `iPhone` */
  mixed: 3,
  /** `A`, `J.` */
  initial: 4,
  /** `U.S.` */
  dotted: 5,
  /** `2022`, `1,35,000` */
  number: 6,
  /** `G7`, `16th` */
  alphanumeric: 7,
  punctuation: 8,
  handle: 9,
  symbol: 10,
  /** `'s` */
  possessive: 11,
  /** Capitalised, and always so: `I`. */
  pronoun: 12,
} as const;

/** Forms kept before the table is emptied: some 30 MB with all that the tagger keeps for each. */
const capacity = 1 << 15;

/** Affix hashes kept for each form: prefixes of 1 to 4, suffixes of 1 to 4 letters. */
const affixes = 8;

/** Interned word forms. Ids are dense; all arrays are indexed by them. */
export class FormTable {
  readonly capacity = capacity;
  readonly exact = new Int32Array(capacity);
  readonly lower = new Int32Array(capacity);
  /** Dense id of the form in lower case. */
  readonly lowerId = new Int32Array(capacity);
  readonly kind = new Uint8Array(capacity);
  readonly shape = new Int32Array(capacity);
  readonly affix = new Int32Array(capacity * affixes);
  readonly fine = new Int32Array(capacity);
  readonly middle = new Int32Array(capacity);
  readonly coarse = new Int32Array(capacity);
  readonly band = new Uint8Array(capacity);
  /** The folded word's hash for phrases; 0 = no part of a phrase. */
  readonly word = new Uint32Array(capacity);
  /** The gazetteer's flags for the form as a name of one word, whatever its case. */
  readonly listed = new Uint16Array(capacity);
  /** Hash of the capitals alone; 0 unless the form is an acronym. */
  readonly acronym = new Int32Array(capacity);
  /** Hash of the first letter in capitals. */
  readonly firstLetter = new Uint16Array(capacity);
  #slots = new Int32Array(capacity * 2).fill(-1);
  readonly #lowerIds = new Map<number, number>();
  #count = 0;
  /** Counts how often the table was emptied: who keeps something by form id drops it when this changes. */
  generation = 0;

  readonly #clusters: WordClusters;
  readonly #gazetteer: Gazetteer;

  constructor(clusters: WordClusters, gazetteer: Gazetteer) {
    this.#clusters = clusters;
    this.#gazetteer = gazetteer;
  }

  /** Room for an article of `tokens` tokens; empties the table when there is none. Call once before an article. */
  reserve(tokens: number): void {
    if (this.#count + Math.min(tokens, capacity / 2) < capacity) return;
    this.#slots.fill(-1);
    this.#lowerIds.clear();
    this.#count = 0;
    this.generation++;
  }

  get count(): number {
    return this.#count;
  }

  /** The id of the form `text.slice(start, end)`. A full table answers with form 0 (only for articles of 16,000 different words). */
  intern(text: string, start: number, end: number, handle: boolean): number {
    let hash = handle ? 7 : 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = scramble(hash) | 0;
    const mask = capacity * 2 - 1;
    let at = hash & mask;
    for (;;) {
      const id = this.#slots[at] ?? -1;
      if (id < 0) break;
      if (this.exact[id] === hash) return id;
      at = (at + 1) & mask;
    }
    if (this.#count >= capacity) return 0;
    const id = this.#count++;
    this.#slots[at] = id;
    this.exact[id] = hash;
    this.#describe(id, text, start, end, handle);
    return id;
  }

  #describe(id: number, text: string, start: number, end: number, handle: boolean): void {
    const from = handle ? lastHump(text, start, end) : start;
    const lower = lowerHash(text, from, end) | 0;
    this.lower[id] = lower;
    let lowerId = this.#lowerIds.get(lower);
    if (lowerId === undefined) this.#lowerIds.set(lower, (lowerId = this.#lowerIds.size));
    this.lowerId[id] = lowerId;
    this.kind[id] = handle ? FormKind.handle : kindOf(text, start, end);
    this.shape[id] = shapeOf(text, start, end);
    for (let n = 1; n <= 4; n++) {
      const long = end - from >= n;
      this.affix[id * affixes + n - 1] = long ? lowerHash(text, from, from + n) | 0 : 0;
      this.affix[id * affixes + n + 3] = long ? lowerHash(text, end - n, end) | 0 : 0;
    }
    const found = this.#clusters.find(lower >>> 0);
    this.fine[id] = found < 0 ? -1 : this.#clusters.fine(found);
    this.middle[id] = found < 0 ? -1 : this.#clusters.middle(found);
    this.coarse[id] = found < 0 ? -1 : this.#clusters.coarse(found);
    this.band[id] = found < 0 ? 16 : this.#clusters.band(found);
    const word = wordHash(text, from, end);
    this.word[id] = word;
    this.listed[id] = word === 0 ? 0 : this.#gazetteer.flags(phraseHash(0, word));
    const kind = this.kind[id] ?? 0;
    const letters = kind === FormKind.capitals || kind === FormKind.dotted;
    this.acronym[id] = letters ? capitalsHash(text, start, end) : 0;
    const first = text.charCodeAt(from);
    this.firstLetter[id] = first >= 97 && first <= 122 ? first - 32 : first;
  }

  /** Prefixes of 1 to 4 letters are affixes 0 to 3, suffixes 4 to 7. */
  affixOf(id: number, which: number): number {
    return this.affix[id * affixes + which] ?? 0;
  }
}

/** Hash of a row of capital letters, one after the other: acronyms against initials. */
export const addInitial = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) + 77;

const capitalsHash = (text: string, start: number, end: number): number => {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) hash = addInitial(hash, code);
  }
  return hash;
};

/** `@SecBlinken` → where `Blinken` begins. */
const lastHump = (text: string, start: number, end: number): number => {
  const table = classTable();
  for (let i = end - 1; i > start + 1; i--) {
    const upper = ((table[text.charCodeAt(i)] ?? 0) & CharClass.upper) !== 0;
    const lowerAfter = i + 1 < end && ((table[text.charCodeAt(i + 1)] ?? 0) & (CharClass.letter | CharClass.upper)) === CharClass.letter;
    if ((upper && lowerAfter) || text.charCodeAt(i - 1) === 95) return i;
  }
  return Math.min(start + 1, end - 1);
};

const kindOf = (text: string, start: number, end: number): number => {
  const table = classTable();
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let stops = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const bits = table[code] ?? 0;
    if (bits & CharClass.upper) uppers++;
    else if (bits & CharClass.letter) lowers++;
    else if (bits & CharClass.digit) digits++;
    else if (code === 46) stops++;
  }
  const first = table[text.charCodeAt(start)] ?? 0;
  const code = text.charCodeAt(start);
  if (uppers + lowers + digits === 0) return first & (CharClass.high | CharClass.low | CharClass.mark) ? FormKind.symbol : FormKind.punctuation;
  if (uppers + lowers === 0) return FormKind.number;
  if (digits > 0) return FormKind.alphanumeric;
  if (code === 39 || code === 0x2019) return FormKind.possessive;
  if (uppers === 0) return FormKind.lower;
  if (code === 73 && (end - start === 1 || text.charCodeAt(start + 1) === 39 || text.charCodeAt(start + 1) === 0x2019)) return FormKind.pronoun;
  if (uppers === 1 && lowers === 0) return FormKind.initial;
  if (lowers === 0) return stops > 0 ? FormKind.dotted : FormKind.capitals;
  return uppers === 1 && first & CharClass.upper ? FormKind.capital : FormKind.mixed;
};

/** Runs of one class folded to two: `Xxx`, `X.X.`, `dd,ddd`. */
const shapeOf = (text: string, start: number, end: number): number => {
  const table = classTable();
  let hash = 17;
  let last = 0;
  let run = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const bits = table[code] ?? 0;
    const sign = bits & CharClass.upper ? 88 : bits & CharClass.letter ? 120 : bits & CharClass.digit ? 100 : code;
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= 2) hash = Math.imul(hash ^ sign, 0x01000193);
  }
  return hash;
};
