// One entry, two hosts: dist/extension.js (Node) and dist/web/extension.js (browser); the worker, and the command line.
import * as esbuild from 'esbuild';
import { rmSync } from 'node:fs';

const watch = process.argv.includes('--watch');
const production = !process.argv.includes('--debug');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  target: 'es2022',
  logLevel: 'warning',
  external: ['vscode'],
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// With the condition `worker`, remark's HTML entity decoder does without `document`.
const web = { ...shared, platform: 'browser', format: 'cjs', conditions: ['worker'] };

const builds = [
  { ...node, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist' },
  { ...web, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist/web' },
  // One worker for both hosts: it finds out by itself where it runs.
  { ...web, format: 'iife', entryPoints: { worker: 'src/worker/main.ts' }, outdir: 'dist', external: ['node:worker_threads'] },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
];

rmSync('dist', { recursive: true, force: true });
if (watch) for (const build of builds) await (await esbuild.context(build)).watch();
else await Promise.all(builds.map((build) => esbuild.build(build)));
