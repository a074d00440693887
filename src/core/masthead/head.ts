// Bylines and stamps: above the story, where a bare date counts, and below it, where only a labelled one does.
import type { Block } from '../article.ts';
import { isBareOffice, isOfficeLine, readBareNames, readByline } from './byline.ts';
import { readDateline } from './dateline.ts';
import { dismiss, isHead, isSection, lineOf, take, textOf, type Draft } from './draft.ts';
import { maxHeadLine, readHeadLine, readPrefix, type HeadLine } from './headLine.ts';

/** How many blocks the head of a page may have before its story. */
const headReach = 40;

const long = (block: Block): boolean => block.end - block.start > maxHeadLine;
const isStamp = (block: Block | undefined): boolean => block?.kind === 'stamp' || block?.kind === 'byline';

/**
 * `date 2022-02-01 Amid …`: the stamp glued to the first paragraph becomes a block of its own, with the white space around it its
 * furniture. Done before all else: what follows it on the line may be furniture in turn.
 */
export const cutPrefix = (draft: Draft): void => {
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

/** "By Reuters: The Kremlin said …", "By Christian Lowe MOSCOW (Reuters) - …": the byline is cut off its paragraph. */
export const cutBylines = (draft: Draft): void => {
  for (let i = 0, seen = 0; i < draft.blocks.length && seen < 4; i++) {
    const block = draft.blocks[i];
    if (!block || block.kind !== 'paragraph') continue;
    seen++;
    const text = draft.prose.slice(block.start, Math.min(block.end, block.start + 200));
    if (!/^by /i.test(text)) continue;
    const byline = readByline(text, 0);
    const gap = byline ? (/^ ?:? /.exec(text.slice(byline.end))?.[0].length ?? 0) : 0;
    if (!byline || gap === 0 || byline.end + gap >= text.length) continue;
    const goesOn = text[byline.end + gap - 2] === ':' || readDateline(text.slice(byline.end + gap), 0) !== undefined;
    if (!goesOn || !/^["“'‘(]?\p{Lu}/u.test(text.slice(byline.end + gap))) continue;
    draft.blocks.splice(i, 1, { start: block.start, end: block.start + byline.end, kind: 'paragraph' }, { ...block, start: block.start + byline.end + gap });
    take(draft, i, { stamps: [], names: byline.names, kind: 'byline', labelled: false });
    return;
  }
};

const labelKind = (text: string): 'published' | 'updated' | undefined => (/^(?:first )?(?:published|posted)(?: on)?:?$/i.test(text) ? 'published' : /^(?:last )?(?:updated|modified)(?: on)?:?$/i.test(text) ? 'updated' : undefined);

const isBareDate = (line: HeadLine): boolean => !line.labelled && line.names.length === 0 && line.stamps.length > 0 && line.kind === 'timestamp';

/** How many lines are nothing but a date: several make a timeline, whose dates are subheads. */
const bareDates = ({ blocks, prose }: Draft): number =>
  blocks.filter((block) => {
    if (block.kind !== 'paragraph' || block.end - block.start > 40) return false;
    const line = readHeadLine(lineOf(prose, block));
    return line !== undefined && isBareDate(line);
  }).length;

/** Reads the lines above the story. `heading` is the index of a title that the markup names, or -1. */
export const readHead = (draft: Draft, heading: number): void => {
  const { blocks, prose } = draft;
  let seen = 0;
  let end = 0;
  for (let i = 0; i < blocks.length && i < headReach; i++) {
    const block = blocks[i];
    if (!block || i === heading || block.kind === 'stamp' || block.kind === 'furniture' || block.kind === 'caption') continue;
    end = i;
    const line = long(block) || block.kind === 'cell' ? undefined : readHeadLine(lineOf(prose, block));
    // "Published" on the line above its date.
    const label = blocks[i - 1]?.kind === 'furniture' ? labelKind(textOf(prose, blocks[i - 1] ?? block)) : undefined;
    if (line && seen > (heading >= 0 ? 0 : 1) && isBareDate(line) && bareDates(draft) > 1) continue;
    if (line) take(draft, i, label ? { ...line, stamps: line.stamps.map((s) => (s.kind === 'header' ? { ...s, kind: label } : s)) } : line);
    else if (/^by:?$/i.test(textOf(prose, block)) || (!long(block) && (readBareNames(lineOf(prose, block)) || isBareOffice(lineOf(prose, block))))) continue;
    else if (!isSection(prose.slice(block.start, Math.min(block.end, block.start + 60))) && ++seen > (heading >= 0 ? 1 : 2)) break;
  }
  for (let i = 0; i <= end && i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || long(block)) continue;
    const text = lineOf(prose, block);
    const near = isStamp(blocks[i - 1]) || isStamp(blocks[i + 1]);
    const beside = near || isHead(blocks[i - 1]) || isHead(blocks[i + 1]);
    // "By" on a line of its own, the name on the next.
    const under = blocks[i + 1];
    if (block.kind === 'paragraph' && /^by:?$/i.test(text) && under && (under.kind === 'paragraph' || under.kind === 'furniture') && !long(under)) {
      const name = lineOf(prose, under);
      const names = readBareNames(name)?.names ?? (isBareOffice(name) ? [{ start: 0, end: name.length }] : []);
      if (names.length > 0) {
        take(draft, i, { stamps: [], names: [], kind: 'byline', labelled: false });
        take(draft, i + 1, { stamps: [], names, kind: 'byline', labelled: false });
      }
    } else if (beside && i > 0 && block.kind === 'paragraph') {
      const names = (near ? readBareNames(text)?.names : undefined) ?? (blocks[i - 1]?.kind === 'byline' && isOfficeLine(text) ? [] : isBareOffice(text) ? [{ start: 0, end: text.length }] : undefined);
      if (names) take(draft, i, { stamps: [], names, kind: 'byline', labelled: false });
    } else if (near && i > 0 && block.kind === 'furniture' && isBareOffice(text)) take(draft, i, { stamps: [], names: [{ start: 0, end: text.length }], kind: 'byline', labelled: false });
  }
};

/**
 * Reads the lines below the head: stamps and bylines with a label ("Published …", "Reported by: …"), the entries' times of a live
 * page (furniture, no stamps), and a bare date at the very end. A row of bare dates there belongs to a list of other stories.
 */
export const readTail = (draft: Draft, story: number): void => {
  const { blocks, prose } = draft;
  let lastStory = -1;
  blocks.forEach((block, i) => {
    if (i >= story && (block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'item') && block.end - block.start >= 60) lastStory = i;
  });
  const bare: number[] = [];
  blocks.forEach((block, i) => {
    if (block.kind !== 'paragraph' || long(block)) return;
    const line = readHeadLine(lineOf(prose, block));
    if (!line) return;
    if (line.labelled || (line.kind === 'byline' && (i > lastStory || i >= blocks.length - 6)) || line.kind === 'reading-time') take(draft, i, line);
    else if (line.stamps.some((s) => s.value.length > 10)) take(draft, i, { ...line, stamps: [] });
    else if (i > lastStory && lastStory >= 0 && line.kind === 'timestamp') bare.push(i);
  });
  const [only] = bare;
  const block = only === undefined ? undefined : blocks[only];
  const line = block ? readHeadLine(lineOf(prose, block)) : undefined;
  if (bare.length === 1 && only !== undefined && line) take(draft, only, line);
  else for (const i of bare) dismiss(draft, i, 'related-link');
};
