// The head of an article told from the story: title, deck, bylines, stamps, dateline; and the stamps further down.
import type { Block, Dateline, Furniture, Masthead } from './article.ts';
import { clearFurniture } from './furniture/furniture.ts';
import { readDateline } from './masthead/dateline.ts';
import { dismiss, isHead, isSection, lineOf, nextProse, placeIn, textOf, type Draft } from './masthead/draft.ts';
import { readFields, type FieldMasthead } from './masthead/fields.ts';
import { cutBylines, cutPrefix, readHead, readTail } from './masthead/head.ts';
import { markSubheads } from './masthead/subheads.ts';
import { dropEchoes, findDeck, findTitle } from './masthead/title.ts';
import { readWhen } from './masthead/when.ts';
import type { FrontMatterField } from './prose.ts';
import type { Span } from './span.ts';

export interface Head {
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

const findDateline = ({ blocks, prose }: Draft, from: number): Dateline | undefined => {
  let paragraphs = 0;
  for (let i = from; i < blocks.length && paragraphs < 3; i++) {
    const block = blocks[i];
    if (!block || block.kind !== 'paragraph') continue;
    paragraphs++;
    const lead = { start: block.start, end: Math.min(block.end, block.start + 240) };
    const found = readDateline(lineOf(prose, lead), 0);
    if (!found) continue;
    const place = placeIn(prose, lead);
    return { ...place(found), ...(found.place ? { place: place(found.place) } : {}), ...(found.date ? { date: place(found.date) } : {}), ...(found.agency ? { agency: place(found.agency) } : {}) };
  }
  return undefined;
};

/** Front matter and page often name the same author: the page's place is the better one. */
const withoutEchoes = (prose: string, fields: FieldMasthead, all: readonly Span[]): readonly Span[] => {
  const printed = new Set(all.filter((span) => !fields.bylines.includes(span)).map((span) => textOf(prose, span).toLowerCase()));
  return all.filter((span) => !printed.has(fields.names.get(span)?.toLowerCase() ?? ''));
};

const inOrder = <T extends Span>(spans: readonly T[]): readonly T[] => [...spans].sort((a, b) => a.start - b.start);

/** Marks a block as title or deck. */
const mark = (draft: Draft, i: number, kind: 'title' | 'deck'): Span | undefined => {
  const block = draft.blocks[i];
  if (!block) return undefined;
  // "Title: …", as archives and clippers write it.
  const label = kind === 'title' ? (/^(?:title|headline|HD)(?:: ?|(?<=HD) )/i.exec(draft.prose.slice(block.start, block.start + 12))?.[0].length ?? 0) : 0;
  draft.blocks[i] = { ...block, start: block.start + label, kind };
  return { start: block.start + label, end: block.end };
};

/** "World News" between headline and story. */
const dismissSections = (draft: Draft, from: number, to: number): void => {
  for (let i = from; i < to; i++) {
    const block = draft.blocks[i];
    // Past the first paragraph, "Analysis" is a subhead.
    if (block && block.kind === 'paragraph' && block.end - block.start >= 240) return;
    if (block?.kind === 'paragraph' && (isHead(draft.blocks[i - 1]) || isHead(draft.blocks[i + 1])) && isSection(textOf(draft.prose, block))) dismiss(draft, i, 'section-label');
  }
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
  const raw: Draft = { prose, blocks: [...blocks], furniture: [], stamps: [...fields.stamps], bylines: [...fields.bylines] };
  cutPrefix(raw);
  const cleared = clearFurniture(prose, raw.blocks);
  const draft: Draft = { ...raw, blocks: [...cleared.blocks], furniture: [...raw.furniture, ...cleared.furniture] };
  const heading = draft.blocks.findIndex((b) => b.kind === 'title');
  readHead(draft, heading);
  cutBylines(draft);
  dismissSections(draft, 1, Math.min(8, draft.blocks.length));
  const titleAt = findTitle(draft, heading < 0 ? -1 : draft.blocks.findIndex((b) => b.kind === 'title'));
  const title = mark(draft, titleAt, 'title');
  let story = nextProse(draft.blocks, 0);
  let deck: Span | undefined;
  if (title) {
    dropEchoes(draft, titleAt);
    const deckAt = findDeck(draft, titleAt);
    deck = mark(draft, deckAt, 'deck');
    story = nextProse(draft.blocks, Math.max(titleAt, deckAt) + 1);
  }
  readTail(draft, story);
  const dateline = findDateline(draft, story);
  if (dateline?.date) {
    const day = readWhen(textOf(prose, dateline.date), 0);
    if (day) draft.stamps.push({ ...dateline.date, kind: 'dateline', value: day.value });
  }
  const titleSpan = title ?? fields.title;
  const deckSpan = deck ?? fields.deck;
  return {
    masthead: {
      ...(titleSpan ? { title: titleSpan } : {}),
      ...(deckSpan ? { deck: deckSpan } : {}),
      bylines: inOrder(withoutEchoes(prose, fields, draft.bylines)),
      ...(dateline ? { dateline } : {}),
      stamps: inOrder(draft.stamps),
    },
    blocks: markSubheads(prose, draft.blocks, title ? story : story + 1),
    furniture: inOrder(draft.furniture),
  };
};
