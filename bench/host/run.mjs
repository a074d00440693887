// npm run bench:host [floor|current] [articles]: activation, sweep and card times in a real VS Code.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from '../../scripts/prepared.mjs';
import { launchBrowser } from '../../test/host/browser.mjs';
import { installHost } from '../../test/host/install.mjs';
import { startServer } from '../../test/host/server.mjs';
import { writeArticles } from './corpus.mjs';

const [name = 'current', count = '1000', rounds = '3'] = process.argv.slice(2);
const suite = path.join(root, 'out/bench/suite.cjs');
build();
await esbuild.build({ entryPoints: [path.join(root, 'bench/host/suite.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: suite, external: ['vscode'], logLevel: 'warning' });
const host = installHost(name, console.log);
const results = [];
for (let round = 0; round < Number(rounds); round++) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  const workspace = path.join(folder, 'articles');
  mkdirSync(workspace);
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  writeArticles(workspace, path.join(root, 'samples'), Number(count));
  const report = path.join(folder, 'report.json');
  const server = await startServer({ host, smoke: true, env: { TEST_REPORT: report, BENCH_ARTICLE: 'baltic-wire/2023-03-21-denial.txt' } });
  const browser = await launchBrowser(console.log);
  try {
    const page = await browser.newPage();
    let finish = () => {};
    const finished = new Promise((resolve) => (finish = resolve));
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.exposeFunction('codeAutomationExit', (code) => finish(code));
    await page.goto(server.url({ folder: workspace, payload: [['extensionDevelopmentPath', server.remote(root)], ['extensionTestsPath', server.remote(suite)], ['skipWelcome', 'true']] }));
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 300_000).unref())]);
    results.push(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
const median = (key) => results.map((r) => r[key]).sort((a, b) => a - b)[Math.floor(results.length / 2)];
console.log(`VS Code ${results[0].version}, ${results[0].articles} articles, ${results.length} runs (median)`);
console.log(`active before an article was opened: ${results.some((r) => r.activeBefore)} ${results[0].documentsBefore.join(', ')}`);
for (const [key, label] of [['activation', 'activation: module load + activate'], ['firstReading', 'open to first reading, worker and models included'], ['swept', 'sweep of the folder'], ['cardP50', 'card p50'], ['cardP95', 'card p95'], ['longestStall', 'longest stretch of the host\'s thread']])
  console.log(`${label.padEnd(52)} ${median(key).toFixed(1)} ms`);
