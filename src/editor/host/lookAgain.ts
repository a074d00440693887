// What changed on disk and no watcher told of (annotations/unseen.ts says why it happens): notes of open articles, every few seconds;
// articles when the reader comes back, or a command in the terminal ended, as `git pull` does.
import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Notes } from './notes.ts';
import type { Sweep } from './sweep.ts';

/** Milliseconds from one look at notes to the next: some stats each. */
const beat = 3000;
/** A look may take one part in this of the time, in which it mostly waits for the disk; but none waits longer than this. */
const share = 10;
const longest = 10_000;
/** Milliseconds between two looks at articles: each lists the folder. */
const betweenListings = 10_000;

/** Looks again; nothing before an article was read. */
export const lookAgain = ({ notes, sweep, log }: { readonly notes: Notes; readonly sweep: Sweep; readonly log: Log }): Disposable => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let listed = Number.NEGATIVE_INFINITY;
  let isDisposed = false;

  const annotated = (): readonly vscode.TextDocument[] => vscode.workspace.textDocuments.filter((document) => !document.isClosed && notes.peek(document) !== undefined);

  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const lookAtNotes = async (): Promise<void> => {
    const begun = performance.now();
    const documents = annotated();
    try {
      if (documents.length > 0) await notes.lookAgain(documents);
    } catch (error) {
      log.error('notes were not looked at again', error);
    }
    rest();
    if (documents.length > 0 && vscode.window.state.focused && !isDisposed) timer = setTimeout(look, Math.min(Math.max(beat, (performance.now() - begun) * share), longest));
  };
  const look = (): void => {
    running ??= lookAtNotes().finally(() => (running = undefined));
  };
  const lookAtArticles = async (): Promise<void> => {
    if (performance.now() - listed < betweenListings) return;
    listed = performance.now();
    try {
      await sweep.lookAgain();
    } catch (error) {
      log.error('articles were not looked at again', error);
    }
    listed = performance.now();
  };
  const lookAtAll = (): void => {
    look();
    void lookAtArticles();
  };

  return vscode.Disposable.from(
    {
      dispose: () => {
        isDisposed = true;
        rest();
      },
    },
    // The first notes of an article that is opened.
    notes.onDidChange(() => {
      if (timer === undefined) look();
    }),
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) lookAtAll();
    }),
    vscode.window.onDidEndTerminalShellExecution(lookAtAll),
  );
};
