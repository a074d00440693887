// What the normaliser knows while it walks through an article: publication, the dates before, and whether the text is a history.
import { atDay, Grain, yearOf, type GrainCode, type Moment } from '../calendar/moment.ts';
import type { Span } from '../../span.ts';
import type { Tense } from '../refine/tense.ts';

/** A date already resolved, and where it stands. */
export interface Reference {
  readonly moment: Moment;
  readonly span: Span;
  /** Block of the article. */
  readonly block: number;
  readonly sentence: number;
}

export class TimeLine {
  /** Publication day in days since 1970; undefined if nothing is known. */
  readonly publication: number | undefined;
  /** The last date of each size. */
  readonly #last = new Map<GrainCode, Reference>();
  #latest: Reference | undefined;

  /** Is a year one of the text's own time? */
  readonly #isOwn: (year: number) => boolean;

  /** @param isOwn tells, in a history, the years it tells of from those it only mentions: see `ownYears` */
  constructor(publication: number | undefined, isOwn: (year: number) => boolean) {
    this.publication = publication;
    this.#isOwn = isOwn;
  }

  /** The last date named at this size or finer. */
  lastOf(grain: GrainCode): Reference | undefined {
    let found: Reference | undefined;
    for (const [size, reference] of this.#last) {
      if (size < grain || (grain >= Grain.month && size === Grain.season)) continue;
      if (!found || reference.span.start > found.span.start) found = reference;
    }
    return found;
  }

  /** The last date of whatever size from year on. */
  get last(): Reference | undefined {
    return this.#latest;
  }

  /**
   * Takes a date as the one that what follows is read from.
   * @param narrative the text is a history: a year that leaves its thread (`as in 1812`) is an aside, and is not taken
   * @param explicit the text names the year itself
   */
  add(reference: Reference, narrative: boolean, explicit: boolean): void {
    const before = this.#latest;
    if (narrative && before && explicit && !this.#isOwn(yearOf(reference.moment))) return;
    if (narrative && before && explicit && reference.block === before.block) {
      const years = yearOf(reference.moment) - yearOf(before.moment);
      if (years < -backwards || years > forwards) return;
    }
    // `In 1941` inside the months of 1941 tells nothing new; the month stays the one to read from.
    if (narrative && before && reference.moment.grain === Grain.year && before.moment.grain > Grain.year && yearOf(reference.moment) === yearOf(before.moment)) return;
    this.#last.set(reference.moment.grain, reference);
    this.#latest = reference;
  }

  get published(): Moment | undefined {
    return this.publication === undefined ? undefined : atDay(this.publication);
  }
}

/** A history moves on by a few years at a time, and seldom back; what lies beyond is an aside. */
const backwards = 1;
const forwards = 4;

/** Where one expression stands, for its resolution. */
export interface Situation {
  readonly line: TimeLine;
  /** The text around it is a history: read from the date before. */
  readonly history: boolean;
  readonly tense: () => Tense;
  readonly block: number;
  readonly sentence: number;
  /** Names the day from which publication-anchored readings count: `publication, Tuesday 1 February 2022`. */
  readonly publicationWords: string;
}

/** What an expression came to. */
export interface Resolution {
  readonly value: string;
  readonly moment?: Moment;
  readonly alternative?: string;
  readonly anchor: 'none' | 'publication' | 'reference';
  readonly from?: Span;
  readonly text: string;
}
