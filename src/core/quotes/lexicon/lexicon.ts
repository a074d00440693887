import type { CueClass } from '../../analysis.ts';
import { audienceNouns, mediumNouns, sourceNouns, statementNouns } from './cueNouns.ts';
import { cueVerbs } from './cueVerbs.ts';
import * as closed from './functionWords.ts';
import { inflect, irregularBases } from './inflect.ts';
import { bodyNouns, honorifics, roleNouns, timeWords } from './nouns.ts';
import { regularVerbs } from './verbs.ts';
import { Word } from './wordBits.ts';

/** What may follow a cue verb; the letters of `cueVerbs` as bits. */
export const Frame = {
  clause: 1 << 0,
  addressee: 1 << 1,
  question: 1 << 2,
  infinitive: 1 << 3,
  objectInfinitive: 1 << 4,
  gerund: 1 << 5,
  objectGerund: 1 << 6,
  as: 1 << 7,
  complement: 1 << 8,
  marks: 1 << 9,
  weak: 1 << 10,
} as const;

const frameLetters: Readonly<Record<string, number>> = {
  t: Frame.clause,
  o: Frame.addressee,
  w: Frame.question,
  i: Frame.infinitive,
  I: Frame.objectInfinitive,
  g: Frame.gerund,
  G: Frame.objectGerund,
  a: Frame.as,
  n: Frame.complement,
  q: Frame.marks,
  z: Frame.weak,
};

/** A verb that reports statements. */
export interface CueVerb {
  readonly lemma: string;
  readonly cueClass: CueClass;
  /** Bits of `Frame`. */
  readonly frames: number;
  /** The word that must follow: `out` of "point out", `for` of "call for"; empty if none. */
  readonly particle: string;
}

/** All words that the analysis knows, by a hash table over code units: no string is made to look one up. */
export interface Lexicon {
  /** The word's id, 0 if unknown. `prose.slice(start, end)` in any case; `’` counts as `'`. */
  find(prose: string, start: number, end: number): number;
  /** Bits of `Word`, by id. */
  readonly bits: Int32Array;
  /** The cue verbs of a form, by id: the plain one and those with a particle. */
  readonly cues: ReadonlyMap<number, readonly CueVerb[]>;
  /** Id of a word in lower case, 0 if unknown. */
  id(word: string): number;
}

const split = (list: string): readonly string[] => list.split(' ').filter(Boolean);

const cueTable = (): readonly CueVerb[] => {
  const out: CueVerb[] = [];
  for (const cueClass of Object.keys(cueVerbs) as CueClass[]) {
    for (const entry of split(cueVerbs[cueClass])) {
      const [verb = '', frames = ''] = entry.split(':');
      const [lemma = '', particle = ''] = verb.split('+');
      let bits = 0;
      for (const letter of frames) bits |= frameLetters[letter] ?? 0;
      out.push({ lemma, cueClass, frames: bits, particle });
    }
  }
  return out;
};

/** All cue verbs, in the order of their table. */
export const allCueVerbs: readonly CueVerb[] = cueTable();

const collect = (): { readonly words: ReadonlyMap<string, number>; readonly cues: ReadonlyMap<string, readonly CueVerb[]> } => {
  const words = new Map<string, number>();
  const cues = new Map<string, CueVerb[]>();
  const add = (list: string, bit: number): void => {
    for (const word of split(list)) words.set(word, (words.get(word) ?? 0) | bit);
  };
  const forms = (lemma: string): readonly (readonly [string, number])[] => {
    const { third, past, participle, gerund } = inflect(lemma);
    const tag = (list: readonly string[], bit: number): readonly (readonly [string, number])[] => list.map((form) => [form, bit] as const);
    return [[lemma, Word.base] as const, ...tag(third, Word.third), ...tag(past, Word.past), ...tag(participle, Word.participle), ...tag(gerund, Word.gerund)];
  };
  for (const lemma of [...split(regularVerbs), ...irregularBases()]) for (const [form, bit] of forms(lemma)) words.set(form, (words.get(form) ?? 0) | bit);
  for (const verb of allCueVerbs) {
    for (const [form, bit] of forms(verb.lemma)) {
      words.set(form, (words.get(form) ?? 0) | bit | Word.cue);
      const known = cues.get(form) ?? [];
      if (!known.includes(verb)) cues.set(form, [...known, verb]);
    }
  }
  add(closed.determiners, Word.determiner);
  add(closed.possessives, Word.possessive);
  add(closed.prepositions, Word.preposition);
  add(closed.coordinators, Word.coordinator);
  add(closed.subordinators, Word.subordinator);
  add(closed.relatives, Word.relative);
  add(closed.subjectPronouns, Word.subjectPronoun);
  add(closed.speakerPronouns, Word.speakerPronoun);
  add(closed.objectPronouns, Word.objectPronoun);
  add(closed.be, Word.be);
  add(closed.have, Word.have);
  add(closed.doForms, Word.do);
  add(closed.modals, Word.modal);
  add(closed.negations, Word.negation);
  add(closed.adverbs, Word.adverb);
  add(closed.numberWords, Word.number);
  add(closed.leadVerbs, Word.lead);
  add(timeWords, Word.time);
  add(roleNouns, Word.role);
  add(bodyNouns, Word.body);
  add(honorifics, Word.honorific);
  add(sourceNouns, Word.source);
  add(mediumNouns, Word.medium);
  add(audienceNouns, Word.audience);
  add(statementNouns, Word.statement);
  return { words, cues };
};

const fold = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code === 0x2019 || code === 0x02bc ? 39 : code);

const compile = (): Lexicon => {
  const { words, cues } = collect();
  const size = 1 << Math.ceil(Math.log2(words.size * 2.5));
  const slots = new Uint16Array(size);
  const bits = new Int32Array(words.size + 1);
  const offsets = new Int32Array(words.size + 2);
  const pool: number[] = [];
  const hashOf = (text: string, start: number, end: number): number => {
    let h = 0x811c9dc5;
    for (let i = start; i < end; i++) h = Math.imul(h ^ fold(text.charCodeAt(i)), 0x01000193);
    return (h ^ (h >>> 15)) & (size - 1);
  };
  const longest = Math.max(...[...words.keys()].map((w) => w.length));
  let id = 0;
  for (const [word, wordBits] of words) {
    id++;
    bits[id] = wordBits;
    offsets[id] = pool.length;
    for (let i = 0; i < word.length; i++) pool.push(word.charCodeAt(i));
    offsets[id + 1] = pool.length;
    let at = hashOf(word, 0, word.length);
    while (slots[at]) at = (at + 1) & (size - 1);
    slots[at] = id;
  }
  const codes = Uint16Array.from(pool);
  const find = (text: string, start: number, end: number): number => {
    const length = end - start;
    if (length > longest) return 0;
    let at = hashOf(text, start, end);
    for (let found = slots[at] ?? 0; found; found = slots[at] ?? 0) {
      const from = offsets[found] ?? 0;
      if ((offsets[found + 1] ?? 0) - from === length) {
        let i = 0;
        while (i < length && codes[from + i] === fold(text.charCodeAt(start + i))) i++;
        if (i === length) return found;
      }
      at = (at + 1) & (size - 1);
    }
    return 0;
  };
  const idOf = (word: string): number => find(word, 0, word.length);
  return { find, bits, cues: new Map([...cues].map(([form, list]) => [idOf(form), list])), id: idOf };
};

let compiled: Lexicon | undefined;

/** The lexicon, made at the first call (a few milliseconds), so that loading the extension does not pay for it. */
export const lexicon = (): Lexicon => (compiled ??= compile());
