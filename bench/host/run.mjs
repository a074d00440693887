// npm run bench:host [floor|current] [articles] [runs]: in a real VS Code, how long our own code holds the extension host's thread
// while a folder is swept, activation, the time of a card, and that nothing is read before an article is opened.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from '../../scripts/prepared.mjs';
import { launchBrowser } from '../../test/host/browser.mjs';
import { installHost } from '../../test/host/install.mjs';
import { startServer } from '../../test/host/server.mjs';
import { writeArticles } from './corpus.mjs';

const [name = 'current', count = '1000', runs = '3'] = process.argv.slice(2);
/** Windows opened for activation alone, besides those of the sweep. */
const activations = 6;
const suite = path.join(root, 'out/bench/suite.cjs');
build();
await esbuild.build({ entryPoints: [path.join(root, 'bench/host/suite.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: suite, external: ['vscode'], logLevel: 'warning' });
const host = installHost(name, console.log);
const load = () => os.loadavg()[0].toFixed(1);
const loads = [load()];

/** Opens windows on a folder with so many articles, one after the other. @returns a report of each */
const measure = async (articles, windows, env) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'));
  const workspace = path.join(folder, 'articles');
  mkdirSync(workspace);
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  writeArticles(workspace, path.join(root, 'samples'), articles);
  const report = path.join(folder, 'report.jsonl');
  const server = await startServer({ host, smoke: true, env: { TEST_REPORT: report, BENCH_ARTICLE: 'baltic-wire/2023-03-21-denial.txt', ...env } });
  const browser = await launchBrowser(console.log);
  try {
    for (let i = 0; i < windows; i++) {
      const page = await browser.newPage();
      let finish = () => {};
      const finished = new Promise((resolve) => (finish = resolve));
      await page.exposeFunction('codeAutomationLog', (type, args) => {
        if (process.env.HOST_LOG) console.log(`[${type}] ${args.map(String).join(' ')}`);
      });
      await page.exposeFunction('codeAutomationExit', (code) => finish(code));
      await page.goto(server.url({ folder: workspace, payload: [['extensionDevelopmentPath', server.remote(root)], ['extensionTestsPath', server.remote(suite)], ['skipWelcome', 'true']] }));
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 600_000).unref())]);
      await page.close();
      loads.push(load());
    }
    if (!existsSync(report)) throw new Error(`nothing was measured:\n${server.log().slice(-2000)}`);
    return readFileSync(report, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

const quick = await measure(0, activations, { BENCH_ONLY: 'activation' });
const whole = await measure(Number(count), Number(runs), {});
const all = [...quick, ...whole];
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const ms = (values) => `${median(values).toFixed(1)} ms (${sorted(values).map((v) => v.toFixed(1)).join(', ')})`;
const line = (label, value) => console.log(`${label.padEnd(66)} ${value}`);

console.log(`VS Code ${all[0].version}, ${whole[0].articles} articles, ${os.cpus().length} cores, load ${loads.join(' ')}; medians, each figure in brackets`);
line('active before a file was opened', all.some((r) => r.activeBefore) ? 'yes' : 'no');
line('articles and workers before an article was opened', `${Math.max(...all.map((r) => r.analysedBefore))} and ${Math.max(...all.map((r) => r.workersBefore))}`);
line('activation: module load + activate', ms(all.map((r) => r.load + r.activate)));
line('  of it the module', ms(all.map((r) => r.load)));
line('open to first reading, worker and models included', ms(whole.map((r) => r.firstReading)));
line('sweep of the folder', ms(whole.map((r) => r.swept)));
line("longest stretch of our own code on the host's thread meanwhile", `${ms(whole.map((r) => r.ownStretch))}: ${whole.map((r) => r.where.join(', ')).join(' | ')}`);
line('  our own code altogether', ms(whole.map((r) => r.own)));
line("  longest stretch of anybody's code", ms(whole.map((r) => r.anyStretch)));
line(`a card's own time, p50 of ${whole[0].cards}`, ms(whole.map((r) => r.cardP50)));
line(`a card's own time, p95 of ${whole[0].cards}`, ms(whole.map((r) => r.cardP95)));
