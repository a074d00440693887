// Notes that lie with one article and speak of another, too: links and judgements, to be shown from both ends.
import type { Address } from '../platform/files.ts';
import { isDecision } from './decisions/article.ts';
import type { Thread } from './fold.ts';
import type { Iri, Target } from './model.ts';

/** A note, and the article that it lies with. */
export interface PointingNote {
  readonly home: Address;
  readonly thread: Thread;
}

/** A place that a note speaks of: one of its targets, or where a link of it leads. */
export interface Spot {
  readonly kind: 'target' | 'link';
  /** Among the note's targets, or among its bodies. */
  readonly index: number;
  readonly target: Target;
}

/** All places of a note, targets first. */
export const spotsOf = ({ targets, bodies }: Pick<Thread, 'targets' | 'bodies'>): readonly Spot[] => [
  ...targets.map((target, index): Spot => ({ kind: 'target', index, target })),
  ...bodies.flatMap((body, index): readonly Spot[] => (body.kind === 'place' ? [{ kind: 'link', index, target: body.target }] : [])),
];

/** What tells that a thread reads or stands otherwise than before. */
export const threadKey = ({ id, edited, attached, deleted, resolved, conflicts, replies }: Thread): string =>
  [id, edited?.id, attached?.id, deleted?.id, resolved?.id, conflicts.length, ...replies.flatMap((r) => [r.id, r.edited?.id, r.deleted?.id])].join(' ');

/** Which notes speak of an article from elsewhere. A cache of a pure function of each article's notes. */
export class Pointing {
  readonly #homes = new Map<Address, { readonly key: string; readonly byIri: ReadonlyMap<Iri, readonly Thread[]> }>();
  readonly #homesOf = new Map<Iri, Set<Address>>();

  /** Has this article's folder been looked at? */
  has(home: Address): boolean {
    return this.#homes.has(home);
  }

  /**
   * Takes in the notes of an article as they are now, in place of those before.
   *
   * @param ids its own identities
   * @returns the identities whose answer differs now
   */
  put(home: Address, ids: readonly Iri[], threads: readonly Thread[]): readonly Iri[] {
    const byIri = new Map<Iri, Thread[]>();
    for (const thread of threads) {
      if (thread.deleted || isDecision(thread.annotation)) continue;
      const { targets, bodies } = thread;
      // Nearly all notes speak of their own article alone.
      if (targets.every(({ source }) => ids.includes(source)) && bodies.every(({ kind }) => kind !== 'place')) continue;
      const sources = new Set(spotsOf(thread).map(({ target }) => target.source));
      for (const source of sources) {
        if (!source.startsWith('urn:') || ids.includes(source)) continue;
        const list = byIri.get(source);
        if (list) list.push(thread);
        else byIri.set(source, [thread]);
      }
    }
    const key = [...byIri].map(([iri, list]) => `${iri} ${list.map(threadKey).join(' ')}`).join('\n');
    const before = this.#homes.get(home);
    if (before?.key === key) return [];
    for (const iri of before?.byIri.keys() ?? []) this.#homesOf.get(iri)?.delete(home);
    for (const iri of byIri.keys()) this.#homesOf.set(iri, (this.#homesOf.get(iri) ?? new Set()).add(home));
    this.#homes.set(home, { key, byIri });
    return [...new Set([...(before?.byIri.keys() ?? []), ...byIri.keys()])];
  }

  /** The article's folder is gone. @returns the identities whose answer differs now */
  remove(home: Address): readonly Iri[] {
    const touched = this.put(home, [], []);
    this.#homes.delete(home);
    return touched;
  }

  /** Notes of other articles that speak of one of these identities. The same order on every machine. */
  of(ids: readonly Iri[]): readonly PointingNote[] {
    const found = new Map<Iri, PointingNote>();
    for (const iri of ids)
      for (const home of this.#homesOf.get(iri) ?? []) for (const thread of this.#homes.get(home)?.byIri.get(iri) ?? []) if (!found.has(thread.id)) found.set(thread.id, { home, thread });
    return [...found.values()].sort((a, b) => (a.thread.id < b.thread.id ? -1 : 1));
  }
}
