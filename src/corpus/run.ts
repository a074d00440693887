// The articles of one run of the command line, as far as they help to read each other: by the names that they share, without the cost of a corpus.
import type { ActorMention, Analysis } from '../core/analysis.ts';
import { Dating, type Dates } from './dating.ts';
import { makeDigest, type Digest } from './digest.ts';
import { Opinions } from './opinions.ts';

/** Digests by the names in them. */
export class Run {
  readonly #byName = new Map<string, Digest[]>();
  readonly #namesOf = new Map<Digest, ReadonlySet<string>>();
  readonly #byId = new Map<string, Digest>();
  readonly #opinions = new Opinions();
  readonly #dating = new Dating((id, limit) => this.#related(id, limit));

  get size(): number {
    return this.#byId.size;
  }

  /** @param id its own in this run */
  add(id: string, analysis: Analysis): void {
    const digest = makeDigest(id, analysis);
    const names = new Set(analysis.actors.map(({ name }) => name.toLowerCase()));
    this.#byId.set(id, digest);
    this.#opinions.put(digest);
    this.#namesOf.set(digest, names);
    if (digest.published.value === undefined) return;
    for (const name of names) {
      const holders = this.#byName.get(name);
      if (holders) holders.push(digest);
      else this.#byName.set(name, [digest]);
    }
  }

  /** May articles that are still to come change what was read? */
  isOpen(id: string): boolean {
    return this.#byId.get(id)?.published.value === undefined || this.#opinions.doubts(id);
  }

  /** The actors of an article, as far as all that were added tell. */
  actors(id: string): readonly ActorMention[] | undefined {
    return this.#opinions.digest(id)?.actors;
  }

  /** The publication and dates of an article, as far as all that were added tell. */
  dates(id: string): Dates | undefined {
    const digest = this.#byId.get(id);
    return digest && this.#dating.dates(digest);
  }

  /** Dated articles that share names, those of the rarest names first. */
  #related(id: string, limit: number): readonly Digest[] {
    const digest = this.#byId.get(id);
    const found = new Set<Digest>();
    const holders = [...((digest && this.#namesOf.get(digest)) ?? [])].flatMap((name): readonly Digest[][] => {
      const some = this.#byName.get(name);
      return some ? [some] : [];
    });
    for (const some of holders.sort((a, b) => a.length - b.length)) {
      for (const other of some) {
        if (found.size >= limit) return [...found];
        if (other !== digest) found.add(other);
      }
    }
    return [...found];
  }
}
