// The contract between the corpus and those who ask it: plain data that survives structured cloning, so that a worker can carry it.
import type { ActorType, Analysis, DateMention, Decisions, Published } from '../core/analysis.ts';
import type { Format } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import type { ActorPointer, IdentityDecision } from './identity/decisions.ts';

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
  /** For a capital or seat that stands for its state, what is meant: "the Russian government" of "Moscow, here: the Russian government". */
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
  /** Other actors that may be the same, the likeliest first, at most three. */
  readonly possibly: readonly EntityRef[];
  /** The state that an institution or a team is of. */
  readonly state?: EntityRef;
  /** What people decided about it, the latest first, at most three: "same as Ines Orlov: you said so on 3 Mar 2022", with the decision's own address. */
  readonly decided: readonly { readonly id: string; readonly text: string }[];
  /** What a person said it is elsewhere: a Wikidata id (`Q312`), a link, and who said so when. */
  readonly known?: { readonly wikidata?: string; readonly link?: string; readonly text: string };
}

/** What the hover over a date tells. */
export interface DateCard {
  readonly mention: DateMention;
  /** What other articles report for that day, the most independent first. */
  readonly sameDay: readonly Passage[];
  /** What related articles report for the nearest day before and after that has something, within two weeks; `on` is that day, ISO. */
  readonly before: readonly (Passage & { readonly on: string })[];
  readonly after: readonly (Passage & { readonly on: string })[];
}

/** A mention of an entity in an article. */
export interface EntityMention extends Span {
  readonly article: ArticleId;
  /** Meant by an office alone: "the Russian foreign minister". */
  readonly nominal?: true;
}

export interface EntitySummary extends EntityRef {
  /** How a decision points at it: by what articles call it, whatever name people gave it. */
  readonly pointer: ActorPointer;
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

/** What is reported for one day. */
export interface DayOfEvents {
  /** ISO date. */
  readonly day: string;
  /** Passages that date something to that day, those of the most independent articles first. */
  readonly passages: readonly Passage[];
  /** Articles that do. */
  readonly articles: number;
}

/** All questions across articles. Asynchronous, so that a worker may answer. */
export interface Corpus {
  /** Adds or replaces an article: analysed, indexed, linked. Gives the analysis it made, for the one who shows the article. */
  put(article: ArticleInput): Promise<Analysis>;
  remove(id: ArticleId): Promise<void>;
  /** Puts decisions on who is who in force, in place of those before; they win over the machine. */
  decide(decisions: readonly IdentityDecision[]): Promise<void>;
  /** How a decision points at the actor at an offset: by name and type, and by article if it is that article's alone; undefined where none stands. Add the article to mean it there alone. */
  pointer(id: ArticleId, offset: number): Promise<ActorPointer | undefined>;
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
  /** Days on which something is reported, in order; ISO dates, both inclusive; of one entity's articles if given. At most `limit` days. */
  timeline(range: { readonly from?: string; readonly to?: string; readonly entity?: EntityId }, limit: number): Promise<readonly DayOfEvents[]>;
  reuse(id: ArticleId): Promise<readonly ReuseLink[]>;
  conflicts(id: ArticleId): Promise<readonly ConflictLink[]>;
}
