import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { asOpened, positionIn, rangeOf } from './convert.ts';

/** Spans of one article as places in the editor, whether or not its file is open. Empty where the file is gone. */
export const locate = async (id: string, spans: readonly Span[]): Promise<readonly vscode.Location[]> => {
  const uri = vscode.Uri.parse(id);
  const open = vscode.workspace.textDocuments.find((d) => d.uri.toString() === id);
  if (open) return spans.map((span) => new vscode.Location(uri, rangeOf(open, span)));
  try {
    const text = asOpened(await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri }));
    return spans.map(({ start, end }) => new vscode.Location(uri, new vscode.Range(positionIn(text, start), positionIn(text, end))));
  } catch {
    return [];
  }
};

/** Opens an article and selects a span of it. A message where it cannot be opened. */
export const reveal = async (uri: vscode.Uri, span: Span, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor | undefined> => {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return await vscode.window.showTextDocument(document, { ...options, selection: rangeOf(document, span) });
  } catch (error) {
    void vscode.window.showWarningMessage(`Dateline: ${uri.path.split('/').at(-1) ?? 'The article'} cannot be opened. ${error instanceof Error ? error.message : ''}`);
    return undefined;
  }
};
