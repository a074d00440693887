// Corrections: written as files, in force at once, here and in the other articles.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, files, openSample, settled, until } from './helpers.ts';

describe('decisions', () => {
  it('sets a publication date, and the weekdays follow', async () => {
    const document = await openSample('north-sea-monitor/undated-follow-up.txt');
    const { articles, decisions } = await api();
    const before = await articles.current(document);
    assert.equal(before?.view.published.value, undefined);
    const written = await decisions.decideArticle(document, async (article) => ({ kind: 'published', article, value: '2023-04-06' }));
    assert.ok(written.ok);
    await until('the article is read anew', () => articles.peek(document)?.view.published.value === '2023-04-06');
    const text = document.getText();
    const thursday = articles.peek(document)?.view.dates.find((d) => text.slice(d.start, d.end) === 'Thursday');
    assert.equal(thursday?.value, '2023-04-06');
  });

  it('takes a name out of all articles', async () => {
    const document = await openSample('harbour-post/rostock-waits.md');
    const { articles, decisions } = await api();
    await settled();
    const names = async (): Promise<readonly string[]> => ((await articles.current(document))?.view.actors ?? []).map((a) => a.name);
    assert.ok((await names()).some((n) => n.includes('Brandt')));
    const written = await decisions.decideActors(document.uri, { kind: 'not-an-actor', actor: { name: 'Brandt' } });
    assert.ok(written.ok);
    await until('Brandt is gone', async () => !(await names()).includes('Brandt'));
    assert.equal((await files('actors')).filter((f) => f.startsWith('.annotations/actors/')).length, 1);
    const [standing] = await decisions.standing(document.uri);
    assert.ok(standing);
    assert.ok((await decisions.undo(document.uri, standing.note)).ok);
    await until('Brandt is back', async () => (await names()).includes('Brandt'));
  });

  it('merges two actors for good', async () => {
    const document = await openSample('harbour-post/bill.md');
    const { articles, decisions } = await api();
    await articles.current(document);
    const offset = document.getText().indexOf('Lindqvist');
    const at = async (): Promise<string> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(offset));
      return [...new Set(found.map((l) => l.uri.path.split('/').at(-1)))].sort().join(' ');
    };
    const before = await at();
    const written = await decisions.decideActors(document.uri, { kind: 'same', a: { name: 'Annika Lindqvist', type: 'person' }, b: { name: 'Heike Brandt', type: 'person' } });
    assert.ok(written.ok);
    await until('the two are one', async () => (await at()) !== before && (await at()).includes('rostock-waits.md'));
  });
});
