// The commands on a folder of the disk: check, export, import, agree.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { describe } from '../../src/annotations/anchor/describe.ts';
import { decide } from '../../src/annotations/decisions/actors.ts';
import { annotate, edit, reply } from '../../src/annotations/draft.ts';
import type { Layer } from '../../src/annotations/fold.ts';
import { hashText } from '../../src/annotations/hash.ts';
import type { Annotation } from '../../src/annotations/model.ts';
import { Positions } from '../../src/annotations/positions.ts';
import { AnnotationStore } from '../../src/annotations/store.ts';
import { agreeCommand } from '../../src/cli/annotations/agree.ts';
import { checkCommand } from '../../src/cli/annotations/check.ts';
import { exportCommand } from '../../src/cli/annotations/export.ts';
import { nodeChance, nodeClock, nodeFiles } from '../../src/cli/annotations/host.ts';
import { importCommand } from '../../src/cli/annotations/import.ts';
import type { Command } from '../../src/cli/io.ts';

const text = 'Harbour shut\n\nThe port of Rostock was shut on Tuesday.\nMayor Lena Vogt said "no".\n';

interface Team {
  readonly folder: string;
  readonly note: (who: string, part: string, tag: string, layer?: Layer) => Promise<Annotation>;
  readonly put: (annotation: Annotation, layer?: Layer) => Promise<string>;
}

const team = async (t: TestContext): Promise<Team> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-commands-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'news'));
  writeFileSync(path.join(folder, 'news/storm.txt'), text);
  const store = new AnnotationStore({ files: nodeFiles, chance: nodeChance, root: folder });
  const article = `${folder}/news/storm.txt`;
  const id = await store.identity(article);
  const put = async (annotation: Annotation, layer: Layer = 'shared'): Promise<string> => {
    const written = await store.add(article, (await store.article(article)).id ?? id, text, annotation, layer);
    assert.ok(written.ok);
    return written.address;
  };
  return {
    folder,
    put,
    note: async (who, part, tag, layer) => {
      const start = text.indexOf(part);
      const annotation = annotate({ clock: nodeClock, chance: nodeChance, creator: { name: who } }, 'tagging', [{ article: id, ...describe(new Positions(text), { start, end: start + part.length }), text: hashText(text) }], [{ kind: 'tag', value: tag }]);
      await put(annotation, layer);
      return annotation;
    },
  };
};

const run = async (command: Command, cwd: string, ...args: readonly string[]): Promise<{ code: number; out: string; told: string[] }> => {
  let out = '';
  let faults = 0;
  const told: string[] = [];
  const io = { cwd, out: async (s: string) => void (out += s), fault: (s: string) => (faults++, void told.push(s)), note: (s: string) => void told.push(s) };
  const code = await command.run(args, io);
  return { code: code === 0 && faults > 0 ? 1 : code, out, told };
};

test('check: a sound folder is fine', async (t) => {
  const { folder, note, put } = await team(t);
  const root = await note('Ada', 'Rostock', 'place');
  await put(reply({ clock: nodeClock, chance: nodeChance }, root.id, 'yes'));
  assert.deepEqual(await run(checkCommand, folder), { code: 0, out: '', told: ['2 annotation files: 0 errors, 0 warnings'] });
  assert.equal((await run(checkCommand, path.join(folder, 'none'))).code, 1);
});

test('check: one line for each fault, the others still read', async (t) => {
  const { folder, note, put } = await team(t);
  const root = await note('Ada', 'Rostock', 'place');
  await note('Ada', 'Tuesday', 'date');
  const at = path.dirname(await put(edit({ clock: nodeClock, chance: nodeChance, creator: { name: 'Ben' } }, root.id, [root.id], [{ kind: 'comment', value: 'a' }])));
  await put(edit({ clock: nodeClock, chance: nodeChance, creator: { name: 'Ada' } }, root.id, [root.id], [{ kind: 'comment', value: 'b' }]));
  await put(reply({ clock: nodeClock, chance: nodeChance }, 'urn:uuid:99999999-9999-4999-8999-999999999999', 'lost'));
  writeFileSync(path.join(at, '22222222-2222-4222-8222-222222222222.json'), '{\n  "id": 1,\n  x\n}');
  writeFileSync(path.join(at, '33333333-3333-4333-8333-333333333333.json'), '<<<<<<< a\n{}\n=======\n{}\n>>>>>>> b\n');
  writeFileSync(path.join(at, '44444444-4444-4444-8444-444444444444.json'), readFileSync(path.join(at, `${root.id.slice(9)}.json`)));
  writeFileSync(path.join(at, '.left.tmp'), 'x');
  mkdirSync(path.join(folder, 'news/.annotations/out-1'));
  writeFileSync(path.join(folder, 'news/.annotations/out-1/article.json'), JSON.stringify({ id: 'urn:uuid:1', source: '../../../etc/passwd' }));
  mkdirSync(path.join(folder, 'news/.annotations/gone-1'));
  writeFileSync(path.join(folder, 'news/.annotations/gone-1/article.json'), JSON.stringify({ id: 'urn:uuid:2', source: 'gone.txt' }));
  symlinkSync('..', path.join(folder, 'news/loop'));
  writeFileSync(path.join(folder, 'news/storm.txt'), text.replace('on Tuesday', ''));
  const { code, out } = await run(checkCommand, folder);
  assert.equal(code, 1);
  const lines = out.trim().split('\n').map((line) => line.replace(/^news\/\.annotations\/[^/]+\/[^:]+/, 'F'));
  const some = (pattern: RegExp): void => assert.equal(lines.filter((line) => pattern.test(line)).length, 1, `${pattern}\n${lines.join('\n')}`);
  some(/^F:3: Not valid JSON/);
  some(/merge markers/);
  some(/file's name is not its id/);
  some(/is also that of/);
  some(/What it answers or changes is not there/);
  some(/worded differently by/);
  some(/leads out of the workspace/);
  some(/gone\.txt, is not there/);
  some(/place in storm\.txt is lost/);
  some(/cut off/);
  assert.equal(lines.length, 10, lines.join('\n'));
  const github = await run(checkCommand, folder, '--format', 'github');
  assert.match(github.out, /^::error file=news\/\.annotations\/[^,]+,line=3,title=Dateline::Not valid JSON/m);
  assert.equal((await run(checkCommand, folder, '--format', 'json')).out.trim().split('\n').every((line) => typeof (JSON.parse(line) as { message: unknown }).message === 'string'), true);
});

test('export and import: a folder without notes takes them all, once', async (t) => {
  const { folder, note } = await team(t);
  await note('Ada', 'Rostock', 'place');
  await note('Ben', 'Lena Vogt', 'person');
  await note('Ada', 'Mayor', 'secret', 'private');
  const other = await team(t);
  for (const format of ['collection', 'jsonl', 'csv', 'hypothesis'] as const) {
    const exported = await run(exportCommand, folder, '--format', format);
    assert.equal(exported.code, 0, exported.told.join());
    assert.ok(!exported.out.includes('secret'));
    assert.match(exported.told.join(), /1 private annotation file was left out/);
    writeFileSync(path.join(other.folder, `x.${format}`), exported.out);
  }
  const first = await run(importCommand, other.folder, '--format', 'collection', 'x.collection');
  assert.deepEqual([first.code, first.told], [0, ['2 annotations added, 0 were there already, in .']]);
  for (const format of ['jsonl', 'collection']) assert.match((await run(importCommand, other.folder, '--format', format, `x.${format}`)).told.join(), /0 annotations added, 2 were there already/);
  assert.equal((await run(checkCommand, other.folder)).code, 0);
  const third = await team(t);
  writeFileSync(path.join(third.folder, 'x.csv'), readFileSync(path.join(other.folder, 'x.csv')));
  assert.match((await run(importCommand, third.folder, '--format', 'csv', 'x.csv')).told.join(), /2 annotations added/);
  writeFileSync(path.join(third.folder, 'x.hyp'), readFileSync(path.join(other.folder, 'x.hypothesis')));
  const twice = await run(importCommand, third.folder, '--format', 'hypothesis', '--article', 'news/storm.txt', 'x.hyp');
  assert.equal(twice.code, 1, 'the same ids with other content are left as they are');
  assert.equal((await run(checkCommand, third.folder)).code, 0);
  assert.match((await run(exportCommand, folder, '--format', 'jsonl', '--private')).told.join(), /warning: 1 private/);
});

test('export: brat in files, columns of actors, a report', async (t) => {
  const { folder, note } = await team(t);
  await note('Ada', 'Rostock', 'place');
  assert.equal((await run(exportCommand, folder, '--format', 'brat', '--out', 'brat')).code, 0);
  assert.deepEqual(readdirSync(path.join(folder, 'brat')), ['storm.ann', 'storm.txt']);
  const report = await run(exportCommand, folder, '--format', 'report');
  assert.match(report.out, /^# Harbour shut\n\nnews\/storm\\\.txt · 1 note\n/);
  const back = await team(t);
  writeFileSync(path.join(back.folder, 'storm.ann'), readFileSync(path.join(folder, 'brat/storm.ann')));
  assert.match((await run(importCommand, back.folder, '--format', 'brat', '--article', 'news/storm.txt', 'storm.ann')).told.join(), /1 annotations added/);
  writeFileSync(path.join(back.folder, 'actors.conll'), 'Rostock B-LOC\n\nLena B-PER\nVogt I-PER\n');
  assert.match((await run(importCommand, back.folder, '--format', 'conll', '--article', 'news/storm.txt', 'actors.conll')).told.join(), /2 annotations added/);
  assert.equal((await run(checkCommand, back.folder)).code, 0);
  await assert.rejects(run(exportCommand, folder, '--format', 'brat'), /--out/);
  await assert.rejects(run(exportCommand, folder, '--format', 'word'), /no format/);
});

test('agree: two people side by side', async (t) => {
  const { folder, note } = await team(t);
  await note('Ada', 'Rostock', 'place');
  await note('Ben', 'Rostock', 'place');
  await note('Ada', 'Lena Vogt', 'person');
  await note('Ben', 'Mayor Lena Vogt', 'person');
  const { out, code } = await run(agreeCommand, folder, '--rows', 'Ada', 'Ben');
  assert.equal(code, 0);
  assert.match(out, /\nplace +1 +1 +1 +1 +1\.000 +1\.000 +1\.000\n/);
  assert.match(out, /news\/storm\.txt\tother-extent\tperson “Lena Vogt”\tperson “Mayor Lena Vogt”\n/);
  const nobody = await run(agreeCommand, folder, 'Ada', 'Eve');
  assert.equal(nobody.code, 1);
  assert.match(nobody.told.join(), /"Eve".*Ada, Ben/);
});

test('decisions on actors are checked too', async (t) => {
  const { folder } = await team(t);
  const store = new AnnotationStore({ files: nodeFiles, chance: nodeChance, root: folder });
  assert.ok((await store.addDecision(decide({ clock: nodeClock, chance: nodeChance }, { kind: 'not-an-actor', actor: { name: 'May' } }))).ok);
  assert.deepEqual((await run(checkCommand, folder)).told, ['1 annotation files: 0 errors, 0 warnings']);
});
