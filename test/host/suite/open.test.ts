// Opening: which files are read, and that nothing runs before one is opened.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, openSample, settled } from './helpers.ts';

describe('opening', () => {
  it('activates on the first article and reads it', async () => {
    const document = await openSample('baltic-wire/2023-03-14-leak.txt');
    const { articles } = await api();
    const open = await articles.current(document);
    assert.ok(open);
    assert.equal(open.version, document.version);
  });

  it('sweeps the folder, once', async () => {
    const { sweep } = await api();
    await settled();
    assert.equal(sweep.state.running, false);
    assert.ok(sweep.state.total >= 9, `${sweep.state.total} files`);
  });

  it('leaves a README alone and says why', async () => {
    const document = await openSample('README.md');
    const { articles } = await api();
    assert.equal(articles.standing(document).on, false);
    assert.match(articles.standing(document).why, /README/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
