// A form: one name as articles use it, with what they say of its bearer. Chains of many articles share a form; an entity is a group of forms.
import type { NameLists } from '../../core/analysis.ts';
import type { ArticleId } from '../corpus.ts';
import { pointerFold, typeFits, type DecisionBook } from './decisionBook.ts';
import { foldName } from './fold.ts';
import type { IdentityDecision } from './decisions.ts';
import type { Chain, ChainKind, LinkRule } from './local.ts';
import { nicknamePartners } from './nicknames.ts';
import { parseOrganization, type OrganizationName, type StateOf } from './orgName.ts';
import { personBlock, personKey, personOfKey, type PersonName } from './personName.ts';
import { Postings } from './postings.ts';
import { spellingKey } from './spelling.ts';
import { equivalentsOf } from './words/equivalents.ts';
import { descriptors, legalForms } from './words/organizations.ts';
import type { Field } from './words/roles.ts';

/** What a form is made of; two chains of equal spec share a form. */
export interface FormSpec {
  /** The identity by name alone, with the article's id where a decision or an open name ties it to one. */
  readonly base: string;
  readonly kind: ChainKind;
  readonly state: string;
  readonly field: Field | '';
  readonly born: number;
  /** The article that it is tied to by a decision; empty if none. */
  readonly pin: ArticleId;
  /** A decision says that it is nobody that its name suggests. */
  readonly splitOff: boolean;
}

/**
 * `same`: one actor unless something speaks against it. `short`: `short` is a shorter name that fits several. `near`: so alike that a reader should look.
 * `kind`: one spelling that taggers gave two types.
 */
export interface Edge {
  readonly relation: 'same' | 'short' | 'near' | 'kind';
  readonly rule: LinkRule;
  /** The form with the shorter name, of a `short` relation. */
  readonly short?: Form;
}

/** An actor across articles. */
export interface Entity {
  readonly id: string;
  /** In the order of their keys. */
  readonly forms: readonly Form[];
  /** Why each form belongs here; absent for the form that names the entity. */
  readonly links: ReadonlyMap<Form, Link>;
  /** Forms of other entities that may be the same. */
  readonly doubts: readonly Form[];
  /** The latest decision on its name, and on what it is elsewhere. */
  readonly canonical: IdentityDecision | undefined;
  readonly known: IdentityDecision | undefined;
  /** Articles that hold it, and its mentions: kept with every change. */
  articles: number;
  mentions: number;
}

export interface Link {
  readonly rule: LinkRule;
  readonly to: Form;
  readonly decision?: IdentityDecision;
}

/** Offices that a person holds for one state, so that two states are two people. */
export const ofOneState = /^(?:president|prime-minister|chancellor|senator|governor|congressman|mayor|king|queen|justice|speaker|vice-president|supreme-leader|.+-minister|minister|attorney-general)$/;

/** The folded names under which an article's chain may be pointed at: each of its spellings, and its name. */
export const foldsOf = (name: string, surfaces: Iterable<string>): ReadonlySet<string> => new Set([name, ...surfaces].map(pointerFold));

/** The spec of a chain in its article. */
export const specOf = (chain: Chain, article: ArticleId, folds: ReadonlySet<string>, book: DecisionBook, names: NameLists): FormSpec => {
  let pinned = false;
  let splitOff = false;
  for (const { pointer, splitOff: split } of book.inArticle(article)) {
    if (!typeFits(pointer.type, chain.kind) || !folds.has(pointerFold(pointer.name))) continue;
    pinned = true;
    splitOff ||= split;
  }
  const person = chain.kind === 'person' ? personOfKey(chain.key.slice('person:'.length)) : undefined;
  const [word = ''] = person?.words ?? [];
  // A given name alone, of somebody without an office, is this article's alone.
  const isGiven = person?.words.length === 1 && chain.offices.length === 0 && (names.classes(word.charAt(0).toUpperCase() + word.slice(1)) & 32) !== 0;
  const tied = pinned || isGiven;
  const states = chain.offices.flatMap((o) => (o.state !== '' && ofOneState.test(o.kind) ? [o.state] : []));
  return {
    base: tied && !chain.key.includes('@') ? `${chain.key}@${article}` : chain.key,
    kind: chain.kind,
    state: person ? (states[0] ?? '') : chain.kind === 'organization' ? chain.state : '',
    field: person ? chain.field : '',
    born: person ? chain.born : 0,
    pin: pinned ? article : '',
    splitOff,
  };
};

export const specKey = ({ base, kind, state, field, born, splitOff }: FormSpec): string => (kind === 'person' ? `${base}|${state}|${field}|${born === 0 ? '' : born}${splitOff ? '|apart' : ''}` : `${base}|${state}${splitOff ? '|apart' : ''}`);

/** A base without the article it is tied to. */
const untied = (base: string): string => {
  const at = base.indexOf('@');
  return at < 0 ? base : base.slice(0, at);
};

/** The words of a listed institution's id: `european-union`, `RU:foreign-ministry`. */
const institutionWords = (id: string, names: NameLists): string => {
  const [state = '', organ] = id.split(':');
  return organ === undefined ? id.replaceAll('-', ' ') : `${names.stateName(state) ?? ''} ${organ.replaceAll('-', ' ')}`;
};

const noEdges: ReadonlyMap<Form, Edge> = new Map();

export class Form {
  readonly key: string;
  readonly spec: FormSpec;
  readonly person: PersonName | undefined;
  readonly organization: OrganizationName | undefined;
  /** The name by which decisions and other forms know it: folded. */
  readonly fold: string;
  readonly postings = new Postings();
  /** Mentions, nominal ones not counted. */
  mentions = 0;
  /** Mentions by spelling. */
  readonly surfaces = new Map<string, number>();
  #edges: Map<Form, Edge> | undefined;
  entity: Entity | undefined;

  constructor(spec: FormSpec, names: NameLists, stateOf: StateOf) {
    this.spec = spec;
    this.key = specKey(spec);
    const name = untied(spec.base).slice(spec.base.indexOf(':') + 1);
    this.person = spec.kind === 'person' ? personOfKey(name) : undefined;
    const plain = spec.base.startsWith('institution:') ? institutionWords(name, names) : spec.kind === 'organization' ? name.replace(/\/.*$/, '') : name;
    // Only what the key holds, so that it does not matter which article was first.
    const parsed = spec.kind === 'organization' ? parseOrganization(foldName(plain), stateOf) : undefined;
    this.organization = parsed && { ...parsed, state: parsed.state === '' ? (parsed.organ ? spec.state : '') : parsed.state, acronym: parsed.core.length === 1 && parsed.glued.length <= 8 };
    this.fold = this.person ? this.person.words.join(' ') : spec.kind === 'state' || spec.kind === 'team' ? foldName(names.stateName(name) ?? name) : foldName(plain);
  }

  /** The forms that it may go with by their names. */
  get edges(): ReadonlyMap<Form, Edge> {
    return this.#edges ?? noEdges;
  }

  relateTo(other: Form, edge: Edge): void {
    (this.#edges ??= new Map()).set(other, edge);
  }

  forgetRelation(other: Form): void {
    this.#edges?.delete(other);
  }

  /** Has a full name: for a person a family name and a given name that is not only an initial. */
  get full(): boolean {
    return this.person ? this.person.given.some((w) => w.length > 1) : true;
  }
}

/** Where a form is kept, and where it looks for forms that it may go with. Of two that go together, one looks where the other is kept, and the other way about. */
export interface Blocks {
  readonly kept: readonly string[];
  readonly looks: readonly string[];
}

const nowhere: Blocks = { kept: [], looks: [] };

/** Full names under family name and the initials of the given names, nicknames' too; family names alone apart, so that "Smith" sees all Smiths and they see it, but not each other. */
const personBlocks = (person: PersonName): Blocks => {
  const family = personBlock(person);
  const initial = (word: string): string => (spellingKey(word)[0] ?? '').toLowerCase();
  if (person.given.length === 0) return { kept: [`s:${family}`], looks: [`s:${family}`, `f:${family}`] };
  const initials = new Set(person.given.map(initial));
  const more = new Set([...initials, ...person.given.flatMap((g) => [...[...nicknamePartners(g)].map(initial), ...equivalentsOf(g).map(initial)])]);
  return { kept: [`f:${family}`, ...[...initials].map((i) => `p:${family}:${i}`)], looks: [`s:${family}`, ...[...more].map((i) => `p:${family}:${i}`)] };
};

/** Long names by initials and by their beginning where the rest says little, short ones by themselves. */
const organizationBlocks = ({ core, glued, initials, portfolio }: OrganizationName, fold: string): Blocks => {
  const same = [`x:${fold}`, `o:${glued}`, `o:${core.map(spellingKey).join('')}`, ...(portfolio === '' ? [] : [`m:${portfolio}`])];
  const beginnings = core.flatMap((_, n) => (n > 0 && core.slice(n).every((w) => descriptors.has(w) || legalForms.has(w)) ? [core.slice(0, n).join('')] : []));
  return {
    kept: [...same, `short:${glued}`, ...initials.map((i) => `initials:${i}`), ...beginnings.map((b) => `begins:${b}`)],
    looks: [...same, ...(core.length === 1 ? [`initials:${glued}`] : []), `begins:${glued}`, ...initials.map((i) => `short:${i}`), ...beginnings.map((b) => `short:${b}`)],
  };
};

export const blocksOf = ({ spec, person, organization, fold }: Form): Blocks => {
  // What a decision or an open name ties to one article goes with nobody by itself: `Senate` in an article that does not say whose.
  if (spec.splitOff || (spec.pin === '' && spec.base.includes('@'))) return nowhere;
  if (person) return personBlocks(person);
  if (spec.kind === 'misc') return { kept: [`x:${fold}`], looks: [`x:${fold}`] };
  return organization ? organizationBlocks(organization, fold) : nowhere;
};

/** Under which keys decisions find a form; those of a pointer are among them if the pointer means the form. */
export const matchKeys = (form: Form): readonly string[] => {
  const { spec, person, fold, surfaces } = form;
  const folds = foldsOf(fold, surfaces.keys());
  const keys: string[] = [];
  if (spec.pin !== '') for (const f of folds) keys.push(`a:${spec.pin}:${f}`);
  if (spec.splitOff) return keys;
  if (person) keys.push(`p:${personKey(person)}`);
  else for (const f of folds) keys.push(`n:${f}`);
  return keys;
};
