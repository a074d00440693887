// What every act of writing has in common: a name asked once, a failure told, a draft kept.
import * as vscode from 'vscode';
import type { Written } from '../../annotations/store.ts';
import { creatorName } from '../../annotations/draft.ts';
import type { Notes } from './notes.ts';
import type { Settings } from './settings.ts';

/** Asks once for the name that notes bear. Escape or an empty name: unnamed. */
export const askForName = async (settings: Settings): Promise<void> => {
  if (!settings.get('askForName') || settings.get('creator') !== '') return;
  const given = await vscode.window.showInputBox({
    title: 'Dateline: your name in notes',
    prompt: 'Notes are files that others see. Leave empty to stay unnamed; asked once, changeable in the settings.',
    validateInput: (value) => (value.trim() !== '' && creatorName(value) === undefined ? 'No e-mail addresses are stored.' : undefined),
  });
  await settings.set('askForName', false, vscode.ConfigurationTarget.Global);
  const name = creatorName(given ?? '');
  if (name !== undefined) await settings.set('creator', name, vscode.ConfigurationTarget.Global);
};

/** Drafts that could not be written, by document: offered again at the next note. */
const drafts = new Map<string, string>();

export const keptDraft = (uri: vscode.Uri): string => drafts.get(uri.toString()) ?? '';

/**
 * Writes, and on a fault says why and offers to try again or to copy the text. A draft that was not written is kept.
 * @returns whether it was written
 */
export const writeOrKeep = async (uri: vscode.Uri, draft: string, write: () => Promise<Written>): Promise<boolean> => {
  for (;;) {
    const written = await write();
    if (written.ok) {
      drafts.delete(uri.toString());
      return true;
    }
    if (draft !== '') drafts.set(uri.toString(), draft);
    const again = 'Try Again';
    const copy = 'Copy Text';
    const chosen = await vscode.window.showErrorMessage(`Dateline: ${written.message}${draft === '' ? '' : ' Your text is kept.'}`, again, ...(draft === '' ? [] : [copy]));
    if (chosen === copy) await vscode.env.clipboard.writeText(draft);
    if (chosen !== again) return false;
  }
};

/**
 * A whole act of writing beside an article: why it cannot be told, the name asked once, then as `writeOrKeep`.
 * @returns whether it was written
 */
export const writeBeside = async ({ notes, settings }: { readonly notes: Notes; readonly settings: Settings }, document: vscode.TextDocument, draft: string, write: () => Promise<Written>): Promise<boolean> => {
  const obstacle = notes.obstacle(document);
  if (obstacle !== undefined) {
    void vscode.window.showInformationMessage(`Dateline: ${obstacle}`);
    return false;
  }
  await askForName(settings);
  return writeOrKeep(document.uri, draft, write);
};
