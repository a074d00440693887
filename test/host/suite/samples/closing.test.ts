// A window that closes ends the reading of its folder.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Engine } from '../../../../src/corpus/engine.ts';
import { Settings } from '../../../../src/editor/host/settings.ts';
import { Sweep } from '../../../../src/editor/host/sweep.ts';
import { pause, sampleUri, until, writeFile } from '../helpers.ts';

describe('closing the window', () => {
  it('cancels the sweep', async () => {
    for (let i = 0; i < 60; i++) writeFile(`many/${i}.txt`, `Ferry number ${i} is late\n\nThe ferry from Nynäshamn was late again on Monday, said the harbour master of Visby. Nobody knows why.\n`);
    const added: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const engine = {
      add: async (articles: readonly { readonly id: string }[]) => {
        added.push(...articles.map(({ id }) => id));
        await held;
      },
    } as unknown as Engine;
    const settings = new Settings();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const sweep = new Sweep({ engine: async () => engine, settings, log, decisionsOf: async () => undefined, isOpen: () => false, choice: () => undefined });
    try {
      const ended = sweep.begin(sampleUri('many/0.txt'));
      await until('the sweep is under way', () => added.length > 0);
      assert.equal(sweep.state.running, true);
      sweep.dispose();
      release();
      await ended;
      const after = added.length;
      // Files that the watcher tells of are handed over besides.
      assert.ok(sweep.state.done < sweep.state.total, `${sweep.state.done} of ${sweep.state.total} were read`);
      await pause(50);
      assert.equal(added.length, after);
    } finally {
      settings.dispose();
      rmSync(vscode.Uri.joinPath(sampleUri('many')).fsPath, { recursive: true });
    }
  });
});
