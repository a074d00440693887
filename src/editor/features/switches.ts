import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import type { Settings } from '../host/settings.ts';

/** The off switches: underlines and cards, for everything, live. */
export const registerSwitches = ({ settings }: { readonly settings: Settings }): Disposable => {
  let last: 'all' | 'actors' | 'dates' = 'all';
  const underlines = vscode.commands.registerCommand('dateline.toggleUnderlines', async () => {
    const now = settings.get('underline');
    if (now !== 'off') last = now;
    await settings.set('underline', now === 'off' ? last : 'off', vscode.ConfigurationTarget.Global);
  });
  const hover = vscode.commands.registerCommand('dateline.toggleHover', async () => settings.set('hover', !settings.get('hover'), vscode.ConfigurationTarget.Global));
  const card = vscode.commands.registerCommand('dateline.showCard', async () => vscode.commands.executeCommand('editor.action.showHover'));
  return vscode.Disposable.from(underlines, hover, card);
};
