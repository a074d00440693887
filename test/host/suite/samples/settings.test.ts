// Settings take effect at once, in editors that are open.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, card, hovers, openSample, settled, until } from '../helpers.ts';
import { count, marks, needsWindow, underlined } from '../window.ts';

const article = 'baltic-wire/2023-03-21-denial.txt';

const set = async (name: string, value: unknown): Promise<void> => {
  await vscode.workspace.getConfiguration('dateline').update(name, value, vscode.ConfigurationTarget.Global);
};

const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

const beside = '.editor-instance .margin-view-overlays [class*="comment-range-glyph"]';

describe('settings', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openSample(article);
    await (await api()).articles.current(document);
    await settled();
  });
  afterEach(async () => {
    for (const name of ['underline', 'hover', 'confidence', 'marks', 'inlayDates', 'margin']) await set(name, undefined);
  });

  it('underline: all, actors, dates, off', async function () {
    needsWindow(this);
    const has = async (name: string): Promise<boolean> => (await underlined()).includes(name);
    await until('both are underlined', async () => (await has('Annika Lindqvist')) && (await has('Friday')));
    await set('underline', 'dates');
    await until('dates alone', async () => !(await has('Annika Lindqvist')) && (await has('Friday')));
    await set('underline', 'actors');
    await until('actors alone', async () => (await has('Annika Lindqvist')) && !(await has('Friday')));
    await set('underline', 'off');
    await until('nothing', async () => (await underlined()).length === 0);
    await vscode.commands.executeCommand('dateline.toggleUnderlines');
    await until('something again', async () => (await underlined()).length > 0);
  });

  it('confidence: what is less certain is left plain', async function () {
    needsWindow(this);
    await until('underlined', async () => (await underlined()).length > 5);
    const before = (await underlined()).length;
    await set('confidence', 1);
    await until('fewer', async () => (await underlined()).length < before);
  });

  it('hover: on and off', async () => {
    await card(document, 'Lindqvist', 'Annika Lindqvist');
    await set('hover', false);
    await until('no card', async () => (await hovers(document, 'Lindqvist')).length === 0);
    await set('hover', undefined);
    await card(document, 'Lindqvist', 'Annika Lindqvist');
  });

  it('marks: in the hover, in sight, off', async function () {
    needsWindow(this);
    const { articles } = await api();
    const ground = async (): Promise<number> => (await marks()).filter(({ ground }) => ground !== 'none').length;
    const dispute = 'below 150 tonnes';
    await card(document, dispute, 'Figures differ');
    assert.equal(await ground(), 0);
    await set('marks', 'visible');
    await until('passages are marked', async () => (await ground()) > 0);
    await set('marks', 'off');
    await until('no marks', async () => (await ground()) === 0);
    assert.ok(articles.peek(document));
    assert.equal((await hovers(document, dispute)).some(({ value }) => value.includes('Figures differ')), false);
  });

  it('inlayDates: the day behind a weekday', async () => {
    // A date with a year at its head: no other article is needed to know the year.
    const dated = await openSample('north-sea-monitor/grounding.article');
    const hints = async (): Promise<readonly string[]> =>
      (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', dated.uri, whole(dated))).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    assert.deepEqual(await hints(), []);
    await set('inlayDates', true);
    await until('hints', async () => (await hints()).length > 0);
    assert.ok((await hints()).includes('Wed 15 March 2023'), (await hints()).join(' | '));
  });

  it('margin: the margin offers comments, or not', async function () {
    needsWindow(this);
    await until('offered', async () => (await count(beside)) > 0);
    await set('margin', false);
    await until('not offered', async () => (await count(beside)) === 0);
    await set('margin', true);
    await until('offered again', async () => (await count(beside)) > 0);
  });

  it('a value of the wrong kind counts as the default', async () => {
    await set('hover', 'perhaps');
    await card(document, 'Lindqvist', 'Annika Lindqvist');
    await set('confidence', [1, 2]);
    await card(document, 'Lindqvist', 'Annika Lindqvist');
  });
});
