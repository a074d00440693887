// The head of an article told from the story: title, deck, bylines, stamps, dateline; and the stamps further down.
import type { Block, Dateline, Furniture, Masthead, Stamp } from './article.ts';
import { clearFurniture } from './furniture/furniture.ts';
import { readBareNames } from './masthead/byline.ts';
import { readDateline } from './masthead/dateline.ts';
import { maxHeadLine, readHeadLine, readPrefix, type HeadLine } from './masthead/headLine.ts';
import { formOf, readsAsTitle } from './masthead/headlines.ts';
import { sectionNames } from './masthead/outlets.ts';
import { markSubheads } from './masthead/subheads.ts';
import { readFields, type FieldMasthead } from './masthead/fields.ts';
import type { FrontMatterField } from './prose.ts';
import type { Span } from './span.ts';

export interface Head {
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

/** How many blocks the head of a page may have before its story. */
const headReach = 40;

interface Draft {
  readonly prose: string;
  readonly blocks: Block[];
  readonly furniture: Furniture[];
  readonly stamps: Stamp[];
  readonly bylines: Span[];
  title?: Span;
  deck?: Span;
}

const textOf = (prose: string, block: Block): string => prose.slice(block.start, block.end);

const shifted = (line: HeadLine, base: number): { readonly stamps: readonly Stamp[]; readonly names: readonly Span[] } => ({
  stamps: line.stamps.map((s) => ({ ...s, start: s.start + base, end: s.end + base })),
  names: line.names.map((n) => ({ start: n.start + base, end: n.end + base })),
});

/** Records a masthead line: block, furniture, stamps, names. */
const take = (draft: Draft, i: number, line: HeadLine): void => {
  const block = draft.blocks[i];
  if (!block) return;
  const { stamps, names } = shifted(line, block.start);
  draft.stamps.push(...stamps);
  draft.bylines.push(...names);
  draft.blocks[i] = { ...block, kind: line.kind === 'byline' ? 'byline' : line.kind === 'timestamp' ? 'stamp' : 'furniture' };
  draft.furniture.push({ start: block.start, end: block.end, kind: line.kind });
};

/** `date 2022-02-01 Amid …`: the stamp becomes a block of its own, with the white space around it its furniture. */
const cutPrefix = (draft: Draft): void => {
  const i = draft.blocks.findIndex((b) => b.kind === 'paragraph');
  const block = draft.blocks[i];
  if (!block || i > 2) return;
  const prefix = readPrefix(draft.prose.slice(block.start, Math.min(block.end, block.start + maxHeadLine)));
  if (!prefix) return;
  const stamp = { ...prefix.stamp, start: block.start + prefix.stamp.start, end: block.start + prefix.stamp.end };
  draft.stamps.push(stamp);
  draft.blocks.splice(i, 1, { start: block.start, end: stamp.end, kind: 'stamp' }, { ...block, start: block.start + prefix.end });
  const before = draft.prose.slice(0, block.start);
  draft.furniture.push({ start: before.trim() === '' && !/[\r\n]/.test(before) ? 0 : block.start, end: block.start + prefix.end, kind: 'timestamp' });
};

const isHead = (block: Block | undefined): boolean => block !== undefined && (block.kind === 'byline' || block.kind === 'stamp' || block.kind === 'furniture');

/** The next block that is neither furniture, byline, stamp nor caption. */
const nextProse = (blocks: readonly Block[], from: number): number => {
  let i = from;
  while (i < blocks.length && (isHead(blocks[i]) || blocks[i]?.kind === 'caption')) i++;
  return i;
};

/** A word or two above the headline: "WORLD", "Opinion", "Breaking news". */
const isSection = (text: string): boolean => text.length <= 40 && text.split(/[\s/|&,-]+/).every((word) => sectionNames.has(word.toLowerCase()));

/**
 * Finds the title among the first blocks. A heading of the file's own markup wins; else the first line counts if it reads as one:
 * no full stop, not long, something longer under it. A first line that is a sentence is a title only with a byline or stamp
 * right under it.
 */
const findTitle = (draft: Draft, heading: number): number => {
  const { blocks, prose } = draft;
  if (heading >= 0) return heading;
  let i = nextProse(blocks, 0);
  const first = blocks[i];
  if (!first || first.kind !== 'paragraph') return -1;
  if (isSection(textOf(prose, first))) {
    const second = nextProse(blocks, i + 1);
    const under = blocks[second];
    if (under && under.kind === 'paragraph' && readsAsTitle(textOf(prose, under)) && blocks[nextProse(blocks, second + 1)]) {
      blocks[i] = { ...first, kind: 'furniture' };
      draft.furniture.push({ start: first.start, end: first.end, kind: 'section-label' });
      i = second;
    }
  }
  const block = blocks[i];
  if (!block || block.end - block.start > 260) return -1;
  const text = textOf(prose, block);
  const rest = blocks[nextProse(blocks, i + 1)];
  if (!rest || readDateline(text, 0)) return -1;
  if (readsAsTitle(text)) return rest.kind === 'item' && rest.end - rest.start < 60 ? -1 : i;
  // "Russia answered. Washington is not amused." with a byline under it.
  const below = blocks[i + 1];
  return below && (below.kind === 'byline' || below.kind === 'stamp') && formOf(text).words <= 22 && /^["“‘'(]*[\p{Lu}\p{N}]/u.test(text) ? i : -1;
};

/** The standfirst under the title: one or two sentences, with the byline or a stamp still to come, or a line without a full stop. */
const findDeck = (draft: Draft, title: number): number => {
  const { blocks, prose } = draft;
  const i = nextProse(blocks, title + 1);
  const block = blocks[i];
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'subhead') || block.end - block.start > 320) return -1;
  const text = textOf(prose, block);
  const after = nextProse(blocks, i + 1);
  if (!blocks[after] || readDateline(text, 0)) return -1;
  const between = blocks.slice(i + 1, after);
  const { sentence, words, heading } = formOf(text);
  const introduced = blocks.slice(title + 1, i).some((b) => b.kind === 'byline');
  if (!introduced && between.some((b) => b.kind === 'byline' || b.kind === 'stamp')) return i;
  const [below] = between;
  if (!introduced && below?.kind === 'furniture' && words <= 40 && /[.!?]$/.test(text) && between.length >= 2) return i;
  if (!sentence && heading && block.kind === 'paragraph' && words >= 6 && words <= 40 && (blocks[after]?.end ?? 0) - (blocks[after]?.start ?? 0) > block.end - block.start) return i;
  return -1;
};

/** Bylines and stamps above the story; a bare date or a bare name counts only here. */
const readHead = (draft: Draft, heading: number): void => {
  const { blocks, prose } = draft;
  const long = (b: Block): boolean => b.end - b.start > maxHeadLine;
  let seen = 0;
  for (let i = 0; i < blocks.length && i < headReach; i++) {
    const block = blocks[i];
    if (!block || i === heading || block.kind === 'stamp') continue;
    if (block.kind === 'furniture') continue;
    const line = long(block) || block.kind === 'cell' ? undefined : readHeadLine(textOf(prose, block));
    if (line) take(draft, i, line);
    else if (block.kind !== 'caption' && !isSection(prose.slice(block.start, Math.min(block.end, block.start + 60))) && ++seen > (heading >= 0 ? 1 : 2)) break;
  }
  // A bare name next to a stamp or a byline, or between title and story.
  for (let i = 1; i < blocks.length && i < headReach; i++) {
    const block = blocks[i];
    if (!block || block.kind !== 'paragraph' || long(block)) continue;
    const near = [blocks[i - 1], blocks[i + 1]].some((b) => b?.kind === 'stamp' || b?.kind === 'byline');
    const names = near ? readBareNames(textOf(prose, block)) : undefined;
    if (names) take(draft, i, { stamps: [], names: names.names, kind: 'byline', labelled: false });
  }
};

/** Stamps and bylines below the story: only with a label ("Published …", "Reported by: …"). */
const readTail = (draft: Draft): void => {
  draft.blocks.forEach((block, i) => {
    if (block.kind !== 'paragraph' || block.end - block.start > maxHeadLine) return;
    const line = readHeadLine(textOf(draft.prose, block));
    if (line && (line.labelled || (line.kind === 'byline' && i >= draft.blocks.length - 6) || line.kind === 'reading-time')) take(draft, i, line);
  });
};

const findDateline = (draft: Draft, from: number): Dateline | undefined => {
  let paragraphs = 0;
  for (let i = from; i < draft.blocks.length && paragraphs < 3; i++) {
    const block = draft.blocks[i];
    if (!block || block.kind !== 'paragraph') continue;
    paragraphs++;
    const dateline = readDateline(draft.prose.slice(block.start, Math.min(block.end, block.start + 200)), block.start);
    if (dateline) return dateline;
  }
  return undefined;
};

/** Front matter and page often name the same author: the page's place is the better one. */
const withoutEchoes = (prose: string, fields: FieldMasthead, all: readonly Span[]): readonly Span[] => {
  const printed = new Set(all.filter((span) => !fields.bylines.includes(span)).map((span) => prose.slice(span.start, span.end).toLowerCase()));
  return all.filter((span) => !printed.has(fields.names.get(span)?.toLowerCase() ?? ''));
};

/**
 * Tells masthead and furniture from the story.
 *
 * @param prose the file's prose; only it is read, so that offsets hold
 * @param blocks as the format's reader found them; in Markdown, headings come as `subhead`, the first of the highest level as `title`
 * @param frontMatter what the file says of itself; outranks what stands in the text
 */
export const readMasthead = (prose: string, blocks: readonly Block[], frontMatter: readonly FrontMatterField[]): Head => {
  const fields: FieldMasthead = readFields(frontMatter);
  const cleared = clearFurniture(prose, blocks);
  const draft: Draft = { prose, blocks: [...cleared.blocks], furniture: [...cleared.furniture], stamps: [...fields.stamps], bylines: [...fields.bylines] };
  cutPrefix(draft);
  const heading = draft.blocks.findIndex((b) => b.kind === 'title');
  readHead(draft, heading);
  const title = findTitle(draft, heading);
  const found = title < 0 ? undefined : draft.blocks[title];
  let story = nextProse(draft.blocks, 0);
  if (found) {
    draft.blocks[title] = { ...found, kind: 'title' };
    draft.title = { start: found.start, end: found.end };
    const deck = findDeck(draft, title);
    const under = deck < 0 ? undefined : draft.blocks[deck];
    if (under) {
      draft.blocks[deck] = { ...under, kind: 'deck' };
      draft.deck = { start: under.start, end: under.end };
    }
    story = nextProse(draft.blocks, Math.max(title, deck) + 1);
  }
  readTail(draft);
  const marked = markSubheads(prose, draft.blocks, Math.max(story, 0));
  const dateline = findDateline(draft, story);
  if (dateline?.date) {
    const day = readHeadLine(prose.slice(dateline.date.start, dateline.date.end))?.stamps[0];
    if (day) draft.stamps.push({ ...dateline.date, kind: 'dateline', value: day.value });
  }
  const titleSpan = draft.title ?? fields.title;
  const deckSpan = draft.deck ?? fields.deck;
  const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] => [...spans].sort((a, b) => a.start - b.start);
  return {
    masthead: {
      ...(titleSpan ? { title: titleSpan } : {}),
      ...(deckSpan ? { deck: deckSpan } : {}),
      bylines: inOrder(withoutEchoes(prose, fields, draft.bylines)),
      ...(dateline ? { dateline } : {}),
      stamps: inOrder(draft.stamps),
    },
    blocks: marked,
    furniture: inOrder(draft.furniture),
  };
};
