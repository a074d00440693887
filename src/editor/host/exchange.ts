// Notes out to other tools and in from them, over the workspace's files. What is asked and shown is the features' business.
import * as vscode from 'vscode';
import { exportNotes, type Exported, type ExportFormat } from '../../annotations/exchange/formats.ts';
import { importNotes, type ImportFormat } from '../../annotations/exchange/import.ts';
import type { ArticleExport } from '../../annotations/exchange/row.ts';
import { takeIn, type TakenIn } from '../../annotations/exchange/takeIn.ts';
import { fold, type Layer } from '../../annotations/fold.ts';
import { hashText } from '../../annotations/hash.ts';
import { iriOf } from '../../annotations/model.ts';
import { spotsOf } from '../../annotations/pointing.ts';
import { Positions } from '../../annotations/positions.ts';
import type { AnnotationStore } from '../../annotations/store.ts';
import type { ActorMention } from '../../core/analysis.ts';
import type { Format } from '../../core/article.ts';
import type { Engine } from '../../corpus/engine.ts';
import type { DecisionsOf } from './articles.ts';
import { asOpened } from './convert.ts';
import { hostChance } from './hostClock.ts';
import type { Notes } from './notes.ts';

export interface ExchangeOptions {
  readonly notes: Notes;
  readonly engine: () => Promise<Engine>;
  readonly decisionsOf: DecisionsOf;
}

export interface GatheredArticle extends ArticleExport {
  readonly uri: vscode.Uri;
  /** As the editor has it. */
  readonly content: string;
}

export interface Gathered {
  readonly articles: readonly GatheredArticle[];
  /** A sentence for each that could not be read. */
  readonly faults: readonly string[];
}

const formatOf = (uri: vscode.Uri): Format => (/\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plain');

export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** All articles that have notes, by path. */
  async all(): Promise<readonly vscode.Uri[]> {
    const { notes } = this.#options;
    await notes.link();
    return notes.stores().flatMap((store) => [...store.articles].sort()).map((address) => vscode.Uri.parse(address));
  }

  /** An article's text: of the open buffer, else of the file. */
  async textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((d) => !d.isClosed && d.uri.toString() === uri.toString());
    if (open) return open.getText();
    const bytes = await this.#options.notes.files.read(uri.toString());
    return bytes.ok ? asOpened(await vscode.workspace.decode(bytes.value, { uri })) : undefined;
  }

  /** The actors of an article, decisions heeded. Offsets into the text. */
  async #actorsOf(uri: vscode.Uri, text: string): Promise<readonly ActorMention[]> {
    const decisions = await this.#options.decisionsOf(uri, text);
    return (await (await this.#options.engine()).open({ id: uri.toString(), text, format: formatOf(uri), ...(decisions ? { decisions } : {}) })).actors;
  }

  /** Articles with their notes and places, worked out with all patience. */
  async gather(uris: readonly vscode.Uri[]): Promise<Gathered> {
    const { notes } = this.#options;
    const articles: GatheredArticle[] = [];
    const faults: string[] = [];
    for (const uri of uris) {
      const source = vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
      const { id, ids, entries, faults: unread } = await notes.glance(uri);
      for (const { address, fault } of unread) faults.push(`${vscode.workspace.asRelativePath(vscode.Uri.parse(address))}: ${fault.message}`);
      const content = await this.textOf(uri);
      if (content === undefined || id === undefined) {
        faults.push(content === undefined ? `${source}: the article cannot be read.` : `${source}: there are no notes on it.`);
        continue;
      }
      const targets = fold(entries).threads.flatMap((thread) => spotsOf(thread).flatMap(({ target }) => (ids.includes(target.source) ? [target] : [])));
      const quick = await notes.placing.now(content, targets, uri);
      const places = quick.provisional.size === 0 ? quick.places : await notes.placing.later(content, targets, uri);
      articles.push({ id, source, uri, content, positions: new Positions(content), text: hashText(content), entries, resolve: (target) => places.get(target) ?? { state: 'orphan', why: 'It speaks of another article.' } });
    }
    return { articles, faults };
  }

  /** Notes in a format: what is to be written. */
  async export(format: ExportFormat, articles: readonly GatheredArticle[]): Promise<Exported> {
    const engine = await this.#options.engine();
    const titles = new Map<GatheredArticle, string>();
    if (format === 'report') for (const article of articles) titles.set(article, await engine.title(article.content, formatOf(article.uri)));
    return exportNotes({
      format,
      articles,
      id: iriOf(hostChance.uuid()),
      titleOf: (article) => titles.get(article) ?? '',
      columnsOf: async ({ content, uri }) => engine.columns(content, formatOf(uri), await this.#actorsOf(uri, content)),
    });
  }

  /**
   * Takes the notes of a file into a store.
   *
   * @param article the article, where the format does not say which
   */
  async import(format: ImportFormat, content: string, store: AnnotationStore, layer: Layer, article?: vscode.Uri): Promise<TakenIn> {
    const find = async (source: string): Promise<{ readonly article: string; readonly text: string } | undefined> => {
      const address = article === undefined ? notes.files.join(store.root, ...source.split('/')) : article.toString();
      const text = address === undefined ? undefined : await this.textOf(vscode.Uri.parse(address));
      return address === undefined || text === undefined ? undefined : { article: address, text };
    };
    const { notes } = this.#options;
    await notes.link();
    const read = await importNotes({
      format,
      content,
      maker: notes.writer.maker(),
      ...(article === undefined ? {} : { article: vscode.workspace.asRelativePath(article, false) }),
      open: async (path) => {
        const found = await find(path);
        return found && { address: found.article, text: found.text, id: await store.identity(found.article) };
      },
    });
    const taken = await takeIn({ store, layer, annotations: read.annotations, articles: read.articles, find, textOf: async (address) => this.textOf(vscode.Uri.parse(address)) });
    return { ...taken, faults: [...read.faults, ...taken.faults] };
  }
}
