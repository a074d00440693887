// What was read of the folders of notes below a root: found, read article by article, kept up to date.
import { Emitter, type Disposable, type Listener } from '../platform/events.ts';
import type { Address, Files } from '../platform/files.ts';
import type { Layer } from './fold.ts';
import { sameJson } from './json.ts';
import { articleFileName, isAnnotationName, privateFolder, sharedFolder } from './layout.ts';
import type { Iri } from './model.ts';
import { fewFiles, gather, inParallel, readFolder, readNote, readNotes, type ArticleNotes, type FolderPlace, type LoadedFolder, type NoteFile, type NoteFolder } from './read.ts';
import { UnseenChanges } from './unseen.ts';

export interface StoreChange {
  /** Articles whose notes differ now, or may differ where they were not kept. */
  readonly articles: readonly Address[];
  /** Decisions on actors differ now. */
  readonly actors: boolean;
}

const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface FolderParts {
  readonly files: Files;
  /** The workspace folder: nothing outside of it is read. */
  readonly root: Address;
}

export class NoteFolders implements Disposable {
  readonly #files: Files;
  readonly root: Address;
  readonly #folders = new Map<Address, LoadedFolder>();
  readonly #byArticle = new Map<Address, Set<Address>>();
  readonly #homes = new Map<Address, Promise<void>>();
  /** The changes that are being taken in. */
  #taking: Promise<void> = Promise.resolve();
  readonly #reading = new Map<LoadedFolder, Promise<Map<string, NoteFile>>>();
  /** By article: what `article` gave, until something of it changes. */
  readonly #gathered = new Map<Address, ArticleNotes>();
  /** By article: how often something of it changed. What was gathered across a change is not kept. */
  readonly #turns = new Map<Address, number>();
  readonly #changes = new Emitter<StoreChange>();
  #reads = 0;
  /** By folder: which of the readings it is known by. */
  readonly #lastRead = new Map<Address, number>();
  #discovery: Promise<void> | undefined;
  readonly #unseen: UnseenChanges;
  #looking: Promise<void> | undefined;

  constructor({ files, root }: FolderParts) {
    this.#files = files;
    this.root = root;
    this.#unseen = new UnseenChanges(files);
  }

  readonly onChange = (listener: Listener<StoreChange>): Disposable => this.#changes.event(listener);

  dispose(): void {
    this.#changes.dispose();
  }

  /** All folders found so far. */
  get all(): readonly NoteFolder[] {
    return [...this.#folders.values()].map(({ folder }) => folder);
  }

  at(folder: Address): NoteFolder | undefined {
    return this.#folders.get(folder)?.folder;
  }

  /** Addresses of all articles that have folders. They need not exist. */
  get articles(): readonly Address[] {
    return [...this.#byArticle.keys()];
  }

  /** The article of an identity, among the folders found. */
  articleOf(id: Iri): Address | undefined {
    for (const { folder } of this.#folders.values()) if (folder.file?.id === id && folder.article !== undefined) return folder.article;
    return undefined;
  }

  /**
   * Finds every `.annotations` below the root, reading `article.json` files only. Links are not followed. The whole root is looked
   * through once; from then on `changed` tells of what appears.
   *
   * @param go asked between folders; false ends the search early, and the next one begins anew
   */
  async discover(go: () => boolean | Promise<boolean> = () => true): Promise<void> {
    const running = this.#discovery;
    if (running) return running;
    let isWhole = true;
    const search = this.#search(this.root, async () => {
      const on = await go();
      isWhole &&= on;
      return on;
    });
    this.#discovery = search;
    await search;
    if (!isWhole && this.#discovery === search) this.#discovery = undefined;
  }

  async #search(from: Address, go: () => boolean | Promise<boolean>): Promise<void> {
    const waiting: Address[] = [from];
    for (let home = waiting.pop(); home !== undefined; home = waiting.pop()) {
      if (!(await go())) return;
      const listed = await this.#files.list(home);
      if (!listed.ok) continue;
      const names = new Set<string>();
      for (const [name, kind] of listed.value) {
        if (kind !== 'folder') continue;
        if (name === sharedFolder || name === privateFolder) names.add(name);
        else if (!skipped.has(name)) {
          const below = this.#files.join(home, name);
          if (below !== undefined) waiting.push(below);
        }
      }
      if (names.size > 0) await this.home(home);
    }
  }

  /** Reads the folders' list of one `.annotations` once. */
  async home(home: Address): Promise<void> {
    const running = this.#homes.get(home);
    if (running) return running;
    const reading = this.#readHome(home);
    this.#homes.set(home, reading);
    return reading;
  }

  async #readHome(home: Address): Promise<void> {
    for (const [name, layer] of [[sharedFolder, 'shared'], [privateFolder, 'private']] as const) {
      const top = this.#files.join(home, name);
      if (top === undefined) continue;
      const listed = await this.#files.list(top);
      if (!listed.ok || !(await this.#files.within(this.root, top))) continue;
      const folders = listed.value.flatMap(([folder, kind]) => (kind === 'folder' ? (this.#files.join(top, folder) ?? []) : []));
      await inParallel(folders, (address) => this.read({ address, home, layer }));
    }
  }

  /** Reads one folder's `article.json`, not its notes. */
  async read(place: FolderPlace): Promise<void> {
    const turn = ++this.#reads;
    const after = await readFolder(this.#files, this.root, place);
    // What was begun later saw more: a folder is looked at while it is being made.
    if ((this.#lastRead.get(place.address) ?? 0) > turn) return;
    this.#lastRead.set(place.address, turn);
    const before = this.#folders.get(place.address);
    after.files = before?.files;
    this.#unlink(before);
    this.#folders.set(place.address, after);
    const { article } = after.folder;
    if (article === undefined) return;
    this.#byArticle.set(article, (this.#byArticle.get(article) ?? new Set()).add(place.address));
    this.#forget(article);
  }

  /** Something of an article differs from what was gathered, or is being gathered. */
  #forget(article: Address | undefined): void {
    if (article === undefined) return;
    this.#gathered.delete(article);
    this.#turns.set(article, (this.#turns.get(article) ?? 0) + 1);
  }

  #unlink(loaded: LoadedFolder | undefined): void {
    if (loaded?.folder.article === undefined) return;
    this.#forget(loaded.folder.article);
    const set = this.#byArticle.get(loaded.folder.article);
    set?.delete(loaded.folder.address);
    if (set?.size === 0) this.#byArticle.delete(loaded.folder.article);
  }

  /** A folder's notes, read now unless they were before; two who ask at once read once. */
  async #notesOf(loaded: LoadedFolder): Promise<void> {
    if (loaded.files) return;
    const running = this.#reading.get(loaded);
    if (running) {
      await running;
      return;
    }
    const reading = readNotes(this.#files, loaded.folder);
    this.#reading.set(loaded, reading);
    loaded.files = await reading;
    this.#reading.delete(loaded);
  }

  async #gather(all: readonly LoadedFolder[]): Promise<ArticleNotes> {
    for (const loaded of all) await this.#notesOf(loaded);
    return gather(all);
  }

  /** Takes in one file of a folder whose notes were read. */
  async readFile(folder: Address, name: string): Promise<void> {
    const loaded = this.#folders.get(folder);
    if (loaded) await this.#readFile(loaded, name);
  }

  async #readFile(loaded: LoadedFolder, name: string): Promise<void> {
    this.#forget(loaded.folder.article);
    await this.#reading.get(loaded);
    if (!loaded.files) return;
    const note = await readNote(this.#files, loaded.folder, name);
    if (note) loaded.files.set(name, note);
    else loaded.files.delete(name);
    this.#forget(loaded.folder.article);
  }

  #loadedOf(address: Address): readonly LoadedFolder[] {
    return [...(this.#byArticle.get(address) ?? [])].flatMap((folder) => this.#folders.get(folder) ?? []);
  }

  /** An article's folders, without their notes. */
  async of(address: Address): Promise<readonly NoteFolder[]> {
    await this.home(this.#files.parent(address));
    return this.#loadedOf(address).map(({ folder }) => folder);
  }

  /** An article's notes, both layers, read now unless they were before, and kept. The same value as long as nothing changed. */
  async article(address: Address): Promise<ArticleNotes> {
    const known = this.#gathered.get(address);
    if (known) return known;
    await this.home(this.#files.parent(address));
    const turn = this.#turns.get(address);
    const notes = await this.#gather(this.#loadedOf(address));
    if (this.#turns.get(address) === turn) this.#gathered.set(address, notes);
    return notes;
  }

  /** An article's notes for one look at it: those that are not kept are read, and not kept. */
  async passing(address: Address): Promise<ArticleNotes> {
    await this.home(this.#files.parent(address));
    const all: LoadedFolder[] = [];
    for (const loaded of this.#loadedOf(address)) {
      await this.#reading.get(loaded);
      all.push(loaded.files ? loaded : { ...loaded, files: await readNotes(this.#files, loaded.folder) });
    }
    return gather(all);
  }

  /** Forgets the notes of an article that nobody looks at any more: they are read again when they are asked for. */
  release(address: Address): void {
    this.#forget(address);
    for (const loaded of this.#loadedOf(address)) loaded.files = undefined;
  }

  /** Decisions on actors, from every `.annotations/actors` found. */
  async actors(): Promise<ArticleNotes> {
    await this.home(this.root);
    return this.#gather([...this.#folders.values()].filter(({ folder }) => folder.isActors));
  }

  /** Everything in one folder, for checks and lists. */
  async folder(address: Address): Promise<ArticleNotes> {
    const loaded = this.#folders.get(address);
    return this.#gather(loaded ? [loaded] : []);
  }

  /**
   * Takes in that files or folders appeared, changed or went. Only what they touch is read again; told once. One after the other: of two
   * readings that cross, the one that saw less could end last.
   */
  async changed(...addresses: readonly Address[]): Promise<void> {
    const taken = this.#taking.then(async () => this.#takeIn(addresses));
    this.#taking = taken.catch(() => {});
    return taken;
  }

  async #takeIn(addresses: readonly Address[]): Promise<void> {
    const touched: NoteFolder[] = [];
    const names = new Map<Address, Set<string>>();
    const others = new Set<Address>();
    for (const address of addresses) {
      const parent = this.#files.parent(address);
      const name = this.#files.name(address);
      if (this.#folders.has(parent) && name !== articleFileName) {
        if (isAnnotationName(name)) names.set(parent, (names.get(parent) ?? new Set()).add(name));
      } else others.add(name === articleFileName ? parent : address);
    }
    for (const [folder, changed] of names) touched.push(...(await this.#filesChanged(folder, changed)));
    for (const address of others) touched.push(...(await this.#folderChanged(address)));
    this.tell(touched);
  }

  /**
   * Looks whether files of these articles' notes, or of the decisions on actors, changed without anybody telling, and takes in what
   * did. Reads nothing where nothing changed. One look at a time: who asks during one waits for it.
   */
  async lookAgain(articles: readonly Address[]): Promise<void> {
    await (this.#looking ??= this.#look(articles).finally(() => (this.#looking = undefined)));
  }

  async #look(articles: readonly Address[]): Promise<void> {
    // What is told already is taken in first.
    await this.#taking;
    const differing: Address[] = [];
    for (const home of new Set([...articles.map((article) => this.#files.parent(article)), this.root])) {
      if (!this.#homes.has(home)) continue;
      await this.#homes.get(home);
      const known = [...this.#folders.values()].filter(({ folder }) => folder.home === home).map(({ folder }) => folder.address);
      differing.push(...(await this.#unseen.inHome(home, new Set(known))));
    }
    const loaded = new Set([...articles.flatMap((article) => this.#loadedOf(article)), ...[...this.#folders.values()].filter(({ folder }) => folder.isActors)]);
    for (const folder of loaded) differing.push(...(await this.#unseen.inFolder(folder)));
    if (differing.length > 0) await this.changed(...differing);
  }

  async #filesChanged(folder: Address, names: ReadonlySet<string>): Promise<readonly NoteFolder[]> {
    const loaded = this.#folders.get(folder);
    if (!loaded) return [];
    this.#forget(loaded.folder.article);
    await this.#reading.get(loaded);
    // Nobody keeps them: whoever looked at them in passing looks again.
    if (!loaded.files) return [loaded.folder];
    if (names.size > fewFiles) {
      loaded.files = await readNotes(this.#files, loaded.folder);
      this.#forget(loaded.folder.article);
      return [loaded.folder];
    }
    let differs = false;
    for (const name of names) {
      const before = loaded.files.get(name);
      await this.#readFile(loaded, name);
      const after = loaded.files.get(name);
      const same = before?.entry && after?.entry && sameJson(before.entry.annotation.raw, after.entry.annotation.raw);
      differs ||= !same && (before ?? after) !== undefined;
    }
    return differs ? [loaded.folder] : [];
  }

  async #folderChanged(address: Address): Promise<readonly NoteFolder[]> {
    const parent = this.#files.parent(address);
    const name = this.#files.name(address);
    const topName = this.#files.name(parent);
    if (topName === sharedFolder || topName === privateFolder) return this.refresh(address, this.#files.parent(parent), topName === sharedFolder ? 'shared' : 'private');
    if (name === sharedFolder || name === privateFolder) return this.#refreshHome(parent);
    // A folder that holds articles came or went with all that lies in it.
    const touched: NoteFolder[] = [];
    for (const home of [...this.#homes.keys()].filter((h) => this.#isBelow(address, h))) touched.push(...(await this.#refreshHome(home)));
    return touched;
  }

  #isBelow(folder: Address, inner: Address): boolean {
    for (let at = inner; ; ) {
      if (at === folder) return true;
      const up = this.#files.parent(at);
      if (at === this.root || up === at) return false;
      at = up;
    }
  }

  /** Reads a folder's `article.json` again. @returns the folder as it was and as it is, where the two differ */
  async refresh(folder: Address, home: Address, layer: Layer): Promise<readonly NoteFolder[]> {
    if (!(await this.#files.within(this.root, folder))) return [];
    const before = this.#folders.get(folder);
    const there = await this.#files.list(folder);
    if (there.ok) {
      await this.read({ address: folder, home, layer });
      const after = this.#folders.get(folder);
      if (before && after && before.fault?.fault.message === after.fault?.fault.message && sameJson(before.folder.file?.raw, after.folder.file?.raw)) return [];
    } else {
      this.#unlink(before);
      this.#folders.delete(folder);
    }
    const after = this.#folders.get(folder);
    return [before, after].flatMap((l) => l?.folder ?? []);
  }

  /** Lists one `.annotations` again. What is still there is never out of sight meanwhile: somebody may be writing into it. */
  async #refreshHome(home: Address): Promise<readonly NoteFolder[]> {
    const before = [...this.#folders.values()].filter(({ folder }) => folder.home === home);
    for (const loaded of before) {
      loaded.files = undefined;
      this.#forget(loaded.folder.article);
    }
    this.#homes.delete(home);
    await this.home(home);
    for (const loaded of before) {
      if (this.#folders.get(loaded.folder.address) !== loaded || (await this.#files.list(loaded.folder.address)).ok) continue;
      this.#unlink(loaded);
      this.#folders.delete(loaded.folder.address);
    }
    return [...before, ...[...this.#folders.values()].filter(({ folder }) => folder.home === home)].map(({ folder }) => folder);
  }

  /** Tells of folders whose notes differ now. */
  tell(folders: readonly NoteFolder[]): void {
    const articles = [...new Set(folders.flatMap(({ article }) => article ?? []))];
    const actors = folders.some(({ isActors }) => isActors);
    if (articles.length > 0 || actors) this.#changes.fire({ articles, actors });
  }
}
