// An article as the tagger sees it: sentences of word forms, and what the article as a whole says of each word.
import { TokenKind, type Article } from '../article.ts';
import { NameClass } from '../analysis.ts';
import { classMask, EntryFlag, type Gazetteer } from '../names/gazetteer.ts';
import { phraseHash } from '../names/fold.ts';
import { connectors, placePrepositions, speechVerbs, titles } from './evidence.ts';
import { addInitial, FormKind, type FormTable } from './forms.ts';
import { lowerHash } from './words.ts';

/** How a sentence is set. Case says little in all but the first. */
export const Setting = { plain: 0, titleCase: 1, capitals: 2, lower: 3 } as const;

/** Bits of what an article says of a word (in any case) elsewhere. */
export const Seen = {
  lower: 1,
  /** Capitalised in the middle of a plain sentence. */
  capital: 2,
  runFirst: 4,
  runMiddle: 8,
  runLast: 16,
  /** In a row of capitalised words that begins with a given name or follows a title. */
  personal: 32,
  afterPlacePreposition: 64,
  beforeSpeech: 128,
  afterTitle: 256,
  bracketed: 512,
  possessive: 1024,
  often: 2048,
} as const;
export const seenBits = 12;

const setOf = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((w) => lowerHash(w, 0, w.length) | 0));
const titleHashes = setOf(titles);
const speechHashes = setOf(speechVerbs);
const prepositionHashes = setOf(placePrepositions);
const connectorHashes = setOf(connectors);

/** Classes that are names even where someone writes them small. */
const noisy = NameClass.country | NameClass.demonym | NameClass.city | NameClass.region | NameClass.institution | NameClass.company;

/** The longest listed name that is looked for, in words. */
const maximalPhrase = 8;

/**
 * Buffers for one article at a time; made once and filled by `read`. All arrays but `sentence` are indexed by position:
 * tokens in order, less the `#` of hashtags.
 */
export class Sequence {
  length = 0;
  sentences = 0;
  /** The first position of each sentence, and one more at the end. */
  sentence = new Int32Array(1024);
  setting = new Uint8Array(1024);
  token = new Int32Array(4096);
  form = new Int32Array(4096);
  /** 1: no space before; 2: no space after. */
  glue = new Uint8Array(4096);
  /** Classes of the longest listed name that the position lies in, and where in it: 0 first, 1 inner, 2 last, 3 alone. */
  phrase = new Uint16Array(4096);
  phrasePlace = new Uint8Array(4096);
  /** The row of capitalised words that the position lies in, as its first and last position; -1 if in none. */
  runFirst = new Int32Array(4096);
  runLast = new Int32Array(4096);
  /** What the article says of each word, by the form's `lowerId`. */
  readonly seen: Uint16Array;
  readonly capitalCount: Uint16Array;
  /** For acronyms: the last word of the row of words whose initials it is, as form id; -1 if none. */
  acronymOf = new Int32Array(4096);
  readonly #touched: number[] = [];
  readonly #initials = new Map<number, number>();
  readonly #forms: FormTable;
  readonly #gazetteer: Gazetteer;

  constructor(forms: FormTable, gazetteer: Gazetteer) {
    this.#forms = forms;
    this.#gazetteer = gazetteer;
    this.seen = new Uint16Array(forms.capacity);
    this.capitalCount = new Uint16Array(forms.capacity);
  }

  read(article: Article): void {
    const { tokens, sentences, prose } = article;
    this.#grow(tokens.length + 1, sentences.length + 1);
    this.#forms.reserve(tokens.length);
    const { start, end, kind } = tokens;
    let at = 0;
    for (let s = 0; s < sentences.length; s++) {
      this.sentence[s] = at;
      const stop = sentences.first[s + 1] ?? 0;
      for (let t = sentences.first[s] ?? 0; t < stop; t++) {
        const from = start[t] ?? 0;
        const to = end[t] ?? 0;
        // The mark of a hashtag is no word: "Sergey #Lavrov" is read as "Sergey Lavrov".
        if (to - from === 1 && prose.charCodeAt(from) === 35 && t + 1 < stop && start[t + 1] === to && kind[t + 1] === TokenKind.word) continue;
        this.token[at] = t;
        this.form[at] = this.#forms.intern(prose, from, to, kind[t] === TokenKind.handle);
        const before = t > 0 && end[t - 1] === from ? 1 : 0;
        const after = t + 1 < tokens.length && start[t + 1] === to ? 2 : 0;
        this.glue[at++] = before | after;
      }
    }
    this.sentences = sentences.length;
    this.sentence[sentences.length] = at;
    this.length = at;
    for (let s = 0; s < this.sentences; s++) this.#readSetting(s);
    this.#readPhrases();
    this.#readRuns();
    this.#readArticle();
  }

  #grow(positions: number, sentences: number): void {
    if (this.sentence.length <= sentences) {
      this.sentence = new Int32Array(sentences * 2);
      this.setting = new Uint8Array(sentences * 2);
    }
    if (this.token.length > positions) return;
    const size = positions * 2;
    this.token = new Int32Array(size);
    this.form = new Int32Array(size);
    this.glue = new Uint8Array(size);
    this.phrase = new Uint16Array(size);
    this.phrasePlace = new Uint8Array(size);
    this.runFirst = new Int32Array(size);
    this.runLast = new Int32Array(size);
    this.acronymOf = new Int32Array(size);
  }

  /** Capitalised in any way. */
  isName(position: number): boolean {
    const kind = this.#forms.kind[this.form[position] ?? 0] ?? 0;
    return (kind >= FormKind.capital && kind <= FormKind.dotted) || (kind === FormKind.alphanumeric && this.#startsUpper(position));
  }

  /**
   * No name can be meant here: a plain sentence, and nothing capitalised, listed as a name of a place or group, or an account
   * within two positions. Most positions of news are such.
   */
  isQuiet(position: number, sentence: number): boolean {
    if (this.setting[sentence] !== Setting.plain) return false;
    const first = Math.max(this.sentence[sentence] ?? 0, position - 2);
    const last = Math.min((this.sentence[sentence + 1] ?? 0) - 1, position + 2);
    for (let i = first; i <= last; i++) {
      const form = this.form[i] ?? 0;
      if ((this.runFirst[i] ?? -1) >= 0 || this.phrase[i] !== 0 || (this.#forms.listed[form] ?? 0) & noisy || this.#forms.kind[form] === FormKind.handle) return false;
    }
    return true;
  }

  #startsUpper(position: number): boolean {
    const form = this.form[position] ?? 0;
    const first = this.#forms.firstLetter[form] ?? 0;
    return first >= 65 && first <= 90;
  }

  #readSetting(s: number): void {
    const { kind, band } = this.#forms;
    let words = 0;
    let upper = 0;
    let capital = 0;
    let lower = 0;
    for (let i = this.sentence[s] ?? 0; i < (this.sentence[s + 1] ?? 0); i++) {
      const form = this.form[i] ?? 0;
      const k = kind[form] ?? 0;
      if (k === FormKind.lower) {
        // Little words are small in titles too.
        if ((band[form] ?? 0) > 6) lower++;
      } else if (k === FormKind.capitals || k === FormKind.dotted) upper++;
      else if (k === FormKind.capital || k === FormKind.mixed) capital++;
      else continue;
      words++;
    }
    const set = upper >= 4 && upper > 4 * (capital + lower) ? Setting.capitals : capital + upper >= 4 && capital > 0 && capital + upper >= 3 * lower ? Setting.titleCase : words >= 4 && capital + upper === 0 ? Setting.lower : Setting.plain;
    this.setting[s] = set;
  }

  /** Marks the longest listed names, left to right. */
  #readPhrases(): void {
    const { word, kind } = this.#forms;
    for (let s = 0; s < this.sentences; s++) {
      const stop = this.sentence[s + 1] ?? 0;
      for (let i = this.sentence[s] ?? 0; i < stop; ) {
        let hash = 0;
        let best = -1;
        let classes = 0;
        const first = this.form[i] ?? 0;
        const startsLow = kind[first] === FormKind.lower;
        let words = 0;
        let low = false;
        if ((this.#forms.listed[first] ?? 0) !== 0 && (!startsLow || (this.#forms.listed[first] ?? 0) & (EntryFlag.lower | EntryFlag.prefix)))
          for (let j = i; j < stop && words < maximalPhrase; j++) {
            const form = this.form[j] ?? 0;
            const w = word[form] ?? 0;
            if (w === 0) {
              if (kind[form] === FormKind.punctuation && (this.glue[j] ?? 0) & 1) continue;
              break;
            }
            words++;
            low ||= kind[form] === FormKind.lower || kind[form] === FormKind.capital || kind[form] === FormKind.mixed;
            hash = phraseHash(hash, w);
            const flags = this.#gazetteer.flags(hash);
            if (flags & classMask && !(flags & EntryFlag.capitals && low) && !(startsLow && !(flags & EntryFlag.lower))) {
              best = j;
              classes = flags & classMask;
            }
            if (!(flags & EntryFlag.prefix)) break;
          }
        if (best < 0) {
          this.phrase[i] = 0;
          this.phrasePlace[i++] = 0;
          continue;
        }
        for (let j = i; j <= best; j++) {
          this.phrase[j] = classes;
          this.phrasePlace[j] = i === best ? 3 : j === i ? 0 : j === best ? 2 : 1;
        }
        i = best + 1;
      }
    }
  }

  #readRuns(): void {
    const { kind } = this.#forms;
    for (let s = 0; s < this.sentences; s++) {
      const stop = this.sentence[s + 1] ?? 0;
      for (let i = this.sentence[s] ?? 0; i < stop; ) {
        if (!this.isName(i)) {
          this.runFirst[i] = -1;
          this.runLast[i++] = -1;
          continue;
        }
        let last = i;
        for (let j = i + 1; j < stop; j++) {
          if (this.isName(j)) last = j;
          else if (kind[this.form[j] ?? 0] !== FormKind.punctuation || this.glue[j] !== 3 || j !== last + 1) break;
        }
        for (let j = i; j <= last; j++) {
          this.runFirst[j] = i;
          this.runLast[j] = last;
        }
        i = last + 1;
      }
    }
  }

  #readArticle(): void {
    const { lower, lowerId, kind, listed, acronym } = this.#forms;
    for (const id of this.#touched) {
      this.seen[id] = 0;
      this.capitalCount[id] = 0;
    }
    this.#touched.length = 0;
    this.#initials.clear();
    for (let s = 0; s < this.sentences; s++) {
      const from = this.sentence[s] ?? 0;
      const stop = this.sentence[s + 1] ?? 0;
      const plain = this.setting[s] === Setting.plain;
      for (let i = from; i < stop; i++) {
        const form = this.form[i] ?? 0;
        const id = lowerId[form] ?? 0;
        const k = kind[form] ?? 0;
        if (k === FormKind.lower) {
          this.#mark(id, Seen.lower);
          continue;
        }
        const first = this.runFirst[i] ?? -1;
        if (first < 0 || (!plain && this.setting[s] !== Setting.titleCase)) continue;
        const last = this.runLast[i] ?? i;
        const before = first > from ? (lower[this.form[first - 1] ?? 0] ?? 0) : 0;
        let bits = 0;
        if (plain && i > from) bits |= Seen.capital;
        if (plain && last > first && (i > from || last > first + 1)) {
          bits |= i === first ? Seen.runFirst : i === last ? Seen.runLast : Seen.runMiddle;
          if (i > first && (listed[this.form[first] ?? 0] ?? 0) & NameClass.givenName) bits |= Seen.personal;
        }
        if (plain) {
          const after = last + 1 < stop ? (lower[this.form[last + 1] ?? 0] ?? 0) : 0;
          if (titleHashes.has(before)) bits |= Seen.afterTitle | Seen.personal;
          if (prepositionHashes.has(before)) bits |= Seen.afterPlacePreposition;
          if (speechHashes.has(after)) bits |= Seen.beforeSpeech;
          if (last + 1 < stop && kind[this.form[last + 1] ?? 0] === FormKind.possessive) bits |= Seen.possessive;
          if (first === last && first > from && this.#is(first - 1, 40) && this.#is(last + 1, 41)) bits |= Seen.bracketed;
          // Words of one row tell of each other: `Secretary Blinken`.
          if (i > first && titleHashes.has(lower[this.form[i - 1] ?? 0] ?? 0)) bits |= Seen.afterTitle | Seen.personal;
        }
        this.#mark(id, bits);
        const count = (this.capitalCount[id] ?? 0) + 1;
        this.capitalCount[id] = count;
        if (count === 3) this.#mark(id, Seen.often);
        if (i === first && last > first) this.#readInitials(first, stop);
      }
    }
    for (let i = 0; i < this.length; i++) {
      const letters = acronym[this.form[i] ?? 0] ?? 0;
      this.acronymOf[i] = letters === 0 ? -1 : (this.#initials.get(letters) ?? -1);
    }
  }

  /** Remembers the initials of the row of words from `first`: `North Atlantic Treaty Organization`, `Bank of England`. */
  #readInitials(first: number, stop: number): void {
    const { lower, firstLetter } = this.#forms;
    let hash = 0;
    let count = 0;
    for (let j = first; j < stop && j < first + 10; j++) {
      const form = this.form[j] ?? 0;
      if (this.isName(j)) {
        hash = addInitial(hash, firstLetter[form] ?? 0);
        if (++count >= 2 && !this.#initials.has(hash)) this.#initials.set(hash, form);
      } else if (!connectorHashes.has(lower[form] ?? 0) && this.#forms.kind[form] !== FormKind.punctuation) break;
    }
  }

  #is(position: number, code: number): boolean {
    return position < this.length && this.#forms.firstLetter[this.form[position] ?? 0] === code;
  }

  #mark(id: number, bits: number): void {
    if (this.seen[id] === 0) this.#touched.push(id);
    this.seen[id] = (this.seen[id] ?? 0) | bits;
  }
}
