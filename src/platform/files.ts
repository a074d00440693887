// What the floors above the core need of a file system. Implemented over `workspace.fs` in the editor and over Node in the command line.

/** A resource's address as the host writes it: a URI string in the editor, an absolute path with `/` in the command line. */
export type Address = string;

export type FileKind = 'file' | 'folder' | 'link' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** Why a file could not be read or written; anything else is a bug and is thrown. */
export type FileFault = 'missing' | 'forbidden' | 'full' | 'not-a-folder' | 'unavailable';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FileFault; readonly message: string };

export interface Files {
  read(address: Address): Promise<Outcome<Uint8Array>>;
  /** Writes the whole file or nothing: a temporary file beside it, then a rename. Makes missing folders. */
  write(address: Address, bytes: Uint8Array): Promise<Outcome<void>>;
  /** Names in a folder, sorted; `missing` when it is not there. */
  list(address: Address): Promise<Outcome<readonly (readonly [name: string, kind: FileKind])[]>>;
  stat(address: Address): Promise<Outcome<FileStat>>;
  remove(address: Address): Promise<Outcome<void>>;
  rename(from: Address, to: Address): Promise<Outcome<void>>;
  /**
   * `base` with `names` appended. Names are single path segments; anything else (a slash, `..`, empty, a NUL) is `undefined`:
   * a path from a file never leaves its folder.
   */
  join(base: Address, ...names: readonly string[]): Address | undefined;
  /** The folder that holds it. */
  parent(address: Address): Address;
  /** The last segment. */
  name(address: Address): string;
  /** Does `inner`, all links resolved, lie in `folder`? */
  within(folder: Address, inner: Address): Promise<boolean>;
}
