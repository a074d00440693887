// The workspace's files as notes are read and written through them. Where the disk is at hand, it is asked directly.
import { readFromDisk, replaceFile } from '#disk';
import * as vscode from 'vscode';
import type { Files } from '../../platform/files.ts';
import { createFiles } from './files.ts';

export const createNoteFiles = (uniqueName: () => string): Files => {
  const files = createFiles(uniqueName);
  return {
    ...files,
    // A folder of notes is thousands of small files: the editor's way to each costs five times as much (bench/host/notes.mjs).
    read: async (address) => {
      const bytes = await readFromDisk(vscode.Uri.parse(address, true));
      return bytes ? { ok: true, value: bytes } : files.read(address);
    },
    // `workspace.fs.rename` removes the file that it replaces first: a reader at that moment finds none, and a host that dies
    // there leaves none. What is replaced is there at every moment, as it was or as it is.
    write: async (address, bytes) => {
      const draft = files.join(files.parent(address), `.${uniqueName()}.tmp`);
      if (draft === undefined || !(await files.stat(address)).ok) return files.write(address, bytes);
      const written = await files.write(draft, bytes);
      if (!written.ok || (await replaceFile(vscode.Uri.parse(draft, true), vscode.Uri.parse(address, true)))) return written;
      await files.remove(draft);
      return files.write(address, bytes);
    },
  };
};
