// A quotation of an article as a reader wants it: who said what to whom, through whom, and on which day.
import type { Quotation } from '../../core/analysis.ts';
import { contains, type Span } from '../../core/span.ts';
import { mentionAt } from '../context/actorCard.ts';
import { mentionsIn } from '../disagreements/keys.ts';
import { entityRef } from '../context/naming.ts';
import type { EntityRef, Statement } from '../corpus.ts';
import { isoOf } from '../days.ts';
import { articleRef, blockKinds, fold, passageAt, sentenceAt, sentenceRange, type Digest } from '../digest.ts';
import type { Entity } from '../identity/form.ts';
import type { Entry, Store } from '../store.ts';

/** Code units of a statement that are shown. */
const longest = 400;

/** Does the quotation stand in the story, and not in a headline, a date line or page furniture? */
export const inStory = ({ digest }: Entry, { start }: Span): boolean => {
  const s = sentenceAt(digest, start);
  return digest.sentences.furniture[s] === 0 && /^(?:paragraph|quote|item|cell|caption)$/.test(blockKinds[digest.sentences.kind[s] ?? 0] ?? '');
};

/** The actor to whom quotation `q` is attributed. */
export const speakerOf = ({ forms, speakers }: Entry, q: number): Entity | undefined => forms[speakers[q] ?? -1]?.entity;

/** Does the entity speak quotation `q`: itself, or a person who is called its own ("State Department spokesman Ned Price")? */
export const speaks = (entity: Entity, entry: Entry, q: number): boolean => {
  if (speakerOf(entry, q) === entity) return true;
  const speaker = entry.digest.quotes[q]?.speaker;
  if (!speaker || !entity.forms.some((f) => f.spec.kind === 'organization')) return false;
  return mentionsIn(entry.digest.actors, speaker).some((a) => entry.forms[entry.chainOf[a] ?? -1]?.entity === entity);
};

/** Code units between a cue and the date that tells when it was said. */
const nearCue = 80;

/** The one day that the words around the cue, not those that are quoted, name: "said on Tuesday that …". */
const dayOfSaying = (digest: Digest, { cue, speaker, start, end }: Quotation): string | undefined => {
  const at = cue ?? speaker;
  if (!at) return undefined;
  const sentence = sentenceRange(digest, sentenceAt(digest, at.start));
  let best: string | undefined;
  let nearest = nearCue;
  for (const { mention, days } of digest.dates) {
    if (mention.start >= sentence.end) break;
    if (!days || days.first !== days.last || mention.type !== 'DATE' || !contains(sentence, mention) || contains({ start, end }, mention)) continue;
    if (digest.quotes.some((q) => contains(q, mention) && !contains(q, at))) continue;
    const gap = mention.start >= at.end ? mention.start - at.end : at.start - mention.end;
    if (gap < 0 || gap > nearest || /[;:]/.test(digest.prose.slice(Math.min(at.end, mention.end), Math.max(at.start, mention.start)))) continue;
    best = isoOf(days.first);
    nearest = gap;
  }
  return best;
};

/** Words of the text; a pronoun or an office as the actor that is meant. */
const meant = (store: Store, entry: Entry, span: Span): string => {
  const at = mentionAt(entry, span.start);
  const text = fold(entry.digest.prose.slice(span.start, span.end), 100);
  const entity = at && at.actor < 0 && contains(span, at) ? entry.forms[at.chain]?.entity : undefined;
  return entity ? entityRef(entity, store.names).name : text;
};

/** Quotation `q` of an article. */
export const statementOf = (store: Store, entry: Entry, q: number): Statement | undefined => {
  const { digest } = entry;
  const quotation = digest.quotes[q];
  if (!quotation) return undefined;
  const { start, end, kind, cueClass, negated, speaker, to, via } = quotation;
  const entity = speakerOf(entry, q);
  const ref: EntityRef | undefined = entity && entityRef(entity, store.names);
  const on = dayOfSaying(digest, quotation);
  return {
    ...passageAt(digest, { start, end }, 300),
    words: fold(digest.prose.slice(start, end), longest),
    kind,
    cueClass,
    ...(negated ? { negated } : {}),
    ...(ref ? { speaker: ref } : {}),
    ...(speaker && /\p{L}{2}/u.test(digest.prose.slice(speaker.start, speaker.end)) ? { as: fold(digest.prose.slice(speaker.start, speaker.end), 100) } : {}),
    ...(to ? { to: meant(store, entry, to) } : {}),
    ...(via ? { via: meant(store, entry, via) } : {}),
    ...(on === undefined ? {} : { on }),
  };
};

/** A passage that an article tells itself. */
export const narrated = ({ digest }: Entry, { start, end }: Span): Statement => ({ start, end, article: articleRef(digest), excerpt: passageAt(digest, { start, end }, 300).excerpt, words: fold(digest.prose.slice(start, end), longest), kind: 'narrated' });
