// Starts and stops VS Code's own server on 127.0.0.1, with folders of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { run } from './install.mjs';

/** Settings that keep a fresh VS Code quiet. */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const serverMain = (vscodeRoot) => path.join(vscodeRoot, 'out/server-main.js');

/** The environment without what an outer VS Code left in it. */
const cleanEnvironment = (extra) => Object.fromEntries(Object.entries({ ...process.env, ...extra }).filter(([key]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(key)));

/** Installs a VSIX into an extensions folder. */
export const installVsix = ({ vscodeRoot, node }, vsix, extensionsDir) => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'dateline-install-'));
  try {
    run(node, [serverMain(vscodeRoot), '--accept-server-license-terms', '--extensions-dir', extensionsDir, '--server-data-dir', data, '--install-extension', vsix, '--force'], { env: cleanEnvironment({}) });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

/**
 * @param {object} options
 * @param {{vscodeRoot: string, node: string}} options.host from `installHost`
 * @param {boolean} [options.smoke] needed for the extension test payload; draws no toasts and skips dialogs
 * @param {string} [options.dataDir] kept when given; else a temporary folder that goes with the server
 * @returns {Promise<{port: number, url: (query: object) => string, log: () => string, stop: () => Promise<void>}>}
 */
export const startServer = async ({ host, smoke = false, settings = {}, env = {}, extensionsDir, dataDir, port, trust = false, timeout = 60_000 }) => {
  const chosen = port ?? (await freePort());
  const data = dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'dateline-host-'));
  let child;
  let log = '';
  const stop = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // The whole group: the server's extension hosts and file watchers go with it.
      const kill = (signal) => {
        try {
          process.kill(-child.pid, signal);
        } catch {
          child.kill(signal);
        }
      };
      kill('SIGTERM');
      const late = setTimeout(() => kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(late);
    }
    if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    mkdirSync(path.join(data, 'user/User'), { recursive: true });
    if (!dataDir) writeFileSync(path.join(data, 'user/User/settings.json'), JSON.stringify({ ...calmSettings, ...settings }));
    const args = [serverMain(host.vscodeRoot), '--host', '127.0.0.1', '--port', String(chosen), '--without-connection-token', '--accept-server-license-terms', '--disable-telemetry', '--disable-experiments'];
    if (!trust) args.push('--disable-workspace-trust');
    if (smoke) args.push('--enable-smoke-test-driver');
    args.push('--server-data-dir', path.join(data, 'srv'), '--user-data-dir', path.join(data, 'user'), '--extensions-dir', extensionsDir ?? path.join(data, 'exts'));
    child = spawn(host.node, args, { env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    child.stdout.on('data', (chunk) => (log += chunk));
    child.stderr.on('data', (chunk) => (log += chunk));
    const begun = Date.now();
    while (!/Extension host agent listening|Web UI available/i.test(log)) {
      if (child.exitCode !== null) throw new Error(`the VS Code server died:\n${log.slice(-3000)}`);
      if (Date.now() - begun > timeout) throw new Error(`the VS Code server did not start in ${timeout} ms:\n${log.slice(-3000)}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${chosen}`;
  return {
    port: chosen,
    remote: (file) => `vscode-remote://${authority}${file}`,
    url: ({ folder, workspace, payload = [] }) => {
      const where = workspace ? `workspace=${encodeURIComponent(workspace)}` : folder ? `folder=${encodeURIComponent(folder)}` : 'ew=true';
      return `http://${authority}/?${where}${payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`;
    },
    log: () => log,
    stop,
  };
};
