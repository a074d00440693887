// How the parts of the corpus sit together: one keeper of digests that puts and removes, and parts that index each digest and answer questions.
// A part never holds another part; what it needs from identity it asks of the view.
import type { ArticleId, ConflictLink, EntityId, ReuseLink } from './corpus.ts';
import type { Digest } from './digest.ts';
import type { Family } from './passages/families.ts';
import type { Version } from './passages/versions.ts';

/** What parts may ask about the corpus as it stands. Answers change with every put, remove and decision. */
export interface CorpusView {
  digest(id: ArticleId): Digest | undefined;
  /** All articles, in no order that means anything. */
  ids(): Iterable<ArticleId>;
  /** The entity of the named or nominal mention that covers `offset`; the innermost where mentions nest. */
  entityOf(id: ArticleId, offset: number): EntityId | undefined;
  /** The entity to whom quotation `index` of the article's digest is attributed, pronouns and roles resolved; undefined where the text does not fix it. */
  speakerOf(id: ArticleId, index: number): EntityId | undefined;
  /** Articles other than `id` that speak of some of the same entities, those with the rarest common entities first, at most `limit`. */
  related(id: ArticleId, limit: number): readonly ArticleId[];
}

/** An index beside the keeper. `put` replaces; put, remove, put must equal rebuilding from scratch. */
export interface CorpusPart {
  put(digest: Digest): void;
  remove(id: ArticleId): void;
  /** What the view says of entities may be otherwise now: a person decided. */
  decided?(): void;
}

export interface PassagePart extends CorpusPart {
  reuse(id: ArticleId): readonly ReuseLink[];
  /**
   * A number that is the same for articles which reprint one origin (near-duplicates), so that they count as one source.
   * An article alone in its family has a number of its own. Cheap: asked for every candidate of every card.
   */
  family(id: ArticleId): number;
  /** Reprints, rewrites and updates of an article, the eldest first. */
  versions(id: ArticleId): readonly Version[];
  /** Families of two or more articles of one origin, the eldest first. */
  families(): readonly Family[];
}

export interface DisagreementPart extends CorpusPart {
  conflicts(id: ArticleId): readonly ConflictLink[];
  /** One clause on another version of an article, for its card: what the later one adds. */
  versionNote(id: ArticleId, version: Version): string;
}

/** Makes a part over a view; the view is not to be asked before the first put. */
export type MakePart<Part extends CorpusPart> = (view: CorpusView) => Part;
