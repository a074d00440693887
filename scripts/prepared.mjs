// What the two commands of the README need before they can begin, from a fresh clone: packages and a build.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');

const npm = (args, cwd = root) => {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}`);
};

/** Installs the packages of the lock file when they are missing or older than it. */
export const installPackages = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  const mark = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs) return;
  console.log('installing packages (once) …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']);
};

export const build = () => {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
};

/** Bytes that the VSIX stays below. */
const mostBytes = 3e6;

/** Builds and packs the extension; fails where it grew too large. @returns the VSIX's path */
export const packVsix = async () => {
  build();
  const { createVSIX } = await import('@vscode/vsce');
  const { readFileSync } = await import('node:fs');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const packagePath = path.join(root, `dateline-${version}.vsix`);
  await createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  const { size } = statSync(packagePath);
  if (size >= mostBytes) throw new Error(`the VSIX has ${size} bytes; it stays below ${mostBytes}`);
  return packagePath;
};
