// node bench/bundled.mjs NAME [arguments]: runs bench/NAME.ts as the extension ships, bundled. A loader that keeps functions' names, as
// tsx does, defines a property at every closure that is made: a tenth of the whole time of `analyse`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const [name, ...args] = process.argv.slice(2);
const folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
// Beside the bench, where its packages are found.
const outfile = path.join(folder, `.${name}.${process.pid}.mjs`);
try {
  await esbuild.build({
    entryPoints: [path.join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    define: { 'import.meta.dirname': JSON.stringify(folder), 'import.meta.url': JSON.stringify(`file://${folder}/${name}.ts`) },
    logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
