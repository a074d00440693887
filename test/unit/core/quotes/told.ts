// Test help: what an article says, told on one line a statement.
import type { ActorMention, ActorType, Quotation } from '../../../../src/core/analysis.ts';
import type { Article } from '../../../../src/core/article.ts';
import { noKnowledge } from '../../../../src/core/knowledge.ts';
import { parseArticle } from '../../../../src/core/parse.ts';
import { markArticle, type Marked } from '../../../../src/core/quotes/marked.ts';
import { findQuotes } from '../../../../src/core/quotes/quotes.ts';

/** A headline before the text, so that its first sentence is not taken for one. */
export const articleOf = (text: string): Article => parseArticle(`Morning headline\n\n${text}`);

/** Every occurrence of the given names as an actor. */
export const actorsOf = (article: Article, names: Readonly<Record<string, ActorType>>): readonly ActorMention[] =>
  Object.entries(names)
    .flatMap(([name, type]) => {
      const out: ActorMention[] = [];
      for (let at = article.text.indexOf(name); at >= 0; at = article.text.indexOf(name, at + name.length)) out.push({ start: at, end: at + name.length, type, name, metonym: false, confidence: 1, by: 'test' });
      return out;
    })
    .sort((a, b) => a.start - b.start);

export const markedOf = (text: string, names: Readonly<Record<string, ActorType>> = {}): Marked => {
  const article = articleOf(text);
  return markArticle(article, actorsOf(article, names));
};

export const quotesOf = (text: string, names: Readonly<Record<string, ActorType>> = {}): { readonly article: Article; readonly quotes: readonly Quotation[] } => {
  const article = articleOf(text);
  return { article, quotes: findQuotes(article, actorsOf(article, names), noKnowledge) };
};

/** `kind [speaker|cue] content`, by rule alone. */
export const told = (text: string, names: Readonly<Record<string, ActorType>> = {}): readonly string[] => {
  const { article, quotes } = quotesOf(text, names);
  const cut = (s: { readonly start: number; readonly end: number } | null): string => (s ? article.text.slice(s.start, s.end) : '-');
  return quotes.map((q) => `${q.kind} [${cut(q.speaker)}|${cut(q.cue)}] ${article.text.slice(q.start, q.end).replace(/\s+/g, ' ')}`);
};

/** The token at which `word` stands for the n-th time. */
export const tokenOf = (m: Marked, word: string, nth = 1): number => {
  const { tokens, prose } = m.article;
  let seen = 0;
  for (let i = 0; i < tokens.length; i++) if (prose.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0) === word && ++seen === nth) return i;
  throw new Error(`no token ${word}`);
};

export const textOf = (m: Marked, chunk: { readonly first: number; readonly last: number } | undefined): string =>
  chunk ? m.article.text.slice(m.article.tokens.start[chunk.first] ?? 0, m.article.tokens.end[chunk.last] ?? 0) : '-';
