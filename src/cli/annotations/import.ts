import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { creatorName } from '../../annotations/draft.ts';
import { importFormats, importNotes, isImportFormat, type OpenedForImport } from '../../annotations/exchange/import.ts';
import { takeIn } from '../../annotations/exchange/takeIn.ts';
import { ExitCode, UsageError, type Command } from '../io.ts';
import { decodeUtf8 } from '../read.ts';
import { openStore, readText } from './articles.ts';
import { addressOf, nodeChance, nodeClock, shown } from './host.ts';

/** `dateline import`: notes from other tools, or from another checkout. Nothing that is there is changed. */
export const importCommand: Command = {
  usage: `dateline import --format ${importFormats.join('|')} [--folder DIR] [--article FILE] [--creator NAME] [--private] FILES…   notes from other tools`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { format: { type: 'string', default: 'collection' }, folder: { type: 'string', default: '.' }, article: { type: 'string' }, creator: { type: 'string' }, private: { type: 'boolean', default: false } },
    });
    const { format, article } = values;
    if (!isImportFormat(format)) throw new UsageError(`no format "${format}"`);
    if (positionals.length === 0) throw new UsageError('no files given');
    const name = values.creator === undefined ? undefined : creatorName(values.creator);
    if (values.creator !== undefined && name === undefined) throw new UsageError('--creator is a name, without an e-mail address');
    const store = await openStore(io, values.folder);
    const maker = { clock: nodeClock, chance: nodeChance, ...(name === undefined ? {} : { creator: { name } }) };
    const opened = new Map<string, OpenedForImport | undefined>();
    const open = async (given: string): Promise<OpenedForImport | undefined> => {
      if (opened.has(given)) return opened.get(given);
      const address = addressOf(io.cwd, given);
      const text = await readText(address);
      const found = text === undefined ? undefined : { address, text, id: await store.identity(address) };
      opened.set(given, found);
      return found;
    };
    let [added, known] = [0, 0];
    for (const file of positionals) {
      const content = await readFile(path.resolve(io.cwd, file)).then(decodeUtf8, (error: Error) => {
        io.fault(`${file}: ${error.message.replace(/^[A-Z]+: /, '')}`);
        return null;
      });
      if (content === null) continue;
      if (content === undefined) {
        io.fault(`${file}: not valid UTF-8`);
        continue;
      }
      const { annotations, articles, faults } = await importNotes({ format, content, maker, open, ...(article === undefined ? {} : { article }) });
      for (const fault of faults) io.fault(`${file}: ${fault}`);
      const taken = await takeIn({
        store, annotations, articles, layer: values.private ? 'private' : 'shared', textOf: readText,
        find: async (source) => {
          const address = addressOf(io.cwd, articles.length === 1 ? (article ?? source) : source);
          const text = await readText(address);
          return text === undefined ? undefined : { article: address, text };
        },
      });
      for (const fault of taken.faults) io.fault(`${file}: ${fault}`);
      added += taken.added;
      known += taken.known;
    }
    io.note(`${added} annotations added, ${known} were there already, in ${shown(io.cwd, store.root)}`);
    return ExitCode.fine;
  },
};
