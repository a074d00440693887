// The notes that an article's reader sees: its own and those of other articles that speak of it, with their places in its text.
import type { Span } from '../core/span.ts';
import type { Address } from '../platform/files.ts';
import { isDecision } from './decisions/article.ts';
import type { Thread } from './fold.ts';
import { shift, type Change } from './live.ts';
import type { Iri, Place, PlaceState, Target } from './model.ts';
import { stride, type Steps } from './slices.ts';
import { spotsOf, type PointingNote, type Spot } from './pointing.ts';

/** A place of a note in the article at hand. */
export interface PlacedSpot extends Spot {
  readonly place: Place;
  /** Its place is provisional: text changed in it or at its edge since it was placed, or nobody looked for it with all that may tell. */
  readonly isOpen?: true;
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
export const targetsHere = (notes: NotesOfArticle): readonly Target[] => {
  const found: Target[] = [];
  const take = (target: Target): void => {
    if (hasPlace(target) && notes.ids.includes(target.source)) found.push(target);
  };
  for (const { thread } of shownOf(notes)) {
    for (const target of thread.targets) take(target);
    for (const body of thread.bodies) if (body.kind === 'place') take(body.target);
  }
  return found;
};

const summary = (spots: readonly PlacedSpot[]): Pick<PlacedNote, 'spots' | 'state' | 'span'> => {
  const state = spots.reduce<PlaceState>((worst, { place }) => (badness[place.state] > badness[worst] ? place.state : worst), 'anchored');
  const span = spots.map(({ place }) => spanOfPlace(place)).find((s) => s !== undefined);
  return { spots, state, ...(span ? { span } : {}) };
};

/** In text order; what has no place comes first. */
const inOrder = (a: PlacedNote, b: PlacedNote): number => (a.span?.start ?? -1) - (b.span?.start ?? -1) || (a.span?.end ?? -1) - (b.span?.end ?? -1);

export interface PlacesOf {
  /** Where a target of this article stands. */
  readonly placeOf: (target: Target) => Place;
  /** Which of these places are provisional. */
  readonly provisional?: ReadonlySet<Target>;
  /** The article of an identity, where it is known. */
  readonly articleOf: (id: Iri) => Address | undefined;
}

/** The notes with their places: in text order; what has no place comes first. */
export function* placedSteps(notes: NotesOfArticle, { placeOf, provisional, articleOf }: PlacesOf): Steps<readonly PlacedNote[]> {
  const ids = new Set(notes.ids);
  const placed: PlacedNote[] = [];
  for (const { thread, home } of shownOf(notes)) {
    const all = spotsOf(thread);
    const spots = all.flatMap((spot): readonly PlacedSpot[] => (ids.has(spot.target.source) && hasPlace(spot.target) ? [{ ...spot, place: placeOf(spot.target), ...(provisional?.has(spot.target) ? { isOpen: true } : {}) }] : []));
    const ends = all.flatMap((spot): readonly NoteEnd[] => {
      if (ids.has(spot.target.source)) return [];
      const article = articleOf(spot.target.source);
      return [{ ...spot, ...(article === undefined ? {} : { article }) }];
    });
    const isWhole = all.some(({ target }) => ids.has(target.source));
    placed.push({ thread, ...(home === undefined ? {} : { home }), about: spots.length > 0 ? 'places' : isWhole ? 'article' : 'elsewhere', ...summary(spots), ends });
    if (placed.length % stride === 0) yield;
  }
  return placed.sort(inOrder);
}

/**
 * The same notes with other places for some of their targets.
 *
 * @param provisional targets that are still being looked for: those without a place in `places` stay where they are meanwhile
 */
export const replaced = (notes: readonly PlacedNote[], places: ReadonlyMap<Target, Place>, provisional: ReadonlySet<Target>): readonly PlacedNote[] => {
  if (places.size === 0 && provisional.size === 0) return notes;
  return notes
    .map((note): PlacedNote => {
      if (!note.spots.some(({ target }) => places.has(target) || provisional.has(target))) return note;
      const spots = note.spots.map((spot): PlacedSpot => {
        const isProvisional = provisional.has(spot.target);
        const place = places.get(spot.target) ?? (isProvisional ? spot.place : undefined);
        if (!place) return spot;
        const { isOpen: _before, ...rest } = spot;
        return { ...rest, place, ...(isProvisional ? { isOpen: true } : {}) };
      });
      const { span: _before, ...rest } = note;
      return { ...rest, ...summary(spots) };
    })
    .sort(inOrder);
};

/** Where each target stands. */
export const placesIn = (notes: readonly PlacedNote[]): ReadonlyMap<Target, Place> => new Map(notes.flatMap(({ spots }) => spots.map(({ target, place }) => [target, place] as const)));

/**
 * The places that need not be looked for again: those that the text was not changed in since. What is lost or a guess is looked
 * for again once anything changed: its text may have come back.
 *
 * @param isMoved whether the text changed at all since these places were worked out
 */
export const heldPlaces = (notes: readonly PlacedNote[], isMoved: boolean): ReadonlyMap<Target, Place> => {
  const held = new Map<Target, Place>();
  for (const { spots } of notes) for (const { target, place, isOpen } of spots) if (!isOpen && (!isMoved || (place.state !== 'orphan' && place.state !== 'guess'))) held.set(target, place);
  return held;
};

/** The same notes after a change event, until they are placed anew. `before` is the text before it. Notes that no change reaches are the same values. */
export const shifted = (notes: readonly PlacedNote[], changes: readonly Change[], before: string): readonly PlacedNote[] => {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let growth = 0;
  for (const { start, end, text } of changes) {
    first = Math.min(first, start);
    last = Math.max(last, end);
    growth += text.length - (end - start);
  }
  const moved = (offset: number): number => changes.reduce((sum, { start, end, text }) => (end <= offset ? sum + text.length - (end - start) : start < offset ? sum + start - offset : sum), offset);
  // Only what a change reaches is looked into.
  const reached: PlacedSpot[] = [];
  for (const { spots } of notes) for (const spot of spots) if (spot.place.state !== 'orphan' && spot.place.start <= last && spot.place.end >= first) reached.push(spot);
  const spans = reached.length > 0 ? shift(reached.map(({ place }) => spanOfPlace(place)), changes, before) : [];
  const spanOf = new Map(reached.map((spot, i) => [spot, spans[i]]));
  const move = (spot: PlacedSpot): PlacedSpot => {
    const { place } = spot;
    if (place.state === 'orphan') return place.near === undefined || place.near < first ? spot : { ...spot, place: { ...place, near: moved(place.near) } };
    if (place.end < first) return spot;
    if (place.start > last) return { ...spot, place: { ...place, start: place.start + growth, end: place.end + growth } };
    const span = spanOf.get(spot);
    return { ...spot, isOpen: true, place: span ? { ...place, ...span } : { state: 'orphan', why: 'Its text was deleted.', near: moved(place.start) } };
  };
  return notes.map((note) => {
    let differs = false;
    let isCut = false;
    let span: Span | undefined;
    const spots: PlacedSpot[] = [];
    for (const spot of note.spots) {
      const after = move(spot);
      differs ||= after !== spot;
      isCut ||= after.place.state !== spot.place.state;
      if (after.place.state !== 'orphan') span ??= after.place === spot.place ? note.span : { start: after.place.start, end: after.place.end };
      spots.push(after);
    }
    if (!differs) return note;
    if (!isCut) return { ...note, spots, ...(span ? { span } : {}) };
    const { span: _before, ...rest } = note;
    return { ...rest, ...summary(spots) };
  });
};

/** Do two readings show the same? Then nothing has to be painted. */
export const sameNotes = (a: readonly PlacedNote[], b: readonly PlacedNote[]): boolean =>
  a.length === b.length &&
  a.every((note, i) => {
    const other = b[i];
    if (note === other) return true;
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
