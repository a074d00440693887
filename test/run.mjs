// npm test: everything, from a fresh clone, with no step before. The last line is "N passed, N failed".
//   node test/run.mjs [unit|check|host|ui …]: only these parts
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, installPackages, packVsix, root } from '../scripts/prepared.mjs';

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const begun = Date.now();

const part = async (name, group, run) => {
  if (wanted.length > 0 && !wanted.includes(group)) return;
  const start = Date.now();
  console.log(`\n── ${name}`);
  let result;
  try {
    result = await run();
  } catch (error) {
    console.error(error);
    result = { passed: 0, failed: 1 };
  }
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
};

/** A command that passes or fails as a whole. */
const command = (...args) => {
  const { status } = spawnSync(args[0], args.slice(1), { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A node:test run; its counts are read from the TAP it prints. Only what failed is shown. */
const tap = (...args) => {
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  const lines = stdout.split('\n');
  for (const [i, line] of lines.entries()) if (/^\s*not ok /.test(line)) console.log(lines.slice(i, i + 25).join('\n'));
  for (const line of lines) if (/# SKIP/.test(line)) console.log(line.trim());
  const failed = count('fail');
  return { passed: count('pass'), failed: failed || (status === 0 ? 0 : 1), skipped: count('skipped') };
};

/** A script that prints what it does and, as its last line of that kind, "N passed, N failed". */
const child = (...args) =>
  new Promise((resolve) => {
    const running = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    for (const stream of [running.stdout, running.stderr]) stream.setEncoding('utf8').on('data', (text) => (told += text));
    running.on('close', (status) => {
      console.log(told.trimEnd());
      const [passed = 0, failed = 0] = ([...told.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? []).slice(1).map(Number);
      resolve({ passed, failed: failed || (status === 0 && passed > 0 ? 0 : 1) });
    });
  });

const tests = (folder) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name));

installPackages();
await part('types', 'check', () => command('npm', 'run', '-s', 'check'));
await part('lint', 'check', () => command('npm', 'run', '-s', 'lint'));
await part('notices', 'check', () => command('node', 'scripts/notices.mjs', '--check'));
await part('unit', 'unit', () => tap('test/unit/run.mjs', '--tap'));
build();
await part('git, files and data', 'git', () => tap('--import', 'tsx', '--test', '--test-reporter', 'tap', ...tests('test/git'), ...tests('test/shared')));
// Windows wait more than they work: two of a kind run side by side, each told at its end.
const together = (name, group, all) =>
  part(name, group, async () => {
    const results = await Promise.all(all.map((args) => child(...args)));
    return Object.fromEntries(Object.keys(total).map((key) => [key, results.reduce((sum, result) => sum + (result[key] ?? 0), 0)]));
  });

const inSight = (group) => wanted.length === 0 || wanted.includes(group);
if (inSight('host') || inSight('ui')) {
  // Before they run side by side: what is installed once.
  const { findChromium, installHost } = await import('./host/install.mjs');
  for (const name of ['floor', 'current']) installHost(name, console.log);
  findChromium(console.log);
}
await together('in VS Code, the floor and the current', 'host', [['test/host/run.mjs', 'floor'], ['test/host/run.mjs', 'current']]);
if (inSight('ui')) {
  const vsix = await packVsix();
  await together('in a browser, light, and dark in the web extension host', 'ui', [['test/ui/run.mjs', 'light', `--vsix=${vsix}`], ['test/ui/run.mjs', 'dark', '--web', `--vsix=${vsix}`]]);
}

console.log(`\n${((Date.now() - begun) / 1000).toFixed(0)} s${total.skipped ? `, ${total.skipped} skipped` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
