// Notes of others that cannot be read, or that lead where they must not.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { api, card, closeAll, openIn, spanOf, until, workspace, writeFile } from '../helpers.ts';
import { dismissMessages, forgetMessages, messagesLike } from '../messages.ts';

const text = 'Light out\n\nVISBY, 13 April 2023 (Baltic Wire) - The light of Visby was out for two nights, its keeper Osvald Renberg said on Thursday. Two ships waited outside.\n';
const article = 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001';
const idOf = (n: number): string => `aaaaaaaa-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;

const note = (n: number, exact: string, value: string): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${idOf(n)}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: '2023-04-15T10:00:00Z',
    body: { type: 'TextualBody', format: 'text/plain', purpose: 'commenting', value },
    target: { source: article, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] },
  });

/** A folder of notes beside the article, past the editor. */
const lay = (folder: string, source: string, files: Readonly<Record<string, string>>): string => {
  const at = path.join(workspace().fsPath, '.annotations', folder);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'article.json'), JSON.stringify({ id: article, source }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(at, name), content);
  return at;
};

describe('notes of others', () => {
  let folder = '';
  let broken: Readonly<Record<string, string>> = {};
  before(async () => {
    await closeAll();
    forgetMessages();
    const conflicted = note(4, 'Two ships', 'Which?');
    broken = {
      [`${idOf(2)}.json`]: '{"id": "urn:uuid:broken", "type": ',
      [`${idOf(3)}.json`]: note(3, 'Two ships', 'x'.repeat(1_100_000)),
      [`${idOf(4)}.json`]: `<<<<<<< HEAD\n${conflicted}\n=======\n${conflicted.replace('Which?', 'Whose?')}\n>>>>>>> other\n`,
      [`${idOf(5)}.json`]: '',
      [`${idOf(6)}.json`]: `${'['.repeat(5000)}${']'.repeat(5000)}`,
    };
    writeFile('light.txt', text);
    folder = lay('light-aaaaaaaa', 'light.txt', { ...broken, [`${idOf(1)}.json`]: note(1, 'Osvald Renberg', 'Spoke to us, too.') });
  });
  afterEach(async () => {
    await dismissMessages();
    await closeAll();
  });
  after(() => {
    rmSync(path.join(workspace().fsPath, '.annotations'), { recursive: true, force: true });
  });

  it('a broken, a huge and a conflicted file are one message, and the others work', async () => {
    const document = await openIn(vscode.Uri.file(path.join(workspace().fsPath, 'light.txt')));
    const { notes } = await api();
    await until('the notes are found', async () => (await notes.of(document)).notes.length === 1);
    assert.deepEqual((await notes.of(document)).notes[0]?.span, spanOf(document, 'Osvald Renberg'));
    assert.deepEqual((await notes.of(document)).faults.map(({ fault }) => fault.kind).sort(), ['conflict', 'syntax', 'syntax', 'too-deep', 'too-large']);
    await card(document, 'Osvald Renberg', 'Spoke to us, too.');
    await until('told', () => messagesLike(/cannot be read as a note/).length > 0);
    await notes.of(document);
    assert.equal(messagesLike(/cannot be read as a note/).length, 1, JSON.stringify(messagesLike(/./)));
    assert.match(messagesLike(/cannot be read as a note/)[0]?.text ?? '', /And 4 more, told in the output\. They are left as they are\./);
  });

  it('a broken, a huge and a conflicted file are never written to', async () => {
    const document = await openIn(vscode.Uri.file(path.join(workspace().fsPath, 'light.txt')));
    const { notes } = await api();
    const written = await notes.write(document, 'commenting', [spanOf(document, 'two nights')], [{ kind: 'comment', value: 'Not three?' }]);
    assert.ok(written.ok, written.ok ? '' : written.message);
    const [first] = (await notes.of(document)).notes;
    assert.ok(first);
    assert.ok((await notes.moderate(first.thread, 'resolve')).ok);
    for (const [name, content] of Object.entries(broken)) assert.equal(readFileSync(path.join(folder, name), 'utf8'), content, name);
  });

  it('a path that leads out of the folder is refused, and told', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'dateline-outside-'));
    try {
      writeFileSync(path.join(outside, 'secret.txt'), text);
      const up = path.relative(workspace().fsPath, path.join(outside, 'secret.txt')).split(path.sep).join('/');
      lay('secret-aaaaaaaa', up, { [`${idOf(7)}.json`]: note(7, 'Osvald Renberg', 'From outside.') });
      lay('absolute-aaaaaaaa', path.join(outside, 'secret.txt'), { [`${idOf(8)}.json`]: note(8, 'Osvald Renberg', 'From outside.') });
      const { notes } = await api();
      const document = await openIn(vscode.Uri.file(path.join(workspace().fsPath, 'light.txt')));
      await until('both are refused', async () => {
        const all = notes.storeOf(document.uri).folders.filter(({ address }) => /(?:secret|absolute)-aaaaaaaa$/.test(address));
        return all.length === 2 && all.every((f) => f.article === undefined);
      });
      const there = await openIn(vscode.Uri.file(path.join(outside, 'secret.txt')));
      assert.equal((await notes.of(there)).notes.length, 0);
      // Its own notes lie beside it, nowhere else.
      assert.equal(notes.storeOf(there.uri).root, vscode.Uri.file(outside).toString());
      await closeAll();
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('links that lead out of the folder are not written through', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'dateline-outside-'));
    const linked = path.join(workspace().fsPath, 'linked');
    try {
      mkdirSync(linked);
      symlinkSync(outside, path.join(linked, '.annotations'));
      const document = await openIn(writeFile('linked/light.txt', text));
      const { notes } = await api();
      const written = await notes.write(document, 'commenting', [spanOf(document, 'two nights')], [{ kind: 'comment', value: 'Where does this go?' }]);
      assert.equal(written.ok, false);
      assert.match(written.ok ? '' : written.message, /outside of the workspace folder/);
      assert.equal(existsSync(path.join(outside, 'light')), false);
      assert.equal(statSync(outside).nlink, 2, 'a folder was made outside');
    } finally {
      rmSync(linked, { recursive: true });
      rmSync(outside, { recursive: true });
    }
  });
});
