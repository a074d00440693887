import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articleDecisions, decisionsFor } from '../../annotations/decisions/article.ts';
import { entityDecisions } from '../../annotations/decisions/actors.ts';
import { writeBrat } from '../../annotations/exchange/brat.ts';
import { writeCollection, writeLines } from '../../annotations/exchange/collection.ts';
import { writeConll } from '../../annotations/exchange/conll.ts';
import { writeCsv } from '../../annotations/exchange/csv.ts';
import { writeHypothesis } from '../../annotations/exchange/hypothesis.ts';
import { writeReport } from '../../annotations/exchange/report.ts';
import { rowsOf } from '../../annotations/exchange/row.ts';
import { iriOf } from '../../annotations/model.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import { analyse } from '../../core/analyse.ts';
import { parseArticle } from '../../core/parse.ts';
import { ExitCode, UsageError, type Command, type Io } from '../io.ts';
import { readKnowledge } from '../knowledge.ts';
import { formatOf } from '../read.ts';
import { openArticles, openStore, type OpenedArticle } from './articles.ts';
import { nodeChance } from './host.ts';

export const exportFormats = ['collection', 'jsonl', 'csv', 'brat', 'conll', 'hypothesis', 'report'] as const;
type ExportFormat = (typeof exportFormats)[number];

const isFormat = (value: string): value is ExportFormat => exportFormats.some((f) => f === value);

/** The headline, or the file's name. */
const titleOf = ({ content, source }: OpenedArticle): string => {
  const { prose, masthead } = parseArticle(content, formatOf(source));
  return masthead.title ? prose.slice(masthead.title.start, masthead.title.end).replace(/\s+/g, ' ').trim() : path.posix.basename(source);
};

const conllOf = async (article: OpenedArticle, store: AnnotationStore, io: Io): Promise<string> => {
  const knowledge = await readKnowledge(io);
  const decisions = decisionsFor(articleDecisions(article.entries, article.resolve), entityDecisions((await store.actors()).entries).decisions);
  const analysis = analyse(parseArticle(article.content, formatOf(article.source)), knowledge, decisions);
  return writeConll(analysis.article, analysis.actors);
};

/** brat wants the text beside its annotations, in files: `news/a.txt` becomes `a.txt` and `a.ann`, told apart by figures where two are alike. */
const writeBratFiles = async (articles: readonly OpenedArticle[], out: string, io: Io): Promise<void> => {
  await mkdir(out, { recursive: true });
  const names = new Set<string>();
  for (const article of articles) {
    const stem = path.posix.basename(article.source).replace(/\.[^.]*$/, '');
    let name = stem;
    for (let i = 2; names.has(name); i++) name = `${stem}-${i}`;
    names.add(name);
    const { ann, left } = writeBrat(article.positions, rowsOf(article));
    await writeFile(path.join(out, `${name}.txt`), article.positions.lf);
    await writeFile(path.join(out, `${name}.ann`), ann);
    if (left > 0) io.note(`${article.source}: ${left} ${left === 1 ? 'note has' : 'notes have'} no place in the text, and brat cannot hold ${left === 1 ? 'it' : 'them'}`);
  }
};

/** `dateline export`: notes to other tools. Private ones stay out unless they are asked for, and then that is said. */
export const exportCommand: Command = {
  usage: `dateline export --format ${exportFormats.join('|')} [--folder DIR] [--private] [--out FILE or DIR] [ARTICLES…]   notes for other tools`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { format: { type: 'string', default: 'collection' }, folder: { type: 'string', default: '.' }, private: { type: 'boolean', default: false }, out: { type: 'string' } },
    });
    const { format } = values;
    if (!isFormat(format)) throw new UsageError(`no format "${format}"`);
    if (format === 'brat' && values.out === undefined) throw new UsageError('brat needs --out DIR: it keeps texts and annotations in files of their own');
    const store = await openStore(io, values.folder);
    const articles: OpenedArticle[] = [];
    let left = 0;
    let told = 0;
    for await (const article of openArticles(io, store, positionals)) {
      const secret = article.entries.filter(({ layer }) => layer === 'private').length;
      if (values.private) told += secret;
      else left += secret;
      articles.push(values.private ? article : { ...article, entries: article.entries.filter(({ layer }) => layer === 'shared') });
    }
    if (left > 0) io.note(`${left} private annotation ${left === 1 ? 'file was' : 'files were'} left out (--private takes them in)`);
    if (told > 0) io.note(`warning: ${told} private annotation ${told === 1 ? 'file is' : 'files are'} in what was exported`);
    if (format === 'brat') {
      await writeBratFiles(articles, path.resolve(io.cwd, values.out ?? ''), io);
      return ExitCode.fine;
    }
    const text = await textOf(format, articles, store, io);
    if (values.out === undefined) await io.out(text);
    else await writeFile(path.resolve(io.cwd, values.out), text);
    return ExitCode.fine;
  },
};

const textOf = async (format: Exclude<ExportFormat, 'brat'>, articles: readonly OpenedArticle[], store: AnnotationStore, io: Io): Promise<string> => {
  const annotations = articles.flatMap(({ entries }) => entries.map(({ annotation }) => annotation));
  switch (format) {
    case 'collection':
      return writeCollection(iriOf(nodeChance.uuid()), 'Dateline', annotations, articles);
    case 'jsonl':
      return writeLines(annotations);
    case 'csv':
      return writeCsv(articles.map((article) => ({ article: article.source, rows: rowsOf(article) })));
    case 'hypothesis': {
      const parts = articles.map((article) => JSON.parse(writeHypothesis(rowsOf(article), article.id)) as { rows: readonly unknown[] });
      const rows = parts.flatMap((part) => part.rows);
      return `${JSON.stringify({ total: rows.length, rows }, undefined, 2)}\n`;
    }
    case 'report':
      return articles.map((article) => writeReport({ title: titleOf(article), source: article.source }, rowsOf(article))).join('\n');
    case 'conll': {
      const parts: string[] = [];
      for (const article of articles) parts.push(await conllOf(article, store, io));
      return parts.join('');
    }
  }
};
