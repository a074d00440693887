// No folder is open: the article's own folder counts, and only that.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { actors, api, card, closeAll, openIn, spanOf, until, writeFile } from '../helpers.ts';

const story = (person: string, place: string): string =>
  `Fees rise\n\nSLITE, 11 April 2023 (Baltic Wire) - The harbour of ${place} raises its fees in May, its director ${person} said on Tuesday. Fishing boats are exempt.\n`;

describe('without a folder', () => {
  let root = '';
  before(() => {
    root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'dateline-loose-')));
  });
  after(async () => {
    await closeAll();
    rmSync(root, { recursive: true, force: true });
  });

  it('nothing runs before an article is opened; an untitled one does not fix the folder', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: story('Hjalmar Unger', 'Slite') });
    await vscode.window.showTextDocument(document);
    const { articles, sweep } = await api();
    assert.ok(await articles.current(document), articles.standing(document).why);
    assert.equal(sweep.state.total, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it("an article's neighbours are read, not what lies deeper or elsewhere", async () => {
    const uri = writeFile('fees.txt', story('Valter Unger', 'Slite'), root);
    const neighbour = writeFile('more-fees.md', story('Valter Unger', 'Visby'), root);
    writeFile('deeper/fees.txt', story('Valter Unger', 'Turku'), root);
    writeFile('neighbour.json', '{}', root);
    const document = await openIn(uri);
    const { articles, sweep } = await api();
    assert.ok(await articles.current(document));
    await until('the folder is swept', () => sweep.state.total === 2 && !sweep.state.running);
    assert.deepEqual(sweep.known(), [neighbour.toString()]);
    await card(document, 'Valter Unger', '2 articles');
    writeFile('third.txt', story('Valter Unger', 'Narva'), root);
    await card(document, 'Valter Unger', '3 articles');
  });

  it('notes lie beside the article', async () => {
    const document = await openIn(vscode.Uri.file(path.join(root, 'fees.txt')));
    const { notes } = await api();
    const span = spanOf(document, 'Fishing boats');
    const written = await notes.write(document, 'commenting', [span], [{ kind: 'comment', value: 'Since when?' }]);
    assert.ok(written.ok, written.ok ? '' : written.message);
    assert.ok(readdirSync(root).includes('.annotations'));
    assert.deepEqual((await notes.of(document)).notes[0]?.span, span);
  });

  it('an article of another folder is read alone', async () => {
    const elsewhere = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'dateline-loose-')));
    try {
      writeFile('silent.txt', story('Gottfrid Unger', 'Ventspils'), elsewhere);
      const document = await openIn(writeFile('fees.txt', story('Sigvard Unger', 'Liepaja'), elsewhere));
      await card(document, 'Sigvard Unger', 'Sigvard Unger');
      assert.equal((await actors('Gottfrid Unger')).length, 0);
      await closeAll();
      await until('it is forgotten', async () => (await actors('Sigvard Unger')).length === 0);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});
