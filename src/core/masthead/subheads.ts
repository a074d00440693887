import type { Block } from '../article.ts';
import { readsAsSubhead } from './headlines.ts';

/** The paragraph under a subhead has at least this many code units. */
const minParagraph = 80;
/** At most so many subheads stand over each other ("1919" over "First conflicts"); a longer row of short lines is a list. */
const maxStack = 3;
const longest = 130;

const isBody = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'item';
/** What may stand between a subhead and its paragraph. */
const isBetween = (block: Block): boolean => block.kind === 'furniture' || block.kind === 'caption' || block.kind === 'stamp' || block.kind === 'byline';
const year = /^\d{4}(?:[-–]\d{2,4})?$/;

/**
 * Marks subheads in the story of a plain text: a short line of its own without a full stop, above a paragraph and not under
 * a line that announces something ("The letter reads:"), not one of a row of short lines. Linear.
 *
 * @param from the index of the first block that may be one
 */
export const markSubheads = (prose: string, blocks: readonly Block[], from: number): readonly Block[] => {
  const out = [...blocks];
  let stack: number[] = [];
  /** The last block of running text before the stack. */
  let before: Block | undefined;
  const settle = (under: Block): void => {
    const last = blocks[stack.at(-1) ?? -1];
    const announced = before !== undefined && /[:,;–—-]$/.test(prose.slice(Math.max(before.start, before.end - 4), before.end));
    const enough = last !== undefined && under.kind !== 'item' && under.end - under.start >= minParagraph && under.end - under.start > last.end - last.start;
    if (enough && !announced && stack.length <= maxStack)
      for (const i of stack) {
        const block = blocks[i];
        if (block) out[i] = { ...block, kind: 'subhead' };
      }
    stack = [];
  };
  for (let i = Math.max(0, from); i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || isBetween(block)) continue;
    if (!isBody(block)) {
      stack = [];
      before = undefined;
      continue;
    }
    const length = block.end - block.start;
    const after = blocks[i + 1];
    // What shares its line with furniture is a tweet, not a heading.
    const inTweet = after?.kind === 'furniture' && !/[\r\n]/.test(prose.slice(block.end, after.start));
    if (block.kind === 'paragraph' && length <= longest && !inTweet) {
      const text = prose.slice(block.start, block.end);
      if (readsAsSubhead(text) || year.test(text)) {
        stack.push(i);
        continue;
      }
    }
    settle(block);
    before = block;
  }
  return out;
};
