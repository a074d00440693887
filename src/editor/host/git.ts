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

/** The folder of the repository that holds a file, where git is at hand. */
export const repositoryOf = async (uri: vscode.Uri): Promise<vscode.Uri | undefined> => {
  try {
    return (await gitApi())?.getRepository(uri)?.rootUri;
  } catch {
    return undefined;
  }
};

/**
 * The texts that an article had in its last commits. They are looked through once an article, the newest first, and no further
 * than the text that is wanted.
 */
export const gitHistory = (article: vscode.Uri): TextSource => {
  const found = new Map<TextHash, string>();
  let texts: AsyncGenerator<void> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const read = async function* (): AsyncGenerator<void> {
    const repository = (await gitApi())?.getRepository(article);
    if (!repository) return;
    for (const { hash } of await repository.log({ maxEntries: mostCommits, path: article.fsPath })) {
      try {
        const text = await repository.show(hash, article.fsPath);
        found.set(hashText(text), text);
      } catch {
        // The commit that deleted or renamed it: no such path there.
      }
      yield;
    }
  };
  const lookFor = async (hash: TextHash): Promise<string | undefined> => {
    try {
      texts ??= read();
      while (!found.has(hash) && !(await texts.next()).done);
    } catch {
      // No repository, git switched off: the text is looked for by its quote.
    }
    return found.get(hash);
  };
  return {
    text: async ({ hash }) => {
      const asked = turn.then(async () => lookFor(hash));
      turn = asked;
      return asked;
    },
  };
};
