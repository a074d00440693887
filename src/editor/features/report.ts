import * as vscode from 'vscode';
import type { Engine } from '../../corpus/engine.ts';
import { writeReport } from '../../corpus/report.ts';
import type { Disposable } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';

export interface ReportCommandOptions {
  readonly engine: () => Promise<Engine>;
  readonly log: Log;
}

/** An article's address for a link: relative where one folder is open, since the report's own links start there. */
const linkTo = (id: string): string => {
  const uri = vscode.Uri.parse(id);
  const relative = vscode.workspace.workspaceFolders?.length === 1 ? vscode.workspace.asRelativePath(uri, false) : uri.path;
  return relative === uri.path || relative === uri.fsPath ? id : relative.split('/').map(encodeURIComponent).join('/');
};

/** The report on all articles that were read: an untitled Markdown document, which the reader saves, or not, and its preview before it. */
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
          link: linkTo,
          cancelled: () => token.isCancellationRequested,
          progress: (done) => {
            progress.report({ increment: 100 * (done - last) });
            last = done;
          },
        });
      });
      if (text === '') return;
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
      await vscode.window.showTextDocument(document, { preview: false });
      // Where the editor has no preview of Markdown, the source is shown.
      await vscode.commands.executeCommand('markdown.showPreview', document.uri).then(undefined, (error: unknown) => log.error('the report has no preview', error));
    } catch (error) {
      log.error('the report was not written', error);
      void vscode.window.showErrorMessage('Dateline: the report could not be written. The log says more.');
    }
  });
