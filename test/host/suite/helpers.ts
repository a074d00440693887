import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension.ts';

/** The extension's exports, as they are once it is active. */
export const api = async (): Promise<DatelineApi> => {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
};

export const workspace = (): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
};

export const sampleUri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspace(), ...name.split('/'));

/** Opens a file of the samples in an editor. */
export const openSample = async (name: string): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument(sampleUri(name));
  await vscode.window.showTextDocument(document);
  return document;
};

/** Waits until a condition holds; fails after `most` milliseconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, most = 10_000): Promise<void> => {
  const begun = Date.now();
  while (!(await holds())) {
    if (Date.now() - begun > most) assert.fail(`waited ${most} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Waits until the folder was swept. */
export const settled = async (): Promise<void> => {
  const { sweep } = await api();
  await until('the sweep to end', () => sweep.state.total > 0 && !sweep.state.running);
};

/** All files below folders of a given name in the workspace, as paths from its root. */
export const files = async (folderName: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const walk = async (folder: vscode.Uri, path: string, inside: boolean): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const at = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await walk(at, `${path}${name}/`, inside || name === folderName);
      else if (inside) found.push(`${path}${name}`);
    }
  };
  await walk(workspace(), '', false);
  return found;
};
