// npm start: builds, installs into your VS Code if there is one, else opens the browser edition; with the samples ready to hover.
//   --server: the browser edition, even where a `code` command is there
//   --port N: its port
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages, packVsix, root } from './prepared.mjs';

const options = process.argv.slice(2);
const first = 'baltic-wire/2023-03-21-denial.txt';

const command = (name, args, cwd) => spawnSync(name, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** A copy of the samples in a git repository of its own, so that annotating and committing can be tried without harm. Kept between starts. */
const sampleFolder = () => {
  const folder = path.join(root, 'out/samples');
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  const git = (...args) => command('git', ['-c', 'user.name=Dateline samples', '-c', 'user.email=', ...args], folder);
  if (git('init', '-q').status === 0) {
    git('add', '-A');
    git('commit', '-q', '-m', 'Sample articles');
  }
  return folder;
};

try {
  installPackages();
  const vsix = await packVsix();
  const samples = sampleFolder();
  const code = process.env.DATELINE_CODE ?? 'code';
  if (!options.includes('--server') && command(code, ['--version']).status === 0) {
    const installed = command(code, ['--install-extension', vsix, '--force']);
    if (installed.status !== 0) throw new Error(`${code} could not install the extension: ${installed.stderr}`);
    command(code, [samples, path.join(samples, first)]);
    console.log(`Dateline is installed in your VS Code, and ${path.relative(process.cwd(), samples)} is open. Hover over a name.`);
  } else {
    const { installHost } = await import('../test/host/install.mjs');
    const { calmSettings, installVsix, startServer } = await import('../test/host/server.mjs');
    const host = installHost('current', console.log);
    const data = path.join(root, 'out/start');
    mkdirSync(path.join(data, 'user/User'), { recursive: true });
    const settings = path.join(data, 'user/User/settings.json');
    if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(calmSettings, null, 2));
    installVsix(host, vsix, path.join(data, 'extensions'));
    const at = options.indexOf('--port');
    const server = await startServer({ host, dataDir: data, extensionsDir: path.join(data, 'extensions'), port: at >= 0 ? Number(options[at + 1]) : undefined });
    const url = server.url({ folder: samples, payload: [['openFile', server.remote(path.join(samples, first))]] });
    console.log(`\nOpen this address in a browser:\n\n  ${url}\n\nHover over a name. Ctrl+C ends it.`);
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, async () => {
        await server.stop();
        process.exit(0);
      });
  }
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
