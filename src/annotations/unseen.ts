// What changed in folders of notes without anybody telling.
//
// No watcher sees all of a tree: on Linux a recursive one learns of a new folder and then begins to watch it, and what was made
// inside meanwhile stays unwatched for good. `.annotations/article/` made in one go, by us or by `git pull`, is just that.
// Measured with the watchers of VS Code 1.100.3 and 1.139.1: of 40 such folders 21 and 22 told of nothing that was later written there.
import type { Address, Files } from '../platform/files.ts';
import { articleFileName, isAnnotationName, privateFolder, sharedFolder } from './layout.ts';
import { fewFiles, inParallel, type LoadedFolder } from './read.ts';

/** Looks at folders of notes again and again, and remembers by what to tell that a file is another. */
export class UnseenChanges {
  readonly #files: Files;
  /** By file or folder: size and time, when last looked at. */
  readonly #stamps = new Map<Address, string>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** Is it another than when last looked at? `unknown`: nobody looked before. A file in the place of another of the same size and millisecond is taken for it. */
  async #compare(address: Address): Promise<'same' | 'other' | 'unknown'> {
    const now = await this.#files.stat(address);
    const before = this.#stamps.get(address);
    const stamp = now.ok ? `${now.value.changed} ${now.value.size}` : 'gone';
    this.#stamps.set(address, stamp);
    return before === undefined ? 'unknown' : before === stamp ? 'same' : 'other';
  }

  /**
   * Folders that came into a home's `.annotations`, and those known that went.
   *
   * @param known the folders that are known of this home
   */
  async inHome(home: Address, known: ReadonlySet<Address>): Promise<readonly Address[]> {
    const there = new Set<Address>();
    for (const name of [sharedFolder, privateFolder]) {
      const top = this.#files.join(home, name);
      const listed = top === undefined ? undefined : await this.#files.list(top);
      if (top === undefined || !listed?.ok) continue;
      for (const [folder, kind] of listed.value) {
        const address = kind === 'folder' ? this.#files.join(top, folder) : undefined;
        if (address !== undefined) there.add(address);
      }
    }
    return [...[...there].filter((address) => !known.has(address)), ...[...known].filter((address) => !there.has(address))];
  }

  /** Files of a folder that came, went or may be others than those that were read. */
  async inFolder({ folder, files }: LoadedFolder): Promise<readonly Address[]> {
    if (!files) return [];
    const listed = await this.#files.list(folder.address);
    if (!listed.ok) return [folder.address];
    const there = new Set(listed.value.flatMap(([name, kind]) => (kind === 'file' && isAnnotationName(name) ? [name] : [])));
    const differing = new Set([...there].filter((name) => !files.has(name)));
    for (const name of files.keys()) if (name !== '' && !there.has(name)) differing.add(name);
    // Of a folder with more its own time tells: it is read as a whole then.
    if (there.size <= fewFiles) {
      const rest = [...there].filter((name) => !differing.has(name));
      await inParallel(folder.isActors ? rest : [articleFileName, ...rest], async (name) => {
        const address = this.#files.join(folder.address, name);
        // One that was never looked at may have changed since it was read: it is read once more.
        if (address !== undefined && (await this.#compare(address)) !== 'same') differing.add(name);
      });
    } else if ((await this.#compare(folder.address)) === 'other') for (const name of there) differing.add(name);
    return [...differing].flatMap((name) => this.#files.join(folder.address, name) ?? []);
  }
}
