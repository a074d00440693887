// The figures that must not fall, measured as anybody would: through the command line and the scorers beside the checkout.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const root = process.cwd();
// The scorers know themselves by their real path.
const beside = path.resolve(root, '../shared');
const shared = existsSync(beside) ? realpathSync(beside) : beside;
const skip = existsSync(path.join(shared, 'score/seeds.mjs')) ? false : 'no ../shared beside the checkout';
const temporary = mkdtempSync(path.join(os.tmpdir(), 'dateline-figures-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const node = (args: readonly string[], cwd = root, input?: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, ...(input === undefined ? {} : { input }) });
  assert.ok(stdout.length > 0, stderr);
  return stdout;
};
const cli = path.join(root, 'dist/cli.js');
const write = (name: string, text: string): string => {
  const file = path.join(temporary, name);
  writeFileSync(file, text);
  return file;
};
const numbers = (text: string, pattern: RegExp): readonly number[] => {
  const found = pattern.exec(text);
  assert.ok(found, `${pattern} not in\n${text}`);
  return found.slice(1).map(Number);
};
const atLeast = (what: string, value: number | undefined, least: number): void => assert.ok((value ?? 0) >= least, `${what}: ${value}, at least ${least} is asked for`);

test('the five articles', { skip }, () => {
  const folder = path.join(shared, 'articles');
  const files = readdirSync(folder).filter((f) => f.endsWith('.txt')).sort();
  const scores = node([path.join(shared, 'score/seeds.mjs'), write('a.jsonl', node([cli, 'analyse', ...files], folder)), write('c.json', node([cli, 'corpus', ...files], folder))]);
  atLeast('actors F', numbers(scores, /^actors .* F ([\d.]+)/m)[0], 95);
  const [identity, over] = numbers(scores, /^identity .* F ([\d.]+) over (\d+)/m);
  atLeast('identity F', identity, 98);
  atLeast('identity mentions', over, 265);
  const [precision, recall] = numbers(scores, /^quotations +P ([\d.]+) R ([\d.]+)/m);
  atLeast('quotations P', precision, 75);
  atLeast('quotations R', recall, 75);
  const [strong, all, known] = numbers(scores, /strong (\d+) of 10, all (\d+) of 17, .*known false (\d+)/);
  atLeast('reuse strong', strong, 10);
  atLeast('reuse', all, 13);
  assert.equal(known, 0);
  const [conflicts, agree, flagged] = numbers(scores, /^conflicts +strong (\d+) of 12, .*must agree but flagged (\d+) .*all flagged (\d+)/m);
  atLeast('conflicts', conflicts, 9);
  assert.equal(agree, 0);
  assert.ok((flagged ?? 99) <= 40);
});

/** Rows of a data set as the command line takes them. */
const rowsOf = (file: string, published: 'published' | 'dct'): string =>
  readFileSync(path.join(shared, 'data', file), 'utf8').split('\n').filter(Boolean)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .map((row) => JSON.stringify({ id: row['id'], text: row['text'], ...(typeof row[published] === 'string' ? { published: row[published] } : {}) }))
    .join('\n');

test('names and quotations of world news held apart', { skip }, () => {
  const gold = path.join(shared, 'data/wikinews/world.dev.jsonl');
  const system = write('world.jsonl', node([cli, 'analyse', '--jsonl'], root, rowsOf('wikinews/world.dev.jsonl', 'published')));
  atLeast('typed F', numbers(node([path.join(shared, 'score/actors.mjs'), gold, system]), /^all ([\d.]+) untyped/m)[0], 90);
  const quotes = node([path.join(shared, 'score/quotes.mjs'), gold, system]);
  atLeast('content F', numbers(quotes, /^content .* F ([\d.]+)/m)[0], 75);
  atLeast('attribution F', numbers(quotes, /^attribution .* F ([\d.]+)/m)[0], 66);
});

test('dates of news and of histories', { skip }, () => {
  for (const [file, strict, relaxed, value] of [['dates/meantime.jsonl', 88, 93, 84], ['dates/wikiwars.jsonl', 84, 91, 76]] as const) {
    const system = write('dates.jsonl', node([cli, 'analyse', '--jsonl'], root, rowsOf(file, 'dct')));
    const [s, r, v] = numbers(node([path.join(shared, 'score/dates.mjs'), path.join(shared, 'data', file), system]), /strict ([\d.]+) relaxed ([\d.]+) type [\d.]+ value ([\d.]+)/);
    atLeast(`${file} strict`, s, strict);
    atLeast(`${file} relaxed`, r, relaxed);
    atLeast(`${file} value`, v, value);
  }
});
