// The contract between the corpus and those who ask it: plain data that survives structured cloning, so that a worker can carry it.
import type { ActorType, Analysis, DateMention, Decisions, Published } from '../core/analysis.ts';
import type { Format } from '../core/article.ts';
import type { Span } from '../core/span.ts';

/** An article's address: a URI string in the editor, the path or row id in the command line. */
export type ArticleId = string;

export interface ArticleInput {
  readonly id: ArticleId;
  readonly text: string;
  readonly format: Format;
  readonly decisions?: Decisions;
  /** The publication date as given from outside (a row's `published`), ISO. */
  readonly published?: string;
}

export interface ArticleRef {
  readonly id: ArticleId;
  /** The headline, or the first words where there is none. */
  readonly title: string;
  /** ISO date: stated, decided, or the best guess. */
  readonly published?: string;
  readonly publishedIsGuess: boolean;
}

/** A place in an article, with its sentence as it stands (white space folded). Article text: hostile. */
export interface Passage extends Span {
  readonly article: ArticleRef;
  readonly excerpt: string;
}

export type EntityId = string;

export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
  readonly type: ActorType;
}

/** Why a mention belongs to its entity: the rule, or a person's decision with its date. */
export interface LinkReason {
  readonly rule: string;
  readonly text: string;
}

/** What the hover over an actor tells. Hostile strings throughout. */
export interface ActorCard {
  readonly entity: EntityRef;
  /** "Moscow, here: the Russian government" */
  readonly metonymOf?: string;
  readonly role?: { readonly text: string; readonly passage: Passage };
  /** Other spellings and forms, the most frequent first, without the one under the pointer. */
  readonly aliases: readonly string[];
  readonly articles: number;
  /** ISO date of the earliest dated article that names it. */
  readonly since?: string;
  readonly mentions: number;
  /** At most three, newest first, from independent articles, the article at hand excluded. */
  readonly latest: readonly (Passage & { readonly kind: 'said' | 'said-of' | 'named'; readonly on?: string; readonly also: number })[];
  readonly link: LinkReason;
  readonly possibly: readonly EntityRef[];
}

/** What the hover over a date tells. */
export interface DateCard {
  readonly mention: DateMention;
  /** What other articles report for that day, the most independent first. */
  readonly sameDay: readonly Passage[];
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
}

/** A mention of an entity in an article. */
export interface EntityMention extends Span {
  readonly article: ArticleId;
}

export interface EntitySummary extends EntityRef {
  readonly aliases: readonly string[];
  readonly articles: number;
  readonly mentions: number;
}

/** Where else a passage stands. */
export interface ReuseLink {
  readonly here: Span;
  readonly there: Passage;
  readonly kind: 'verbatim' | 'edited';
  /** The words that differ, each side, in order. */
  readonly differs: readonly { readonly here: string; readonly there: string }[];
  /** Is the other article the earlier one? Undefined where dates do not tell. */
  readonly thereFirst?: boolean;
  /** The family of one origin that the other article belongs to: the id of its eldest article. Equal ids are reprints of each other. */
  readonly family?: ArticleId;
  /** From how many independent origins the passage is told, the article at hand counted. */
  readonly origins?: number;
  /** The earliest dated article that prints the passage; it may be the one at hand. */
  readonly firstPrinted?: ArticleRef;
}

export type ConflictKind = 'denial' | 'correction' | 'number' | 'date' | 'place' | 'change' | 'wording';

export interface ConflictLink {
  readonly here: Passage;
  readonly there: Passage;
  readonly kind: ConflictKind;
  readonly why: string;
  /** 0 to 1. */
  readonly strength: number;
}

export interface CorpusSize {
  readonly articles: number;
  readonly entities: number;
  readonly mentions: number;
}

/** What changed, for those who paint: the articles whose answers may differ now. */
export interface CorpusChange {
  readonly articles: readonly ArticleId[];
}

/** All questions across articles. Asynchronous, so that a worker may answer. */
export interface Corpus {
  /** Adds or replaces an article: analysed, indexed, linked. Gives the analysis it made, for the one who shows the article. */
  put(article: ArticleInput): Promise<Analysis>;
  remove(id: ArticleId): Promise<void>;
  size(): Promise<CorpusSize>;
  published(id: ArticleId): Promise<Published | undefined>;
  /** The card for the actor at an offset; undefined where none stands. */
  actorCard(id: ArticleId, offset: number): Promise<ActorCard | undefined>;
  dateCard(id: ArticleId, offset: number): Promise<DateCard | undefined>;
  /** The entity at an offset. */
  entityAt(id: ArticleId, offset: number): Promise<EntityRef | undefined>;
  /** All mentions, by article and place. */
  mentions(entity: EntityId): Promise<readonly EntityMention[]>;
  /** The mention that introduces the entity: its fullest form in the article at hand, else in the earliest article. */
  introduction(entity: EntityId, near: ArticleId): Promise<EntityMention | undefined>;
  /** Entities with a spelling that matches, best first. An empty query gives those in most articles. */
  find(query: string, limit: number): Promise<readonly EntitySummary[]>;
  reuse(id: ArticleId): Promise<readonly ReuseLink[]>;
  conflicts(id: ArticleId): Promise<readonly ConflictLink[]>;
}
