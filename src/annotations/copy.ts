// The notes of an article that was copied: notes of their own from then on.
import type { Chance } from '../platform/clock.ts';
import type { Entry } from './fold.ts';
import { isObject, type Json } from './json.ts';
import { iriOf, readAnnotation, type Annotation, type Iri } from './model.ts';

const replaced = (value: Json, ids: ReadonlyMap<string, string>): Json => {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => replaced(item, ids));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, ids)]));
};

/**
 * The same notes, answers, edits and statuses under new ids, about another article. Each says by `via` which it came from; those
 * that speak of each other still do.
 *
 * @param articles from → to: the identity of the article, and of the copy
 */
export const copyNotes = (chance: Chance, entries: readonly Entry[], articles: ReadonlyMap<Iri, Iri>): readonly { readonly annotation: Annotation; readonly layer: Entry['layer'] }[] => {
  const ids = new Map<string, string>(articles);
  for (const { annotation } of entries) ids.set(annotation.id, iriOf(chance.uuid()));
  return entries.flatMap(({ annotation, layer }) => {
    const copy = replaced(annotation.raw, ids);
    const reading = readAnnotation(isObject(copy) ? { ...copy, via: annotation.id } : copy);
    return reading.ok ? [{ annotation: reading.value, layer }] : [];
  });
};
