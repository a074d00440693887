// A reader who answers what the extension asks: input boxes, lists, messages and file dialogs, in the order given.
// Everything else is the real editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, workspace } from '../helpers.ts';

interface Asked {
  readonly kind: 'input' | 'pick' | 'message' | 'save' | 'open';
  /** Title, prompt, place holder or the message's text, and a modal's detail. */
  readonly text: string;
  /** Labels of the list, or a message's buttons. */
  readonly choices: readonly string[];
  /** What the input box was filled with. */
  readonly value?: string;
}

interface Answer {
  readonly kind: Asked['kind'];
  readonly to: RegExp;
  readonly give: (asked: Asked, items: readonly unknown[]) => unknown;
}

/** The members of an item, or the text that it is, as far as they are text. */
const wordsIn = (item: unknown, ...names: readonly string[]): readonly string[] =>
  typeof item === 'string' ? [item] : names.flatMap((name) => (item as Readonly<Record<string, unknown>>)[name] ?? []).filter((word) => typeof word === 'string');
const labelOf = (item: unknown): string => wordsIn(item, 'label', 'title')[0] ?? '';
const detailOf = (item: unknown): string => wordsIn(item, 'label', 'description', 'detail').join(' ');

/** Types into the box whose title or prompt matches. `undefined` is Escape. A function is given what stands there. */
export const type = (to: RegExp, value: string | undefined | ((before: string) => string)): Answer => ({ kind: 'input', to, give: ({ value: before = '' }) => (typeof value === 'function' ? value(before) : value) });
/** Picks what matches from a list; of a list with check boxes, all that match. */
export const pick = (to: RegExp, item: RegExp): Answer => ({
  kind: 'pick',
  to,
  give: (asked, items) => {
    const found = items.filter((i) => item.test(detailOf(i)));
    assert.ok(found.length > 0, `nothing in the list of “${asked.text}” is like ${item}: ${asked.choices.join(' | ')}`);
    return found;
  },
});
/** Presses a message's button. */
export const press = (to: RegExp, button: RegExp): Answer => ({
  kind: 'message',
  to,
  give: (asked, items) => {
    const found = items.find((i) => button.test(labelOf(i)));
    assert.ok(found !== undefined, `no button of “${asked.text}” is like ${button}: ${asked.choices.join(' | ')}`);
    return found;
  },
});
export const saveTo = (uri: vscode.Uri): Answer => ({ kind: 'save', to: /(?:)/, give: () => uri });
export const openFrom = (...uris: readonly vscode.Uri[]): Answer => ({ kind: 'open', to: /(?:)/, give: () => uris });

/**
 * Does some work, answering on the way. Every answer must be asked for; a question without an answer gets none, as by Escape.
 *
 * @returns everything that was asked or said
 */
export const reading = async (answers: readonly Answer[], work: () => Thenable<unknown> | Promise<unknown>): Promise<readonly Asked[]> => {
  const window = vscode.window as unknown as Record<string, unknown>;
  const real = new Map<string, unknown>();
  const waiting = [...answers];
  const asked: Asked[] = [];
  const faults: unknown[] = [];
  const meet = (question: Asked, items: readonly unknown[]): unknown => {
    asked.push(question);
    const index = waiting.findIndex((a) => a.kind === question.kind && a.to.test(question.text));
    if (index < 0) return undefined;
    const [answer] = waiting.splice(index, 1);
    try {
      return answer?.give(question, items);
    } catch (error) {
      faults.push(error);
      return undefined;
    }
  };
  const replace = (name: string, by: (...args: readonly unknown[]) => unknown): void => {
    real.set(name, window[name]);
    window[name] = by;
  };
  const wordsOf = (options: unknown): string => {
    const { title, prompt, placeHolder } = (options ?? {}) as Readonly<Record<string, unknown>>;
    return [title, prompt, placeHolder].filter((x) => typeof x === 'string').join(' ');
  };
  replace('showInputBox', async (options) => {
    const box = (options ?? {}) as vscode.InputBoxOptions;
    const given = meet({ kind: 'input', text: wordsOf(options), choices: [], value: box.value ?? '' }, []);
    const fault = typeof given === 'string' ? await box.validateInput?.(given) : undefined;
    assert.ok(!fault, `the box does not take “${String(given)}”`);
    return given;
  });
  replace('showQuickPick', async (list, options) => {
    const items = (await (list as Thenable<readonly unknown[]>)) ?? [];
    const found = meet({ kind: 'pick', text: wordsOf(options), choices: items.map(detailOf) }, items) as readonly unknown[] | undefined;
    return (options as vscode.QuickPickOptions | undefined)?.canPickMany === true ? found : found?.[0];
  });
  for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'])
    replace(name, async (text, ...rest) => {
      const [first] = rest;
      const options = typeof first === 'object' && first !== null && !('title' in first) ? (first as vscode.MessageOptions) : undefined;
      const items = options ? rest.slice(1) : rest;
      return meet({ kind: 'message', text: `${String(text)} ${options?.detail ?? ''}`, choices: items.map(labelOf) }, items);
    });
  replace('showSaveDialog', async (options) => meet({ kind: 'save', text: wordsOf(options), choices: [] }, []));
  replace('showOpenDialog', async (options) => meet({ kind: 'open', text: wordsOf(options), choices: [] }, []));
  try {
    await work();
    await until(`an answer asked for: ${waiting.map(({ to }) => to).join(', ')}; asked: ${asked.map(({ text }) => text).join(' / ')}`, () => waiting.length === 0 || faults.length > 0, 5000);
  } finally {
    for (const [name, value] of real) window[name] = value;
  }
  if (faults.length > 0) throw faults[0];
  return asked;
};

/** Fills and accepts the list that a command opens for choosing or typing a value. */
export const chooseTyped = async (command: string, value: string): Promise<void> => {
  const window = vscode.window as unknown as { createQuickPick: typeof vscode.window.createQuickPick };
  const real = window.createQuickPick;
  let made: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  window.createQuickPick = ((...args: []) => (made = real.apply(vscode.window, args))) as typeof real;
  try {
    const done = vscode.commands.executeCommand(command);
    await until('a list to choose from', () => made !== undefined);
    const list = made;
    assert.ok(list);
    list.value = value;
    await until(`the list to offer “${value}”`, () => list.items.some(({ label }) => label === value) && list.activeItems.some(({ label }) => label === value));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
  } finally {
    window.createQuickPick = real;
  }
};

/** The folder that a test of notes has for itself. */
export const desk = (name: string, ...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(workspace(), 'desk', name, ...path);

export const put = async (uri: vscode.Uri, text: string): Promise<vscode.Uri> => {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};
export const textAt = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

export const open = async (uri: vscode.Uri): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });

/** Where a text stands in a document. */
export const rangeAt = (document: vscode.TextDocument, text: string): vscode.Range => {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `“${text}” is not in the article`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
};

/** Selects texts of the editor, in their order. */
export const select = (editor: vscode.TextEditor, ...texts: readonly string[]): void => {
  editor.selections = texts.map((text) => {
    const { start, end } = rangeAt(editor.document, text);
    return new vscode.Selection(start, end);
  });
};

/** Puts the cursor into a text. */
export const cursorIn = (editor: vscode.TextEditor, text: string): void => {
  const { start } = rangeAt(editor.document, text);
  const at = start.translate(0, 1);
  editor.selection = new vscode.Selection(at, at);
};

/** The files below a folder as JSON, those of notes alone. */
export const filesBelow = async (folder: vscode.Uri): Promise<readonly { readonly uri: vscode.Uri; readonly json: Readonly<Record<string, unknown>> }[]> => {
  const found: { readonly uri: vscode.Uri; readonly json: Readonly<Record<string, unknown>> }[] = [];
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (list) => list,
    () => [],
  );
  for (const [name, kind] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (kind === vscode.FileType.Directory) found.push(...(await filesBelow(uri)));
    else if (name.endsWith('.json')) {
      // A file that is being replaced at this moment is there at the next.
      const text = await textAt(uri).catch(async () => new Promise<string>((resolve, reject) => setTimeout(() => void textAt(uri).then(resolve, reject), 200)));
      found.push({ uri, json: JSON.parse(text) as Readonly<Record<string, unknown>> });
    }
  }
  return found;
};
