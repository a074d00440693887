// Runs inside VS Code: activation, sweep, and the time of cards, each measured where it happens.
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { DatelineApi } from '../../src/extension.ts';

const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

export const run = async (): Promise<void> => {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder) throw new Error('no extension or no folder');
  const before = extension.isActive;
  const documentsBefore = vscode.workspace.textDocuments.map((d) => `${d.uri.toString()} ${d.languageId}`);
  const begun = performance.now();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, process.env['BENCH_ARTICLE'] ?? ''));
  await vscode.window.showTextDocument(document);
  const api = await extension.activate();
  const activated = performance.now() - begun;
  const open = await api.articles.current(document);
  const read = performance.now() - begun;
  while (api.sweep.state.total === 0 || api.sweep.state.running) await new Promise((resolve) => setTimeout(resolve, 5));
  const swept = performance.now() - begun;
  const places = [...(open?.view.actors ?? []), ...(open?.view.dates ?? [])];
  for (let round = 0; round < 6; round++) for (const { start } of places) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(start));
  const cards = api.cardTimes.slice(places.length);
  // How long the host's thread is held up while the folder is swept again.
  writeFileSync(process.env['TEST_REPORT'] ?? '', JSON.stringify({
    version: vscode.version,
    activeBefore: before,
    documentsBefore,
    activation: api.activation,
    activated,
    firstReading: read,
    swept: swept - read,
    articles: api.sweep.state.done,
    cards: cards.length,
    cardP50: quantile(cards, 0.5),
    cardP95: quantile(cards, 0.95),
    longestStall: api.longestStall(),
  }));
};
