// People's names taken apart and compared. Every comparison tells by which rule it holds.
import { nameKey, nameWords, spellOut } from './fold.ts';
import { isNickname, isOldNickname } from './nicknames.ts';
import { jaroWinkler, oneSlip, skeleton, spellingKey, vowelVariants } from './spelling.ts';
import { isEquivalent } from './words/equivalents.ts';
import { ambiguousHonorifics, chineseSurnames, degrees, generations, honorifics, koreanSurnames, looseParticles, particles } from './words/persons.ts';

export interface PersonName {
  /** All words of the name in order, titles, degrees and generation off. */
  readonly words: readonly string[];
  /** Given and middle names, initials too, in order; empty for a name of one word. */
  readonly given: readonly string[];
  /** The family name without loose particles: `assad` of `Bashar al-Assad`, `van der bellen`. The only word of a name of one word. */
  readonly surname: readonly string[];
  /** `jr`, `sr`, `2`, `3`; empty if none. */
  readonly generation: string;
  readonly familyFirst: boolean;
}

const pinyin = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiou]{1,3})(?:ng|n|r)?){1,2}$/;
/** A syllable of Korean and Vietnamese given names, as romanised. */
const easternSyllable = /^(?:ph|th|tr|kh|ngh?|nh|ch|kk|ss|gi|[bcdghjklmnpqrstvwxy])?[aeiouwy]{1,3}(?:ng|nh|ck|ch|[nmkclpthb])?$/;
/** Family names that seldom are a syllable of a given name: where one ends a name, it stands last as in the West. */
const plainlyFamily = new Set('kim lee park pak choi choe kang yoon jang cho shin kwon hwang nguyen tran pham chang'.split(' '));

/** Does the family name stand first? Only where family name and given names both look it. */
const isFamilyFirst = (words: readonly string[], surface: string): boolean => {
  const [first = '', ...rest] = words;
  if (rest.length === 0 || rest.length > 3) return false;
  if (/^\S+\s+\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(surface.trim())) return koreanSurnames.has(first) || chineseSurnames.has(first);
  if (rest.length === 1) return chineseSurnames.has(first) && pinyin.test(rest[0] ?? '') && !chineseSurnames.has(rest[0] ?? '') && (rest[0] ?? '').length >= 4;
  const [, last = ''] = rest;
  if (rest.length !== 2 || !(koreanSurnames.has(first) || chineseSurnames.has(first))) return false;
  // Two syllables joined by a hyphen, three words of capitals, or three plain syllables: Kim Jong Un, Nguyen Xuan Phuc; not Jung Ho Kang, Lee Harvey Oswald.
  if (!rest.every((w) => easternSyllable.test(w))) return false;
  if (/^\S+\s+\S+-\S+$/u.test(surface.trim())) return true;
  return !plainlyFamily.has(last) && (koreanSurnames.has(first) || /^\p{Lu}+\s\p{Lu}+\s\p{Lu}+$/u.test(surface.trim()));
};

const cache = new Map<string, PersonName>();

/** Takes a name apart. The same for the same text; never fails. */
export const parsePerson = (surface: string): PersonName => {
  const known = cache.get(surface);
  if (known) return known;
  // "J.D. Vance", "JD Vance": two initials.
  let text = spellOut(surface)
    .replace(/(?<![\p{L}\p{N}])(\p{Lu})\.(?=\p{Lu}(?:[.\s]|$))/gu, '$1. ')
    .replace(/^(\p{Lu})(\p{Lu})(?=\s+\p{Lu}\p{Ll})/u, '$1 $2');
  // "Lavrov, Sergey" but not "John Smith, Jr".
  const comma = /^([^,]{2,60}),\s*([^,]{2,60})$/.exec(text);
  if (comma && !generations.has(nameWords(comma[2] ?? '')[0] ?? '') && !degrees.has(nameWords(comma[2] ?? '')[0] ?? '')) text = `${comma[2] ?? ''} ${comma[1] ?? ''}`;
  let words: string[] = (nameWords(text).length > 0 ? nameWords(text) : [nameKey(text).replaceAll('/', ' ')]).map((w, i, all) => ((w === 'ibn' || (w === 'ben' && i > 0)) && i + 1 < all.length ? 'bin' : w));
  while (words.length > 1 && honorifics.has(words[0] ?? '') && !(ambiguousHonorifics.has(words[0] ?? '') && words.length === 2)) words = words.slice(1);
  let generation = '';
  while (words.length > 1) {
    const last = words[words.length - 1] ?? '';
    if (generations.has(last)) generation = generations.get(last) ?? '';
    else if (!degrees.has(last)) break;
    words.pop();
  }
  const familyFirst = isFamilyFirst(words, text);
  let from = words.length - 1;
  if (!familyFirst) while (from > 1 && particles.has(words[from - 1] ?? '')) from--;
  if (!familyFirst && from === 1 && words.length > 2 && particles.has(words[0] ?? '')) from = 0;
  const surname = familyFirst ? words.slice(0, 1) : words.slice(Math.max(0, from));
  const given = familyFirst ? words.slice(1) : words.slice(0, Math.max(0, from));
  const tight = surname.filter((w) => !looseParticles.has(w));
  const parsed: PersonName = { words, given: given.filter((w, i) => !looseParticles.has(w) || (i === 0 && /^al\s/i.test(text))), surname: tight.length > 0 ? tight : surname, generation, familyFirst };
  if (cache.size > 50_000) cache.clear();
  cache.set(surface, parsed);
  return parsed;
};

/**
 * One text for one name, from which it can be read again: given names, a slash, family name, a slash and the generation if any. Particles that come and go and the
 * order of the parts are levelled, so that `Kim Jong-un` and `Jong Un Kim`, `Bashar al-Assad` and `Bashar Assad` have one key.
 */
export const personKey = ({ given, surname, generation }: PersonName): string => `${given.join(' ')}/${surname.join(' ')}${generation === '' ? '' : `/${generation}`}`;

/** "Van Houten", "Al Gore": two words, the first of which may belong to a family name. */
export const beginsWithParticle = ({ words }: PersonName): boolean => words.length === 2 && particles.has(words[0] ?? '');

/**
 * A name of two words that begins with a particle as the family name of a longer one that ends with it: "Van Houten" beside "Pieter van Houten".
 * Alone it stays as it is: Van Morrison has a given name.
 */
export const asFamilyNameOf = (short: PersonName, long: PersonName): PersonName => {
  const [particle, last] = short.words;
  const fits = beginsWithParticle(short) && long.words.length > 2 && long.words.at(-1) === last && long.words.at(-2) === particle;
  return fits ? { ...short, given: [], surname: long.surname } : short;
};

/** The name of a key that `personKey` gave. */
export const personOfKey = (key: string): PersonName => {
  const [given = '', surname = '', generation = ''] = key.split('/');
  const parts = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));
  return { words: [...parts(given), ...parts(surname)], given: parts(given), surname: parts(surname), generation, familyFirst: false };
};

/** The coarse key under which a person is looked for: the sound skeleton of the family name's last word. */
export const personBlock = ({ surname }: PersonName): string => skeleton(surname[surname.length - 1] ?? '');

export type PersonRule = 'exact' | 'spelling' | 'nickname' | 'initial' | 'middle' | 'order' | 'slip' | 'surname' | 'given';

/**
 * `same`: one person unless something speaks against it. `short`: one name is a part of the other, which fits many people. `near`: spelled so alike that a
 * reader should look. `different`: no tie, or names that rule each other out.
 */
export interface PersonRelation {
  readonly relation: 'same' | 'short' | 'near' | 'different';
  readonly rule?: PersonRule;
}

const different: PersonRelation = { relation: 'different' };

/** Is the word a known given name? Two known given names that differ are two people, however alike they are. */
export type IsGiven = (word: string) => boolean;
const noGiven: IsGiven = () => false;

type GivenRule = 'exact' | 'spelling' | 'nickname' | 'middle' | 'initial' | 'slip' | 'pet';
/** The surest first. A pet name is one that the table of nicknames pairs but that does not begin alike and is not one of the old short forms. */
const givenRules: readonly GivenRule[] = ['exact', 'spelling', 'nickname', 'middle', 'initial', 'slip', 'pet'];

/** Endings that tell a woman's name from a man's: Paul and Paula, Daniel and Daniela, Michel and Michelle, Carlo and Carla, Georg and Georgina. */
const genderPair = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) return short.slice(0, -1) === long.slice(0, -1) && /[aeo]$/.test(short) && /[aeo]$/.test(long);
  return long.startsWith(short.replace(/[oe]$/, '')) && /(?:a|e|le|ne|ina|ine|ette|etta)$/.test(long);
};

/** How two given names go together; undefined where they do not. */
export const compareGiven = (a: string, b: string, isGiven: IsGiven = noGiven): GivenRule | undefined => {
  if (a === b) return 'exact';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined;
  if (isEquivalent(a, b)) return 'spelling';
  if (isNickname(a, b)) return isOldNickname(a, b) ? 'nickname' : 'pet';
  if (genderPair(a, b)) return undefined;
  if (spellingKey(a) === spellingKey(b) || vowelVariants(a, b)) return 'spelling';
  if (a.length < 5 || b.length < 5 || (isGiven(a) && isGiven(b))) return undefined;
  return jaroWinkler(a, b) >= 0.9 && a[0] === b[0] && oneSlip(a, b) ? 'slip' : undefined;
};

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((w, i) => w === b[i] || spellingKey(w) === spellingKey(b[i] ?? ''));

/** Klain and Klein are two families, Hussain and Hussein one: `ai` for `ei` in a short name. */
const lightDiphthong = (a: string, b: string): boolean => a.length <= 5 && ((/ai|ay/.test(a) && /ei|ey/.test(b)) || (/ei|ey/.test(a) && /ai|ay/.test(b)));

const surnameRule = (a: readonly string[], b: readonly string[]): 'exact' | 'spelling' | 'slip' | undefined => {
  if (a.length === b.length && a.every((w, i) => w === b[i])) return 'exact';
  if (sameWords(a, b)) return a.some((w, i) => lightDiphthong(w, b[i] ?? '')) ? 'slip' : 'spelling';
  const [x, y] = [a[a.length - 1] ?? '', b[b.length - 1] ?? ''];
  // "Bellen" for "van der Bellen", "Pfeffel Johnson" for "Johnson".
  if (a.length !== b.length && spellingKey(x) === spellingKey(y) && (a.length === 1 || b.length === 1)) return 'spelling';
  if (a.length === b.length && a.every((w, i) => vowelVariants(w, b[i] ?? '')) && x.length >= 5) return 'spelling';
  if (a.length === b.length && x.length >= 6 && y.length >= 6 && x[0] === y[0] && a.slice(0, -1).every((w, i) => w === b[i]) && oneSlip(spellingKey(x), spellingKey(y))) return 'slip';
  return undefined;
};

/** Middle names and patronymics: where both state them, each must go with the other's; initials with names. */
const middlesAgree = (a: readonly string[], b: readonly string[], isGiven: IsGiven): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  for (const word of few) {
    // Names may be skipped, initials may not: George W. and George H. W. are two.
    const at = many.findIndex((w, i) => i >= from && compareGiven(word, w, isGiven) !== undefined);
    if (at < 0 || (word.length === 1 && at > from)) return false;
    from = at + 1;
  }
  return true;
};

const weakest = (rules: readonly GivenRule[]): GivenRule => givenRules[Math.max(...rules.map((r) => givenRules.indexOf(r)))] ?? 'slip';

/** How two people's names go together. Symmetric. */
export const comparePersons = (a: PersonName, b: PersonName, isGiven: IsGiven = noGiven): PersonRelation => {
  if (a.words.length === 0 || b.words.length === 0) return different;
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) return different;
  if (a.words.length === b.words.length && a.words.every((w, i) => w === b.words[i])) return { relation: 'same', rule: 'exact' };
  const glued = a.words.join('');
  if (glued.length >= 8 && glued === b.words.join('')) return { relation: 'same', rule: 'spelling' };
  const [short, long] = a.given.length === 0 ? [a, b] : [b, a];
  if (short.given.length === 0) {
    const rule = surnameRule(short.surname, long.surname);
    if (long.given.length === 0) return rule === 'spelling' || rule === 'exact' ? { relation: 'same', rule } : rule === 'slip' ? { relation: 'near', rule } : different;
    if (rule === 'exact' || rule === 'spelling') return { relation: 'short', rule: 'surname' };
    const [word = ''] = short.words;
    if (short.words.length === 1 && word.length > 1 && compareGiven(word, long.given[0] ?? '', isGiven) === 'exact') return { relation: 'short', rule: 'given' };
    return different;
  }
  const surname = surnameRule(a.surname, b.surname);
  if (surname !== 'slip' && sameWords(a.words, b.words)) return { relation: 'same', rule: 'spelling' };
  if (!surname) {
    // Three words or more in another order are one name; two are not (Hans Friedrich, Friedrich Hans).
    const bag = (n: PersonName): string => n.words.map(spellingKey).sort().join(' ');
    return a.words.length >= 3 && a.words.length === b.words.length && bag(a) === bag(b) ? { relation: 'same', rule: 'order' } : different;
  }
  const first = compareGiven(a.given[0] ?? '', b.given[0] ?? '', isGiven);
  if (!first) {
    // "Boris Johnson" and "Alexander Boris Johnson": told apart by nothing, but no proof either.
    const [few, many] = a.given.length <= b.given.length ? [a, b] : [b, a];
    const inside = few.given.length < many.given.length && few.given.every((w) => w.length > 1 && many.given.some((m) => m === w));
    return inside && surname === 'exact' ? { relation: 'near', rule: 'order' } : different;
  }
  if (!middlesAgree(a.given.slice(1), b.given.slice(1), isGiven)) return different;
  const given = weakest([first, ...(surname === 'exact' ? [] : [surname]), ...(a.given.length === b.given.length ? [] : ['middle' as const])]);
  if (given === 'pet') return surname === 'slip' ? different : { relation: 'near', rule: 'nickname' };
  if (surname === 'slip' || given === 'slip') return surname === 'slip' && first !== 'exact' && first !== 'spelling' ? different : { relation: 'near', rule: 'slip' };
  return { relation: 'same', rule: given };
};
