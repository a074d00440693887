import { plainProse } from './plain.ts';
import type { Prose } from './prose.ts';

/** Reads a Markdown file. First edition: as plain text. */
export const markdownProse = (text: string): Prose => plainProse(text);
