// Reading leaves no trace in the folder.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actors, api, git, hovers, openSample, settled } from '../helpers.ts';

describe('reading', () => {
  it('writes nothing, and git sees nothing', async () => {
    await settled();
    const { articles, notes, sweep } = await api();
    for (const id of sweep.known().slice(0, 4)) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(id));
      await vscode.window.showTextDocument(document);
      await articles.current(document);
      await notes.of(document);
    }
    const document = await openSample('baltic-wire/2023-03-21-denial.txt');
    for (const text of ['Meridian', 'Tuesday', 'Lindqvist', '300 tonnes']) await hovers(document, text);
    await actors('Kovalenko');
    await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, document.positionAt(document.getText().indexOf('Kovalenko')));
    assert.equal(git('status', '--porcelain', '--ignored'), '');
  });
});
