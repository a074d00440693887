// Kills a process 200 times at random while it writes annotations: every file must be the old one or the new one, whole.
//   npx tsx test/git/kill.ts [--count 200]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { decodeAnnotation } from '../../src/annotations/codec.ts';
import { decodeArticleFile } from '../../src/annotations/layout.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } });
const count = Number(values.count);
const top = mkdtempSync(path.join(tmpdir(), 'dateline-kill-'));
const folder = path.join(top, 'w');
const script = path.join(top, 'killed.mjs');
await esbuild.build({ entryPoints: [path.resolve('test/git/killed.ts')], bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: script, logLevel: 'warning' });
const { mkdirSync } = await import('node:fs');
mkdirSync(folder);
writeFileSync(path.join(folder, 'a.txt'), 'The port was shut.');

const acknowledged = new Set<string>();
const run = async (seed: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    let isReady = false;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isReady || !said.includes('ready\n')) return;
      isReady = true;
      setTimeout(() => child.kill('SIGKILL'), (seed * 7919) % 97);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('exit', (code) => {
      for (const line of said.split('\n').slice(0, -1)) if (line.startsWith('done ')) acknowledged.add(line.slice(5));
      if (code === null) resolve();
      else reject(new Error(`it ended by itself: ${errors}`));
    });
  });

const faults: string[] = [];
let drafts = 0;
const judge = (): void => {
  drafts = 0;
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(path.join(folder, '.annotations'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const at = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.name.endsWith('.tmp')) drafts++;
    else files.set(at, readFileSync(at));
  }
  for (const [at, bytes] of files) {
    const decoded = at.endsWith('article.json') ? decodeArticleFile(bytes) : decodeAnnotation(bytes);
    if (!decoded.ok) faults.push(`${at}: ${decoded.fault.message}`);
  }
  for (const at of acknowledged) if (!files.has(at)) faults.push(`${at} was written, and is missing`);
};

try {
  for (let i = 1; i <= count; i++) {
    await run(i);
    if (existsSync(path.join(folder, '.annotations'))) judge();
    if (faults.length > 0) break;
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
console.log(`killed ${count} times while writing: ${acknowledged.size} writes acknowledged, ${faults.length} files half, missing or broken; ${drafts} drafts of cut-off writes left beside them, which nothing reads`);
process.exit(faults.length > 0 ? 1 : 0);
