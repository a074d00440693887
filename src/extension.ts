// The entry for both hosts: builds the services by hand, in order, and registers the features. Alone knows everything.
import * as vscode from 'vscode';
import { registerActorsView } from './editor/features/actorsView.ts';
import { registerHover } from './editor/features/hover.ts';
import { registerNavigation } from './editor/features/navigation.ts';
import { registerStatus } from './editor/features/status.ts';
import { registerSwitches } from './editor/features/switches.ts';
import { Underlines } from './editor/features/underlines.ts';
import { Articles } from './editor/host/articles.ts';
import { createEngineService } from './editor/host/engineClient.ts';
import { Settings } from './editor/host/settings.ts';
import { Sweep } from './editor/host/sweep.ts';

/** What tests and benches may see. */
export interface DatelineApi {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly cardTimes: readonly number[];
}

export const activate = (context: vscode.ExtensionContext): DatelineApi => {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const settings = new Settings();
  const machine = createEngineService({ extension: context.extensionUri, log });
  const engine = machine.engine;
  const decisionsOf = (): undefined => undefined;
  const articles = new Articles({ engine, settings, memento: context.workspaceState, log, decisionsOf });
  const sweep = new Sweep({ engine, settings, log, decisionsOf, isOpen: (uri) => articles.all().some(({ document }) => document.uri.toString() === uri.toString()) });
  const cardTimes: number[] = [];

  context.subscriptions.push(
    log,
    settings,
    machine,
    articles,
    sweep,
    articles.onDidRead(({ document }) => void sweep.begin(document.uri)),
    articles.onDidLeave((uri) => void sweep.left(uri)),
    new Underlines({ articles, settings }),
    registerHover({ articles, engine, settings, timed: (ms) => cardTimes.push(ms) }),
    registerNavigation({ articles, engine }),
    registerActorsView({ articles, sweep, engine }),
    registerStatus({ articles, sweep }),
    registerSwitches({ settings }),
  );
  articles.start();
  return { articles, sweep, cardTimes };
};

export const deactivate = (): void => undefined;
