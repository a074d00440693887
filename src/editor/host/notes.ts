import * as vscode from 'vscode';
import type { Action, BodyDraft } from '../../annotations/draft.ts';
import { isDecision } from '../../annotations/decisions/article.ts';
import { foldSteps, type Folded, type Layer, type Note } from '../../annotations/fold.ts';
import type { Motivation, Place, Target } from '../../annotations/model.ts';
import { heldPlaces, isDoubtful, placedSteps, placesIn, replaced, sameNotes, targetsHere, type NotesOfArticle, type PlacedNote } from '../../annotations/placed.ts';
import { Pointing } from '../../annotations/pointing.ts';
import type { ArticleNotes, StoreFault } from '../../annotations/read.ts';
import { inSlices, stride } from '../../annotations/slices.ts';
import type { AnnotationStore, Written } from '../../annotations/store.ts';
import type { Span } from '../../core/span.ts';
import type { Engine } from '../../corpus/engine.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { hostPause } from './hostClock.ts';
import { LeftNotes } from './leftNotes.ts';
import { faultTeller } from './noteFaults.ts';
import { NoteStores } from './noteStores.ts';
import { NoteWriter } from './noteWriter.ts';
import { OpenNotes, type DocumentNotes } from './openNotes.ts';
import { Placing } from './placing.ts';
import type { Settings } from './settings.ts';

/** Notes that somebody should look at. */
export interface DoubtfulNotes {
  readonly lost: readonly PlacedNote[];
  readonly guesses: readonly PlacedNote[];
}

export interface NotesOptions {
  readonly settings: Settings;
  readonly engine: () => Promise<Engine>;
  /** The extension's own storage: copies of annotated texts, never in the workspace. */
  readonly storage: vscode.Uri;
  /** What the reader leaves as it is. */
  readonly memento: vscode.Memento;
  readonly log: Log;
}

/** One reading under way, and the one that follows it for those who came meanwhile. */
interface Reading {
  readonly running: Promise<DocumentNotes>;
  next?: Promise<DocumentNotes>;
}

/** Milliseconds of silence after a keystroke before places are worked out anew; until then they are shifted. */
const settle = 400;
const nobodyLooked: Place = { state: 'orphan', why: 'It was not looked for yet.' };

/** What people wrote beside the articles: read when an article is opened, never written but on a reader's command. */
export class Notes implements Disposable {
  readonly #options: NotesOptions;
  readonly #stores = new NoteStores();
  readonly placing: Placing;
  readonly #left: LeftNotes;
  readonly writer: NoteWriter;
  readonly #pointing = new Pointing();
  readonly #open = new Map<string, OpenNotes>();
  readonly #pending = new Map<string, Reading>();
  /** By article: how often its notes changed. */
  readonly #changes = new Map<string, number>();
  readonly #folded = new WeakMap<ArticleNotes, Folded>();
  /** By article: what was taken in last. */
  readonly #taken = new Map<string, ArticleNotes>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #decisions = new Map<string, string>();
  readonly #tellFaults: (faults: readonly StoreFault[]) => void;
  readonly #changed = new Emitter<vscode.Uri>();
  readonly #decided = new Emitter<vscode.Uri>();
  readonly #disposables: Disposable[] = [];
  #isDisposed = false;
  #linked: Promise<void> | undefined;

  /** The notes of an article differ now, or stand elsewhere. */
  readonly onDidChange = this.#changed.event;
  /** Decisions about an article differ now: it has to be read anew. */
  readonly onDidDecide = this.#decided.event;
  /** Decisions on who is who differ now. */
  readonly onDidChangeActors = this.#stores.onDidChangeActors;

  constructor(options: NotesOptions) {
    this.#options = options;
    this.#tellFaults = faultTeller(options.log);
    const { settings, engine, log, storage } = options;
    this.#left = new LeftNotes(options.memento);
    const { files } = this.#stores;
    this.placing = new Placing({ files, folder: vscode.Uri.joinPath(storage, 'texts').toString(), engine, pause: hostPause() });
    this.writer = new NoteWriter({ stores: this.#stores, placing: this.placing, settings, log });
    this.#disposables.push(
      this.#stores,
      this.#changed,
      this.#decided,
      this.#stores.onDidChange((articles) => {
        for (const article of articles) this.#noteChange(article);
        void this.#articlesChanged(articles);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#shift(event)),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  get files(): NoteStores['files'] {
    return this.#stores.files;
  }

  stores(): readonly AnnotationStore[] {
    return this.#stores.all();
  }

  /** The article of an identity, among the folders found. */
  articleOf(id: string): string | undefined {
    return this.#stores.articleOf(id);
  }

  storeOf(uri: vscode.Uri): AnnotationStore {
    return this.#stores.of(uri);
  }

  /** Can notes be written on this document? A sentence where not. */
  obstacle({ uri, isUntitled }: vscode.TextDocument): string | undefined {
    if (isUntitled) return 'Save the article first: notes lie beside its file.';
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'This file system is read-only: notes cannot be written beside the article.';
    if (!vscode.workspace.isTrusted) return 'Writing notes needs a trusted folder.';
    return undefined;
  }

  /** Is it an article of ours: in a workspace folder, or open in the editor? For addresses that come from a link. */
  isKnown(uri: vscode.Uri): boolean {
    return vscode.workspace.getWorkspaceFolder(uri) !== undefined || this.#documentOf(uri.toString()) !== undefined;
  }

  /** The latest reading of a document; while somebody types, shifted with the text. */
  peek(document: vscode.TextDocument): DocumentNotes | undefined {
    return this.#open.get(document.uri.toString());
  }

  /** The notes on the document as it is now. */
  async of(document: vscode.TextDocument): Promise<DocumentNotes> {
    const key = document.uri.toString();
    // What the store knows already counts, also before it told.
    const files = await this.storeOf(document.uri).article(key);
    const known = this.#open.get(key);
    return known?.files === files && known.version === document.version && known.change === this.#changeOf(key) ? known : this.#read(document);
  }

  /** Notes of an open document that lost their place, or stand where a guess put them, in text order; without those that the reader left so. */
  lost(document: vscode.TextDocument): DoubtfulNotes {
    const all = this.peek(document);
    const doubtful = all?.isSettled ? all.notes.filter((note) => isDoubtful(note) && !this.#left.has(note)) : [];
    return { lost: doubtful.filter(({ state }) => state === 'orphan'), guesses: doubtful.filter(({ state }) => state === 'guess') };
  }

  /** The reader looked at a lost note, and leaves it so. */
  async leave(document: vscode.TextDocument, note: PlacedNote): Promise<void> {
    await this.#left.add(note);
    this.#changed.fire(document.uri);
  }

  /** The files of an article's notes: of an open one kept, of another for one look; and taken in, so that links are known from both ends. */
  async glance(uri: vscode.Uri): Promise<ArticleNotes> {
    const store = this.storeOf(uri);
    const address = uri.toString();
    const notes = this.#documentOf(address) ? await store.article(address) : await store.passing(address);
    await this.#takeIn(address, notes);
    return notes;
  }

  /** Looks whether the notes of open documents changed on disk without anybody telling. */
  async lookAgain(documents: readonly vscode.TextDocument[]): Promise<void> {
    const articles = new Map<AnnotationStore, string[]>();
    for (const { uri } of documents) {
      const store = this.storeOf(uri);
      articles.set(store, [...(articles.get(store) ?? []), uri.toString()]);
    }
    for (const [store, addresses] of articles) await store.lookAgain(addresses);
  }

  /** Threads of an article that need not be open, without places. */
  async threads(uri: vscode.Uri): Promise<Folded> {
    return this.#fold(await this.glance(uri));
  }

  /** Looks at all articles' notes once, in the background, so that links are shown from both ends. Later calls wait for the first. */
  async link(): Promise<void> {
    return (this.#linked ??= this.#linkAll());
  }

  async #linkAll(): Promise<void> {
    const pause = hostPause();
    const go = async (): Promise<boolean> => {
      await pause.rest();
      return !this.#isDisposed;
    };
    try {
      for (const store of this.#stores.all()) {
        await store.discover(go);
        for (const article of store.articles) if (!this.#pointing.has(article) && (await go())) await this.glance(vscode.Uri.parse(article));
      }
      // What leads to articles that were not known when the notes were read leads somewhere now.
      for (const { document, notes } of this.#open.values()) {
        if (!notes.some(({ ends }) => ends.some(({ article }) => article === undefined))) continue;
        this.#noteChange(document.uri.toString());
        await this.#read(document);
      }
    } catch (error) {
      this.#options.log.error('notes of other articles were not looked at', error);
    }
  }

  /** Writes a note on spans of a document (none: on the whole article). */
  async write(document: vscode.TextDocument, motivation: Motivation, spans: readonly Span[], bodies: readonly BodyDraft[], layer: Layer = 'shared'): Promise<Written> {
    return this.writer.write([{ document, spans }], motivation, bodies, layer);
  }

  async reply(note: Note, value: string): Promise<Written> {
    return this.writer.reply(note, value);
  }

  async edit(note: Note, bodies: readonly BodyDraft[]): Promise<Written> {
    return this.writer.edit(note, bodies);
  }

  async moderate(note: Note, action: Action): Promise<Written> {
    return this.writer.moderate(note, action);
  }

  #documentOf(address: string): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((d) => !d.isClosed && d.uri.toString() === address);
  }

  #changeOf(key: string): number {
    return this.#changes.get(key) ?? 0;
  }

  #noteChange(key: string): void {
    this.#changes.set(key, this.#changeOf(key) + 1);
  }

  #close({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    for (const map of [this.#open, this.#timers]) map.delete(key);
    this.placing.forget(uri);
    this.storeOf(uri).release(key);
  }

  async #fold(notes: ArticleNotes): Promise<Folded> {
    const known = this.#folded.get(notes) ?? (await inSlices(foldSteps(notes.entries), hostPause(notes.entries.length > stride ? 'spent' : 'fresh')));
    this.#folded.set(notes, known);
    return known;
  }

  /** Keeps what others ask of an article's notes, and tells those whom a difference concerns. */
  async #takeIn(address: string, notes: ArticleNotes): Promise<void> {
    const { threads } = await this.#fold(notes);
    if (this.#taken.get(address) === notes) return;
    this.#taken.set(address, notes);
    const touched = new Set(notes.folders.length > 0 ? this.#pointing.put(address, notes.ids, threads) : this.#pointing.remove(address));
    for (const { document, ids } of touched.size > 0 ? this.#open.values() : []) {
      const key = document.uri.toString();
      if (key === address || !ids.some((id) => touched.has(id))) continue;
      this.#noteChange(key);
      void this.#read(document);
    }
    const decisions = threads.flatMap((t) => (isDecision(t.annotation) && !t.deleted ? [t.edited?.id ?? t.attached?.id ?? t.id] : [])).join(' ');
    const before = this.#decisions.get(address);
    this.#decisions.set(address, decisions);
    if (before !== undefined && before !== decisions) this.#decided.fire(vscode.Uri.parse(address));
  }

  async #articlesChanged(articles: readonly string[]): Promise<void> {
    const pause = hostPause();
    for (const address of articles) {
      const open = this.#documentOf(address);
      // One that is being read for the first time is read again: it may have been looked at before the change.
      if (open && (this.#open.has(address) || this.#pending.has(address))) await this.#read(open);
      else {
        await this.glance(vscode.Uri.parse(address));
        this.#changed.fire(vscode.Uri.parse(address));
      }
      await pause.rest();
    }
  }

  /** Moves the places with the text, at once; works them out anew when the typing rests. */
  #shift({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (!known || contentChanges.length === 0) return;
    known.move(contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })));
    clearTimeout(this.#timers.get(key));
    if (known.hasPlaces) this.#timers.set(key, setTimeout(() => void this.#read(document), settle));
  }

  /** One reading of a document at a time; those who come meanwhile share the one that follows. */
  async #read(document: vscode.TextDocument): Promise<DocumentNotes> {
    const slot = this.#pending.get(document.uri.toString());
    if (!slot) return this.#begin(document);
    return (slot.next ??= slot.running.then(
      async () => this.#begin(document),
      async () => this.#begin(document),
    ));
  }

  async #begin(document: vscode.TextDocument): Promise<DocumentNotes> {
    const key = document.uri.toString();
    const slot: Reading = { running: this.#readNow(document) };
    this.#pending.set(key, slot);
    try {
      return await slot.running;
    } finally {
      if (this.#pending.get(key) === slot && !slot.next) this.#pending.delete(key);
    }
  }

  async #readNow(document: vscode.TextDocument): Promise<DocumentNotes> {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const change = this.#changeOf(key);
    const files = await this.storeOf(document.uri).article(key);
    await this.#takeIn(key, files);
    const folded = await this.#fold(files);
    const pause = hostPause('spent');
    await pause.rest();
    const all: NotesOfArticle = { ids: files.ids, threads: folded.threads, pointing: this.#pointing.of(files.ids) };
    for (;;) {
      const known = this.#open.get(key);
      const { version } = document;
      const text = document.getText();
      // While the notes are the same, only what was changed in the text is looked for again.
      const isSame = known?.change === change && known.folded === folded && known.text === text;
      const held = known?.text === text ? heldPlaces(known.notes, known.isMoved) : new Map<Target, Place>();
      const targets = targetsHere(all).filter((t) => !held.has(t));
      const { places, provisional } = await this.placing.now(text, targets, document.uri);
      // Somebody typed meanwhile: what was worked out is of another text.
      if (document.version !== version && !document.isClosed) continue;
      // What is still being looked for stays meanwhile where it was.
      const earlier = known?.text === text && !isSame ? placesIn(known.notes) : undefined;
      const placeOf = (target: Target): Place => held.get(target) ?? places.get(target) ?? earlier?.get(target) ?? nobodyLooked;
      const notes = isSame ? replaced(known.notes, places, provisional) : await inSlices(placedSteps(all, { placeOf, provisional, articleOf: (id) => this.#stores.articleOf(id) }), pause);
      if (document.version !== version && !document.isClosed) continue;
      const result = new OpenNotes({ document, change, text, notes, files, folded, isSettled: provisional.size === 0 });
      this.#show(result);
      if (provisional.size > 0 && !document.isClosed) void this.#placeLater(result, [...provisional]);
      return result;
    }
  }

  /** What could not be told at once: by the worker, if nobody typed meanwhile. */
  async #placeLater(before: OpenNotes, targets: readonly Target[]): Promise<void> {
    const { document, text } = before;
    const { version } = document;
    const isCurrent = (): boolean => document.version === version && this.peek(document) === before;
    try {
      const places = await this.placing.later(text, targets, document.uri);
      if (isCurrent()) this.#show(before.settled(places));
    } catch (error) {
      this.#options.log.error('places of notes were not worked out', error);
      if (isCurrent()) this.#show(before.settled(new Map()));
    }
  }

  #show(result: OpenNotes): void {
    const key = result.document.uri.toString();
    const before = this.#open.get(key);
    if (!result.document.isClosed) this.#open.set(key, result);
    this.#tellFaults(result.faults);
    if (before?.isRough === true || before?.isSettled !== result.isSettled || before.faults.length !== result.faults.length || before.ids.length !== result.ids.length || !sameNotes(before.notes, result.notes)) void this.#changed.spread(result.document.uri, hostPause('spent'), () => true);
  }
}
