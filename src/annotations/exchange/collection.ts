// The annotations themselves, whole: one AnnotationCollection (JSON-LD), or one a line (JSON Lines). Nothing is lost either way.
import type { Layer } from '../fold.ts';
import { canonicalJson, compactJson, isObject, listOf, member, parseJson, stringMember, type Json, type JsonObject } from '../json.ts';
import { fileContext, readAnnotation, type Annotation, type Iri } from '../model.ts';

/** An article that annotations speak of, so that they find it again elsewhere. */
export interface ExportedArticle {
  readonly id: Iri;
  readonly source: string;
  readonly text?: string;
}

/** An AnnotationCollection with all annotations on one page, as W3C's model has it; the articles under our own prefix. */
export const writeCollection = (id: Iri, label: string, annotations: readonly Annotation[], articles: readonly ExportedArticle[]): string => {
  const items = annotations.map(({ raw }): JsonObject => raw);
  return canonicalJson({
    '@context': fileContext,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    ...(items.length === 0 ? {} : { first: { id: `${id}#page1`, type: 'AnnotationPage', startIndex: 0, items } }),
    'dateline:articles': articles.map(({ id: article, source, text }) => ({ id: article, 'dateline:source': source, ...(text === undefined ? {} : { 'dateline:text': text }) })),
  });
};

export interface ReadCollection {
  readonly annotations: readonly Annotation[];
  readonly articles: readonly ExportedArticle[];
  /** A sentence each. */
  readonly faults: readonly string[];
}

const articlesOf = (value: Json | undefined): readonly ExportedArticle[] =>
  listOf(value).flatMap((article) => {
    if (!isObject(article)) return [];
    const id = stringMember(article, 'id');
    const source = stringMember(article, 'dateline:source');
    const text = stringMember(article, 'dateline:text');
    return id === undefined || source === undefined ? [] : [{ id, source, ...(text === undefined ? {} : { text }) }];
  });

/** A page's items take the collection's context where they have none of their own. */
const readItem = (item: Json, context: Json | undefined): ReturnType<typeof readAnnotation> =>
  readAnnotation(isObject(item) && !Object.hasOwn(item, '@context') && context !== undefined ? { '@context': context, ...item } : item);

/** Reads an AnnotationCollection, an AnnotationPage, a list of annotations, or one annotation. */
export const readCollection = (text: string): ReadCollection => {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return { annotations: [], articles: [], faults: [`Not valid JSON: ${parsed.fault.message} (line ${parsed.fault.line}).`] };
  const root = parsed.value;
  const rootObject = isObject(root) ? root : {};
  const context = member(rootObject, '@context');
  const isOne = listOf(member(rootObject, 'type')).includes('Annotation');
  const pages = [rootObject, ...listOf(member(rootObject, 'first')), ...listOf(member(rootObject, 'last'))].filter(isObject);
  const items = isOne ? [root] : Array.isArray(root) ? (root as readonly Json[]) : pages.flatMap((page) => listOf(member(page, 'items')));
  const annotations: Annotation[] = [];
  const faults: string[] = [];
  for (const [i, item] of items.entries()) {
    const reading = readItem(item, context);
    if (reading.ok) annotations.push(reading.value);
    else faults.push(`Annotation ${i + 1}: ${reading.message}.`);
  }
  if (items.length === 0 && !listOf(member(rootObject, 'type')).includes('AnnotationCollection')) faults.push('No annotations in it.');
  if (pages.some((page) => typeof member(page, 'next') === 'string')) faults.push('It goes on at another address; only what is in the file was read.');
  return { annotations, articles: articlesOf(member(rootObject, 'dateline:articles')), faults };
};

/** One annotation a line. */
export const writeLines = (annotations: readonly Annotation[]): string => annotations.map(({ raw }) => `${compactJson(raw)}\n`).join('');

export const readLines = (text: string): ReadCollection => {
  const annotations: Annotation[] = [];
  const faults: string[] = [];
  for (const [i, line] of text.replace(/^\ufeff/, '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    const reading = parsed.ok ? readAnnotation(parsed.value) : undefined;
    if (reading?.ok) annotations.push(reading.value);
    else faults.push(`Line ${i + 1}: ${parsed.ok ? (reading?.ok === false ? reading.message : '') : parsed.fault.message}.`);
  }
  return { annotations, articles: [], faults };
};

/** Those that may leave the machine without a question. */
export const sharedOnly = <T extends { readonly layer: Layer }>(entries: readonly T[]): readonly T[] => entries.filter(({ layer }) => layer === 'shared');
