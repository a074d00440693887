import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { articleDecisions, decisionsFor } from '../../annotations/decisions/article.ts';
import { entityDecisions } from '../../annotations/decisions/actors.ts';
import { writeConll } from '../../annotations/exchange/conll.ts';
import { exportFormats, exportNotes, isExportFormat } from '../../annotations/exchange/formats.ts';
import { iriOf } from '../../annotations/model.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import { analyse } from '../../core/analyse.ts';
import { parseArticle } from '../../core/parse.ts';
import { ExitCode, UsageError, type Command, type Io } from '../io.ts';
import { readKnowledge } from '../knowledge.ts';
import { formatOf } from '../read.ts';
import { titleIn } from '../../corpus/outline.ts';
import { openArticles, openStore, type OpenedArticle } from './articles.ts';
import { nodeChance } from './host.ts';

/** The headline, or the file's name. */
const titleOf = ({ content, source }: OpenedArticle): string => titleIn(content, formatOf(source)) || path.posix.basename(source);

const conllOf = async (article: OpenedArticle, store: AnnotationStore, io: Io): Promise<string> => {
  const knowledge = await readKnowledge(io);
  const decisions = decisionsFor(articleDecisions(article.entries, article.resolve), entityDecisions((await store.actors()).entries).decisions);
  const analysis = analyse(parseArticle(article.content, formatOf(article.source)), knowledge, decisions);
  return writeConll(analysis.article, analysis.actors);
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
    if (!isExportFormat(format)) throw new UsageError(`no format "${format}"`);
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
    const { files, notes } = await exportNotes({ format, articles, id: iriOf(nodeChance.uuid()), titleOf, columnsOf: async (article) => conllOf(article, store, io) });
    for (const note of notes) io.note(note);
    const out = values.out === undefined ? undefined : path.resolve(io.cwd, values.out);
    if (out !== undefined && format === 'brat') await mkdir(out, { recursive: true });
    for (const { name, content } of files) {
      if (out === undefined) await io.out(content);
      else await writeFile(path.join(out, name), content);
    }
    return ExitCode.fine;
  },
};
