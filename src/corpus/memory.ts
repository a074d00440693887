import { analyse } from '../core/analyse.ts';
import type { Analysis, Knowledge } from '../core/analysis.ts';
import { noDecisions } from '../core/analysis.ts';
import { parseArticle } from '../core/parse.ts';
import type { ArticleId, Corpus } from './corpus.ts';

/** A corpus in memory. */
export const createCorpus = ({ knowledge }: { readonly knowledge: Knowledge }): Corpus => {
  const analyses = new Map<ArticleId, Analysis>();
  return {
    put: async ({ id, text, format, decisions = noDecisions }) => {
      const analysis = analyse(parseArticle(text, format), knowledge, decisions);
      analyses.set(id, analysis);
      return analysis;
    },
    remove: async (id) => void analyses.delete(id),
    size: async () => ({ articles: analyses.size, entities: 0, mentions: 0 }),
    published: async (id) => analyses.get(id)?.published,
    actorCard: async () => undefined,
    dateCard: async () => undefined,
    entityAt: async () => undefined,
    mentions: async () => [],
    introduction: async () => undefined,
    find: async () => [],
    reuse: async () => [],
    conflicts: async () => [],
  };
};
