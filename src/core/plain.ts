import { plainSpaces } from './characters.ts';
import type { Block } from './article.ts';
import type { Prose } from './prose.ts';

/** Lines of one hard-wrapped paragraph are at least this long (all but the last). */
const wrapMinimum = 50;
const wrapMaximum = 100;

/**
 * Reads a plain-text file: blank lines part paragraphs; a single line end parts them too, unless the text is hard-wrapped
 * (lines of 50 to 100 characters that break mid-sentence).
 */
export const plainProse = (text: string): Prose => {
  const prose = plainSpaces(text);
  const blocks: Block[] = [];
  const lines: { start: number; end: number }[] = [];
  const flush = (): void => {
    const [one] = lines;
    if (!one) return;
    const wrapped = lines.length > 1 && lines.slice(0, -1).every((l) => l.end - l.start >= wrapMinimum && l.end - l.start <= wrapMaximum && /[^.!?:"”’)]$/.test(prose.slice(l.start, l.end)));
    if (wrapped) blocks.push({ start: one.start, end: lines.at(-1)?.end ?? one.end, kind: 'paragraph' });
    else for (const l of lines) blocks.push({ ...l, kind: 'paragraph' });
    lines.length = 0;
  };
  const line = /[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/y;
  for (let at = 0; at < prose.length; ) {
    line.lastIndex = at;
    const found = line.exec(prose)?.[0] ?? '';
    const body = found.trimEnd();
    const indent = body.length - body.trimStart().length;
    if (body.trim() === '') flush();
    else lines.push({ start: at + indent, end: at + body.length });
    at += found.length || 1;
  }
  flush();
  return { prose, blocks, frontMatter: [] };
};
