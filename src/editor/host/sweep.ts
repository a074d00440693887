import * as vscode from 'vscode';
import { judgeArticle } from '../../core/eligible.ts';
import { maxArticleLength } from '../../core/limits.ts';
import type { ArticleInput } from '../../corpus/corpus.ts';
import type { Engine } from '../../corpus/engine.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { asOpened } from './convert.ts';
import type { DecisionsOf } from './articles.ts';
import type { Settings } from './settings.ts';

export interface SweepOptions {
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
  readonly log: Log;
  readonly decisionsOf: DecisionsOf;
  /** Is this file at hand as an article? Then its buffer counts, not the file. */
  readonly isOpen: (uri: vscode.Uri) => boolean;
  /** Somebody's word on whether a file is read; it outranks its content. */
  readonly choice: (uri: vscode.Uri) => boolean | undefined;
}

export interface SweepState {
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  /** More files match than `dateline.maxArticles` allows. */
  readonly cut: boolean;
}

/** Files read at once, and articles handed to the engine at once: a reader's question waits for no more than these. */
const readersAtOnce = 8;
const batch = 4;
const maxBytes = maxArticleLength * 3;

const stampOf = ({ mtime, size }: vscode.FileStat): string => `${mtime} ${size}`;

/** `{a,b}` where there are several. */
const oneGlob = (globs: readonly string[]): string => (globs.length === 1 ? (globs[0] ?? '') : `{${globs.join(',')}}`);

const formatOfPath = (path: string): 'plain' | 'markdown' => (/\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain');

/** What `languages.match` looks at when only a pattern is asked. */
const asDocument = (uri: vscode.Uri): vscode.TextDocument => ({ uri, languageId: 'plaintext', fileName: uri.fsPath }) as vscode.TextDocument;

/** Is a NUL among the first 8,000 bytes? The test that git uses. A text in UTF-16 has them, but says so by its mark. */
const isBinary = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isUtf16 && bytes.subarray(0, 8000).includes(0);
};

/** Reads the articles of the folder into the corpus, once, and follows the files from then on. */
export class Sweep implements Disposable {
  readonly #options: SweepOptions;
  readonly #disposables: Disposable[] = [];
  readonly #cancel = new vscode.CancellationTokenSource();
  readonly #changed = new Emitter<SweepState>();
  readonly #known = new Set<string>();
  /** Files that match the patterns, articles or not: size and time when they were read. */
  readonly #stamps = new Map<string, string>();
  /** Folders that were there at the first sweep: what changes in them is told. */
  readonly #watched = new Set<string>();
  readonly #watchers: Disposable[] = [];
  #state: SweepState = { done: 0, total: 0, running: false, cut: false };
  #begun: Promise<void> | undefined;
  #first: vscode.Uri | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(options: SweepOptions) {
    this.#options = options;
    this.#disposables.push(
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.again()),
      options.settings.onDidChange((names) => {
        if (names.has('articles') || names.has('exclude') || names.has('maxArticles')) void this.again();
      }),
    );
  }

  get state(): SweepState {
    return this.#state;
  }

  /** Addresses of the articles that were read, open ones apart. */
  known(): readonly string[] {
    return [...this.#known];
  }

  /** Sweeps the workspace folders, or, without any, the folder of the article. Later calls wait for the first. */
  begin(first: vscode.Uri): Promise<void> {
    // An untitled article lies in no folder; the next one may.
    if (!this.#first && first.scheme === 'untitled' && (vscode.workspace.workspaceFolders ?? []).length === 0) return Promise.resolve();
    this.#first ??= first;
    return (this.#begun ??= this.#run(first));
  }

  /** Sweeps once more: after the engine lost all it knew, or folders or patterns changed. Nothing where no sweep has begun. */
  async again(): Promise<void> {
    const first = this.#first;
    if (!first) return;
    this.#begun = (this.#begun ?? Promise.resolve()).then(async () => this.#run(first));
    await this.#begun;
  }

  /** Reads one file anew into the corpus, as after its buffer was closed or its decisions changed. */
  async refresh(uri: vscode.Uri): Promise<void> {
    const engine = await this.#options.engine();
    const article = await this.#read(uri);
    if (this.#cancel.token.isCancellationRequested || this.#options.isOpen(uri)) return;
    const id = uri.toString();
    if (article) {
      this.#known.add(id);
      await engine.add([article]);
    } else {
      this.#known.delete(id);
      // Also what was only ever read from its buffer.
      await engine.remove(id);
    }
  }

  /** An article was closed: its file counts again, or nothing where it belongs to no folder that was swept. */
  async left(uri: vscode.Uri): Promise<void> {
    if (this.#known.has(uri.toString()) || vscode.workspace.getWorkspaceFolder(uri)) await this.refresh(uri);
    else await (await this.#options.engine()).remove(uri.toString());
  }

  dispose(): void {
    this.#cancel.cancel();
    this.#unwatch();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #set(state: SweepState): void {
    this.#state = state;
    this.#changed.fire(state);
  }

  /**
   * Looks for files that came, went or changed without the watcher telling: what lies in folders that were made since the sweep may
   * not be watched (annotations/unseen.ts says why). Waits for a sweep that runs; nothing where the folder holds more than may be read.
   */
  async lookAgain(): Promise<void> {
    const first = this.#first;
    if (!first || !this.#begun) return;
    await this.#begun;
    if (this.#state.cut) return;
    const found = await this.#find(first);
    const there = new Set(found.map((uri) => uri.toString()));
    // What a reader switched on beside the patterns is not found by them.
    const differing = [...this.#stamps.keys()].filter((id) => !there.has(id)).map((id) => vscode.Uri.parse(id)).filter((uri) => this.#matches(uri));
    for (const uri of found.slice(0, this.#options.settings.get('maxArticles'))) {
      const before = this.#stamps.get(uri.toString());
      if (before === undefined) differing.push(uri);
      else if (!this.#watched.has(vscode.Uri.joinPath(uri, '..').toString())) {
        const now = await vscode.workspace.fs.stat(uri).then(stampOf, () => 'gone');
        if (now !== before) differing.push(uri);
      }
    }
    for (const uri of differing) {
      this.#stamps.delete(uri.toString());
      // One that is open is read when it is closed; that it is known keeps it from being looked at again and again.
      if (!this.#options.isOpen(uri)) await this.refresh(uri);
      else if (there.has(uri.toString())) this.#stamps.set(uri.toString(), '');
    }
  }

  /** Files that match the patterns, in all folders, one more than may be read at most. */
  async #find(first: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const { settings } = this.#options;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const max = settings.get('maxArticles');
    const found: vscode.Uri[] = [];
    if (folders.length === 0) {
      const parent = vscode.Uri.joinPath(first, '..');
      const names = await vscode.workspace.fs.readDirectory(parent);
      for (const [name, type] of names) if (type & vscode.FileType.File && /\.(?:txt|md|article)$/i.test(name)) found.push(vscode.Uri.joinPath(parent, name));
    }
    for (const folder of folders) {
      const exclude = settings.get('exclude', folder.uri);
      const files = await vscode.workspace.findFiles(this.#patternOf(folder), exclude.length > 0 ? oneGlob(exclude) : undefined, max + 1, this.#cancel.token);
      // Not every file system can be searched: nothing found, though an article of this folder is open, means that.
      const silent = files.length === 0 && vscode.workspace.getWorkspaceFolder(first) === folder;
      found.push(...(silent ? await this.#walk(folder.uri, max + 1) : files));
    }
    return found;
  }

  #patternOf(folder: vscode.WorkspaceFolder): vscode.GlobPattern {
    return new vscode.RelativePattern(folder, oneGlob(this.#options.settings.get('articles', folder.uri)));
  }

  async #run(first: vscode.Uri): Promise<void> {
    const { settings, log } = this.#options;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const begun = Date.now();
    const before = new Set(this.#known);
    this.#known.clear();
    this.#stamps.clear();
    this.#unwatch();
    try {
      const max = settings.get('maxArticles');
      for (const pattern of folders.length > 0 ? folders.map((folder) => this.#patternOf(folder)) : [new vscode.RelativePattern(vscode.Uri.joinPath(first, '..'), '*.{txt,md,article}')]) this.#watch(pattern);
      const found = await this.#find(first);
      const files = found.slice(0, max);
      const isFirst = this.#watched.size === 0;
      for (const uri of files) {
        if (isFirst) this.#watched.add(vscode.Uri.joinPath(uri, '..').toString());
        this.#stamps.set(uri.toString(), '');
      }
      this.#set({ done: 0, total: files.length, running: true, cut: found.length > max });
      await this.#readAll(files);
      await this.#forget([...before].filter((id) => !this.#known.has(id)));
      log.info(`${this.#known.size} articles of ${files.length} files read in ${Date.now() - begun} ms${found.length > max ? ` (more files match: dateline.maxArticles is ${max})` : ''}`);
    } catch (error) {
      if (!this.#cancel.token.isCancellationRequested) log.error('the folder could not be swept', error);
    }
    if (!this.#cancel.token.isCancellationRequested) this.#set({ ...this.#state, running: false });
  }

  /** Articles that are no longer of the folder, or none any more. */
  async #forget(ids: readonly string[]): Promise<void> {
    const engine = await this.#options.engine();
    for (const id of ids) if (!this.#options.isOpen(vscode.Uri.parse(id))) await engine.remove(id);
  }

  async #readAll(files: readonly vscode.Uri[]): Promise<void> {
    const engine = await this.#options.engine();
    let next = 0;
    let done = 0;
    const reader = async (): Promise<void> => {
      let articles: ArticleInput[] = [];
      const hand = async (): Promise<void> => {
        const given = articles.filter(({ id }) => !this.#options.isOpen(vscode.Uri.parse(id)));
        articles = [];
        if (given.length > 0) await engine.add(given);
      };
      while (next < files.length && !this.#cancel.token.isCancellationRequested) {
        const uri = files[next++];
        const article = uri && !this.#options.isOpen(uri) ? await this.#read(uri) : undefined;
        if (article) {
          this.#known.add(article.id);
          articles.push(article);
        }
        done++;
        if (articles.length >= batch) await hand();
        if (done % 64 === 0) this.#set({ ...this.#state, done });
      }
      if (!this.#cancel.token.isCancellationRequested) await hand();
    };
    await Promise.all(Array.from({ length: readersAtOnce }, reader));
    this.#set({ ...this.#state, done });
  }

  /** Article files below a folder, by reading folders; links to folders are not followed, so that none runs in a loop. */
  async #walk(folder: vscode.Uri, most: number): Promise<readonly vscode.Uri[]> {
    const found: vscode.Uri[] = [];
    const folders = [folder];
    for (let next = folders.pop(); next && found.length < most && !this.#cancel.token.isCancellationRequested; next = folders.pop()) {
      const at = next;
      const entries = await vscode.workspace.fs.readDirectory(at).then(
        (list) => list,
        () => [],
      );
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(at, name);
        if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== 'node_modules') folders.push(uri);
        else if (type & vscode.FileType.File && this.#matches(uri)) found.push(uri);
      }
    }
    return found.slice(0, most);
  }

  #matches(uri: vscode.Uri): boolean {
    const { settings } = this.#options;
    const any = (globs: readonly string[]): boolean => globs.some((pattern) => vscode.languages.match({ pattern }, asDocument(uri)) > 0);
    return any(settings.get('articles', uri)) && !any(settings.get('exclude', uri));
  }

  /** A file as an article; undefined when it is none, or cannot be read. */
  async #read(uri: vscode.Uri): Promise<ArticleInput | undefined> {
    const { log, decisionsOf } = this.#options;
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      this.#stamps.set(uri.toString(), stampOf(stat));
      const { size, type } = stat;
      if (!(type & vscode.FileType.File) || size > maxBytes) return undefined;
      const chosen = this.#options.choice(uri);
      if (chosen === false) return undefined;
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (isBinary(bytes)) return undefined;
      const text = asOpened(await vscode.workspace.decode(bytes, { uri }));
      if (chosen !== true && !judgeArticle(uri.path.split('/').at(-1) ?? '', text).article) return undefined;
      const decisions = await decisionsOf(uri, text);
      return { id: uri.toString(), text, format: formatOfPath(uri.path), ...(decisions ? { decisions } : {}) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') this.#stamps.delete(uri.toString());
      else log.warn(`${uri.path.split('/').at(-1)} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  #watch(pattern: vscode.GlobPattern): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const follow = (uri: vscode.Uri): void => {
      if (!this.#options.isOpen(uri) && this.#matches(uri)) void this.refresh(uri);
    };
    this.#watchers.push(watcher, watcher.onDidCreate(follow), watcher.onDidChange(follow), watcher.onDidDelete(follow));
  }

  #unwatch(): void {
    for (const watcher of this.#watchers.splice(0)) watcher.dispose();
  }
}
