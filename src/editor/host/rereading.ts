import * as vscode from 'vscode';
import type { Engine } from '../../corpus/engine.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Articles } from './articles.ts';
import type { Decisions } from './decisions.ts';
import type { Notes } from './notes.ts';
import type { Sweep } from './sweep.ts';

export interface RereadingOptions {
  readonly articles: Articles;
  readonly sweep: Sweep;
  readonly notes: Notes;
  readonly decisions: Decisions;
  readonly engine: () => Promise<Engine>;
  readonly log: Log;
}

/** Entities looked at for a name that was decided on. */
const entitiesOfName = 20;

/** What people decide is in force at once: in the article at hand, and in the others that bear the name. What a sweep brought to light is heard in the open ones. */
export const reread = ({ articles, sweep, notes, decisions, engine, log }: RereadingOptions): Disposable => {
  const again = async (uri: vscode.Uri): Promise<void> => {
    const open = articles.all().find(({ document }) => document.uri.toString() === uri.toString());
    if (open) await articles.again(open.document);
    else await sweep.refresh(uri);
  };
  const named = async (names: readonly string[]): Promise<void> => {
    const machine = await engine();
    const touched = new Set<string>();
    for (const name of names)
      for (const entity of await machine.find(name, entitiesOfName)) for (const { article } of await machine.mentions(entity.id)) touched.add(article);
    for (const { document } of articles.all()) touched.add(document.uri.toString());
    for (const id of touched) await again(vscode.Uri.parse(id));
  };
  return vscode.Disposable.from(
    notes.onDidDecide((uri) => void again(uri)),
    decisions.onDidPlace((uri) => void again(uri)),
    decisions.onDidChangeNames((names) => void named(names)),
    // Links from other articles, and decisions that point at one: known once all notes were looked at.
    sweep.onDidChange(({ running, total }) => {
      if (running || total === 0) return;
      void notes.link().then(async () => decisions.apply());
      void articles.hear().catch((error: unknown) => log.error('what other articles say was not heard', error));
    }),
  );
};
