// Two annotators of the same articles side by side, as Markdown.
import { agreement, pairings, type Labelled, type LabelFigures } from '../agreement.ts';
import { plainMarkdown } from '../markdown.ts';
import type { Positions } from '../positions.ts';
import type { NoteRow } from './row.ts';

/** What one person marked in an article: a label for each tag, class or verdict; a note without any counts by its motivation. */
export const labelsOf = (positions: Positions, rows: readonly NoteRow[], creator: string): readonly Labelled[] =>
  rows.flatMap((row) => {
    if (row.creator !== creator || row.replyTo !== undefined || row.start === undefined || row.end === undefined) return [];
    const span = positions.spanFromPoints({ start: row.start, end: row.end });
    const labels = [...row.tags, ...(row.verdict === '' ? [] : [row.verdict])];
    return (labels.length > 0 ? labels : [row.motivation]).map((label) => ({ ...span, label }));
  });

export interface ComparedArticle {
  readonly source: string;
  /** The LF text. */
  readonly text: string;
  readonly a: readonly Labelled[];
  readonly b: readonly Labelled[];
}

export const agreementColumns = ['label', 'A', 'B', 'same', 'overlap', 'F1', 'F1 overlap', 'kappa'] as const;

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

/** One line of the table of figures. */
export const agreementRow = (row: LabelFigures): readonly string[] => [row.label === '' ? '(all)' : row.label, String(row.a), String(row.b), String(row.exact), String(row.overlapping), figure(row.f1), figure(row.f1Overlapping), figure(row.kappa)];

const kinds = { same: 'the same', 'other-extent': 'another extent', 'other-label': 'another label', 'only-a': 'only A', 'only-b': 'only B' } as const;

/** The document: figures by label, then every place that one or both marked, article by article. */
export const writeComparison = (a: string, b: string, articles: readonly ComparedArticle[]): string => {
  const { labels, all, words } = agreement(articles);
  const line = (cells: readonly string[]): string => `| ${cells.map(plainMarkdown).join(' | ')} |`;
  const out = [
    `# ${plainMarkdown(a)} and ${plainMarkdown(b)}`,
    '',
    `A is ${plainMarkdown(a)}, B is ${plainMarkdown(b)}. ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${words} words.`,
    '',
    line(agreementColumns),
    `| --- |${' ---: |'.repeat(agreementColumns.length - 1)}`,
    ...[...labels, all].map((row) => line(agreementRow(row))),
    '',
    '*same*: places of the same extent and label; *overlap*: places that share a word, label equal. F1 is twice the one over the sum of both. *kappa* is Cohen’s (1960), over words: does the word carry the label?',
    '',
  ];
  for (const { source, text, a: mine, b: other } of articles) {
    if (mine.length + other.length === 0) continue;
    const show = (s: Labelled | undefined): string => (s ? `${s.label}: “${text.slice(s.start, s.end)}”` : '–');
    out.push(`## ${plainMarkdown(source)}`, '', line(['', 'A', 'B']), '| --- | --- | --- |', ...pairings(mine, other).map(({ kind, a: x, b: y }) => line([kinds[kind], show(x), show(y)])), '');
  }
  return `${out.join('\n').trimEnd()}\n`;
};
