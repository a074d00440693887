import type { ArticleId } from '../corpus.ts';
import type { DayInterval } from '../days.ts';
import type { StoryTerms } from './storyTerms.ts';

interface Story {
  readonly id: ArticleId;
  readonly days: DayInterval | undefined;
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
  readonly actors: number;
}

export interface NearStory {
  readonly id: ArticleId;
  /** Cosine of the term vectors, 0 to 1. */
  readonly likeness: number;
}

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

  /** @param days when it may have appeared; undefined where nothing is known */
  add(id: ArticleId, terms: StoryTerms, days: DayInterval | undefined): void {
    this.remove(id);
    const story: Story = { id, days, terms: Int32Array.from(terms.terms), counts: Uint8Array.from(terms.counts, (n) => Math.min(255, n)), actors: terms.actors };
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

const withinDays = (a: Story, b: Story, most: number): boolean => !a.days || !b.days || (a.days.first - b.days.last <= most && b.days.first - a.days.last <= most);
