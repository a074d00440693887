// The entry that VS Code calls inside its extension host.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { recordMessages } from './messages.ts';
import { loadScene, sceneName } from './scenes.ts';

interface Outcome {
  readonly title: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
}

export const run = async (): Promise<void> => {
  const grep = process.env['TEST_GREP'];
  const scene = sceneName();
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, ...(grep ? { grep } : {}) });
  const tests: Outcome[] = [];
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  recordMessages();
  await loadScene(scene);
  await new Promise<void>((resolve) => {
    const runner = mocha.reporter('min').run(() => resolve());
    runner.on('pass', (test) => tests.push({ title: test.fullTitle(), ok: true, ms: test.duration ?? 0 }));
    runner.on('fail', (test, error: Error) => tests.push({ title: test.fullTitle(), ok: false, ms: 0, error: error.stack ?? String(error) }));
  });
  const reports = process.env['TEST_REPORTS'];
  if (reports) writeFileSync(path.join(reports, `${scene}.json`), JSON.stringify({ version: vscode.version, tests }));
  const failed = tests.filter((t) => !t.ok).length;
  if (failed > 0) throw new Error(`${failed} failed`);
};
