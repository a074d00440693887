import * as vscode from 'vscode';
import { Anchoring } from '../../annotations/anchor/resolve.ts';
import { describe } from '../../annotations/anchor/describe.ts';
import { annotate, attach, creatorName, edit, moderate, reply, type Action, type BodyDraft, type Maker, type PlaceDraft } from '../../annotations/draft.ts';
import { fold, type Entry, type Folded, type Layer, type Note, type Thread } from '../../annotations/fold.ts';
import { isDecision } from '../../annotations/decisions/article.ts';
import type { Annotation, Motivation, Place, PlaceState, Target } from '../../annotations/model.ts';
import type { ArticleNotes, StoreFault } from '../../annotations/read.ts';
import { blobId, SeenTexts, StoredTexts, textFrom, type TextSource } from '../../annotations/sources.ts';
import { AnnotationStore, type Written } from '../../annotations/store.ts';
import type { Span } from '../../core/span.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import { createFiles } from './files.ts';
import { gitHistory } from './git.ts';
import { hostChance, hostClock } from './hostClock.ts';
import type { Settings } from './settings.ts';

/** A note of an article, and where it stands in the text as it is. */
export interface PlacedNote {
  readonly thread: Thread;
  /** The places of its targets in this article, in the order of the targets; empty where it speaks of the whole article. */
  readonly places: readonly Place[];
  /** The worst of the places: what the reader is told. */
  readonly state: PlaceState;
  /** The first place that was found. Offsets of the document. */
  readonly span?: Span;
}

export interface DocumentNotes {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly notes: readonly PlacedNote[];
  readonly faults: readonly StoreFault[];
  readonly folded: Folded;
}

export interface NotesOptions {
  readonly settings: Settings;
  /** The extension's own storage: copies of annotated texts, never in the workspace. */
  readonly storage: vscode.Uri;
  readonly log: Log;
}

const badness: Readonly<Record<PlaceState, number>> = { anchored: 0, moved: 1, changed: 2, guess: 3, orphan: 4 };

const spanOfPlace = (place: Place): Span | undefined => (place.state === 'orphan' ? undefined : { start: place.start, end: place.end });

const isOpenNote = ({ deleted }: Thread): boolean => deleted === undefined;

/** What people wrote beside the articles: read when an article is opened, never written but on a reader's command. */
export class Notes implements Disposable {
  readonly #options: NotesOptions;
  readonly #stores = new Map<string, AnnotationStore>();
  /** The workspace's file system, as notes are read and written through it. */
  readonly files = createFiles(() => hostChance.uuid());
  readonly #histories = new Map<string, TextSource>();
  readonly #documents = new Map<string, DocumentNotes>();
  readonly #changed = new Emitter<vscode.Uri>();
  readonly #disposables: Disposable[] = [];
  readonly #told = new Set<string>();
  readonly #seen = new SeenTexts();
  readonly #stored: StoredTexts;
  readonly #actors = new Emitter<AnnotationStore>();
  readonly #decided = new Emitter<vscode.Uri>();
  readonly #decisions = new Map<string, string>();

  /** The notes of an article differ now, or stand elsewhere. */
  readonly onDidChange = this.#changed.event;
  /** Decisions about an article differ now: it has to be read anew. */
  readonly onDidDecide = this.#decided.event;
  /** Decisions on who is who differ now. */
  readonly onDidChangeActors = this.#actors.event;

  constructor(options: NotesOptions) {
    this.#options = options;
    this.#stored = new StoredTexts(this.files, vscode.Uri.joinPath(options.storage, 'texts').toString());
    const watcher = vscode.workspace.createFileSystemWatcher('**/.annotations*/**');
    const changed = (uri: vscode.Uri): void => {
      for (const store of this.#stores.values()) void store.changed(uri.toString());
    };
    this.#disposables.push(
      this.#changed,
      this.#actors,
      this.#decided,
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#documents.delete(uri.toString())),
    );
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#stores.values()]) disposable.dispose();
  }

  /** Can notes be written on this document? A sentence where not. */
  obstacle({ uri, isUntitled }: vscode.TextDocument): string | undefined {
    if (isUntitled) return 'Save the article first: notes lie beside its file.';
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'This file system is read-only: notes cannot be written beside the article.';
    if (!vscode.workspace.isTrusted) return 'Writing notes needs a trusted folder.';
    return undefined;
  }

  /** The store that is responsible for an article: of its workspace folder, else of the folder that it lies in. */
  storeOf(uri: vscode.Uri): AnnotationStore {
    const root = (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..')).toString();
    let store = this.#stores.get(root);
    if (!store) {
      store = new AnnotationStore({ files: this.files, chance: hostChance, root });
      this.#stores.set(root, store);
      this.#disposables.push(store.onChange(({ articles, actors }) => {
        for (const article of articles) void this.#again(article);
        if (actors && store) this.#actors.fire(store);
      }));
    }
    return store;
  }

  stores(): readonly AnnotationStore[] {
    return [...this.#stores.values()];
  }

  peek(document: vscode.TextDocument): DocumentNotes | undefined {
    return this.#documents.get(document.uri.toString());
  }

  /** The notes on the document as it is now. */
  async of(document: vscode.TextDocument): Promise<DocumentNotes> {
    const known = this.peek(document);
    if (known?.version === document.version) return known;
    return this.#place(document);
  }

  /** Notes of an article that need not be open: threads without places. */
  async threads(uri: vscode.Uri): Promise<Folded> {
    return fold((await this.storeOf(uri).article(uri.toString())).entries);
  }

  /** Writes a note on spans of a document (none: on the whole article). */
  async write(document: vscode.TextDocument, motivation: Motivation, spans: readonly Span[], bodies: readonly BodyDraft[], layer: Layer = 'shared'): Promise<Written> {
    const uri = document.uri.toString();
    const id = await this.storeOf(document.uri).identity(uri);
    const places = await this.places(document, id, spans);
    return this.add(document, id, annotate(this.maker(), motivation, places.length > 0 ? places : [{ article: id }], bodies), layer);
  }

  /** Writes an annotation of a document that is made already. `id` is the article's identity as the annotation speaks of it. */
  async add(document: vscode.TextDocument, id: string, annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    return this.#tell(await this.storeOf(document.uri).add(document.uri.toString(), id, document.getText(), annotation, layer));
  }

  /** Spans of a document as a file describes them. */
  async places(document: vscode.TextDocument, article: string, spans: readonly Span[]): Promise<readonly PlaceDraft[]> {
    const text = document.getText();
    const { positions } = new Anchoring(text);
    const hash = this.#seen.add(text);
    await this.#stored.add(text);
    const blob = blobId(text);
    return spans.flatMap((span): PlaceDraft[] => {
      const description = describe(positions, span);
      return description ? [{ article, ...description, text: hash, blob }] : [];
    });
  }

  /** The identity that links to this article speak of. */
  async identityFor(document: vscode.TextDocument): Promise<string | Written> {
    return this.storeOf(document.uri).identity(document.uri.toString());
  }

  async reply(note: Note, value: string): Promise<Written> {
    return this.#beside(note, reply(this.maker(), note.id, value));
  }

  async edit(note: Note, bodies: readonly BodyDraft[]): Promise<Written> {
    return this.#beside(note, edit(this.maker(), note.id, note.heads.body, bodies));
  }

  async moderate(note: Note, action: Action): Promise<Written> {
    return this.#beside(note, moderate(this.maker(), note.id, action === 'resolve' || action === 'reopen' ? note.heads.status : note.heads.life, action));
  }

  /** Attaches a note to a span: where it lost its place, or to accept a guess. */
  async attach(document: vscode.TextDocument, note: Note, span: Span): Promise<Written> {
    const [target] = note.targets;
    const id = target?.source ?? (await this.storeOf(document.uri).identity(document.uri.toString()));
    return this.#beside(note, attach(this.maker(), note.id, note.heads.place, await this.places(document, id, [span])));
  }

  async #beside(note: Note, annotation: Entry['annotation']): Promise<Written> {
    const store = this.stores().find(({ root }) => note.address.startsWith(root));
    if (!store) return { ok: false, fault: 'missing', message: 'The note is not there any more.' };
    const entry: Entry = { annotation: note.annotation, layer: note.layer, address: note.address };
    return this.#tell(await store.addBeside(entry, annotation));
  }

  maker(): Maker {
    const name = creatorName(this.#options.settings.get('creator'));
    return { clock: hostClock, chance: hostChance, ...(name === undefined ? {} : { creator: { name } }) };
  }

  #tell(written: Written): Written {
    if (!written.ok) this.#options.log.warn(`a note was not written: ${written.message}`);
    return written;
  }

  async #again(article: string): Promise<void> {
    const known = this.#documents.get(article);
    if (known) await this.#place(known.document);
    else {
      this.#changed.fire(vscode.Uri.parse(article));
      this.#decided.fire(vscode.Uri.parse(article));
    }
  }

  async #place(document: vscode.TextDocument): Promise<DocumentNotes> {
    const { version } = document;
    const uri = document.uri.toString();
    const known = this.#documents.has(uri);
    const all = await this.storeOf(document.uri).article(uri);
    const folded = fold(all.entries);
    const text = document.getText();
    const anchoring = folded.threads.length > 0 ? new Anchoring(text) : undefined;
    const notes: PlacedNote[] = [];
    for (const thread of folded.threads.filter((t) => isOpenNote(t) && !isDecision(t.annotation))) {
      const targets = thread.targets.filter(({ source, quote, position }) => all.ids.includes(source) && (quote !== undefined || position !== undefined));
      const places: Place[] = [];
      for (const target of targets) places.push(anchoring ? anchoring.resolve(target, await this.oldText(target, document.uri)) : { state: 'orphan', why: '' });
      const state = places.reduce<PlaceState>((worst, place) => (badness[place.state] > badness[worst] ? place.state : worst), 'anchored');
      const span = places.map(spanOfPlace).find((s) => s !== undefined);
      notes.push({ thread, places, state, ...(span ? { span } : {}) });
    }
    notes.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
    const result: DocumentNotes = { document, version, notes, faults: all.faults, folded };
    if (!document.isClosed) this.#documents.set(uri, result);
    this.#faults(all);
    const decisions = folded.threads.flatMap((t) => (isDecision(t.annotation) && isOpenNote(t) ? [t.edited?.id ?? t.id] : [])).join(' ');
    const before = this.#decisions.get(uri) ?? '';
    this.#decisions.set(uri, decisions);
    this.#changed.fire(document.uri);
    if (decisions !== before && known) this.#decided.fire(document.uri);
    return result;
  }

  /** The text that a target was taken from, from whoever still has it. */
  async oldText({ text, blob }: Target, article: vscode.Uri): Promise<string | undefined> {
    if (text === undefined) return undefined;
    const key = article.toString();
    const history = this.#histories.get(key) ?? gitHistory(article);
    this.#histories.set(key, history);
    return textFrom([this.#seen, this.#stored, history], { hash: text, ...(blob === undefined ? {} : { blob }) });
  }

  /** One message for each state of the faults of a folder; the notes that can be read still work. */
  #faults({ faults }: ArticleNotes): void {
    const fresh = faults.filter(({ address, fault }) => !this.#told.has(`${address} ${fault.message}`));
    for (const { address, fault } of fresh) {
      this.#told.add(`${address} ${fault.message}`);
      this.#options.log.warn(`${address}: ${fault.message}`);
    }
    const [first] = fresh;
    if (!first) return;
    const name = decodeURIComponent(first.address.split('/').at(-1) ?? '');
    const more = fresh.length > 1 ? ` And ${fresh.length - 1} more.` : '';
    void vscode.window.showWarningMessage(`Dateline: ${name} cannot be read as a note. ${first.fault.message}${more} It is left as it is.`, ...(first.fault.kind === 'conflict' ? ['Solve…'] : []), 'Open').then(async (chosen) => {
      if (chosen === 'Open') await vscode.window.showTextDocument(vscode.Uri.parse(first.address));
      else if (chosen) await vscode.commands.executeCommand('dateline.solveConflict', first.address);
    });
  }
}
