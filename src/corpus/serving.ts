// The engine over a corpus in the same thread: what a worker serves. Apart from engine.ts, so that who asks does not load what answers.
import { placesFor } from '../annotations/places.ts';
import type { Analysis } from '../core/analysis.ts';
import type { ArticleId, Corpus } from './corpus.ts';
import type { ArticleView, Engine } from './engine.ts';
import { conllOf, titleIn } from './outline.ts';

const viewOf = ({ article, published, actors, dates, quotes }: Analysis): ArticleView => ({
  masthead: article.masthead,
  blocks: article.blocks,
  furniture: article.furniture,
  published,
  actors,
  dates,
  quotes,
  notes: article.notes ?? [],
});

/** An engine over a corpus in the same thread. */
export const createEngine = (corpus: Corpus): Engine => ({
  open: async (article) => {
    const view = viewOf(await corpus.put(article));
    return view.published.value === undefined ? { ...view, ...(await corpus.dates(article.id)) } : view;
  },
  add: async (articles) => {
    for (const article of articles) await corpus.put(article);
  },
  place: async (question) => placesFor(question),
  title: async (text, format) => titleIn(text, format),
  columns: async (text, format, actors) => conllOf(text, format, actors),
  remove: (id: ArticleId) => corpus.remove(id),
  decide: (decisions) => corpus.decide(decisions),
  pointer: (id, offset) => corpus.pointer(id, offset),
  size: () => corpus.size(),
  published: (id) => corpus.published(id),
  actors: (id) => corpus.actors(id),
  dates: (id) => corpus.dates(id),
  actorCard: (id, offset) => corpus.actorCard(id, offset),
  dateCard: (id, offset) => corpus.dateCard(id, offset),
  entityAt: (id, offset) => corpus.entityAt(id, offset),
  mentions: (entity) => corpus.mentions(entity),
  introduction: (entity, near) => corpus.introduction(entity, near),
  find: (query, limit) => corpus.find(query, limit),
  timeline: (range, limit) => corpus.timeline(range, limit),
  reuse: (id, at) => corpus.reuse(id, at),
  conflicts: (id, at) => corpus.conflicts(id, at),
  articles: () => corpus.articles(),
  versions: (id) => corpus.versions(id),
  families: () => corpus.families(),
  speakers: (query, limit) => corpus.speakers(query, limit),
  statements: (of, limit) => corpus.statements(of, limit),
  quotationCard: (id, offset) => corpus.quotationCard(id, offset),
});
