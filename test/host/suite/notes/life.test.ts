// The whole life of a note, by command, as a reader leads it: in the real editor, in files of its own.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlacedNote } from '../../../../src/annotations/placed.ts';
import { lineOf, proseOf, tagsOf, verdictOf } from '../../../../src/editor/cards/noteCard.ts';
import { api, until } from '../helpers.ts';
import { chooseTyped, cursorIn, desk, filesBelow, open, pick, press, put, rangeAt, reading, select, type } from './reader.ts';

const north = `Ferry line closes for the winter

SKARVIK, 4 March 2023 (Northern Dispatch) — The ferry line between Skarvik and Holm will close until April, the harbour office said.

Some 1,200 commuters use the line on working days. “We had no choice,” said Ada Lindqvist, who heads the office.

The hull of the older ship has rusted through in three places.
`;
const south = `Harbour office denies closing

HOLM, 5 March 2023 (Southern Courier) — The line to Skarvik stays open on weekends, a spokesman for the harbour office said.

He put the number of commuters at 800 a day.
`;

describe('the life of a note', () => {
  const at = desk('life', 'north.txt');
  const other = desk('life', 'south.txt');
  before(async () => {
    await put(at, north);
    await put(other, south);
    await vscode.workspace.getConfiguration('dateline').update('creator', 'Ada', vscode.ConfigurationTarget.Global);
    await vscode.workspace.getConfiguration('dateline').update('askForName', false, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await vscode.workspace.getConfiguration('dateline').update('creator', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const notesOf = async (document: vscode.TextDocument): Promise<readonly PlacedNote[]> => (await (await api()).notes.of(document)).notes;
  /** The note that says something, once it is there. */
  const noteThat = async (document: vscode.TextDocument, says: RegExp): Promise<PlacedNote> => {
    let found: PlacedNote | undefined;
    let seen: readonly string[] = [];
    try {
      await until(`a note that says ${says}`, async () => {
        const all = await notesOf(document);
        seen = all.map(({ thread, state }) => `${lineOf(thread)} (${state})`);
        return (found = all.find(({ thread }) => says.test(lineOf(thread)))) !== undefined;
      });
    } catch (error) {
      throw new Error(`${String(error)}; there are: ${seen.join(' / ')}; files: ${(await filesBelow(desk('life', '.annotations'))).length}`, { cause: error });
    }
    assert.ok(found);
    return found;
  };

  it('comments, with tags, on the selection', async () => {
    const editor = await open(at);
    select(editor, '1,200 commuters');
    await reading([type(/note on “1,200 commuters”/, 'The other paper says 800. #figures #check')], () => vscode.commands.executeCommand('dateline.annotate'));
    const note = await noteThat(editor.document, /800/);
    assert.deepEqual(tagsOf(note.thread), ['figures', 'check']);
    assert.equal(note.thread.annotation.creator?.name, 'Ada');
    assert.ok(Number.isFinite(Date.parse(note.thread.annotation.created ?? '')));
    assert.deepEqual(note.thread.annotation.motivations, ['commenting']);
  });

  it('tags, classifies, questions and assesses', async () => {
    const editor = await open(at);
    select(editor, 'Ada Lindqvist');
    await chooseTyped('dateline.tag', 'source');
    select(editor, '“We had no choice,”');
    await chooseTyped('dateline.classify', 'quote');
    select(editor, 'until April');
    await reading([type(/question on “until April”/, 'Which day?')], () => vscode.commands.executeCommand('dateline.question'));
    select(editor, 'rusted through in three places');
    await chooseTyped('dateline.assess', 'unverified');
    const { document } = editor;
    assert.deepEqual(tagsOf((await noteThat(document, /#source/)).thread), ['source']);
    assert.deepEqual((await noteThat(document, /#quote/)).thread.annotation.motivations, ['classifying']);
    assert.deepEqual((await noteThat(document, /Which day/)).thread.annotation.motivations, ['questioning']);
    assert.equal(verdictOf((await noteThat(document, /unverified/)).thread), 'unverified');
  });

  it('speaks of several places, of several paragraphs, and of the article', async () => {
    const editor = await open(at);
    const { document } = editor;
    select(editor, 'closes for the winter', 'will close until April');
    await reading([type(/note on/, 'Headline and lead agree.')], () => vscode.commands.executeCommand('dateline.annotate'));
    assert.equal((await noteThat(document, /agree/)).spots.length, 2);
    const from = rangeAt(document, 'Some 1,200').start;
    editor.selection = new vscode.Selection(from, rangeAt(document, 'three places.').end);
    await reading([type(/note on/, 'Two paragraphs from one source.')], () => vscode.commands.executeCommand('dateline.annotate'));
    const long = await noteThat(document, /Two paragraphs/);
    assert.ok(long.span && document.getText().slice(long.span.start, long.span.end).includes('\n\n'));
    await reading([type(/article as a whole/, 'A regional paper.')], () => vscode.commands.executeCommand('dateline.annotateArticle'));
    assert.equal((await noteThat(document, /regional/)).about, 'article');
  });

  it('links two articles, and shows the link from both', async () => {
    let editor = await open(at);
    select(editor, '1,200 commuters');
    await reading([], () => vscode.commands.executeCommand('dateline.link'));
    // An edit before the other end is chosen does not lose the first.
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
    editor = await open(other);
    select(editor, '800 a day');
    await reading([type(/link “1,200 commuters” to “800 a day”/, 'other figure')], () => vscode.commands.executeCommand('dateline.link'));
    const there = await noteThat(editor.document, /other figure/);
    assert.equal(there.home, at.toString());
    assert.equal(there.state, 'anchored');
    assert.equal(there.ends[0]?.article, at.toString());
    const first = await open(at);
    const here = await noteThat(first.document, /other figure/);
    assert.equal(here.home, undefined);
    assert.equal(here.ends[0]?.article, other.toString());
    assert.equal(here.state, 'anchored');
    // Go to the other end, by command.
    cursorIn(first, '1,200 commuters');
    await reading([], () => vscode.commands.executeCommand('dateline.goToOtherEnd'));
    await until('the other end in sight', () => vscode.window.activeTextEditor?.document.uri.toString() === other.toString());
    assert.equal(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection), '800 a day');
    await vscode.window.showTextDocument(first.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('answers, edits, resolves, reopens, deletes and restores, each with its author', async () => {
    const editor = await open(at);
    const { document } = editor;
    const command = async (name: string, ...answers: Parameters<typeof reading>[0]): Promise<void> => {
      cursorIn(editor, 'until April');
      const asked = await reading(answers, () => vscode.commands.executeCommand(name));
      assert.deepEqual(asked.filter(({ kind, text }) => kind === 'message' && !/Which note/.test(text)), []);
    };
    const which = pick(/Which note/, /Which day|Before Easter/);
    await command('dateline.reply', which, type(/reply to “Which day/, 'On the 12th, says the office.'));
    await until('the answer', async () => (await noteThat(document, /Which day/)).thread.replies.length === 1);
    assert.equal(proseOf((await noteThat(document, /Which day/)).thread.replies[0] ?? { bodies: [] }), 'On the 12th, says the office.');

    await command('dateline.editNote', which, type(/edit “Which day/, (before) => `${before} Before Easter?`));
    const edited = await noteThat(document, /Before Easter/);
    assert.equal(edited.thread.edited?.creator?.name, 'Ada');
    assert.equal(edited.thread.replies.length, 1);

    await vscode.workspace.getConfiguration('dateline').update('creator', 'Bo', vscode.ConfigurationTarget.Global);
    await command('dateline.resolve', which);
    await until('it resolved', async () => (await noteThat(document, /Before Easter/)).thread.resolved?.creator?.name === 'Bo');
    await command('dateline.reopen');
    await until('it open again', async () => (await noteThat(document, /Before Easter/)).thread.resolved === undefined);

    const count = (await filesBelow(desk('life', '.annotations'))).length;
    await command('dateline.deleteNote', which);
    await until('it deleted', async () => !(await notesOf(document)).some(({ thread }) => /Before Easter/.test(lineOf(thread))));
    const asked = await reading([pick(/Restore which note/, /Before Easter/)], () => vscode.commands.executeCommand('dateline.restoreNote'));
    assert.match(asked.flatMap(({ choices }) => choices).join(' '), /deleted by Bo/);
    await noteThat(document, /Before Easter/);
    // A delete and a restore are files of their own: none was removed.
    assert.equal((await filesBelow(desk('life', '.annotations'))).length, count + 2);
  });

  it('walks from note to note in text order', async () => {
    const editor = await open(at);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: number[] = [];
    for (let i = 0; i < 3; i++) {
      await vscode.commands.executeCommand('dateline.nextNote');
      seen.push(editor.document.offsetAt(editor.selection.start));
    }
    assert.deepEqual(seen, seen.toSorted((a, b) => a - b));
    await vscode.commands.executeCommand('dateline.previousNote');
    assert.equal(editor.document.offsetAt(editor.selection.start), seen[1]);
  });

  it('asks once for a name, and takes no e-mail address', async () => {
    const settings = vscode.workspace.getConfiguration('dateline');
    await settings.update('creator', '', vscode.ConfigurationTarget.Global);
    await settings.update('askForName', true, vscode.ConfigurationTarget.Global);
    const editor = await open(other);
    select(editor, 'a spokesman');
    await assert.rejects(reading([type(/note on/, 'Who?'), type(/your name/, 'bo@example.org')], () => vscode.commands.executeCommand('dateline.annotate')), /does not take/);
    select(editor, 'a spokesman');
    await reading([type(/note on/, 'Which one?'), type(/your name/, 'Bo')], () => vscode.commands.executeCommand('dateline.annotate'));
    assert.equal((await noteThat(editor.document, /Which one/)).thread.annotation.creator?.name, 'Bo');
    select(editor, 'on weekends');
    const asked = await reading([type(/note on/, 'All of them?')], () => vscode.commands.executeCommand('dateline.annotate'));
    assert.ok(!asked.some(({ text }) => /your name/.test(text)), 'the name is asked for again');
  });

  it('keeps private notes to this machine until they are shared', async () => {
    const editor = await open(other);
    select(editor, 'stays open');
    await reading([type(/private note on/, 'My source says otherwise.')], () => vscode.commands.executeCommand('dateline.annotatePrivately'));
    const note = await noteThat(editor.document, /otherwise/);
    assert.equal(note.thread.layer, 'private');
    assert.match(note.thread.address, /\/\.annotations-private\//);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(desk('life', '.annotations-private', '.gitignore'))), /^\*$/m);
    const shared = async (): Promise<boolean> => (await filesBelow(desk('life', '.annotations'))).some(({ json }) => JSON.stringify(json).includes('otherwise'));
    assert.equal(await shared(), false);
    cursorIn(editor, 'stays open');
    const asked = await reading([press(/part of the team’s notes/, /Team/)], () => vscode.commands.executeCommand('dateline.shareNote'));
    assert.match(asked.map(({ text }) => text).join(' '), /stays in git’s history/);
    await until('it shared', async () => (await noteThat(editor.document, /otherwise/)).thread.layer === 'shared');
    assert.equal(await shared(), true);
    assert.equal((await filesBelow(desk('life', '.annotations-private'))).some(({ json }) => JSON.stringify(json).includes('otherwise')), false);
  });

  it('records a judgement from one end, seen from both', async () => {
    const [here, there] = [await open(at), await open(other)];
    const end = ({ document }: vscode.TextEditor, text: string): unknown => {
      const range = rangeAt(document, text);
      return { uri: document.uri.toString(), start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    };
    const passages = [end(here, 'will close until April'), end(there, 'stays open on weekends')];
    const asked = await reading([pick(/what do you find/, /contradict/), type(/Why/, 'Both name the same office.')], () => vscode.commands.executeCommand('dateline.judge', ...passages, 'disagreement'));
    assert.match(asked[0]?.choices[0] ?? '', /contradict/);
    for (const { document } of [here, there]) {
      const note = await noteThat(document, /contradicts · Both name/);
      assert.equal(note.spots.length, 1);
      assert.equal(note.ends.length, 1);
      assert.equal(note.state, 'anchored');
    }
    // A passage of no article of the folder is refused, and nothing is written.
    const refused = await reading([], () => vscode.commands.executeCommand('dateline.judge', { uri: 'file:///etc/hostname', start: 0, end: 1 }, passages[1], 'confirms'));
    assert.match(refused[0]?.text ?? '', /not there any more/);
  });
});
