// The VSIX in a real browser, as a reader meets it: open, underline, hover by mouse and by keyboard, annotate, commit.
// Screenshots go to out/shots/ for looking at. `node test/ui/run.mjs [light|dark] [name of a step]`
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../host/browser.mjs';
import { installHost, run as execute } from '../host/install.mjs';
import { installVsix, startServer } from '../host/server.mjs';
import { packVsix, root } from '../../scripts/prepared.mjs';
import { Reader } from './reader.mjs';
import { steps as allSteps } from './steps.mjs';

const shots = path.join(root, 'out/shots');

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', 'high-contrast': 'Default High Contrast', 'high-contrast-light': 'Default High Contrast Light' };

/** @returns {Promise<{passed: number, failed: number}>} */
export const runUi = async ({ theme = 'dark', only, hostName = 'current', web = false, vsix, steps = allSteps } = {}) => {
  mkdirSync(shots, { recursive: true });
  const host = installHost(hostName, console.log);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-ui-'));
  const workspace = path.join(folder, 'articles');
  cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  const git = (...args) => execute('git', ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: workspace });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Articles');
  const extensionsDir = path.join(folder, 'extensions');
  installVsix(host, vsix ?? (await packVsix()), extensionsDir);
  const settings = {
    'workbench.colorTheme': themes[theme],
    'editor.hover.delay': 100,
    'git.autofetch': false,
    ...(web ? { 'remote.extensionKind': { 'dateline.dateline': ['web'] } } : {}),
  };
  const server = await startServer({ host, extensionsDir, settings });
  let browser;
  const result = { passed: 0, failed: 0 };
  try {
    browser = await launchBrowser(console.log);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
    const prefix = `${theme}${web ? '-web' : ''}`;
    const reader = new Reader({ page, server, workspace, git, shot: (name) => page.screenshot({ path: path.join(shots, `${prefix}-${name}.png`) }) });
    for (const [name, step] of Object.entries(steps)) {
      if (only && !name.includes(only)) continue;
      const begun = Date.now();
      try {
        await step(reader);
        result.passed++;
        console.log(`✔ ${name} (${theme}, ${Date.now() - begun} ms)`);
      } catch (error) {
        result.failed++;
        console.log(`✖ ${name} (${theme})\n    ${error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n    ') : String(error)}`);
        await reader.shot(`fault-${name.replace(/\W+/g, '-')}`).catch(() => {});
      }
    }
  } finally {
    await browser?.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return result;
};

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const args = process.argv.slice(2);
  const theme = args.find((a) => a in themes) ?? 'dark';
  const vsix = args.find((a) => a.startsWith('--vsix='))?.slice(7);
  const { passed, failed } = await runUi({ theme, only: args.find((a) => !(a in themes) && !a.startsWith('--')), hostName: args.includes('--floor') ? 'floor' : 'current', web: args.includes('--web'), ...(vsix ? { vsix } : {}) });
  console.log(`${theme}: ${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
