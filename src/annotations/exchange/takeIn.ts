// Annotations from elsewhere into the store: each to its article, each once, nothing replaced.
import type { Address } from '../../platform/files.ts';
import type { Layer } from '../fold.ts';
import { sameJson } from '../json.ts';
import type { Annotation, Iri } from '../model.ts';
import type { AnnotationStore } from '../store.ts';
import type { ExportedArticle } from './collection.ts';

export interface TakenIn {
  readonly added: number;
  /** Were there already, the same. */
  readonly known: number;
  /** A sentence for each that could not be taken. */
  readonly faults: readonly string[];
}

export interface TakeIn {
  readonly store: AnnotationStore;
  readonly annotations: readonly Annotation[];
  readonly articles: readonly ExportedArticle[];
  readonly layer: Layer;
  /** The article at a path of the export, and its text; undefined where there is none. */
  readonly find: (source: string) => Promise<{ readonly article: Address; readonly text: string } | undefined>;
  /** The text of an article that the store knows. */
  readonly textOf: (article: Address) => Promise<string | undefined>;
}

/**
 * Adds annotations to the articles that they speak of: known by identity, else by the path that the export gives. An article
 * without notes takes the identity of the export; one that has another keeps its own, and its annotations are refused and told,
 * since rewriting them would make them others'.
 */
export const takeIn = async ({ store, annotations, articles, layer, find, textOf }: TakeIn): Promise<TakenIn> => {
  const faults: string[] = [];
  let [added, known] = [0, 0];
  const homes = new Map<Iri, Address | undefined>();
  const homeOf = async (id: Iri): Promise<Address | undefined> => {
    if (homes.has(id)) return homes.get(id);
    let home = store.articleOf(id);
    const exported = home === undefined ? articles.find((a) => a.id === id) : undefined;
    if (exported) {
      const found = await find(exported.source);
      const has = found && (await store.article(found.article)).id;
      if (found && (has === undefined || has === id)) home = found.article;
      else if (found) faults.push(`${exported.source} has another identity here: its annotations were not taken.`);
      else faults.push(`${exported.source} is not there: its annotations were not taken.`);
    }
    homes.set(id, home);
    return home;
  };
  const noteHome = new Map<Iri, { article: Address; id: Iri }>();
  const there = new Map<Iri, Annotation>();
  for (const article of store.articles) {
    const { id, entries } = await store.passing(article);
    for (const { annotation } of id === undefined ? [] : entries) {
      noteHome.set(annotation.id, { article, id: id ?? '' });
      there.set(annotation.id, annotation);
    }
  }
  const texts = new Map<Address, string | undefined>();
  const textAt = async (article: Address): Promise<string | undefined> => {
    if (!texts.has(article)) texts.set(article, await textOf(article));
    return texts.get(article);
  };
  let waiting: readonly Annotation[] = annotations;
  for (;;) {
    const later: Annotation[] = [];
    for (const annotation of waiting) {
      const at = await placeFor(annotation, homeOf, noteHome);
      if (!at) {
        later.push(annotation);
        continue;
      }
      const before = there.get(annotation.id);
      noteHome.set(annotation.id, at);
      if (before) {
        if (sameJson(before.raw, annotation.raw)) known++;
        else faults.push(`${annotation.id} is there already with other content: it was left as it is.`);
        continue;
      }
      const text = await textAt(at.article);
      const written = text === undefined ? undefined : await store.add(at.article, at.id, text, annotation, layer);
      if (written?.ok) {
        added++;
        there.set(annotation.id, annotation);
      } else faults.push(`${annotation.id}: ${written?.ok === false ? written.message : 'its article cannot be read.'}`);
    }
    // Answers follow what they answer, in whatever order they came.
    if (later.length === 0 || later.length === waiting.length) {
      for (const annotation of later) faults.push(`${annotation.id}: what it speaks of is not there.`);
      return { added, known, faults };
    }
    waiting = later;
  }
};

const placeFor = async (annotation: Annotation, homeOf: (id: Iri) => Promise<Address | undefined>, noteHome: ReadonlyMap<Iri, { article: Address; id: Iri }>): Promise<{ article: Address; id: Iri } | undefined> => {
  for (const { source } of annotation.targets) {
    const beside = noteHome.get(source);
    if (beside) return beside;
    const article = await homeOf(source);
    if (article !== undefined) return { article, id: source };
  }
  return undefined;
};
