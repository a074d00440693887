// What may go wrong with files of notes: told once, in a sentence; the rest works; nothing is overwritten, nothing is lost.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lineOf, proseOf } from '../../../../src/editor/cards/noteCard.ts';
import { api, closeAll, hovers, until } from '../helpers.ts';
import { desk, filesBelow, open, press, put, rangeAt, reading, select, textAt, type } from './reader.ts';

const text = `Tunnel opens early

GALTA, 8 July 2023 (Western Paper) — The tunnel under the strait opens two months early, the builder said.
`;

describe('bad files of notes', () => {
  after(closeAll);
  const note = async (document: vscode.TextDocument, quote: string, value: string): Promise<vscode.Uri> => {
    const { notes } = await api();
    const { start, end } = rangeAt(document, quote);
    const written = await notes.write(document, 'commenting', [{ start: document.offsetAt(start), end: document.offsetAt(end) }], [{ kind: 'comment', value }]);
    assert.ok(written.ok, written.ok ? '' : written.message);
    return vscode.Uri.parse(written.address);
  };

  it('broken, huge, conflicted and future ones are one message; the others work, and none is overwritten', async () => {
    const at = await put(desk('bad', 'tunnel.txt'), text);
    const editor = await open(at);
    const good = await note(editor.document, 'two months early', 'Compared with which plan?');
    const folder = vscode.Uri.joinPath(good, '..');
    const raw = await textAt(good);
    const bad = (digit: string): vscode.Uri => vscode.Uri.joinPath(folder, `${digit.repeat(8)}-0000-4000-8000-000000000000.json`);
    const contents: Readonly<Record<string, string>> = {
      '1': '{ "@context": ',
      '2': `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:22222222-0000-4000-8000-000000000000","type":"Annotation","body":{"type":"TextualBody","value":"${'x'.repeat(10_000_000)}"},"target":"urn:x:y"}`,
      '3': `<<<<<<< HEAD\n${raw}=======\n${raw.replace('which plan', 'what plan')}>>>>>>> other\n`,
      '4': raw.replace('"type": "Annotation"', '"type": "Annotation",\n  "dateline:format": 99'),
      '5': '[]',
      '6': '\u0000\u0000',
    };
    await closeAll();
    const asked = await reading([], async () => {
      await Promise.all(Object.entries(contents).map(async ([digit, content]) => put(bad(digit), content)));
      const { document } = await open(at);
      const { notes } = await api();
      await until('the faults', async () => (await notes.of(document)).faults.length === 6);
      assert.deepEqual((await notes.of(document)).notes.map(({ thread }) => lineOf(thread)), ['Compared with which plan?']);
      // Reading them again says nothing again.
      await closeAll();
      await notes.of((await open(at)).document);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    const told = asked.filter(({ text: said }) => /cannot be read as a note/.test(said));
    assert.ok(told.length >= 1 && told.length <= 2, `told ${told.length} times: ${told.map((t) => t.text).join(' / ')}`);
    assert.match(told.map((t) => t.text).join(' '), /left as they are/);
    // The others can be answered, edited, resolved.
    const { document } = await open(at);
    const { notes } = await api();
    const [first] = (await notes.of(document)).notes;
    assert.ok(first && (await notes.reply(first.thread, 'The one of 2019.')).ok && (await notes.moderate(first.thread, 'resolve')).ok);
    for (const [digit, content] of Object.entries(contents)) assert.equal((await textAt(bad(digit))) === content, true, `file ${digit} was overwritten`);
  });

  it('where notes cannot be written the reason is told, and the text is kept', async () => {
    const at = await put(desk('blocked', 'tunnel.txt'), text);
    // A file stands where the folder of notes should be: like a read-only folder, but also for the super-user.
    await put(desk('blocked', '.annotations'), 'no folder');
    const editor = await open(at);
    select(editor, 'the builder said');
    const draft = 'Nobody else was asked.';
    const asked = await reading([type(/note on/, draft), press(/A file stands where a folder should be/, /Copy Text/)], () => vscode.commands.executeCommand('dateline.annotate'));
    assert.match(asked.map(({ text: said }) => said).join(' '), /Your text is kept/);
    assert.equal(await vscode.env.clipboard.readText(), draft);
    assert.equal(await textAt(desk('blocked', '.annotations')), 'no folder');
    // The next box begins with it; once there is room, it is written.
    await vscode.workspace.fs.delete(desk('blocked', '.annotations'));
    select(editor, 'the builder said');
    await reading([type(/note on/, (kept) => (assert.equal(kept, draft), `${kept} Ask the union.`))], () => vscode.commands.executeCommand('dateline.annotate'));
    const { notes } = await api();
    await until('the note', async () => (await notes.of(editor.document)).notes.length === 1);
  });

  it('a file system that is read-only is told before anybody writes', async () => {
    const bytes = new TextEncoder().encode(text);
    const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const refuse = (): never => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const registered = vscode.workspace.registerFileSystemProvider(
      'shelf',
      {
        onDidChangeFile: changes.event,
        watch: () => ({ dispose: () => undefined }),
        stat: (uri) => {
          if (uri.path !== '/tunnel.txt' && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
          return { type: uri.path === '/' ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
        },
        readDirectory: () => [['tunnel.txt', vscode.FileType.File]],
        readFile: (uri) => {
          if (uri.path !== '/tunnel.txt') throw vscode.FileSystemError.FileNotFound(uri);
          return bytes;
        },
        createDirectory: refuse,
        writeFile: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true },
    );
    try {
      const editor = await open(vscode.Uri.from({ scheme: 'shelf', path: '/tunnel.txt' }));
      select(editor, 'the strait');
      const asked = await reading([], () => vscode.commands.executeCommand('dateline.annotate'));
      assert.match(asked[0]?.text ?? '', /read-only/);
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  it('a body that holds a command, an image or HTML shows it as text', async () => {
    const at = await put(desk('hostile', 'tunnel.txt'), text);
    const editor = await open(at);
    const body = '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> ![i](http://example.org/i.png)';
    const file = await note(editor.document, 'under the strait', 'harmless');
    await put(file, (await textAt(file)).replace('harmless', body));
    const { notes } = await api();
    await until('the hostile body', async () => (await notes.of(editor.document)).notes.some(({ thread }) => proseOf(thread) === body));
    const cards = await hovers(editor.document, 'under the strait');
    const value = cards.map((c) => c.value).join('\n');
    assert.ok(value.includes('click'), value);
    assert.ok(!/\]\(command:workbench/.test(value), value);
    assert.ok(!/(?<!\\)!\[i\]/.test(value), value);
    // HTML is shown as it is written: no card may use it.
    for (const card of cards) assert.notEqual(card.supportHtml, true);
    for (const card of cards) assert.ok(card.isTrusted === undefined || typeof card.isTrusted === 'object' || !card.isTrusted, 'a card may run any command');
  });

  it('two notes of one id, replies in a circle, selectors of nonsense and notes from the future are read calmly', async () => {
    const at = await put(desk('odd', 'tunnel.txt'), text);
    const editor = await open(at);
    const file = await note(editor.document, 'the builder', 'One.');
    const raw = JSON.parse(await textAt(file)) as { target: { source: string } };
    const folder = vscode.Uri.joinPath(file, '..');
    const write = (digit: string, change: object): Promise<vscode.Uri> => put(vscode.Uri.joinPath(folder, `${digit.repeat(8)}-0000-4000-8000-000000000000.json`), JSON.stringify({ ...raw, ...change }));
    const id = (digit: string): string => `urn:uuid:${digit.repeat(8)}-0000-4000-8000-000000000000`;
    await write('1', { body: { type: 'TextualBody', value: 'The same id, another text.' } });
    await write('2', { id: id('2'), motivation: 'replying', target: id('3') });
    await write('3', { id: id('3'), motivation: 'replying', target: id('2') });
    await write('4', { id: id('4'), target: { source: raw.target.source, selector: { type: 'TextPositionSelector', start: 9, end: -4 } } });
    await write('5', { id: id('5'), target: { source: raw.target.source, selector: { type: 'TextPositionSelector', start: 1e15, end: 2e15 } } });
    await write('6', { id: id('6'), created: '9999-12-31T23:59:59Z', body: { type: 'TextualBody', value: 'From the future.' } });
    await write('7', { id: id('7'), target: { source: 'urn:uuid:99999999-0000-4000-8000-000000000000' } });
    const { notes } = await api();
    await until('all files read', async () => (await notes.glance(at)).entries.length === 8);
    await until('all settled', async () => (await notes.of(editor.document)).isSettled);
    const lines = (await notes.of(editor.document)).notes.map(({ thread, state }) => `${lineOf(thread)} ${state}`);
    assert.ok(lines.includes('One. anchored') && lines.includes('From the future. anchored'), lines.join(' / '));
    await hovers(editor.document, 'the builder');
    assert.equal((await filesBelow(folder)).length, 9);
  });
});
