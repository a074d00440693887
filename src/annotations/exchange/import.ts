// From files of other tools to annotations: one way in, for the command line and the editor.
import type { Address } from '../../platform/files.ts';
import { describe } from '../anchor/describe.ts';
import { decideArticle } from '../decisions/article.ts';
import type { Maker } from '../draft.ts';
import { hashText } from '../hash.ts';
import { isObject, listOf, member, parseJson, type Json } from '../json.ts';
import type { Annotation, Iri } from '../model.ts';
import { Positions } from '../positions.ts';
import { readBrat } from './brat.ts';
import { readCollection, readLines, type ExportedArticle } from './collection.ts';
import { readConll } from './conll.ts';
import { readCsv } from './csv.ts';
import { readHypothesis } from './hypothesis.ts';
import { importRows, type ImportedRow } from './row.ts';

export const importFormats = ['collection', 'jsonl', 'csv', 'brat', 'conll', 'hypothesis'] as const;
export type ImportFormat = (typeof importFormats)[number];
export const isImportFormat = (value: string): value is ImportFormat => importFormats.some((f) => f === value);

const hasMember = (value: Json | undefined, ...names: readonly string[]): boolean => value !== undefined && isObject(value) && names.every((n) => Object.hasOwn(value, n));

/** What a file is, by its name and what is in it. @returns undefined where neither tells */
export const importFormatOf = (name: string, content: string): ImportFormat | undefined => {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (ending === 'csv') return 'csv';
  if (ending === 'ann') return 'brat';
  if (ending === 'conll' || ending === 'iob' || ending === 'bio') return 'conll';
  if (ending === 'jsonld') return 'collection';
  const parsed = parseJson(content.replace(/^\ufeff/, ''));
  if (parsed.ok) {
    const root = parsed.value;
    const rows = isObject(root) ? (member(root, 'rows') ?? member(root, 'annotations')) : root;
    const [first] = listOf(rows);
    return hasMember(first, 'uri') || (hasMember(first, 'user') && !hasMember(first, '@context')) ? 'hypothesis' : 'collection';
  }
  if (content.startsWith('-DOCSTART-')) return 'conll';
  return ending === 'tsv' || ending === 'txt' ? 'conll' : undefined;
};

/** Formats that do not say which article they speak of. */
export const needsArticle = (format: ImportFormat, content: string): boolean => {
  if (format === 'csv') return readCsv(content).rows.some(({ article }) => article === undefined);
  return format === 'brat' || format === 'conll' || format === 'hypothesis';
};

export interface ImportedFile {
  readonly annotations: readonly Annotation[];
  readonly articles: readonly ExportedArticle[];
  /** A sentence each. */
  readonly faults: readonly string[];
}

/** An article that a file speaks of. */
export interface OpenedForImport {
  readonly address: Address;
  readonly id: Iri;
  readonly text: string;
}

export interface ImportParts {
  readonly format: ImportFormat;
  readonly content: string;
  /** The article, where the format does not say which. */
  readonly article?: string;
  readonly maker: Maker;
  /** The article of a path; undefined where it cannot be read. */
  readonly open: (path: string) => Promise<OpenedForImport | undefined>;
}

const noArticle = 'It does not say which article it speaks of.';

/** Actors as decisions: "this is a person". */
const actorsOf = async ({ content, article, maker, open }: ImportParts): Promise<ImportedFile> => {
  const opened = article === undefined ? undefined : await open(article);
  if (!opened) return { annotations: [], articles: [], faults: [article === undefined ? noArticle : `${article}: the article cannot be read.`] };
  const { actors, faults } = readConll(content, opened.text);
  const positions = new Positions(opened.text);
  const text = hashText(opened.text);
  const annotations = actors.flatMap((actor) => {
    const description = describe(positions, actor);
    return description ? [decideArticle(maker, { kind: 'actor', place: { article: opened.id, ...description, text }, type: actor.type })] : [];
  });
  return { annotations, articles: [{ id: opened.id, source: article ?? '' }], faults };
};

/** Reads a file of a format. Nothing is written. */
export const importNotes = async (parts: ImportParts): Promise<ImportedFile> => {
  const { format, content, article, maker, open } = parts;
  if (format === 'collection') return readCollection(content);
  if (format === 'jsonl') return readLines(content);
  if (format === 'conll') return actorsOf(parts);
  const read: { readonly rows: readonly (ImportedRow & { readonly article?: string })[]; readonly faults: readonly string[] } = format === 'csv' ? readCsv(content) : format === 'brat' ? readBrat(content) : readHypothesis(content);
  const faults = [...read.faults];
  const byArticle = new Map<string, ImportedRow[]>();
  for (const row of read.rows) {
    const of = article ?? row.article;
    if (of === undefined) {
      faults.push(noArticle);
      break;
    }
    const rows = byArticle.get(of) ?? [];
    byArticle.set(of, rows);
    rows.push(row);
  }
  const annotations: Annotation[] = [];
  const articles: ExportedArticle[] = [];
  for (const [path, rows] of byArticle) {
    const opened = await open(path);
    if (!opened) {
      faults.push(`${path}: the article cannot be read.`);
      continue;
    }
    const imported = importRows(maker, { id: opened.id, positions: new Positions(opened.text), text: hashText(opened.text) }, rows);
    faults.push(...imported.faults);
    annotations.push(...imported.annotations);
    articles.push({ id: opened.id, source: path });
  }
  return { annotations, articles, faults };
};
