import * as vscode from 'vscode';
import { chosen as choose, mergeConflicted, type Merged } from '../../annotations/merge.ts';
import { canonicalJson, isObject, stringMember, type Json } from '../../annotations/json.ts';
import type { Disposable } from '../../platform/events.ts';
import { clip } from '../cards/cards.ts';
import type { Notes } from '../host/notes.ts';

/** A member's value for a reader: a body's words rather than its JSON. */
const wordsOf = (value: Json | undefined): string => {
  if (value === undefined) return '(nothing)';
  if (typeof value === 'string') return value;
  if (isObject(value)) return stringMember(value, 'value') ?? stringMember(value, 'exact') ?? JSON.stringify(value);
  return JSON.stringify(value);
};

/** An annotation file that git could not merge: both versions in words, solved by one choice. */
export const registerConflicts = ({ notes }: { readonly notes: Notes }): Disposable => {
  const write = async (uri: vscode.Uri, before: string, after: string): Promise<void> => {
    // The file is replaced only if it is still the one that was looked at.
    const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    if (now !== before) {
      void vscode.window.showWarningMessage('Dateline: the file was changed meanwhile; nothing was written.');
      return;
    }
    const written = await notes.files.write(uri.toString(), new TextEncoder().encode(after));
    if (!written.ok) void vscode.window.showErrorMessage(`Dateline: ${written.message}`);
    for (const store of notes.stores()) await store.changed(uri.toString());
  };

  const pick = async (merged: Extract<Merged, { kind: 'clash' }>): Promise<'ours' | 'theirs' | undefined> => {
    const side = (which: 'ours' | 'theirs'): string => merged.clashes.map((c) => `${c.path.join('.')}: ${clip(wordsOf(c[which]), 100)}`).join(' · ');
    const items = [
      { label: '$(arrow-left) Ours', detail: side('ours'), which: 'ours' as const },
      { label: '$(arrow-right) Theirs', detail: side('theirs'), which: 'theirs' as const },
    ];
    const answer = await vscode.window.showQuickPick(items, { title: 'Dateline: both sides changed this note. Which version holds?', ignoreFocusOut: true });
    return answer?.which;
  };

  const solve = async (given?: unknown): Promise<void> => {
    const uri = typeof given === 'string' ? vscode.Uri.parse(given) : vscode.window.activeTextEditor?.document.uri;
    if (!uri || !uri.path.includes('/.annotations')) {
      void vscode.window.showInformationMessage('Dateline: open a conflicted annotation file first.');
      return;
    }
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const merged = mergeConflicted(before);
    if (merged.kind === 'unreadable') void vscode.window.showWarningMessage(`Dateline: ${merged.message} The file is left as it is.`);
    else if (merged.kind === 'merged') await write(uri, before, canonicalJson(merged.value));
    else {
      const side = await pick(merged);
      if (side) await write(uri, before, choose(merged, side));
    }
  };

  return vscode.commands.registerCommand('dateline.solveConflict', solve);
};
