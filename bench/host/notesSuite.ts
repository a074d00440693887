// Runs inside VS Code: an article with thousands of notes, opened, typed into; a folder of 20,000 files of notes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { describe } from '../../src/annotations/anchor/describe.ts';
import { annotate } from '../../src/annotations/draft.ts';
import { hashText } from '../../src/annotations/hash.ts';
import { annotationText, iriOf } from '../../src/annotations/model.ts';
import { Positions } from '../../src/annotations/positions.ts';
import { articleJson } from '../../src/annotations/layout.ts';
import { canonicalJson } from '../../src/annotations/json.ts';
import type { DatelineApi } from '../../src/extension.ts';
import { microseconds, watchThread } from './profile.ts';

const seeded = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const words = 'harbour council ferry inspectors winter figures office spokesman bridge commuters morning report owner timetable repairs engineer budget closing delayed announced measured northern southern vessel quay freight'.split(' ');

const articleOf = (sentences: number, random: () => number): string => {
  const lines = ['Ferry line closes for the winter', '', 'SKARVIK, 4 March 2023 (Northern Dispatch) — The ferry line closes.', ''];
  for (let i = 0; i < sentences; i++) {
    const picked = Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)]);
    lines.push(`The ${picked.join(' ')} on ${1 + (i % 28)} April ${1990 + (i % 30)}, number ${i}.`);
    if (i % 4 === 3) lines.push('');
  }
  return `${lines.join('\n')}\n`;
};

/** Writes an article and notes on it, as a colleague's push would bring them. */
const writeNotes = (folder: string, name: string, count: number, sentences: number): void => {
  const random = seeded(7);
  let last = 0;
  const uuid = (): string => `${(++last).toString(16).padStart(8, '0')}-0000-4000-8000-${Math.floor(random() * 2 ** 40).toString(16).padStart(12, '0')}`;
  const text = articleOf(sentences, random);
  const positions = new Positions(text);
  const hash = hashText(text);
  const id = iriOf(uuid());
  const home = path.join(folder, '.annotations', `${name}-${id.slice(9, 17)}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(folder, `${name}.txt`), text);
  writeFileSync(path.join(home, 'article.json'), canonicalJson(articleJson(id, `${name}.txt`, hash)));
  const maker = { clock: { now: () => 0, stamp: () => '2023-03-04T08:00:00Z' }, chance: { uuid }, creator: { name: 'Ada' } };
  for (let i = 0; i < count; i++) {
    const start = 120 + Math.floor(random() * (text.length - 240));
    const place = describe(positions, { start, end: start + 8 + Math.floor(random() * 60) });
    if (!place) continue;
    const note = annotate(maker, 'commenting', [{ article: id, ...place, text: hash }], [{ kind: 'comment', value: `Note ${i}: which source says so?` }]);
    writeFileSync(path.join(home, `${note.id.slice(9)}.json`), annotationText(note));
  }
};

interface Lap {
  readonly ms: number;
  readonly cpu: number;
}

const lap = async (work: () => Promise<unknown>): Promise<Lap> => {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000 };
};

export const run = async (): Promise<void> => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const count = Number(process.env['BENCH_NOTES'] ?? 5000);
  const files = Number(process.env['BENCH_FILES'] ?? 20_000);
  writeNotes(root, 'many', count, 1200);
  writeNotes(path.join(root, 'other'), 'most', files, 1200);
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  if (!extension) throw new Error('not installed');
  const { notes, articles, paintTimes } = await extension.activate();
  const report: Record<string, number | string> = { version: vscode.version, notes: count, files };
  const bundle = path.join(extension.extensionPath, 'dist/extension.js');
  const isOurs = (url: string): boolean => url.endsWith(bundle) || (url.startsWith(`file://${extension.extensionPath}/src/`) && !url.includes('/bench/'));
  const memory = (): number => {
    (globalThis as { gc?: () => void }).gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const open = async (name: string): Promise<vscode.TextDocument> => {
    const uri = vscode.Uri.file(path.join(root, name));
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    const document = await vscode.workspace.openTextDocument(uri);
    await articles.current(document);
    return document;
  };
  const put = (name: string, { ms, cpu }: Lap): void => {
    report[`${name}, ms`] = ms;
    report[`${name}, CPU ms`] = cpu;
  };
  const settled = async (document: vscode.TextDocument): Promise<void> => {
    for (let all = await notes.of(document); !all.isSettled; all = await notes.of(document)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
  const pause = async (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const names = (list: readonly string[]): void => {
    if (process.env['BENCH_NAMES']) report[`functions ${Object.keys(report).length}`] = `\n    ${list.join('\n    ')}`;
  };

  const before = memory();
  let stop = await watchThread(isOurs);
  put('opening: the article read, its notes read, folded, placed', await lap(async () => settled(await open('many.txt'))));
  await pause(1500);
  // What other articles say is looked through in the background: here, so that it is not counted as a keystroke.
  await notes.link();
  let seen = await stop();
  report['  our own CPU on the thread, ms'] = seen.own;
  report['  our own longest stretch, CPU ms'] = seen.longestOwn;
  report['  where'] = seen.where.join(', ');
  report['  from notes known to marks set, ms'] = paintTimes[0] ?? Number.NaN;
  names(seen.functions);
  report['heap for them, MB'] = memory() - before;
  const document = await open('many.txt');
  report['notes with a place'] = (await notes.of(document)).notes.filter(({ state }) => state === 'anchored').length;

  const editor = vscode.window.activeTextEditor;
  const type = async (text: string): Promise<void> => void (await editor?.edit((edit) => edit.insert(new vscode.Position(4, 4), text), { undoStopBefore: false, undoStopAfter: false }));
  await type('x');
  await pause(2000);
  let paints = paintTimes.length;
  stop = await watchThread(isOurs);
  const strokes: { readonly from: number; readonly to: number; readonly ms: number }[] = [];
  for (let i = 0; i < 40; i++) {
    const from = microseconds();
    await type('x');
    const ms = (microseconds() - from) / 1000;
    await pause(80);
    strokes.push({ from, to: microseconds(), ms });
  }
  const rest = microseconds();
  await pause(3000);
  await settled(document);
  seen = await stop();
  const own = strokes.map(({ from, to }) => seen.ownBetween(from, to));
  report['a keystroke, p50 of our own CPU, ms'] = quantile(own, 0.5);
  report['a keystroke, p95 of our own CPU, ms'] = quantile(own, 0.95);
  report['a keystroke, p50 until the editor has it, ms'] = quantile(strokes.map(({ ms }) => ms), 0.5);
  report['our own longest stretch while typing, CPU ms'] = seen.longestBetween(strokes[0]?.from ?? 0, rest);
  report['our own CPU once the typing rests, ms'] = seen.ownBetween(rest, microseconds());
  report['our own longest stretch once the typing rests, CPU ms'] = seen.longestBetween(rest, microseconds());
  report['marks set meanwhile'] = paintTimes.length - paints;
  names(seen.functions);

  paints = paintTimes.length;
  stop = await watchThread(isOurs);
  put('a revert', await lap(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await settled(document);
  }));
  await pause(1500);
  seen = await stop();
  report['  our own longest stretch after a revert, CPU ms'] = seen.longestOwn;
  report['  where it was'] = seen.where.join(', ');
  report['  marks set after a revert'] = paintTimes.length - paints;
  names(seen.functions);
  stop = await watchThread(isOurs);
  const far = vscode.Uri.file(path.join(root, 'other', 'most.txt'));
  put(`a glance at ${files} files`, await lap(async () => notes.glance(far)));
  put(`${files} files: found at the first look through the folder`, await lap(async () => notes.link()));
  seen = await stop();
  report['  our own longest stretch in the folder, CPU ms'] = seen.longestOwn;
  report['  where that was'] = seen.where.join(', ');
  const at = process.env['TEST_REPORT'];
  if (at) writeFileSync(at, JSON.stringify(report));
};
