// Runs the suite of test/host/suite in a real VS Code: `node test/host/run.mjs floor|current|electron [grep] [--scene=name]`.
//   VSCODE_EXE=/path/to/code or `electron`: the desktop, by @vscode/test-electron (which downloads VS Code when no path is given).
//   floor, current: the VS Code server from npm, opened in Chromium.
// One window a scene (scenes.mjs). A pass needs exit code 0 and a report with at least one test: a host that dies reports 0.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from './browser.mjs';
import { startEyes } from './eyes.mjs';
import { installHost } from './install.mjs';
import { scenes } from './scenes.mjs';
import { startServer } from './server.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
/** One bundle a host, so that two of them may be built side by side. */
const suiteOf = (name) => path.join(root, `out/host/${name}.cjs`);

const buildSuite = (suite) =>
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

const settings = { 'git.enabled': true, 'files.autoSave': 'off', 'editor.hover.delay': 100, 'editor.wordWrap': 'on', 'dateline.askForName': false };

/** Opens windows in the VS Code server. @returns `open`, whose result is the exit code that the workbench reports */
const inServer = async (name, env, suite) => {
  const host = installHost(name, console.log);
  let page;
  const eyes = await startEyes(() => page);
  let server;
  let browser;
  const stop = async () => {
    await browser?.close();
    await server?.stop();
    eyes.stop();
  };
  try {
    server = await startServer({ host, smoke: true, env: { ...env, TEST_HOST: name, TEST_EYES: eyes.url }, settings });
    browser = await launchBrowser(console.log);
  } catch (error) {
    await stop();
    throw error;
  }
  const open = async (what) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
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
    await page.goto(server.url({ ...what, payload }));
    const late = new Promise((resolve) => setTimeout(() => resolve(98), 900_000).unref());
    const code = await Promise.race([finished, late]);
    if (code !== 0) console.log(`the workbench ended with ${code}\n${server.log().slice(-2000)}`);
    if (process.env.HOST_SHOT) await page.screenshot({ path: process.env.HOST_SHOT });
    await context.close();
    return code;
  };
  return { open, stop };
};

/** Opens windows of the desktop VS Code. */
const inElectron = async (env, suite) => {
  const { runTests } = await import('@vscode/test-electron');
  const executable = process.env.VSCODE_EXE ? { vscodeExecutablePath: process.env.VSCODE_EXE } : { version: process.env.VSCODE_VERSION ?? 'stable' };
  const open = ({ folder, workspace }) =>
    runTests({
      ...executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [...(workspace ?? folder ? [workspace ?? folder] : []), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
      extensionTestsEnv: { ...env, TEST_HOST: 'electron' },
    });
  return { open, stop: async () => {} };
};

/** @returns {Promise<{passed: number, failed: number}>} */
export const runHost = async (name, grep, only) => {
  const suite = suiteOf(name);
  await buildSuite(suite);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-suite-'));
  const reports = path.join(folder, 'reports');
  mkdirSync(reports);
  const env = { TEST_REPORTS: reports, ...(grep ? { TEST_GREP: grep } : {}) };
  const result = { passed: 0, failed: 0 };
  let version = '';
  let host;
  try {
    host = await (name === 'electron' || process.env.VSCODE_EXE ? inElectron(env, suite) : inServer(name, env, suite));
    for (const [scene, prepare] of Object.entries(scenes)) {
      if (only && scene !== only) continue;
      const begun = Date.now();
      const code = await host.open(prepare(folder, root));
      const report = path.join(reports, `${scene}.json`);
      if (!existsSync(report)) {
        console.log(`${name}, ${scene}: no report was written (exit code ${code})`);
        result.failed++;
        continue;
      }
      const { tests, ...about } = JSON.parse(readFileSync(report, 'utf8'));
      version = about.version;
      for (const { title, ok, error, ms } of tests) console.log(`${ok ? '✔' : '✖'} ${title} (${ms} ms)${ok ? '' : `\n    ${error}`}`);
      const failed = tests.filter((t) => !t.ok).length;
      const died = code !== 0 && failed === 0;
      if (died || (tests.length === 0 && !grep)) console.log(`${name}, ${scene}: ${tests.length} tests, exit code ${code}`);
      result.passed += tests.length - failed;
      result.failed += failed + (died || (tests.length === 0 && !grep) ? 1 : 0);
      console.log(`  (${scene}: ${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    }
    console.log(`${name}: VS Code ${version}, ${result.passed} passed, ${result.failed} failed`);
    return { passed: result.passed, failed: result.failed + (result.passed + result.failed === 0 ? 1 : 0) };
  } finally {
    await host?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const args = process.argv.slice(2);
  const [name = 'current', grep] = args.filter((a) => !a.startsWith('--'));
  const { failed } = await runHost(name, grep, args.find((a) => a.startsWith('--scene='))?.slice(8));
  process.exit(failed ? 1 : 0);
}
