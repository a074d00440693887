// The formats that notes travel in: one table of them, for the command line and the editor.
import type { Layer } from '../fold.ts';
import type { Iri } from '../model.ts';
import { writeBrat } from './brat.ts';
import { writeCollection, writeLines } from './collection.ts';
import { writeCsv } from './csv.ts';
import { writeHypothesis } from './hypothesis.ts';
import { writeReport } from './report.ts';
import { rowsOf, type ArticleExport } from './row.ts';

export const exportFormats = ['collection', 'jsonl', 'csv', 'brat', 'conll', 'hypothesis', 'report'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const isExportFormat = (value: string): value is ExportFormat => exportFormats.some((f) => f === value);

/** How a reader knows a format, and the ending of its files. */
export const formatWords: Readonly<Record<ExportFormat, { readonly label: string; readonly detail: string; readonly ending: string }>> = {
  collection: { label: 'Annotation collection', detail: 'W3C JSON-LD, everything in one file; comes back whole', ending: 'jsonld' },
  jsonl: { label: 'JSON Lines', detail: 'one annotation a line; comes back whole', ending: 'jsonl' },
  csv: { label: 'Table', detail: 'CSV, for a spreadsheet', ending: 'csv' },
  brat: { label: 'brat standoff', detail: 'a .txt and an .ann file for each article, in a folder', ending: 'ann' },
  conll: { label: 'CoNLL columns', detail: 'the actors of the articles, a word a line', ending: 'conll' },
  hypothesis: { label: 'Hypothesis', detail: 'JSON as the Hypothesis API gives it', ending: 'json' },
  report: { label: 'Report', detail: 'Markdown, to be read and passed on', ending: 'md' },
};

export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}

export interface ExportParts<Article extends ArticleExport> {
  readonly format: ExportFormat;
  readonly articles: readonly Article[];
  /** The collection's own identity. */
  readonly id: Iri;
  /** An article's headline, for the report. */
  readonly titleOf: (article: Article) => string;
  /** Its actors as CoNLL columns: they come from reading the article, not from its notes. */
  readonly columnsOf: (article: Article) => Promise<string>;
}

export interface Exported {
  /** One file without a name; brat's several, named. */
  readonly files: readonly ExportedFile[];
  /** A clause for what a format cannot hold. */
  readonly notes: readonly string[];
}

const baseName = (source: string): string => source.slice(source.lastIndexOf('/') + 1);

/** brat wants the text beside its annotations: `news/a.txt` becomes `a.txt` and `a.ann`, told apart by figures where two are alike. */
const bratFiles = (articles: readonly ArticleExport[]): Exported => {
  const files: ExportedFile[] = [];
  const notes: string[] = [];
  const names = new Set<string>();
  for (const article of articles) {
    const stem = baseName(article.source).replace(/\.[^.]*$/, '') || 'article';
    let name = stem;
    for (let i = 2; names.has(name.toLowerCase()); i++) name = `${stem}-${i}`;
    names.add(name.toLowerCase());
    const { ann, left } = writeBrat(article.positions, rowsOf(article));
    files.push({ name: `${name}.txt`, content: article.positions.lf }, { name: `${name}.ann`, content: ann });
    if (left > 0) notes.push(`${article.source}: ${left} ${left === 1 ? 'note has' : 'notes have'} no place in the text, and brat cannot hold ${left === 1 ? 'it' : 'them'}`);
  }
  return { files, notes };
};

const textOf = async <Article extends ArticleExport>({ format, articles, id, titleOf, columnsOf }: ExportParts<Article>): Promise<string> => {
  const annotations = articles.flatMap(({ entries }) => entries.map(({ annotation }) => annotation));
  switch (format) {
    case 'collection':
      return writeCollection(id, 'Dateline', annotations, articles);
    case 'jsonl':
      return writeLines(annotations);
    case 'csv':
      return writeCsv(articles.map((article) => ({ article: article.source, rows: rowsOf(article) })));
    case 'hypothesis': {
      const parts = articles.map((article) => JSON.parse(writeHypothesis(rowsOf(article), article.id)) as { rows: readonly unknown[] });
      const rows = parts.flatMap((part) => part.rows);
      return `${JSON.stringify({ total: rows.length, rows }, undefined, 2)}\n`;
    }
    case 'report':
      return articles.map((article) => writeReport({ title: titleOf(article), source: article.source }, rowsOf(article))).join('\n');
    case 'conll': {
      const parts: string[] = [];
      for (const article of articles) parts.push(await columnsOf(article));
      return parts.join('');
    }
    case 'brat':
      return '';
  }
};

/** Notes in a format: the files to be written, wherever. */
export const exportNotes = async <Article extends ArticleExport>(parts: ExportParts<Article>): Promise<Exported> =>
  parts.format === 'brat' ? bratFiles(parts.articles) : { files: [{ name: '', content: await textOf(parts) }], notes: [] };

/** Private files among the entries: to be told, and asked about, before they leave the machine. */
export const privateIn = (articles: readonly { readonly entries: readonly { readonly layer: Layer }[] }[]): number =>
  articles.reduce((sum, { entries }) => sum + entries.filter(({ layer }) => layer === 'private').length, 0);

/** The same articles without what is private. */
export const withoutPrivate = <Article extends ArticleExport>(articles: readonly Article[]): readonly Article[] =>
  articles.map((article) => ({ ...article, entries: article.entries.filter(({ layer }) => layer === 'shared') }));
