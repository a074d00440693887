// Notes: written beside the article, found again after an edit, told when lost; nothing written on open.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, files, openSample, until } from './helpers.ts';

const article = 'baltic-wire/2023-03-16-minister.txt';

const select = (document: vscode.TextDocument, text: string): void => {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `"${text}" is not in the article`);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + text.length));
};

describe('notes', () => {
  it('writes nothing when an article is opened', async () => {
    const document = await openSample(article);
    const { notes } = await api();
    await notes.of(document);
    assert.deepEqual((await files('.annotations')).filter((f) => f.includes('minister')), []);
  });

  it('writes one W3C file a note, beside the article', async () => {
    const document = await openSample(article);
    const { notes } = await api();
    const start = document.getText().indexOf('nearly 340 tonnes');
    const written = await notes.write(document, 'commenting', [{ start, end: start + 'nearly 340 tonnes'.length }], [{ kind: 'comment', value: 'Was 200 on Tuesday.' }]);
    assert.ok(written.ok, written.ok ? '' : written.message);
    const found = (await files('.annotations')).filter((f) => f.includes('minister'));
    assert.equal(found.length, 2, found.join('\n'));
    const [note] = found.filter((f) => !f.endsWith('article.json'));
    const json = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), note ?? ''))));
    assert.equal(json.type, 'Annotation');
    assert.equal(json.motivation, 'commenting');
    assert.match(json.id, /^urn:uuid:/);
    assert.ok(JSON.stringify(json).includes('nearly 340 tonnes'));
    const all = await notes.of(document);
    assert.equal(all.notes.length, 1);
    assert.deepEqual(all.notes[0]?.span, { start, end: start + 'nearly 340 tonnes'.length });
  });

  it('keeps its place when the article is edited, and says so when its text is deleted', async () => {
    const document = await openSample(article);
    const { notes } = await api();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '😀 A new first line.\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    let all = await notes.of(document);
    const start = document.getText().indexOf('nearly 340 tonnes');
    assert.equal(all.notes[0]?.state, 'anchored');
    assert.deepEqual(all.notes[0]?.span, { start, end: start + 'nearly 340 tonnes'.length });
    const away = new vscode.WorkspaceEdit();
    away.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + 'nearly 340 tonnes'.length)));
    assert.ok(await vscode.workspace.applyEdit(away));
    all = await notes.of(document);
    assert.equal(all.notes[0]?.state, 'orphan');
    // What is reverted is what has the focus: the list of files, where that has it.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the note is back', async () => (await notes.of(document)).notes[0]?.state === 'anchored');
  });

  it('resolves, answers and deletes by files of their own', async () => {
    const document = await openSample(article);
    const { notes } = await api();
    const before = (await files('.annotations')).length;
    const note = async () => {
      const [first] = (await notes.of(document)).notes;
      assert.ok(first);
      return first.thread;
    };
    assert.ok((await notes.reply(await note(), 'By divers.')).ok);
    assert.ok((await notes.moderate(await note(), 'resolve')).ok);
    await until('resolved', async () => (await note()).resolved !== undefined);
    assert.equal((await note()).replies.length, 1);
    assert.ok((await notes.moderate(await note(), 'delete')).ok);
    await until('deleted', async () => (await notes.of(document)).notes.length === 0);
    assert.equal((await files('.annotations')).length, before + 3);
  });

  it('offers its commands only where they mean something', async () => {
    const all = await vscode.commands.getCommands(true);
    for (const command of ['dateline.annotate', 'dateline.tag', 'dateline.nextNote', 'dateline.lostNotes']) assert.ok(all.includes(command), command);
  });

  it('annotates the selection by command', async () => {
    const document = await openSample('baltic-wire/2023-03-14-leak.txt');
    const { notes } = await api();
    select(document, 'About 200 tonnes');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && !editor.selection.isEmpty);
    assert.equal(notes.obstacle(document), undefined);
  });
});
