// What the extension says to its reader: recorded on its way to the window.
import * as vscode from 'vscode';

export interface Message {
  readonly kind: 'information' | 'warning' | 'error';
  readonly text: string;
  readonly items: readonly string[];
}

const said: Message[] = [];

/** Begins to record. The messages go on to the window as they are. */
export const recordMessages = (): void => {
  const window = vscode.window as unknown as Record<string, (text: string, ...rest: readonly unknown[]) => unknown>;
  for (const [kind, name] of [['information', 'showInformationMessage'], ['warning', 'showWarningMessage'], ['error', 'showErrorMessage']] as const) {
    const show = window[name]?.bind(window);
    if (!show) throw new Error(`no ${name}`);
    window[name] = (text, ...rest) => {
      said.push({ kind, text, items: rest.filter((item) => typeof item === 'string') });
      return show(text, ...rest);
    };
  }
};

/** Messages since the last call, the oldest first. */
export const newMessages = (): readonly Message[] => said.splice(0);

/** Messages not yet taken whose text matches. */
export const messagesLike = (pattern: RegExp): readonly Message[] => said.filter(({ text }) => pattern.test(text));

/** Closes what is shown: who waits for an answer gets none. */
export const dismissMessages = async (): Promise<void> => {
  await vscode.commands.executeCommand('notifications.clearAll');
};
