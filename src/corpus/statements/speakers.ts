// Who speaks how often, and all articles in order of time: caches of the store as it stands.
import { findEntities } from '../context/find.ts';
import { entityRef } from '../context/naming.ts';
import type { SpeakerSummary } from '../corpus.ts';
import { isoOf } from '../days.ts';
import type { Entity } from '../identity/form.ts';
import type { Entry, Store } from '../store.ts';
import { inStory, speakerOf } from './statement.ts';

interface Count {
  statements: number;
  articles: number;
  latest: number;
}

/** Made when asked for, thrown away by `changed`. */
export class Speakers {
  readonly #store: Store;
  #counts: ReadonlyMap<Entity, Count> | undefined;
  #newest: readonly Entry[] | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  changed(): void {
    this.#counts = undefined;
    this.#newest = undefined;
  }

  /** All articles, newest first, undated ones last. */
  newest(): readonly Entry[] {
    this.#newest ??= [...this.#store.ids()].flatMap((id) => this.#store.entry(id) ?? []).sort((a, b) => this.#store.compare(a.number, b.number));
    return this.#newest;
  }

  #all(): ReadonlyMap<Entity, Count> {
    if (this.#counts) return this.#counts;
    const counts = new Map<Entity, Count>();
    for (const id of this.#store.ids()) {
      const entry = this.#store.entry(id);
      if (!entry) continue;
      const here = new Set<Entity>();
      entry.digest.quotes.forEach((quote, q) => {
        const entity = speakerOf(entry, q);
        if (!entity || !inStory(entry, quote)) return;
        const count = counts.get(entity) ?? { statements: 0, articles: 0, latest: Number.NEGATIVE_INFINITY };
        counts.set(entity, count);
        count.statements++;
        if (here.has(entity)) return;
        here.add(entity);
        count.articles++;
        count.latest = Math.max(count.latest, this.#store.day(entry.number));
      });
    }
    this.#counts = counts;
    return counts;
  }

  /** Those with most statements first. */
  find(query: string, limit: number): readonly SpeakerSummary[] {
    const { names, registry } = this.#store;
    const all = this.#all();
    const wanted = query.trim() === '' ? undefined : new Set(findEntities(registry, names, query, Number.MAX_SAFE_INTEGER).map((e) => e.id));
    const found = [...all].filter(([entity]) => !wanted || wanted.has(entity.id));
    found.sort(([a, m], [b, n]) => n.statements - m.statements || n.articles - m.articles || (a.id < b.id ? -1 : 1));
    return found.slice(0, limit).map(([entity, { statements: said, articles, latest }]) => ({ ...entityRef(entity, names), statements: said, articles, ...(Number.isFinite(latest) ? { latest: isoOf(latest) } : {}) }));
  }
}
