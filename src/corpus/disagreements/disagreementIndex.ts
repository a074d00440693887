import { overlaps } from '../../core/span.ts';
import type { ArticleId } from '../corpus.ts';
import type { DayInterval } from '../days.ts';
import type { ClaimSet } from './claimSet.ts';
import { daysBetween, likeness, turned, type Disagreement } from './findings.ts';
import { matchDenials } from './matchDenials.ts';
import { matchDates, matchPlaces } from './matchEvents.ts';
import { matchFigures } from './matchFigures.ts';
import { matchNegations, matchOpposites, matchPendings, matchTurns } from './matchStates.ts';
import { StoryIndex, type NearStory } from './storyIndex.ts';
import type { StoryTerms } from './storyTerms.ts';

/** A disagreement with another article, or inside one (`other` is the same id). */
export interface Dispute extends Disagreement {
  readonly other: ArticleId;
}

/** Articles further apart than this do not dispute each other's news. */
const storyDays = 60;
/** Cosine of the stories' terms below which two articles tell of different things. */
const storyLikeness = 0.12;
/** Articles that one is held against, the likest. */
const mostArticles = 40;
/** Disagreements of one pair of articles that are told, the strongest. */
const mostOfPair = 16;

/** Disagreements of one kind at one place on one side: repetitions on the other. */
const mostRepeats = 4;

/** Of disagreements at one place on both sides only the strongest is told. */
const strongest = (found: readonly Disagreement[], most: number): readonly Disagreement[] => {
  const kept: Disagreement[] = [];
  const both = (k: Disagreement, d: Disagreement): boolean => (overlaps(k.a, d.a) && overlaps(k.b, d.b)) || (overlaps(k.a, d.b) && overlaps(k.b, d.a));
  for (const d of [...found].sort((x, y) => y.strength - x.strength || x.a.start - y.a.start || x.b.start - y.b.start || (x.kind < y.kind ? -1 : 1))) {
    if (kept.length >= most) break;
    if (kept.some((k) => both(k, d))) continue;
    // That a thing has changed since is told once.
    if (d.kind === 'change' && kept.some((k) => k.why === d.why)) continue;
    if (kept.filter((k) => k.why === d.why && (overlaps(k.a, d.a) || overlaps(k.b, d.b))).length >= mostRepeats) continue;
    kept.push(d);
  }
  return kept.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
};

/** What an article says against itself. Pure. */
export const disagreementsWithin = (set: ClaimSet): readonly Disagreement[] =>
  strongest([...matchDenials(set, set, true), ...matchFigures(set, set, true, 1), ...matchPendings(set, set, true), ...matchNegations(set, set, true)], mostOfPair);

/** Does an article carry the other's denial itself? Then the dispute is told within it. */
const carries = (set: ClaimSet, other: ClaimSet, d: Disagreement): boolean => {
  const denial = other.claims.find((c) => c.start === d.a.start);
  return denial !== undefined && set.denials.some((x) => {
    const own = set.claims[x.claim];
    return own !== undefined && likeness(own, denial) >= 0.7;
  });
};

/**
 * What two articles of one story say against each other; `a` lies in the first. Pure.
 * @param story how alike their stories are, 0 to 1: `StoryIndex.near`
 */
export const disagreementsBetween = (first: ClaimSet, second: ClaimSet, story: number): readonly Disagreement[] => {
  const ahead = matchDenials(first, second, false).filter((d) => !carries(second, first, d));
  const back = matchDenials(second, first, false).filter((d) => !carries(first, second, d));
  const apart = daysBetween(first, second);
  const distance = apart === undefined ? 0.03 : Math.min(0.1, Math.abs(apart) / 400);
  const found = [
    ...ahead,
    ...back.map(turned),
    ...matchFigures(first, second, false, story),
    ...matchPendings(first, second, false),
    ...matchPendings(second, first, false).map(turned),
    ...matchTurns(first, second),
    ...matchTurns(second, first).map(turned),
    ...matchNegations(first, second, false),
    ...matchNegations(second, first, false).map(turned),
    ...matchOpposites(first, second),
    ...matchDates(first, second, story),
    ...matchPlaces(first, second, story),
  ];
  return strongest(found.map((d) => ({ ...d, strength: Math.round(100 * (d.strength - distance)) / 100 })).filter((d) => d.strength >= 0.45), mostOfPair);
};

/**
 * Which articles of a corpus disagree. Holds only what tells stories apart; the claim sets, a pure function of each article, are asked
 * for when they are needed, so that whoever owns them may keep or remake them.
 */
export class DisagreementIndex {
  readonly #stories = new StoryIndex();
  readonly #claims: (id: ArticleId) => ClaimSet | undefined;

  constructor(claims: (id: ArticleId) => ClaimSet | undefined) {
    this.#claims = claims;
  }

  /** Adds or replaces an article. */
  add(id: ArticleId, terms: StoryTerms, days: DayInterval | undefined): void {
    this.#stories.add(id, terms, days);
  }

  remove(id: ArticleId): void {
    this.#stories.remove(id);
  }

  /** The articles that tell the same story, the likest first. */
  sameStory(id: ArticleId): readonly NearStory[] {
    return this.#stories.near(id, { days: storyDays, least: storyLikeness, limit: mostArticles });
  }

  /** What others, and the article itself, say against it: in order of the article; `a` lies in it. */
  disputes(id: ArticleId): readonly Dispute[] {
    const own = this.#claims(id);
    if (!own) return [];
    const found: Dispute[] = disagreementsWithin(own).map((d) => ({ ...d, other: id }));
    for (const { id: other, likeness: story } of this.sameStory(id)) {
      const set = this.#claims(other);
      if (!set) continue;
      // The elder id asks, so that both sides get the same answer.
      const list = id < other ? disagreementsBetween(own, set, story) : disagreementsBetween(set, own, story).map(turned);
      for (const d of list) found.push({ ...d, other });
    }
    return found.sort((x, y) => x.a.start - y.a.start || y.strength - x.strength);
  }
}
