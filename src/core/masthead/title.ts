// Which line is the title, which the standfirst.
import type { Block } from '../article.ts';
import { readDateline } from './dateline.ts';
import { dismiss, isHead, isSection, nextProse, textOf, type Draft } from './draft.ts';
import { formOf, maxTitle, readsAsTitle } from './headlines.ts';

const length = (block: Block | undefined): number => (block ? block.end - block.start : 0);

/** Section names, and crumbs of a word with a stamp under them, above what reads as the headline proper. */
const skipLabels = (draft: Draft, from: number): number => {
  const { blocks, prose } = draft;
  let i = from;
  for (let labels = 0; labels < 3; labels++) {
    const block = blocks[i];
    const second = nextProse(blocks, i + 1);
    const under = blocks[second];
    if (!block || !under || block.kind !== 'paragraph' || under.kind !== 'paragraph' || !blocks[nextProse(blocks, second + 1)]) break;
    const text = textOf(prose, block);
    const below = prose.slice(under.start, Math.min(under.end, under.start + maxTitle + 1));
    const crumb = second > i + 1 && (text.split(/\s+/).length === 1 || (text.length <= 24 && text === text.toUpperCase())) && formOf(below).words >= 5 && !/["”’]$/.test(text);
    if (!(isSection(text) || crumb) || !readsAsTitle(below)) break;
    dismiss(draft, i, 'section-label');
    i = second;
  }
  return i;
};

/**
 * The index of the title among the first blocks, -1 if the file has none. A heading of the file's own markup (`heading`) wins; else
 * the first line counts if it reads as one: no full stop, not long, something longer or a masthead under it. A first line that is a
 * sentence is a title only with a byline or stamp right under it.
 */
export const findTitle = (draft: Draft, heading: number): number => {
  const { blocks, prose } = draft;
  if (heading >= 0) return heading;
  const first = nextProse(blocks, 0);
  if (blocks[first]?.kind !== 'paragraph') return -1;
  const i = skipLabels(draft, first);
  const block = blocks[i];
  if (!block || length(block) > maxTitle + 40) return -1;
  const text = textOf(prose, block);
  const next = nextProse(blocks, i + 1);
  const rest = blocks[next];
  if (!rest || readDateline(text, 0)) return -1;
  // "Port closes | Harbour Post", the page's name for itself, above the headline "Port closes".
  const short = length(rest) < length(block) ? textOf(prose, rest) : '';
  if (short !== '' && text.startsWith(short) && /^ ?(?:\||[–—:-] )/.test(text.slice(short.length)) && blocks[nextProse(blocks, next + 1)]) {
    dismiss(draft, i, 'repeated-title');
    return next;
  }
  if (readsAsTitle(text)) return rest.kind === 'item' && length(rest) < 60 ? -1 : i;
  // "Russia answered. Washington is not amused." with a byline under it.
  const below = blocks[i + 1];
  return below && (below.kind === 'byline' || below.kind === 'stamp') && formOf(text).words <= 22 && /^["“‘'(]*[\p{Lu}\p{N}]/u.test(text) ? i : -1;
};

/** The index of the standfirst: one or two sentences with the byline or a stamp still to come, or a line without a full stop; -1. */
export const findDeck = (draft: Draft, title: number): number => {
  const { blocks, prose } = draft;
  const i = nextProse(blocks, title + 1);
  const block = blocks[i];
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'subhead') || length(block) > 320) return -1;
  const text = textOf(prose, block);
  const after = nextProse(blocks, i + 1);
  if (!blocks[after] || readDateline(text, 0)) return -1;
  const between = blocks.slice(i + 1, after);
  const { sentence, words, heading } = formOf(text);
  const above = blocks.slice(title + 1, i);
  const introduced = above.some((b) => b.kind === 'byline');
  if (!introduced && between.some((b) => b.kind === 'byline' || b.kind === 'stamp')) return i;
  if (!introduced && between[0]?.kind === 'furniture' && words <= 40 && /[.!?]$/.test(text) && between.length >= 2) return i;
  if (!introduced && !above.some((b) => b.kind === 'stamp') && !sentence && heading && block.kind === 'paragraph' && words >= 6 && words <= 40 && length(blocks[after]) > length(block)) return i;
  return -1;
};

/** The headline printed a second time, above or below: pages do, and clippers copy both. */
export const dropEchoes = (draft: Draft, title: number): void => {
  const { blocks, prose } = draft;
  const headline = blocks[title];
  if (!headline) return;
  const words = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const said = words(textOf(prose, headline));
  for (let i = 0, seen = 0; i < blocks.length && seen < 4; i++) {
    const block = blocks[i];
    if (!block || i === title || isHead(block)) continue;
    if (i > title) seen++;
    if (length(block) <= length(headline) + 8 && words(textOf(prose, block)) === said) dismiss(draft, i, 'repeated-title');
  }
};
