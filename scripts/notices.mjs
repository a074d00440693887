// THIRD-PARTY-NOTICES.md: every package that the bundles really hold, with its licence, and the data that models/ was made from.
//   node scripts/notices.mjs            writes it
//   node scripts/notices.mjs --check    fails when it is out of date
import * as esbuild from 'esbuild';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepared.mjs';

const file = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** Folders of the packages whose code is in what the VSIX holds. */
const bundled = async () => {
  const { metafile } = await esbuild.build({
    absWorkingDir: root, entryPoints: ['src/extension.ts', 'src/worker/main.ts'], outdir: 'out/notices', write: false, metafile: true, bundle: true,
    platform: 'browser', conditions: ['worker'], format: 'cjs', external: ['vscode', 'node:worker_threads'], logLevel: 'error',
  });
  const folders = new Set();
  for (const output of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const found = bytesInOutput > 0 && /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (found) folders.add(found[1]);
    }
  return [...folders].sort();
};

const licenceText = (folder) => {
  const name = readdirSync(path.join(root, folder)).find((f) => /^licen[sc]e/i.test(f));
  return name ? readFileSync(path.join(root, folder, name), 'utf8').replaceAll('\r\n', '\n').trim() : undefined;
};

const sections = new Map();
for (const folder of await bundled()) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const text = licenceText(folder) ?? `Licence: ${license}`;
  const key = text.replace(/\s+/g, ' ');
  if (!sections.has(key)) sections.set(key, { text, names: [] });
  sections.get(key).names.push(`${name} ${version} (${license})`);
}

const data = readFileSync(path.join(root, 'models/NOTICES.md'), 'utf8').trim();
const written = `# Third-party notices

Dateline itself is under the MIT licence (LICENSE). Its bundles hold the following packages, unchanged; its models were made from the data
named at the end. Written by \`node scripts/notices.mjs\`.

${[...sections.values()].map(({ names, text }) => `## ${names.join(', ')}\n\n\`\`\`\n${text}\n\`\`\`\n`).join('\n')}
${data}
`;

if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== written) {
  console.error('THIRD-PARTY-NOTICES.md is out of date: node scripts/notices.mjs');
  process.exit(1);
}
