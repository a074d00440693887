// Copies of texts that annotations were made on, by their hash, in the extension's own storage: never in the workspace.
import * as vscode from 'vscode';
import { hashText, hexOf, type TextHash } from '../../annotations/hash.ts';
import { toLf } from '../../annotations/positions.ts';

export interface OldTexts {
  /** Keeps a copy. Best effort: a full disk costs precision later, not the note now. */
  keep(text: string): Promise<TextHash>;
  get(hash: TextHash): Promise<string | undefined>;
}

/** Texts held in memory at once. */
const held = 50;

export const createOldTexts = (storage: vscode.Uri): OldTexts => {
  const folder = vscode.Uri.joinPath(storage, 'texts');
  const memory = new Map<TextHash, string>();
  const remember = (hash: TextHash, text: string): void => {
    memory.delete(hash);
    memory.set(hash, text);
    const [oldest] = memory.keys();
    if (memory.size > held && oldest !== undefined) memory.delete(oldest);
  };
  return {
    keep: async (text) => {
      const hash = hashText(text);
      if (memory.has(hash)) return hash;
      remember(hash, toLf(text));
      try {
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${hexOf(hash)}.txt`), new TextEncoder().encode(toLf(text)));
      } catch {
        // Kept in memory for this session.
      }
      return hash;
    },
    get: async (hash) => {
      const known = memory.get(hash);
      if (known !== undefined) return known;
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${hexOf(hash)}.txt`)));
        // A copy that does not bear its own name is none.
        if (hashText(text) !== hash) return undefined;
        remember(hash, text);
        return text;
      } catch {
        return undefined;
      }
    },
  };
};
