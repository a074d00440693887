// Making annotations: what people decide, as W3C JSON.
import type { Chance, Clock } from '../platform/clock.ts';
import type { TextHash } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import { fileContext, iriOf, Own, readAnnotation, type Agent, type Annotation, type Iri, type Motivation, type TextQuote } from './model.ts';

/** Who writes, and when. */
export interface Maker {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly creator?: Agent;
}

/** A place in an article, as `describe` gives it. */
export interface PlaceDraft {
  readonly article: Iri;
  /** Absent: the whole article. */
  readonly quote?: TextQuote;
  /** Code points. */
  readonly position?: { readonly start: number; readonly end: number };
  readonly text?: TextHash;
  readonly blob?: string;
}

export type BodyDraft =
  | { readonly kind: 'comment' | 'question'; readonly value: string }
  | { readonly kind: 'tag' | 'class' | 'verdict' | 'identity' | 'description'; readonly value: string }
  | { readonly kind: 'link'; readonly to: PlaceDraft }
  | { readonly kind: 'resource'; readonly iri: Iri; readonly purpose: Motivation };

const purposeOf = { comment: 'commenting', question: 'questioning', tag: 'tagging', class: 'classifying', verdict: 'assessing', identity: 'identifying', description: 'describing' } as const;

/** A specific resource: source, selectors, and the text they were taken from. */
export const placeJson = ({ article, quote, position, text, blob }: PlaceDraft, created: string): JsonObject => {
  const selector: Json[] = [];
  if (quote) selector.push({ type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix });
  if (position) selector.push({ type: 'TextPositionSelector', start: position.start, end: position.end });
  const state: JsonObject | undefined = text === undefined ? undefined : { type: 'TimeState', sourceDate: created, cached: text, ...(blob === undefined ? {} : { [Own.blob]: blob }) };
  return { type: 'SpecificResource', source: article, ...(selector.length > 0 ? { selector } : {}), ...(state ? { state } : {}) };
};

const bodyJson = (body: BodyDraft, created: string): JsonObject => {
  if (body.kind === 'link') return { ...placeJson(body.to, created), purpose: 'linking' };
  if (body.kind === 'resource') return { type: 'SpecificResource', source: body.iri, purpose: body.purpose };
  const isProse = body.kind === 'comment' || body.kind === 'question';
  return { type: 'TextualBody', purpose: purposeOf[body.kind], value: body.value, ...(isProse ? { format: 'text/markdown' } : {}) };
};

const oneOrList = (items: readonly Json[]): Json => (items.length === 1 ? (items[0] ?? null) : items);

/** An address that people write to: never kept. Linear: no quantifier that can match what its neighbour matches. */
const hasMailAddress = (name: string): boolean => /[^\s@]@[^\s@.]+\./.test(name);

/** A creator's name, fit to be stored: trimmed, on one line, no e-mail address. @returns undefined where nothing is left, or it holds an address */
export const creatorName = (given: string): string | undefined => {
  const name = given.replace(/\s+/g, ' ').trim().slice(0, 100);
  return name === '' || hasMailAddress(name) ? undefined : name;
};

const build = (raw: JsonObject): Annotation => {
  const reading = readAnnotation(raw);
  if (!reading.ok) throw new Error(`made what cannot be read: ${reading.message}`);
  return reading.value;
};

const make = (maker: Maker, motivation: Motivation, members: JsonObject, created = maker.clock.stamp()): Annotation => {
  const { creator } = maker;
  return build({
    '@context': fileContext,
    id: iriOf(maker.chance.uuid()),
    type: 'Annotation',
    motivation,
    created,
    ...(creator?.name === undefined ? {} : { creator: { type: 'Person', name: creator.name, ...(creator.id === undefined ? {} : { id: creator.id }) } }),
    ...members,
  });
};

/** A note on one or several places. `extra` are own members, for decisions. */
export const annotate = (maker: Maker, motivation: Motivation, places: readonly PlaceDraft[], bodies: readonly BodyDraft[], extra: JsonObject = {}): Annotation => {
  const created = maker.clock.stamp();
  return make(
    maker,
    motivation,
    {
      target: oneOrList(places.map((place) => (place.text === undefined && !place.quote && !place.position ? place.article : placeJson(place, created)))),
      ...(bodies.length > 0 ? { body: oneOrList(bodies.map((body) => bodyJson(body, created))) } : {}),
      ...extra,
    },
    created,
  );
};

/** An answer to a note or to another answer. */
export const reply = (maker: Maker, to: Iri, value: string): Annotation =>
  make(maker, 'replying', { target: to, body: { type: 'TextualBody', purpose: 'replying', value, format: 'text/markdown' } });

/**
 * A new wording of a note. A file of its own: two people's edits of one note merge in git without conflict, and both are shown.
 *
 * @param after ids of the wordings it takes the place of: the note's own id, or its latest edits
 */
export const edit = (maker: Maker, note: Iri, after: readonly Iri[], bodies: readonly BodyDraft[]): Annotation => {
  const created = maker.clock.stamp();
  return make(maker, 'editing', { target: note, [Own.edits]: 'body', [Own.after]: after, body: oneOrList(bodies.map((body) => bodyJson(body, created))) }, created);
};

/** A note's new place: attached by hand, or a guess accepted. */
export const attach = (maker: Maker, note: Iri, after: readonly Iri[], places: readonly PlaceDraft[]): Annotation => {
  const created = maker.clock.stamp();
  return make(maker, 'editing', { target: note, [Own.edits]: 'place', [Own.after]: after, body: oneOrList(places.map((place) => placeJson(place, created))) }, created);
};

/** What moderating does. */
export const actions = ['resolve', 'reopen', 'delete', 'restore'] as const;
export type Action = (typeof actions)[number];

/** Resolves, reopens, deletes or restores. */
export const moderate = (maker: Maker, note: Iri, after: readonly Iri[], action: Action): Annotation =>
  make(maker, 'moderating', { target: note, [Own.after]: after, body: { type: 'TextualBody', purpose: 'moderating', value: action } });
