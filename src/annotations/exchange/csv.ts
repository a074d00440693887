// Notes as a table (RFC 4180), for spreadsheets.
import type { ImportedRow, NoteRow } from './row.ts';

export const columns = ['article', 'id', 'motivation', 'start', 'end', 'quote', 'prefix', 'suffix', 'comment', 'tags', 'verdict', 'creator', 'created', 'status', 'layer', 'replyTo'] as const;
type Column = (typeof columns)[number];

/** A spreadsheet takes such a cell for a formula. An apostrophe before it says that it is text; reading takes it away again. */
const isFormula = (value: string): boolean => /^[=+\-@\t\r']/.test(value);

const cell = (value: string): string => {
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const valueOf = (row: NoteRow, column: Column, article: string): string => {
  if (column === 'article') return article;
  if (column === 'tags') return row.tags.map((t) => t.replace(/[;\\]/g, '\\$&')).join('; ');
  const value = row[column];
  return value === undefined ? '' : String(value);
};

/** A header and one line a note, CRLF line ends. `article` is the path that stands in the first column. */
export const writeCsv = (articles: readonly { readonly article: string; readonly rows: readonly NoteRow[] }[]): string =>
  [columns.join(','), ...articles.flatMap(({ article, rows }) => rows.map((row) => columns.map((c) => cell(valueOf(row, c, article))).join(',')))].map((line) => `${line}\r\n`).join('');

/** Any CSV into records. Linear. @returns undefined where a quoted cell is not closed */
export const parseCsv = (text: string): readonly (readonly string[])[] | undefined => {
  const records: string[][] = [];
  let record: string[] = [];
  let value = '';
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endCell = (): void => {
    record.push(value);
    value = '';
  };
  const endRecord = (): void => {
    endCell();
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  };
  while (at < text.length) {
    const c = text[at] ?? '';
    if (c === '"' && value === '') {
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return undefined;
        value += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
      }
    } else if (c === ',') {
      endCell();
      at++;
    } else if (c === '\n' || c === '\r') {
      endRecord();
      at += c === '\r' && text[at + 1] === '\n' ? 2 : 1;
    } else {
      value += c;
      at++;
    }
  }
  if (value !== '' || record.length > 0) endRecord();
  return records;
};

const splitTags = (value: string): readonly string[] => {
  const tags: string[] = [];
  let tag = '';
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\' && i + 1 < value.length) tag += value[++i] ?? '';
    else if (value[i] === ';') {
      tags.push(tag.trim());
      tag = '';
    } else tag += value[i] ?? '';
  }
  tags.push(tag.trim());
  return tags.filter((t) => t !== '');
};

/** Reads such a table. Columns may stand in any order; unknown ones are passed over. */
export const readCsv = (text: string): { readonly rows: readonly (ImportedRow & { readonly article?: string })[]; readonly faults: readonly string[] } => {
  const records = parseCsv(text);
  if (!records) return { rows: [], faults: ['A quoted cell is not closed.'] };
  const [head, ...rest] = records;
  if (!head) return { rows: [], faults: ['The table is empty.'] };
  const index = new Map(head.map((name, i) => [name.trim(), i]));
  if (!index.has('quote') && !index.has('start') && !index.has('comment')) return { rows: [], faults: ['No column "quote", "start" or "comment" in the first line.'] };
  const faults: string[] = [];
  const rows = rest.flatMap((record, n): readonly (ImportedRow & { readonly article?: string })[] => {
    const get = (column: Column): string => {
      const value = record[index.get(column) ?? -1] ?? '';
      return value.startsWith("'") && isFormula(value.slice(1)) ? value.slice(1) : value;
    };
    const number = (column: 'start' | 'end'): number | undefined => (/^\d{1,12}$/.test(get(column)) ? Number(get(column)) : undefined);
    if (get('status') === 'deleted') return [];
    if (get('start') !== '' && number('start') === undefined) {
      faults.push(`Line ${n + 2}: "start" is not a whole number.`);
      return [];
    }
    const start = number('start');
    const end = number('end');
    const optional = (column: Column): Record<string, string> => (get(column) === '' ? {} : { [column]: get(column) });
    return [{ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }), tags: splitTags(get('tags')), ...optional('article'), ...optional('id'), ...optional('motivation'), ...optional('quote'), ...optional('prefix'), ...optional('suffix'), ...optional('comment'), ...optional('verdict'), ...optional('creator'), ...optional('created'), ...optional('replyTo') }];
  });
  return { rows, faults };
};
