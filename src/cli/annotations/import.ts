import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describe } from '../../annotations/anchor/describe.ts';
import { decideArticle } from '../../annotations/decisions/article.ts';
import { readBrat } from '../../annotations/exchange/brat.ts';
import { readCollection, readLines, type ExportedArticle } from '../../annotations/exchange/collection.ts';
import { readConll } from '../../annotations/exchange/conll.ts';
import { readCsv } from '../../annotations/exchange/csv.ts';
import { readHypothesis } from '../../annotations/exchange/hypothesis.ts';
import { importRows, type ImportedRow } from '../../annotations/exchange/row.ts';
import { takeIn } from '../../annotations/exchange/takeIn.ts';
import { creatorName, type Maker } from '../../annotations/draft.ts';
import { hashText } from '../../annotations/hash.ts';
import type { Annotation, Iri } from '../../annotations/model.ts';
import { Positions } from '../../annotations/positions.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import type { Address } from '../../platform/files.ts';
import { ExitCode, UsageError, type Command, type Io } from '../io.ts';
import { decodeUtf8 } from '../read.ts';
import { openStore, readText } from './articles.ts';
import { addressOf, nodeChance, nodeClock, shown } from './host.ts';

const importFormats = ['collection', 'jsonl', 'csv', 'brat', 'conll', 'hypothesis'] as const;
type ImportFormat = (typeof importFormats)[number];
const isFormat = (value: string): value is ImportFormat => importFormats.some((f) => f === value);

interface Read {
  readonly annotations: readonly Annotation[];
  readonly articles: readonly ExportedArticle[];
}

interface Opened {
  readonly address: Address;
  readonly id: Iri;
  readonly text: string;
}

class Importer {
  readonly #io: Io;
  readonly #store: AnnotationStore;
  readonly #maker: Maker;
  readonly #opened = new Map<string, Opened | undefined>();

  constructor(io: Io, store: AnnotationStore, maker: Maker) {
    this.#io = io;
    this.#store = store;
    this.#maker = maker;
  }

  async #open(given: string): Promise<Opened | undefined> {
    const known = this.#opened.get(given);
    if (known || this.#opened.has(given)) return known;
    const address = addressOf(this.#io.cwd, given);
    const text = await readText(address);
    if (text === undefined) this.#io.fault(`${given}: the article cannot be read`);
    const opened = text === undefined ? undefined : { address, text, id: await this.#store.identity(address) };
    this.#opened.set(given, opened);
    return opened;
  }

  async read(format: ImportFormat, content: string, name: string, article: string | undefined): Promise<Read> {
    if (format === 'collection' || format === 'jsonl') {
      const { faults, ...read } = format === 'collection' ? readCollection(content) : readLines(content);
      for (const fault of faults) this.#io.fault(`${name}: ${fault}`);
      return read;
    }
    if (format === 'conll') return this.#actors(content, name, article);
    const { rows, faults } = format === 'csv' ? readCsv(content) : format === 'brat' ? readBrat(content) : readHypothesis(content);
    for (const fault of faults) this.#io.fault(`${name}: ${fault}`);
    const byArticle = new Map<string, ImportedRow[]>();
    for (const row of rows) {
      const of = article ?? ('article' in row && typeof row.article === 'string' ? row.article : undefined);
      if (of === undefined) {
        this.#io.fault(`${name}: no article: --article says which`);
        break;
      }
      byArticle.set(of, [...(byArticle.get(of) ?? []), row]);
    }
    const result: { annotations: Annotation[]; articles: ExportedArticle[] } = { annotations: [], articles: [] };
    for (const [given, own] of byArticle) {
      const opened = await this.#open(given);
      if (!opened) continue;
      const imported = importRows(this.#maker, { id: opened.id, positions: new Positions(opened.text), text: hashText(opened.text) }, own);
      for (const fault of imported.faults) this.#io.fault(`${name}: ${fault}`);
      result.annotations.push(...imported.annotations);
      result.articles.push({ id: opened.id, source: given });
    }
    return result;
  }

  /** Actors as decisions: "this is a person". */
  async #actors(content: string, name: string, article: string | undefined): Promise<Read> {
    const opened = article === undefined ? undefined : await this.#open(article);
    if (!opened) {
      if (article === undefined) this.#io.fault(`${name}: no article: --article says which`);
      return { annotations: [], articles: [] };
    }
    const { actors, faults } = readConll(content, opened.text);
    for (const fault of faults) this.#io.fault(`${name}: ${fault}`);
    const positions = new Positions(opened.text);
    const text = hashText(opened.text);
    const annotations = actors.flatMap((actor) => {
      const description = describe(positions, actor);
      return description ? [decideArticle(this.#maker, { kind: 'actor', place: { article: opened.id, ...description, text }, type: actor.type })] : [];
    });
    return { annotations, articles: [{ id: opened.id, source: article ?? '' }] };
  }
}

/** `dateline import`: notes from other tools, or from another checkout. Nothing that is there is changed. */
export const importCommand: Command = {
  usage: `dateline import --format ${importFormats.join('|')} [--folder DIR] [--article FILE] [--creator NAME] [--private] FILES…   notes from other tools`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { format: { type: 'string', default: 'collection' }, folder: { type: 'string', default: '.' }, article: { type: 'string' }, creator: { type: 'string' }, private: { type: 'boolean', default: false } },
    });
    const { format, article } = values;
    if (!isFormat(format)) throw new UsageError(`no format "${format}"`);
    if (positionals.length === 0) throw new UsageError('no files given');
    const name = values.creator === undefined ? undefined : creatorName(values.creator);
    if (values.creator !== undefined && name === undefined) throw new UsageError('--creator is a name, without an e-mail address');
    const store = await openStore(io, values.folder);
    const importer = new Importer(io, store, { clock: nodeClock, chance: nodeChance, ...(name === undefined ? {} : { creator: { name } }) });
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
      const { annotations, articles } = await importer.read(format, content, file, article);
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
