// Texts of ours that are shown and nowhere written: a comparison, a list of faults, advice.
import * as vscode from 'vscode';

const scheme = 'dateline-shown';
const texts = new Map<string, string>();

/** Serves them. Registered once. */
export const shownTexts = (): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '' }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) texts.delete(uri.toString());
    }),
  );

let last = 0;

/** An address that is shown as a text. No ending of an article: it is not to be read as one. */
const shown = (title: string, text: string): vscode.Uri => {
  const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[/\\?#]/g, '-').slice(0, 80)}`, query: String(++last) });
  texts.set(uri.toString(), text);
  return uri;
};

/** Shows two texts side by side. */
export const showBeside = async (title: string, left: { readonly name: string; readonly text: string }, right: { readonly name: string; readonly text: string }): Promise<void> => {
  await vscode.commands.executeCommand('vscode.diff', shown(left.name, left.text), shown(right.name, right.text), title);
};

/** Shows a text under a title, read-only; Markdown in its preview where there is one. */
export const showText = async (title: string, text: string, language: 'plaintext' | 'markdown' = 'plaintext'): Promise<vscode.TextDocument> => {
  const uri = shown(title, text);
  const document = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), language);
  const hasPreview = language === 'markdown' && (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
  if (hasPreview) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(document, { preview: true });
  return document;
};
