import type { Block, Furniture, Masthead, Stamp } from './article.ts';
import type { FrontMatterField } from './prose.ts';

export interface Head {
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
}

/** Tells masthead and furniture from the story. First edition: a header date, a first line without a full stop as title. */
export const readMasthead = (_text: string, prose: string, blocks: readonly Block[], _frontMatter: readonly FrontMatterField[]): Head => {
  const stamps: Stamp[] = [];
  const [first] = blocks;
  const header = first && /^date (\d{4}-\d{2}-\d{2})\b/.exec(prose.slice(first.start, first.end));
  if (first && header?.[1]) {
    const start = first.start + 5;
    stamps.push({ start, end: start + 10, kind: 'header', value: header[1] });
    const rest = start + 11;
    return {
      masthead: { bylines: [], stamps },
      blocks: [{ start: first.start, end: start + 10, kind: 'stamp' }, { ...first, start: rest }, ...blocks.slice(1)],
      furniture: [{ start: 0, end: rest, kind: 'timestamp' }],
    };
  }
  const isTitle = first && !/[.!?]["”]?$/.test(prose.slice(first.start, first.end)) && first.end - first.start < 200;
  if (!first || !isTitle) return { masthead: { bylines: [], stamps }, blocks, furniture: [] };
  return { masthead: { title: { start: first.start, end: first.end }, bylines: [], stamps }, blocks: [{ ...first, kind: 'title' }, ...blocks.slice(1)], furniture: [] };
};
