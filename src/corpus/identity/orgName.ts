// Names of organizations taken apart and compared. Every comparison tells by which rule it holds.
import { foldName, nameWords, spellOut } from './fold.ts';
import { oneSlip, spellingKey } from './spelling.ts';
import { descriptors, legalForms, longLegalForms, organs, orthography, portfolios, smallWords } from './words/organizations.ts';

export interface OrganizationName {
  /** The words that tell it apart: legal forms, small words and the country of an organ of state taken off, spellings brought together. */
  readonly core: readonly string[];
  /** The core without spaces, for joined and parted writings. */
  readonly glued: string;
  /** Initials of all words, and without small words: `nato`. Empty for a name of one word. */
  readonly initials: readonly string[];
  /** The state that an organ's name names: `Russian Foreign Ministry`. Empty if none. */
  readonly state: string;
  /** What a ministry is for; empty for what is no ministry. */
  readonly portfolio: string;
  /** Is it an organ of a state, so that its country may be left unsaid? */
  readonly organ: boolean;
  /** One word of capitals, or with stops, as it stands. */
  readonly acronym: boolean;
}

/** The state that a country name, demonym or capital stands for; undefined for other words. Given folded words. */
export type StateOf = (words: string) => string | undefined;
const noState: StateOf = () => undefined;

const strip = (words: readonly string[]): readonly string[] => {
  let text = ` ${words.join(' ')} `;
  for (const form of longLegalForms) {
    if (text.endsWith(` ${form} `) && text.trim() !== form) text = text.slice(0, text.length - form.length - 1);
    else if (text.startsWith(` ${form} `) && text.trim() !== form) text = text.slice(form.length + 1);
  }
  let left = text.trim().split(' ').filter(Boolean);
  while (left.length > 1 && legalForms.has(left[left.length - 1] ?? '')) left = left.slice(0, -1);
  while (left.length > 1 && legalForms.has(left[0] ?? '') && !/^(?:air|as|na|ad|pc|se|sa)$/.test(left[0] ?? '')) left = left.slice(1);
  if (left.length > 1 && smallWords.has(left[left.length - 1] ?? '')) left = left.slice(0, -1);
  return left;
};

/** "European Aeronautic Defence and Space Company EADS": the acronym that a name carries at its end is taken off. */
const withoutOwnAcronym = (words: readonly string[]): readonly string[] => {
  const last = words[words.length - 1] ?? '';
  const rest = words.slice(0, -1);
  return rest.length >= 2 && /^[a-z]{3,8}$/.test(last) && abbreviates(last, rest.join(' ')) && last.length <= rest.length ? strip(rest) : words;
};

/** Takes the words of a country or nationality off either end of an organ's name. */
const splitState = (words: readonly string[], stateOf: StateOf): { readonly rest: readonly string[]; readonly state: string } => {
  for (let n = Math.min(4, words.length - 1); n > 0; n--) {
    const front = stateOf(words.slice(0, n).join(' '));
    if (front !== undefined) return { rest: words.slice(n), state: front };
    const back = stateOf(words.slice(-n).join(' '));
    if (back !== undefined) return { rest: words.slice(0, -n), state: back };
  }
  return { rest: words, state: '' };
};

const isMinistry = (words: readonly string[]): boolean => words.some((w) => w === 'ministry' || w === 'department' || w === 'mfa' || w === 'mod');

/** `Ministry of Foreign Affairs`, `foreign ministry`, `MFA`, `Department of Defence`: what it is for. Empty for what is no ministry or of no known portfolio. */
const portfolioOf = (words: readonly string[]): string => {
  if (!isMinistry(words) || words.length > 7) return '';
  if (words.includes('mfa')) return 'foreign';
  if (words.includes('mod')) return 'defense';
  for (const word of words) {
    const portfolio = portfolios.get(word);
    if (portfolio !== undefined) return portfolio;
  }
  return '';
};

/** Takes a name apart. The same for the same text and lists; never fails. */
export const parseOrganization = (surface: string, stateOf: StateOf = noState): OrganizationName => {
  const plain = spellOut(surface);
  const words = withoutOwnAcronym(strip(nameWords(plain)));
  const { rest, state } = splitState(words, stateOf);
  const first = rest[rest[0] === 'the' ? 1 : 0] ?? '';
  const organ = organs.has(rest[rest.length - 1] ?? '') || organs.has(first) || isMinistry(rest);
  const telling = (organ && state !== '' ? rest : words).map((w) => orthography.get(w) ?? w).filter((w) => !smallWords.has(w));
  const core = telling.length > 0 ? telling : words;
  const letters = (list: readonly string[]): string => list.map((w) => w[0] ?? '').join('');
  const full = nameWords(plain);
  const initials = words.length < 2 ? [] : [...new Set([letters(words), letters(words.filter((w) => !smallWords.has(w))), letters(full.filter((w) => !smallWords.has(w)))])].filter((i) => i.length >= 2);
  const portfolio = portfolioOf(organ ? rest : words);
  return {
    core,
    glued: core.join(''),
    initials,
    state: organ ? state : '',
    portfolio,
    organ,
    acronym: words.length === 1 && /^(?:\p{Lu}\.?){2,8}$|^\p{Lu}{2,}[\p{Lu}\p{N}&-]*$/u.test(plain.trim()),
  };
};

export type OrganizationRule = 'exact' | 'spelling' | 'legal' | 'ministry' | 'acronym' | 'state' | 'part' | 'slip';

/** As `PersonRelation`. */
export interface OrganizationRelation {
  readonly relation: 'same' | 'short' | 'near' | 'different';
  readonly rule?: OrganizationRule;
}

const different: OrganizationRelation = { relation: 'different' };
const hasFigure = (words: readonly string[]): string => words.filter((w) => /\p{N}/u.test(w)).sort().join(' ');
const isRun = (part: readonly string[], whole: readonly string[]): boolean => part.every((w, i) => w === whole[i]);

/** How two organizations' names go together. Symmetric. */
export const compareOrganizations = (a: OrganizationName, b: OrganizationName): OrganizationRelation => {
  if (a.core.length === 0 || b.core.length === 0) return different;
  if (a.state !== '' && b.state !== '' && a.state !== b.state) return different;
  const states: OrganizationRelation | undefined = (a.state === '') === (b.state === '') ? undefined : a.organ && b.organ ? { relation: 'short', rule: 'state' } : different;
  if (states === different) return different;
  if (a.portfolio !== '' && a.portfolio === b.portfolio && a.core.length <= 4 && b.core.length <= 4) return states ?? { relation: 'same', rule: 'ministry' };
  if (a.glued === b.glued) return states ?? { relation: 'same', rule: a.core.length === b.core.length ? 'exact' : 'spelling' };
  if (hasFigure(a.core) !== hasFigure(b.core)) return different;
  if (a.core.length === b.core.length) {
    const odd = a.core.flatMap((w, i) => (w === b.core[i] ? [] : [[w, b.core[i] ?? ''] as const]));
    const [pair] = odd;
    if (odd.every(([x, y]) => spellingKey(x) === spellingKey(y) && x.length >= 4)) return states ?? { relation: 'same', rule: 'spelling' };
    if (odd.length === 1 && pair && pair[0].length >= 5 && pair[1].length >= 5 && pair[0][0] === pair[1][0] && oneSlip(pair[0], pair[1])) return { relation: 'near', rule: 'slip' };
  }
  const [short, long] = a.core.length <= b.core.length ? [a, b] : [b, a];
  if (short.core.length === 1 && long.initials.includes(short.core[0] ?? '') && (short.acronym || (short.core[0] ?? '').length >= 3)) return { relation: 'short', rule: 'acronym' };
  if (short.core.length < long.core.length && isRun(short.core, long.core) && long.core.slice(short.core.length).every((w) => descriptors.has(w) || legalForms.has(w)) && !short.core.every((w) => descriptors.has(w))) return { relation: 'short', rule: 'part' };
  return different;
};

/** Is `short` an abbreviation of `long` that a reader would accept beside it: `EADS` of `European Aeronautic Defence and Space Company`? Initials in order, words may be skipped. */
export const abbreviates = (short: string, long: string): boolean => {
  const letters = foldName(short).replace(/ /g, '');
  const words = nameWords(long);
  if (letters.length < 2 || letters.length > 10 || words.length < 2) return false;
  let at = 0;
  for (const word of words) if (at < letters.length && word[0] === letters[at]) at++;
  return at === letters.length;
};
