// Dateline off and on for one file.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, card, hovers, openSample, until } from '../helpers.ts';
import { needsWindow, underlined } from '../window.ts';

describe('switching a file', () => {
  it('takes underlines and cards away and brings them back', async function () {
    needsWindow(this);
    const { articles } = await api();
    const document = await openSample('baltic-wire/2023-03-14-leak.txt');
    await articles.current(document);
    await until('underlined', async () => (await underlined()).includes('Annika Lindqvist'));
    await vscode.commands.executeCommand('dateline.toggleFile');
    assert.deepEqual(articles.standing(document), { on: false, chosen: true, why: 'You switched Dateline off for this file.' });
    await until('plain', async () => (await underlined()).length === 0);
    assert.equal((await hovers(document, 'Lindqvist')).length, 0);
    assert.equal(articles.peek(document), undefined);
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until('underlined again', async () => (await underlined()).includes('Annika Lindqvist'));
    await card(document, 'Lindqvist', 'Annika Lindqvist');
  });

  it('reads a file that is no article when somebody says so', async () => {
    const { articles } = await api();
    const document = await openSample('README.md');
    assert.equal(articles.standing(document).on, false);
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until('read', () => articles.peek(document) !== undefined);
    await vscode.commands.executeCommand('dateline.toggleFile');
    await until('left', () => articles.peek(document) === undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
