// Reading folders of annotations: what could be read, and what could not, file by file.
import type { Address, Files } from '../platform/files.ts';
import { decodeAnnotation, type CodecFault } from './codec.ts';
import type { Entry, Layer } from './fold.ts';
import { actorsFolder, articleAddress, articleFileName, decodeArticleFile, fileNameOf, isAnnotationName, type ArticleFile } from './layout.ts';
import type { Iri } from './model.ts';

/** A file that could not be read as what it should be. It is shown, never overwritten. */
export interface StoreFault {
  readonly address: Address;
  readonly fault: CodecFault;
}

/** Something noted about a file that could be read. */
export interface StoreNote {
  readonly address: Address;
  /** A clause without full stop. */
  readonly message: string;
}

/** One folder below `.annotations`: of an article, or of decisions on actors (`article` absent, `isActors`). */
export interface NoteFolder {
  readonly address: Address;
  readonly layer: Layer;
  /** The folder that holds `.annotations`. */
  readonly home: Address;
  readonly isActors: boolean;
  readonly file?: ArticleFile;
  /** The article's address as `file` says; it need not exist. */
  readonly article?: Address;
}

/** What is known of one article. */
export interface ArticleNotes {
  /** The identity new notes speak of. Undefined where it has none yet. */
  readonly id?: Iri;
  /** All identities, where two people gave it one at the same time. */
  readonly ids: readonly Iri[];
  readonly folders: readonly NoteFolder[];
  readonly entries: readonly Entry[];
  readonly faults: readonly StoreFault[];
  readonly notes: readonly StoreNote[];
}

/** What one file of an annotation gave. */
export interface NoteFile {
  readonly entry?: Entry;
  readonly fault?: StoreFault;
  readonly notes: readonly StoreNote[];
}

/** A folder as it was read. */
export interface LoadedFolder {
  readonly folder: NoteFolder;
  /** Of its `article.json`. */
  readonly fault?: StoreFault;
  /** By file name; undefined until read. */
  files: Map<string, NoteFile> | undefined;
}

/** Files of one folder that are dealt with one by one; with more, the folder is read as a whole. */
export const fewFiles = 64;

/** Files read at the same time. */
const width = 32;

/** Does the work for all items, at most `width` at a time. */
export const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
};

export interface FolderPlace {
  readonly address: Address;
  readonly home: Address;
  readonly layer: Layer;
}

/** Reads a folder's `article.json`, not its notes. */
export const readFolder = async (files: Files, root: Address, place: FolderPlace): Promise<LoadedFolder> => {
  if (files.name(place.address) === actorsFolder) return { folder: { ...place, isActors: true }, files: undefined };
  const folder = { ...place, isActors: false };
  const at = files.join(place.address, articleFileName) ?? place.address;
  const failed = (fault: CodecFault, file?: ArticleFile): LoadedFolder => ({ folder: { ...folder, ...(file ? { file } : {}) }, fault: { address: at, fault }, files: undefined });
  const bytes = await files.read(at);
  if (!bytes.ok) return failed({ kind: 'unreadable', message: bytes.fault === 'missing' ? 'The folder has no article.json: nothing says which article it speaks of.' : `It could not be read: ${bytes.message}` });
  const decoded = decodeArticleFile(bytes.value);
  if (!decoded.ok) return failed(decoded.fault);
  const file = decoded.value;
  const article = await articleAddress(files, root, place.home, file.source);
  if (article === undefined) return failed({ kind: 'shape', message: 'Its "source" leads out of the workspace folder, and is refused.' }, file);
  return { folder: { ...folder, file, article }, files: undefined };
};

/** Reads one file of an annotation. @returns undefined where it is not there */
export const readNote = async (files: Files, folder: NoteFolder, name: string): Promise<NoteFile | undefined> => {
  const address = files.join(folder.address, name);
  if (address === undefined) return undefined;
  const bytes = await files.read(address);
  if (!bytes.ok) return bytes.fault === 'missing' ? undefined : { fault: { address, fault: { kind: 'unreadable', message: `It could not be read: ${bytes.message}` } }, notes: [] };
  const decoded = decodeAnnotation(bytes.value);
  if (!decoded.ok) return { fault: { address, fault: decoded.fault }, notes: [] };
  const notes = decoded.notes.map((message) => ({ address, message }));
  const expected = fileNameOf(decoded.value.id);
  if (expected !== undefined && expected !== name) notes.push({ address, message: `the file's name is not its id, ${expected.slice(0, -5)}` });
  return { entry: { annotation: decoded.value, layer: folder.layer, address }, notes };
};

/** Files read of one folder: four times what an article may have of notes. */
export const mostFiles = 20_000;

/** Reads all notes of a folder. */
export const readNotes = async (files: Files, folder: NoteFolder): Promise<Map<string, NoteFile>> => {
  const listed = await files.list(folder.address);
  const notes = new Map<string, NoteFile>();
  if (!listed.ok) return notes;
  const names = listed.value.flatMap(([name, kind]) => (kind === 'file' && isAnnotationName(name) ? [name] : []));
  if (names.length > mostFiles) notes.set('', { fault: { address: folder.address, fault: { kind: 'too-large', message: `The folder holds ${names.length} files; the first ${mostFiles} by name are read.` } }, notes: [] });
  await inParallel(names.slice(0, mostFiles), async (name) => {
    const note = await readNote(files, folder, name);
    if (note) notes.set(name, note);
  });
  return notes;
};

const byAddress = (a: { address: Address }, b: { address: Address }): number => (a.address < b.address ? -1 : 1);

/** The identities that an article's folders give it. The same choice on every machine: shared before private, then by name. */
export const identityOf = (folders: readonly NoteFolder[]): Pick<ArticleNotes, 'id' | 'ids'> => {
  const ids = [...new Set([...folders].sort((a, b) => (a.layer === b.layer ? byAddress(a, b) : a.layer === 'shared' ? -1 : 1)).flatMap(({ file }) => file?.id ?? []))];
  const [id] = ids;
  return { ...(id === undefined ? {} : { id }), ids };
};

/** The folders' files together, in the order of their addresses. */
export const gather = (all: readonly LoadedFolder[]): ArticleNotes => {
  const entries: Entry[] = [];
  const faults: StoreFault[] = [];
  const notes: StoreNote[] = [];
  for (const { files, fault } of all) {
    if (fault) faults.push(fault);
    for (const file of files?.values() ?? []) {
      if (file.entry) entries.push(file.entry);
      if (file.fault) faults.push(file.fault);
      notes.push(...file.notes);
    }
  }
  const folders = all.map(({ folder }) => folder);
  return { ...identityOf(folders), folders, entries: entries.sort(byAddress), faults: faults.sort(byAddress), notes: notes.sort(byAddress) };
};
