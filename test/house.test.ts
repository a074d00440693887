// The house rules, read from the code itself: which floor may import which, no circles, no overgrown files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { globSync } from './unit/glob.mjs';

const root = process.cwd();
const sourceFolder = path.join(root, 'src');

/** A floor may import itself, the floors named, and the packages named (`node:*` stands for all of Node). */
const floors: Readonly<Record<string, { readonly floors: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { floors: [], packages: ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter', 'mdast', 'yaml'] },
  platform: { floors: [], packages: [] },
  annotations: { floors: ['core', 'platform'], packages: ['@noble/hashes'] },
  corpus: { floors: ['core', 'annotations', 'platform'], packages: ['@noble/hashes'] },
  worker: { floors: ['core', 'annotations', 'corpus', 'platform'], packages: ['node:worker_threads'] },
  editor: { floors: ['core', 'annotations', 'corpus', 'platform', 'panel'], packages: ['vscode', '#spawn', '#disk', 'node:fs/promises'] },
  panel: { floors: ['core'], packages: [] },
  cli: { floors: ['core', 'annotations', 'corpus', 'platform'], packages: ['node:*'] },
  'extension.ts': { floors: ['core', 'annotations', 'corpus', 'platform', 'editor'], packages: ['vscode'] },
};

const files = globSync(sourceFolder, '.ts').map((file: string) => path.relative(sourceFolder, file).split(path.sep).join('/'));
const importPattern = /^\s*(?:import|export)\b[^'"\n]*(?:\n[^'"\n]*)*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(path.join(sourceFolder, file), 'utf8');
  return [...text.matchAll(importPattern)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
};
const floorOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file);
const resolve = (from: string, specifier: string): string => path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
const packageOf = (specifier: string): string => (specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? ''));

test('no import climbs a floor', () => {
  const faults: string[] = [];
  for (const file of files) {
    const rule = floors[floorOf(file)];
    if (!rule) {
      faults.push(`${file}: no floor of that name in the table`);
      continue;
    }
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = floorOf(resolve(file, specifier));
        if (target !== floorOf(file) && !rule.floors.includes(target)) faults.push(`${file} imports ${specifier}: ${floorOf(file)} may not see ${target}`);
      } else if (!rule.packages.includes(packageOf(specifier)) && !(specifier.startsWith('node:') && (rule.packages.includes('node:*') || rule.packages.includes(specifier)))) {
        faults.push(`${file} imports ${specifier}: not a package of ${floorOf(file)}`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test('features of the editor do not import each other', () => {
  const feature = (file: string): string => /^editor\/features\/([^/.]+)/.exec(file)?.[1] ?? '';
  const faults = files
    .filter((file) => feature(file) !== '')
    .flatMap((file) => importsOf(file).filter((s) => s.startsWith('.')).map((s) => [file, resolve(file, s)] as const))
    .filter(([from, to]) => feature(to) !== '' && feature(to) !== feature(from))
    .map(([from, to]) => `${from} imports ${to}`);
  assert.deepEqual(faults, []);
});

test('what the extension host loads reads no article: that is the worker’s, and would slow the start', () => {
  const ran = (file: string): readonly string[] => {
    const text = readFileSync(path.join(sourceFolder, file), 'utf8');
    return [...text.matchAll(importPattern)].filter((m) => !/^\s*(?:import|export)\s+type\b/.test(m[0])).map((m) => m[1] ?? m[2] ?? m[3] ?? '').filter((s) => s.startsWith('.')).map((s) => resolve(file, s));
  };
  const reached = new Set<string>();
  const walk = (file: string): void => {
    if (reached.has(file) || file.includes('#')) return;
    reached.add(file);
    for (const next of ran(file)) walk(next);
  };
  walk('extension.ts');
  assert.ok(reached.size > 50);
  assert.deepEqual(['core/parse.ts', 'core/analyse.ts', 'corpus/memory.ts'].filter((file) => reached.has(file)), []);
});

test('imports run in no circle', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file).filter((s) => s.startsWith('.')).map((s) => resolve(file, s))]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  assert.deepEqual(circles, []);
});

test('no source file is over 400 lines', () => {
  const long = files.map((file) => [file, readFileSync(path.join(sourceFolder, file), 'utf8').split('\n').length] as const).filter(([, lines]) => lines > 401);
  assert.deepEqual(long, []);
});

test('the words that the house does not use', () => {
  const faults: string[] = [];
  for (const file of files) {
    const code = readFileSync(path.join(sourceFolder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (/^export default\b/m.test(code)) faults.push(`${file}: default export`);
    if (/^\s*(?:export\s+)?(?:const\s+)?enum\s/m.test(code)) faults.push(`${file}: enum`);
    if (/:\s*any\b|\bas any\b|<any>/.test(code)) faults.push(`${file}: any`);
    if (/^export \* from/m.test(code)) faults.push(`${file}: barrel`);
  }
  assert.deepEqual(faults, []);
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown; readonly type: string }>> };
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const editorCode = files.filter((file) => file.startsWith('editor/') || file === 'extension.ts').map((file) => readFileSync(path.join(sourceFolder, file), 'utf8')).join('\n');
const all = (pattern: RegExp): ReadonlySet<string> => new Set([...editorCode.matchAll(pattern)].map((m) => m[1] ?? ''));

test('manifest and code name the same commands', () => {
  const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
  const registered = all(/register(?:TextEditor)?Command\(\s*'(dateline\.[\w.]+)'/g);
  // Called from cards, views and code actions only: not in the manifest, so that the palette does not offer them.
  const internal = all(/'(dateline\.[\w.]+)',? \/\/ internal/g);
  assert.deepEqual([...declared].filter((c) => !registered.has(c)), [], 'declared, but not registered');
  assert.deepEqual([...registered].filter((c) => !declared.has(c) && !internal.has(c)), [], 'registered, but neither declared nor marked internal');
  const used = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings].flatMap(({ command }) => command ?? []);
  assert.deepEqual(used.filter((c) => !declared.has(c)), [], 'in a menu or a key, but not declared');
});

test('every command has the category Dateline, and every palette command a condition or a use at any time', () => {
  assert.deepEqual(manifest.contributes.commands.filter(({ category }) => category !== 'Dateline'), []);
  const anyTime = new Set(['dateline.goToActor', 'dateline.filterStatements', 'dateline.report']);
  const conditional = new Set((manifest.contributes.menus['commandPalette'] ?? []).flatMap(({ command, when }) => (command !== undefined && when ? [command] : [])));
  assert.deepEqual(manifest.contributes.commands.filter(({ command }) => !anyTime.has(command) && !conditional.has(command)), []);
});

test('manifest and code name the same settings, at most twelve', () => {
  const declared = Object.keys(manifest.contributes.configuration.properties).map((name) => name.replace('dateline.', ''));
  const text = readFileSync(path.join(sourceFolder, 'editor/host/settings.ts'), 'utf8');
  const [, list = ''] = /settingNames = \[([^\]]*)\]/.exec(text) ?? [];
  assert.deepEqual(declared.sort(), [...list.matchAll(/'(\w+)'/g)].map((m) => m[1] ?? '').sort());
  assert.ok(declared.length <= 12, `${declared.length} settings`);
});

test('manifest and code name the same colours, each for all four kinds of theme', () => {
  const declared = manifest.contributes.colors.map(({ id }) => id);
  for (const { id, defaults } of manifest.contributes.colors) assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  const used = all(/ThemeColor\('(dateline\.\w+)'\)/g);
  assert.deepEqual([...used].filter((id) => !declared.includes(id)), []);
});

test('every %key% of the manifest has its text', () => {
  const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
  const keys = [...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1] ?? '');
  assert.deepEqual(keys.filter((key) => texts[key] === undefined), []);
  assert.deepEqual(Object.keys(texts).filter((key) => !keys.includes(key)), [], 'texts that nothing uses');
});
