// brat standoff: the text in one file, and beside it lines of text-bound annotations, relations, attributes and notes.
import type { Positions } from '../positions.ts';
import type { ImportedRow, NoteRow } from './row.ts';

/** brat's type names: letters, figures, `-` and `_`. */
const typeName = (tag: string): string => tag.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || 'Note';

/** A line end is written `\n`, as brat shows it; a backslash that would be misread is doubled. */
const oneLine = (text: string): string => text.replace(/\\(?=[\\n])/g, '\\\\').replace(/[\t\r]/g, ' ').replaceAll('\n', '\\n');
const fromOneLine = (text: string): string => text.replace(/\\([\\n])/g, (_, c: string) => (c === 'n' ? '\n' : '\\'));

/** A text-bound annotation never crosses a line end: fragments, `12 20;22 30`. */
const fragments = (positions: Positions, start: number, end: number): { readonly offsets: string; readonly text: string } => {
  const span = positions.spanFromPoints({ start, end });
  const parts: { start: number; end: number; text: string }[] = [];
  let at = span.start;
  for (const line of positions.lf.slice(span.start, span.end).split('\n')) {
    const lead = line.length - line.trimStart().length;
    const text = line.trim();
    if (text !== '') parts.push({ start: at + lead, end: at + lead + text.length, text });
    at += line.length + 1;
  }
  return { offsets: parts.map((p) => `${positions.toPoints(p.start)} ${positions.toPoints(p.end)}`).join(';'), text: parts.map((p) => p.text).join(' ') };
};

/**
 * The `.ann` file for a text that brat reads as `positions.lf`. Tags become types (one text-bound annotation a tag, on one
 * span); comments become notes; links inside the article become relations; verdicts and statuses become attributes. Answers
 * follow as notes on what they answer. brat counts code points.
 *
 * @returns also how many notes have no place in the text, which brat cannot hold
 */
export const writeBrat = (positions: Positions, rows: readonly NoteRow[]): { readonly ann: string; readonly left: number } => {
  const lines: string[] = [];
  const bound = new Map<string, string>();
  const spans = new Map<string, string>();
  const roots = new Map<string, string>();
  let [t, r, a, n, left] = [0, 0, 0, 0, 0];
  const placed = rows.filter((row) => row.replyTo === undefined);
  const add = (start: number, end: number, tag: string): string => {
    const id = `T${++t}`;
    const { offsets, text } = fragments(positions, start, end);
    lines.push(`${id}\t${typeName(tag)} ${offsets}\t${text}`);
    const key = `${start} ${end}`;
    if (!spans.has(key)) spans.set(key, id);
    return id;
  };
  for (const row of placed) {
    if (row.start === undefined || row.end === undefined || row.end <= row.start) {
      left++;
      continue;
    }
    const [first = row.motivation, ...more] = row.tags;
    const id = add(row.start, row.end, first);
    for (const tag of more) lines.push(`#${++n}\tTag ${id}\t${oneLine(tag)}`);
    if (typeName(first) !== first) lines.push(`#${++n}\tTagName ${id}\t${oneLine(first)}`);
    bound.set(row.id, id);
    roots.set(row.id, id);
    lines.push(`#${++n}\tMotivation ${id}\t${row.motivation}`);
    if (row.comment !== '') lines.push(`#${++n}\tAnnotatorNotes ${id}\t${oneLine(row.comment)}`);
    if (row.creator !== '') lines.push(`#${++n}\tCreator ${id}\t${oneLine(row.creator)}`);
    if (row.created !== '') lines.push(`#${++n}\tCreated ${id}\t${oneLine(row.created)}`);
    lines.push(`#${++n}\tId ${id}\t${row.id}`);
    if (row.verdict !== '') lines.push(`A${++a}\tVerdict ${id} ${typeName(row.verdict)}`, `#${++n}\tVerdict ${id}\t${oneLine(row.verdict)}`);
    if (row.status === 'resolved') lines.push(`A${++a}\tResolved ${id}`);
  }
  for (const row of placed) {
    const from = bound.get(row.id);
    if (from === undefined) continue;
    for (const { start, end } of row.links) if (start !== undefined && end !== undefined) lines.push(`R${++r}\tLink Arg1:${from} Arg2:${spans.get(`${start} ${end}`) ?? add(start, end, 'Place')}`);
  }
  for (const row of rows) {
    if (row.replyTo === undefined) continue;
    const root = roots.get(row.replyTo);
    if (root === undefined) {
      left++;
      continue;
    }
    roots.set(row.id, root);
    lines.push(`#${++n}\tAnswer ${root}\t${oneLine(`${row.creator === '' ? '' : `${row.creator}: `}${row.comment}`)}`);
  }
  return { ann: lines.map((line) => `${line}\n`).join(''), left };
};

interface Bound {
  start: number;
  end: number;
  tags: string[];
  comment: string;
  motivation?: string;
  creator?: string;
  created?: string;
  id?: string;
  verdict?: string;
  linkTo: { start: number; end: number }[];
  answers: string[];
  isPlaceOnly: boolean;
}

/** Reads an `.ann` file. Events and normalizations are passed over, and told. */
export const readBrat = (ann: string): { readonly rows: readonly ImportedRow[]; readonly faults: readonly string[] } => {
  const bound = new Map<string, Bound>();
  const faults: string[] = [];
  const lines = ann.replace(/^\ufeff/, '').split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  for (const { line, number } of lines) {
    if (!line.startsWith('T')) continue;
    const match = /^(T[^\t]+)\t(\S+) (\d[\d ;]*)\t/.exec(line);
    const offsets = match?.[3]?.split(/[ ;]/).map(Number) ?? [];
    if (!match || offsets.length < 2 || offsets.length % 2 === 1 || offsets.some((o, i) => !Number.isSafeInteger(o) || (i > 0 && o < (offsets[i - 1] ?? 0)))) {
      faults.push(`Line ${number}: not a text-bound annotation.`);
      continue;
    }
    bound.set(match[1] ?? '', { start: offsets[0] ?? 0, end: offsets.at(-1) ?? 0, tags: [match[2] ?? ''], comment: '', linkTo: [], answers: [], isPlaceOnly: match[2] === 'Place' });
  }
  for (const { line, number } of lines) {
    if (line === '' || line.startsWith('T')) continue;
    const [id = '', head = '', text = ''] = line.split('\t');
    const [type = '', first = '', second = ''] = head.split(' ');
    if (id.startsWith('R')) {
      const from = bound.get(first.replace(/^[^:]*:/, ''));
      const to = bound.get(second.replace(/^[^:]*:/, ''));
      if (!from || !to) faults.push(`Line ${number}: a relation of what is not there.`);
      else {
        from.linkTo.push({ start: to.start, end: to.end });
        if (type !== 'Link') from.tags.push(type);
      }
    } else if (id.startsWith('A') || id.startsWith('M')) {
      const of = bound.get(first);
      if (!of) faults.push(`Line ${number}: an attribute of what is not there.`);
      else if (type === 'Verdict') of.verdict ??= second;
      else if (type !== 'Resolved') of.tags.push(second === '' ? type : `${type}: ${second}`);
    } else if (id.startsWith('#')) {
      const of = bound.get(first);
      if (!of) faults.push(`Line ${number}: a note on what is not there.`);
      else applyNote(of, type, fromOneLine(text));
    } else if (/^[EN*]/.test(id)) faults.push(`Line ${number}: ${id.startsWith('E') ? 'events' : id.startsWith('N') ? 'normalizations' : 'equivalences'} are not taken over.`);
    else faults.push(`Line ${number}: not a line of brat's.`);
  }
  const rows: ImportedRow[] = [];
  for (const [key, b] of bound) {
    if (b.isPlaceOnly && b.comment === '' && b.linkTo.length === 0) continue;
    const isBare = b.motivation !== undefined && b.tags[0] === b.motivation;
    rows.push({
      id: b.id ?? key, start: b.start, end: b.end, tags: isBare ? b.tags.slice(1) : b.tags, comment: b.comment, linkTo: b.linkTo,
      ...(b.motivation === undefined ? {} : { motivation: b.motivation }), ...(b.creator === undefined ? {} : { creator: b.creator }), ...(b.created === undefined ? {} : { created: b.created }), ...(b.verdict === undefined ? {} : { verdict: b.verdict }),
    });
    for (const answer of b.answers) rows.push({ replyTo: b.id ?? key, comment: answer });
  }
  return { rows, faults };
};

const applyNote = (of: Bound, type: string, text: string): void => {
  if (type === 'Motivation') of.motivation = text;
  else if (type === 'Creator') of.creator = text;
  else if (type === 'Created') of.created = text;
  else if (type === 'Id') of.id = text;
  else if (type === 'Verdict') of.verdict = text;
  else if (type === 'Tag') of.tags.push(text);
  else if (type === 'TagName') of.tags[0] = text;
  else if (type === 'Answer') of.answers.push(text);
  else of.comment = of.comment === '' ? text : `${of.comment}\n\n${text}`;
};
