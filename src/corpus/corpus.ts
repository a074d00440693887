// The contract between the corpus and those who ask it: plain data that survives structured cloning, so that a worker can carry it.
import type { ActorMention, ActorType, Analysis, CueClass, DateMention, Decisions, Published, QuotationKind } from '../core/analysis.ts';
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
  /** The first and last day, ISO dates, that a guess leaves, where those lie more than a week apart. */
  readonly publishedBetween?: readonly [string, string];
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

/** Another article of one origin. */
export interface VersionLink {
  readonly article: ArticleRef;
  /** `copy`: the same words; `excerpt`: one lies within the other; `rewrite`: much the same, no telling which is later; `update`: told anew later, with something added. */
  readonly kind: 'copy' | 'excerpt' | 'rewrite' | 'update';
  /** Is the other article the later one? Undefined where nothing tells. */
  readonly later?: boolean;
  /** The share of the shorter article that both tell, 0 to 1. */
  readonly share: number;
  /** One clause: "a later version of this story, which adds the denial by …". Holds names from the articles: hostile. */
  readonly note: string;
  /** Sentences of the later article (of the other one where no one knows) that the earlier does not tell. */
  readonly added: readonly Passage[];
  /** Both texts, whole. */
  readonly here: Span;
  readonly there: Span;
}

/** Articles of one origin, the eldest first; two or more. */
export interface ArticleFamily {
  readonly articles: readonly ArticleRef[];
}

/** What somebody said, as a reader wants it. Hostile strings throughout. */
export interface Statement extends Passage {
  /** Its own words, on one line, at most 400 code units. */
  readonly words: string;
  /** `narrated`: the article tells it without a speaker. */
  readonly kind: QuotationKind | 'narrated';
  readonly cueClass?: CueClass;
  /** It is denied by its cue: "denied that …", "did not say …". */
  readonly negated?: true;
  /** The actor who says it, pronouns and offices resolved. */
  readonly speaker?: EntityRef;
  /** The speaker's words as they stand: `she`, `a senior official`. */
  readonly as?: string;
  readonly to?: string;
  /** Through whom it was told. */
  readonly via?: string;
  /** ISO date, where its sentence names the one day on which it was said. */
  readonly on?: string;
}

/** The same statement in another article. */
export interface SameStatement extends Statement {
  /** The words that differ, each side, in order; none: word for word. */
  readonly differs: readonly { readonly here: string; readonly there: string }[];
}

/** A statement with the other articles that hold it. */
export interface ToldStatement extends Statement {
  /** Newest first, at most twenty. */
  readonly also: readonly SameStatement[];
  /** Articles that hold it, its own counted, as far as was looked. */
  readonly articles: number;
  /** From how many independent origins they come: reprints of one origin count once. */
  readonly origins: number;
}

/** An actor who speaks. */
export interface SpeakerSummary extends EntityRef {
  readonly statements: number;
  readonly articles: number;
  /** ISO date of the latest dated article that holds a statement. */
  readonly latest?: string;
}

/** What the hover over a quotation tells. */
export interface QuotationCard {
  readonly statement: Statement;
  /** The speaker's office: as the article states it, else as last stated. */
  readonly role?: string;
  /** Does the statement's own sentence show the speaker by full name, or the office? Then a card need not repeat it. */
  readonly shown: { readonly name: boolean; readonly role: boolean };
  /** The same statement elsewhere, the earliest first; of reprints of one origin the eldest with this wording. At most five. */
  readonly elsewhere: readonly (SameStatement & { readonly thereFirst?: boolean })[];
  /** Articles that hold it and their independent origins, the article at hand counted in both. */
  readonly articles: number;
  readonly origins: number;
  /** Denials and corrections of it, and what it denies itself: the strongest first. */
  readonly disputed: readonly ConflictLink[];
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
  /** Adds or replaces an article: analysed, indexed, linked. Gives the analysis, for the one who shows the article; its actors are those of `actors`. */
  put(article: ArticleInput): Promise<Analysis>;
  remove(id: ArticleId): Promise<void>;
  /** Puts decisions on who is who in force, in place of those before; they win over the machine. */
  decide(decisions: readonly IdentityDecision[]): Promise<void>;
  /** How a decision points at the actor at an offset: by name and type, and by article if it is that article's alone; undefined where none stands. Add the article to mean it there alone. */
  pointer(id: ArticleId, offset: number): Promise<ActorPointer | undefined>;
  size(): Promise<CorpusSize>;
  published(id: ArticleId): Promise<Published | undefined>;
  /** An article's actors as all articles together leave them: where it leaves a name's type in doubt, those of its story speak. */
  actors(id: ArticleId): Promise<readonly ActorMention[] | undefined>;
  /** Publication and dates as all articles together leave them: where the article does not state its day, dates are counted from the likeliest. */
  dates(id: ArticleId): Promise<{ readonly published: Published; readonly dates: readonly DateMention[] } | undefined>;
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
  /** @param at only what touches this offset */
  reuse(id: ArticleId, at?: number): Promise<readonly ReuseLink[]>;
  /** @param at only what touches this offset */
  conflicts(id: ArticleId, at?: number): Promise<readonly ConflictLink[]>;
  /** All articles, newest first, undated ones last. */
  articles(): Promise<readonly ArticleRef[]>;
  /** The other articles of an article's origin, the eldest first. */
  versions(id: ArticleId): Promise<readonly VersionLink[]>;
  /** Families of two or more articles of one origin, the eldest first. */
  families(): Promise<readonly ArticleFamily[]>;
  /** Who speaks, those with most statements first; with `query` only actors with a spelling that matches. */
  speakers(query: string, limit: number): Promise<readonly SpeakerSummary[]>;
  /** Statements, newest first, each with the articles that hold it: of one actor, of speakers without a name, or of anyone. */
  statements(of: { readonly entity?: EntityId; readonly unnamed?: boolean }, limit: number): Promise<readonly ToldStatement[]>;
  /** The card for the innermost quotation at an offset; undefined where none stands. */
  quotationCard(id: ArticleId, offset: number): Promise<QuotationCard | undefined>;
}
