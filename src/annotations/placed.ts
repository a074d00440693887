// The notes that an article's reader sees: its own and those of other articles that speak of it, with their places in its text.
import type { Span } from '../core/span.ts';
import type { Address } from '../platform/files.ts';
import { isDecision } from './decisions/article.ts';
import type { Thread } from './fold.ts';
import { shift, type Change } from './live.ts';
import type { Iri, Place, PlaceState, Target } from './model.ts';
import { spotsOf, type PointingNote, type Spot } from './pointing.ts';

/** A place of a note in the article at hand. */
export interface PlacedSpot extends Spot {
  readonly place: Place;
}

/** A place of a note in another article. */
export interface NoteEnd extends Spot {
  /** The other article; undefined where it is not in the folder, or the target is no article. */
  readonly article?: Address;
}

export interface PlacedNote {
  readonly thread: Thread;
  /** The article that the note lies with, where that is another than the one at hand. */
  readonly home?: Address;
  /** `places`: of the text; `article`: of the article as a whole; `elsewhere`: of other articles alone. */
  readonly about: 'places' | 'article' | 'elsewhere';
  /** In the order of the note; empty unless it is about places. */
  readonly spots: readonly PlacedSpot[];
  /** The worst of its places: what the reader is told. */
  readonly state: PlaceState;
  /** The first of its places that was found. Offsets of the text as given. */
  readonly span?: Span;
  /** Where else it leads. */
  readonly ends: readonly NoteEnd[];
}

const badness: Readonly<Record<PlaceState, number>> = { anchored: 0, moved: 1, changed: 2, guess: 3, orphan: 4 };

export const spanOfPlace = (place: Place): Span | undefined => (place.state === 'orphan' ? undefined : { start: place.start, end: place.end });

/** Lost, or a guess: somebody should look at it. */
export const isDoubtful = ({ state }: Pick<PlacedNote, 'state'>): boolean => state === 'orphan' || state === 'guess';

const hasPlace = ({ quote, position }: Target): boolean => quote !== undefined || position !== undefined;

export interface NotesOfArticle {
  readonly ids: readonly Iri[];
  readonly threads: readonly Thread[];
  readonly pointing: readonly PointingNote[];
}

/** The threads to be shown: no decisions, nothing deleted; each with the article that it lies with, where that is another. */
const shownOf = ({ threads, pointing }: NotesOfArticle): readonly { readonly thread: Thread; readonly home?: Address }[] => [
  ...threads.filter(({ deleted, annotation }) => !deleted && !isDecision(annotation)).map((thread) => ({ thread })),
  ...pointing,
];

/** All targets with a place in the article, for placing them together. */
export const targetsHere = (notes: NotesOfArticle): readonly Target[] => shownOf(notes).flatMap(({ thread }) => spotsOf(thread).flatMap(({ target }) => (notes.ids.includes(target.source) && hasPlace(target) ? [target] : [])));

const summary = (spots: readonly PlacedSpot[]): Pick<PlacedNote, 'spots' | 'state' | 'span'> => {
  const state = spots.reduce<PlaceState>((worst, { place }) => (badness[place.state] > badness[worst] ? place.state : worst), 'anchored');
  const span = spots.map(({ place }) => spanOfPlace(place)).find((s) => s !== undefined);
  return { spots, state, ...(span ? { span } : {}) };
};

/**
 * In text order; what has no place comes first.
 *
 * @param placeOf where a target of this article stands
 * @param articleOf the article of an identity, where it is known
 */
export const placedNotes = (notes: NotesOfArticle, placeOf: (target: Target) => Place, articleOf: (id: Iri) => Address | undefined): readonly PlacedNote[] => {
  const ids = new Set(notes.ids);
  const placed = shownOf(notes).map(({ thread, home }): PlacedNote => {
    const all = spotsOf(thread);
    const spots = all.flatMap((spot) => (ids.has(spot.target.source) && hasPlace(spot.target) ? [{ ...spot, place: placeOf(spot.target) }] : []));
    const ends = all.flatMap((spot): readonly NoteEnd[] => {
      if (ids.has(spot.target.source)) return [];
      const article = articleOf(spot.target.source);
      return [{ ...spot, ...(article === undefined ? {} : { article }) }];
    });
    const isWhole = all.some(({ target }) => ids.has(target.source));
    return { thread, ...(home === undefined ? {} : { home }), about: spots.length > 0 ? 'places' : isWhole ? 'article' : 'elsewhere', ...summary(spots), ends };
  });
  return placed.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1) || (a.span?.end ?? -1) - (b.span?.end ?? -1));
};

/** The same notes after a change event, until they are placed anew. `before` is the text before it. */
export const shifted = (notes: readonly PlacedNote[], changes: readonly Change[], before: string): readonly PlacedNote[] => {
  const spans = shift(notes.flatMap(({ spots }) => spots.map(({ place }) => spanOfPlace(place))), changes, before);
  const moved = (offset: number): number => changes.reduce((sum, { start, end, text }) => (end <= offset ? sum + text.length - (end - start) : start < offset ? sum + start - offset : sum), offset);
  let next = 0;
  return notes.map((note) => {
    if (note.spots.length === 0) return note;
    const spots = note.spots.map((spot): PlacedSpot => {
      const span = spans[next++];
      if (spot.place.state === 'orphan') return spot.place.near === undefined ? spot : { ...spot, place: { ...spot.place, near: moved(spot.place.near) } };
      if (!span) return { ...spot, place: { state: 'orphan', why: 'Its text was deleted.', near: moved(spot.place.start) } };
      return { ...spot, place: { ...spot.place, ...span } };
    });
    const { span: _before, ...rest } = note;
    return { ...rest, ...summary(spots) };
  });
};

/** Do two readings show the same? Then nothing has to be painted. */
export const sameNotes = (a: readonly PlacedNote[], b: readonly PlacedNote[]): boolean =>
  a.length === b.length &&
  a.every((note, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      note.thread === other.thread &&
      note.spots.length === other.spots.length &&
      note.ends.length === other.ends.length &&
      note.spots.every(({ place }, k) => {
        const there = other.spots[k]?.place;
        if (place.state === 'orphan' || there?.state === 'orphan' || !there) return place.state === there?.state;
        return place.state === there.state && place.start === there.start && place.end === there.end;
      })
    );
  });
