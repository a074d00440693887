// Writing that fails: the reader is told why, nothing is half written, and the words are kept.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, openIn, select, until, writeFile } from '../helpers.ts';
import { FaultyDisk, type Fault } from '../faultyDisk.ts';
import { answerInput, answerMessage, dismissMessages, forgetMessages, messagesLike } from '../messages.ts';

const text = 'Ice in the sound\n\nVISBY, 13 January 2023 (Baltic Wire) - Ice closed the sound on Friday, the harbour master of Visby said. The ferry will not run before Monday.\n';

const annotate = async (document: vscode.TextDocument, words: string, what: string): Promise<void> => {
  select(document, words);
  answerInput(what);
  await vscode.commands.executeCommand('dateline.annotate');
};

describe('writing', () => {
  let disk: FaultyDisk;
  beforeEach(() => {
    forgetMessages();
    disk = new FaultyDisk('dateline-faulty');
  });
  afterEach(async () => {
    await dismissMessages();
    await closeAll();
    disk.dispose();
  });

  const keeps = async (name: string, fault: Fault, told: RegExp): Promise<void> => {
    const document = await openIn(disk.put(`/news/${name}.txt`, text));
    const { notes } = await api();
    disk.fault = fault;
    answerMessage(/could not be written/, 'Copy Text');
    await annotate(document, 'Ice closed', 'Since when? #ice');
    const [message] = messagesLike(/could not be written/);
    assert.match(message?.text ?? '', told);
    assert.match(message?.text ?? '', /Your text is kept\.$/);
    assert.equal(await vscode.env.clipboard.readText(), 'Since when? #ice');
    assert.deepEqual(disk.paths, [`/news/${name}.txt`], 'something half written is left');
    assert.equal((await notes.of(document)).notes.length, 0);
    // The next note begins with the words that were not written; "Try Again" writes them once there is room.
    let offered = '';
    select(document, 'Ice closed');
    answerInput(({ value }) => {
      offered = value ?? '';
      return offered;
    });
    answerMessage(/could not be written/, 'Try Again');
    answerMessage(/could not be written/, 'Try Again');
    setTimeout(() => (disk.fault = undefined), 0);
    await vscode.commands.executeCommand('dateline.annotate');
    assert.equal(offered, 'Since when? #ice');
    await until('the note is written', async () => (await notes.of(document)).notes.length === 1);
    assert.equal(disk.paths.filter((path) => path.endsWith('.json')).length, 2);
    assert.deepEqual(disk.paths.filter((path) => path.endsWith('.tmp')), []);
    // What was written is not offered again.
    select(document, 'Monday');
    answerInput(({ value }) => {
      offered = value ?? '';
      return undefined;
    });
    await vscode.commands.executeCommand('dateline.annotate');
    assert.equal(offered, '');
  };

  it('a full disk is told, nothing is half written, the draft is kept and offered again', async () => keeps('full', 'full', /The disk is full\./));

  it('no permission is told, nothing is half written, the draft is kept and offered again', async () => keeps('forbidden', 'forbidden', /you may not write to it/));

  it('an answer to a note that cannot be written is kept, too', async () => {
    const document = await openIn(disk.put('/news/answer.txt', text));
    const { notes } = await api();
    await annotate(document, 'Ice closed', 'Since when?');
    await until('the note is written', async () => (await notes.of(document)).notes.length === 1);
    const before = disk.paths;
    disk.fault = 'full';
    answerInput('Since Thursday.');
    answerMessage(/could not be written/, 'Copy Text');
    await vscode.commands.executeCommand('dateline.reply');
    await until('told', () => messagesLike(/could not be written/).length === 1);
    await until('copied', async () => (await vscode.env.clipboard.readText()) === 'Since Thursday.');
    assert.deepEqual(disk.paths, before);
    assert.equal((await notes.of(document)).notes[0]?.thread.replies.length, 0);
  });

  it('a file in the way of the notes is told, and left as it is', async () => {
    writeFile('in-the-way/.annotations', 'not a folder');
    const document = await openIn(writeFile('in-the-way/ice.txt', text));
    answerMessage(/could not be written/, 'Copy Text');
    await annotate(document, 'Ice closed', 'Since when?');
    const [message] = messagesLike(/could not be written/);
    assert.match(message?.text ?? '', /A file stands where a folder should be\. Your text is kept\.$/);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(document.uri, '../.annotations'))), 'not a folder');
    const left = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(document.uri, '..'));
    assert.deepEqual(left.map(([name]) => name).sort(), ['.annotations', 'ice.txt']);
  });
});
