// Front matter: YAML between two lines of `---` at a file's very start, with the offsets of its values.
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ArticleNote } from './article.ts';
import { blank } from './characters.ts';
import { frontMatterBounds } from './proseFence.ts';
import type { FrontMatterField } from './prose.ts';
import type { Span } from './span.ts';

export interface FrontMatter {
  /** Where the file goes on after it; 0 if it has none. */
  readonly end: number;
  readonly fields: readonly FrontMatterField[];
  /** The value of `title`, where it is the only headline: on one line, and not printed again at the head of the text. */
  readonly title?: Span;
  readonly notes: readonly ArticleNote[];
}

/** Longer front matter is not read: YAML costs more than it tells. Code units. */
const maxFrontMatter = 20_000;
/** Brackets in all: the YAML reader is recursive, and slow at flow collections in each other. */
const maxBrackets = 400;

/** The title counts as prose where the page does not print it again within this many code units. */
const titleReach = 1500;

export const noFrontMatter: FrontMatter = { end: 0, fields: [], notes: [] };
/** The value of a scalar without its quotation marks. */
const inner = (text: string, start: number, end: number): Span => {
  const first = text[start];
  return (first === '"' || first === "'") && end - start >= 2 && text[end - 1] === first ? { start: start + 1, end: end - 1 } : { start, end };
};

/**
 * Reads front matter. Values are scalars and the scalars of lists (`author: [A, B]` gives two fields); nested maps are read over.
 * Without YAML between the lines (a rule under which prose goes on) there is none.
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const { open, close, end } = frontMatterBounds(text);
  const body = text.slice(open, close);
  if (body.trim() === '') return { ...noFrontMatter, end };
  if (body.length > maxFrontMatter || (body.match(/[[{]/g)?.length ?? 0) > maxBrackets || /(?:[[{][ \t]*){20}|(?:- ){20}|(?:\? ){20}/.test(body)) return { ...noFrontMatter, end, notes: [{ kind: 'front-matter', text: 'The front matter is too long or too deeply nested to be read.' }] };
  const fields: FrontMatterField[] = [];
  let title: Span | undefined;
  // YAML knows no lone CR: the same length with LF.
  const yaml = body.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent', schema: 'failsafe' });
  const add = (key: string, node: unknown): void => {
    if (!isScalar(node) || !node.range) return;
    const span = inner(text, open + node.range[0], open + node.range[1]);
    const value = typeof node.value === 'string' ? node.value : '';
    fields.push({ ...span, key, value });
    if (/^(?:title|headline)$/i.test(key) && !title && span.end > span.start && !/[\r\n]/.test(text.slice(span.start, span.end))) title = span;
  };
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isSeq(value)) for (const item of value.items) add(name, item);
      else if (!isAlias(value)) add(name, value);
    }
  if (title && text.slice(end, end + titleReach).includes(text.slice(title.start, title.end))) title = undefined;
  const notes: readonly ArticleNote[] = document.errors.length > 0 && fields.length === 0 ? [{ kind: 'front-matter', text: 'The front matter is not valid YAML and was read over.' }] : [];
  return { end, fields, notes, ...(title ? { title } : {}) };
};

/** `prose` with the front matter blanked, but for the title if it is wanted as prose. */
export const blankFrontMatter = (prose: string, { end, title }: FrontMatter): string => {
  if (end === 0) return prose;
  if (!title) return blank(prose.slice(0, end)) + prose.slice(end);
  return blank(prose.slice(0, title.start)) + prose.slice(title.start, title.end) + blank(prose.slice(title.end, end)) + prose.slice(end);
};
