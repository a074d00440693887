// Who is who inside one article: mentions into chains, each link with its rule. A pure function of the digest, the lists and what people decided.
import type { ActorType, NameLists } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import type { Digest } from '../digest.ts';
import type { Office } from './offices.ts';
import type { Field } from './words/roles.ts';

/** `state` and `team` are what a country, its people, its capital or its side stand for; the others are the types of mentions. */
export type ChainKind = 'person' | 'organization' | 'place' | 'people' | 'misc' | 'state' | 'team';

/** How a mention belongs to its chain, or a form to its entity. The order is the code in the stored tables: add at the end only. */
export const linkRules = [
  'name', 'exact', 'spelling', 'nickname', 'initial', 'order', 'slip', 'surname', 'given', 'handle', 'acronym', 'brackets', 'part', 'legal', 'ministry', 'institution', 'state', 'context',
  'flag', 'country', 'demonym', 'capital', 'seat', 'region', 'team', 'office', 'counterpart', 'pronoun', 'decided', 'typo-place', 'middle', 'alias',
] as const;
export type LinkRule = (typeof linkRules)[number];
export const ruleCode = (rule: LinkRule): number => linkRules.indexOf(rule);

/** One actor as one article tells of it. */
export interface Chain {
  readonly kind: ChainKind;
  /** The identity that the name gives by itself: `state:RU`, `institution:…`, `person:sergey lavrov`. Chains of one key in one article are one chain. */
  readonly key: string;
  /** Its fullest name as it stands, on one line. */
  readonly name: string;
  /** The state it is of; empty if the article does not say. */
  readonly state: string;
  readonly field: Field | '';
  /** The year of birth that a stated age gives, give or take one; 0 if none. */
  readonly born: number;
  readonly offices: readonly Office[];
}

/** A phrase that means a chain's actor without naming it: "the Russian FM". */
export interface NominalMention extends Span {
  readonly chain: number;
  readonly rule: LinkRule;
}

export interface Local {
  /** The chain of each actor mention of the digest. */
  readonly chainOf: Uint32Array;
  /** `linkRules` code of each actor mention. */
  readonly ruleOf: Uint8Array;
  readonly nominals: readonly NominalMention[];
  readonly chains: readonly Chain[];
  /** The chain to whom each quotation of the digest is attributed; −1 where the text does not fix it. */
  readonly speakers: Int32Array;
}

/** What people decided about names in one article; folded names. */
export interface LocalDecisions {
  readonly apart: readonly (readonly [a: string, b: string])[];
}

export const nothingDecided: LocalDecisions = { apart: [] };

/** Groups of distinct names under a union that respects what may not be together. */
export class Groups {
  readonly #parent: number[] = [];
  readonly #apart: (readonly [number, number])[] = [];

  add(): number {
    return this.#parent.push(this.#parent.length) - 1;
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[i] = root;
    return root;
  }

  forbid(a: number, b: number): void {
    this.#apart.push([a, b]);
  }

  mayJoin(a: number, b: number): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    return !this.#apart.some(([p, q]) => (this.find(p) === x && this.find(q) === y) || (this.find(p) === y && this.find(q) === x));
  }

  /** Joins two groups under the smaller number; false if a decision forbids it. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return true;
    if (!this.mayJoin(x, y)) return false;
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    return true;
  }
}

export interface LocalInput {
  readonly digest: Digest;
  readonly names: NameLists;
  readonly decisions: LocalDecisions;
}

export const actorTypeOf = (kind: ChainKind): ActorType => (kind === 'state' ? 'place' : kind === 'team' ? 'organization' : kind);
