import type { Topics } from './reading.ts';

/** The words and actors that a story is about: term ids with how often each stands, the most frequent first. */
export interface StoryTerms {
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  /** The first so many terms are actors' keys. */
  readonly actors: number;
}

/** Terms kept of each sort. */
const mostActors = 16;
const mostConcepts = 24;

const byCount = (a: readonly [number, number], b: readonly [number, number]): number => b[1] - a[1] || a[0] - b[0];

/** The most frequent. Most terms stand once: only those that may be among the first are sorted. */
const top = (counts: ReadonlyMap<number, number>, most: number): readonly (readonly [number, number])[] => {
  let least = 1;
  for (let past = counts.size; past > most; ) {
    let above = 0;
    for (const count of counts.values()) if (count > least) above++;
    if (above < most) break;
    least++;
    past = above;
  }
  const all: (readonly [number, number])[] = [];
  for (const entry of counts) if (entry[1] >= least) all.push(entry);
  return all.sort(byCount).slice(0, most);
};

/** The terms of an article. Actors' keys are negative, so that they never meet a concept. */
export const storyTerms = ({ concept, actor, keys, told, digest }: Topics): StoryTerms => {
  const concepts = new Map<number, number>();
  const actors = new Map<number, number>();
  let before = -1;
  for (let t = 0; t < concept.length; t++) {
    if (!told[t]) continue;
    // The headline and the lead say what the story is.
    const weight = t < digest.tokens.length / 6 ? 2 : 1;
    const c = concept[t] ?? 0;
    if (c !== 0) concepts.set(c, (concepts.get(c) ?? 0) + weight);
    const i = actor[t] ?? -1;
    if (i >= 0 && i !== before) for (const key of keys[i] ?? []) actors.set(-1 - (key >>> 1), (actors.get(-1 - (key >>> 1)) ?? 0) + weight);
    before = i;
  }
  const a = top(actors, mostActors);
  const b = top(concepts, mostConcepts);
  return { terms: [...a, ...b].map(([term]) => term), counts: [...a, ...b].map(([, count]) => count), actors: a.length };
};
