// The annotations of a folder tree: read article by article, kept up to date, written one file at a time.
import type { Chance } from '../platform/clock.ts';
import { Emitter, type Disposable, type Listener } from '../platform/events.ts';
import type { Address, FileFault, Files } from '../platform/files.ts';
import { encodeJson, type CodecFault } from './codec.ts';
import type { Entry, Layer } from './fold.ts';
import { hashText } from './hash.ts';
import { sameJson, type JsonObject } from './json.ts';
import { actorsFolder, articleFileName, articleJson, decodeArticleFile, fileNameOf, folderName, isAnnotationName, privateFolder, privateIgnore, sharedFolder, sourceFrom } from './layout.ts';
import { iriOf, type Annotation, type Iri } from './model.ts';
import { gather, inParallel, readFolder, readNote, readNotes, type ArticleNotes, type FolderPlace, type LoadedFolder, type NoteFolder } from './read.ts';
import { encodeUtf8 } from './utf8.ts';

export interface StoreChange {
  /** Articles whose notes differ now. */
  readonly articles: readonly Address[];
  /** Decisions on actors differ now. */
  readonly actors: boolean;
}

export type WriteFault = FileFault | CodecFault['kind'] | 'outside' | 'changed';
export type Written = { readonly ok: true; readonly address: Address } | { readonly ok: false; readonly fault: WriteFault; /** A sentence. */ readonly message: string };

const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

const sentenceOf: Readonly<Record<FileFault, string>> = {
  missing: 'The folder is gone.',
  forbidden: 'The folder is read-only, or you may not write to it.',
  full: 'The disk is full.',
  'not-a-folder': 'A file stands where a folder should be.',
  unavailable: 'The file system did not answer.',
};

export interface StoreParts {
  readonly files: Files;
  readonly chance: Chance;
  /** The workspace folder: nothing outside of it is read or written. */
  readonly root: Address;
}

export class AnnotationStore implements Disposable {
  readonly #files: Files;
  readonly #chance: Chance;
  readonly root: Address;
  readonly #folders = new Map<Address, LoadedFolder>();
  readonly #byArticle = new Map<Address, Set<Address>>();
  readonly #homes = new Map<Address, Promise<void>>();
  readonly #changes = new Emitter<StoreChange>();

  constructor({ files, chance, root }: StoreParts) {
    this.#files = files;
    this.#chance = chance;
    this.root = root;
  }

  readonly onChange = (listener: Listener<StoreChange>): Disposable => this.#changes.event(listener);

  dispose(): void {
    this.#changes.dispose();
  }

  /** All folders found so far. */
  get folders(): readonly NoteFolder[] {
    return [...this.#folders.values()].map(({ folder }) => folder);
  }

  /**
   * Finds every `.annotations` below the root, reading `article.json` files only. Links are not followed.
   *
   * @param go asked between folders; false ends the search early
   * @param from where to look: a folder that appeared, else everywhere
   */
  async discover(go: () => boolean | Promise<boolean> = () => true, from: Address = this.root): Promise<void> {
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
      if (names.size > 0) await this.#home(home);
    }
  }

  /** Reads the folders' list of one `.annotations` once. */
  async #home(home: Address): Promise<void> {
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
      await inParallel(folders, (address) => this.#readFolder({ address, home, layer }));
    }
  }

  /** Reads one folder's `article.json`, not its notes. */
  async #readFolder(place: FolderPlace): Promise<void> {
    const before = this.#folders.get(place.address);
    const after = await readFolder(this.#files, this.root, place, before?.files);
    this.#unlink(before);
    this.#folders.set(place.address, after);
    const { article } = after.folder;
    if (article !== undefined) this.#byArticle.set(article, (this.#byArticle.get(article) ?? new Set()).add(place.address));
  }

  #unlink(loaded: LoadedFolder | undefined): void {
    if (loaded?.folder.article === undefined) return;
    const set = this.#byArticle.get(loaded.folder.article);
    set?.delete(loaded.folder.address);
    if (set?.size === 0) this.#byArticle.delete(loaded.folder.article);
  }

  async #gather(all: readonly LoadedFolder[]): Promise<ArticleNotes> {
    for (const loaded of all) loaded.files ??= await readNotes(this.#files, loaded.folder);
    return gather(all);
  }

  async #readFile(loaded: LoadedFolder, name: string): Promise<void> {
    const note = await readNote(this.#files, loaded.folder, name);
    if (note) loaded.files?.set(name, note);
    else loaded.files?.delete(name);
  }

  /** An article's notes, both layers, read now unless they were before. */
  async article(address: Address): Promise<ArticleNotes> {
    await this.#home(this.#files.parent(address));
    const loaded = [...(this.#byArticle.get(address) ?? [])].flatMap((folder) => this.#folders.get(folder) ?? []);
    return this.#gather(loaded);
  }

  /** Decisions on actors, from every `.annotations/actors` found. */
  async actors(): Promise<ArticleNotes> {
    await this.#home(this.root);
    const loaded = [...this.#folders.values()].filter(({ folder }) => folder.isActors);
    return this.#gather(loaded);
  }

  /** Everything in one folder, for checks and lists. */
  async folder(address: Address): Promise<ArticleNotes> {
    const loaded = this.#folders.get(address);
    return this.#gather(loaded ? [loaded] : []);
  }

  /** The article of an identity, among the folders found. */
  articleOf(id: Iri): Address | undefined {
    for (const { folder } of this.#folders.values()) if (folder.file?.id === id && folder.article !== undefined) return folder.article;
    return undefined;
  }

  /** Addresses of all articles that have folders. They need not exist. */
  get articles(): readonly Address[] {
    return [...this.#byArticle.keys()];
  }

  /** Takes in that a file or folder appeared, changed or went. Only what it touches is read again. */
  async changed(address: Address): Promise<void> {
    const parent = this.#files.parent(address);
    const name = this.#files.name(address);
    const loaded = this.#folders.get(parent);
    if (loaded && name !== articleFileName) {
      if (!loaded.files || !isAnnotationName(name)) return;
      const before = loaded.files.get(name);
      await this.#readFile(loaded, name);
      const after = loaded.files.get(name);
      if (before?.entry && after?.entry && sameJson(before.entry.annotation.raw, after.entry.annotation.raw)) return;
      if (before || after) this.#tell([loaded.folder]);
      return;
    }
    const folder = name === articleFileName ? parent : address;
    const top = this.#files.parent(folder);
    const topName = this.#files.name(top);
    if (topName === sharedFolder || topName === privateFolder) await this.#refreshFolder(folder, this.#files.parent(top), topName === sharedFolder ? 'shared' : 'private');
    else if (name === sharedFolder || name === privateFolder) await this.#refreshHome(parent);
    // A folder that holds articles came or went with all that lies in it.
    else {
      const homes = Array.from(this.#homes.keys()).filter((home) => this.#isBelow(address, home));
      for (const home of homes) await this.#refreshHome(home);
    }
  }

  #isBelow(folder: Address, inner: Address): boolean {
    for (let at = inner; ; ) {
      if (at === folder) return true;
      const up = this.#files.parent(at);
      if (at === this.root || up === at) return false;
      at = up;
    }
  }

  async #refreshFolder(folder: Address, home: Address, layer: Layer): Promise<void> {
    if (!(await this.#files.within(this.root, folder))) return;
    const before = this.#folders.get(folder);
    const there = await this.#files.list(folder);
    if (!there.ok) {
      this.#unlink(before);
      this.#folders.delete(folder);
    } else {
      await this.#readFolder({ address: folder, home, layer });
      const after = this.#folders.get(folder);
      if (before && after && before.fault?.fault.message === after.fault?.fault.message && sameJson(before.folder.file?.raw, after.folder.file?.raw)) return;
    }
    const after = this.#folders.get(folder);
    this.#tell([before, after].flatMap((l) => l?.folder ?? []));
  }

  async #refreshHome(home: Address): Promise<void> {
    const before = [...this.#folders.values()].filter(({ folder }) => folder.home === home);
    for (const loaded of before) {
      this.#unlink(loaded);
      this.#folders.delete(loaded.folder.address);
    }
    this.#homes.delete(home);
    await this.#home(home);
    this.#tell([...before, ...[...this.#folders.values()].filter(({ folder }) => folder.home === home)].map(({ folder }) => folder));
  }

  #tell(folders: readonly NoteFolder[]): void {
    const articles = [...new Set(folders.flatMap(({ article }) => article ?? []))];
    const actors = folders.some(({ isActors }) => isActors);
    if (articles.length > 0 || actors) this.#changes.fire({ articles, actors });
  }

  /**
   * The identity of an article, for notes on it: the one it has, or a new one, which is stored with the first note.
   * Nothing is written.
   */
  async identity(article: Address): Promise<Iri> {
    const { id } = await this.article(article);
    return id ?? iriOf(this.#chance.uuid());
  }

  /**
   * Writes one new annotation of an article. Makes its folder with the first one. Never replaces a file.
   *
   * @param id as `identity` gave it
   * @param text the article's text, for the hash that finds it again
   */
  async add(article: Address, id: Iri, text: string, annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    const home = this.#files.parent(article);
    if (!(await this.#files.within(this.root, article))) return { ok: false, fault: 'outside', message: 'The article lies outside of the workspace folder.' };
    const { folders } = await this.article(article);
    const existing = folders.find((f) => f.layer === layer && f.file?.id === id);
    if (existing) return this.#write(existing.address, existing.home, layer, annotation);
    const top = this.#files.join(home, layer === 'shared' ? sharedFolder : privateFolder);
    const named = (digits: number): Address | undefined => (top === undefined ? undefined : this.#files.join(top, folderName(this.#files.name(article), id, digits)));
    const short = named(8);
    // One in four thousand million: another article's folder has that name.
    const folder = short !== undefined && this.#folders.has(short) ? named(36) : short;
    const articleFile = folder === undefined ? undefined : this.#files.join(folder, articleFileName);
    if (folder === undefined || articleFile === undefined) return { ok: false, fault: 'outside', message: 'The article has a name that no folder can bear.' };
    if (layer === 'private') await this.#ignorePrivate(home);
    if (!(await this.#files.stat(articleFile)).ok) {
      const made = await this.#put(articleFile, articleJson(id, this.#files.name(article), hashText(text)));
      if (!made.ok) return made;
    }
    await this.#readFolder({ address: folder, home, layer });
    return this.#write(folder, home, layer, annotation);
  }

  /** Writes one decision on actors: into the root's folder of them. */
  async addDecision(annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    const folder = this.#files.join(this.root, layer === 'shared' ? sharedFolder : privateFolder, actorsFolder);
    if (folder === undefined) return { ok: false, fault: 'outside', message: 'The workspace folder cannot hold decisions.' };
    await this.#home(this.root);
    if (layer === 'private') await this.#ignorePrivate(this.root);
    if (!this.#folders.has(folder)) await this.#readFolder({ address: folder, home: this.root, layer });
    return this.#write(folder, this.root, layer, annotation);
  }

  /** Writes a new file into a folder that is there: an answer, an edit, a status beside the note they speak of. */
  async addBeside(beside: Entry, annotation: Annotation): Promise<Written> {
    const folder = this.#folders.get(this.#files.parent(beside.address))?.folder;
    if (!folder) return { ok: false, fault: 'missing', message: 'The note is not there any more.' };
    return this.#write(folder.address, folder.home, folder.layer, annotation);
  }

  /**
   * Makes private notes the team's: written into the shared folder first, then removed from the private one, which no merge knows
   * of. What was shared once stays in git's history, so there is no way back.
   *
   * @param text the article's text
   */
  async publish(article: Address, id: Iri, text: string, entries: readonly Entry[]): Promise<Written> {
    let last: Written = { ok: true, address: article };
    for (const { annotation, address, layer } of entries) {
      if (layer !== 'private') continue;
      last = await this.add(article, id, text, annotation, 'shared');
      if (!last.ok) return last;
      await this.#files.remove(address);
      await this.changed(address);
    }
    return last;
  }

  async #ignorePrivate(home: Address): Promise<void> {
    const ignore = this.#files.join(home, privateFolder, '.gitignore');
    if (ignore !== undefined && !(await this.#files.stat(ignore)).ok) await this.#files.write(ignore, encodeUtf8(privateIgnore));
  }

  async #write(folder: Address, home: Address, layer: Layer, annotation: Annotation): Promise<Written> {
    const name = fileNameOf(annotation.id) ?? `${this.#chance.uuid()}.json`;
    const address = this.#files.join(folder, name);
    if (address === undefined || !(await this.#files.within(this.root, folder))) return { ok: false, fault: 'outside', message: 'The folder of the notes lies outside of the workspace folder.' };
    if ((await this.#files.stat(address)).ok) return { ok: false, fault: 'changed', message: 'A note of this id is there already; it is left as it is.' };
    const written = await this.#put(address, annotation.raw);
    if (!written.ok) return written;
    if (!this.#folders.has(folder)) await this.#readFolder({ address: folder, home, layer });
    const loaded = this.#folders.get(folder);
    if (loaded?.files) await this.#readFile(loaded, name);
    if (loaded) this.#tell([loaded.folder]);
    return written;
  }

  async #put(address: Address, raw: JsonObject): Promise<Written> {
    const encoded = encodeJson(raw);
    if (!encoded.ok) return { ok: false, fault: encoded.fault.kind, message: encoded.fault.message };
    const written = await this.#files.write(address, encoded.value);
    return written.ok ? { ok: true, address } : { ok: false, fault: written.fault, message: `The note could not be written. ${sentenceOf[written.fault]}` };
  }

  /**
   * Says where an article is now: the one line of `article.json` that a rename or move changes. The folder stays where it is.
   * Refused where the file was changed on disk meanwhile, or cannot be read.
   */
  async point(folder: Address, article: Address): Promise<Written> {
    const loaded = this.#folders.get(folder);
    const at = this.#files.join(folder, articleFileName);
    if (!loaded?.folder.file || at === undefined) return { ok: false, fault: 'missing', message: 'The folder is not there, or its article.json cannot be read.' };
    if (!(await this.#files.within(this.root, article))) return { ok: false, fault: 'outside', message: 'The article lies outside of the workspace folder.' };
    const source = sourceFrom(this.#files, loaded.folder.home, article);
    if (source === undefined) return { ok: false, fault: 'outside', message: 'No path leads from the notes to the article.' };
    const bytes = await this.#files.read(at);
    const now = bytes.ok ? decodeArticleFile(bytes.value) : undefined;
    if (!now?.ok || !sameJson(now.value.raw, loaded.folder.file.raw)) return { ok: false, fault: 'changed', message: 'article.json was changed on disk meanwhile; nothing was written.' };
    if (now.value.source === source) return { ok: true, address: at };
    const written = await this.#put(at, articleJson(now.value.id, source, now.value.text, now.value.raw));
    if (written.ok) await this.#refreshFolder(folder, loaded.folder.home, loaded.folder.layer);
    return written;
  }
}
