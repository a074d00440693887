// What exchange asks of an article that need not be in the corpus.
import { writeConll, type Actor } from '../annotations/exchange/conll.ts';
import type { Format } from '../core/article.ts';
import { parseArticle } from '../core/parse.ts';

/** An article's headline on one line, or an empty string. */
export const titleIn = (text: string, format: Format): string => {
  const { prose, masthead } = parseArticle(text, format);
  return masthead.title ? prose.slice(masthead.title.start, masthead.title.end).replace(/\s+/g, ' ').trim() : '';
};

/** Actors as CoNLL columns over the article's tokens. @param actors spans in UTF-16 code units into `text` */
export const conllOf = (text: string, format: Format, actors: readonly Actor[]): string => writeConll(parseArticle(text, format), actors);
