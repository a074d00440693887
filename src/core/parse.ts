import type { Article, Format } from './article.ts';
import { readMasthead } from './masthead.ts';
import { markdownProse } from './markdown.ts';
import { plainProse } from './plain.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/**
 * Opens an article: bytes already decoded, text as it is on disk (BOM, CRLF and all).
 *
 * @param text the file's content; offsets of the result are UTF-16 code units into exactly this string
 * @param format how to read it; `plain` for .txt and .article, `markdown` for .md
 * @returns never fails: what cannot be made sense of is one paragraph
 */
export const parseArticle = (text: string, format: Format = 'plain'): Article => {
  const { prose, blocks: raw, frontMatter, notes } = format === 'markdown' ? markdownProse(text) : plainProse(text);
  const { masthead, blocks, furniture } = readMasthead(prose, raw, frontMatter);
  const tokens = tokenize(prose, blocks);
  const sentences = splitSentences(prose, blocks, tokens);
  return { text, format, prose, masthead, blocks, furniture, tokens, sentences, ...(notes.length > 0 ? { notes } : {}) };
};
