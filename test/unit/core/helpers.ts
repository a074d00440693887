// Shared by the tests of an article's structure: parse, and show what was found as strings.
import type { Article, BlockKind, Format } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse.ts';
import type { Span } from '../../../src/core/span.ts';

export interface Shown {
  readonly article: Article;
  readonly title: string | undefined;
  readonly deck: string | undefined;
  readonly bylines: readonly string[];
  readonly dateline: string | undefined;
  /** `kind value <text>` */
  readonly stamps: readonly string[];
  /** `kind: text` */
  readonly furniture: readonly string[];
  readonly blocks: (kind: BlockKind) => readonly string[];
}

export const show = (text: string, format: Format = 'plain'): Shown => {
  const article = parseArticle(text, format);
  const at = (span: Span): string => text.slice(span.start, span.end);
  const maybe = (span: Span | undefined): string | undefined => (span ? at(span) : undefined);
  const { title, deck, bylines, dateline, stamps } = article.masthead;
  return {
    article,
    title: maybe(title),
    deck: maybe(deck),
    bylines: bylines.map(at),
    dateline: maybe(dateline),
    stamps: stamps.map((s) => `${s.kind} ${s.value} <${at(s)}>`),
    furniture: article.furniture.map((f) => `${f.kind}: ${at(f)}`),
    blocks: (kind) => article.blocks.filter((b) => b.kind === kind).map((b) => article.prose.slice(b.start, b.end)),
  };
};

/** Two paragraphs of story to put under a masthead. */
export const story = [
  'The harbour master of Visby closed the port to all traffic on Monday after a second slick was seen off the northern mole, the coast guard said.',
  'Nobody was hurt. The owner of the ship has not answered questions about the cargo, which had been loaded in Tallinn two days earlier.',
].join('\n\n');
