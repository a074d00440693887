import * as vscode from 'vscode';
import type { Decisions } from '../../core/analysis.ts';
import { judgeArticle, type Verdict } from '../../core/eligible.ts';
import type { Format } from '../../core/article.ts';
import type { ArticleView, Engine } from '../../corpus/engine.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { hostPause } from './hostClock.ts';
import type { Settings } from './settings.ts';

/** An article in an editor, as read at one version of its document. */
export interface OpenArticle {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly view: ArticleView;
}

/** Is this file read, and why (not)? */
export interface Standing {
  readonly on: boolean;
  /** One sentence for the status item. */
  readonly why: string;
  /** Somebody switched it for this file. */
  readonly chosen: boolean;
}

/** What is decided about an article by people; handed in, since annotations are another floor's matter. */
export type DecisionsOf = (uri: vscode.Uri, text: string) => Promise<Decisions | undefined>;

export interface ArticlesOptions {
  readonly engine: () => Promise<Engine>;
  readonly settings: Settings;
  readonly memento: vscode.Memento;
  readonly log: Log;
  readonly decisionsOf: DecisionsOf;
}

const languages = new Set(['plaintext', 'markdown', 'article']);
const switchesKey = 'dateline.switches';
/** Milliseconds of silence after a keystroke before an article is read again. */
const settle = 250;

export const formatOfDocument = (document: vscode.TextDocument): Format => (document.languageId === 'markdown' ? 'markdown' : 'plain');

const isShown = (document: vscode.TextDocument): boolean => {
  const key = document.uri.toString();
  const isInTab = ({ input }: vscode.Tab): boolean =>
    (input instanceof vscode.TabInputText && input.uri.toString() === key) || (input instanceof vscode.TabInputTextDiff && (input.original.toString() === key || input.modified.toString() === key));
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isInTab)) || vscode.window.visibleTextEditors.some((editor) => editor.document === document);
};

/** Do two readings of one text differ in nothing that other articles have a say in? */
const readsAlike = (a: ArticleView, b: ArticleView): boolean =>
  a.actors.length === b.actors.length &&
  a.actors.every(({ type, confidence }, i) => type === b.actors[i]?.type && confidence === b.actors[i]?.confidence) &&
  a.published.guess === b.published.guess &&
  a.published.earliest === b.published.earliest &&
  a.published.latest === b.published.latest &&
  a.dates.length === b.dates.length &&
  a.dates.every(({ value }, i) => value === b.dates[i]?.value);

/** Follows the open documents: which are articles, and what the engine reads in them. One reading a version, the latest wins. */
export class Articles implements Disposable {
  readonly #options: ArticlesOptions;
  readonly #open = new Map<string, OpenArticle>();
  readonly #pending = new Map<string, Promise<OpenArticle | undefined>>();
  /** Who is being told of a reading: the reading itself is done by then. */
  readonly #telling = new WeakMap<OpenArticle, Promise<void>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #standings = new Map<string, { readonly version: number; readonly standing: Standing }>();
  readonly #read = new Emitter<OpenArticle>();
  readonly #left = new Emitter<vscode.Uri>();
  readonly #hidden = new Emitter<vscode.Uri>();
  readonly #standing = new Emitter<vscode.TextDocument>();
  readonly #disposables: Disposable[] = [];
  /** The articles that were at hand when last looked. */
  readonly #atHand = new Set<string>();

  /** An article was read anew. */
  readonly onDidRead = this.#read.event;
  /** An article was closed, or switched off. */
  readonly onDidLeave = this.#left.event;
  /** An article's last tab was closed; its document may live on for minutes, with changes that nobody saved. */
  readonly onDidHide = this.#hidden.event;
  /** Whether a file is read may have changed. */
  readonly onDidChangeStanding = this.#standing.event;

  constructor(options: ArticlesOptions) {
    this.#options = options;
    this.#disposables.push(
      this.#read,
      this.#left,
      this.#hidden,
      this.#standing,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document, settle);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#leave(document)),
      // Whichever of the two comes last when an editor is closed.
      vscode.window.tabGroups.onDidChangeTabs(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      options.settings.onDidChange((names) => {
        if (names.has('articles') || names.has('exclude')) this.refresh();
      }),
    );
  }

  /** Reads what is open already. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  /** Judges and reads all open documents anew, as after a change of settings or decisions. */
  refresh(): void {
    this.#standings.clear();
    for (const document of vscode.workspace.textDocuments) {
      this.#open.delete(document.uri.toString());
      this.#schedule(document, 0);
    }
  }

  /** Reads one open document anew, as after a decision about it. */
  async again(document: vscode.TextDocument): Promise<void> {
    if (!this.#open.delete(document.uri.toString())) return;
    await this.#reading(document);
  }

  /**
   * Takes in what articles read since make of the open ones: the day of one that does not state it, the type of a name that it leaves
   * in doubt. Who follows readings is told where anything is otherwise.
   */
  async hear(): Promise<void> {
    const engine = await this.#options.engine();
    for (const [key, open] of [...this.#open]) {
      const { view, document, version } = open;
      const [actors, dated] = await Promise.all([engine.actors(key), view.published.value === undefined ? engine.dates(key) : undefined]);
      // A reading under way, or one that is due, hears the others itself.
      if (!actors || this.#open.get(key) !== open || this.#pending.has(key) || document.version !== version) continue;
      const heard: ArticleView = { ...view, actors, ...dated };
      if (readsAlike(view, heard)) continue;
      const reading: OpenArticle = { ...open, view: heard };
      this.#open.set(key, reading);
      this.#tell(reading);
    }
  }

  /** The latest reading, perhaps of an older version; undefined when the file is not read. */
  peek(document: vscode.TextDocument): OpenArticle | undefined {
    return this.#open.get(document.uri.toString());
  }

  all(): readonly OpenArticle[] {
    return [...this.#open.values()];
  }

  /**
   * Does the buffer count, not the file? It does while it is shown, or holds changes that are not saved. The editor and other
   * extensions hold documents for minutes after their tab was closed, even when the file is gone: those count as their files.
   */
  isAtHand(uri: vscode.Uri): boolean {
    const key = uri.toString();
    if (!this.#open.has(key) && !this.#pending.has(key)) return false;
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === key);
    return document !== undefined && (document.isDirty || document.isUntitled || isShown(document));
  }

  /** Somebody's word on whether a file is read: `undefined` where nobody switched it. */
  choice(uri: vscode.Uri): boolean | undefined {
    return this.#switches()[uri.toString()];
  }

  /** The reading of the document as it is now; waits for it. */
  async current(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    const known = this.peek(document);
    if (known?.version === document.version) return known;
    return this.#reading(document);
  }

  standing(document: vscode.TextDocument): Standing {
    const key = document.uri.toString();
    const known = this.#standings.get(key);
    // While somebody types it is not judged at each key: once the typing rests.
    if (known && (known.version === document.version || known.standing.chosen || this.#timers.has(key))) return known.standing;
    const standing = this.#judge(document);
    this.#standings.set(key, { version: document.version, standing });
    return standing;
  }

  /** Switches reading on or off for one file, remembered for the workspace. */
  async switch(document: vscode.TextDocument, on: boolean): Promise<void> {
    const key = document.uri.toString();
    const switches = { ...this.#switches(), [key]: on };
    await this.#options.memento.update(switchesKey, switches);
    this.#standings.delete(key);
    this.#standing.fire(document);
    if (on) this.#schedule(document, 0);
    else this.#leave(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #switches(): Readonly<Record<string, boolean>> {
    return this.#options.memento.get<Record<string, boolean>>(switchesKey, {});
  }

  #judge(document: vscode.TextDocument): Standing {
    const chosen = this.choice(document.uri);
    if (chosen !== undefined) return { on: chosen, chosen: true, why: chosen ? 'You switched Dateline on for this file.' : 'You switched Dateline off for this file.' };
    const no = (why: string): Standing => ({ on: false, chosen: false, why });
    if (!languages.has(document.languageId)) return no('Not a text, Markdown or article file.');
    const { settings } = this.#options;
    if (!document.isUntitled) {
      const matches = (globs: readonly string[]): boolean => globs.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
      if (!matches(settings.get('articles', document.uri))) return no('No pattern of the setting dateline.articles matches this file.');
      if (matches(settings.get('exclude', document.uri))) return no('A pattern of the setting dateline.exclude matches this file.');
    }
    const verdict: Verdict = judgeArticle(document.uri.path.split('/').at(-1) ?? '', document.getText());
    return { on: verdict.article, chosen: false, why: verdict.text };
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!languages.has(document.languageId) || document.uri.scheme === 'output' || document.uri.scheme === 'git') return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#standing.fire(document);
        void this.#reading(document);
      }, delay),
    );
  }

  #reading(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    const key = document.uri.toString();
    const pending = this.#pending.get(key);
    // One at a time: the next begins when the one under way is done.
    const begun = pending ? pending.then(async () => this.#readNow(document)) : this.#readNow(document);
    const tracked = begun.finally(() => {
      if (this.#pending.get(key) === tracked) this.#pending.delete(key);
    });
    this.#pending.set(key, tracked);
    return tracked.then(async (open) => {
      if (open) await this.#telling.get(open);
      return open;
    });
  }

  async #readNow(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known?.version === document.version) return known;
    if (document.isClosed || !this.standing(document).on) return undefined;
    try {
      // It was judged in this turn; what follows begins in the next, and not in one.
      await hostPause('spent').rest();
      const { version } = document;
      const text = document.getText();
      // Decisions are read while the engine starts.
      const deciding = async (): Promise<Decisions | undefined> => {
        await hostPause('spent').rest();
        return this.#options.decisionsOf(document.uri, text);
      };
      const [engine, decisions] = await Promise.all([this.#options.engine(), deciding()]);
      const view = await engine.open({ id: key, text, format: formatOfDocument(document), ...(decisions ? { decisions } : {}) });
      if (document.isClosed) {
        // Closed while it was read: its file counts.
        this.#left.fire(document.uri);
        return undefined;
      }
      // Switched off while it was read.
      if (!this.standing(document).on) {
        this.#left.fire(document.uri);
        return undefined;
      }
      const open: OpenArticle = { document, version, view };
      this.#open.set(key, open);
      this.#atHand.add(key);
      this.#tell(open);
      // The tab may be closed by now.
      this.#look();
      return open;
    } catch (error) {
      this.#options.log.error(`${document.uri.path.split('/').at(-1)} could not be read`, error);
      return undefined;
    }
  }

  /** Tells of a reading, with rests between the listeners: the first one wakes all of them. */
  #tell(open: OpenArticle): void {
    const { uri } = open.document;
    const telling = this.#read.spread(open, hostPause('spent'), () => this.#open.get(uri.toString()) === open);
    this.#telling.set(open, telling.catch((error: unknown) => this.#options.log.error(`${uri.path.split('/').at(-1)}: what follows its reading failed`, error)));
  }

  /** Tells which articles are at hand no longer. */
  #look(): void {
    for (const [key, { document }] of this.#open) {
      if (this.isAtHand(document.uri)) this.#atHand.add(key);
      else if (this.#atHand.delete(key)) this.#hidden.fire(document.uri);
    }
  }

  #leave(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#atHand.delete(key);
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#standings.delete(key);
    if (this.#open.delete(key)) this.#left.fire(document.uri);
  }
}
