// The visible text of an HTML block inside Markdown: what a browser would show. Not a parser; a scanner, linear.
import type { BlockKind } from './article.ts';
import { readReference } from './markdownEntities.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** Elements whose content nobody reads. */
const silent = new Set('script style svg iframe noscript template textarea select button object video audio canvas math head title form pre code'.split(' '));
const blockTags: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({ p: 'paragraph', div: 'paragraph', section: 'paragraph', article: 'paragraph', main: 'paragraph', aside: 'paragraph', header: 'paragraph', footer: 'paragraph', figure: 'paragraph', center: 'paragraph', details: 'paragraph', summary: 'paragraph', table: 'paragraph', tr: 'cell', td: 'cell', th: 'cell', br: 'paragraph', hr: 'paragraph', ul: 'paragraph', ol: 'paragraph', li: 'item', dd: 'item', dt: 'item', blockquote: 'quote', figcaption: 'caption', caption: 'caption', h1: 'subhead', h2: 'subhead', h3: 'subhead', h4: 'subhead', h5: 'subhead', h6: 'subhead' } satisfies Record<string, BlockKind>),
);
/** Kinds that last until their end tag, over the `<p>` and `<br>` inside. */
const holding = new Set<BlockKind>(['item', 'quote', 'caption', 'cell', 'subhead']);

const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])/y;

/** The end of the tag that begins at `at`: past its `>`, quoted attributes leapt over; -1 if it never ends. */
const tagEnd = (text: string, at: number, end: number): number => {
  let quote = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i + 1;
  }
  return -1;
};

export interface HtmlBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/**
 * Keeps the text between `start` and `end` that is not tag, attribute, comment or silent element, and gives its blocks.
 *
 * @param base the kind of text that no element claims
 */
export const readHtml = (text: string, start: number, end: number, out: ProseBuilder, base: BlockKind = 'paragraph'): readonly HtmlBlock[] => {
  const blocks: HtmlBlock[] = [];
  const open: { readonly name: string; readonly kind: BlockKind }[] = [];
  let from = start;
  let lower: string | undefined;
  /** Once a tag is found unclosed, no later one in this stretch is closed either. */
  let unclosed = false;
  const cut = (at: number): void => {
    if (at > from) blocks.push({ start: from, end: at, kind: open.at(-1)?.kind ?? base });
  };
  let run = start;
  let i = start;
  const skip = (to: number): void => {
    out.keep(run, i);
    i = to;
    run = to;
  };
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code === 38) {
      const found = readReference(text, i);
      if (found && found.end <= end) {
        const at = i;
        skip(found.end);
        if (found.char !== undefined) out.put(at, found.end, found.char);
      } else i++;
      continue;
    }
    if (code !== 60) {
      i++;
      continue;
    }
    if (text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i + 4);
      skip(close < 0 || close + 3 > end ? end : close + 3);
      continue;
    }
    const next = text.charCodeAt(i + 1);
    tag.lastIndex = i;
    const found = next === 33 || next === 63 ? null : tag.exec(text);
    if (!found && next !== 33 && next !== 63) {
      i++;
      continue;
    }
    const close = unclosed ? -1 : tagEnd(text, i, end);
    if (close < 0) {
      unclosed = true;
      skip(end);
      continue;
    }
    const name = (found?.[2] ?? '').toLowerCase();
    const at = i;
    const closing = found?.[1] === '/';
    const selfClosed = text.charCodeAt(close - 2) === 47;
    if (!closing && !selfClosed && silent.has(name)) {
      lower ??= text.slice(start, end).toLowerCase();
      const stop = lower.indexOf(`</${name}`, close - start);
      skip(stop < 0 ? end : Math.max(close, tagEnd(text, start + stop, end)));
      continue;
    }
    skip(close);
    const kind = blockTags.get(name);
    if (kind === undefined) continue;
    cut(at);
    from = close;
    if (!holding.has(kind)) continue;
    if (closing) {
      const opened = open.findLastIndex((element) => element.name === name);
      if (opened >= 0) open.length = opened;
    } else if (open.length < 50) {
      if (open.at(-1)?.name === name && (name === 'li' || name === 'td' || name === 'th')) open.pop();
      open.push({ name, kind });
    }
  }
  skip(end);
  i = end;
  cut(end);
  return blocks;
};
