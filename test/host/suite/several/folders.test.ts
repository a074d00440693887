// Two folders in one window: one corpus, each with its own settings and notes.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actors, api, card, closeAll, files, openIn, spanOf, until, wordsAt, writeFile } from '../helpers.ts';

const folderNamed = (name: string): vscode.WorkspaceFolder => {
  const folder = vscode.workspace.workspaceFolders?.find((f) => f.name === name);
  assert.ok(folder, `no folder ${name}`);
  return folder;
};

const story = (person: string, place: string): string =>
  `Fees rise\n\nSLITE, 11 April 2023 (Baltic Wire) - The harbour of ${place} raises its fees in May, its director ${person} said on Tuesday. Fishing boats are exempt.\n`;

/** A letter of the Cyrillic alphabet in windows-1251; others as in ASCII. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe('several folders', () => {
  const east = (name: string): vscode.Uri => vscode.Uri.joinPath(folderNamed('east').uri, name);
  const west = (name: string): vscode.Uri => vscode.Uri.joinPath(folderNamed('west').uri, name);
  const put = (uri: vscode.Uri, text: string | Uint8Array): vscode.Uri => writeFile('', text, uri.fsPath);

  before(() => {
    put(east('fees.txt'), story('Valter Unger', 'Slite'));
    put(west('fees.txt'), story('Valter Unger', 'Visby'));
    put(west('grain.txt'), story('Rurik Solander', 'Turku'));
  });
  afterEach(closeAll);

  it('all folders are read, and an actor is one across them', async () => {
    const document = await openIn(east('fees.txt'));
    const { articles, sweep } = await api();
    assert.ok(await articles.current(document));
    await until('the folders are swept', () => sweep.state.total === 3 && !sweep.state.running);
    await card(document, 'Valter Unger', '2 articles');
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(spanOf(document, 'Valter Unger').start + 1));
    assert.ok(place);
  });

  it('notes lie in the folder of their article', async () => {
    const document = await openIn(west('fees.txt'));
    const { notes } = await api();
    const written = await notes.write(document, 'commenting', [spanOf(document, 'Fishing boats')], [{ kind: 'comment', value: 'Since when?' }]);
    assert.ok(written.ok, written.ok ? '' : written.message);
    assert.equal((await files('.annotations', folderNamed('west').uri)).length, 2);
    assert.deepEqual(await files('.annotations', folderNamed('east').uri), []);
  });

  it('a folder in windows-1251 is read in it, swept or open', async () => {
    const russian = 'Порт Калининграда закрыт, сообщил во вторник директор порта. ';
    const uri = put(east('harbour.txt'), windows1251(`Harbour closed\n\nSLITE, 11 April 2023 (Baltic Wire) - The harbour of Slite is closed, its director Malte Ungern said on Tuesday. He sent us this: "${russian}"\n`));
    const { articles, sweep } = await api();
    await until('known', () => sweep.known().includes(uri.toString()));
    const [found] = await actors('Malte Ungern');
    assert.ok(found);
    assert.equal(await wordsAt(found.location), 'Malte Ungern');
    const document = await openIn(uri);
    assert.ok(document.getText().includes(russian), document.getText());
    assert.ok(await articles.current(document), articles.standing(document).why);
    await card(document, 'Malte Ungern', 'Malte Ungern');
  });

  it('a folder that leaves the window takes its articles along, and brings them back', async () => {
    const folder = folderNamed('west');
    const { sweep } = await api();
    await until('known', async () => (await actors('Rurik Solander')).length === 1);
    assert.ok(vscode.workspace.updateWorkspaceFolders(folder.index, 1));
    await until('forgotten', async () => (await actors('Rurik Solander')).length === 0);
    assert.equal(sweep.known().some((id) => id.startsWith(folder.uri.toString())), false);
    assert.ok(vscode.workspace.updateWorkspaceFolders(folder.index, 0, { uri: folder.uri, name: 'west' }));
    await until('known again', async () => (await actors('Rurik Solander')).length === 1);
  });
});
