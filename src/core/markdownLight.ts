// Markdown read without a parser: for what is too large or too hostile for one.
import type { Block } from './article.ts';
import { blank } from './characters.ts';
import { plainProse } from './plain.ts';

/** How far a link's target or a tag is looked for, in code units. */
const reach = 600;

const fence = /^ {0,3}(?:`{3,}|~{3,})/;
const tagStart = /[A-Za-z/!?]/;

/** The offset after the first `close` within `reach` on the same line; 0 if there is none. */
const after = (text: string, at: number, close: number): number => {
  const end = Math.min(text.length, at + reach);
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i + 1;
    if (code === 10 || code === 13) return 0;
  }
  return 0;
};

/**
 * Blanks link targets, tags, emphasis marks and fenced code by one scan, and reads what is left as plain text. Each look ahead is
 * bounded by `reach`, and one that failed is not repeated before where it ended: linear whatever the text.
 */
export const lightMarkdown = (text: string, from: number): { readonly prose: string; readonly blocks: readonly Block[] } => {
  const parts: string[] = [blank(text.slice(0, from))];
  let run = from;
  let i = from;
  let lineStart = true;
  let fenced = false;
  /** No target or tag closes before here. */
  let noTarget = 0;
  let noTag = 0;
  const drop = (to: number): void => {
    parts.push(text.slice(run, i), blank(text.slice(i, to)));
    i = to;
    run = to;
  };
  while (i < text.length) {
    if (lineStart) {
      lineStart = false;
      const isFence = fence.test(text.slice(i, i + 8));
      if (isFence || fenced) {
        let end = i;
        while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
        if (isFence) fenced = !fenced;
        drop(end);
        continue;
      }
    }
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) lineStart = true;
    else if (code === 93 && text.charCodeAt(i + 1) === 40 && i >= noTarget) {
      const end = after(text, i + 2, 41);
      if (end > 0) {
        drop(end);
        continue;
      }
      noTarget = i + reach;
    } else if (code === 60 && i >= noTag && tagStart.test(text[i + 1] ?? '')) {
      const end = after(text, i + 1, 62);
      if (end > 0) {
        drop(end);
        continue;
      }
      noTag = i + reach;
    } else if (code === 42 || code === 96 || (code === 91 && text.charCodeAt(i + 1) !== 94) || (code === 33 && text.charCodeAt(i + 1) === 91)) {
      drop(i + 1);
      continue;
    }
    i++;
  }
  parts.push(text.slice(run));
  const { prose, blocks } = plainProse(parts.join(''), false);
  return { prose, blocks };
};
