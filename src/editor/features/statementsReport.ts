import * as vscode from 'vscode';
import type { Engine } from '../../corpus/engine.ts';
import { writeReport } from '../../corpus/report.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';

export interface ReportCommandOptions {
  readonly engine: () => Promise<Engine>;
  readonly log: Log;
}

/** The report on all articles that were read, as an untitled Markdown document: the reader saves it, or not. */
export const registerReport = ({ engine, log }: ReportCommandOptions): Disposable =>
  vscode.commands.registerCommand('dateline.report', async () => {
    const machine = await engine();
    if ((await machine.size()).articles === 0) {
      void vscode.window.showInformationMessage('Dateline: no article was read yet. Open one first.');
      return;
    }
    try {
      const text = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'Dateline: writing the report', cancellable: true }, async (progress, token) => {
        let last = 0;
        return writeReport(machine, {
          link: (id) => id,
          cancelled: () => token.isCancellationRequested,
          progress: (done) => {
            progress.report({ increment: 100 * (done - last) });
            last = done;
          },
        });
      });
      if (text !== '') await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
    } catch (error) {
      log.error('the report was not written', error);
      void vscode.window.showErrorMessage('Dateline: the report could not be written. The log says more.');
    }
  });
