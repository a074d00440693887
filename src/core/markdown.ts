import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ArticleNote, Block } from './article.ts';
import { cutChunks } from './markdownChunks.ts';
import { lightMarkdown } from './markdownLight.ts';
import { TreeReader, type RawBlock } from './markdownTree.ts';
import { ProseBuilder } from './proseBuilder.ts';
import { readFrontMatter } from './proseFrontMatter.ts';
import { forEachLine, joinLines } from './proseLines.ts';
import type { Prose } from './prose.ts';
import type { Span } from './span.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** A longer file is read lightly as a whole. UTF-16 code units. */
export const maxMarkdown = 1_000_000;
/** Steps (see `cutChunks`) that one piece, and all together, may cost; a step is some 20 to 80 nanoseconds. */
const maxChunkCost = 1_000_000;
const maxTotalCost = 20_000_000;

const asPlain = (what: string): ArticleNote => ({ kind: 'markdown-as-plain', text: `${what} was read with a simpler Markdown reader.` });

/** A heading this long is a paragraph over a stray `---`. */
const maxHeading = 220;

const wikiLink = /(!?)\[\[([^[\]\r\n|]{1,200})(?:\|([^[\]\r\n|]{1,200}))?\]\]/g;
const callout = /^[ \t]{0,20}\[![\w-]{1,30}\][+-]?/gm;
const footnote = /\[\^[^\]\s]{1,60}\]/g;
const reference = /\]\[([^[\]\r\n]{0,200})\]/g;
const spaces = (n: number): string => ' '.repeat(n);

/** What Obsidian and reference links leave in the text once the parser is done. Same length. */
const tidy = (prose: string): string => {
  let out = prose;
  if (out.includes('[[')) out = out.replace(wikiLink, (whole, image: string, target: string, label: string | undefined) => (image === '!' ? spaces(whole.length) : label === undefined ? `  ${target}  ` : `${spaces(target.length + 3)}${label}  `));
  if (out.includes('[!')) out = out.replace(callout, (whole) => spaces(whole.length));
  if (out.includes('[^')) out = out.replace(footnote, (whole) => spaces(whole.length));
  if (out.includes('][')) out = out.replace(reference, (whole) => spaces(whole.length));
  if (out.includes('==')) out = out.replace(/(^|\s)==(?=\S)|(\S)==(?=[\s.,;:!?]|$)/gm, (whole) => `${whole.slice(0, -2)}  `);
  return out;
};

/** Cuts raw blocks into blocks by their lines, now that only prose is left of them. */
const settle = (prose: string, raw: readonly RawBlock[], title: number): readonly Block[] => {
  const blocks: Block[] = [];
  raw.forEach(({ start, end, kind, breaks, depth }, index) => {
    let lines: Span[] = [];
    let broken = 0;
    const shown = index === title ? 'title' : depth !== undefined && end - start > maxHeading ? 'paragraph' : kind;
    const flush = (): void => {
      const [first] = lines;
      const last = lines.at(-1);
      if (first && last && (shown === 'title' || shown === 'subhead' || shown === 'cell')) blocks.push({ start: first.start, end: last.end, kind: shown });
      else joinLines(prose, lines, shown, blocks);
      lines = [];
    };
    forEachLine(prose, start, end, (a, b) => {
      if (breaks.length > broken && a >= (breaks[broken] ?? 0)) {
        flush();
        while (broken < breaks.length && a >= (breaks[broken] ?? 0)) broken++;
      }
      if (b > a) lines.push({ start: a, end: b });
    });
    flush();
  });
  return blocks;
};

/** The first heading of the first level; else the first heading, if no paragraph stands above it. -1 if none. */
const titleOf = (raw: readonly RawBlock[]): number => {
  const first = raw.findIndex((b) => b.depth === 1 && b.end - b.start <= maxHeading);
  if (first >= 0) return first;
  const any = raw.findIndex((b) => b.depth !== undefined);
  return any >= 0 && any <= 4 && raw.slice(0, any).every((b) => b.end - b.start < 100) && (raw[any]?.end ?? 0) - (raw[any]?.start ?? 0) <= maxHeading ? any : -1;
};

/**
 * Reads a Markdown file (CommonMark with GitHub's extensions, front matter, Obsidian's links). Markup, code, link targets, images,
 * addresses, HTML tags, comments and definitions are blanked; text inside HTML elements is prose, scripts and styles are not.
 *
 * The file is parsed in pieces cut at the margin. A piece that could cost a parser the square of its length (thousands of `*`,
 * `[` or `<` in a paragraph, quotes nested more than 24 deep), and a whole file above `maxMarkdown`, is read by `lightMarkdown`
 * instead; a note says so. Lines of a paragraph that are no wrapped text (see `joinLines`) are blocks of their own, as people paste
 * plain articles into Markdown files.
 */
export const markdownProse = (text: string): Prose => {
  const front = readFrontMatter(text);
  const notes: ArticleNote[] = [...front.notes];
  const from = front.end > 0 ? front.end : text.startsWith('\uFEFF') ? 1 : 0;
  if (text.length > maxMarkdown) {
    const light = lightMarkdown(text, from);
    return { prose: light.prose, blocks: light.blocks, frontMatter: front.fields, notes: [...notes, asPlain('This large file')] };
  }
  const chunks = cutChunks(text, from);
  let budget = maxTotalCost;
  const parsed = chunks.map((chunk) => {
    const easy = chunk.cost <= maxChunkCost && chunk.cost <= budget;
    if (easy) budget -= chunk.cost;
    return easy ? processor.parse(text.slice(chunk.start, chunk.end)) : undefined;
  });
  if (parsed.includes(undefined)) notes.push(asPlain('A part of this file whose markup nests too deeply'));
  const raw: RawBlock[] = [];
  const out = new ProseBuilder(text);
  const titled = front.title !== undefined && !parsed.some((root) => root?.children.some((node) => node.type === 'heading' && node.depth === 1));
  if (front.title && titled) {
    out.keep(front.title.start, front.title.end);
    raw.push({ ...front.title, kind: 'title', breaks: [] });
  }
  parsed.forEach((root, i) => {
    const chunk = chunks[i];
    if (!chunk) return;
    if (root) new TreeReader(text, chunk.start, out, raw).read(root);
    else {
      const piece = lightMarkdown(text.slice(chunk.start, chunk.end), 0);
      out.write(chunk.start, piece.prose);
      for (const block of piece.blocks) raw.push({ start: block.start + chunk.start, end: block.end + chunk.start, kind: block.kind === 'title' ? 'subhead' : block.kind, breaks: [] });
    }
  });
  const prose = tidy(out.finish());
  return { prose, blocks: settle(prose, raw, titled ? -1 : titleOf(raw)), frontMatter: front.fields, notes };
};
