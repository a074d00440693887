// Actors by any spelling.
import type { NameLists } from '../../core/analysis.ts';
import type { EntitySummary } from '../corpus.ts';
import { nameWords } from '../identity/fold.ts';
import type { Form } from '../identity/form.ts';
import type { Registry } from '../identity/registry.ts';
import type { Entity } from '../identity/form.ts';
import { spellingKey } from '../identity/spelling.ts';
import { summaryOf } from './naming.ts';

/** The best `limit` by `order`, without sorting what is not asked for. */
const best = (entities: Iterable<Entity>, limit: number, order: (a: Entity, b: Entity) => number): readonly Entity[] => {
  const top: Entity[] = [];
  for (const entity of entities) {
    const last = top[top.length - 1];
    if (top.length >= limit && last && order(entity, last) >= 0) continue;
    let at = top.length;
    while (at > 0 && order(entity, top[at - 1] ?? entity) < 0) at--;
    top.splice(at, 0, entity);
    if (top.length > limit) top.pop();
  }
  return top;
};

const byArticles = (a: Entity, b: Entity): number => b.articles - a.articles || (a.id < b.id ? -1 : 1);

/**
 * Entities of which some spelling holds every word of the query: as it stands, by its beginning, or by sound. Best first: whole words before
 * beginnings before sounds, then by articles. An empty query gives those in most articles.
 */
export const findEntities = ({ entities, byWord, bySound }: Registry, names: NameLists, query: string, limit: number): readonly EntitySummary[] => {
  const words = nameWords(query);
  if (limit <= 0) return [];
  if (words.length === 0) {
    const all = limit >= entities.size ? [...entities.values()].sort(byArticles) : best(entities.values(), limit, byArticles);
    return all.map((entity) => summaryOf(entity, names));
  }
  const scores = new Map<Form, number>();
  words.forEach((word, k) => {
    const hits = new Map<Form, number>();
    const hit = (forms: Iterable<Form>, score: number): void => {
      for (const form of forms) hits.set(form, Math.max(score, hits.get(form) ?? 0));
    };
    for (const known of byWord.keys()) if (known.startsWith(word)) hit(byWord.get(known), known === word ? 3 : 2);
    if (word.length >= 4) for (const known of bySound.get(spellingKey(word))) hit(byWord.get(known), 1);
    if (k === 0) for (const [form, score] of hits) scores.set(form, score);
    else for (const [form, score] of scores) {
      const more = hits.get(form);
      if (more === undefined) scores.delete(form);
      else scores.set(form, score + more);
    }
  });
  const found = new Map<Entity, number>();
  for (const [form, score] of scores) if (form.entity) found.set(form.entity, Math.max(score, found.get(form.entity) ?? 0));
  return best(found.keys(), limit, (a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0) || byArticles(a, b)).map((entity) => summaryOf(entity, names));
};
