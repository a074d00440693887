import type { ArticleNote, Block } from './article.ts';
import type { Span } from './span.ts';

/** A field of front matter: `date: 2022-02-01`. The span is the value's, without its quotation marks; an item of a list is a field of its own. */
export interface FrontMatterField extends Span {
  readonly key: string;
  readonly value: string;
}

/** What a format's reader gives: prose of the file's own length, its blocks, its front matter. */
export interface Prose {
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: readonly FrontMatterField[];
  /** What the reader of the article should be told about how the file was read. */
  readonly notes: readonly ArticleNote[];
}
