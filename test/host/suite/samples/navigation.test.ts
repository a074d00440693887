// F12, Shift+F12, highlights and Ctrl+T on an actor: through what VS Code itself asks.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actors, api, openSample, positionOf, settled, until, wordsAt } from '../helpers.ts';
import { answer, editorFocused, needsWindow } from '../window.ts';

const asked = async (command: string, document: vscode.TextDocument, text: string, nth = 0): Promise<readonly vscode.Location[]> => {
  await (await api()).articles.current(document);
  const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(command, document.uri, positionOf(document, text, nth));
  return found.map((place) => ('targetUri' in place ? new vscode.Location(place.targetUri, place.targetRange) : place));
};

const fileOf = ({ uri }: vscode.Location): string => uri.path.split('/').at(-1) ?? '';

describe('navigation', () => {
  before(settled);

  it('F12 on a surname leads to the full name in the same article', async () => {
    const document = await openSample('baltic-wire/2023-03-21-denial.txt');
    const [place] = await asked('vscode.executeDefinitionProvider', document, 'Kovalenko', 1);
    assert.ok(place);
    assert.equal(fileOf(place), '2023-03-21-denial.txt');
    assert.match(await wordsAt(place), /^(Captain )?Serhiy Kovalenko$/);
  });

  it('F12 on a surname that this article never introduces leads to the article that does', async () => {
    const document = await openSample('harbour-post/bill.md');
    const [place] = await asked('vscode.executeDefinitionProvider', document, 'Lindqvist');
    assert.ok(place);
    assert.equal(await wordsAt(place), 'Annika Lindqvist');
    assert.notEqual(fileOf(place), 'bill.md');
  });

  it('F12 where no actor stands leads nowhere', async () => {
    const document = await openSample('harbour-post/bill.md');
    assert.deepEqual(await asked('vscode.executeDefinitionProvider', document, 'exactly three'), []);
  });

  it('Shift+F12 lists every mention, in every article, in every spelling', async () => {
    const document = await openSample('harbour-post/rostock-waits.md');
    const places = await asked('vscode.executeReferenceProvider', document, 'Sergey Kovalenko');
    const spellings = new Set<string>();
    for (const place of places) {
      const words = await wordsAt(place);
      assert.match(words, /Kovalenko|captain/i);
      spellings.add(/(\w+) Kovalenko/.exec(words)?.[1] ?? '');
    }
    for (const first of ['Sergei', 'Sergey']) assert.ok(spellings.has(first), `${first} is missing in ${(await Promise.all(places.map(async (p) => `${fileOf(p)}: ${await wordsAt(p)}`))).join(', ')}`);
    assert.ok(new Set(places.map(fileOf)).size >= 3, places.map(fileOf).join(' '));
  });

  it('highlights the same actor, and nobody else', async () => {
    const document = await openSample('baltic-wire/2023-03-14-leak.txt');
    await (await api()).articles.current(document);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'Lindqvist', 1));
    const words = found.map(({ range }) => document.getText(range));
    assert.deepEqual(words, ['Annika Lindqvist', 'Lindqvist']);
  });

  it('Ctrl+T finds an actor by any spelling', async () => {
    for (const query of ['Kovalenko', 'Sergey Kovalenko', 'serhiy']) {
      const found = await actors(query);
      const [one] = found.filter(({ name }) => name.includes('Kovalenko'));
      assert.ok(one, `${query}: ${found.map(({ name }) => name).join(', ')}`);
      assert.match(await wordsAt(one.location), /Kovalenko/);
    }
  });

  it('goes to an actor by name', async function () {
    needsWindow(this);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openSample('baltic-wire/2023-03-14-leak.txt');
    // A box that opens while the editor still takes the focus is closed by it.
    await until('the editor has the focus', editorFocused);
    void vscode.commands.executeCommand('dateline.goToActor');
    await answer('Ozols');
    const chosen = (): string => {
      const editor = vscode.window.activeTextEditor;
      return editor ? editor.document.getText(editor.selection) : '';
    };
    await until('Ozols is selected', () => chosen().includes('Ozols'));
  });
});
