// Hypothesis's API: what its export gives (`{"rows": […]}`, `{"annotations": […]}` or a list), and rows of that form.
import { isObject, listOf, member, parseJson, stringMember, type Json, type JsonObject } from '../json.ts';
import type { ImportedRow, NoteRow } from './row.ts';

/** `acct:ada@hypothes.is` is an account, not to be kept as what looks like an e-mail address: its first part. */
const nameOf = (row: JsonObject): string => {
  const info = member(row, 'user_info');
  const shown = info !== undefined && isObject(info) ? stringMember(info, 'display_name') : undefined;
  return shown ?? (stringMember(row, 'user') ?? '').replace(/^acct:/, '').replace(/@.*$/s, '');
};

const selectorsOf = (row: JsonObject): readonly JsonObject[] => listOf(member(row, 'target')).flatMap((t) => (isObject(t) ? listOf(member(t, 'selector')).filter(isObject) : []));

const rowOf = (row: JsonObject): ImportedRow | undefined => {
  const id = stringMember(row, 'id');
  if (id === undefined) return undefined;
  const selectors = selectorsOf(row);
  const quote = selectors.find((s) => stringMember(s, 'type') === 'TextQuoteSelector');
  const tags = listOf(member(row, 'tags')).filter((t) => typeof t === 'string');
  const references = listOf(member(row, 'references')).filter((r) => typeof r === 'string');
  const parent = references.at(-1);
  // Positions are those of a page's text in a browser: not of the file. The quote finds the place.
  const position = selectors.find((s) => stringMember(s, 'type') === 'TextPositionSelector');
  const start = position ? member(position, 'start') : undefined;
  const end = position ? member(position, 'end') : undefined;
  return {
    id, tags, comment: stringMember(row, 'text') ?? '', creator: nameOf(row), created: stringMember(row, 'created') ?? '', quote: quote ? (stringMember(quote, 'exact') ?? '') : '',
    prefix: quote ? (stringMember(quote, 'prefix') ?? '') : '', suffix: quote ? (stringMember(quote, 'suffix') ?? '') : '', via: `https://hypothes.is/a/${encodeURIComponent(id)}`,
    ...(typeof start === 'number' && typeof end === 'number' ? { start, end } : {}), ...(parent === undefined ? {} : { replyTo: parent }),
    ...(quote === undefined && parent === undefined ? { motivation: 'commenting' } : {}),
  };
};

const replyDepth = (row: ImportedRow, byId: ReadonlyMap<string, ImportedRow>): number => {
  let depth = 0;
  for (let at: ImportedRow | undefined = row; at?.replyTo !== undefined && depth < 100; at = byId.get(at.replyTo)) depth++;
  return depth;
};

/** Reads an export of Hypothesis. Answers come after what they answer, whatever the order of the file. */
export const readHypothesis = (text: string): { readonly rows: readonly ImportedRow[]; readonly faults: readonly string[] } => {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return { rows: [], faults: [`Not valid JSON: ${parsed.fault.message} (line ${parsed.fault.line}).`] };
  const root = parsed.value;
  const items: readonly Json[] = Array.isArray(root) ? (root as readonly Json[]) : isObject(root) ? listOf(member(root, 'rows') ?? member(root, 'annotations')) : [];
  const faults: string[] = [];
  const rows = items.flatMap((item, i) => {
    const row = isObject(item) ? rowOf(item) : undefined;
    if (!row) faults.push(`Annotation ${i + 1}: it has no "id".`);
    return row ?? [];
  });
  if (items.length === 0) faults.push('No annotations in it.');
  const byId = new Map(rows.map((row) => [row.id ?? '', row]));
  return { rows: rows.map((row, i) => ({ row, i, depth: replyDepth(row, byId) })).sort((a, b) => a.depth - b.depth || a.i - b.i).map(({ row }) => row), faults };
};

/**
 * Rows in the form of Hypothesis's API. Positions count code points of the LF text.
 *
 * @param uri what the article is to be known by there
 */
export const writeHypothesis = (rows: readonly NoteRow[], uri: string): string => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const referencesOf = (row: NoteRow): readonly string[] => {
    const references: string[] = [];
    for (let at = row.replyTo; at !== undefined && references.length < 100; at = byId.get(at)?.replyTo) references.unshift(at);
    return references;
  };
  const json = rows.map((row) => {
    const references = referencesOf(row);
    const selector: Json[] = [
      ...(row.quote === '' ? [] : [{ type: 'TextQuoteSelector', exact: row.quote, prefix: row.prefix, suffix: row.suffix }]),
      ...(row.start === undefined || row.end === undefined ? [] : [{ type: 'TextPositionSelector', start: row.start, end: row.end }]),
    ];
    return {
      id: row.id, created: row.created, updated: row.created, uri, text: row.comment, tags: row.tags, user_info: { display_name: row.creator }, hidden: false,
      target: [{ source: uri, ...(selector.length === 0 ? {} : { selector }) }], ...(references.length === 0 ? {} : { references }),
    };
  });
  return `${JSON.stringify({ total: json.length, rows: json }, undefined, 2)}\n`;
};
