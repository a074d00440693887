// The door: which blocks, and which parts of blocks, are page furniture.
import type { Block, Furniture } from '../article.ts';
import { readHeadLine } from '../masthead/headLine.ts';
import { captionCredit, furnitureInside } from './inside.ts';
import type { FurnitureKind } from './kinds.ts';
import { lineKey, readLine } from './lines.ts';
import { maxLine } from './patterns.ts';
import { listHeadings, tagHeadings } from './phrases.ts';

export interface Cleared {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

/** Most lines that one "Related stories" takes with it. */
const listReach = 12;

const isStory = (length: number, last: string | undefined): boolean => length >= 100 || (length >= 60 && last !== undefined && /[.!?"”’)]/.test(last));

interface Line {
  readonly text: string;
  kind: FurnitureKind | 'caption' | undefined;
  weak: boolean;
  readonly story: boolean;
  /** A stamp already cut off: company for what stands beside it. */
  readonly stamp: boolean;
}

const readLines = (prose: string, blocks: readonly Block[]): readonly Line[] =>
  blocks.map((block) => {
    const length = block.end - block.start;
    const story = isStory(length, prose[block.end - 1]);
    if (length > maxLine || block.kind === 'title' || block.kind === 'stamp') return { text: '', kind: undefined, weak: false, story, stamp: block.kind === 'stamp' };
    const text = prose.slice(block.start, block.end).replace(/ {2,}/g, ' ');
    const seen = readLine(text);
    // A stamp or a byline is the masthead's business, whatever its words resemble.
    const head = seen && seen.kind !== 'reading-time' ? readHeadLine(text) : undefined;
    const verdict = head && head.stamps.length + head.names.length > 0 ? undefined : seen;
    return { text, kind: verdict?.kind, weak: verdict?.weak ?? false, story: story && verdict === undefined, stamp: false };
  });

/** Weak verdicts stand where other furniture is next to them, or a page's head or tail is; else they are taken back. */
const weigh = (lines: readonly Line[]): void => {
  const first = lines.findIndex((line) => line.story);
  const last = lines.findLastIndex((line) => line.story);
  const isFurniture = (line: Line | undefined): boolean => line !== undefined && (line.stamp || (line.kind !== undefined && line.kind !== 'caption'));
  lines.forEach((line, i) => {
    if (!line.weak) return;
    const outside = i < first || i > last || first < 0;
    const company = isFurniture(lines[i - 1]) || isFurniture(lines[i + 1]);
    // A lone word before the story may be its title: only company convicts there.
    if (!company && !(outside && i > last)) line.kind = undefined;
  });
};

/** "Related stories" takes the titles under it along; "Tags" the words under it. Stops at the first line that reads as prose. */
const followLists = (lines: readonly Line[]): void => {
  for (let i = 0; i < lines.length; i++) {
    const head = lines[i];
    if (head === undefined || (head.kind !== 'related-link' && head.kind !== 'tags' && head.kind !== 'read-more')) continue;
    const key = lineKey(head.text);
    const isTags = tagHeadings.has(key);
    if (!isTags && !listHeadings.has(key)) continue;
    let end = i + 1;
    while (end < lines.length && end - i <= listReach) {
      const line = lines[end];
      if (line === undefined || line.kind !== undefined || line.story || line.text === '' || /[.!:]["”’)]*$/.test(line.text)) break;
      if (isTags && line.text.split(' ').length > 4) break;
      end++;
    }
    // The last title right before the story goes on may be a subhead; a single one under "Also read" is the link.
    const single = /^(?:also|read|see|must|up next|don't|related story|recommended$)/.test(key);
    if (end < lines.length && lines[end]?.story && end - i > 2) end--;
    if (end < lines.length && lines.slice(end).some((line) => line.story)) end = Math.min(end, i + (single ? 2 : isTags ? 1 : listReach));
    for (let j = i + 1; j < end; j++) {
      const line = lines[j];
      if (line) line.kind = head.kind;
    }
    i = end - 1;
  }
};

/**
 * Takes page furniture out of the blocks: whole lines become blocks of kind `furniture`, captions of kind `caption`; a block that
 * holds furniture is cut around it. Precision first: what is in doubt stays prose. Linear in the text.
 */
export const clearFurniture = (prose: string, blocks: readonly Block[]): Cleared => {
  const lines = readLines(prose, blocks);
  weigh(lines);
  followLists(lines);
  const hasTweets = prose.includes('(@') || prose.includes('t.co/') || prose.includes('pic.twitter.com/') || prose.includes('pic.x.com/');
  const out: Block[] = [];
  const furniture: Furniture[] = [];
  blocks.forEach((block, i) => {
    const kind = lines[i]?.kind;
    if (kind !== undefined && kind !== 'caption') {
      out.push({ ...block, kind: 'furniture' });
      furniture.push({ start: block.start, end: block.end, kind });
      return;
    }
    const own = block.end - block.start <= 140 && readHeadLine(lines[i]?.text ?? '') !== undefined;
    const credit = own || block.kind === 'title' || block.kind === 'cell' ? -1 : captionCredit(prose, block);
    const inside = credit > block.start ? [{ start: credit, end: block.end, kind: 'image-credit' }] : own || block.kind === 'title' ? [] : furnitureInside(prose, block, hasTweets);
    const caption = kind === 'caption' || credit > block.start;
    if (inside.length === 0) {
      out.push(caption ? { ...block, kind: 'caption' } : block);
      return;
    }
    let at = block.start;
    const rest = (end: number): void => {
      const text = prose.slice(at, end);
      const start = at + text.length - text.trimStart().length;
      const stop = at + text.trimEnd().length;
      if (stop > start) out.push({ start, end: stop, kind: caption ? 'caption' : block.kind });
    };
    for (const part of inside) {
      rest(part.start);
      out.push({ start: part.start, end: part.end, kind: 'furniture' });
      furniture.push(part);
      at = part.end;
    }
    rest(block.end);
  });
  return { blocks: out, furniture };
};
