// An article that is renamed or moved in VS Code takes its notes along.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { api, closeAll, files, openSample, sampleUri, spanOf, until, writeFile } from '../helpers.ts';

const text = 'Harbour dues rise in Slite\n\nSLITE, April 11 (Baltic Wire) - The harbour of Slite raises its dues in May, its director Astrid Berg said on Tuesday. Fishing boats are exempt.\n';

const rename = async (from: string, to: string): Promise<void> => {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(sampleUri(from), sampleUri(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
};

/** What `article.json` says; empty while it is being replaced. */
const sourceOf = (file: string): string => {
  const at = sampleUri(file).fsPath;
  return existsSync(at) ? (JSON.parse(readFileSync(at, 'utf8')) as { readonly source: string }).source : '';
};

describe('renaming', () => {
  before(() => {
    writeFile('dues/slite.txt', text);
  });

  it('an article that is renamed keeps its notes, and their folder its name', async () => {
    const { notes } = await api();
    let document = await openSample('dues/slite.txt');
    const span = spanOf(document, 'Fishing boats');
    assert.ok((await notes.write(document, 'commenting', [span], [{ kind: 'comment', value: 'Since when?' }])).ok);
    const before = await files('.annotations', sampleUri('dues'));
    const [articleFile] = before.filter((f) => f.endsWith('article.json'));
    assert.ok(articleFile);
    await rename('dues/slite.txt', 'dues/slite-dues.txt');
    await until('article.json says the new name', () => sourceOf(`dues/${articleFile}`) === 'slite-dues.txt').catch(() => {
      const known = notes.storeOf(document.uri).folders.map(({ address, article }) => `${address} of ${article}`);
      assert.fail(`article.json says ${sourceOf(`dues/${articleFile}`)}; known are ${known.join(', ')}`);
    });
    assert.deepEqual(await files('.annotations', sampleUri('dues')), before);
    document = await openSample('dues/slite-dues.txt');
    await until('the note is there', async () => (await notes.of(document)).notes.length === 1);
    assert.deepEqual((await notes.of(document)).notes[0]?.span, span);
  });

  it('an article that is moved to another folder keeps its notes', async () => {
    const { notes } = await api();
    await rename('dues/slite-dues.txt', 'ports/slite-dues.txt');
    const [articleFile] = (await files('.annotations', sampleUri('dues'))).filter((f) => f.endsWith('article.json'));
    await until('article.json says the new place', () => sourceOf(`dues/${articleFile}`) === '../ports/slite-dues.txt');
    const document = await openSample('ports/slite-dues.txt');
    await until('the note is there', async () => (await notes.of(document)).notes.length === 1);
  });

  it('a folder that is moved as a whole takes its notes along, unchanged', async () => {
    const { notes } = await api();
    await rename('ports/slite-dues.txt', 'dues/slite-dues.txt');
    const [articleFile] = (await files('.annotations', sampleUri('dues'))).filter((f) => f.endsWith('article.json'));
    await until('article.json says the first place', () => sourceOf(`dues/${articleFile}`) === 'slite-dues.txt');
    await closeAll();
    await rename('dues', 'fees');
    const document = await openSample('fees/slite-dues.txt');
    await until('the note is there', async () => (await notes.of(document)).notes.length === 1);
    assert.equal(sourceOf(`fees/${articleFile}`), 'slite-dues.txt');
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sampleUri('fees'), { recursive: true });
  });
});
