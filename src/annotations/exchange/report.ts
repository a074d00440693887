// An article with its notes, as Markdown to be read and passed on.
import { plainMarkdown, safeMarkdown } from '../markdown.ts';
import type { NoteRow } from './row.ts';

const body = (text: string, indent: string): string =>
  safeMarkdown(text)
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');

const day = (created: string): string => /^\d{4}-\d\d-\d\d/.exec(created)?.[0] ?? '';

const signature = (row: NoteRow): string => [row.creator === '' ? '' : plainMarkdown(row.creator), day(row.created)].filter((s) => s !== '').join(', ');

export interface ReportHead {
  readonly title: string;
  readonly source: string;
  /** ISO date. */
  readonly published?: string;
}

/** One section: the article's title and source, then its notes in text order, each with the words it speaks of; lost ones last. */
export const writeReport = (head: ReportHead, rows: readonly NoteRow[]): string => {
  const notes = rows.filter((row) => row.replyTo === undefined);
  const answers = new Map<string, NoteRow[]>();
  const root = new Map<string, string>();
  for (const row of rows) {
    if (row.replyTo === undefined) {
      root.set(row.id, row.id);
      continue;
    }
    const of = root.get(row.replyTo) ?? row.replyTo;
    root.set(row.id, of);
    answers.set(of, [...(answers.get(of) ?? []), row]);
  }
  const out = [`# ${plainMarkdown(head.title === '' ? head.source : head.title)}`, '', [plainMarkdown(head.source), ...(head.published === undefined ? [] : [head.published]), `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`].join(' · '), ''];
  for (const [i, row] of notes.entries()) {
    const isLost = row.quote !== '' && row.start === undefined;
    out.push(`## ${i + 1}. ${row.motivation}${row.status === 'resolved' ? ' (resolved)' : ''}${isLost ? ' (its place is lost)' : ''}${row.layer === 'private' ? ' (private)' : ''}`, '');
    if (row.quote !== '') out.push(`> ${plainMarkdown(row.quote)}`, '');
    if (row.comment !== '') out.push(body(row.comment, ''), '');
    if (row.verdict !== '') out.push(`Verdict: ${plainMarkdown(row.verdict)}`, '');
    if (row.tags.length > 0) out.push(`Tags: ${row.tags.map(plainMarkdown).join(', ')}`, '');
    if (signature(row) !== '') out.push(`— ${signature(row)}`, '');
    for (const answer of answers.get(row.id) ?? []) out.push(`- ${body(answer.comment, '  ').trimStart()}`, ...(signature(answer) === '' ? [] : ['', `  — ${signature(answer)}`]), '');
  }
  return `${out.join('\n').trimEnd()}\n`;
};
