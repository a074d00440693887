import { parseArgs } from 'node:util';
import { analyse } from '../core/analyse.ts';
import { noDecisions, type Analysis } from '../core/analysis.ts';
import { parseArticle } from '../core/parse.ts';
import { ExitCode, UsageError, type Command } from './io.ts';
import { readKnowledge } from './knowledge.ts';
import { readSources } from './read.ts';

/** One row of output, as the data contract says: offsets in UTF-16 code units into the text as given. */
export const analysisRow = (id: string, { article, published, actors, dates, quotes }: Analysis): object => {
  const { title } = article.masthead;
  return {
    id,
    ...(title ? { title: article.prose.slice(title.start, title.end).replace(/\s+/g, ' ').trim() } : {}),
    published,
    actors: actors.map(({ start, end, type, name, metonym, confidence, by }) => ({ start, end, type, name, ...(metonym ? { metonym } : {}), confidence: Math.round(confidence * 1000) / 1000, by })),
    dates: dates.map(({ start, end, type, value, mod, alternative, by }) => ({ start, end, type, value, ...(mod ? { mod } : {}), ...(alternative ? { alternative } : {}), by })),
    quotes: quotes.map(({ start, end, kind, speaker, cue }) => ({ start, end, kind, speaker, cue })),
    furniture: article.furniture.map(({ start, end, kind }) => ({ start, end, kind })),
  };
};

export const analyseCommand: Command = {
  usage: 'dateline analyse [--jsonl] [FILES and FOLDERS…]   one JSON row an article: who, when, who said what',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { jsonl: { type: 'boolean', default: false } } });
    if (!values.jsonl && positionals.length === 0) throw new UsageError('no files given');
    const knowledge = await readKnowledge(io);
    for await (const { id, text, format, published } of readSources(positionals, values.jsonl, io)) {
      const decisions = published === undefined ? noDecisions : { ...noDecisions, published };
      await io.out(`${JSON.stringify(analysisRow(id, analyse(parseArticle(text, format), knowledge, decisions)))}\n`);
    }
    return ExitCode.fine;
  },
};
