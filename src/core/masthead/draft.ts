// The masthead in the making, and the small steps that all its readers share.
import type { Block, Furniture, Stamp } from '../article.ts';
import type { FurnitureKind } from '../furniture/kinds.ts';
import type { Span } from '../span.ts';
import type { HeadLine } from './headLine.ts';
import { sectionNames } from './outlets.ts';

export interface Draft {
  readonly prose: string;
  readonly blocks: Block[];
  readonly furniture: Furniture[];
  readonly stamps: Stamp[];
  readonly bylines: Span[];
}

/** A block's text with runs of blanks (white space, or markup that was blanked) as one: what patterns of lines read. */
export const lineOf = (prose: string, block: Span): string => collapse(prose.slice(block.start, block.end));

export const collapse = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text);

/** From offsets in `lineOf` a block to offsets in the file. */
export const placeIn = (prose: string, block: Span): ((span: Span) => Span) => {
  const text = prose.slice(block.start, block.end);
  if (!text.includes('  ')) return (span) => ({ start: span.start + block.start, end: span.end + block.start });
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] !== ' ' || text[i - 1] !== ' ') places.push(block.start + i);
  return ({ start, end }) => ({ start: places[start] ?? block.end, end: (places[end - 1] ?? block.end - 1) + 1 });
};

export const textOf = (prose: string, block: Span): string => prose.slice(block.start, block.end);

/** A block of the masthead, or furniture: not the story. */
export const isHead = (block: Block | undefined): boolean => block !== undefined && (block.kind === 'byline' || block.kind === 'stamp' || block.kind === 'furniture');

/** The next block from `from` on that is neither furniture, byline, stamp nor caption; `blocks.length` if none. */
export const nextProse = (blocks: readonly Block[], from: number): number => {
  let i = from;
  while (i < blocks.length && (isHead(blocks[i]) || blocks[i]?.kind === 'caption')) i++;
  return i;
};

/** Records a masthead line, read from `lineOf` the block: block, furniture, stamps, names. */
export const take = (draft: Draft, i: number, line: HeadLine): void => {
  const block = draft.blocks[i];
  if (!block) return;
  const place = placeIn(draft.prose, block);
  draft.stamps.push(...line.stamps.map((s) => ({ ...s, ...place(s) })));
  draft.bylines.push(...line.names.map(place));
  draft.blocks[i] = { ...block, kind: line.kind === 'byline' ? 'byline' : line.kind === 'timestamp' ? 'stamp' : 'furniture' };
  const old = draft.furniture.findIndex((f) => f.start === block.start);
  if (old >= 0) draft.furniture.splice(old, 1);
  draft.furniture.push({ start: block.start, end: block.end, kind: line.kind });
};

/** Makes a block furniture. */
export const dismiss = (draft: Draft, i: number, kind: FurnitureKind): void => {
  const block = draft.blocks[i];
  if (!block) return;
  draft.blocks[i] = { ...block, kind: 'furniture' };
  draft.furniture.push({ start: block.start, end: block.end, kind });
};

/** A word or two above the headline: "WORLD", "Opinion", "Breaking news". */
export const isSection = (text: string): boolean => text.length <= 40 && text.split(/[\s/|&,-]+/).every((word) => sectionNames.has(word.toLowerCase()));
