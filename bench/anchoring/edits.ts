// The thirteen kinds of edit that news articles meet.
import { fresh, join, replaceAll, slice, type Traced } from './traced.ts';

export interface Random {
  (): number;
}

export interface Material {
  /** Sentences of other articles. */
  readonly sentences: readonly string[];
  /** Lower-case words of four letters and more. */
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
}

interface Part {
  readonly start: number;
  readonly end: number;
}

const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;

const paragraphsOf = (text: string): readonly Part[] => [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

export const sentencesOf = (text: string): readonly Part[] =>
  paragraphsOf(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S(?:[^.!?]|(?<=\b(?:[A-Z]|[vV]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|No|Inc|Ltd|Jr|Sr|Prof|Rev|Hon|Capt|al)(?=\.))\.|[.!?](?!["”’')]*\s+["“‘'(]?[A-Z]))*[.!?]*["”’')]*/g)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length })),
  );

const apart = (edits: readonly { start: number; end: number; text: string | Traced }[]): { start: number; end: number; text: string | Traced }[] => {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: { start: number; end: number; text: string | Traced }[] = [];
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
};

/** Names and dates as they stand in the text now: edits must not depend on where they were. */
const namesIn = (t: Traced, names: readonly Part[]): Part[] => {
  const at = new Map<number, number>();
  for (let i = 0; i < t.id.length; i++) if ((t.id[i] ?? -1) >= 0) at.set(t.id[i] ?? 0, i);
  return names.flatMap(({ start, end }) => {
    const from = at.get(start);
    const to = at.get(end - 1);
    return from !== undefined && to !== undefined && to - from === end - 1 - start ? [{ start: from, end: to + 1 }] : [];
  });
};

export interface Known {
  readonly names: readonly Part[];
  readonly dates: readonly Part[];
}

export type Edit = (t: Traced, r: Random, material: Material, known: Known, strength: number) => Traced;

const typos: Edit = (t, r, _m, _k, strength) => {
  const edits: { start: number; end: number; text: string | Traced }[] = [];
  for (const m of t.text.matchAll(/[A-Za-z]{4,}/g)) {
    if (r() > 0.03 * strength) continue;
    const i = m.index + 1 + Math.floor(r() * (m[0].length - 2));
    const kind = r();
    if (kind < 0.35) edits.push({ start: i, end: i + 1, text: fresh('') });
    else if (kind < 0.7) edits.push({ start: i, end: i + 2, text: join([slice(t, i + 1, i + 2), slice(t, i, i + 1)]) });
    else edits.push({ start: i, end: i + 1, text: pick(r, 'abcdefghijklmnopqrstuvwxyz'.split('')) });
  }
  return replaceAll(t, apart(edits));
};

/** Another form of the same mark keeps the mark's id. */
const reform = (t: Traced, at: number, length: number, text: string): { start: number; end: number; text: Traced } => {
  const part = fresh(text);
  part.id.fill(t.id[at] ?? -1);
  return { start: at, end: at + length, text: part };
};

const typography: Edit = (t) => {
  const forms: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '--', '…': '...', '"': '“', "'": '’', ' - ': ' – ', '...': '…' };
  return replaceAll(t, [...t.text.matchAll(/ - |\.\.\.|[“”‘’–—…"']/g)].map((m) => reform(t, m.index, m[0].length, forms[m[0]] ?? m[0])));
};

const whitespace: Edit = (t, r) => {
  const edits: { start: number; end: number; text: Traced }[] = [];
  const kind = r();
  let column = 0;
  for (const m of t.text.matchAll(/\n+|[ \u00a0]+|[^\s]+/g)) {
    if (m[0].startsWith('\n')) {
      column = 0;
      if (kind < 0.3 && m[0].length >= 2) edits.push(reform(t, m.index, m[0].length, '\n\n\n'));
    } else if (/^\s/.test(m[0])) {
      if (kind < 0.3) {
        if (r() < 0.1) edits.push(reform(t, m.index, m[0].length, '  '));
        else if (r() > 0.9) edits.push(reform(t, m.index, m[0].length, '\u00a0'));
      } else if (kind < 0.75 && column > 68) {
        edits.push(reform(t, m.index, m[0].length, '\n'));
        column = 0;
      } else column += m[0].length;
    } else column += m[0].length;
  }
  const wrapped = replaceAll(t, edits);
  return kind < 0.75 ? wrapped : replaceAll(wrapped, [...wrapped.text.matchAll(/\n/g)].map((m) => reform(wrapped, m.index, 1, '\r\n')));
};

const insertSentences: Edit = (t, r, m, _k, strength) =>
  replaceAll(t, apart(sentencesOf(t.text).flatMap(({ end }) => (r() < 0.15 * strength ? [{ start: end, end, text: fresh(` ${pick(r, m.sentences)}`) }] : []))));

const deleteSentences: Edit = (t, r, _m, _k, strength) => {
  const all = sentencesOf(t.text);
  return replaceAll(t, all.flatMap(({ start, end }, i) => (i > 0 && r() < 0.15 * strength ? [{ start, end: t.text[end] === ' ' ? end + 1 : end, text: fresh('') }] : [])));
};

const moveParagraphs: Edit = (t, r, _m, _k, strength) => {
  const parts = paragraphsOf(t.text).map(({ start, end }) => slice(t, start, end));
  for (let n = 0; n < Math.max(1, Math.round(2 * strength)) && parts.length > 2; n++) {
    const [part] = parts.splice(1 + Math.floor(r() * (parts.length - 1)), 1);
    if (part) parts.splice(1 + Math.floor(r() * parts.length), 0, part);
  }
  return join(parts.flatMap((p, i) => (i === 0 ? [p] : [fresh('\n\n'), p])).concat(fresh('\n')));
};

const swapSentences: Edit = (t, r, _m, _k, strength) => {
  const edits: { start: number; end: number; text: Traced }[] = [];
  for (const p of paragraphsOf(t.text)) {
    const inside = sentencesOf(t.text.slice(p.start, p.end)).map(({ start, end }) => ({ start: p.start + start, end: p.start + end }));
    const i = Math.floor(r() * (inside.length - 1));
    const [a, b] = [inside[i], inside[i + 1]];
    if (inside.length < 2 || !a || !b || r() > 0.5 * strength) continue;
    edits.push({ start: a.start, end: b.end, text: join([slice(t, b.start, b.end), slice(t, a.end, b.start), slice(t, a.start, a.end)]) });
  }
  return replaceAll(t, edits);
};

const replaceWords: Edit = (t, r, m, _k, strength) =>
  replaceAll(t, [...t.text.matchAll(/(?<![\p{L}\p{N}])[a-z]{4,}(?![\p{L}\p{N}])/gu)].flatMap((w) => (r() < 0.08 * strength ? [{ start: w.index, end: w.index + w[0].length, text: pick(r, m.words) }] : [])));

const replaceNames: Edit = (t, r, m, known, strength) => {
  const edits = [
    ...namesIn(t, known.names).flatMap((s) => (r() < 0.2 * strength ? [{ ...s, text: r() < 0.5 ? pick(r, m.names) : swapLast(t.text.slice(s.start, s.end), pick(r, m.names)) }] : [])),
    ...namesIn(t, known.dates).flatMap((s) => (r() < 0.2 * strength ? [{ ...s, text: pick(r, m.dates) }] : [])),
  ];
  return replaceAll(t, apart(edits.filter(({ start, end, text }) => t.text.slice(start, end) !== text)));
};

/** "Minister Ivanov" → "Minister Petrov": the last word from another name. */
const swapLast = (name: string, other: string): string => {
  const words = name.split(' ');
  return words.length < 2 ? other : [...words.slice(0, -1), other.split(' ').at(-1) ?? other].join(' ');
};

const newLead: Edit = (t, r, m) => {
  const [title, first] = paragraphsOf(t.text);
  const lead = fresh(`${pick(r, m.sentences).replace(/[.!?"”]+$/, '')}\n\n${pick(r, m.sentences)} ${pick(r, m.sentences)}\n\n`);
  if (!title || !first) return join([lead, t]);
  const kept = r() < 0.5 ? slice(t, first.start) : join([slice(t, title.start, title.start), slice(t, first.start)]);
  const dropFirst = r() < 0.4 ? replaceAll(kept, [{ start: 0, end: first.end - first.start, text: fresh(pick(r, m.sentences)) }]) : kept;
  return join([lead, dropFirst]);
};

const splitAndJoin: Edit = (t, r, _m, _k, strength) => {
  const edits: { start: number; end: number; text: string | Traced }[] = [];
  for (const m of t.text.matchAll(/, (and|but|who|which) ([a-z])/g))
    if (r() < 0.35 * strength) edits.push({ start: m.index, end: m.index + m[0].length - 1, text: fresh(pick(r, ['. It ', '. They ', '; '])) });
  for (const m of t.text.matchAll(/[a-z]\. ([A-Z])[a-z]+ /g))
    if (r() < 0.15 * strength) edits.push({ start: m.index + 1, end: m.index + 3, text: fresh(pick(r, [', and ', '; '])) });
  return replaceAll(t, apart(edits));
};

/** A recap: sentences of the article stand a second time, elsewhere. */
const repeat: Edit = (t, r, m, _k, strength) => {
  const all = sentencesOf(t.text);
  const paragraphs = paragraphsOf(t.text);
  const edits: { start: number; end: number; text: Traced }[] = [];
  for (let n = 0; n < Math.max(1, Math.round(3 * strength)); n++) {
    const of = pick(r, all);
    const at = pick(r, paragraphs).end;
    const again = t.text.slice(of.start, of.end);
    const changed = r() < 0.5 ? again : again.replace(/[a-z]{5,}/, () => pick(r, m.words));
    edits.push({ start: at, end: at, text: fresh(`\n\n${r() < 0.3 ? `${pick(r, m.sentences)} ` : ''}${changed}`) });
  }
  return replaceAll(t, apart(edits));
};

const cutTail: Edit = (t, r) => {
  const paragraphs = paragraphsOf(t.text);
  const keep = Math.max(2, Math.floor(paragraphs.length * (0.5 + 0.4 * r())));
  return slice(t, 0, paragraphs[keep - 1]?.end ?? t.text.length);
};

const revision: Edit = (t, r, m, known) => {
  const all = [typos, insertSentences, deleteSentences, moveParagraphs, swapSentences, replaceWords, replaceNames, newLead, splitAndJoin, repeat, typography];
  let now = t;
  for (let n = 0; n < 4; n++) now = pick(r, all)(now, r, m, known, 0.7);
  return now;
};

export const edits: Readonly<Record<string, Edit>> = {
  'slips of the pen': typos,
  'quotes and dashes': typography,
  'white space, line ends': whitespace,
  'sentences added': insertSentences,
  'sentences deleted': deleteSentences,
  'paragraphs moved': moveParagraphs,
  'sentences swapped': swapSentences,
  'words replaced': replaceWords,
  'names, dates replaced': replaceNames,
  'new headline and lead': newLead,
  'split and joined': splitAndJoin,
  'sentences repeated': repeat,
  'four of them at once': (t, r, m, k, s) => (r() < 0.2 ? cutTail(revision(t, r, m, k, s), r, m, k, s) : revision(t, r, m, k, s)),
};
