// What the editor asks of the machine that reads: the corpus, and the reading of one open article as data that can be posted.
import type { ActorMention, Analysis, DateMention, Published, Quotation } from '../core/analysis.ts';
import type { Article, Block, Furniture, Masthead } from '../core/article.ts';
import { placesFor, type PlacesQuestion } from '../annotations/places.ts';
import type { Place } from '../annotations/model.ts';
import type { ArticleId, ArticleInput, Corpus } from './corpus.ts';

/** An analysis without its token tables: what a painter needs, small enough to post. Offsets in UTF-16 code units. */
export interface ArticleView {
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly published: Published;
  readonly actors: readonly ActorMention[];
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quotation[];
  /** How the file had to be read, where not as usual. */
  readonly notes: NonNullable<Article['notes']>;
}

export const viewOf = ({ article, published, actors, dates, quotes }: Analysis): ArticleView => ({
  masthead: article.masthead,
  blocks: article.blocks,
  furniture: article.furniture,
  published,
  actors,
  dates,
  quotes,
  notes: article.notes ?? [],
});

/** The questions that are passed to the corpus as they are. */
export type CorpusQuestions = Omit<Corpus, 'put'>;

export interface Engine extends CorpusQuestions {
  /** Reads an article that somebody looks at, and puts it into the corpus. */
  open(article: ArticleInput): Promise<ArticleView>;
  /** Puts articles into the corpus that nobody looks at. */
  add(articles: readonly ArticleInput[]): Promise<void>;
  /** Places notes in a text, where that takes longer than the one who shows them may work. Needs no corpus. */
  place(question: PlacesQuestion): Promise<readonly Place[]>;
}

/** The names of the engine's methods: the only ones that a message may call. */
export const engineMethods = [
  'open', 'add', 'place', 'remove', 'decide', 'pointer', 'size', 'published', 'dates', 'actorCard', 'dateCard', 'entityAt', 'mentions', 'introduction', 'find', 'timeline', 'reuse', 'conflicts',
  'articles', 'versions', 'families', 'speakers', 'statements', 'quotationCard',
] as const satisfies readonly (keyof Engine)[];

export type EngineMethod = (typeof engineMethods)[number];

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
  remove: (id: ArticleId) => corpus.remove(id),
  decide: (decisions) => corpus.decide(decisions),
  pointer: (id, offset) => corpus.pointer(id, offset),
  size: () => corpus.size(),
  published: (id) => corpus.published(id),
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
