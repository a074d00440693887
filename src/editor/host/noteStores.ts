// The stores of notes: one a workspace folder, kept up to date by one watcher.
import * as vscode from 'vscode';
import type { Iri } from '../../annotations/model.ts';
import { AnnotationStore } from '../../annotations/store.ts';
import { Emitter, type Disposable } from '../../platform/events.ts';
import { hostChance } from './hostClock.ts';
import { createNoteFiles } from './noteFiles.ts';

/** Milliseconds in which changes of files are gathered: a checkout touches thousands. */
const gathering = 60;

export class NoteStores implements Disposable {
  /** The workspace's file system, as notes are read and written through it. */
  readonly files = createNoteFiles(() => hostChance.uuid());
  readonly #stores = new Map<string, AnnotationStore>();
  readonly #waiting = new Set<string>();
  readonly #articles = new Emitter<readonly string[]>();
  readonly #actors = new Emitter<AnnotationStore>();
  readonly #disposables: Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Notes of these articles differ now, or may. */
  readonly onDidChange = this.#articles.event;
  /** Decisions on who is who differ now. */
  readonly onDidChangeActors = this.#actors.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/.annotations*/**');
    const changed = (uri: vscode.Uri): void => this.changed(uri);
    this.#disposables.push(this.#articles, this.#actors, watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of [...this.#disposables, ...this.#stores.values()]) disposable.dispose();
  }

  /** The store that is responsible for an article: of its workspace folder, else of the folder that it lies in. */
  of(uri: vscode.Uri): AnnotationStore {
    const root = (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..')).toString();
    const known = this.#stores.get(root);
    if (known) return known;
    const store = new AnnotationStore({ files: this.files, chance: hostChance, root });
    this.#stores.set(root, store);
    this.#disposables.push(
      store.onChange(({ articles, actors }) => {
        if (articles.length > 0) this.#articles.fire(articles);
        if (actors) this.#actors.fire(store);
      }),
    );
    return store;
  }

  /** Those of the workspace folders, and those asked for. */
  all(): readonly AnnotationStore[] {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.of(vscode.Uri.joinPath(uri, 'any'));
    return [...this.#stores.values()];
  }

  /** The store that a file lies in. */
  holding(address: string): AnnotationStore | undefined {
    return [...this.#stores.values()].filter(({ root }) => address.startsWith(root.endsWith('/') ? root : `${root}/`)).sort((a, b) => b.root.length - a.root.length)[0];
  }

  /** The article of an identity, among the folders found. */
  articleOf(id: Iri): string | undefined {
    for (const store of this.#stores.values()) {
      const article = store.articleOf(id);
      if (article !== undefined) return article;
    }
    return undefined;
  }

  /** A file or folder of notes changed on disk. */
  changed(uri: vscode.Uri): void {
    this.#waiting.add(uri.toString());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const addresses = [...this.#waiting];
      this.#waiting.clear();
      for (const store of this.#stores.values()) {
        const own = addresses.filter((address) => this.holding(address) === store);
        if (own.length > 0) void store.changed(...own);
      }
    }, gathering);
  }
}
