import { parseArgs } from 'node:util';
import { agreement, pairings, type AnnotatedText, type Labelled, type LabelFigures } from '../../annotations/agreement.ts';
import { rowsOf, type NoteRow } from '../../annotations/exchange/row.ts';
import type { Positions } from '../../annotations/positions.ts';
import { ExitCode, printable, UsageError, type Command } from '../io.ts';
import { openArticles, openStore, type OpenedArticle } from './articles.ts';

/** What one person marked in an article: a label for each tag, class or verdict; a note without any counts by its motivation. */
const labelsOf = (positions: Positions, rows: readonly NoteRow[], creator: string): readonly Labelled[] =>
  rows.flatMap((row) => {
    if (row.creator !== creator || row.replyTo !== undefined || row.start === undefined || row.end === undefined) return [];
    const span = positions.spanFromPoints({ start: row.start, end: row.end });
    const labels = [...row.tags, ...(row.verdict === '' ? [] : [row.verdict])];
    return (labels.length > 0 ? labels : [row.motivation]).map((label) => ({ ...span, label }));
  });

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

const table = (rows: readonly LabelFigures[], a: string, b: string): string => {
  const cells = [['label', a, b, 'same', 'overlap', 'F1', 'F1 overlap', 'kappa'], ...rows.map((r) => [r.label === '' ? '(all)' : r.label, r.a, r.b, r.exact, r.overlapping, figure(r.f1), figure(r.f1Overlapping), figure(r.kappa)].map(String))];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length))) ?? [];
  return cells.map((row) => `${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}\n`).join('');
};

/** `dateline agree A B`: how far two people's annotations of the same articles agree; `--rows` lists them side by side. */
export const agreeCommand: Command = {
  usage: 'dateline agree [--folder DIR] [--rows] [--json] A B [ARTICLES…]   agreement of two annotators, by their names',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { folder: { type: 'string', default: '.' }, rows: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
    const [a, b, ...names] = positionals;
    if (a === undefined || b === undefined) throw new UsageError('two names are needed');
    const store = await openStore(io, values.folder);
    const texts: (AnnotatedText & { readonly article: OpenedArticle })[] = [];
    const creators = new Set<string>();
    for await (const article of openArticles(io, store, names)) {
      const rows = rowsOf(article);
      for (const { creator } of rows) creators.add(creator);
      texts.push({ article, text: article.positions.lf, a: labelsOf(article.positions, rows, a), b: labelsOf(article.positions, rows, b) });
    }
    for (const name of [a, b]) if (!creators.has(name)) io.fault(`nobody of the name "${printable(name)}" annotated anything; there are: ${[...creators].filter((c) => c !== '').sort().map(printable).join(', ') || 'none'}`);
    const result = agreement(texts);
    if (values.json) await io.out(`${JSON.stringify(result)}\n`);
    else await io.out(table([...result.labels, result.all], a, b));
    if (values.rows)
      for (const { article, text, a: mine, b: other } of texts)
        for (const { kind, a: x, b: y } of pairings(mine, other)) {
          const show = (s: Labelled | undefined): string => (s ? `${s.label} “${text.slice(s.start, s.end).replace(/\s+/g, ' ')}”` : '–');
          await io.out(`${printable(article.source)}\t${kind}\t${printable(show(x))}\t${printable(show(y))}\n`);
        }
    return ExitCode.fine;
  },
};
