// What people decided about who is who, as plain data. Files, merging and undo are the business of whoever keeps them: an undone decision is not in the list.
import type { ActorType } from '../../core/analysis.ts';

/**
 * Which actor is meant: by a full name as articles print it and its type, so that the file still says something to a reader, and survives edits.
 * With an article: the actor of that name in that article alone. `Corpus.pointer` gives one for a place in an article.
 */
export interface ActorPointer {
  readonly name: string;
  readonly type: ActorType;
  /** An article's address. */
  readonly article?: string;
}

interface Decided {
  /** The decision's own address: the annotation's `id`. */
  readonly id: string;
  /** Who decided, as they sign; absent for the reader of this machine. */
  readonly by?: string;
  /** When, ISO date and time. Of two that contradict each other the later one holds; of one moment, the one with the greater id. */
  readonly at: string;
}

export type IdentityDecision =
  | (Decided & { readonly kind: 'same-as'; readonly a: ActorPointer; readonly b: ActorPointer })
  | (Decided & { readonly kind: 'not-same'; readonly a: ActorPointer; readonly b: ActorPointer })
  /** The actor of that name in that article is somebody else than the others of that name. */
  | (Decided & { readonly kind: 'split-off'; readonly actor: ActorPointer & { readonly article: string } })
  | (Decided & { readonly kind: 'canonical-name'; readonly actor: ActorPointer; readonly name: string })
  /** What is known of it elsewhere. Two actors of one Wikidata id are one. */
  | (Decided & { readonly kind: 'this-is'; readonly actor: ActorPointer; readonly wikidata?: string; readonly link?: string });
