// Brings the chains of one article together: people, organizations, states and places, the rest; then offices, nominal mentions, speakers.
import type { ActorMention } from '../../core/analysis.ts';
import { chainOrganizations, inBrackets, isFirmOf } from './chainOrganizations.ts';
import { chainPersons } from './chainPersons.ts';
import { filedDay, type Digest } from '../digest.ts';
import { isoOf } from '../days.ts';
import { foldName, nameKey, nameWords } from './fold.ts';
import { ruleCode, type Chain, type ChainKind, type LinkRule, type Local, type LocalInput } from './local.ts';
import { capitalsAsStates, isSpatial } from './metonyms.ts';
import { resolveNominals } from './nominals.ts';
import { appositionAfter } from './apposition.ts';
import { findNominals, officeOfName, titleBefore, type Office } from './offices.ts';
import { abbreviates } from './orgName.ts';
import { parsePerson, personKey } from './personName.ts';
import { resolveSpeakers } from './speakers.ts';
import { oneSlip, spellingKey } from './spelling.ts';
import { isCommonOrgan, levelStates, makeView, type ArticleView, type Geography } from './view.ts';
import { governmentHouses } from './words/regions.ts';
import { roleNouns, type Field } from './words/roles.ts';

const sportWords =
  /\b(?:match|goals?|scored|striker|coach|league|cup|final|semi-?final|quarter-?final|championships?|tournament|innings|wickets?|medals?|olympics?|race|qualifying|defeated|half-?time|penalty|midfielder|quarterback|touchdown|teams?|players?|squad)\b/gi;

/** Is the article about sport, so that a country that acts is its side? */
const isSport = ({ prose, tokens }: Digest): boolean => {
  const count = prose.match(sportWords)?.length ?? 0;
  return count >= 5 && count * 60 >= tokens.length;
};

/** A place's name as a key: transliterations brought together, `D.C.` and the `City` of a longer name left off. */
const placeKey = (surface: string): string => {
  let words = nameWords(surface);
  if (words[0] === 'the') words = words.slice(1);
  if (words.length > 1 && words[words.length - 1] === 'dc') words = words.slice(0, -1);
  if (words.length > 2 && words[words.length - 1] === 'city') words = words.slice(0, -1);
  // Ukrainian and Russian endings: Kharkiv and Kharkov.
  if (words.length === 0) return nameKey(surface);
  return words.map((w) => (w.length > 4 ? spellingKey(w).replace(/[oe]v$/, 'iv') : spellingKey(w))).join(' ');
};

/** Members of groups in one number: Democrats and Democrat, Muslims and Muslim. */
const peopleKey = (surface: string): string => {
  const folded = nameKey(surface).replace(/^the /, '');
  if (folded === 'democratic') return 'democrat';
  return folded.length > 4 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
};

interface Building {
  readonly kind: ChainKind;
  readonly key: string;
  name: string;
  state: string;
  field: Field | '';
  born: number;
  readonly offices: Office[];
}

/** Chains the actor mentions of one article and finds who is meant by offices and pronouns. */
export const findLocal = ({ digest, names, decisions }: LocalInput): Local => {
  const view = makeView(digest, names);
  const { actors } = digest;
  const chains: Building[] = [];
  const byKey = new Map<string, number>();
  const chainOf = new Uint32Array(actors.length);
  const ruleOf = new Uint8Array(actors.length);
  const chainFor = (kind: ChainKind, key: string, name: string, state = ''): number => {
    let chain = byKey.get(key);
    if (chain === undefined) {
      chain = chains.length;
      byKey.set(key, chain);
      chains.push({ kind, key, name, state, field: '', born: 0, offices: [] });
    }
    return chain;
  };
  const put = (a: number, chain: number, rule: LinkRule): void => {
    chainOf[a] = chain;
    ruleOf[a] = ruleCode(rule);
  };

  // What each mention is by itself. One spelling has one type in an article, unless it names a person.
  const { surfaces, geography } = view;
  const wellKnown = new Map<string, Geography>();
  geography.forEach((where, a) => {
    if (where && (where.kind === 'state' || where.kind === 'capital')) wellKnown.set(foldName(surfaces[a] ?? ''), where);
  });
  const repaired = geography.map((g, a) => repairPlace(view, g, a, wellKnown));
  const types = settleTypes(actors, surfaces, repaired, firmsOf(view));
  const states = actors.flatMap((actor, a) => {
    const state = repaired[a]?.state ?? (actor.type === 'organization' && !isCommonOrgan(surfaces[a] ?? '') ? names.institution(surfaces[a] ?? '')?.state : undefined);
    return state === undefined ? [] : [state];
  });
  const about = mainState(states);
  const sport = isSport(digest);
  const standsFor = capitalsAsStates(view, (a) => isSpeaker(digest.quotes, actors[a]));

  const persons: number[] = [];
  const organizations: number[] = [];
  actors.forEach((actor, a) => {
    const where = repaired[a];
    if ((actor.type === 'person' && where === undefined) || isHandleOfPerson(digest, surfaces, a)) persons.push(a);
    else if ((types[a] === 'organization' || (types[a] === 'place' && governmentHouses.has(foldName(surfaces[a] ?? '')))) && !(where && (where.kind === 'state' || where.kind === 'seat' || (where.kind === 'capital' && nameWords(actor.name).length < 3)))) organizations.push(a);
  });

  const people = chainPersons(view, persons, decisions);
  const personChains = people.heads.map((head) => {
    const name = surfaces[head] ?? '';
    return chainFor('person', uniqueKey(byKey, `person:${personKey(parsePerson(name))}`, digest.id), name);
  });
  people.links.forEach(({ chain, rule }, k) => put(persons[k] ?? 0, personChains[chain] ?? 0, rule));

  const bodies = chainOrganizations(view, organizations, about, new Set(states), decisions);
  const bodyChains = bodies.chains.map(({ head, institution, state }) => {
    const name = surfaces[head] ?? '';
    const open = state === '' && institution === '' && isCommonOrgan(name);
    // An organ of nobody knows which state is this article's alone.
    const key = institution !== '' ? `institution:${institution}` : `organization:${nameKey(name).replace(/^the /, '')}${open ? `@${digest.id}` : state !== '' ? `/${state}` : ''}`;
    return chainFor('organization', institution !== '' ? key : uniqueKey(byKey, key, digest.id), name, state);
  });
  bodies.links.forEach(({ chain, rule }, k) => put(organizations[k] ?? 0, bodyChains[chain] ?? 0, rule === 'exact' && bodies.chains[chain]?.fromContext === true ? 'context' : rule));

  const titles = persons.map((a) => titleBefore(view, a));
  const inTitle = new Uint8Array(digest.tokens.length);
  for (const title of titles) if (title) inTitle.fill(1, title.first, title.last);
  const done = new Set([...persons, ...organizations]);
  const longForms = namedThings(view, types);
  actors.forEach((actor, a) => {
    if (done.has(a)) return;
    const surface = surfaces[a] ?? '';
    const where = repaired[a] ?? { kind: 'none' };
    const plays = sport && actor.metonym && inTitle[view.from[a] ?? 0] === 0;
    if (where.kind === 'state' || where.kind === 'seat' || (where.kind === 'capital' && (standsFor[a] === true || where !== geography[a]))) {
      const state = where.state ?? '';
      if (plays && where.kind !== 'seat') put(a, chainFor('team', `team:${state}`, names.stateName(state) ?? surface, state), 'team');
      else put(a, chainFor('state', `state:${state}`, names.stateName(state) ?? surface, state), where !== geography[a] ? 'typo-place' : stateRule(names, actor, where));
    } else if (where.kind === 'capital' || where.kind === 'region') {
      const key = placeKey(where.region ?? surface);
      if (plays && types[a] === 'place') put(a, chainFor('team', `team:${key}`, surface, where.state), 'team');
      else if (types[a] === 'people' && where.region === undefined) put(a, chainFor('people', `people:${peopleKey(surface)}`, surface), 'exact');
      else if (types[a] === 'misc') put(a, chainFor('misc', `misc:${levelStates(names, surface)}`, surface), 'exact');
      else put(a, chainFor('place', `place:${key}`, where.region ?? surface, where.state), where.region === undefined ? 'exact' : 'region');
    } else {
      const long = longForms.get(foldName(surface));
      put(a, chainFor('misc', `misc:${levelStates(names, long ?? surface)}`, long ?? surface), long === undefined ? 'exact' : 'acronym');
    }
  });

  // Offices that stand beside the names, and who is meant by offices alone.
  const taken = inTitle;
  const note = (a: number, office: Office): void => {
    const chain = chains[chainOf[a] ?? 0];
    if (!chain || chain.kind !== 'person') return;
    const body = office.state === '' && office.of >= 0 ? chains[chainOf[office.of] ?? 0]?.state : undefined;
    chain.offices.push(body ? { ...office, state: body } : office);
  };
  const day = filedDay(digest);
  const year = day === undefined ? 0 : Number(isoOf(day).slice(0, 4));
  persons.forEach((a, k) => {
    const title = titles[k];
    if (title) note(a, title);
    const { office, age } = appositionAfter(view, a);
    if (office) {
      taken.fill(1, office.first, office.last);
      note(a, office);
    }
    const chain = chains[chainOf[a] ?? 0];
    if (chain && age !== undefined && year > 0 && chain.born === 0) chain.born = year - age;
  });
  // A counterpart holds the office of the one it is told of.
  for (const a of persons) {
    const offices = chains[chainOf[a] ?? 0]?.offices ?? [];
    offices.forEach((office, k) => {
      if (office.kind !== 'counterpart') return;
      const holder = persons.findLast((p) => (view.from[p] ?? 0) < office.first && view.sentenceOf[view.from[p] ?? 0] === view.sentenceOf[office.first] && chainOf[p] !== chainOf[a]);
      const own = chains[chainOf[holder ?? -1] ?? -1]?.offices.find((o) => o.kind !== 'counterpart');
      offices[k] = own ? { ...office, kind: own.kind, field: own.field } : office;
    });
  }
  for (const chain of chains) {
    chain.field = commonest(chain.offices.map((o) => o.field).filter((f) => f !== 'other'));
    if (chain.kind === 'person') chain.state = commonest(chain.offices.map((o) => o.state).filter((s) => s !== ''));
  }
  // "Russian FM", taken for a name: whoever holds the office here.
  for (const a of organizations) {
    const office = officeOfName(view, a);
    const [held] = office ? resolveNominals(view, [office], chains, chainOf) : [];
    if (held) put(a, held.chain, 'office');
  }
  const nominals = resolveNominals(view, findNominals(view, taken), chains, chainOf);
  const speakers = resolveSpeakers(view, chains, chainOf, nominals);
  return { chainOf, ruleOf, nominals, chains, speakers };
};

/** The first letters of the words that begin with a capital. */
const initialsOf = (surface: string): string => (surface.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');

/** The long forms of an article's acronyms of named things: "Troubled Asset Relief Program (TARP)", either way about, or by its initials where just one name has them. */
const namedThings = (view: ArticleView, types: readonly ActorMention['type'][]): ReadonlyMap<string, string> => {
  const { surfaces } = view;
  const found = new Map<string, string>();
  const things = surfaces.flatMap((_, a) => (types[a] === 'misc' ? [a] : []));
  const byInitials = new Map<string, Set<string>>();
  for (const a of things) {
    const surface = surfaces[a] ?? '';
    const initials = initialsOf(surface);
    if (initials.length >= 3 && initials !== surface) byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(surface));
    const before = surfaces[a - 1] ?? '';
    if (types[a - 1] !== 'misc' || !inBrackets(view, a - 1, a)) continue;
    if (abbreviates(surface, before)) found.set(foldName(surface), before);
    else if (abbreviates(before, surface)) found.set(foldName(before), surface);
  }
  for (const a of things) {
    const surface = surfaces[a] ?? '';
    const [only, ...more] = byInitials.get(surface) ?? [];
    if (only !== undefined && more.length === 0 && /^\p{Lu}{3,8}$/u.test(surface) && !found.has(foldName(surface))) found.set(foldName(surface), only);
  }
  return found;
};

/** Two chains of one name stay two. */
const uniqueKey = (used: ReadonlyMap<string, number>, key: string, article: string): string => {
  if (!used.has(key)) return key;
  for (let n = 2; ; n++) if (!used.has(`${key}@${article}#${n}`)) return `${key}@${article}#${n}`;
};

const commonest = <T extends string>(values: readonly T[]): T | '' => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | '' = '';
  for (const [value, count] of counts) if (best === '' || count > (counts.get(best) ?? 0)) best = value;
  return best;
};

/**
 * An unknown name one slip away from a known country or capital of the same article is that one: `Washinton`, also where a tagger took it for a person
 * whom nothing else in the article calls one.
 */
const repairPlace = ({ digest: { actors }, surfaces, names, from, ...view }: ArticleView, own: Geography | undefined, a: number, wellKnown: ReadonlyMap<string, Geography>): Geography | undefined => {
  const actor = actors[a];
  const folded = foldName(surfaces[a] ?? '');
  const isOpen = own ? own.kind === 'region' && own.state === undefined && own.region === undefined && actor?.type === 'place' : /^\p{L}+$/u.test(folded);
  if (!actor || !isOpen || folded.length < 6 || names.classes(surfaces[a] ?? '') !== 0) return own;
  // A person who has a title or is also named in full is one.
  if (!own && (roleNouns.has(view.word((from[a] ?? 0) - 1)) || actors.some((o, b) => b !== a && o.type === 'person' && nameWords(surfaces[b] ?? '').includes(folded)))) return own;
  for (const [name, where] of wellKnown) if (name[0] === folded[0] && oneSlip(folded, name)) return { ...where };
  return own;
};

/** Folded names that begin the name of an organization told before, and that no word of place stands before: "Meridian" after "Meridian Bulk Carriers", not "Boston" of "Boston Water". */
const firmsOf = (view: ArticleView): ReadonlySet<string> => {
  const { digest: { actors }, surfaces, from } = view;
  const begun = new Set<string>();
  const firms = new Set<string>();
  const places = new Set<string>();
  actors.forEach((actor, a) => {
    const words = nameWords(surfaces[a] ?? '');
    const folded = words.join(' ');
    if (actor.type === 'organization' && isFirmOf(words)) for (let n = 1; n < words.length; n++) begun.add(words.slice(0, n).join(' '));
    else if ((actor.type === 'place' || actor.type === 'misc') && begun.has(folded)) (isSpatial(view.word((from[a] ?? 0) - 1)) ? places : firms).add(folded);
  });
  for (const place of places) firms.delete(place);
  return firms;
};

/** One spelling, one type: the commonest of an article, where taggers waver between organization, place and misc. */
const settleTypes = (actors: readonly ActorMention[], surfaces: readonly string[], geography: readonly (Geography | undefined)[], firms: ReadonlySet<string>): readonly ActorMention['type'][] => {
  const counts = new Map<string, Map<ActorMention['type'], number>>();
  const key = actors.map((actor, a) => (actor.type === 'person' || actor.type === 'people' || geography[a]?.state !== undefined ? '' : foldName(surfaces[a] ?? '')));
  actors.forEach((actor, a) => {
    const name = key[a] ?? '';
    if (name === '') return;
    const of = counts.get(name) ?? new Map<ActorMention['type'], number>();
    of.set(actor.type, (of.get(actor.type) ?? 0) + 1);
    counts.set(name, of);
  });
  return actors.map((actor, a) => {
    if (firms.has(key[a] ?? '') && (actor.type === 'place' || actor.type === 'misc')) return 'organization';
    const of = counts.get(key[a] ?? '');
    if (!of || of.size < 2) return actor.type;
    let best = actor.type;
    for (const type of ['organization', 'place', 'misc'] as const) if ((of.get(type) ?? 0) > (of.get(best) ?? 0)) best = type;
    // A tie goes by a fixed order, not by where the mention stands.
    return (['organization', 'place', 'misc'] as const).find((type) => of.get(type) === of.get(best)) ?? best;
  });
};

/** The state that most of an article's places, nationalities and known institutions belong to: at least two mentions and half of all. */
const mainState = (states: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  for (const [state, count] of counts) if (count >= 2 && count * 2 > states.length) return state;
  return '';
};

const isSpeaker = (quotes: Digest['quotes'], actor: ActorMention | undefined): boolean =>
  actor !== undefined &&
  quotes.some(({ speaker }) => speaker !== null && speaker.start <= actor.start && actor.end <= speaker.end && speaker.end - speaker.start - (actor.end - actor.start) <= 4);

/** A handle or hashtag of another type that spells a person named in full in the article. */
const isHandleOfPerson = ({ actors, prose }: Digest, surfaces: readonly string[], a: number): boolean => {
  const actor = actors[a];
  if (!actor || actor.type === 'organization' || !/[#@]/.test(prose.slice(Math.max(0, actor.start - 1), actor.end))) return false;
  const words = nameWords(surfaces[a] ?? '');
  const last = words[words.length - 1] ?? '';
  return last.length >= 4 && actors.some((other, b) => other.type === 'person' && parsePerson(surfaces[b] ?? '').surname.join('') === last);
};

const stateRule = (names: LocalInput['names'], actor: ActorMention, where: Geography): LinkRule => {
  if (where.kind === 'capital') return 'capital';
  if (where.kind === 'seat') return 'seat';
  if (/\p{Regional_Indicator}/u.test(actor.name)) return 'flag';
  return (names.classes(actor.name) & 2) !== 0 ? 'demonym' : 'country';
};

export type { Chain };
