import type { ArticleId } from '../corpus.ts';
import { inOrder, isOneOrigin, overlapOf, sharedPassages } from './compare.ts';
import { bySeniority, type PassageIndex, type PassageSource } from './passageIndex.ts';

/** Articles of one origin: copies, reprints, rewrites and updates of one story. */
export interface Family {
  /** The id of the most senior article. */
  readonly id: ArticleId;
  /** The most senior first. */
  readonly articles: readonly PassageSource[];
}

interface Component {
  readonly members: Set<ArticleId>;
  readonly label: number;
}

/**
 * Which articles come from one origin, kept up with a `PassageIndex`: tell it of each article after the index has it, and of
 * each removal after the index has lost it. Work is put off until someone asks. Holds a spanning forest, not all pairs: copies
 * by the thousand cost one comparison each.
 */
export class Families {
  readonly #index: PassageIndex;
  readonly #pending = new Set<ArticleId>();
  readonly #component = new Map<ArticleId, Component>();
  #labels = 0;
  readonly #edges = new Map<ArticleId, Set<ArticleId>>();

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** The index has taken in or replaced this article. */
  put(id: ArticleId): void {
    this.remove(id);
    this.#pending.add(id);
  }

  /** The index has lost this article. */
  remove(id: ArticleId): void {
    this.#pending.delete(id);
    const component = this.#component.get(id);
    if (!component) return;
    this.#component.delete(id);
    component.members.delete(id);
    const neighbours = this.#edges.get(id) ?? new Set();
    this.#edges.delete(id);
    for (const other of neighbours) this.#edges.get(other)?.delete(id);
    if (neighbours.size <= 1) return;
    // It held others together: they find each other anew.
    for (const member of component.members) {
      this.#component.delete(member);
      this.#edges.delete(member);
      this.#pending.add(member);
    }
  }

  /** The family of an article; of one member where nothing is known to be of its origin. */
  familyOf(id: ArticleId): Family {
    this.#flush();
    const members = this.#component.get(id)?.members ?? new Set([id]);
    const articles = [...members].map((member) => this.#index.source(member) ?? { id: member }).sort(bySeniority);
    return { id: articles[0]?.id ?? id, articles };
  }

  /** A number that articles of one origin share and others do not; it may change when the corpus does. */
  labelOf(id: ArticleId): number {
    this.#flush();
    return this.#component.get(id)?.label ?? -1;
  }

  /** Families of two or more, the most senior first. */
  all(): readonly Family[] {
    this.#flush();
    const components = new Set(this.#component.values());
    return [...components]
      .filter((c) => c.members.size > 1)
      .map((c) => this.familyOf([...c.members][0] ?? ''))
      .sort((a, b) => bySeniority(a.articles[0] ?? { id: a.id }, b.articles[0] ?? { id: b.id }));
  }

  /** From how many origins the articles come. */
  origins(ids: Iterable<ArticleId>): number {
    this.#flush();
    const seen = new Set<Component | ArticleId>();
    for (const id of ids) seen.add(this.#component.get(id) ?? id);
    return seen.size;
  }

  /**
   * Does some of the work that was put off, for use in slices between other things.
   * @param limit articles to place
   * @returns how many still wait
   */
  settle(limit: number): number {
    const sources: PassageSource[] = [];
    for (const id of this.#pending) {
      if (sources.length >= limit) break;
      this.#pending.delete(id);
      const source = this.#index.source(id);
      if (source) sources.push(source);
    }
    for (const source of sources.sort(bySeniority)) {
      this.#component.set(source.id, { members: new Set([source.id]), label: this.#labels++ });
      this.#link(source);
    }
    return this.#pending.size;
  }

  #flush(): void {
    if (this.#pending.size > 0) this.settle(Infinity);
  }

  #link(source: PassageSource): void {
    const copy = this.#placedCopy(source.id, source.id);
    if (copy !== undefined) {
      this.#join(copy, source.id);
      return;
    }
    for (const other of this.#index.candidates(source.id)) {
      const placed = this.#placedCopy(other.id);
      if (placed === undefined || this.#component.get(placed) === this.#component.get(source.id)) continue;
      // The exact comparison is the same whoever asks.
      if (this.#isOneOrigin(source, other)) this.#join(source.id, placed);
    }
  }

  /** An article with the same text that has its place already. */
  #placedCopy(id: ArticleId, except?: ArticleId): ArticleId | undefined {
    return this.#index.copies(id).find((c) => c.id !== except && this.#component.get(c.id) !== undefined && !this.#pending.has(c.id))?.id;
  }

  #isOneOrigin(a: PassageSource, b: PassageSource): boolean {
    const one = this.#index.words(a.id);
    const two = this.#index.words(b.id);
    if (!one || !two) return false;
    // The order is the texts' own, so that it does not matter who asks, or by which copy.
    const [here, there] = inOrder(one, two) ? [one, two] : [two, one];
    const narrated = (code: Uint16Array): { readonly words: number; readonly narrated: number } => ({ words: code.length, narrated: this.#index.narrated(code === one ? a.id : b.id) });
    return isOneOrigin(overlapOf(sharedPassages(here, there), here, there), narrated(here), narrated(there));
  }

  #join(a: ArticleId, b: ArticleId): void {
    const one = this.#component.get(a);
    const two = this.#component.get(b);
    if (!one || !two || one === two) return;
    const [large, small] = one.members.size >= two.members.size ? [one, two] : [two, one];
    for (const member of small.members) {
      large.members.add(member);
      this.#component.set(member, large);
    }
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const edges = this.#edges.get(from);
      if (edges) edges.add(to);
      else this.#edges.set(from, new Set([to]));
    }
  }
}
