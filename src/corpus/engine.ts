// What the editor asks of the machine that reads: the corpus, and the reading of one open article as data that can be posted.
import type { ActorMention, DateMention, Published, Quotation } from '../core/analysis.ts';
import type { Article, Block, Format, Furniture, Masthead } from '../core/article.ts';
import type { PlacesQuestion } from '../annotations/places.ts';
import type { Place } from '../annotations/model.ts';
import type { ArticleInput, Corpus } from './corpus.ts';

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

/** The questions that are passed to the corpus as they are. */
export type CorpusQuestions = Omit<Corpus, 'put'>;

export interface Engine extends CorpusQuestions {
  /** Reads an article that somebody looks at, and puts it into the corpus. */
  open(article: ArticleInput): Promise<ArticleView>;
  /** Puts articles into the corpus that nobody looks at. */
  add(articles: readonly ArticleInput[]): Promise<void>;
  /** Places notes in a text, where that takes longer than the one who shows them may work. Needs no corpus. */
  place(question: PlacesQuestion): Promise<readonly Place[]>;
  /** The headline of a text, on one line, or an empty string. Needs no corpus. */
  title(text: string, format: Format): Promise<string>;
  /** Actors (UTF-16 code units into the text) as CoNLL columns. Needs no corpus. */
  columns(text: string, format: Format, actors: readonly ActorMention[]): Promise<string>;
}

/** The names of the engine's methods: the only ones that a message may call. */
export const engineMethods = [
  'open', 'add', 'place', 'title', 'columns', 'remove', 'decide', 'pointer', 'size', 'published', 'actors', 'dates', 'actorCard', 'dateCard', 'entityAt', 'mentions', 'introduction', 'find', 'timeline', 'reuse', 'conflicts',
  'articles', 'versions', 'families', 'speakers', 'statements', 'quotationCard',
] as const satisfies readonly (keyof Engine)[];

export type EngineMethod = (typeof engineMethods)[number];
