import type { Block, BlockKind } from './article.ts';
import { plainSpaces } from './characters.ts';
import { blankFrontMatter, noFrontMatter, readFrontMatter } from './proseFrontMatter.ts';
import { forEachLine, joinLines } from './proseLines.ts';
import type { Prose } from './prose.ts';
import type { Span } from './span.ts';

/** `- item`, `• item`, `1. item`: the mark and the white space after it. */
const itemMark = /(?:[-*+•‣◦▪●·–]|\d{1,2}[.)])[ ]+(?=\S)|-(?=\p{Lu})/uy;
/** `## Heading`, as typed by people who write Markdown everywhere. */
const hashMark = /#{1,6} +(?=\S)/y;
const hashTail = / +#+$/;

const marks = new Set(Array.from('-*+•‣◦▪●·–#>', (c) => c.charCodeAt(0)));

/**
 * Reads a plain-text file. Blank lines and rules part paragraphs; a single line end parts them too, unless the text is
 * hard-wrapped (see `joinLines`). Lines with a bullet are items, lines after `#` subheads, lines after `>` quotes. Front matter
 * between `---` lines is read as in Markdown. Linear; above 5 million code units a second.
 *
 * @param whole is `text` a whole file? A piece of one has no front matter
 */
export const plainProse = (text: string, whole = true): Prose => {
  const front = whole ? readFrontMatter(text) : noFrontMatter;
  const prose = blankFrontMatter(plainSpaces(text), front);
  const blocks: Block[] = [];
  /** Where the line of item `blocks[i]` starts, with its mark. */
  const itemLines = new Map<number, number>();
  let lines: Span[] = [];
  let kind: BlockKind = 'paragraph';
  const flush = (): void => {
    if (lines.length > 0) joinLines(prose, lines, kind, blocks);
    lines = [];
    kind = 'paragraph';
  };
  const sticky = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.exec(prose)?.[0].length ?? 0;
  };
  if (front.title) blocks.push({ ...front.title, kind: 'title' });
  forEachLine(prose, front.end, prose.length, (start, end) => {
    if (start === end) {
      flush();
      return;
    }
    const code = prose.charCodeAt(start);
    if (marks.has(code) || (code >= 48 && code <= 57)) {
      if (code === 35) {
        const hash = sticky(hashMark, start);
        if (hash > 0) {
          flush();
          const tail = hashTail.exec(prose.slice(Math.max(start, end - 12), end))?.[0].length ?? 0;
          if (end - tail > start + hash) blocks.push({ start: start + hash, end: end - tail, kind: 'subhead' });
          return;
        }
      } else if (code === 62) {
        if (kind !== 'quote') flush();
        kind = 'quote';
        let at = start;
        while (at < end && (prose.charCodeAt(at) === 62 || prose.charCodeAt(at) === 32)) at++;
        if (at < end) lines.push({ start: at, end });
        return;
      } else {
        const item = sticky(itemMark, start);
        // A dash before a sentence may be speech; a number may begin one ("10 people").
        if (item > 0 && start + item < end) {
          flush();
          kind = 'item';
          itemLines.set(blocks.length, start);
          lines.push({ start: start + item, end });
          return;
        }
      }
    }
    if (kind === 'quote') flush();
    lines.push({ start, end });
  });
  flush();
  return { prose, blocks: promote(withoutLoneItems(blocks, itemLines), front.title !== undefined), frontMatter: front.fields, notes: front.notes };
};

/** A single line after a dash is no list: speech, a signature, `- Advertisement -`. The mark is the line's again. */
const withoutLoneItems = (blocks: Block[], itemLines: ReadonlyMap<number, number>): Block[] => {
  for (const [i, start] of itemLines) {
    const block = blocks[i];
    if (block && !itemLines.has(i - 1) && !itemLines.has(i + 1)) blocks[i] = { ...block, start, kind: 'paragraph' };
  }
  return blocks;
};

/** The first subhead by `#` is the title where nothing but the first lines stands above it. */
const promote = (blocks: Block[], titled: boolean): readonly Block[] => {
  const i = titled ? -1 : blocks.findIndex((b) => b.kind === 'subhead');
  const head = i >= 0 && i <= 3 ? blocks[i] : undefined;
  if (head) blocks[i] = { ...head, kind: 'title' };
  return blocks;
};
