// Files, clock and chance of the command line.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Chance, Clock } from '../../platform/clock.ts';
import type { Address, FileFault, FileKind, Files, Outcome } from '../../platform/files.ts';

const faults: Readonly<Record<string, FileFault>> = { ENOENT: 'missing', EACCES: 'forbidden', EPERM: 'forbidden', EROFS: 'forbidden', ENOSPC: 'full', EDQUOT: 'full', ENOTDIR: 'not-a-folder' };

const attempt = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    return { ok: false, fault: faults[error.code] ?? 'unavailable', message: error.message };
  }
};

const isSegment = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000]/.test(name);

const kindOf = (entry: { isSymbolicLink(): boolean; isDirectory(): boolean; isFile(): boolean }): FileKind => {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
};

/** The disk. Addresses are absolute paths with `/`. */
export const nodeFiles: Files = {
  read: async (address) => attempt(() => readFile(address)),
  write: async (address, bytes) =>
    attempt(async () => {
      await mkdir(path.dirname(address), { recursive: true });
      const draft = path.join(path.dirname(address), `.${randomUUID()}.tmp`);
      try {
        const handle = await open(draft, 'wx');
        try {
          await handle.writeFile(bytes);
          // The content is on the disk before the name is.
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, address);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    }),
  list: async (address) =>
    attempt(async () => {
      const entries = await readdir(address, { withFileTypes: true });
      return entries.map((entry) => [entry.name, kindOf(entry)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    }),
  stat: async (address) =>
    attempt(async () => {
      const found = await lstat(address);
      return { kind: kindOf(found), size: found.size, changed: found.mtimeMs };
    }),
  remove: async (address) => attempt(() => rm(address)),
  rename: async (from, to) => attempt(() => rename(from, to)),
  join: (base, ...names) => (names.every(isSegment) ? path.posix.join(base, ...names) : undefined),
  parent: (address) => path.posix.dirname(address),
  name: (address) => path.posix.basename(address),
  within: async (folder, inner) => {
    const top = await attempt(() => realpath(folder));
    if (!top.ok) return false;
    // What is not there yet lies where the nearest folder that is there leads.
    for (let at = inner; ; at = path.dirname(at)) {
      const real = await attempt(() => realpath(at));
      if (!real.ok && real.fault === 'missing' && path.dirname(at) !== at) continue;
      return real.ok && (real.value === top.value || real.value.startsWith(top.value.endsWith('/') ? top.value : `${top.value}/`));
    }
  },
};

const two = (n: number): string => String(n).padStart(2, '0');

/** `2022-02-16T08:50:00+05:30` of a moment, in the local zone. */
const stampOf = (date: Date): string => {
  const offset = -date.getTimezoneOffset();
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}${zone}`;
};

export const nodeClock: Clock = { now: () => Date.now(), stamp: () => stampOf(new Date()) };
export const nodeChance: Chance = { uuid: () => randomUUID() };

/** Reads blobs of the repository that holds a folder by `git cat-file`; undefined where there is no git, or no such blob. */
export const readGitBlob = (folder: Address) => async (id: string): Promise<Uint8Array | undefined> =>
  new Promise((resolve) => {
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) resolve(undefined);
    else execFile('git', ['cat-file', 'blob', id], { cwd: folder, encoding: 'buffer', maxBuffer: 20_000_000, timeout: 10_000 }, (error, stdout) => resolve(error ? undefined : stdout));
  });

/** A path as given, as an address. */
export const addressOf = (cwd: string, given: string): Address => path.resolve(cwd, given).split(path.sep).join('/');

/** An address, as the reader would type it. */
export const shown = (cwd: string, address: Address): string => path.relative(cwd, address).split(path.sep).join('/') || '.';
