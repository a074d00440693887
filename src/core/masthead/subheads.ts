import type { Block } from '../article.ts';
import { readsAsSubhead } from './headlines.ts';

/** The paragraph under a subhead has at least this many code units. */
const minParagraph = 80;

/**
 * Marks subheads in the story of a plain text: a short line of its own without a full stop, above a paragraph and not under
 * a line that announces something ("The letter reads:"), not one of a row of short lines.
 *
 * @param from the index of the first block of the story; the one there is never a subhead
 */
export const markSubheads = (prose: string, blocks: readonly Block[], from: number): readonly Block[] => {
  const isBody = (block: Block | undefined): boolean => block !== undefined && (block.kind === 'paragraph' || block.kind === 'quote');
  const nextBody = (i: number): Block | undefined => {
    for (let j = i + 1; j < blocks.length && j <= i + 6; j++) {
      const block = blocks[j];
      if (block && block.kind !== 'furniture' && block.kind !== 'caption' && block.kind !== 'stamp' && block.kind !== 'byline') return block;
    }
    return undefined;
  };
  return blocks.map((block, i) => {
    if (i <= from || block.kind !== 'paragraph' || block.end - block.start > 130) return block;
    const next = nextBody(i);
    // What shares its line with furniture is a tweet, not a heading.
    const after = blocks[i + 1];
    if (after?.kind === 'furniture' && !/[\r\n]/.test(prose.slice(block.end, after.start))) return block;
    const before = blocks[i - 1];
    if (!next || !isBody(next) || next.end - next.start < minParagraph || next.end - next.start <= block.end - block.start) return block;
    if (before && isBody(before) && /[:,;–—-]$/.test(prose.slice(before.start, before.end))) return block;
    if (before && isBody(before) && before.end - before.start <= 130 && readsAsSubhead(prose.slice(before.start, before.end)) && i - 1 > from) return block;
    return readsAsSubhead(prose.slice(block.start, block.end)) ? { ...block, kind: 'subhead' } : block;
  });
};
