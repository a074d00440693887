// Runs the suite of test/host/suite in a real VS Code: `node test/host/run.mjs floor|current|electron [-- grep]`.
//   VSCODE_EXE=/path/to/code or `electron`: the desktop, by @vscode/test-electron (which downloads VS Code when no path is given).
//   floor, current: the VS Code server from npm, opened in Chromium.
// A pass needs exit code 0 and a report with at least one test: a host that dies reports 0.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from './browser.mjs';
import { installHost } from './install.mjs';
import { startServer } from './server.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const suite = path.join(root, 'out/host/suite.cjs');

const buildSuite = () =>
  esbuild.build({
    entryPoints: [path.join(root, 'test/host/suite/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    outfile: suite,
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });

/** Runs the suite in the VS Code server. @returns the exit code that the workbench reports */
const runInServer = async (name, workspace, report, grep) => {
  const host = installHost(name, console.log);
  const env = { TEST_REPORT: report, TEST_HOST: name, ...(grep ? { TEST_GREP: grep } : {}) };
  const server = await startServer({ host, smoke: true, env, settings: { 'git.enabled': true, 'editor.hover.delay': 100, 'dateline.askForName': false } });
  let browser;
  try {
    browser = await launchBrowser(console.log);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let finish = () => {};
    const finished = new Promise((resolve) => (finish = resolve));
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      if (process.env.HOST_LOG) console.log(`[${type}] ${args.map(String).join(' ')}`);
    });
    await page.exposeFunction('codeAutomationExit', (code) => finish(code));
    page.on('crash', () => finish(97));
    const payload = [
      ['extensionDevelopmentPath', server.remote(root)],
      ['extensionTestsPath', server.remote(suite)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.url({ folder: workspace, payload }));
    const late = new Promise((resolve) => setTimeout(() => resolve(98), 240_000).unref());
    const code = await Promise.race([finished, late]);
    if (code !== 0) console.log(`the workbench ended with ${code}\n${server.log().slice(-2000)}`);
    return code;
  } finally {
    await browser?.close();
    await server.stop();
  }
};

/** Runs the suite in the desktop VS Code. */
const runInElectron = async (workspace, report, grep) => {
  const { runTests } = await import('@vscode/test-electron');
  const executable = process.env.VSCODE_EXE ? { vscodeExecutablePath: process.env.VSCODE_EXE } : { version: process.env.VSCODE_VERSION ?? 'stable' };
  return runTests({
    ...executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    extensionTestsEnv: { TEST_REPORT: report, TEST_HOST: 'electron', ...(grep ? { TEST_GREP: grep } : {}) },
  });
};

/** @returns {Promise<{passed: number, failed: number}>} */
export const runHost = async (name, grep) => {
  await buildSuite();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-suite-'));
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  const report = path.join(folder, 'report.json');
  try {
    const code = await (name === 'electron' || process.env.VSCODE_EXE ? runInElectron(workspace, report, grep) : runInServer(name, workspace, report, grep));
    if (!existsSync(report)) {
      console.log(`${name}: no report was written (exit code ${code})`);
      return { passed: 0, failed: 1 };
    }
    const { version, tests } = JSON.parse(readFileSync(report, 'utf8'));
    for (const { title, ok, error, ms } of tests) console.log(`${ok ? '✔' : '✖'} ${title} (${ms} ms)${ok ? '' : `\n    ${error}`}`);
    const failed = tests.filter((t) => !t.ok).length;
    console.log(`${name}: VS Code ${version}, ${tests.length - failed} passed, ${failed} failed`);
    return { passed: tests.length - failed, failed: failed + (tests.length === 0 || (code !== 0 && failed === 0) ? 1 : 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [name = 'current', grep] = process.argv.slice(2);
  const { failed } = await runHost(name, grep);
  process.exit(failed ? 1 : 0);
}
