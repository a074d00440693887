// Who said it, where it was printed before, and who disputes it: cards, lists, the view, the report.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, card, closeAll, hovers, openSample, select, settled, until } from '../helpers.ts';
import { click, needsWindow, press, texts } from '../window.ts';

const spaced = (markdown: string): string => markdown.replaceAll('&nbsp;', ' ').replaceAll('\\', '');

/** The arguments of a card's first link to a command. */
const argumentsOf = (markdown: string, command: string): readonly unknown[] => {
  const [, query] = new RegExp(`command:${command.replace('.', '\\.')}\\?([^ )"]+)`).exec(markdown) ?? [];
  assert.ok(query, `no link to ${command}`);
  return JSON.parse(decodeURIComponent(query)) as readonly unknown[];
};

const rows = (): Promise<readonly string[]> => texts('.quick-input-widget:visible .quick-input-list .monaco-list-row');

describe('statements', () => {
  before(async () => {
    await openSample('baltic-wire/2023-03-14-leak.txt');
    await settled();
  });
  afterEach(closeAll);

  it('hover on a quotation: who, to whom, when, where else, and how its wording differs', async () => {
    const leak = await openSample('baltic-wire/2023-03-14-leak.txt');
    const same = spaced(await card(leak, 'working against the wind', 'said to'));
    assert.match(same, /\*\*Annika Lindqvist\*\*/);
    assert.match(same, /said to reporters in Visby · reported .*14 Mar 2023 · also in 1 other article/);
    assert.match(same, /15 Mar 2023\*\*.* · word for word — \[Halcyon Star aground/);
    const minister = await openSample('baltic-wire/2023-03-16-minister.txt');
    const edited = spaced(await card(minister, 'would send the bill', 'Karin Åkesson'));
    assert.match(edited, /there without “for the clean-up”/);
  });

  it('hover on a reused passage: one line, and the two side by side', async () => {
    const document = await openSample('harbour-post/rostock-waits.md');
    const words = await card(document, 'sails under the flag', 'Told ');
    const told = spaced(words);
    assert.match(told, /word for word in 2 other articles; 2 of the 3 are independent; (first|among them,) in \[Coast guard finds oil/);
    const line = told.split('\n').filter((l) => l.includes('Told '));
    assert.equal(line.length, 1);
    const ends = argumentsOf(words, 'dateline.compare');
    assert.equal(ends.length, 6);
    await vscode.commands.executeCommand('dateline.compare', ...ends);
    await until('a diff is open', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const [left, right] = await Promise.all([input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()));
    assert.match(left ?? '', /flag of Liberia/);
    assert.match(right ?? '', /flag of Liberia/);
    const { articles, sweep } = await api();
    assert.equal(articles.all().some(({ document: d }) => d.uri.scheme === 'dateline-passage'), false, 'a passage that is compared is no article');
    assert.equal(sweep.known().length > 0, true);
  });

  it('a link with other ends opens nothing', async () => {
    const before = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    for (const ends of [[], ['file:///etc/passwd', 0, 5, 'file:///etc/hosts', 0, 5], [1, 2, 3, 4, 5, 6]]) await vscode.commands.executeCommand('dateline.compare', ...ends);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, before);
  });

  it('hover on a disputed figure: both wordings side by side, with source and date', async () => {
    const document = await openSample('baltic-wire/2023-03-21-denial.txt');
    const words = await card(document, 'more than 300 tonnes', 'Disputed');
    const told = spaced(words);
    assert.match(told, /\| Here, .*Mar 2023 \| \| \[Sweden summons shipowner.*Mar 2023 \|/);
    assert.match(told, /\| Van Houten rejected reports .* \| ↔ \| .*340 tonnes/);
    assert.equal(argumentsOf(words, 'dateline.judge').length, 6);
  });

  it('marks off: nothing of it is told', async () => {
    const settings = vscode.workspace.getConfiguration('dateline');
    const document = await openSample('baltic-wire/2023-03-14-leak.txt');
    await card(document, 'working against the wind', 'said to');
    await settings.update('marks', 'off', vscode.ConfigurationTarget.Global);
    try {
      await until('no card', async () => (await hovers(document, 'working against the wind')).length === 0);
    } finally {
      await settings.update('marks', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('What do others say? lists what bears on the selection, and opens it', async function () {
    needsWindow(this);
    const document = await openSample('baltic-wire/2023-03-21-denial.txt');
    select(document, 'Van Houten rejected reports that more than 300 tonnes of oil had leaked');
    void vscode.commands.executeCommand('dateline.whatOthersSay');
    await until('a list', async () => (await rows()).length > 0);
    const all = (await rows()).join('\n');
    assert.match(all, /340 tonnes/);
    assert.match(all, /disputed/i);
    await press('Enter');
    await until('the other article is open', () => (vscode.window.activeTextEditor?.document.uri.path ?? '').endsWith('2023-03-16-minister.txt'));
  });

  it('lists the disagreements of the article', async function () {
    needsWindow(this);
    await openSample('baltic-wire/2023-03-21-denial.txt');
    void vscode.commands.executeCommand('dateline.disagreements');
    await until('a list', async () => (await rows()).length > 0);
    assert.match((await rows()).join('\n'), /↔/);
    await press('Escape');
  });

  it('the view lists statements by actor', async function () {
    needsWindow(this);
    await openSample('baltic-wire/2023-03-14-leak.txt');
    await vscode.commands.executeCommand('dateline.statements.focus');
    const listed = (): Promise<readonly string[]> => texts('.pane-body .monaco-list-row[aria-label*="statement"]');
    await until('Lindqvist is listed', async () => (await listed()).some((row) => row.includes('Annika Lindqvist')));
    await click('.pane-body .monaco-list-row[aria-label*="statement"][aria-label*="Annika Lindqvist"]');
    await until('her statements are listed', async () => (await texts('.pane-body .monaco-list-row[aria-label*="against the clock"]')).length > 0);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('writes the report as an untitled Markdown document, which is no article', async () => {
    await openSample('baltic-wire/2023-03-14-leak.txt');
    await vscode.commands.executeCommand('dateline.report');
    const shown = (): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((d) => d.isUntitled && d.languageId === 'markdown');
    await until('the preview of the report is shown', () => shown() !== undefined && vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview);
    const document = shown();
    assert.ok(document);
    const text = document.getText();
    for (const heading of ['Disagreements', 'Who said what', 'Timeline', 'Articles of one origin', 'Actors', 'Articles']) assert.ok(text.includes(`\n## ${heading}\n`), heading);
    assert.match(text, /### Annika Lindqvist/);
    const { articles } = await api();
    assert.equal(articles.standing(document).on, false);
    assert.match(text, /^# What \d+ articles tell\n/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
