import { parseArgs } from 'node:util';
import { noDecisions } from '../core/analysis.ts';
import { judgeArticle } from '../core/eligible.ts';
import type { Span } from '../core/span.ts';
import type { ArticleId, Corpus, EntityMention } from '../corpus/corpus.ts';
import { writeReport } from '../corpus/report.ts';
import { createWholeCorpus } from '../corpus/whole.ts';
import { dateRows } from './analyse.ts';
import { ExitCode, UsageError, type Command, type Io } from './io.ts';
import { readKnowledge } from './knowledge.ts';
import { readSources } from './read.ts';

interface Place extends Span {
  readonly article: ArticleId;
}

const place = (article: ArticleId, { start, end }: Span): Place => ({ article, start, end });

/** The same pair from either side, once: by the two places in order. */
const once = (): ((pair: { readonly a: Place; readonly b: Place }) => boolean) => {
  const seen = new Set<string>();
  const key = ({ article, start, end }: Place): string => JSON.stringify([article, start, end]);
  return ({ a, b }) => {
    const both = [key(a), key(b)].sort().join();
    if (seen.has(both)) return false;
    seen.add(both);
    return true;
  };
};

/** Reads all articles into a corpus, or those that are wanted. @returns their ids, in the order given */
export const readCorpus = async (names: readonly string[], jsonl: boolean, io: Io, isWanted: (name: string, text: string) => boolean = () => true): Promise<{ readonly corpus: Corpus; readonly ids: readonly ArticleId[] }> => {
  const corpus = createWholeCorpus(await readKnowledge(io));
  const ids: ArticleId[] = [];
  for await (const { id, text, format, published } of readSources(names, jsonl, io)) {
    if (!isWanted(id, text)) continue;
    if (ids.includes(id)) io.fault(`${id}: given twice; the later one counts`);
    else ids.push(id);
    await corpus.put({ id, text, format, ...(published === undefined ? {} : { published, decisions: { ...noDecisions, published } }) });
  }
  return { corpus, ids };
};

const byPlace = (a: EntityMention, b: EntityMention): number => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start);

/** The one object that the data contract asks for; and, of articles that do not state their day, publication and dates as all articles leave them. */
const corpusRow = async (corpus: Corpus, ids: readonly ArticleId[]): Promise<object> => {
  const found = await corpus.find('', Number.MAX_SAFE_INTEGER);
  const entities = await Promise.all(
    found.map(async ({ id, name, type, aliases }) => ({
      id,
      name,
      type,
      aliases,
      mentions: (await corpus.mentions(id)).filter(({ nominal }) => !nominal).sort(byPlace).map((m) => place(m.article, m)),
    })),
  );
  const isNewReuse = once();
  const isNewConflict = once();
  const reuse: object[] = [];
  const conflicts: object[] = [];
  for (const id of ids) {
    for (const { here, there, kind } of await corpus.reuse(id)) {
      const pair = { a: place(id, here), b: place(there.article.id, there) };
      if (isNewReuse(pair)) reuse.push({ ...pair, kind });
    }
    for (const { here, there, kind, why, strength } of await corpus.conflicts(id)) {
      const pair = { a: place(id, here), b: place(there.article.id, there) };
      if (isNewConflict(pair)) conflicts.push({ ...pair, kind, why, strength: Math.round(strength * 100) / 100 });
    }
  }
  const undated: object[] = [];
  for (const id of ids) {
    const known = await corpus.dates(id);
    if (known && known.published.value === undefined) undated.push({ id, published: known.published, dates: dateRows(known.dates) });
  }
  return { entities, reuse, conflicts, undated };
};

/** A relative path as the target of a link: what is no file has none. */
const pathLink = (id: ArticleId): string => id.split(/[/\\]/).map(encodeURIComponent).join('/');

/** A report speaks of articles; what else lies in a folder is left out and named. */
const isArticle = (io: Io) => (name: string, text: string): boolean => {
  const verdict = judgeArticle(name, text);
  if (!verdict.article) io.note(`${name}: not in the report. ${verdict.text}`);
  return verdict.article;
};

export const corpusCommand: Command = {
  usage: 'dateline corpus [--jsonl] [--report] [FILES and FOLDERS…]    one JSON object over all: who is who, what is told twice, what does not agree; --report: the same to read, in Markdown',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { jsonl: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } } });
    if (!values.jsonl && positionals.length === 0) throw new UsageError('no files given');
    const { corpus, ids } = await readCorpus(positionals, values.jsonl, io, values.report && !values.jsonl ? isArticle(io) : undefined);
    await io.out(values.report ? await writeReport(corpus, { link: values.jsonl ? () => undefined : pathLink }) : `${JSON.stringify(await corpusRow(corpus, ids))}\n`);
    return ExitCode.fine;
  },
};
