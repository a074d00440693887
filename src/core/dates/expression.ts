// The contract between recognisers and normaliser: what a temporal expression says before anyone asks when that is.
// Known parts only: what has to be added from outside (the year, the direction) is added by the normaliser, which tells from where.
import type { TimexMod, TimexType } from '../analysis.ts';
import type { Clock, PartOfDay, Season } from './calendar/moment.ts';
import type { TimeStream } from './grammar/stream.ts';
import type { ShiftCode, TokenClassCode, UnitCode } from './lexicon/classes.ts';
import type { Holiday } from './lexicon/holidays.ts';

/** The parts of a calendar point that the text names. */
export interface Fields {
  /** As in the value: 19 is 1900 to 1999. */
  readonly century?: number;
  /** `198`; below 10 without its century: `'80s` is 8. */
  readonly decade?: number;
  /** Full year, negative before our era (astronomical: 1 BC is 0). */
  readonly year?: number;
  readonly yearKind?: 'FY' | 'SY';
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  /** ISO week of the year. */
  readonly week?: number;
  readonly day?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  readonly weekend?: true;
  readonly holiday?: Holiday;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
}

export type Expression =
  /** A calendar point; `shift` for `last March`, `within` for the larger point named beside it: `March` of `last year`. */
  | { readonly kind: 'point'; readonly fields: Fields; readonly shift?: ShiftCode; readonly within?: Expression }
  /** A unit placed by a word: `last week`, `the same day`, `this morning`; `day`s counted: `the day before yesterday`. */
  | { readonly kind: 'unit'; readonly unit: UnitCode; readonly shift: ShiftCode; readonly part?: PartOfDay; readonly yearKind?: 'FY' | 'SY'; readonly bare?: true }
  /** The nth unit of a larger one: `the last week of March`; n negative counts from the end. */
  | { readonly kind: 'nth'; readonly n: number; readonly unit: UnitCode; readonly within: Expression; readonly weekday?: number }
  /** So many units before or after the publication (`ago`), the date before (`later`), or another expression. */
  | { readonly kind: 'offset'; readonly count: number | null; readonly unit: UnitCode; readonly direction: -1 | 1; readonly from: 'publication' | 'reference' | Expression }
  /** The same unit in a named year: `the same quarter in 2007`. */
  | { readonly kind: 'in-year'; readonly of: Expression; readonly year: number }
  /** A day counted from publication: `yesterday`. */
  | { readonly kind: 'deictic'; readonly days: number; readonly part?: PartOfDay; readonly clock?: Clock }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: string };

/** What a recogniser found: tokens `from` to `to - 1`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly type: TimexType;
  readonly expression: Expression;
  readonly mod?: TimexMod;
  /** The grammar rule, for error tables. */
  readonly rule: string;
  /** The recogniser. */
  readonly by: string;
  /** Needs evidence from its surroundings to be a time at all. */
  readonly doubtful?: true;
  /** Not worth an underline by itself. */
  readonly vague?: true;
  /** A range's second end: the index, in the list of matches, of its beginning is one less. */
  readonly closes?: true;
}

/** Reads the expression that begins at token `i`, if any: the longest that any recogniser finds. */
export type Inner = (i: number) => Match | undefined;

/** One sort of expression. `first` are the classes of token that can begin it. */
export interface TimeRecogniser {
  readonly id: string;
  readonly first: readonly TokenClassCode[];
  /** For some of these: the classes of the next token without which nothing is found. Where it is not given, any next token will do. */
  readonly second?: { readonly [First in TokenClassCode]?: readonly TokenClassCode[] };
  /**
   * The expression that begins at token `i`, or undefined. Reads at most a bounded number of tokens from `i` on, never past its sentence.
   * @param inner the whole grammar without modifiers, for expressions inside expressions
   */
  match(s: TimeStream, i: number, inner: Inner): Match | undefined;
}
