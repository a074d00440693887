// Notes that lose their place, articles that move, and versions that wait for a choice: told, offered, never silent.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { attach, edit, type Maker } from '../../../../src/annotations/draft.ts';
import type { Annotation } from '../../../../src/annotations/model.ts';
import type { PlacedNote } from '../../../../src/annotations/placed.ts';
import { lineOf } from '../../../../src/editor/cards/noteCard.ts';
import { api, until } from '../helpers.ts';
import { desk, filesBelow, open, pick, press, put, rangeAt, reading, select, textAt, type } from './reader.ts';

const text = `Bridge stays shut

TORSBY, 9 May 2023 (Upland Gazette) — The bridge over the Klar stays shut until inspectors have looked at every bolt, the council said.

Lorries take the road by Munkfors, forty kilometres longer.

A second bridge is planned for the end of the decade.
`;

const notesOf = async (document: vscode.TextDocument): Promise<readonly PlacedNote[]> => (await (await api()).notes.of(document)).notes;
const settled = async (document: vscode.TextDocument): Promise<readonly PlacedNote[]> => {
  const { notes } = await api();
  await until('all places worked out', async () => (await notes.of(document)).isSettled);
  return notesOf(document);
};
const write = async (document: vscode.TextDocument, quote: string, value: string): Promise<string> => {
  const { notes } = await api();
  const { start, end } = rangeAt(document, quote);
  const written = await notes.write(document, 'commenting', [{ start: document.offsetAt(start), end: document.offsetAt(end) }], [{ kind: 'comment', value }]);
  assert.ok(written.ok, written.ok ? '' : written.message);
  return written.address;
};
const remove = async (editor: vscode.TextEditor, quote: string): Promise<void> => void (await editor.edit((change) => change.delete(rangeAt(editor.document, quote))));

describe('notes that lost their place', () => {
  const at = desk('lost', 'bridge.txt');
  before(async () => {
    await put(at, text);
    await vscode.workspace.getConfiguration('dateline').update('askForName', false, vscode.ConfigurationTarget.Global);
  });
  after(async () => void (await vscode.commands.executeCommand('workbench.action.closeAllEditors')));

  it('moves with typing at once, tells what is lost, and attaches it by command', async () => {
    const editor = await open(at);
    const { document } = editor;
    const { notes } = await api();
    await write(document, 'forty kilometres longer', 'Measured how?');
    await write(document, 'every bolt', 'All of them?');
    await settled(document);
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), 'Update. '));
    // Before the places are worked out anew, they moved with the text.
    const shifted = notes.peek(document)?.notes.find(({ thread }) => /Measured/.test(lineOf(thread)));
    assert.equal(document.getText().slice(shifted?.span?.start, shifted?.span?.end), 'forty kilometres longer');
    await remove(editor, 'forty kilometres longer');
    await until('one note lost', () => notes.lost(document).lost.length === 1);
    await until('the lenses', async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', at);
      return lenses.some(({ command }) => /1 note lost its place/.test(command?.title ?? '')) && lenses.some(({ command }) => command?.title === 'Leave');
    });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('dateline.nextLost');
    assert.ok(Math.abs(document.offsetAt(editor.selection.active) - document.getText().indexOf('Munkfors')) < 40, 'the cursor is not near where the note stood');
    select(editor, 'the road by Munkfors');
    await reading([], () => vscode.commands.executeCommand('dateline.attachHere'));
    await until('none lost', async () => (await settled(document)) && notes.lost(document).lost.length === 0);
    const note = (await settled(document)).find(({ thread }) => /Measured/.test(lineOf(thread)));
    assert.equal(document.getText().slice(note?.span?.start, note?.span?.end), 'the road by Munkfors');
    assert.ok(note?.thread.attached);
  });

  it('leaves a lost note as it is, and counts it no more', async () => {
    const editor = await open(at);
    const { document } = editor;
    const { notes } = await api();
    await remove(editor, ' until inspectors have looked at every bolt');
    await until('one note lost', () => notes.lost(document).lost.length === 1);
    const before = (await filesBelow(desk('lost', '.annotations'))).length;
    await vscode.commands.executeCommand('dateline.nextLost');
    await reading([], () => vscode.commands.executeCommand('dateline.leaveLost'));
    await until('none counted', () => notes.lost(document).lost.length === 0);
    assert.equal((await filesBelow(desk('lost', '.annotations'))).length, before, 'leaving wrote a file');
    // The list still has it, told as lost.
    assert.equal((await settled(document)).filter(({ state }) => state === 'orphan').length, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows a guess as one, and takes it when it is accepted', async () => {
    const editor = await open(at);
    const { document } = editor;
    const { notes } = await api();
    const written = await write(document, 'A second bridge is planned for the end of the decade.', 'Who pays?');
    // The same note from a colleague whose text nobody has: of another wording, its quote is found only nearly.
    const uri = vscode.Uri.parse(written);
    const raw = (await textAt(uri)).replace('A second bridge is planned for the end of the decade.', 'A second bridge was planned for the end of this decade.').replace(/"cached": "[^"]*"/, '"cached": "sha256:' + '0'.repeat(64) + '"').replace(/\n *"dateline:blob": "[^"]*",?/, '');
    await put(uri, raw);
    try {
      await until('a guess', async () => (await settled(document)) && notes.lost(document).guesses.length === 1);
    } catch (error) {
      throw new Error(JSON.stringify((await settled(document)).map(({ thread, state, spots }) => [lineOf(thread), state, spots.map(({ target, place }) => [target, place])])), { cause: error });
    }
    const asked = await reading([pick(/guess/, /A second bridge/), pick(/A second bridge/, /Accept/)], () => vscode.commands.executeCommand('dateline.lostNotes'));
    assert.match(asked[0]?.text ?? '', /1 guess/);
    await until('no guess', async () => (await settled(document)) && notes.lost(document).guesses.length === 0);
    assert.equal((await settled(document)).find(({ thread }) => /Who pays/.test(lineOf(thread)))?.state, 'anchored');
  });
});

describe('articles that move', () => {
  const home = desk('moves');
  const file = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(home, ...path);
  const shown = async (uri: vscode.Uri): Promise<readonly string[]> => (await settled((await open(uri)).document)).map(({ thread, state }) => `${lineOf(thread)} ${state}`);
  const rename = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
    const change = new vscode.WorkspaceEdit();
    change.renameFile(from, to);
    assert.ok(await vscode.workspace.applyEdit(change));
  };
  const sources = async (): Promise<readonly string[]> => (await filesBelow(home)).flatMap(({ json }) => (typeof json['source'] === 'string' && 'text' in json ? [json['source']] : []));
  before(async () => {
    await put(file('a.txt'), text);
    await write((await open(file('a.txt'))).document, 'forty kilometres', 'Really?');
    assert.deepEqual(await sources(), ['a.txt']);
  });
  after(async () => void (await vscode.commands.executeCommand('workbench.action.closeAllEditors')));

  it('follow a rename in the editor: one line of article.json', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rename(file('a.txt'), file('b.txt'));
    await until('article.json to follow', async () => (await sources())[0] === 'b.txt');
    await until('the note at its new name', async () => (await shown(file('b.txt'))).join() === 'Really? anchored');
  });

  it('follow a move into another folder, and a folder that is renamed', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rename(file('b.txt'), file('deep', 'c.txt'));
    await until('article.json to follow', async () => (await sources())[0] === 'deep/c.txt');
    await until('the note in the folder', async () => (await shown(file('deep', 'c.txt'))).join() === 'Really? anchored');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rename(file('deep'), file('deeper'));
    await until('article.json to follow', async () => (await sources())[0] === 'deeper/c.txt');
    await until('the note in the renamed folder', async () => (await shown(file('deeper', 'c.txt'))).join() === 'Really? anchored');
  });

  it('are offered, not linked, when the rename came from outside', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { sweep } = await api();
    await vscode.workspace.fs.rename(file('deeper', 'c.txt'), file('elsewhere.txt'));
    await until('the article known by its new name', () => sweep.known().includes(file('elsewhere.txt').toString()));
    assert.deepEqual(await sources(), ['deeper/c.txt'], 'linked without a question');
    const asked = await reading([press(/do they belong to “elsewhere.txt”\? It has the same text/, /belong/)], () => vscode.commands.executeCommand('dateline.relink'));
    assert.ok(asked.length > 0);
    await until('article.json to follow', async () => (await sources())[0] === 'elsewhere.txt');
    assert.deepEqual(await shown(file('elsewhere.txt')), ['Really? anchored']);
  });

  it('are offered by their quotes when they were edited, too', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { sweep } = await api();
    await vscode.workspace.fs.delete(file('elsewhere.txt'));
    await put(file('edited.txt'), `An editor's foreword.\n\n${text.replace('stays shut until', 'is closed until')}`);
    await until('the article known', () => sweep.known().includes(file('edited.txt').toString()));
    const asked = await reading([press(/do they belong to “edited.txt”\?/, /Leave/)], () => vscode.commands.executeCommand('dateline.relink'));
    assert.match(asked.map(({ text: t }) => t).join(' '), /100 % of the notes' quotes stand in it/);
    assert.deepEqual(await sources(), ['elsewhere.txt'], 'linked against the reader’s word');
    await reading([press(/do they belong to “edited.txt”\?/, /belong/)], () => vscode.commands.executeCommand('dateline.relink'));
    await until('article.json to follow', async () => (await sources())[0] === 'edited.txt');
  });

  it('keep their notes when they are deleted, and have them again when they come back', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const content = await textAt(file('edited.txt'));
    const change = new vscode.WorkspaceEdit();
    change.deleteFile(file('edited.txt'));
    await reading([press(/the notes on “edited.txt” stay/, /(?:)/)], async () => vscode.workspace.applyEdit(change)).catch((error: unknown) => {
      // The message has no button: only that it was said counts.
      if (!/no button/.test(String(error))) throw error;
    });
    assert.deepEqual(await sources(), ['edited.txt']);
    await put(file('edited.txt'), content);
    assert.deepEqual(await shown(file('edited.txt')), ['Really? anchored']);
  });

  it('may take their notes along when they are copied: asked', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const content = await textAt(file('edited.txt'));
    await put(file('copy.txt'), content);
    const editor = await open(file('copy.txt'));
    assert.deepEqual(await shown(file('copy.txt')), []);
    const asked = await reading([pick(/copy the notes of which article/, /edited\.txt/)], () => vscode.commands.executeCommand('dateline.copyNotes'));
    assert.ok(asked.length > 0);
    await until('the copied note', async () => (await settled(editor.document)).length === 1);
    const ids = (await filesBelow(home)).filter(({ json }) => json['type'] === 'Annotation').map(({ json }) => json['id']);
    assert.equal(new Set(ids).size, ids.length, 'a copied note has the id of the first');
  });

  it('are told apart when a folder was copied, notes and all', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await put(desk('twins', 'first', 'd.txt'), text);
    await write((await open(desk('twins', 'first', 'd.txt'))).document, 'forty kilometres', 'Twice?');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.copy(desk('twins', 'first'), desk('twins', 'second'));
    const { notes } = await api();
    await until('both folders found', () => notes.stores().some(({ articles }) => articles.includes(desk('twins', 'second', 'd.txt').toString())));
    await reading([pick(/copy/i, /second/)], () => vscode.commands.executeCommand('dateline.separateCopies'));
    await until('two identities', async () => {
      const found = (await filesBelow(desk('twins'))).filter(({ json }) => 'text' in json && 'source' in json).map(({ json }) => json['id']);
      return found.length === 2 && new Set(found).size === 2;
    });
    for (const folder of ['first', 'second']) assert.deepEqual(await shown(desk('twins', folder, 'd.txt')), ['Twice? anchored']);
  });
});

describe('two versions of a note', () => {
  const at = desk('versions', 'bridge.txt');
  before(async () => void (await put(at, text)));
  after(async () => void (await vscode.commands.executeCommand('workbench.action.closeAllEditors')));
  const only = async (document: vscode.TextDocument): Promise<PlacedNote> => {
    const [note] = await settled(document);
    assert.ok(note);
    return note;
  };
  /** A colleague's file, as a pull brings it. */
  const pulled = async (note: PlacedNote, make: (maker: Maker) => Annotation): Promise<void> => {
    const { notes } = await api();
    const { raw, id } = make({ ...notes.writer.maker(), creator: { name: 'Bo' } });
    await put(vscode.Uri.parse(note.thread.address.replace(/[^/]+$/, `${id.slice(-36)}.json`)), JSON.stringify(raw, undefined, 2));
  };

  it('are shown in words, and settled by one choice', async () => {
    const editor = await open(at);
    const { document } = editor;
    const { notes } = await api();
    await write(document, 'every bolt', 'How many bolts?');
    const note = await only(document);
    await pulled(note, (maker) => edit(maker, note.thread.id, note.thread.heads.body, [{ kind: 'comment', value: 'There are 4,000 bolts.' }]));
    assert.ok((await notes.edit(note.thread, [{ kind: 'comment', value: 'Ask the council how many bolts.' }])).ok);
    await until('two versions', async () => (await only(document)).thread.conflicts.length === 1);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', at);
    assert.ok(lenses.some(({ command }) => /1 note with two versions/.test(command?.title ?? '')));
    // The cursor is nowhere near: the only note that waits is meant.
    const asked = await reading([pick(/Which one holds/, /4,000/)], () => vscode.commands.executeCommand('dateline.chooseVersion'));
    assert.match(asked[0]?.choices.join(' ') ?? '', /Ask the council.*There are 4,000|There are 4,000.*Ask the council/);
    await until('it settled', async () => (await only(document)).thread.conflicts.length === 0);
    assert.equal(lineOf((await only(document)).thread), 'There are 4,000 bolts.');
    // Both wordings stay in the files.
    assert.ok((await filesBelow(desk('versions', '.annotations'))).some(({ json }) => JSON.stringify(json).includes('Ask the council')));
  });

  it('come up at once when a colleague’s edit arrived while one was writing', async () => {
    const editor = await open(at);
    const { document } = editor;
    const note = await only(document);
    const { start } = rangeAt(document, 'every bolt');
    editor.selection = new vscode.Selection(start, start);
    const asked = await reading([type(/edit “There are 4,000/, 'There are 4,100 bolts.'), pick(/Which one holds/, /4,100/)], async () => {
      // The edit lands on disk while the box is open.
      const window = vscode.window as unknown as { showInputBox: (...args: readonly unknown[]) => Thenable<unknown> };
      const box = window.showInputBox;
      window.showInputBox = async (...args) => {
        window.showInputBox = box;
        await pulled(note, (maker) => edit(maker, note.thread.id, note.thread.heads.body, [{ kind: 'comment', value: 'There are 3,900 bolts.' }]));
        await until('the colleague’s edit', async () => lineOf((await only(document)).thread).includes('3,900'));
        return box(...args);
      };
      await vscode.commands.executeCommand('dateline.editNote');
    });
    assert.match(asked.flatMap(({ choices }) => choices).join(' '), /3,900/);
    await until('it settled', async () => (await only(document)).thread.conflicts.length === 0);
    assert.equal(lineOf((await only(document)).thread), 'There are 4,100 bolts.');
  });

  it('of its place are asked, too', async () => {
    const editor = await open(at);
    const { document } = editor;
    const { notes } = await api();
    const note = await only(document);
    const { source } = note.thread.targets[0] ?? { source: '' };
    const place = async (quote: string) => {
      const { start, end } = rangeAt(document, quote);
      return notes.writer.places(document, source, [{ start: document.offsetAt(start), end: document.offsetAt(end) }]);
    };
    const [theirs, ours] = [await place('the council'), await place('inspectors')];
    await pulled(note, (maker) => attach(maker, note.thread.id, note.thread.heads.place, theirs));
    await pulled(note, (maker) => attach(maker, note.thread.id, note.thread.heads.place, ours));
    await until('two places', async () => (await only(document)).thread.conflicts.some(({ kind }) => kind === 'place'));
    await reading([pick(/two places for one note/, /inspectors/)], () => vscode.commands.executeCommand('dateline.chooseVersion'));
    await until('one place', async () => (await only(document)).thread.conflicts.length === 0);
    const { span } = await only(document);
    assert.equal(document.getText().slice(span?.start, span?.end), 'inspectors');
  });

  it('that git could not merge are told, and settled by one choice', async () => {
    const editor = await open(at);
    const note = await only(editor.document);
    const uri = vscode.Uri.parse(note.thread.address);
    const raw = await textAt(uri);
    const line = raw.split('\n').find((l) => l.includes('How many bolts?')) ?? '';
    const conflicted = raw.replace(line, `<<<<<<< HEAD\n${line.replace('How many bolts?', 'How many bolts are there?')}\n=======\n${line.replace('How many bolts?', 'How many bolts did they check?')}\n>>>>>>> bo`);
    assert.notEqual(conflicted, raw);
    const asked = await reading([press(/merge|conflict/i, /Solve/), pick(/both sides/, /did they check/)], async () => put(uri, conflicted));
    assert.match(asked.flatMap(({ choices }) => choices).join(' '), /are there/);
    await until('the file whole', async () => (await textAt(uri).catch(() => '')).includes('did they check') && !(await textAt(uri).catch(() => '<<<<<<<')).includes('<<<<<<<'));
    await until('the note back', async () => (await settled(editor.document)).length === 1);
  });
});
