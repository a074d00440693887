// The keeper of digests: articles in and out, their chains into forms, and the order in time that all answers go by.
import type { Knowledge, NameLists } from '../core/analysis.ts';
import type { ArticleId } from './corpus.ts';
import { filedDay, type Digest } from './digest.ts';
import { isPluralRole, type Office } from './identity/offices.ts';
import { findLocal } from './identity/chains.ts';
import type { IdentityDecision } from './identity/decisions.ts';
import { foldName } from './identity/fold.ts';
import { foldsOf, ofOneState, specOf, type Entity, type Form } from './identity/form.ts';
import type { NominalMention } from './identity/local.ts';
import type { ArticleOrder } from './identity/postings.ts';
import { Registry, type FormUse } from './identity/registry.ts';
import { readStates, surfaceOf } from './identity/view.ts';

/** One article with what was made of it. */
export interface Entry {
  /** Its number in all tables. */
  readonly number: number;
  readonly digest: Digest;
  /** The chain of each actor mention, and `linkRules` codes of why. */
  readonly chainOf: Uint32Array;
  readonly ruleOf: Uint8Array;
  readonly nominals: readonly NominalMention[];
  /** The chain that speaks each quotation; −1 unknown. */
  readonly speakers: Int32Array;
  /** The form of each chain; undefined for one that lost its mentions to another. */
  readonly forms: readonly (Form | undefined)[];
  /** Offices stated beside names: chain, start, end, and 1 where it is an office of a state, 0 else; four numbers each. */
  readonly offices: Int32Array;
}

/** Does a phrase tell a reader who somebody is? Not "counterpart", "husband" of nobody knows whom, "Presidents" of two. */
const tellsRole = (text: string, { field, kind }: Office): boolean => !/counterpart/i.test(text) && !(kind !== 'member' && isPluralRole(text.toLowerCase().split(' ').at(-1) ?? '')) && (field !== 'other' || /\bof\b|['’]s?\s/.test(text));

export class Store implements ArticleOrder {
  readonly names: NameLists;
  readonly registry: Registry;
  readonly #entries: (Entry | undefined)[] = [];
  /** The day each number is filed under; −Infinity where none is known. */
  readonly #days: number[] = [];
  readonly #numbers = new Map<ArticleId, number>();
  readonly #free: number[] = [];

  constructor({ names }: Pick<Knowledge, 'names'>) {
    this.names = names;
    this.registry = new Registry(names, readStates(names), this);
  }

  get size(): number {
    return this.#numbers.size;
  }

  ids(): Iterable<ArticleId> {
    return this.#numbers.keys();
  }

  entry(id: ArticleId): Entry | undefined {
    return this.#entries[this.#numbers.get(id) ?? -1];
  }

  at(number: number): Entry | undefined {
    return this.#entries[number];
  }

  /** The day an article is filed under, in days since 1970; −Infinity where none is known. */
  day(number: number): number {
    return this.#days[number] ?? Number.NEGATIVE_INFINITY;
  }

  /** Newest first; undated last; then by id. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const [x, y] = [this.day(a), this.day(b)];
    if (x !== y) return x > y ? -1 : 1;
    const [p, q] = [this.#entries[a]?.digest.id ?? '', this.#entries[b]?.digest.id ?? ''];
    return p < q ? -1 : 1;
  }

  /** Adds or replaces an article. Gives the forms whose entities changed in more than their counts. */
  put(digest: Digest): readonly Form[] {
    const before = this.entry(digest.id);
    const old = before ? this.#uses(before) : [];
    const number = before?.number ?? this.#free.pop() ?? this.#entries.length;
    const day = filedDay(digest) ?? Number.NEGATIVE_INFINITY;
    if (before && day !== this.day(number)) this.registry.forget(number, old);
    this.#days[number] = day;
    this.#numbers.set(digest.id, number);
    const entry = this.#read(number, digest);
    this.#entries[number] = entry;
    const fresh = this.#uses(entry);
    this.registry.replace(number, old, fresh);
    return this.registry.settle(new Set([...old, ...fresh].map(({ form }) => form)));
  }

  remove(id: ArticleId): readonly Form[] {
    const entry = this.entry(id);
    if (!entry) return [];
    const old = this.#uses(entry);
    this.registry.replace(entry.number, old, []);
    this.#entries[entry.number] = undefined;
    this.#numbers.delete(id);
    this.#free.push(entry.number);
    return this.registry.settle(old.map(({ form }) => form));
  }

  /** Puts decisions in force in place of those before. Articles whose own chains they change are read anew from their digests. */
  decide(decisions: readonly IdentityDecision[]): readonly Form[] {
    const before = this.registry.book;
    const touched = new Set(this.registry.setDecisions(decisions));
    const { book } = this.registry;
    const again = new Set<ArticleId>([...before.articles(), ...book.articles()]);
    // Names that are parted wherever they stand in one article together.
    for (const fold of new Set([...before.partedFolds(), ...book.partedFolds()])) {
      const [word = ''] = fold.split(' ');
      for (const form of this.registry.byWord.get(word)) {
        if (![...form.surfaces.keys()].some((s) => foldName(s) === fold)) continue;
        for (let i = 0; i < form.postings.length; i++) {
          const id = this.#entries[form.postings.at(i)]?.digest.id;
          if (id !== undefined) again.add(id);
        }
      }
    }
    for (const id of again) {
      const entry = this.entry(id);
      if (!entry) continue;
      for (const { form } of this.#uses(entry)) touched.add(form);
      for (const form of this.put(entry.digest)) touched.add(form);
    }
    for (const form of this.registry.setDecisions(decisions)) touched.add(form);
    return this.registry.settle([...touched].filter((f) => f.postings.length > 0));
  }

  #read(number: number, digest: Digest): Entry {
    const { book } = this.registry;
    const { chainOf, ruleOf, nominals, chains, speakers } = findLocal({ digest, names: this.names, decisions: { apart: book.apartIn(digest.id) } });
    const surfaces = this.#surfaces(digest, chainOf);
    const forms = chains.map((chain, c) => surfaces[c] && this.registry.formFor(specOf(chain, digest.id, foldsOf(chain.name, surfaces[c]?.keys() ?? []), book, this.names)));
    const offices = Int32Array.from(chains.flatMap((chain, c) => chain.offices.flatMap((office) => (tellsRole(digest.prose.slice(office.start, office.end), office) ? [c, office.start, office.end, office.state !== '' && ofOneState.test(office.kind) ? 1 : 0] : []))));
    return { number, digest, chainOf, ruleOf, nominals, speakers, forms, offices };
  }

  /** Mentions by spelling of each chain. */
  #surfaces(digest: Digest, chainOf: Uint32Array): readonly ReadonlyMap<string, number>[] {
    const surfaces: Map<string, number>[] = [];
    digest.actors.forEach((actor, a) => {
      const chain = chainOf[a] ?? 0;
      const of = (surfaces[chain] ??= new Map<string, number>());
      const surface = surfaceOf(digest, actor).slice(0, 120);
      of.set(surface, (of.get(surface) ?? 0) + 1);
    });
    return surfaces;
  }

  /** What an article holds of each form; two chains of one form taken together. */
  #uses({ digest, chainOf, forms }: Entry): readonly FormUse[] {
    const uses = new Map<Form, Map<string, number>>();
    this.#surfaces(digest, chainOf).forEach((surfaces, c) => {
      const form = forms[c];
      if (!form) return;
      const all = uses.get(form) ?? new Map<string, number>();
      for (const [surface, count] of surfaces) all.set(surface, (all.get(surface) ?? 0) + count);
      uses.set(form, all);
    });
    return [...uses].map(([form, surfaces]) => ({ form, surfaces }));
  }

  /** The entity of a chain. */
  entityOfChain({ forms }: Entry, chain: number): Entity | undefined {
    return forms[chain]?.entity;
  }
}
