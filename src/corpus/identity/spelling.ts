// One key for the spellings that transliteration and typists give one name. The rules are about letters, never about single names.

/** Letter groups to one sound, applied in order to a folded word. Capitals are sounds of the key: C (ch), S (sh), J (zh). */
const sounds: readonly (readonly [RegExp, string])[] = [
  // Ukrainian and Belarusian family names: Honcharenko and Goncharenko, Lukashenka and Lukashenko.
  [/enka$/, 'enko'], [/^h(?=[a-z]+(?:enko|ch[uy]k|[iy]uk|sk(?:y|yi|yy|ii|i|ij|iy|aya))$)/, 'g'],
  // Consonant groups: Gorbatschow, Chruschtschow, Khrushchev; Tchaikovsky; Nietzsche.
  [/schtsch|shch|stsch/g, 'S'], [/tsch|tch|cz|tsj/g, 'C'], [/sch|sh|sz|sj(?=[aou])/g, 'S'], [/ch/g, 'C'], [/zh|dzh|dj/g, 'J'],
  [/kh/g, 'h'], [/ph/g, 'f'], [/th/g, 't'], [/gh/g, 'g'], [/dh/g, 'd'], [/bh/g, 'b'], [/rh/g, 'r'], [/wh/g, 'v'], [/ck|cq/g, 'k'], [/qu?/g, 'k'], [/x/g, 'ks'],
  [/ts|tz/g, 'z'], [/w/g, 'v'], [/c(?=[eiy])/g, 's'], [/c/g, 'k'],
  // Vowels: Yevgeny and Evgeny; Sergey, Sergei, Sergej, Sergiy; Müller and Mueller; Youssef and Yusuf.
  [/^[yj](?=e)/, ''], [/ou|oo/g, 'u'], [/ee/g, 'i'], [/[yj]/g, 'i'], [/ai/g, 'ei'], [/ei|ie/g, 'i'], [/ae/g, 'a'], [/oe/g, 'o'], [/ue/g, 'u'],
  // A silent h: John and Jon, Sarah and Sara.
  [/(?<=.)h(?![aeiou])/g, ''],
  // Double letters, then endings: Romanoff and Romanov, Gorbachev and Gorbachov, Gonzalez and Gonzales.
  [/(.)\1+/g, '$1'], [/of$/, 'ov'], [/(?<=[CSJ])ev$/, 'ov'], [/ez$/, 'es'],
];

const cache = new Map<string, string>();

/** The sound key of one folded word; words of one key are spellings of one name. Words with digits, or in other scripts, are their own key. */
export const spellingKey = (word: string): string => {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let key = word;
  if (/^[a-z]{3,40}$/.test(word)) for (const [pattern, sound] of sounds) key = key.replace(pattern, sound);
  if (cache.size > 50_000) cache.clear();
  cache.set(word, key);
  return key;
};

/** A coarse key under which spellings of a name are looked for: the consonants of the sound key, or the key itself where there are fewer than two. */
export const skeleton = (word: string): string => {
  const key = spellingKey(word);
  const consonants = key.replace(/[aeiou]/g, '').replace(/g/g, 'k');
  return consonants.length < 2 ? key : consonants;
};

/** Vowels that romanisations exchange: Osama and Usama, Ahmed and Ahmad, Laden and Ladin. Not a and o, which tell Carlo from Carla. */
const exchanged = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo']);

/**
 * Do two words differ only in vowels that romanisations exchange? Both need two consonants; a vowel that ends the word may not differ.
 * Mohammed and Muhammad do; Hassan and Hussein do not.
 */
export const vowelVariants = (a: string, b: string): boolean => {
  const [x, y] = [spellingKey(a), spellingKey(b)];
  if (x === y) return true;
  if (x.length !== y.length || x.length < 4) return false;
  // Arabic qaf: Qaddafi, Gaddafi, Kadafi.
  const qaf = a.includes('q') !== b.includes('q');
  let consonants = 0;
  for (let i = 0; i < x.length; i++) {
    const [p, q] = [x.charAt(i), y.charAt(i)];
    if (i === 0 && p !== q && (p === 'a' || q === 'a')) return false;
    if (p === q || (qaf && (p + q === 'kg' || p + q === 'gk'))) {
      if (!'aeiou'.includes(p)) consonants++;
    } else if (i === x.length - 1 || !exchanged.has(p + q)) return false;
  }
  return consonants >= 2;
};

/** Jaro's similarity with Winkler's prefix bonus (four characters, 0.1 each), 0 to 1. */
export const jaroWinkler = (a: string, b: string): number => {
  if (a === b) return 1;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const taken = new Uint8Array(b.length);
  const matched: number[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        taken[j] = 1;
        matched.push(a.charCodeAt(i));
        break;
      }
    }
  }
  const count = matched.length;
  if (count === 0) return 0;
  let moved = 0;
  let k = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && b.charCodeAt(j) !== matched[k++]) moved++;
  const jaro = (count / a.length + count / b.length + (count - moved / 2) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
};

/** At most one letter inserted, dropped, changed, or two neighbours exchanged (optimal string alignment distance 1 or 0). */
export const oneSlip = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
};
