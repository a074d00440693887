import * as vscode from 'vscode';
import type { Disposable } from '../../platform/events.ts';
import { counted, publishedWords } from '../../corpus/words.ts';
import type { Articles } from '../host/articles.ts';
import type { Sweep } from '../host/sweep.ts';

export interface StatusOptions {
  readonly articles: Articles;
  readonly sweep: Sweep;
}

/** On or off for this file, why, and the switch; what was read of it; how far the sweep is. */
export const registerStatus = ({ articles, sweep }: StatusOptions): Disposable => {
  const item = vscode.window.createStatusBarItem('dateline.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Dateline';
  item.command = 'dateline.toggleFile';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !['plaintext', 'markdown', 'article'].includes(document.languageId)) {
      item.hide();
      void vscode.commands.executeCommand('setContext', 'dateline.isArticle', false);
      return;
    }
    const { on, why } = articles.standing(document);
    void vscode.commands.executeCommand('setContext', 'dateline.isArticle', on);
    const open = articles.peek(document);
    const { running, done, total, cut } = sweep.state;
    item.text = on ? (running ? `$(sync~spin) Dateline ${done}/${total}` : '$(book) Dateline') : '$(circle-slash) Dateline off';
    const lines = [why];
    if (open) {
      for (const note of open.view.notes) lines.push(note.text);
      lines.push(`Published: ${publishedWords(open.view.published)}.`);
      lines.push(`${counted(open.view.actors.length, 'name')}, ${counted(open.view.dates.length, 'date')}, ${counted(open.view.quotes.length, 'quotation')}.`);
    }
    if (cut) lines.push('The folder holds more articles than the setting dateline.maxArticles allows.');
    lines.push(on ? 'Click to switch off for this file.' : 'Click to switch on for this file.');
    item.tooltip = lines.join('\n');
    item.accessibilityInformation = { label: `Dateline is ${on ? 'on' : 'off'} for this file. ${why}`, role: 'button' };
    item.show();
  };
  const toggle = vscode.commands.registerCommand('dateline.toggleFile', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const isOn = !articles.standing(document).on;
    await articles.switch(document, isOn);
    if (isOn) return;
    // Not waited for: the file is off already, and whoever meant it need not answer.
    const back = 'Switch On Again';
    void vscode.window.showInformationMessage('Dateline: off for this file. It is not underlined, and the cards of other articles do without it.', back).then((chosen) => (chosen === back ? articles.switch(document, true) : undefined));
  });
  const subscriptions = [vscode.window.onDidChangeActiveTextEditor(show), articles.onDidRead(show), articles.onDidLeave(show), articles.onDidChangeStanding(show), sweep.onDidChange(show)];
  show();
  return vscode.Disposable.from(item, toggle, ...subscriptions);
};
