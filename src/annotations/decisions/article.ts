// What people decided about one article: when it appeared, what a date means, what is an actor and of which type.
import type { ActorDecision, ActorType, Decisions } from '../../core/analysis.ts';
import type { Span } from '../../core/span.ts';
import { annotate, type Maker, type PlaceDraft } from '../draft.ts';
import { fold, type Entry, type Note } from '../fold.ts';
import { stringMember } from '../json.ts';
import { Own, type Annotation, type Iri, type Place, type Target } from '../model.ts';
import type { EntityDecision } from './actors.ts';

export type ArticleDecisionDraft =
  /** `value`: `YYYY-MM-DD`. */
  | { readonly kind: 'published'; readonly article: Iri; readonly value: string }
  /** `value`: TIMEX3. */
  | { readonly kind: 'date'; readonly place: PlaceDraft; readonly value: string }
  | { readonly kind: 'actor'; readonly place: PlaceDraft; readonly type: ActorType }
  | { readonly kind: 'no-actor'; readonly place: PlaceDraft };

/** Is it a day that exists, `YYYY-MM-DD`? */
export const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/** The values that TIMEX3 knows, by form: dates, times, durations, seasons, references. */
export const isTimexValue = (value: string): boolean =>
  /^(?:[0-9X]{4}(?:-(?:[0-9X]{2}|W[0-9X]{2}|SP|SU|FA|WI|Q[1-4X]|H[12X])(?:-[0-9X]{1,2}|-WE)?)?|[0-9X]{2,3}|BC[0-9]{4})(?:T(?:[0-2][0-9](?::[0-5][0-9](?::[0-5][0-9])?)?Z?|MO|MI|AF|EV|NI|DT))?$|^P(?=.)(?:[0-9X.]+[YMWDQ]|[0-9X.]+(?:DE|CE|WE))*(?:T(?:[0-9X.]+[HMS])+)?$|^(?:PAST|PRESENT|FUTURE)_REF$/.test(value);

/** Takes a decision about an article. It is stored with the article's notes. */
export const decideArticle = (maker: Maker, draft: ArticleDecisionDraft, after: readonly Iri[] = []): Annotation => {
  const extra = { [Own.decision]: draft.kind, ...(after.length > 0 ? { [Own.after]: after } : {}) };
  if (draft.kind === 'published') return annotate(maker, 'describing', [{ article: draft.article }], [{ kind: 'description', value: draft.value }], extra);
  if (draft.kind === 'date') return annotate(maker, 'identifying', [draft.place], [{ kind: 'identity', value: draft.value }], extra);
  if (draft.kind === 'actor') return annotate(maker, 'classifying', [draft.place], [{ kind: 'class', value: draft.type }], extra);
  return annotate(maker, 'classifying', [draft.place], [{ kind: 'class', value: 'not an actor' }], extra);
};

const actorTypes: readonly string[] = ['person', 'organization', 'place', 'people', 'misc'];

const valueOf = ({ bodies }: Note): string => {
  for (const body of bodies) if (body.kind === 'text') return body.value.trim();
  return '';
};

/** A decision about an article that stands. */
export interface ArticleDecision {
  readonly kind: ArticleDecisionDraft['kind'];
  readonly value: string;
  readonly note: Note;
  /** In the text as it is now; absent for `published`. */
  readonly place?: Place;
}

/** Is the annotation a decision, to be applied rather than listed among the notes? */
export const isDecision = (annotation: Annotation): boolean => stringMember(annotation.raw, Own.decision) !== undefined;

/**
 * The decisions about one article that stand, by time.
 *
 * @param resolve finds a target's place in the text as it is now
 */
export const articleDecisions = (entries: readonly Entry[], resolve: (target: Target) => Place): readonly ArticleDecision[] => {
  const live = fold(entries).threads.filter(({ deleted, annotation }) => !deleted && isDecision(annotation));
  const replaced = new Set(live.flatMap(({ annotation }) => annotation.after));
  return live.flatMap((note): readonly ArticleDecision[] => {
    if (replaced.has(note.id)) return [];
    const kind = stringMember(note.annotation.raw, Own.decision);
    const value = valueOf(note);
    const [target] = note.targets;
    if (kind === 'published') return isDay(value) ? [{ kind, value, note }] : [];
    if (!target || (kind !== 'date' && kind !== 'actor' && kind !== 'no-actor')) return [];
    if ((kind === 'date' && !isTimexValue(value)) || (kind === 'actor' && !actorTypes.includes(value))) return [];
    return [{ kind, value, note, place: resolve(target) }];
  });
};

const spanOf = (place: Place | undefined): Span | undefined => (place && place.state !== 'orphan' && place.state !== 'guess' ? { start: place.start, end: place.end } : undefined);

/**
 * What outranks the machine for one article: its own decisions, and those on names everywhere. A guess is not applied.
 *
 * @param entities as `entityDecisions` gives them
 */
export const decisionsFor = (own: readonly ArticleDecision[], entities: readonly EntityDecision[]): Decisions => {
  const actors: ActorDecision[] = [];
  const dates: (Span & { readonly value: string })[] = [];
  let published: string | undefined;
  for (const decision of entities) {
    if (decision.kind === 'not-an-actor' && !decision.actor.mention) actors.push({ kind: 'reject-name', name: decision.actor.name });
    if (decision.kind === 'type' && !decision.actor.mention) actors.push({ kind: 'type-name', name: decision.actor.name, type: decision.type });
  }
  // The later of two decisions on one place holds.
  const places = new Map<string, ArticleDecision & { readonly span: Span }>();
  for (const decision of own) {
    if (decision.kind === 'published') published = decision.value;
    const span = spanOf(decision.place);
    if (span) places.set(`${decision.kind === 'date' ? 'date' : 'actor'} ${span.start} ${span.end}`, { ...decision, span });
  }
  for (const { kind, value, span } of places.values()) {
    if (kind === 'date') dates.push({ ...span, value });
    else if (kind === 'actor') actors.push({ ...span, kind: 'accept', type: value as ActorType });
    else actors.push({ ...span, kind: 'reject' });
  }
  return { ...(published === undefined ? {} : { published }), actors, dates };
};
