// Who is who, decided from the editor: by the commands that the hover, the code actions, the palette and the Actors view call.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, files, openSample, sampleUri, settled, until } from '../helpers.ts';

/** What the next input box or list is answered with. */
const answers: ((items: readonly vscode.QuickPickItem[]) => unknown)[] = [];
const inputs: string[] = [];

const answering = (): void => {
  const { window } = vscode as unknown as { window: Record<string, unknown> };
  const ask = window['showInputBox'] as (...given: unknown[]) => unknown;
  window['showInputBox'] = async (...given: unknown[]) => inputs.shift() ?? ask(...given);
  const choose = window['showQuickPick'] as (...given: unknown[]) => unknown;
  window['showQuickPick'] = async (items: readonly vscode.QuickPickItem[], ...given: unknown[]) => {
    const answer = answers.shift();
    return answer ? answer(await Promise.resolve(items)) : choose(items, ...given);
  };
};

const { executeCommand } = vscode.commands;

describe('who is who', () => {
  let document: vscode.TextDocument;
  const at = (word: string): number => {
    const offset = document.getText().indexOf(word);
    assert.ok(offset >= 0, word);
    return offset + 1;
  };
  const id = (): string => document.uri.toString();
  /** File names of all mentions. */
  const mentioned = async (word: string): Promise<string> => {
    const found = await executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(at(word)));
    return [...new Set(found.map((l) => l.uri.path.split('/').at(-1)))].sort().join(' ');
  };
  const card = async (word: string): Promise<string> => {
    const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at(word)));
    return hovers.flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n').replace(/&nbsp;/g, ' ');
  };
  /** The only decision that is new on disk, as JSON. */
  const written = async (before: readonly string[]): Promise<Record<string, unknown>> => {
    const fresh = (await files('actors')).filter((f) => !before.includes(f));
    assert.equal(fresh.length, 1, fresh.join(' '));
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleUri(fresh[0] ?? '')))) as Record<string, unknown>;
  };

  before(async () => {
    answering();
    document = await openSample('harbour-post/bill.md');
    const { articles } = await api();
    await articles.current(document);
    await settled();
    await vscode.workspace.getConfiguration('dateline').update('askForName', false, vscode.ConfigurationTarget.Global);
  });

  it('three spellings of three papers are one man, introduced where his name is fullest', async () => {
    await until('his mentions elsewhere', async () => (await mentioned('Kovalenko')).includes('grounding.article'));
    assert.match(await mentioned('Kovalenko'), /bill\.md.*grounding\.article.*rostock-waits\.md/);
    assert.match(await card('Kovalenko'), /Captain/);
    const symbols = await executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'sergej kovalenko');
    assert.equal(symbols.filter(({ name }) => name.includes('Kovalenko')).length, 1);
    const [first] = await executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, document.positionAt(at('Kovalenko')));
    assert.equal(first && document.getText(first.range), 'Serhiy Kovalenko');
    const marks = await executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, document.positionAt(at('Meridian Bulk')));
    assert.ok(marks.length >= 2);
  });

  it('splits one article off, says who said so, and takes it back', async () => {
    const before = await files('actors');
    await executeCommand('dateline.splitOffActor', id(), at('Kovalenko'));
    await until('he is alone', async () => (await mentioned('Kovalenko')) === 'bill.md');
    const decision = await written(before);
    assert.equal(decision['dateline:decision'], 'split-off');
    assert.match(await card('Kovalenko'), /somebody else than others of the name: you said so on/);
    const link = /command:dateline\.undoDecision\?([^ )]+)/.exec(await card('Kovalenko'))?.[1] ?? '';
    answers.push((items) => items[0]);
    await executeCommand('dateline.undoDecision', ...(JSON.parse(decodeURIComponent(link)) as unknown[]));
    await until('he is one again', async () => (await mentioned('Kovalenko')).includes('grounding.article'));
  });

  it('shows the name that a person chose, and is found by it and by the old one', async () => {
    const before = await files('actors');
    inputs.push('Eero J. Salminen');
    await executeCommand('dateline.nameActor', id(), at('Salminen'));
    await until('the name is shown', async () => (await card('Salminen')).includes('Eero J. Salminen'));
    assert.equal((await written(before))['dateline:decision'], 'name');
    assert.match(await card('Salminen'), /shown by this name: you said so on/);
    const found = await executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Salminen');
    assert.ok(found.some(({ name }) => name === 'Eero J. Salminen'));
  });

  it('says who somebody is elsewhere', async () => {
    const before = await files('actors');
    inputs.push('https://www.wikidata.org/wiki/Q42');
    await executeCommand('dateline.identifyActor', id(), at('Houten'));
    await until('the item is shown', async () => (await card('Houten')).includes('https://www.wikidata.org/wiki/Q42'));
    assert.equal((await written(before))['dateline:decision'], 'this-is');
  });

  it('takes an actor of the view as well as one of the text', async () => {
    const before = await files('actors');
    const symbols = await api();
    assert.ok(symbols);
    inputs.push('https://example.org/karin');
    const entity = { id: '', name: 'Karin Åkesson', type: 'person', pointer: { name: 'Karin Åkesson', type: 'person' }, aliases: [], articles: 1, mentions: 1 };
    const link = /command:dateline\.showMentions\?([^ )]+)/.exec(await card('Karin'))?.[1] ?? '';
    const [entityId] = JSON.parse(decodeURIComponent(link)) as readonly [string];
    await executeCommand('dateline.identifyActor', { kind: 'entity', entity: { ...entity, id: entityId } });
    await until('the page is shown', async () => (await card('Karin')).includes('https://example.org/karin'));
    assert.equal((await written(before))['dateline:decision'], 'this-is');
  });

  it('offers all of it as code actions', async () => {
    const position = document.positionAt(at('Salminen'));
    const actions = await executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
    const titles = actions.map(({ title }) => title);
    for (const title of ['Dateline: same as…', 'Dateline: not the same as…', 'Dateline: split off this article', 'Dateline: canonical name…', 'Dateline: this is…']) assert.ok(titles.includes(title), `${title} among ${titles.join(', ')}`);
  });

  after(async () => {
    const { decisions } = await api();
    for (const { note } of await decisions.standing(document.uri)) await decisions.undo(document.uri, note);
  });
});
