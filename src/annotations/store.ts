// The annotations of a folder tree: read through `NoteFolders`, written one file at a time.
import type { Chance } from '../platform/clock.ts';
import type { Disposable, Listener } from '../platform/events.ts';
import type { Address, FileFault, Files } from '../platform/files.ts';
import { encodeJson, type CodecFault } from './codec.ts';
import { copyNotes } from './copy.ts';
import type { Entry, Layer } from './fold.ts';
import { NoteFolders, type StoreChange } from './folders.ts';
import type { Garbage } from './garbage.ts';
import { hashText } from './hash.ts';
import { sameJson, type JsonObject } from './json.ts';
import { actorsFolder, articleFileName, articleJson, decodeArticleFile, fileNameOf, folderName, isAnnotationName, privateFolder, privateIgnore, sharedFolder, sourceFrom } from './layout.ts';
import { iriOf, type Annotation, type Iri } from './model.ts';
import { identityOf, type ArticleNotes, type NoteFolder } from './read.ts';
import { encodeUtf8 } from './utf8.ts';

export type WriteFault = FileFault | CodecFault['kind'] | 'outside' | 'changed';
export type NotWritten = { readonly ok: false; readonly fault: WriteFault; /** A sentence. */ readonly message: string };
export type Written = { readonly ok: true; readonly address: Address } | NotWritten;
/** An identity that other files may speak of from now on. */
export type Established = { readonly ok: true; readonly id: Iri; readonly folder: NoteFolder } | NotWritten;

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
  readonly #read: NoteFolders;
  readonly root: Address;
  /** Identities given to articles that have no folder yet: two notes written at once speak of one. */
  readonly #given = new Map<Address, Iri>();

  constructor({ files, chance, root }: StoreParts) {
    this.#files = files;
    this.#chance = chance;
    this.#read = new NoteFolders({ files, root });
    this.root = root;
  }

  readonly onChange = (listener: Listener<StoreChange>): Disposable => this.#read.onChange(listener);

  dispose(): void {
    this.#read.dispose();
  }

  /** All folders found so far. */
  get folders(): readonly NoteFolder[] {
    return this.#read.all;
  }

  /** Addresses of all articles that have folders. They need not exist. */
  get articles(): readonly Address[] {
    return this.#read.articles;
  }

  /** See `NoteFolders`. */
  readonly discover = async (go?: () => boolean | Promise<boolean>): Promise<void> => this.#read.discover(go);
  readonly article = async (address: Address): Promise<ArticleNotes> => this.#read.article(address);
  readonly passing = async (address: Address): Promise<ArticleNotes> => this.#read.passing(address);
  readonly release = (address: Address): void => this.#read.release(address);
  readonly actors = async (): Promise<ArticleNotes> => this.#read.actors();
  readonly folder = async (address: Address): Promise<ArticleNotes> => this.#read.folder(address);
  readonly articleOf = (id: Iri): Address | undefined => this.#read.articleOf(id);
  readonly changed = async (...addresses: readonly Address[]): Promise<void> => this.#read.changed(...addresses);
  readonly lookAgain = async (articles: readonly Address[]): Promise<void> => this.#read.lookAgain(articles);

  /**
   * The identity of an article, for notes on it: the one it has, or a new one, which is stored with the first note.
   * Nothing is written.
   */
  async identity(article: Address): Promise<Iri> {
    const { id } = identityOf(await this.#read.of(article));
    if (id !== undefined) return id;
    const given = this.#given.get(article) ?? iriOf(this.#chance.uuid());
    this.#given.set(article, given);
    return given;
  }

  /**
   * Makes the identity of an article lasting, so that a note which lies elsewhere can speak of it: writes its `article.json` where
   * there is none in that layer. What others see must not speak of what only this reader has.
   *
   * @param text the article's text, for the hash that finds it again
   */
  async establish(article: Address, text: string, layer: Layer = 'shared'): Promise<Established> {
    const id = await this.identity(article);
    const folders = await this.#read.of(article);
    const known = folders.find((f) => f.file?.id === id && (f.layer === layer || f.layer === 'shared'));
    if (known) return { ok: true, id, folder: known };
    const made = await this.#folderOf(article, id, text, layer);
    // Who shows the article knows its identity from now on: notes elsewhere speak of it.
    if (made.ok) this.#read.tell([made.folder]);
    return made;
  }

  /** The folder of an article in a layer, made where there is none. */
  async #folderOf(article: Address, id: Iri, text: string, layer: Layer): Promise<Established> {
    const home = this.#files.parent(article);
    if (!(await this.#files.within(this.root, article))) return { ok: false, fault: 'outside', message: 'The article lies outside of the workspace folder.' };
    const folders = await this.#read.of(article);
    const existing = folders.find((f) => f.layer === layer && f.file?.id === id);
    if (existing) return this.#whole(existing, id);
    const top = this.#files.join(home, layer === 'shared' ? sharedFolder : privateFolder);
    const named = (digits: number): Address | undefined => (top === undefined ? undefined : this.#files.join(top, folderName(this.#files.name(article), id, digits)));
    const short = named(8);
    // One in four thousand million: another article's folder has that name.
    const folder = short !== undefined && this.#read.at(short) ? named(36) : short;
    const articleFile = folder === undefined ? undefined : this.#files.join(folder, articleFileName);
    if (folder === undefined || articleFile === undefined) return { ok: false, fault: 'outside', message: 'The article has a name that no folder can bear.' };
    if (!(await this.#files.within(this.root, folder))) return { ok: false, fault: 'outside', message: 'The folder of the notes lies outside of the workspace folder.' };
    if (layer === 'private') await this.#ignorePrivate(home);
    if (!(await this.#files.stat(articleFile)).ok) {
      const made = await this.#put(articleFile, articleJson(id, this.#files.name(article), hashText(text)));
      if (!made.ok) return made;
    }
    await this.#read.read({ address: folder, home, layer });
    this.#given.delete(article);
    const made = this.#read.at(folder);
    return made?.file?.id === id ? { ok: true, id, folder: made } : { ok: false, fault: 'changed', message: 'Another article.json stands in the folder of the notes; it is left as it is.' };
  }

  /**
   * A known folder, its `article.json` written anew where it is gone from the disk and nobody told yet: a note written there would
   * make the folder without it, and belong to no article.
   */
  async #whole(folder: NoteFolder, id: Iri): Promise<Established> {
    const { file } = folder;
    const at = this.#files.join(folder.address, articleFileName);
    if (!file || at === undefined || (await this.#files.stat(at)).ok) return { ok: true, id, folder };
    const made = await this.#put(at, articleJson(file.id, file.source, file.text, file.raw));
    return made.ok ? { ok: true, id, folder } : made;
  }

  /**
   * Writes one new annotation of an article. Makes its folder with the first one. Never replaces a file.
   *
   * @param id as `identity` gave it
   * @param text the article's text, for the hash that finds it again
   */
  async add(article: Address, id: Iri, text: string, annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    const folder = await this.#folderOf(article, id, text, layer);
    return folder.ok ? this.#write(folder.folder, annotation) : folder;
  }

  /** Writes one decision on actors: into the root's folder of them. */
  async addDecision(annotation: Annotation, layer: Layer = 'shared'): Promise<Written> {
    const folder = this.#files.join(this.root, layer === 'shared' ? sharedFolder : privateFolder, actorsFolder);
    if (folder === undefined) return { ok: false, fault: 'outside', message: 'The workspace folder cannot hold decisions.' };
    // What was decided before is known from then on, and the new one with it.
    await this.actors();
    if (layer === 'private') await this.#ignorePrivate(this.root);
    if (!this.#read.at(folder)) await this.#read.read({ address: folder, home: this.root, layer });
    return this.#write({ address: folder, home: this.root, layer, isActors: true }, annotation);
  }

  /** Writes a new file into a folder that is there: an answer, an edit, a status beside the note they speak of. */
  async addBeside(beside: Entry, annotation: Annotation): Promise<Written> {
    const folder = this.#read.at(this.#files.parent(beside.address));
    if (!folder || !(await this.#files.stat(beside.address)).ok) return { ok: false, fault: 'missing', message: 'The note is not there any more.' };
    return this.#write(folder, annotation);
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

  async #write(folder: NoteFolder, annotation: Annotation): Promise<Written> {
    const name = fileNameOf(annotation.id) ?? `${this.#chance.uuid()}.json`;
    const address = this.#files.join(folder.address, name);
    if (address === undefined || !(await this.#files.within(this.root, folder.address))) return { ok: false, fault: 'outside', message: 'The folder of the notes lies outside of the workspace folder.' };
    if ((await this.#files.stat(address)).ok) return { ok: false, fault: 'changed', message: 'A note of this id is there already; it is left as it is.' };
    const written = await this.#put(address, annotation.raw);
    if (!written.ok) return written;
    if (!this.#read.at(folder.address)) await this.#read.read(folder);
    await this.#read.readFile(folder.address, name);
    this.#read.tell([this.#read.at(folder.address) ?? folder]);
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
    const known = this.#read.at(folder);
    if (!known) return { ok: false, fault: 'missing', message: 'The folder is not there.' };
    if (!(await this.#files.within(this.root, article))) return { ok: false, fault: 'outside', message: 'The article lies outside of the workspace folder.' };
    const source = sourceFrom(this.#files, known.home, article);
    if (source === undefined) return { ok: false, fault: 'outside', message: 'No path leads from the notes to the article.' };
    return this.#rewrite(known, (now) => (now.source === source ? undefined : articleJson(now.id, source, now.text, now.raw)));
  }

  /** Replaces an `article.json`, unless it was changed on disk since it was read. */
  async #rewrite(folder: NoteFolder, change: (now: NonNullable<NoteFolder['file']>) => JsonObject | undefined): Promise<Written> {
    const at = this.#files.join(folder.address, articleFileName);
    if (!folder.file || at === undefined) return { ok: false, fault: 'missing', message: 'The folder is not there, or its article.json cannot be read.' };
    const bytes = await this.#files.read(at);
    const now = bytes.ok ? decodeArticleFile(bytes.value) : undefined;
    if (!now?.ok || !sameJson(now.value.raw, folder.file.raw)) return { ok: false, fault: 'changed', message: 'article.json was changed on disk meanwhile; nothing was written.' };
    const next = change(now.value);
    if (!next) return { ok: true, address: at };
    const written = await this.#put(at, next);
    if (written.ok) this.#read.tell(await this.#read.refresh(folder.address, folder.home, folder.layer));
    return written;
  }

  /**
   * Makes the folder of a copied article its own: another identity, and its notes under ids of their own. The copied files give way
   * last, once all that takes their place is written; the article that was copied keeps everything.
   */
  async separate(folder: Address): Promise<Written> {
    const known = this.#read.at(folder);
    const old = known?.file?.id;
    if (!known || old === undefined) return { ok: false, fault: 'missing', message: 'The folder is not there, or its article.json cannot be read.' };
    // The private notes beside it are of the same article.
    const folders = this.#read.all.filter((f) => f.address === folder || (f.home === known.home && f.article === known.article && f.file?.id === old));
    const entries: Entry[] = [];
    for (const { address } of folders) entries.push(...(await this.folder(address)).entries);
    const id = iriOf(this.#chance.uuid());
    const made: Address[] = [];
    for (const { annotation, layer } of copyNotes(this.#chance, entries, new Map([[old, id]]))) {
      const home = folders.find((f) => f.layer === layer) ?? known;
      const at = this.#files.join(home.address, fileNameOf(annotation.id) ?? `${this.#chance.uuid()}.json`);
      const written: Written = at === undefined ? { ok: false, fault: 'outside', message: 'A note has a name that no file can bear.' } : await this.#put(at, annotation.raw);
      if (!written.ok) return written;
      made.push(written.address);
    }
    let last: Written = { ok: true, address: folder };
    for (const place of folders) {
      last = await this.#rewrite(place, (now) => articleJson(id, now.source, now.text, now.raw));
      if (!last.ok) return last;
    }
    for (const { address } of entries) await this.#files.remove(address);
    await this.changed(...entries.map(({ address }) => address), ...made);
    return last;
  }

  /** Removes files for good, as `garbageOf` found them. @returns how many went, and a sentence where one did not */
  async collect(garbage: readonly Garbage[]): Promise<{ readonly removed: number; readonly faults: readonly string[] }> {
    const faults: string[] = [];
    const gone: Address[] = [];
    for (const { address } of garbage) {
      if (!this.#read.at(this.#files.parent(address)) || !isAnnotationName(this.#files.name(address)) || !(await this.#files.within(this.root, address))) continue;
      const removed = await this.#files.remove(address);
      if (removed.ok) gone.push(address);
      else faults.push(sentenceOf[removed.fault]);
    }
    await this.changed(...gone);
    return { removed: gone.length, faults: [...new Set(faults)] };
  }
}
