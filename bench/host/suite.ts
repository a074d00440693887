// Runs inside VS Code: activation, sweep, and the time of cards, each measured where it happens.
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import * as vscode from 'vscode';
import type { DatelineApi } from '../../src/extension.ts';
import { watchThread } from './profile.ts';

const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Milliseconds that reading and compiling a bundle takes. The extension itself may be active before a bench can look on: VS Code
 * holds plain text of its own.
 */
const loading = (bundle: string): number => {
  const begun = performance.now();
  const source = readFileSync(bundle, 'utf8');
  // Another text than the one that is compiled already.
  const script = new Script(`// ${begun}\n${source}`, { filename: 'bench-copy.js' });
  return script.cachedDataRejected === true ? Number.NaN : performance.now() - begun;
};

export const run = async (): Promise<void> => {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) throw new Error('no extension or no folder');
  const report = (line: object): void => appendFileSync(process.env['TEST_REPORT'] ?? '', `${JSON.stringify({ version: vscode.version, ...line })}\n`);
  const bundle = path.join(extension.extensionPath, 'dist/extension.js');

  // A file that is no article wakes the extension, and no more than that.
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(folder.uri, 'README.md'));
  const api = await extension.activate();
  await pause(1000);
  const workers = process.getActiveResourcesInfo().filter((name) => name === 'Worker' || name === 'MessagePort').length;
  const idle = { analysedBefore: api.articles.all().length + api.sweep.state.total, workersBefore: workers };
  const activation = { load: loading(bundle), activate: api.activation };
  if (process.env['BENCH_ONLY'] === 'activation') {
    report({ ...idle, ...activation });
    return;
  }

  const stop = await watchThread((url) => url.endsWith(bundle));
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const uri = vscode.Uri.joinPath(folder.uri, process.env['BENCH_ARTICLE'] ?? '');
  await vscode.commands.executeCommand('vscode.open', uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const open = await api.articles.current(document);
  const read = performance.now() - begun;
  while (api.sweep.state.total === 0 || api.sweep.state.running) await pause(5);
  const swept = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const stretches = await stop();

  const places = [...(open?.view.actors ?? []), ...(open?.view.dates ?? [])];
  const before = api.cardTimes.length;
  for (let round = 0; round < 7; round++) for (const { start } of places) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(start));
  // The first round warms up.
  const cards = api.cardTimes.slice(before + places.length);
  report({
    ...idle,
    ...activation,
    firstReading: read,
    swept: swept - read,
    cpu: (user + system) / 1000,
    articles: api.sweep.state.done,
    cards: cards.length,
    cardP50: quantile(cards, 0.5),
    cardP95: quantile(cards, 0.95),
    longestTurn: stretches.longestTurn,
    longestOwn: stretches.longestOwn,
    where: stretches.where,
  });
};
