// Notes to other tools and back, two annotators compared, garbage, advice: by command, each step asked.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, until } from '../helpers.ts';
import { lineOf } from '../../../../src/editor/cards/noteCard.ts';
import { desk, filesBelow, open, openFrom, pick, press, put, rangeAt, reading, saveTo, textAt } from './reader.ts';

const text = `Mill to close

FALUN, 2 June 2023 (Valley Post) — The paper mill will close in autumn, its owner said 😀.

Some 340 people work there; 120 of them live in Falun.
`;

describe('notes and other tools', () => {
  const at = desk('exchange', 'mill.txt');
  const out = (name: string): vscode.Uri => desk('exchange-out', name);
  const lines = async (uri: vscode.Uri): Promise<readonly string[]> => {
    const { document } = await open(uri);
    const { notes } = await api();
    await until('all places', async () => (await notes.of(document)).isSettled);
    return (await notes.of(document)).notes.map(({ thread, span }) => `${thread.annotation.creator?.name ?? ''}: ${lineOf(thread)} @ ${span ? document.getText().slice(span.start, span.end) : ''}`).sort();
  };
  const creator = (name: string | undefined): Thenable<void> => vscode.workspace.getConfiguration('dateline').update('creator', name, vscode.ConfigurationTarget.Global);
  const write = async (quote: string, value: string, layer: 'shared' | 'private' = 'shared', tag?: string, uri = at): Promise<void> => {
    const { document } = await open(uri);
    const { notes } = await api();
    const { start, end } = rangeAt(document, quote);
    const written = await notes.write(document, tag === undefined ? 'commenting' : 'tagging', [{ start: document.offsetAt(start), end: document.offsetAt(end) }], tag === undefined ? [{ kind: 'comment', value }] : [{ kind: 'tag', value: tag }], layer);
    assert.ok(written.ok, written.ok ? '' : written.message);
  };
  before(async () => {
    await put(at, text);
    await creator('Ada');
    await write('will close in autumn', 'Which month?');
    await write('340 people', '', 'shared', 'figure');
    await creator('Bo');
    await write('340 people', '', 'shared', 'figure');
    await write('120 of them', '', 'shared', 'figure');
    await write('its owner', 'He told me in person.', 'private');
    const { notes } = await api();
    const { document } = await open(at);
    const first = (await notes.of(document)).notes.find(({ thread }) => /Which month/.test(lineOf(thread)));
    assert.ok(first && (await notes.reply(first.thread, 'October, says the union.')).ok);
  });
  after(async () => {
    await creator(undefined);
    await closeAll();
  });

  for (const [name, format] of [['notes.jsonld', /JSON-LD/], ['notes.jsonl', /JSON Lines/], ['notes.csv', /CSV|Table/i]] as const)
    it(`leave and come back as ${name}: private ones are asked for`, async () => {
      const { document } = await open(at);
      const before = (await lines(at)).filter((line) => !/in person/.test(line));
      assert.equal(before.length, 4);
      const asked = await reading([pick(/which format/, format), pick(/export the notes of/, /This article/), press(/private notes/, /Leave/), saveTo(out(name))], async () => {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('dateline.exportNotes');
      });
      assert.match(asked.map((a) => a.text).join(' '), /can be read by everyone/);
      const content = await textAt(out(name));
      assert.ok(content.includes('Which month?') && !content.includes('in person'), 'a private note left without leave');

      // The notes go; what the file holds brings them back.
      await closeAll();
      await vscode.workspace.fs.delete(desk('exchange', '.annotations'), { recursive: true });
      const { notes } = await api();
      await until('the notes gone', async () => (await notes.threads(at)).threads.filter(({ layer }) => layer === 'shared').length === 0);
      await open(at);
      // A table does not say which article it speaks of: that is asked. It may be.
      await reading([openFrom(out(name)), pick(/where do they go/, /team/)], () => vscode.commands.executeCommand('dateline.importNotes'));
      await until('the notes back', async () => (await lines(at)).filter((line) => !/in person/.test(line)).length === 4);
      assert.deepEqual((await lines(at)).filter((line) => !/in person/.test(line)), before);
      const again = (await notes.of(await vscode.workspace.openTextDocument(at))).notes.find(({ thread }) => /Which month/.test(lineOf(thread)));
      assert.equal(again?.thread.replies.length, 1, 'the answer did not come back');
      // A second time adds nothing.
      const count = (await filesBelow(desk('exchange', '.annotations'))).length;
      await reading([openFrom(out(name)), pick(/where do they go/, /team/)], () => vscode.commands.executeCommand('dateline.importNotes'));
      assert.equal((await filesBelow(desk('exchange', '.annotations'))).length, count);
    });

  it('are reported as Markdown, and compared between two annotators', async () => {
    await open(at);
    await reading([pick(/which format/, /report/i), pick(/export the notes of/, /This article/), press(/private notes/, /Leave/), saveTo(out('report.md'))], () => vscode.commands.executeCommand('dateline.exportNotes'));
    assert.match(await textAt(out('report.md')), /Which month\?/);
    await open(at);
    await reading([pick(/compare two annotators of/, /This article/), pick(/compare the notes of …/, /Ada|Bo/), pick(/with those of/, /Ada|Bo/)], () => vscode.commands.executeCommand('dateline.compareAnnotators'));
    await until('the comparison', () => vscode.workspace.textDocuments.some((d) => d.uri.scheme === 'dateline-shown' && /F1/.test(d.getText()) && /figure/.test(d.getText())));
  });

  for (const [format, name, file] of [[/Hypothesis/, 'notes.json', saveTo(out('notes.json'))], [/brat/, 'mill.ann', openFrom(desk('exchange-out'))]] as const)
    it(`leave and come back as ${name}, which does not say of which article: that is asked`, async () => {
      const own = desk(`exchange-${name}`, 'mill.txt');
      await put(own, text);
      await write('will close in autumn', 'Which month?', 'shared', undefined, own);
      await write('120 of them', '', 'shared', 'figure', own);
      await write('its owner', 'He told me in person.', 'private', undefined, own);
      await open(own);
      await reading([pick(/which format/, format), pick(/export the notes of/, /This article/), press(/private notes/, /Leave/), file], () => vscode.commands.executeCommand('dateline.exportNotes'));
      const content = await textAt(out(name));
      assert.ok(content.includes('Which month?') && !content.includes('in person'), content);
      if (name === 'mill.ann') {
        assert.equal(await textAt(out('mill.txt')), text);
        // brat counts code points: the emoji before is one.
        const place = Array.from(text.slice(0, text.indexOf('120 of them'))).length;
        assert.ok(content.includes(` ${place} ${place + 11}\t120 of them`), content);
      }
      await closeAll();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(own, '..', '.annotations'), { recursive: true });
      const { notes } = await api();
      await until('the notes gone', async () => (await notes.threads(own)).threads.filter(({ layer }) => layer === 'shared').length === 0);
      await open(own);
      const asked = await reading([openFrom(out(name)), pick(/where do they go/, /team/), pick(new RegExp(`which article does ${name.replace('.', '\\.')}`), /this article/)], () => vscode.commands.executeCommand('dateline.importNotes'));
      const shared = async (): Promise<readonly string[]> => (await lines(own)).filter((line) => !/in person/.test(line)).map((line) => line.replace(/^[^:]*: /, ''));
      await until('the notes there', async () => (await shared()).length >= 2).catch(async () => assert.fail(JSON.stringify([await lines(own), asked.map((a) => a.text), content])));
      assert.deepEqual([...(await shared())].sort(), ['#figure @ 120 of them', 'Which month? @ will close in autumn']);
    });

  it('hold the actors as CoNLL columns, which come back as what a reader decided', async () => {
    await open(at);
    await reading([pick(/which format/, /CoNLL/), pick(/export the notes of/, /This article/), press(/private notes/, /Leave/), saveTo(out('mill.conll'))], () => vscode.commands.executeCommand('dateline.exportNotes'));
    const columns = await textAt(out('mill.conll'));
    assert.match(columns, /^Falun\t\d+\t\d+\tB-LOC$/m);
    const target = desk('exchange-conll', 'mill.txt');
    await put(target, text);
    const { document } = await open(target);
    const { articles, notes } = await api();
    // What somebody else made of it: the mill is an organization.
    const edited = columns.replace(/^(paper\t\d+\t\d+\t)O$/m, '$1B-ORG').replace(/^(mill\t\d+\t\d+\t)O$/m, '$1I-ORG');
    assert.notEqual(edited, columns);
    await put(out('mill.conll'), edited);
    await reading([openFrom(out('mill.conll')), pick(/where do they go/, /team/), pick(/which article does mill\.conll/, /exchange-conll.*this article/)], () => vscode.commands.executeCommand('dateline.importNotes'));
    await until('the actor as it was decided', async () => {
      const open = await articles.current(document);
      return open?.view.actors.some(({ start, end, type }) => document.getText().slice(start, end) === 'paper mill' && type === 'organization') === true;
    });
    assert.ok((await notes.threads(target)).threads.length > 0);
  });

  it('of a broken or foreign file are refused in a sentence, and nothing is written', async () => {
    const target = desk('exchange-broken', 'mill.txt');
    await put(target, text);
    await open(target);
    await put(out('broken.json'), '{"rows": [{"uri": ');
    const asked = await reading([openFrom(out('broken.json')), pick(/where do they go/, /team/), pick(/what is broken\.json/, /Hypothesis/), pick(/which article/, /this article/)], () => vscode.commands.executeCommand('dateline.importNotes'));
    assert.match(asked.map(({ text: said }) => said).join(' '), /could not be taken/);
    assert.equal((await filesBelow(desk('exchange-broken'))).length, 0);
  });

  it('leave files that nobody sees any more: collected only when asked, and said what goes', async () => {
    const { document } = await open(at);
    const { notes } = await api();
    const note = (await notes.of(document)).notes.find(({ thread }) => /Which month/.test(lineOf(thread)));
    assert.ok(note && (await notes.moderate(note.thread, 'delete')).ok);
    const count = (await filesBelow(desk('exchange', '.annotations'))).length;
    await reading([pick(/nobody sees any more/, /mill\.txt/), press(/for good/, /Remove/)], () => vscode.commands.executeCommand('dateline.collectGarbage'));
    // The note, its answer, the deletion.
    assert.equal((await filesBelow(desk('exchange', '.annotations'))).length, count - 3);
    assert.equal((await lines(at)).some((line) => /Which month/.test(line)), false);
  });

  it('have advice for git that is written only when chosen', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
    const attributes = vscode.Uri.joinPath(root, '.gitattributes');
    await reading([pick(/advice for git/, /Show the advice/)], () => vscode.commands.executeCommand('dateline.gitAdvice'));
    await assert.rejects(async () => textAt(attributes));
    await reading([pick(/advice for git/, /Write \.gitattributes/)], () => vscode.commands.executeCommand('dateline.gitAdvice'));
    assert.match(await textAt(attributes), /\.annotations/);
    const [before, asked] = [await textAt(attributes), await reading([], () => vscode.commands.executeCommand('dateline.gitAdvice'))];
    assert.match(asked.flatMap(({ choices }) => choices).join(' '), /\.gitattributes is there already/);
    assert.equal(await textAt(attributes), before);
    await vscode.workspace.fs.delete(attributes);
  });
});
