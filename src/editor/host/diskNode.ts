import { readFile, rename } from 'node:fs/promises';

interface Place {
  readonly scheme: string;
  readonly fsPath: string;
}

/** Puts a file in the place of another, in one step. @returns false where this cannot be done here */
export const replaceFile = async (from: Place, to: Place): Promise<boolean> => {
  if (from.scheme !== 'file' || to.scheme !== 'file') return false;
  return rename(from.fsPath, to.fsPath).then(
    () => true,
    () => false,
  );
};

/** A file's bytes. @returns undefined where this cannot be done here: whoever asks the editor instead learns why */
export const readFromDisk = async ({ scheme, fsPath }: Place): Promise<Uint8Array | undefined> => (scheme === 'file' ? readFile(fsPath).catch(() => undefined) : undefined);
