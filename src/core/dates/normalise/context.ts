// What the normaliser knows while it walks through an article: publication, the dates before, and whether the text is a history.
import { atDay, Grain, type GrainCode, type Moment } from '../calendar/moment.ts';
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
  #order: Reference[] = [];

  constructor(publication: number | undefined) {
    this.publication = publication;
  }

  /** The last date named at this size or finer; `days` are also what `day` is asked of. */
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
    return this.#order.at(-1);
  }

  add(reference: Reference): void {
    this.#last.set(reference.moment.grain, reference);
    this.#order = [reference];
  }

  get published(): Moment | undefined {
    return this.publication === undefined ? undefined : atDay(this.publication);
  }
}

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
