// The entry for both hosts: builds the services by hand, in order, and registers the features. Alone knows everything.
import { begun } from './editor/host/begun.ts';
import * as vscode from 'vscode';
import { registerActorsView } from './editor/features/actorsView.ts';
import { registerAnnotate } from './editor/features/annotate.ts';
import { registerArticleCopies } from './editor/features/articleCopies.ts';
import { registerArticleIdentity } from './editor/features/articleIdentity.ts';
import { registerComments } from './editor/features/comments.ts';
import { registerConflicts } from './editor/features/conflicts.ts';
import { registerDecide } from './editor/features/decide.ts';
import { registerExchange } from './editor/features/exchange.ts';
import { registerHousekeeping } from './editor/features/housekeeping.ts';
import { registerHover } from './editor/features/hover.ts';
import { registerInlayDates } from './editor/features/inlayDates.ts';
import { registerJudge } from './editor/features/judge.ts';
import { registerLostNotes } from './editor/features/lostNotes.ts';
import { registerNavigation } from './editor/features/navigation.ts';
import { registerNoteActions } from './editor/features/noteActions.ts';
import { registerNoteMarks } from './editor/features/noteMarks.ts';
import { registerNotesView } from './editor/features/notesView.ts';
import { registerPassages } from './editor/features/passages.ts';
import { registerReport } from './editor/features/report.ts';
import { registerStatementsView } from './editor/features/statementsView.ts';
import { registerStatus } from './editor/features/status.ts';
import { registerSwitches } from './editor/features/switches.ts';
import { registerTakeBack } from './editor/features/takeBack.ts';
import { Underlines } from './editor/features/underlines.ts';
import { registerWhoIsWho } from './editor/features/whoIsWho.ts';
import { Articles, type DecisionsOf } from './editor/host/articles.ts';
import { Decisions } from './editor/host/decisions.ts';
import { createEngineService } from './editor/host/engineClient.ts';
import { Exchange } from './editor/host/exchange.ts';
import { lookAgain } from './editor/host/lookAgain.ts';
import { Notes } from './editor/host/notes.ts';
import { reread } from './editor/host/rereading.ts';
import { Settings } from './editor/host/settings.ts';
import { shownTexts } from './editor/host/shownTexts.ts';
import { Sweep } from './editor/host/sweep.ts';

/** What tests and benches may see. */
export interface DatelineApi {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly exchange: Exchange;
  /** Milliseconds of own time of each card. */
  readonly cardTimes: readonly number[];
  /** Milliseconds from the moment at which an article's notes were known to their marks being set, of each painting. */
  readonly paintTimes: readonly number[];
  /** Milliseconds from the bundle's first line to its last, and from the first of `activate` to its last; in between the host has other things to do. */
  readonly activation: number;
}

/** Milliseconds in which the bundle's modules were run. */
const loading = performance.now() - begun;

export const activate = (context: vscode.ExtensionContext): DatelineApi => {
  const called = performance.now();
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const settings = new Settings();
  const machine = createEngineService({ extension: context.extensionUri, log });
  const engine = machine.engine;
  const notes = new Notes({ settings, engine, log, memento: context.workspaceState, storage: context.storageUri ?? context.globalStorageUri });
  const decisions = new Decisions({ notes, engine, log });
  const decisionsOf: DecisionsOf = async (uri, text) => decisions.of(uri, text);
  const articles = new Articles({ engine, settings, memento: context.workspaceState, log, decisionsOf });
  const exchange = new Exchange({ notes, engine, decisionsOf });
  const sweep = new Sweep({ engine, settings, log, decisionsOf, isOpen: (uri) => articles.isAtHand(uri), choice: (uri) => articles.choice(uri) });
  const cardTimes: number[] = [];
  const paintTimes: number[] = [];

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
    articles.onDidHide((uri) => void sweep.left(uri)),
    new Underlines({ articles, settings }),
    registerHover({ articles, engine, settings, sweep, timed: (ms) => cardTimes.push(ms) }),
    registerNavigation({ articles, engine }),
    decisions,
    reread({ articles, sweep, notes, decisions, engine, log }),
    registerArticleIdentity({ notes, sweep, log }),
    registerArticleCopies({ notes, sweep, log }),
    registerConflicts({ notes }),
    registerDecide({ articles, notes, decisions, settings }),
    registerTakeBack({ notes, decisions, settings }),
    registerWhoIsWho({ articles, notes, decisions, settings, engine }),
    registerInlayDates({ articles, settings }),
    registerPassages({ articles, engine, settings, sweep }),
    registerActorsView({ articles, sweep, engine }),
    registerStatementsView({ articles, sweep, engine }),
    registerReport({ engine, log }),
    notes,
    lookAgain({ notes, sweep, log }),
    registerAnnotate({ articles, notes, settings }),
    registerNoteActions({ notes, settings }),
    registerNoteMarks({ articles, notes, painted: (ms) => paintTimes.push(ms) }),
    registerLostNotes({ articles, notes }),
    registerJudge({ notes, settings }),
    registerComments({ articles, notes, settings }),
    registerNotesView({ articles, notes }),
    shownTexts(),
    registerExchange({ articles, notes, exchange }),
    registerHousekeeping({ notes }),
    registerStatus({ articles, sweep }),
    registerSwitches({ settings }),
  );
  articles.start();
  return { articles, sweep, notes, decisions, exchange, cardTimes, paintTimes, activation: loading + performance.now() - called };
};

export const deactivate = (): void => undefined;
