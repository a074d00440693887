import * as vscode from 'vscode';
import type { Address, FileFault, FileKind, FileStat, Files, Outcome } from '../../platform/files.ts';

const faultOf = (error: unknown): FileFault => {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'FileNotFound' || /ENOENT/.test(message)) return 'missing';
  if (code === 'NoPermissions' || /EACCES|EPERM|EROFS/.test(message)) return 'forbidden';
  if (/ENOSPC|EDQUOT/.test(message)) return 'full';
  if (code === 'FileNotADirectory' || /ENOTDIR/.test(message)) return 'not-a-folder';
  return 'unavailable';
};

const attempt = async <T>(work: () => Thenable<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, fault: faultOf(error), message: error instanceof Error ? error.message : String(error) };
  }
};

const kindOf = (type: vscode.FileType): FileKind => {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
};

/** One path segment that stays where it is put. */
const isSegment = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000]/.test(name);

/** The file system of the workspace, local, remote or virtual. Addresses are URI strings. */
export const createFiles = (uniqueName: () => string): Files => {
  const uri = (address: Address): vscode.Uri => vscode.Uri.parse(address, true);
  const parent = (address: Address): Address => vscode.Uri.joinPath(uri(address), '..').toString();
  const stat = async (address: Address): Promise<Outcome<FileStat>> =>
    attempt(async () => {
      const { type, size, mtime } = await vscode.workspace.fs.stat(uri(address));
      return { kind: kindOf(type), size, changed: mtime };
    });
  const remove = async (address: Address): Promise<Outcome<void>> => attempt(() => vscode.workspace.fs.delete(uri(address), { recursive: false, useTrash: false }));
  return {
    read: async (address) => attempt(() => vscode.workspace.fs.readFile(uri(address))),
    write: async (address, bytes) => {
      const target = uri(address);
      const draft = vscode.Uri.joinPath(target, '..', `.${uniqueName()}.tmp`);
      // Makes missing folders.
      const drafted = await attempt(() => vscode.workspace.fs.writeFile(draft, bytes));
      if (!drafted.ok) {
        await remove(draft.toString());
        return drafted;
      }
      const stood = (await stat(address)).ok;
      const move = (): Promise<Outcome<void>> => attempt(() => vscode.workspace.fs.rename(draft, target, { overwrite: stood }));
      const moved = await move();
      if (moved.ok) return moved;
      // The editor deletes what stands there before it moves: when that is gone, the draft is all there is, and stays.
      const isGone = stood && !(await stat(address)).ok;
      const again = isGone ? await move() : moved;
      if (!again.ok && !isGone) await remove(draft.toString());
      return again;
    },
    list: async (address) =>
      attempt(async () => {
        const entries = await vscode.workspace.fs.readDirectory(uri(address));
        return entries.map(([name, type]) => [name, kindOf(type)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
      }),
    stat,
    remove,
    rename: async (from, to) => attempt(() => vscode.workspace.fs.rename(uri(from), uri(to), { overwrite: false })),
    join: (base, ...names) => (names.every(isSegment) ? vscode.Uri.joinPath(uri(base), ...names).toString() : undefined),
    parent,
    name: (address) => uri(address).path.split('/').at(-1) ?? '',
    within: async (folder, inner) => {
      const top = uri(folder);
      const place = uri(inner);
      if (top.scheme !== place.scheme || top.authority !== place.authority) return false;
      const base = top.path.endsWith('/') ? top.path : `${top.path}/`;
      if (!place.path.startsWith(base)) return false;
      const segments = place.path.slice(base.length).split('/');
      if (!segments.every(isSegment)) return false;
      // No host says where a link leads: one on the way is refused.
      for (let i = 1; i <= segments.length; i++) {
        const at = await stat(vscode.Uri.joinPath(top, ...segments.slice(0, i)).toString());
        if (at.ok && at.value.kind === 'link') return false;
        // Nothing lies below what is not there, or is a file: writing there fails for that reason.
        if (!at.ok) return at.fault === 'missing' || at.fault === 'not-a-folder';
      }
      return true;
    },
  };
};
