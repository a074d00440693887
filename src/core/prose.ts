import type { Block } from './article.ts';
import type { Span } from './span.ts';

/** A field of front matter: `date: 2022-02-01`. The span is the value's. */
export interface FrontMatterField extends Span {
  readonly key: string;
  readonly value: string;
}

/** What a format's reader gives: prose of the file's own length, its blocks, its front matter. */
export interface Prose {
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: readonly FrontMatterField[];
}
