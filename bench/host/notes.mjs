// node bench/host/notes.mjs [floor|current] [notes] [files]: thousands of notes on one article in a real VS Code.
// BENCH_NAMES=1 tells which functions had the time.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from '../../scripts/prepared.mjs';
import { launchBrowser } from '../../test/host/browser.mjs';
import { installHost } from '../../test/host/install.mjs';
import { startServer } from '../../test/host/server.mjs';

const [name = 'current', notes = '5000', files = '20000'] = process.argv.slice(2);
const suite = path.join(root, 'out/bench/notesSuite.cjs');
build();
if (process.env.BENCH_NAMES) execFileSync(process.execPath, ['esbuild.mjs', '--debug'], { cwd: root });
await esbuild.build({ entryPoints: [path.join(root, 'bench/host/notesSuite.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: suite, external: ['vscode'], logLevel: 'warning' });
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-notes-'));
const workspace = path.join(folder, 'articles');
mkdirSync(workspace);
const report = path.join(folder, 'report.json');
const server = await startServer({ host: installHost(name, console.log), smoke: true, env: { TEST_REPORT: report, BENCH_NOTES: notes, BENCH_FILES: files, BENCH_NAMES: process.env.BENCH_NAMES ?? '' }, settings: { 'files.autoSave': 'off', 'dateline.askForName': false } });
const browser = await launchBrowser(console.log);
try {
  const page = await browser.newPage();
  let finish = () => {};
  const finished = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (type, args) => process.env.HOST_LOG && console.log(`[${type}] ${args.map(String).join(' ')}`));
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.goto(server.url({ folder: workspace, payload: [['extensionDevelopmentPath', server.remote(root)], ['extensionTestsPath', server.remote(suite)], ['skipWelcome', 'true']] }));
  await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 300_000).unref())]);
  for (const [key, value] of Object.entries(JSON.parse(readFileSync(report, 'utf8')))) console.log(`${key.padEnd(64)} ${typeof value === 'number' ? Math.round(value * 10) / 10 : value}`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
