// Bundles every unit test into one file and runs it in one process: the whole suite in some 3 s, the bundling apart.
import * as esbuild from 'esbuild';
import { spawnSync } from 'node:child_process';
import { globSync } from './glob.mjs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const only = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const files = [...globSync(path.join(root, 'test/unit'), '.test.ts'), path.join(root, 'test/house.test.ts')]
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)))
  .sort();
const outfile = path.join(root, 'out/unit.mjs');
await esbuild.build({
  stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: root, loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  outfile,
  logLevel: 'warning',
  // What tests read from disk stays outside: packages with data files or `require` of their own.
  external: ['fast-check', 'ajv', 'ajv-draft-04', 'jsonld', 'vscode-textmate', 'vscode-oniguruma', 'typescript', 'yaml'],
  define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'test/unit')) },
});
const reporter = process.argv.includes('--tap') ? 'tap' : 'spec';
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test-reporter', reporter, ...(process.argv.includes('--prof') ? ['--prof'] : []), outfile], { stdio: 'inherit', cwd: root });
process.exit(status ?? 1);
