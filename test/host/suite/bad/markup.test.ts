// Markup in articles and in annotations: what it names is no story, and a hover shows it as text.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { hoverCommands } from '../../../../src/editor/cards/card.ts';
import { api, card, closeAll, openIn, positionOf, until, workspace, writeFile } from '../helpers.ts';
import { count, isWindowInSight, needsWindow, texts } from '../window.ts';

const hover = '.monaco-editor .monaco-hover:not(.hidden)';

/** What a card may hold: links to our own commands, no picture, no tag. */
const assertHarmless = (words: string): void => {
  // Escaped brackets do not make a link.
  for (const [, target = ''] of words.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) assert.ok(hoverCommands.some((command) => target.startsWith(`command:${command}?`)), target);
  // An escape does not hold inside of a tag: `<img src=x\\>` is one.
  assert.doesNotMatch(words, /<[a-z!/]/i);
  assert.doesNotMatch(words, /(?<!\\)!\[/);
};

/** Shows the card in the window, and looks at what was made of it. */
const assertHarmlessInSight = async (document: vscode.TextDocument, text: string, expected: RegExp): Promise<void> => {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  const at = positionOf(document, text);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection);
  await until('the card is in sight', async () => {
    await vscode.commands.executeCommand('editor.action.showHover');
    return expected.test((await texts(hover)).join(' '));
  });
  assert.equal(await count(`${hover} img:not(.codicon)`), 0);
  assert.equal(await count(`${hover} iframe, ${hover} script, ${hover} form, ${hover} input, ${hover} video`), 0);
  const links = await count(`${hover} .hover-row-contents a[data-href], ${hover} .rendered-markdown a[data-href]`);
  const own = await count([hover, hover].map((h, i) => `${h} ${i === 0 ? '.hover-row-contents' : '.rendered-markdown'} a[data-href^="command:dateline."]`).join(', '));
  assert.equal(own, links);
};

const hostile = '[Astrid Norling](command:workbench.action.closeWindow) said <img src=x onerror=alert(1)> on 11 April 2023 that ![pixel](https://example.org/p.png) <script>alert(1)</script> the harbour of Slite was closed, see <https://example.org/a> and `code`.';

describe('markup', () => {
  afterEach(closeAll);

  it('names in tables, HTML, code and link targets are told apart from the story', async () => {
    const text = [
      '---',
      'title: The price of oil',
      'date: 2023-04-11',
      '---',
      '',
      '# The price of oil',
      '',
      'Astrid Norling of Sweden said on Tuesday that the price of oil would fall again before the summer is over.',
      '',
      '| Buyer | Country |',
      '| --- | --- |',
      '| Bertil Tornqvist | Finland |',
      '',
      '<div class="Cecilia Hammar"><!-- Dagny Ulfsson told Reuters on Friday --></div>',
      '',
      '```',
      'const minister = "Erland Palm"; // of Norway, since Monday',
      '```',
      '',
      'The full text is [at the ministry](https://example.org/Fredrik-Sundin/Norway?on=Friday "Gustav Brandt of Denmark") since `Henrik Moberg` left, the ministry said in a statement.',
      '',
      '[1]: https://example.org/Ivar-Lundgren',
      '',
    ].join('\n');
    const document = await openIn(writeFile('markup.md', text));
    const open = await (await api()).articles.current(document);
    assert.ok(open);
    const named = open.view.actors.map(({ start, end }) => text.slice(start, end));
    assert.ok(named.includes('Astrid Norling'), named.join(' | '));
    assert.deepEqual(named.filter((name) => /Hammar|Ulfsson|Reuters|Palm|Norway|Sundin|Brandt|Denmark|Lundgren/.test(name)), []);
    const dates = open.view.dates.map(({ start, end }) => text.slice(start, end));
    assert.ok(dates.includes('Tuesday'), dates.join(' | '));
    assert.deepEqual(dates.filter((date) => /Monday|Friday/.test(date)), []);
  });

  it("an article's links, pictures and HTML are text in a card", async () => {
    // The first article speaks of her; the card over the second one quotes it.
    const more = 'The harbour will stay closed until the end of the week, and the ferries will sail from the old harbour in the north instead, as they did in the winter before.';
    writeFile('hostile.txt', `Harbour closed\n\nSLITE, 11 April 2023 (Baltic Wire) - ${hostile}\n\n${more}\n\nAstrid Norling of Sweden said on Monday <img src=x onerror=alert(1)> &lt;b&gt; <span style="color:#ff0000;">soon</span> [now](command:workbench.action.closeWindow) that the harbour would open again. ${more}\n`);
    const other = 'Prices of grain fell for the third week in Ventspils, where two ships were loaded on Sunday and a third is waiting outside for its turn.';
    const document = await openIn(writeFile('hostile.md', `# Grain is cheap\n\nVENTSPILS, 12 April 2023 - ${other} Astrid Norling <img src=y> bought some, and [would not say](command:workbench.action.quit) how much of it.\n`));
    const { articles, sweep } = await api();
    await articles.current(document);
    await until('the other article is known', () => sweep.known().some((id) => id.endsWith('/hostile.txt')));
    const words = await card(document, 'Astrid Norling', 'onerror');
    assertHarmless(words);
    assertHarmless(await card(document, '12 April 2023', 'Worked out'));
    if (isWindowInSight) await assertHarmlessInSight(document, 'Astrid Norling', /onerror/);
  });

  it("an annotation's links, pictures and HTML are text in a card", async function () {
    needsWindow(this);
    const document = await openIn(writeFile('noted.txt', 'A quiet day\n\nVISBY, 13 April 2023 (Baltic Wire) - Nothing happened in the harbour of Visby on Thursday, its master said, and nobody complained about that.\n'));
    const { notes } = await api();
    const start = document.getText().indexOf('Nothing happened');
    const written = await notes.write(document, 'commenting', [{ start, end: start + 'Nothing happened'.length }], [{ kind: 'comment', value: hostile }, { kind: 'tag', value: '<img src=y>' }]);
    assert.ok(written.ok);
    assertHarmless(await card(document, 'Nothing happened', 'onerror'));
    await assertHarmlessInSight(document, 'Nothing happened', /onerror/);
  });

  it('a creator of another program is text too', async () => {
    const uri = writeFile('foreign.txt', 'Another quiet day\n\nVISBY, 14 April 2023 (Baltic Wire) - Nobody came to the harbour of Visby on Friday, its master said, and nobody complained about that.\n');
    const folder = path.join(workspace().fsPath, '.annotations/foreign-0f0f0f0f');
    mkdirSync(folder, { recursive: true });
    const article = 'urn:uuid:0f0f0f0f-1111-4111-8111-111111111111';
    writeFileSync(path.join(folder, 'article.json'), JSON.stringify({ id: article, source: 'foreign.txt' }));
    writeFileSync(
      path.join(folder, '0e0e0e0e-2222-4222-8222-222222222222.json'),
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:0e0e0e0e-2222-4222-8222-222222222222',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2023-04-15T10:00:00Z',
        creator: { type: 'Person', name: '[Eve](command:workbench.action.quit)<img src=z>' },
        body: { type: 'TextualBody', format: 'text/html', purpose: 'commenting', value: '<a href="command:workbench.action.quit">look</a>' },
        target: { source: article, selector: [{ type: 'TextQuoteSelector', exact: 'Nobody came', prefix: '', suffix: ' to the harbour' }] },
      }),
    );
    const document = await openIn(uri);
    assertHarmless(await card(document, 'Nobody came', 'look'));
  });
});
