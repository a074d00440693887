import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Span } from '../../../src/core/span.ts';
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

/** Opens a file of the folder in an editor. */
export const openSample = async (name: string): Promise<vscode.TextDocument> => openIn(sampleUri(name));

/** Opens a file in an editor, as a reader does: the document is closed with the editor (`openTextDocument` would hold it for minutes). */
export const openIn = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const shown = (): vscode.TextDocument | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path === uri.path ? document : undefined;
  };
  await until(`${uri.path} to be shown`, () => shown() !== undefined);
  const document = shown();
  assert.ok(document);
  return document;
};

/** Writes a file of the folder past the editor, as git or another program would. */
export const writeFile = (name: string, content: string | Uint8Array, root = workspace().fsPath): vscode.Uri => {
  const at = path.join(root, name);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, content);
  return vscode.Uri.file(at);
};

/** Closes all editors; unsaved changes are dropped. */
export const closeAll = async (): Promise<void> => {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty, isClosed }) => isDirty && !isClosed)) {
    await vscode.commands.executeCommand('vscode.open', document.uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
};

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a condition holds; fails after `most` milliseconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, most = 60_000): Promise<void> => {
  const begun = Date.now();
  while (!(await holds())) {
    if (Date.now() - begun > most) assert.fail(`waited ${most} ms for: ${what}`);
    await pause(20);
  }
};

/** Waits until the folder was swept. */
export const settled = async (): Promise<void> => {
  const { sweep } = await api();
  await until('the sweep to end', () => sweep.state.total > 0 && !sweep.state.running, 60_000);
};

/** All files below folders of a given name in the workspace, as paths from its root. */
export const files = async (folderName: string, root = workspace()): Promise<readonly string[]> => {
  const found: string[] = [];
  const walk = async (folder: vscode.Uri, path: string, inside: boolean): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const at = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) await walk(at, `${path}${name}/`, inside || name === folderName);
      else if (inside) found.push(`${path}${name}`);
    }
  };
  await walk(root, '', false);
  return found;
};

export const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: workspace().fsPath, encoding: 'utf8' });

/** Where a text stands in a document: the `nth` time. */
export const spanOf = (document: vscode.TextDocument, text: string, nth = 0): Span => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = document.getText().indexOf(text, start + 1);
  assert.ok(start >= 0, `"${text}" is not in ${document.uri.path}`);
  return { start, end: start + text.length };
};

export const positionOf = (document: vscode.TextDocument, text: string, nth = 0): vscode.Position => document.positionAt(spanOf(document, text, nth).start + 1);

export const select = (document: vscode.TextDocument, text: string): void => {
  const { start, end } = spanOf(document, text);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), document.uri.toString(), 'the document is not in the active editor');
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
};

/** The Markdown of all hovers at a text. */
export const hovers = async (document: vscode.TextDocument, text: string, nth = 0): Promise<readonly vscode.MarkdownString[]> => {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, text, nth));
  return found.flatMap(({ contents }) => contents).filter((content) => content instanceof vscode.MarkdownString);
};

/** Dateline's cards at a text, those that hold `expected`; waits for one. */
export const card = async (document: vscode.TextDocument, text: string, expected = '', nth = 0): Promise<string> => {
  let words = '';
  await until(`a card over "${text}" with "${expected}"`, async () => {
    words = (await hovers(document, text, nth)).map(({ value }) => value).join('\n\n');
    return words !== '' && words.replaceAll('&nbsp;', ' ').includes(expected);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; the card is:\n${words}`);
  });
  return words;
};

/** What the corpus knows by a name: name and place of each. */
export const actors = async (query: string): Promise<readonly vscode.SymbolInformation[]> =>
  (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).filter(({ containerName }) => /^\d+ articles?$/.test(containerName));

/** The words at a place of any file, which is not opened for it: an open file counts as an article at hand. */
export const wordsAt = async ({ uri, range: { start, end } }: vscode.Location): Promise<string> => {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText(new vscode.Range(start, end));
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  const words = lines.slice(start.line, end.line + 1);
  words[words.length - 1] = (words.at(-1) ?? '').slice(0, end.character);
  words[0] = (words[0] ?? '').slice(start.character);
  return words.join('\n');
};
