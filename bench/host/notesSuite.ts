// Runs inside VS Code: an article with thousands of notes, opened, typed into; a folder of 20,000 files of notes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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
  const { notes, articles } = await extension.activate();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const longestStall = (): number => delay.max / 1e6;
  const report: Record<string, number | string> = { version: vscode.version, notes: count, files };
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
  const before = memory();
  let document = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(root, 'many.txt')));
  // The first reading of the article itself is another bench's; here the notes alone.
  put(`${count} notes: files read, folded and placed`, await lap(async () => settled(document)));
  report['heap for them, MB'] = memory() - before;
  document = await open('many.txt');
  report['notes with a place'] = (await notes.of(document)).notes.filter(({ state }) => state === 'anchored').length;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const stallBefore = longestStall();
  const editor = vscode.window.activeTextEditor;
  const change = await lap(async () => {
    for (let i = 0; i < 5; i++) {
      await editor?.edit((edit) => edit.insert(new vscode.Position(4, 4 + i), 'x'), { undoStopBefore: false, undoStopAfter: false });
    }
  });
  put('5 keystrokes, each moving all notes and painting', change);
  put('places after them', await lap(async () => settled(document)));
  report['longest stretch of the thread until then, ms'] = stallBefore;
  report['longest stretch with typing, ms'] = longestStall();
  put('the same article opened again', await lap(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await settled(document);
  }));
  const far = vscode.Uri.file(path.join(root, 'other', 'most.txt'));
  put(`a glance at ${files} files`, await lap(async () => notes.glance(far)));
  put(`${files} files: found at the first look through the folder`, await lap(async () => notes.link()));
  report['longest stretch of the thread in all, ms'] = longestStall();
  const at = process.env['TEST_REPORT'];
  if (at) writeFileSync(at, JSON.stringify(report));
};
