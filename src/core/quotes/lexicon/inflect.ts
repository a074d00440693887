import { alsoSingle, doublingVerbs, irregularVerbs } from './verbs.ts';

/** The finite and non-finite forms of an English verb; several spellings where usage has several. */
export interface Inflection {
  readonly third: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: readonly string[];
}

const words = (list: string): readonly string[] => list.split(' ').filter(Boolean);
const irregular = new Map(words(irregularVerbs).map((entry) => { const [base = '', past = '', participle = ''] = entry.split('/'); return [base, { past, participle }] as const; }));
const doubling = new Set(words(doublingVerbs));
const single = new Set(words(alsoSingle));

const isVowel = (c: string): boolean => 'aeiou'.includes(c);

/** `stop` doubles, `visit`, `show` and `look` do not: one syllable, one vowel, one consonant but w, x, y. */
const doubles = (base: string): boolean => {
  if (doubling.has(base)) return true;
  const n = base.length;
  if (n < 3 || n > 6) return false;
  const c = base[n - 1] ?? '';
  if (isVowel(c) || 'wxy'.includes(c) || !isVowel(base[n - 2] ?? '') || (isVowel(base[n - 3] ?? '') && base[n - 3] !== 'u')) return false;
  if (base[n - 3] === 'u' && base[n - 4] !== 'q' && n > 3) return false;
  return base.replace(/[^aeiou]/g, '').length - (base.includes('qu') ? 1 : 0) === 1;
};

/** Inflects a verb from its base form. Hyphenated and irregular compounds inflect by their last part where listed. */
export const inflect = (base: string): Inflection => {
  const last = base.at(-1) ?? '';
  const before = base.at(-2) ?? '';
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : last === 'y' && !isVowel(before) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const silent = last === 'e' && !/(?:ee|oe|ye)$/.test(base);
  const double = doubles(base);
  const stems = double ? (single.has(base) ? [base + last, base] : [base + last]) : [silent ? base.slice(0, -1) : base];
  const gerund = base.endsWith('ie') ? [`${base.slice(0, -2)}ying`] : stems.map((s) => `${s}ing`);
  const odd = irregular.get(base);
  if (odd) return { third: [third], past: odd.past === 'pleaded' ? ['pleaded', 'pled'] : [odd.past], participle: [odd.participle], gerund };
  const past = last === 'e' ? [`${base}d`] : last === 'y' && !isVowel(before) ? [`${base.slice(0, -1)}ied`] : stems.map((s) => `${s}ed`);
  return { third: [third], past, participle: past, gerund };
};

/** All verbs that the irregular table names. */
export const irregularBases = (): Iterable<string> => irregular.keys();
