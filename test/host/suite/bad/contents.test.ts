// Files that hold what nobody wants to meet.
//
// | bad input                                   | test                                                                     |
// | ------------------------------------------- | ------------------------------------------------------------------------ |
// | empty file                                  | contents: "an empty file is no article, and says so"                     |
// | binary file with an article's ending        | contents: "a binary file with an article's ending …" (two)               |
// | 5 MB of text                                | contents: "5 MB of text …"                                               |
// | one line of 1 MB                            | contents: "one line of 1 MB …"                                           |
// | invalid UTF-8                               | contents: "bytes that are no UTF-8 …"                                    |
// | windows-1251, UTF-16                        | several/folders: "a folder in windows-1251 …"; contents: "UTF-16 …"      |
// | CRLF, BOM                                   | contents: "CRLF and a byte order mark …", "line ends of two kinds …"     |
// | lone surrogates                             | contents: "lone surrogates …"                                            |
// | right-to-left text                          | contents: "right-to-left text …"                                         |
// | Markdown: tables, HTML, code, link targets  | markup: "names in tables …"                                              |
// | `[x](command:…)`, `<img>` in an article     | markup: "an article's links, pictures and HTML …"                        |
// | the same in an annotation                   | markup: "an annotation's links, pictures and HTML …"                     |
// | untitled, read-only documents               | places: "an untitled document …", "a document of a read-only disk …"     |
// | no workspace                                | loose/loose (four)                                                       |
// | several workspace folders                   | several/folders (four)                                                   |
// | a symbolic link loop                        | places: "a loop of links …"                                              |
// | broken, huge, conflicted annotation file    | notes of others: "a broken, a huge and a conflicted file …" (two)        |
// | a path that points outside the folder       | notes of others: "a path that leads out …", "links that lead out …"      |
// | disk full, no permission while writing      | writing: "a full disk …", "no permission …", "a file in the way …"       |
//
// The same contents and files without an editor: test/unit/core/{eligible,plain,markdown}.test.ts, test/unit/annotations/{codec,
// json,store,merge}.test.ts.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { OpenArticle } from '../../../../src/editor/host/articles.ts';
import { actors, api, card, closeAll, openIn, sampleUri, spanOf, until, wordsAt, writeFile } from '../helpers.ts';

const story = 'Harbour fees rise in Slite\n\nSLITE, 11 April 2023 (Baltic Wire) - The harbour of Slite raises its fees in May, its director Astrid Lindqvist said on Tuesday. Fishing boats are exempt.\n\n"We have no choice," Lindqvist told reporters in Stockholm.\n';

const read = async (document: vscode.TextDocument): Promise<OpenArticle> => {
  const { articles } = await api();
  const open = await articles.current(document);
  assert.ok(open, articles.standing(document).why);
  return open;
};

const refused = async (name: string, content: string | Uint8Array, why: RegExp): Promise<void> => {
  const { articles } = await api();
  const document = await openIn(writeFile(name, content));
  await until('judged', () => articles.standing(document).why !== '');
  assert.equal(articles.standing(document).on, false);
  assert.match(articles.standing(document).why, why);
  assert.equal(await articles.current(document), undefined);
};

const named = (open: OpenArticle, document: vscode.TextDocument): readonly string[] => open.view.actors.map(({ start, end }) => document.getText().slice(start, end));

/** Opened and swept alike: the same words stand where the corpus says that they stand. */
const leadsTo = async (query: string, uri: vscode.Uri, words: string): Promise<void> => {
  await closeAll();
  const { sweep } = await api();
  await until(`${uri.path} is known`, () => sweep.known().includes(uri.toString()));
  let found: readonly vscode.SymbolInformation[] = [];
  await until(`${query} is known`, async () => {
    found = (await actors(query)).filter(({ location }) => location.uri.toString() === uri.toString());
    return found.length > 0;
  });
  assert.ok(found[0]);
  assert.equal(await wordsAt(found[0].location), words);
};

describe('contents', () => {
  before(async () => {
    // Wakes the extension and begins the sweep, which follows the folder from then on.
    await read(await openIn(writeFile('slite.txt', story)));
    const { sweep } = await api();
    await until('the folder is swept', () => sweep.state.total > 0 && !sweep.state.running);
  });
  afterEach(async () => {
    await closeAll();
    // Large files would be read again and again behind the other tests' backs.
    for (const name of ['five-megabytes.txt', 'one-line.txt']) rmSync(sampleUri(name).fsPath, { force: true });
  });

  it('an empty file is no article, and says so', async () => {
    await refused('empty.txt', '', /empty/);
    await refused('blank.md', '\n \n\n', /empty/);
    await refused('empty.article', '', /empty/);
  });

  it("a binary file with an article's ending is not read", async () => {
    const { sweep } = await api();
    const picture = new Uint8Array(4000);
    picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const uri = writeFile('picture.txt', picture);
    const after = writeFile('picture-after.txt', story.replaceAll('Lindqvist', 'Wallin'));
    await until('the file after it is known', () => sweep.known().includes(after.toString()));
    assert.equal(sweep.known().includes(uri.toString()), false);
    // The editor itself refuses to show it as text, or shows it: either way nothing is read.
    await vscode.commands.executeCommand('vscode.open', uri);
    const { articles } = await api();
    assert.equal(articles.all().some(({ document }) => document.uri.toString() === uri.toString()), false);
  });

  it("a binary file with an article's ending and no zero byte is refused once open", async () => {
    await refused('noise.article', Uint8Array.from({ length: 6000 }, (_, i) => 1 + ((i * 7919) % 8)), /binary/);
  });

  it('5 MB of text are refused with the size that is the limit', async () => {
    await refused('five-megabytes.txt', `${story}\n`.repeat(Math.ceil(5_000_001 / (story.length + 1))), /Longer than 5,000,000 characters/);
  });

  it('one line of 1 MB is read, and leads to its end', async () => {
    const sentence = 'The ferry was late again, said the harbour office of Visby, and nobody could say why it was late. ';
    const text = `${sentence.repeat(Math.ceil(1_000_000 / sentence.length))}Astrid Lindqvist apologised in Stockholm on 11 April 2023.\n`;
    const document = await openIn(writeFile('one-line.txt', text));
    const open = await read(document);
    assert.equal(document.lineCount, 2);
    assert.ok(named(open, document).includes('Astrid Lindqvist'));
    await card(document, 'Astrid Lindqvist', 'Astrid Lindqvist');
  });

  it('bytes that are no UTF-8 cost their words, not the article', async () => {
    const bytes = new TextEncoder().encode(story);
    const at = story.indexOf('raises');
    bytes.set([0xff, 0xfe, 0xc3, 0x28], at);
    const document = await openIn(writeFile('broken-bytes.txt', bytes));
    const open = await read(document);
    assert.ok(document.getText().includes('\ufffd'));
    assert.ok(named(open, document).includes('Astrid Lindqvist'));
    await card(document, 'Astrid Lindqvist', 'Astrid Lindqvist');
  });

  it('UTF-16 with its mark is read from the disk as in the editor', async () => {
    const text = story.replaceAll('Astrid Lindqvist', 'Torsten Sjögren').replaceAll('Lindqvist', 'Sjögren');
    const uri = writeFile('wide.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { sweep } = await api();
    await until('known', () => sweep.known().includes(uri.toString()));
    await leadsTo('Torsten Sjögren', uri, 'Torsten Sjögren');
    const document = await openIn(uri);
    const shown = document.getText().startsWith('Harbour fees');
    // Where the editor does not guess encodings, it shows what it sees; nothing breaks.
    if (shown) assert.ok(named(await read(document), document).includes('Torsten Sjögren'));
  });

  it('CRLF and a byte order mark shift nothing', async () => {
    const text = story.replaceAll('Astrid Lindqvist', 'Ingrid Dahlberg').replaceAll('Lindqvist', 'Dahlberg');
    const uri = writeFile('windows.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const document = await openIn(uri);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const open = await read(document);
    assert.ok(named(open, document).includes('Ingrid Dahlberg'), named(open, document).join(' | '));
    assert.ok(open.view.dates.some(({ start, end }) => document.getText().slice(start, end).includes('Tuesday')));
    await leadsTo('Ingrid Dahlberg', uri, 'Ingrid Dahlberg');
  });

  it('line ends of two kinds are levelled as the editor levels them', async () => {
    const text = story.replaceAll('Astrid Lindqvist', 'Gudrun Ekholm').replaceAll('Lindqvist', 'Ekholm').replace('\n\n', '\r\n\r\n');
    const uri = writeFile('mixed.txt', text);
    const open = await openIn(uri);
    assert.ok(named(await read(open), open).includes('Gudrun Ekholm'));
    await leadsTo('Gudrun Ekholm', uri, 'Gudrun Ekholm');
  });

  it('lone surrogates and emoji shift nothing', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `😀 \ud83d ${story}\udc00 😀 Annika Berg of Sweden spoke on Friday.\n` });
    await vscode.window.showTextDocument(document);
    const open = await read(document);
    for (const name of ['Astrid Lindqvist', 'Annika Berg']) assert.ok(named(open, document).includes(name), named(open, document).join(' | '));
    await card(document, 'Annika Berg', 'Annika Berg');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('right-to-left text keeps its places', async () => {
    const uri = writeFile('right-to-left.txt', `${story}\nقالت Astrid Lindqvist في ستوكهولم يوم الثلاثاء إن الميناء مغلق.\n\u202eLindqvist\u202c was asked again in Helsinki on 12 April 2023, and שר התחבורה answered.\n`);
    const document = await openIn(uri);
    const open = await read(document);
    assert.ok(named(open, document).includes('Helsinki'));
    for (const { start, end } of open.view.actors) assert.doesNotMatch(document.getText().slice(start, end), /[\u202a-\u202e]/);
    const shown = await card(document, 'Helsinki', 'Helsinki');
    assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/);
    assert.deepEqual(spanOf(document, 'Helsinki').start, document.offsetAt(document.positionAt(spanOf(document, 'Helsinki').start)));
  });
});
