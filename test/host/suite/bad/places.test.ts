// Documents that are no plain files of the folder.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { actors, api, card, closeAll, openIn, select, until, workspace, writeFile } from '../helpers.ts';
import { FaultyDisk } from '../faultyDisk.ts';
import { forgetMessages, messagesLike } from '../messages.ts';

const story = (person: string): string => `Fees rise\n\nSLITE, 11 April 2023 (Baltic Wire) - The harbour of Slite raises its fees in May, its director ${person} said on Tuesday. Fishing boats are exempt.\n`;

describe('places', () => {
  beforeEach(forgetMessages);
  afterEach(closeAll);

  it('an untitled document is read, and says that notes need a file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: story('Hjalmar Unger') });
    await vscode.window.showTextDocument(document);
    const { articles } = await api();
    assert.ok(await articles.current(document), articles.standing(document).why);
    await card(document, 'Hjalmar Unger', 'Hjalmar Unger');
    select(document, 'Fishing boats');
    await vscode.commands.executeCommand('dateline.annotate');
    assert.equal(messagesLike(/Save the article first/).length, 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is forgotten', async () => (await actors('Hjalmar Unger')).length === 0);
  });

  it('a document of a read-only disk is read, and says that notes cannot be written', async () => {
    const disk = new FaultyDisk('dateline-readonly', true);
    try {
      const document = await openIn(disk.put('/news/fees.txt', story('Sigvard Unger')));
      const { articles } = await api();
      assert.ok(await articles.current(document), articles.standing(document).why);
      await card(document, 'Sigvard Unger', 'Sigvard Unger');
      select(document, 'Fishing boats');
      await vscode.commands.executeCommand('dateline.annotate');
      assert.equal(messagesLike(/read-only/).length, 1);
      assert.deepEqual(disk.paths, ['/news/fees.txt']);
      await closeAll();
    } finally {
      disk.dispose();
    }
  });

  it('a loop of links ends, and no article is read twice for it', async () => {
    const root = workspace().fsPath;
    mkdirSync(path.join(root, 'looped/inner'), { recursive: true });
    writeFile('looped/fees.txt', story('Valter Unger'));
    symlinkSync('..', path.join(root, 'looped/inner/up'));
    symlinkSync('.', path.join(root, 'looped/self'));
    symlinkSync('nowhere', path.join(root, 'looped/dangling.txt'));
    symlinkSync('itself.txt', path.join(root, 'looped/itself.txt'));
    try {
      const { sweep, notes } = await api();
      await sweep.again();
      assert.equal(sweep.state.running, false);
      assert.deepEqual(sweep.known().filter((id) => id.endsWith('/fees.txt')).map((id) => id.slice(id.indexOf('looped'))), ['looped/fees.txt']);
      await until('its actor is known', async () => (await actors('Valter Unger')).length > 0);
      await notes.storeOf(workspace()).discover();
      const [found] = await actors('Valter Unger');
      assert.equal(found?.containerName, '1 article');
    } finally {
      rmSync(path.join(root, 'looped'), { recursive: true });
    }
  });
});
