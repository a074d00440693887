// The decisions in force, looked up by what they speak of.
import type { ActorType } from '../../core/analysis.ts';
import type { ArticleId } from '../corpus.ts';
import type { ActorPointer, IdentityDecision } from './decisions.ts';
import { foldName } from './fold.ts';
import type { ChainKind } from './local.ts';
import { parsePerson, personKey } from './personName.ts';

const typeOf: Readonly<Record<ChainKind, ActorType>> = { person: 'person', organization: 'organization', place: 'place', people: 'people', misc: 'misc', state: 'place', team: 'organization' };

/** May a pointer of this type mean a chain of this kind? Nationalities and capitals point at their state. */
export const typeFits = (type: ActorType, kind: ChainKind): boolean => type === typeOf[kind] || (kind === 'state' && (type === 'people' || type === 'organization')) || (kind === 'team' && type === 'place');

const pointersOf = (decision: IdentityDecision): readonly ActorPointer[] => ('actor' in decision ? [decision.actor] : [decision.a, decision.b]);

/** Negative where `a` is the later decision: an order, the latest first. */
export const later = (a: IdentityDecision, b: IdentityDecision): number => (a.at === b.at ? (a.id < b.id ? 1 : -1) : Date.parse(a.at) < Date.parse(b.at) ? 1 : -1);

/**
 * Under which key the actor that a pointer means is looked for: a person by the parts of the name, so that spellings which differ in particles and order
 * are one; others by their folded name; an actor of one article by the article and any of its folded names.
 */
export const pointerKey = ({ name, type, article }: ActorPointer): string => {
  if (article !== undefined) return `a:${article}:${pointerFold(name)}`;
  return type === 'person' ? `p:${personKey(parsePerson(name))}` : `n:${pointerFold(name)}`;
};

/** A name as pointers and forms are compared by it. */
export const pointerFold = (name: string): string => foldName(name).replace(/^the /, '');

export class DecisionBook {
  readonly #byKey = new Map<string, IdentityDecision[]>();
  readonly #byArticle = new Map<ArticleId, IdentityDecision[]>();
  readonly #apart: { readonly a: string; readonly b: string; readonly article: ArticleId | undefined }[] = [];
  /** Latest first. */
  readonly all: readonly IdentityDecision[];

  constructor(decisions: readonly IdentityDecision[]) {
    this.all = [...decisions, ...sameWikidata(decisions)].sort(later);
    for (const decision of this.all) {
      for (const pointer of pointersOf(decision)) {
        push(this.#byKey, pointerKey(pointer), decision);
        if (pointer.article !== undefined) push(this.#byArticle, pointer.article, decision);
      }
      if (decision.kind !== 'not-same') continue;
      const { a, b } = decision;
      if (a.article === b.article || a.article === undefined || b.article === undefined) this.#apart.push({ a: pointerFold(a.name), b: pointerFold(b.name), article: a.article ?? b.article });
    }
  }

  /** The decisions on what a pointer key means, latest first. */
  of(key: string): readonly IdentityDecision[] {
    return this.#byKey.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** The pointers that single out an actor of this article. */
  inArticle(article: ArticleId): readonly { readonly pointer: ActorPointer; readonly splitOff: boolean }[] {
    return (this.#byArticle.get(article) ?? []).flatMap((decision) => pointersOf(decision).flatMap((pointer) => (pointer.article === article ? [{ pointer, splitOff: decision.kind === 'split-off' }] : [])));
  }

  /** Pairs of folded names that are not one actor inside this article. */
  apartIn(article: ArticleId): readonly (readonly [string, string])[] {
    return this.#apart.flatMap(({ a, b, article: only }) => (a !== b && (only === undefined || only === article) ? [[a, b] as const] : []));
  }

  /** The articles that decisions name. */
  articles(): Iterable<ArticleId> {
    return this.#byArticle.keys();
  }

  /** The folded names that are parted inside articles, whichever they are in. */
  partedFolds(): readonly string[] {
    return this.#apart.flatMap(({ a, b }) => [a, b]);
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Actors that people gave one Wikidata id are the same by the later of the two decisions. */
const sameWikidata = (decisions: readonly IdentityDecision[]): readonly IdentityDecision[] => {
  const known = new Map<string, IdentityDecision & { readonly kind: 'this-is' }>();
  const made: IdentityDecision[] = [];
  for (const decision of decisions.toSorted((a, b) => -later(a, b))) {
    if (decision.kind !== 'this-is' || decision.wikidata === undefined) continue;
    const first = known.get(decision.wikidata);
    if (first) made.push({ kind: 'same-as', id: decision.id, at: decision.at, ...(decision.by === undefined ? {} : { by: decision.by }), a: first.actor, b: decision.actor });
    else known.set(decision.wikidata, decision);
  }
  return made;
};
