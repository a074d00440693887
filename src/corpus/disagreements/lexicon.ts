// Words to concepts: a light stemmer and the table of concepts. Everything is made once and only read afterwards.
import { functionWords } from '../../core/figures/functionWords.ts';
import { dateWords, numberWords, reportingWords, titleWords } from '../passages/stopwords.ts';
import { actionConcepts, exclusive, irregular, lightConcepts, onceOnly, opposites, thingConcepts } from './concepts.ts';

const vowel = /[aeiouy]/;

/**
 * A stem, by suffix alone: plural, past, gerund, and a final e or double letter gone. Not a word, a key: `received`, `receiving` and
 * `receive` meet in `receiv`.
 */
export const stem = (word: string): string => {
  const w = irregular[word] ?? word;
  let s = w;
  if (s.endsWith('ies') && s.length > 4) s = `${s.slice(0, -3)}y`;
  else if (s.endsWith('ied') && s.length > 4) s = `${s.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(s) && s.length > 4) s = s.slice(0, -2);
  else if (s.endsWith('s') && s.length > 3 && !/(?:ss|us|is)$/.test(s)) s = s.slice(0, -1);
  if (s.endsWith('ing') && s.length > 5 && vowel.test(s.slice(0, -3))) s = s.slice(0, -3);
  else if (s.endsWith('ed') && s.length > 4 && vowel.test(s.slice(0, -2))) s = s.slice(0, -2);
  if (s.endsWith('e') && s.length > 3) s = s.slice(0, -1);
  const n = s.length;
  if (n > 3 && s[n - 1] === s[n - 2]) s = s.slice(0, -1);
  return s;
};

/** Numbers concepts as they are met. Action concepts come first, so that one comparison tells them. */
const ids = new Map<string, number>();
const byStem = new Map<string, number>();
const idOf = (name: string): number => {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size + 1);
  return ids.size;
};

const load = (table: string): void => {
  for (const line of table.split('\n')) {
    const [name = '', words = ''] = line.split(':');
    if (words === '') continue;
    const id = idOf(`=${name}`);
    for (const word of words.trim().split(/\s+/)) if (!byStem.has(stem(word))) byStem.set(stem(word), id);
  }
};
load(actionConcepts);
const lastAction = ids.size;
load(thingConcepts);
const lastListed = ids.size;

/** Is the concept something that happens or is done? */
export const isAction = (concept: number): boolean => concept > 0 && concept <= lastAction;

/** The concept of a name in the tables; for code that asks for a certain one. */
export const conceptNamed = (name: string): number => ids.get(`=${name}`) ?? 0;

const light = new Set(lightConcepts.map(conceptNamed));

/** What a shared concept counts as evidence: 1, or less where half the news speaks of it. */
export const weightOf = (concept: number): number => (light.has(concept) ? 0.35 : 1);

const opposite = new Map<number, Set<number>>();
for (const [a, b] of opposites)
  for (const [x, y] of [[conceptNamed(a), conceptNamed(b)], [conceptNamed(b), conceptNamed(a)]] as const) {
    const set = opposite.get(x);
    if (set) set.add(y);
    else opposite.set(x, new Set([y]));
  }

/** Do the two actions undo each other? */
export const areOpposite = (a: number, b: number): boolean => opposite.get(a)?.has(b) ?? false;

const exclusiveIds = new Set(exclusive.map(conceptNamed));
/** Are the two opposites that exclude each other at one time? */
export const excludeEachOther = (a: number, b: number): boolean => exclusiveIds.has(a) && exclusiveIds.has(b) && areOpposite(a, b);

const once = new Set(onceOnly.map(conceptNamed));
/** Does it happen once to whom it happens? */
export const happensOnce = (concept: number): boolean => once.has(concept);

/** 30 bits of FNV-1a above the listed concepts: words without a line are their own concept, with no table that grows. */
const hashed = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return lastListed + 1 + ((h ^ (h >>> 15)) & 0x3fffffff);
};

/** Titles and frames that are things as well. */
const alsoThings = new Set('related company group health education home justice finance government department interior head chief leader leaders executive administration state'.split(' '));
const adverbs = new Set('nearly almost approximately roughly about around some more less than least most'.split(' '));
const silent = (word: string): boolean =>
  adverbs.has(word) ||   functionWords.has(word) || (reportingWords.has(word) && !alsoThings.has(word)) || numberWords.has(word) || dateWords.has(word) || (titleWords.has(word) && !alsoThings.has(word));

/** The listed concept of a word; 0 if the tables do not have it. */
export const listedConcept = (word: string): number => byStem.get(stem(word)) ?? 0;

/** The concept of a word, lower case; 0 for a word that says nothing by itself (function words, frames of reporting, numbers, dates). */
export const conceptOf = (word: string): number => {
  const key = stem(word);
  const listed = byStem.get(key);
  if (listed !== undefined && !functionWords.has(word) && word !== 'reported' && word !== 'reporting') return listed;
  return word.length > 2 && !silent(word) && !/^\d/.test(word) ? hashed(key) : 0;
};
