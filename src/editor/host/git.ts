// Old texts of an article out of git, through the built-in git extension: only in trusted folders, only when a note needs them.
import * as vscode from 'vscode';
import { hashText, type TextHash } from '../../annotations/hash.ts';
import type { TextSource } from '../../annotations/sources.ts';

interface Commit {
  readonly hash: string;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Commits of one article looked through, the newest first. */
const mostCommits = 60;

const gitApi = async (): Promise<GitApi | undefined> => {
  if (!vscode.workspace.isTrusted) return undefined;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
};

/** The texts that an article had in its last commits. One look through them an article, however many notes ask. */
export const gitHistory = (article: vscode.Uri): TextSource => {
  let texts: Promise<ReadonlyMap<TextHash, string>> | undefined;
  const read = async (): Promise<ReadonlyMap<TextHash, string>> => {
    const found = new Map<TextHash, string>();
    try {
      const repository = (await gitApi())?.getRepository(article);
      if (!repository) return found;
      for (const { hash } of await repository.log({ maxEntries: mostCommits, path: article.fsPath })) {
        const text = await repository.show(hash, article.fsPath);
        found.set(hashText(text), text);
      }
    } catch {
      // No repository, no such path in a commit, git switched off: the text is looked for by its quote.
    }
    return found;
  };
  return { text: async ({ hash }) => (await (texts ??= read())).get(hash) };
};
