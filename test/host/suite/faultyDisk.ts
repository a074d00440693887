// A disk in memory that fails as a test wants: full, forbidden, or read-only from the start. Through VS Code's own file system API.
import * as vscode from 'vscode';

export type Fault = 'full' | 'forbidden';

const missing = (uri: vscode.Uri): Error => vscode.FileSystemError.FileNotFound(uri);

export class FaultyDisk implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #scheme: string;
  readonly #registration: vscode.Disposable;
  readonly onDidChangeFile = this.#changed.event;
  fault: Fault | undefined;

  constructor(scheme: string, isReadonly = false) {
    this.#scheme = scheme;
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true, isReadonly });
  }

  /** Puts a file there, past all faults. */
  put(path: string, text: string): vscode.Uri {
    this.#files.set(path, new TextEncoder().encode(text));
    return vscode.Uri.from({ scheme: this.#scheme, path });
  }

  /** Paths of all files, in order. */
  get paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (uri.path === '/' || this.paths.some((path) => path.startsWith(`${uri.path}/`))) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw missing(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const found = new Map<string, vscode.FileType>();
    for (const path of this.paths) {
      if (!path.startsWith(base)) continue;
      const [name = '', ...below] = path.slice(base.length).split('/');
      found.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    if (found.size === 0 && uri.path !== '/') throw missing(uri);
    return [...found];
  }

  createDirectory(): void {
    this.#fail();
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw missing(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    // As a real disk does: the file is begun before there is no room for it.
    if (this.fault === 'full') this.#files.set(uri.path, content.slice(0, 10));
    this.#fail();
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path)) throw missing(uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#fail();
    const file = this.#files.get(from.path);
    if (!file) throw missing(from);
    this.#files.delete(from.path);
    this.#files.set(to.path, file);
  }

  #fail(): void {
    if (this.fault === 'full') throw new Error('ENOSPC: no space left on device, write');
    if (this.fault === 'forbidden') throw vscode.FileSystemError.NoPermissions('EACCES: permission denied');
  }
}
