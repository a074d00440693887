// Which tests belong to which window of ../scenes.mjs.
import path from 'node:path';
import * as vscode from 'vscode';

const suites: Readonly<Record<string, () => Promise<unknown>>> = {
  samples: () => import('./samples/all.ts'),
  notes: () => import('./notes/all.ts'),
  bad: () => import('./bad/all.ts'),
  several: () => import('./several/all.ts'),
  loose: () => import('./loose/all.ts'),
};

/** The name of the window at hand, told by what is open in it. */
export const sceneName = (): string => {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only) return 'loose';
  return folders.length > 1 ? 'several' : path.basename(only.uri.path);
};

export const loadScene = async (name: string): Promise<void> => {
  const load = suites[name];
  if (!load) throw new Error(`no tests for a window named ${name}`);
  await load();
};
