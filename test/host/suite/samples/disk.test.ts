// Article files that other programs write, change and delete.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { actors, api, closeAll, openIn, openSample, settled, until, wordsAt, writeFile } from '../helpers.ts';

const name = 'baltic-wire/2023-03-24-tanker.txt';
const text = (person: string): string =>
  `A second ship is towed to Visby\n\nSTOCKHOLM, March 24 (Baltic Wire) - The tug Vidar reached the harbour of Visby on Friday. Its master, ${person}, said that the tow had taken nine hours.\n\n"The wind was with us," ${person.split(' ').at(-1)} said.\n`;

const found = async (query: string): Promise<boolean> => (await actors(query)).some((actor) => actor.name === query);

describe('files on disk', () => {
  before(settled);

  it('a new article is read, a changed one read anew, a deleted one forgotten', async () => {
    const { sweep } = await api();
    const uri = writeFile(name, text('Gunnar Sjöberg'));
    await until('the new article is known', () => sweep.known().includes(uri.toString()));
    await until('its master is known', () => found('Gunnar Sjöberg'));
    const [master] = await actors('Gunnar Sjöberg');
    assert.ok(master);
    assert.equal(await wordsAt(master.location), 'Gunnar Sjöberg');
    writeFile(name, text('Ebba Nordin'));
    await until('the other master is known', () => found('Ebba Nordin'));
    assert.equal(await found('Gunnar Sjöberg'), false);
    rmSync(uri.fsPath);
    await until('the article is forgotten', async () => !sweep.known().includes(uri.toString()) && !(await found('Ebba Nordin')));
  });

  it('what is in an editor counts, not what is on disk; once closed, the file counts again', async () => {
    const uri = writeFile(name, text('Gunnar Sjöberg'));
    const { articles } = await api();
    const document = await openSample(name);
    await articles.current(document);
    const start = document.getText().indexOf('Gunnar Sjöberg');
    await vscode.window.activeTextEditor?.edit((change) => change.replace(new vscode.Range(document.positionAt(start), document.positionAt(start + 'Gunnar Sjöberg'.length)), 'Ebba Nordin'));
    await until('the buffer is read', () => found('Ebba Nordin'));
    await closeAll();
    await until('the file counts again', async () => (await found('Gunnar Sjöberg')) && !(await found('Ebba Nordin')));
    rmSync(uri.fsPath);
    await until('forgotten', async () => !(await found('Gunnar Sjöberg')));
  });

  it('an open article that does not state its day is dated by articles that come later', async () => {
    const { articles, sweep } = await api();
    const dated = (day: string): string => `${day}\n\nThe Pilot Guild of Gotland and the Visby Tug Company talked about the tow.\n`;
    const undated = writeFile('baltic-wire/pilots.txt', 'Guild rejects offer\n\nVISBY, May 9 (Baltic Wire) - The Pilot Guild of Gotland on Tuesday rejected the offer of the Visby Tug Company.\n');
    const document = await openIn(undated);
    const first = await articles.current(document);
    assert.ok(first);
    assert.equal(first.view.published.guess, undefined);
    const others = ['2017-05-06', '2017-05-12'].map((day) => writeFile(`baltic-wire/guild-${day.slice(-2)}.txt`, dated(day)));
    await until('the others are known', () => others.every((uri) => sweep.known().includes(uri.toString())));
    await sweep.again();
    await until('the article is dated', () => articles.peek(document)?.view.published.guess === '2017-05-09');
    assert.deepEqual(articles.peek(document)?.view.dates.map(({ value }) => value), ['2017-05-09', '2017-05-09']);
    await closeAll();
    for (const uri of [undated, ...others]) rmSync(uri.fsPath);
    await until('all are forgotten', () => ![undated, ...others].some((uri) => sweep.known().includes(uri.toString())));
  });
});
