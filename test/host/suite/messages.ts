// What the extension says to its reader and asks of him: recorded on its way to the window, answered where a test says so.
import * as vscode from 'vscode';

export interface Message {
  readonly kind: 'information' | 'warning' | 'error';
  readonly text: string;
  readonly items: readonly string[];
}

const said: Message[] = [];
const replies: { readonly pattern: RegExp; readonly item: string }[] = [];
const lines: ((options: vscode.InputBoxOptions) => string | undefined)[] = [];

/** Begins to record. The messages go on to the window as they are, unless a test answers them. */
export const recordMessages = (): void => {
  const window = vscode.window as unknown as Record<string, (text: string, ...rest: readonly unknown[]) => unknown>;
  for (const [kind, name] of [['information', 'showInformationMessage'], ['warning', 'showWarningMessage'], ['error', 'showErrorMessage']] as const) {
    const show = window[name]?.bind(window);
    if (!show) throw new Error(`no ${name}`);
    window[name] = (text, ...rest) => {
      const items = rest.filter((item) => typeof item === 'string');
      said.push({ kind, text, items });
      const at = replies.findIndex(({ pattern, item }) => pattern.test(text) && items.includes(item));
      const [reply] = at < 0 ? [] : replies.splice(at, 1);
      return reply ? Promise.resolve(reply.item) : show(text, ...rest);
    };
  }
  const ask = vscode.window.showInputBox.bind(vscode.window);
  (vscode.window as { showInputBox: typeof ask }).showInputBox = (options, token) => {
    const line = lines.shift();
    return line ? Promise.resolve(line(options ?? {})) : ask(options, token);
  };
};

/** Messages whose text matches, the oldest first. */
export const messagesLike = (pattern: RegExp): readonly Message[] => said.filter(({ text }) => pattern.test(text));

export const forgetMessages = (): void => {
  said.length = 0;
  replies.length = 0;
  lines.length = 0;
};

/** The next message that matches and offers the item is answered with it at once, and not shown. */
export const answerMessage = (pattern: RegExp, item: string): void => void replies.push({ pattern, item });

/** The next input box is answered at once, and not shown. */
export const answerInput = (answer: string | undefined | ((options: vscode.InputBoxOptions) => string | undefined)): void =>
  void lines.push(typeof answer === 'function' ? answer : () => answer);

/** Closes what is shown: who waits for an answer gets none. */
export const dismissMessages = async (): Promise<void> => {
  await vscode.commands.executeCommand('notifications.clearAll');
};
