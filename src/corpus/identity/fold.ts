// From a name as it stands in a text to words that compare: one case, no marks, Latin letters, nothing that is not the name.

/** Letters that do not decompose into a base letter and a mark. Cyrillic and Greek as English newspapers romanise them. */
const romanised: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ŋ: 'ng', ħ: 'h', ə: 'a', ĸ: 'k',
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'w', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ќ: 'kj', ѓ: 'gj', ѕ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's',
  τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
};

const outsideAscii = /[^\u0000-\u007f]/;

/** Marks dropped, special letters spelled out. Lower case in, lower case out. */
const toLatin = (lower: string): string => {
  if (!outsideAscii.test(lower)) return lower;
  let out = '';
  // й and ї are letters of their own: romanise them before their marks are taken off.
  for (const char of lower.normalize('NFC')) {
    const known = romanised[char];
    if (known !== undefined) out += known;
    else for (const part of char.normalize('NFKD')) out += romanised[part] ?? (/\p{M}/u.test(part) ? '' : part);
  }
  return out;
};

/**
 * The words of a name, for comparing: lower case, marks off, apostrophes and full stops dropped (`O'Brien` is `obrien`, `U.S.` is `us`), `&` is
 * `and`, a possessive ending dropped, hyphens and all other punctuation separate. Empty for a text without letters or digits.
 */
export const nameWords = (surface: string): readonly string[] => {
  const known = cache.get(surface);
  if (known) return known;
  const words = splitWords(surface);
  if (cache.size > 60_000) cache.clear();
  cache.set(surface, words);
  return words;
};

/** Names recur: what was folded once is kept. */
const cache = new Map<string, readonly string[]>();

const splitWords = (surface: string): readonly string[] => {
  const plain = toLatin(surface.slice(0, 300).toLowerCase())
    .replace(/['’ʼ‘`´]s(?![\p{L}\p{N}])/gu, ' ')
    .replace(/s['’ʼ](?![\p{L}\p{N}])/gu, 's ')
    .replace(/['’ʼ‘`´ʹʻ.]/g, '')
    .replace(/&/g, ' and ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
};

/** The words joined by single spaces: equal for names that differ in case, marks, punctuation and white space only. */
export const foldName = (surface: string): string => nameWords(surface).join(' ');

/** The folded name, or for one without letters and figures what stands there: a key for everything. */
export const nameKey = (surface: string): string => foldName(surface) || surface.trim().slice(0, 60);

/**
 * The words that a handle or hashtag spells, in their own case: `#SergeyLavrov` → `Sergey Lavrov`, `@mfa_russia` → `mfa russia`,
 * `@RusEmbUSA` → `Rus Emb USA`, `Sergey #Lavrov` → `Sergey Lavrov`. Other text is given back without `#` and `@`.
 */
export const spellOut = (surface: string): string => {
  if (!/[#@_]/.test(surface)) return surface;
  return surface
    .slice(0, 300)
    .replace(/[#@]([\p{L}\p{N}_]+)/gu, (_, tag: string) => tag.replace(/_+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .replace(/[#@]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The state that a flag emoji stands for, ISO 3166 alpha-2 in capitals; undefined for what is no flag. */
export const flagState = (surface: string): string | undefined => {
  const [first, second, ...rest] = Array.from(surface.trim(), (c) => (c.codePointAt(0) ?? 0) - 0x1f1e6);
  if (first === undefined || second === undefined || rest.length > 0 || first < 0 || first > 25 || second < 0 || second > 25) return undefined;
  return String.fromCharCode(65 + first, 65 + second);
};
