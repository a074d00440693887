// The entry for both hosts: builds the services by hand, in order, and registers the features. Alone knows everything.
import { begun } from './editor/host/begun.ts';
import * as vscode from 'vscode';
import { registerActorsView } from './editor/features/actorsView.ts';
import { registerAnnotate } from './editor/features/annotate.ts';
import { registerArticleIdentity } from './editor/features/articleIdentity.ts';
import { registerComments } from './editor/features/comments.ts';
import { registerConflicts } from './editor/features/conflicts.ts';
import { registerDecide } from './editor/features/decide.ts';
import { registerHover } from './editor/features/hover.ts';
import { registerInlayDates } from './editor/features/inlayDates.ts';
import { registerNavigation } from './editor/features/navigation.ts';
import { registerNoteActions } from './editor/features/noteActions.ts';
import { registerNoteMarks } from './editor/features/noteMarks.ts';
import { registerNotesView } from './editor/features/notesView.ts';
import { registerPassages } from './editor/features/passages.ts';
import { registerStatus } from './editor/features/status.ts';
import { registerSwitches } from './editor/features/switches.ts';
import { Underlines } from './editor/features/underlines.ts';
import { Articles, type DecisionsOf } from './editor/host/articles.ts';
import { Decisions } from './editor/host/decisions.ts';
import { registerWhoIsWho } from './editor/features/whoIsWho.ts';
import { createEngineService } from './editor/host/engineClient.ts';
import { Notes } from './editor/host/notes.ts';
import { rereadDecided } from './editor/host/rereading.ts';
import { Settings } from './editor/host/settings.ts';
import { Sweep } from './editor/host/sweep.ts';

/** What tests and benches may see. */
export interface DatelineApi {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly notes: Notes;
  readonly decisions: Decisions;
  /** Milliseconds of own time of each card. */
  readonly cardTimes: readonly number[];
  /** Milliseconds from the bundle's first line to the end of `activate`. */
  readonly activation: number;
  /** Milliseconds: the longest time that this thread gave no turn to others since activation. */
  readonly longestStall: () => number;
}

/** Measures how late a timer is. Only in benches: it would keep the thread awake. */
const watchStalls = (context: vscode.ExtensionContext): (() => number) => {
  let longest = 0;
  if (context.extensionMode !== vscode.ExtensionMode.Test) return () => longest;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  context.subscriptions.push({ dispose: () => clearInterval(timer) });
  return () => longest;
};

export const activate = (context: vscode.ExtensionContext): DatelineApi => {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const settings = new Settings();
  const machine = createEngineService({ extension: context.extensionUri, log });
  const engine = machine.engine;
  const notes = new Notes({ settings, log, storage: context.storageUri ?? context.globalStorageUri });
  const decisions = new Decisions({ notes, engine, log });
  const decisionsOf: DecisionsOf = async (uri, text) => decisions.of(uri, text);
  const articles = new Articles({ engine, settings, memento: context.workspaceState, log, decisionsOf });
  const sweep = new Sweep({ engine, settings, log, decisionsOf, isOpen: (uri) => articles.all().some(({ document }) => document.uri.toString() === uri.toString()) });
  const cardTimes: number[] = [];

  context.subscriptions.push(
    log,
    settings,
    machine,
    articles,
    sweep,
    machine.onDidRestart(() => {
      articles.refresh();
      void decisions.apply();
      void sweep.again();
    }),
    articles.onDidRead(({ document }) => {
      void decisions.begin();
      void sweep.begin(document.uri);
    }),
    articles.onDidLeave((uri) => void sweep.left(uri)),
    new Underlines({ articles, settings }),
    registerHover({ articles, engine, settings, sweep, timed: (ms) => cardTimes.push(ms) }),
    registerNavigation({ articles, engine }),
    decisions,
    rereadDecided({ articles, sweep, notes, decisions, engine }),
    registerArticleIdentity({ notes, sweep, log }),
    registerConflicts({ notes }),
    registerDecide({ articles, notes, decisions, settings }),
    registerWhoIsWho({ articles, notes, decisions, settings, engine }),
    registerInlayDates({ articles, settings }),
    registerPassages({ articles, engine, settings }),
    registerActorsView({ articles, sweep, engine }),
    notes,
    registerAnnotate({ articles, notes, settings }),
    registerNoteActions({ notes, settings }),
    registerNoteMarks({ articles, notes }),
    registerComments({ articles, notes, settings }),
    registerNotesView({ articles, notes }),
    registerStatus({ articles, sweep }),
    registerSwitches({ settings }),
  );
  articles.start();
  return { articles, sweep, notes, decisions, cardTimes, activation: performance.now() - begun, longestStall: watchStalls(context) };
};

export const deactivate = (): void => undefined;
