import { parseArgs } from 'node:util';
import { analyse } from '../core/analyse.ts';
import { noDecisions, type Analysis, type DateMention, type Decisions, type Knowledge } from '../core/analysis.ts';
import { dateInName } from '../core/dates/publication/fileName.ts';
import { parseArticle } from '../core/parse.ts';
import { Run } from '../corpus/run.ts';
import { ExitCode, UsageError, type Command, type Io } from './io.ts';
import { readKnowledge } from './knowledge.ts';
import { readSources, type Source } from './read.ts';

/** Dates as rows show them. */
export const dateRows = (dates: readonly DateMention[]): readonly object[] =>
  dates.map(({ start, end, type, value, mod, alternative, by }) => ({ start, end, type, value, ...(mod ? { mod } : {}), ...(alternative ? { alternative } : {}), by }));

/** One row of output, as the data contract says: offsets in UTF-16 code units into the text as given. */
export const analysisRow = (id: string, { article, published, actors, dates, quotes }: Analysis): object => {
  const { title } = article.masthead;
  return {
    id,
    ...(title ? { title: article.prose.slice(title.start, title.end).replace(/\s+/g, ' ').trim() } : {}),
    published,
    actors: actors.map(({ start, end, type, name, metonym, confidence, by }) => ({ start, end, type, name, ...(metonym ? { metonym } : {}), confidence: Math.round(confidence * 1000) / 1000, by })),
    dates: dateRows(dates),
    quotes: quotes.map(({ start, end, kind, speaker, cue }) => ({ start, end, kind, speaker, cue })),
    furniture: article.furniture.map(({ start, end, kind }) => ({ start, end, kind })),
  };
};

const rowText = (id: string, analysis: Analysis): string => `${JSON.stringify(analysisRow(id, analysis))}\n`;

const decisionsFor = (id: string, published: string | undefined): Decisions => {
  const fileDate = dateInName(id);
  return { ...noDecisions, ...(published === undefined ? {} : { published }), ...(fileDate === undefined ? {} : { fileDate }) };
};

/** Articles that are read together: what comes after them is dated by itself again, so that memory stays bounded. */
const mostTogether = 1000;

/** A row that waits, or its article's number in the run where that does not state its day: others of the run may narrow it. */
type Waiting = { readonly row: string } | { readonly id: string; readonly number: string; readonly analysis: Analysis };

/** Rows in the order of the articles; those of undated articles once all are read that may date them. */
class Together {
  readonly #io: Io;
  readonly #knowledge: Knowledge;
  #articles = new Run();
  #waiting: Waiting[] = [];

  constructor(io: Io, knowledge: Knowledge) {
    this.#io = io;
    this.#knowledge = knowledge;
  }

  async add({ id, text, format, published }: Source): Promise<void> {
    if (this.#articles.size === mostTogether) await this.finish();
    const number = String(this.#articles.size);
    const analysis = analyse(parseArticle(text, format), this.#knowledge, decisionsFor(id, published));
    this.#articles.add(number, analysis);
    const row = analysis.published.value === undefined ? undefined : rowText(id, analysis);
    if (row !== undefined && this.#waiting.length === 0) await this.#io.out(row);
    else this.#waiting.push(row === undefined ? { id, number, analysis } : { row });
  }

  /** Writes all that waits, and begins anew. */
  async finish(): Promise<void> {
    for (const one of this.#waiting) await this.#io.out('row' in one ? one.row : rowText(one.id, { ...one.analysis, ...this.#articles.dates(one.number) }));
    this.#waiting = [];
    this.#articles = new Run();
  }
}

export const analyseCommand: Command = {
  usage: 'dateline analyse [--jsonl] [--each] [FILES and FOLDERS…]   one JSON row an article: who, when, who said what; an undated article is dated by the others of the run, or with --each by itself',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { jsonl: { type: 'boolean', default: false }, each: { type: 'boolean', default: false } } });
    if (!values.jsonl && positionals.length === 0) throw new UsageError('no files given');
    const knowledge = await readKnowledge(io);
    const together = new Together(io, knowledge);
    for await (const source of readSources(positionals, values.jsonl, io)) {
      const { id, text, format, published } = source;
      if (values.each) await io.out(rowText(id, analyse(parseArticle(text, format), knowledge, decisionsFor(id, published))));
      else await together.add(source);
    }
    await together.finish();
    return ExitCode.fine;
  },
};
