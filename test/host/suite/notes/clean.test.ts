// Opening, hovering, typing and closing an article that has notes leaves no trace in git; a note is a new file and nothing else.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, git, hovers, until } from '../helpers.ts';
import { open, rangeAt } from './reader.ts';

describe('notes and git', () => {
  it('see nothing of reading; a note is new files only', async () => {
    const at = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'first.txt');
    let editor = await open(at);
    const { notes } = await api();
    await notes.of(editor.document);
    await hovers(editor.document, 'harbour office');
    await closeAll();
    assert.equal(git('status', '--porcelain', '--ignored'), '');

    editor = await open(at);
    const { start, end } = rangeAt(editor.document, 'The quay is open again');
    const offset = (position: vscode.Position): number => editor.document.offsetAt(position);
    for (let i = 0; i < 2; i++) assert.ok((await notes.write(editor.document, 'commenting', [{ start: offset(start), end: offset(end) }], [{ kind: 'comment', value: `Since when? ${i}` }])).ok);
    assert.match(git('status', '--porcelain', '-uall'), /^(\?\? \.annotations\/first-[0-9a-f]{8}\/[0-9a-z-]+\.json\n){3}$/);
    git('add', '-A');
    git('commit', '-q', '-m', 'Notes');

    // Read again: an edit that is undone, hovers over notes, lists and lenses, closing.
    await closeAll();
    editor = await open(at);
    const { document } = editor;
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), 'Late edition. '));
    await until('the note moved with its text', async () => (await notes.of(document)).notes.length === 2);
    await hovers(document, 'quay is open');
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', at);
    await vscode.commands.executeCommand('dateline.notes.focus');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    assert.equal(git('status', '--porcelain', '--ignored'), '');
  });
});
