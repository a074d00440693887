// Front matter: what a file says of itself.
import type { Stamp } from '../article.ts';
import type { FrontMatterField } from '../prose.ts';
import type { Span } from '../span.ts';
import { readWhen } from './when.ts';

export interface FieldMasthead {
  readonly title?: Span;
  readonly deck?: Span;
  readonly bylines: readonly Span[];
  /** The text of each byline: prose has it blanked. */
  readonly names: ReadonlyMap<Span, string>;
  readonly stamps: readonly Stamp[];
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const titleKeys = set('title headline og:title');
const deckKeys = set('description deck subtitle excerpt summary standfirst subhead subheading dek og:description');
const bylineKeys = set('author authors byline by creator writer reporter');
const publishedKeys = set('published publish_date publishdate published_at published_time date_published datepublished pubdate published_date publication_date publication article:published_time posted issued publishedat publishedtime datetime');
const updatedKeys = set('updated modified lastmod last_modified updated_at date_modified datemodified last_updated article:modified_time modified_time updated_date revised');
const dateKeys = set('date day dateline');

const key = (field: FrontMatterField): string => field.key.toLowerCase().replace(/[ -]/g, '_');

/**
 * Title, deck, bylines and stamps out of front-matter fields. Days on which a clipper saved the page (`created`, `clipped`,
 * `saved`, `accessed`) are not stamps. Obsidian's `[[Name]]` around an author is taken off.
 */
export const readFields = (fields: readonly FrontMatterField[]): FieldMasthead => {
  let title: Span | undefined;
  let deck: Span | undefined;
  const bylines: Span[] = [];
  const names = new Map<Span, string>();
  const stamps: Stamp[] = [];
  for (const field of fields) {
    const name = key(field);
    const span = { start: field.start, end: field.end };
    if (span.end <= span.start) continue;
    if (titleKeys.has(name)) title ??= span;
    else if (deckKeys.has(name)) deck ??= span;
    else if (bylineKeys.has(name)) {
      const inner = /^\[\[(.*)\]\]$/.exec(field.value);
      const author = inner && field.value.length === span.end - span.start ? { start: span.start + 2, end: span.end - 2 } : span;
      bylines.push(author);
      names.set(author, inner?.[1] ?? field.value);
    } else if (publishedKeys.has(name) || updatedKeys.has(name) || dateKeys.has(name)) {
      const value = readWhen(field.value, 0)?.value;
      if (value !== undefined) stamps.push({ ...span, kind: updatedKeys.has(name) ? 'updated' : 'front-matter', value });
    }
  }
  return { ...(title ? { title } : {}), ...(deck ? { deck } : {}), bylines, names, stamps };
};
