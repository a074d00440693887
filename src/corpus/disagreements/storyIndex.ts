import type { ArticleId } from '../corpus.ts';
import type { StoryTerms } from './storyTerms.ts';

/** When an article appeared, as far as is known: ISO dates. */
export interface StoryDates {
  readonly published?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

interface Story extends StoryDates {
  readonly id: ArticleId;
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
  readonly actors: number;
}

export interface NearStory {
  readonly id: ArticleId;
  /** Cosine of the term vectors, 0 to 1. */
  readonly likeness: number;
}

const dayOf = (iso: string | undefined, missing: number): number => {
  if (iso === undefined) return missing;
  const ms = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
  return Number.isNaN(ms) ? missing : Math.floor(ms / 86_400_000);
};

/** A term in so many articles, and in more than a twentieth of all, finds no candidates; it still counts in the likeness. */
const commonTerm = 400;

/**
 * Which articles tell the same story: by their most frequent actors and words, and by date. About half a kilobyte an article. What it
 * answers depends only on the articles it holds.
 */
export class StoryIndex {
  readonly #stories = new Map<ArticleId, Story>();
  readonly #postings = new Map<number, Set<Story>>();

  get size(): number {
    return this.#stories.size;
  }

  add(id: ArticleId, terms: StoryTerms, dates: StoryDates): void {
    this.remove(id);
    const story: Story = {
      id,
      terms: Int32Array.from(terms.terms),
      counts: Uint8Array.from(terms.counts, (n) => Math.min(255, n)),
      actors: terms.actors,
      ...(dates.published ? { published: dates.published } : {}),
      ...(dates.earliest ? { earliest: dates.earliest } : {}),
      ...(dates.latest ? { latest: dates.latest } : {}),
    };
    this.#stories.set(id, story);
    for (const term of story.terms) {
      const set = this.#postings.get(term);
      if (set) set.add(story);
      else this.#postings.set(term, new Set([story]));
    }
  }

  remove(id: ArticleId): void {
    const story = this.#stories.get(id);
    if (!story) return;
    this.#stories.delete(id);
    for (const term of story.terms) {
      const set = this.#postings.get(term);
      set?.delete(story);
      if (set?.size === 0) this.#postings.delete(term);
    }
  }

  #weight(story: Story, i: number): number {
    const frequency = this.#postings.get(story.terms[i] ?? 0)?.size ?? 1;
    return (1 + Math.log(story.counts[i] ?? 1)) * Math.log(1 + (this.#stories.size + 20) / frequency);
  }

  #norm(story: Story): number {
    let sum = 0;
    for (let i = 0; i < story.terms.length; i++) sum += this.#weight(story, i) ** 2;
    return Math.sqrt(sum);
  }

  /**
   * The articles that tell the same story, the likest first.
   *
   * @param days articles further apart than this are left out; those without a date stay
   * @param least the likeness below which it is another story
   */
  near(id: ArticleId, { days, least, limit }: { readonly days: number; readonly least: number; readonly limit: number }): readonly NearStory[] {
    const own = this.#stories.get(id);
    if (!own) return [];
    const sums = new Map<Story, { weight: number; actors: number }>();
    const tooCommon = Math.max(commonTerm, this.#stories.size / 20);
    for (let i = 0; i < own.terms.length; i++) {
      const set = this.#postings.get(own.terms[i] ?? 0);
      if (!set || set.size > tooCommon) continue;
      for (const other of set) if (other !== own && !sums.has(other) && withinDays(own, other, days)) sums.set(other, { weight: 0, actors: 0 });
    }
    const place = new Map<number, number>();
    own.terms.forEach((term, i) => place.set(term, i));
    const ownNorm = this.#norm(own);
    const found: NearStory[] = [];
    for (const [other, sum] of sums) {
      for (let j = 0; j < other.terms.length; j++) {
        const i = place.get(other.terms[j] ?? 0);
        if (i === undefined) continue;
        sum.weight += this.#weight(own, i) * this.#weight(other, j);
        if (j < other.actors) sum.actors++;
      }
      const likeness = sum.weight / (ownNorm * this.#norm(other));
      if (sum.actors > 0 && likeness >= least) found.push({ id: other.id, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, limit);
  }
}

const withinDays = (a: StoryDates, b: StoryDates, days: number): boolean => {
  const earliestA = dayOf(a.published ?? a.earliest, -Infinity);
  const latestA = dayOf(a.published ?? a.latest, Infinity);
  const earliestB = dayOf(b.published ?? b.earliest, -Infinity);
  const latestB = dayOf(b.published ?? b.latest, Infinity);
  return earliestA - latestB <= days && earliestB - latestA <= days;
};
