import { parseArgs } from 'node:util';
import { analyse } from '../core/analyse.ts';
import { noDecisions, type ActorMention, type Analysis, type DateMention, type Decisions, type Knowledge, type Published } from '../core/analysis.ts';
import { dateInName } from '../core/dates/publication/fileName.ts';
import { parseArticle } from '../core/parse.ts';
import { Run } from '../corpus/run.ts';
import { ExitCode, UsageError, type Command, type Io } from './io.ts';
import { readKnowledge } from './knowledge.ts';
import { readSources, type Source } from './read.ts';

/** Dates as rows show them. */
export const dateRows = (dates: readonly DateMention[]): readonly object[] =>
  dates.map(({ start, end, type, value, mod, alternative, by }) => ({ start, end, type, value, ...(mod ? { mod } : {}), ...(alternative ? { alternative } : {}), by }));

/** Actors as rows show them. */
const actorRows = (actors: readonly ActorMention[]): readonly object[] =>
  actors.map(({ start, end, type, name, metonym, confidence, by }) => ({ start, end, type, name, ...(metonym ? { metonym } : {}), confidence: Math.round(confidence * 1000) / 1000, by }));

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly published: Published;
  readonly actors: readonly object[];
  readonly dates: readonly object[];
  readonly quotes: readonly object[];
  readonly furniture: readonly object[];
}

/** One row of output, as the data contract says: offsets in UTF-16 code units into the text as given. */
const analysisRow = (id: string, { article, published, actors, dates, quotes }: Analysis): Row => {
  const { title } = article.masthead;
  return {
    id,
    ...(title ? { title: article.prose.slice(title.start, title.end).replace(/\s+/g, ' ').trim() } : {}),
    published,
    actors: actorRows(actors),
    dates: dateRows(dates),
    quotes: quotes.map(({ start, end, kind, speaker, cue }) => ({ start, end, kind, speaker, cue })),
    furniture: article.furniture.map(({ start, end, kind }) => ({ start, end, kind })),
  };
};

const line = (row: Row): string => `${JSON.stringify(row)}\n`;

const decisionsFor = (id: string, published: string | undefined): Decisions => {
  const fileDate = dateInName(id);
  return { ...noDecisions, ...(published === undefined ? {} : { published }), ...(fileDate === undefined ? {} : { fileDate }) };
};

/** Articles that are read together: what comes after them begins anew, so that memory stays bounded. */
const mostTogether = 1000;

/** A row that waits; with its article's number in the run where others of the run may have a say. */
interface Waiting {
  readonly row: Row;
  readonly number?: string;
}

/** Rows in the order of the articles; what an article leaves open, its day or the type of a name, once all are read that may tell. */
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
    const row = analysisRow(id, analysis);
    if (this.#articles.isOpen(number)) this.#waiting.push({ row, number });
    else if (this.#waiting.length > 0) this.#waiting.push({ row });
    else await this.#io.out(line(row));
  }

  /** Writes all that waits, and begins anew. */
  async finish(): Promise<void> {
    for (const { row, number } of this.#waiting) await this.#io.out(line(number === undefined ? row : this.#told(row, number)));
    this.#waiting = [];
    this.#articles = new Run();
  }

  /** A row as all articles of the run leave it. */
  #told(row: Row, number: string): Row {
    const dates = row.published.value === undefined ? this.#articles.dates(number) : undefined;
    const actors = this.#articles.actors(number);
    return { ...row, ...(actors ? { actors: actorRows(actors) } : {}), ...(dates ? { published: dates.published, dates: dateRows(dates.dates) } : {}) };
  }
}

export const analyseCommand: Command = {
  usage: 'dateline analyse [--jsonl] [--each] [FILES and FOLDERS…]   one JSON row an article: who, when, who said what; what an article leaves open, its day or the type of a name, the others of the run tell, or with --each none',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { jsonl: { type: 'boolean', default: false }, each: { type: 'boolean', default: false } } });
    if (!values.jsonl && positionals.length === 0) throw new UsageError('no files given');
    const knowledge = await readKnowledge(io);
    const together = new Together(io, knowledge);
    for await (const source of readSources(positionals, values.jsonl, io)) {
      const { id, text, format, published } = source;
      if (values.each) await io.out(line(analysisRow(id, analyse(parseArticle(text, format), knowledge, decisionsFor(id, published)))));
      else await together.add(source);
    }
    await together.finish();
    return ExitCode.fine;
  },
};
