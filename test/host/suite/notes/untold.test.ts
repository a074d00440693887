// What no watcher tells of is seen all the same: a colleague's notes in a folder that nobody watches, and articles there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lineOf } from '../../../../src/editor/cards/noteCard.ts';
import { api, closeAll, until, workspace } from '../helpers.ts';
import { open, put, rangeAt, textAt } from './reader.ts';

const text = `Ferry cancelled

MALM, 4 May 2023 (Coast News) — The ferry to Holm is cancelled until Sunday, harbour master Greta Lindvall said.
`;

describe('what no watcher tells of', () => {
  const at = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(workspace(), 'unwatched', ...path);
  after(closeAll);

  it('a note that was rewritten, and one that came, are shown while the article is in sight', async () => {
    const editor = await open(await put(at('ferry.txt'), text));
    const { notes } = await api();
    const { start, end } = rangeAt(editor.document, 'until Sunday');
    const written = await notes.write(editor.document, 'commenting', [{ start: editor.document.offsetAt(start), end: editor.document.offsetAt(end) }], [{ kind: 'comment', value: 'Which Sunday?' }]);
    assert.ok(written.ok);
    const file = vscode.Uri.parse(written.address);
    const lines = async (): Promise<readonly string[]> => (await notes.of(editor.document)).notes.map(({ thread }) => lineOf(thread));
    await until('the note', async () => (await lines()).includes('Which Sunday?'));
    const raw = await textAt(file);
    await put(file, raw.replace('Which Sunday?', 'The seventh?'));
    await until('the rewritten note', async () => (await lines()).includes('The seventh?'));
    const other = 'aaaaaaaa-0000-4000-8000-000000000000';
    await put(vscode.Uri.joinPath(file, '..', `${other}.json`), raw.replace(/urn:uuid:[^"]*/, `urn:uuid:${other}`).replace('Which Sunday?', 'Says who?'));
    await until('the note that came', async () => (await lines()).includes('Says who?'));
    await vscode.workspace.fs.delete(file);
    await until('the note that went', async () => (await lines()).join() === 'Says who?');
  });

  it('articles that came, changed and went are known after the next look', async () => {
    const { articles, sweep } = await api();
    await until('the sweep', async () => articles.all().length > 0 && !sweep.state.running && sweep.state.total > 0);
    const uri = await put(at('deep', 'er', 'quay.txt'), text.replace('Greta Lindvall', 'Sven Hultgren'));
    const found = async (name: string): Promise<boolean> => (await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name)).some((symbol) => symbol.name.includes(name));
    await sweep.lookAgain();
    assert.ok(await found('Sven Hultgren'));
    await put(uri, text.replace('Greta Lindvall', 'Karin Oskarsson'));
    await sweep.lookAgain();
    assert.ok((await found('Karin Oskarsson')) && !(await found('Sven Hultgren')));
    await vscode.workspace.fs.delete(uri);
    await sweep.lookAgain();
    assert.ok(!(await found('Karin Oskarsson')));
  });
});
