// The contracts between recognisers, refiners and everyone who reads their results. Imports nothing but the ground floor.
import type { Article } from './article.ts';
import type { Span } from './span.ts';

export type ActorType = 'person' | 'organization' | 'place' | 'people' | 'misc';

/** A named actor where it stands in the text. */
export interface ActorMention extends Span {
  readonly type: ActorType;
  /** The mention's text on one line, without `#` and `@`, in NFC: a label, not an identity. */
  readonly name: string;
  /** A place that stands for its government, people or team ("Moscow said"). */
  readonly metonym: boolean;
  /** 0 to 1: the estimated chance that span and type are right. */
  readonly confidence: number;
  /** The recogniser or refiner that made it, for the card and for error tables. */
  readonly by: string;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimexMod = 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE' | 'START' | 'MID' | 'END' | 'APPROX';

/** From where a value was counted. */
export type Anchor = 'none' | 'publication' | 'reference';

/** How a date's value was worked out. */
export interface Derivation {
  /** The grammar rule, for error tables: `weekday`, `month-day`, `unit-ago`. */
  readonly rule: string;
  readonly anchor: Anchor;
  /** Where the anchor stands in the text, if it does: the stamp, or the date mention it was read from. */
  readonly from?: Span;
  /** One plain clause for the reader: `the Tuesday on or before publication, 1 February 2022`. */
  readonly text: string;
  /** Publication is a wide interval: the values that its first and its last day give. The mention's value is no more than the likeliest of them. */
  readonly between?: { readonly earliest: string; readonly latest: string };
}

/** A temporal expression, TIMEX3. */
export interface DateMention extends Span {
  readonly type: TimexType;
  /** `2022-02-01`, `2022-W04`, `2021-12`, `P1W`, `PAST_REF`, `2022-02-16T08:50`, `XXXX-WXX-1`. */
  readonly value: string;
  readonly mod?: TimexMod;
  /** The value of the other reading, where the evidence is thin. */
  readonly alternative?: string;
  /** Other end of a range: the index, in the analysis's `dates`, of its beginning or end. */
  readonly range?: { readonly role: 'begin' | 'end'; readonly other: number };
  /** Recorded, but not worth an underline: `recently`, `so far`. */
  readonly vague: boolean;
  readonly why: Derivation;
  readonly by: string;
}

/** When the article appeared: one day, or an honest interval. ISO dates, `YYYY-MM-DD`. */
export interface Published {
  /** Only where one day is supported. */
  readonly value?: string;
  readonly earliest?: string;
  readonly latest?: string;
  /** The likeliest day of an interval. */
  readonly guess?: string;
  readonly evidence: readonly (Span & { readonly why: string })[];
  /** How a guess came about, one plain clause: `21 March from the dateline, 2023 from the file name`. */
  readonly basis?: string;
  /** Two sources that know nothing of each other, the dateline and the file's name, give the guess: as good as stated. */
  readonly agreed?: boolean;
  /** What the text says of its own time without stating it; the corpus narrows an interval with them. */
  readonly clues?: readonly PublicationClue[];
}

/** A date of the text, as far as it tells when the text itself was published. */
export interface PublicationClue extends Span {
  /**
   * `stamp`: a dated post inside the text. `same`: the unit that holds publication (`this month`, `today`).
   * `dateline`: the day of a dateline or stamp that leaves out its year. `file-name`: the date in the file's name; its span is empty.
   */
  readonly told: 'past' | 'future' | 'open' | 'same' | 'stamp' | 'dateline' | 'file-name';
  /** TIMEX3 value with X for what the text leaves open: `XXXX-01-10`, `XXXX-WXX-4`, `2021`. */
  readonly value: string;
  /** The ISO weekday told beside a day. */
  readonly weekday?: number;
  /** It stands in the first paragraphs, where news tells the day it reports. */
  readonly lead: boolean;
}

export type QuotationKind = 'direct' | 'mixed' | 'indirect';
export type CueClass = 'say' | 'ask' | 'deny' | 'confirm' | 'warn' | 'demand' | 'promise' | 'claim' | 'believe' | 'announce' | 'agree' | 'criticise' | 'source';

/** A statement and to whom the text attributes it. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly cueClass: CueClass;
  /** Through whom it was told: "Sputnik quoted …", "told the BBC". */
  readonly via: Span | null;
  /** To whom it was said: "told Lavrov". */
  readonly to: Span | null;
  /** The statement is denied or negated by its cue ("denied that …", "did not say …"). */
  readonly negated: boolean;
}

export interface Analysis {
  readonly article: Article;
  readonly published: Published;
  readonly actors: readonly ActorMention[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quotation[];
}

/** What is known before an article is read: weights and word lists. Made once by `loadKnowledge` and only read afterwards. */
export interface Knowledge {
  readonly names: NameLists;
  readonly tagger: ActorTagger | undefined;
  /** Weights for quotations; without them the rules decide alone. */
  readonly quotes?: QuotationScorer | undefined;
}

/** Look-up in the gazetteers. Surfaces are given as they stand in the text. */
export interface NameLists {
  /** Bits of `NameClass` for a whole name of one or more words, 0 if unknown. */
  classes(surface: string): number;
  /** The state (ISO 3166 alpha-2, or an own id such as `SU`) that a country name, demonym or capital stands for. */
  state(surface: string): string | undefined;
  /** The English name of a state by its id. */
  stateName(id: string): string | undefined;
  /** An institution's id and the state it stands for, by long form or acronym. */
  institution(surface: string): { readonly id: string; readonly name: string; readonly state?: string } | undefined;
}

/** Bits of `NameLists.classes`. */
export const NameClass = { country: 1, demonym: 2, capital: 4, city: 8, region: 16, givenName: 32, surname: 64, institution: 128, acronym: 256, company: 512 } as const;

/** The trained sequence labeller. */
export interface ActorTagger {
  readonly version: string;
  tag(article: Article, names: NameLists): readonly ActorMention[];
}

/** The trained scorer of candidate quotations: the log-odds of "yes" to a question about hashed features (`quotes/scorer/model.ts`). */
export interface QuotationScorer {
  readonly version: string;
  score(question: number, features: readonly number[]): number;
}

/** What people decided about one article, and what outranks the machine. */
export interface Decisions {
  /** ISO date. */
  readonly published?: string;
  /** An interval that the corpus narrowed; used where neither a person nor the text states the day. */
  readonly publishedBetween?: Published;
  /** The ISO date in the file's name: weak evidence of when the article appeared, where its text does not state it. */
  readonly fileDate?: string;
  readonly actors: readonly ActorDecision[];
  readonly dates: readonly (Span & { readonly value: string })[];
}

/** "Not an actor", "this is a …", "whole name is …" */
export type ActorDecision =
  | (Span & { readonly kind: 'reject' })
  | (Span & { readonly kind: 'accept'; readonly type: ActorType })
  | { readonly kind: 'reject-name'; readonly name: string }
  | { readonly kind: 'type-name'; readonly name: string; readonly type: ActorType };

export const noDecisions: Decisions = { actors: [], dates: [] };

/** Finds candidates of one sort in an article. One recogniser, one file, one test. */
export interface Recogniser<Found, Context = Knowledge> {
  readonly id: string;
  recognise(article: Article, context: Context): readonly Found[];
}

/** Corrects, merges, adds to or drops what recognisers found. */
export interface Refiner<Found, Context = Knowledge> {
  readonly id: string;
  refine(found: readonly Found[], article: Article, context: Context): readonly Found[];
}
