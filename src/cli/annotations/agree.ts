import { parseArgs } from 'node:util';
import { agreement, pairings, type AnnotatedText, type Labelled, type LabelFigures } from '../../annotations/agreement.ts';
import { agreementColumns, agreementRow, labelsOf } from '../../annotations/exchange/comparison.ts';
import { rowsOf } from '../../annotations/exchange/row.ts';
import { ExitCode, printable, UsageError, type Command } from '../io.ts';
import { openArticles, openStore, type OpenedArticle } from './articles.ts';

const table = (rows: readonly LabelFigures[], a: string, b: string): string => {
  const [label, , , ...figures] = agreementColumns;
  const cells = [[label, a, b, ...figures], ...rows.map(agreementRow)];
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
