// From what a note says now to the draft of its next wording or place.
import type { BodyDraft, PlaceDraft } from './draft.ts';
import type { Note } from './fold.ts';
import { motivations, type Body, type Motivation, type Target } from './model.ts';
import type { Spot } from './pointing.ts';

/** A target as it would be written again. */
export const placeDraftOf = ({ source, quote, position, text, blob }: Target): PlaceDraft => ({
  article: source,
  ...(quote ? { quote } : {}),
  ...(position ? { position } : {}),
  ...(text === undefined ? {} : { text }),
  ...(blob === undefined ? {} : { blob }),
});

const kinds: Readonly<Record<string, 'question' | 'tag' | 'class' | 'verdict' | 'identity' | 'description'>> = {
  questioning: 'question', tagging: 'tag', classifying: 'class', assessing: 'verdict', identifying: 'identity', describing: 'description',
};

const motivationOf = (purpose: string | undefined): Motivation => motivations.find((m) => m === purpose) ?? 'linking';

/** A body as it would be written again. */
export const bodyDraftOf = (body: Body): BodyDraft => {
  if (body.kind === 'resource') return { kind: 'resource', iri: body.iri, purpose: motivationOf(body.purpose) };
  if (body.kind === 'text') return { kind: kinds[body.purpose ?? ''] ?? 'comment', value: body.value };
  const { quote, position, source } = body.target;
  return !quote && !position && body.purpose !== undefined && body.purpose !== 'linking' ? { kind: 'resource', iri: source, purpose: motivationOf(body.purpose) } : { kind: 'link', to: placeDraftOf(body.target) };
};

const isProse = (body: Body): boolean => body.kind === 'text' && !['tagging', 'classifying', 'assessing', 'identifying'].includes(body.purpose ?? '');

/** The prose of a note: what is no tag, class, verdict or identity. */
export const proseIn = (bodies: readonly Body[]): string => bodies.flatMap((b) => (b.kind === 'text' && isProse(b) ? [b.value] : [])).join('\n\n');

/** The note with its prose in other words: in the place and of the kind of the first, the rest as it was. */
export const reworded = (bodies: readonly Body[], value: string): readonly BodyDraft[] => {
  const first = bodies.findIndex(isProse);
  const draft = (body: Body | undefined): BodyDraft => {
    const before = body && bodyDraftOf(body);
    return before?.kind === 'question' || before?.kind === 'description' ? { kind: before.kind, value } : { kind: 'comment', value };
  };
  const rest = bodies.flatMap((body, i): readonly BodyDraft[] => (i === first ? (value === '' ? [] : [draft(body)]) : isProse(body) ? [] : [bodyDraftOf(body)]));
  return first >= 0 || value === '' ? rest : [draft(undefined), ...rest];
};

export interface Reattached {
  /** All places of the note from now on, where a target got another. */
  readonly places?: readonly PlaceDraft[];
  /** All bodies of the note from now on, where a link got another end. */
  readonly bodies?: readonly BodyDraft[];
}

/** A note some of whose places were found anew; the others stay as they were written. */
export const reattached = ({ targets, bodies }: Pick<Note, 'targets' | 'bodies'>, anew: ReadonlyMap<Spot, PlaceDraft>): Reattached => {
  const at = (kind: Spot['kind'], index: number): PlaceDraft | undefined => [...anew].find(([spot]) => spot.kind === kind && spot.index === index)?.[1];
  const kindsAnew = new Set([...anew.keys()].map(({ kind }) => kind));
  return {
    ...(kindsAnew.has('target') ? { places: targets.map((target, i) => at('target', i) ?? placeDraftOf(target)) } : {}),
    ...(kindsAnew.has('link')
      ? {
          bodies: bodies.map((body, i): BodyDraft => {
            const to = at('link', i);
            return to ? { kind: 'link', to } : bodyDraftOf(body);
          }),
        }
      : {}),
  };
};
