import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/annotations/anchor/describe.ts';
import { Anchoring } from '../../../src/annotations/anchor/resolve.ts';
import { annotate, edit, moderate, reply, type BodyDraft } from '../../../src/annotations/draft.ts';
import { readBrat, writeBrat } from '../../../src/annotations/exchange/brat.ts';
import { readCollection, readLines, writeCollection, writeLines } from '../../../src/annotations/exchange/collection.ts';
import { readConll, writeConll } from '../../../src/annotations/exchange/conll.ts';
import { parseCsv, readCsv, writeCsv } from '../../../src/annotations/exchange/csv.ts';
import { readHypothesis, writeHypothesis } from '../../../src/annotations/exchange/hypothesis.ts';
import { writeReport } from '../../../src/annotations/exchange/report.ts';
import { importRows, privateAmong, rowsOf, type ArticleExport, type NoteRow } from '../../../src/annotations/exchange/row.ts';
import type { Entry, Layer } from '../../../src/annotations/fold.ts';
import { hashText } from '../../../src/annotations/hash.ts';
import { iriOf, type Annotation, type Motivation } from '../../../src/annotations/model.ts';
import { Positions } from '../../../src/annotations/positions.ts';
import { parseArticle } from '../../../src/core/parse.ts';
import { countingChance, tickingClock } from './memory.ts';

const text = '😀 Harbour shut\r\n\r\nThe port of Rostock was shut on Tuesday.\r\nMayor Lena Vogt said "no".\r\n';
const id = iriOf('11111111-1111-4111-8111-111111111111');
const clock = tickingClock();
const ada = { clock, chance: countingChance(1), creator: { name: 'Ada' } };
const ben = { clock, chance: countingChance(2), creator: { name: 'Ben "B", Lee' } };
const positions = new Positions(text);
const placeOf = (part: string) => ({ article: id, ...describe(positions, { start: text.indexOf(part), end: text.indexOf(part) + part.length }), text: hashText(text) });
const note = (motivation: Motivation, part: string, ...bodies: readonly BodyDraft[]): Annotation => annotate(ada, motivation, [placeOf(part)], bodies);

const first = note('commenting', 'port of Rostock', { kind: 'comment', value: 'Which "port"?\nAsk, again; = 1\\n' }, { kind: 'tag', value: 'to check; soon' }, { kind: 'tag', value: 'place' }, { kind: 'link', to: placeOf('Harbour') });
const second = note('tagging', 'Tuesday.\r\nMayor', { kind: 'tag', value: 'odd' }, { kind: 'verdict', value: 'not sure' });
const whole = annotate(ben, 'assessing', [{ article: id }], [{ kind: 'verdict', value: 'reliable' }]);
const answer = reply(ben, first.id, '=HYPERLINK("x")');
const deeper = reply(ada, answer.id, 'No.');
const gone = note('commenting', 'said', { kind: 'comment', value: 'deleted' });
const all = [first, second, whole, answer, deeper, gone, moderate(ben, gone.id, [gone.id], 'delete'), moderate(ben, second.id, [second.id], 'resolve'), edit(ada, second.id, [second.id], [{ kind: 'tag', value: 'odd' }, { kind: 'verdict', value: 'not sure' }])];
const entry = (annotation: Annotation, layer: Layer = 'shared'): Entry => ({ annotation, layer, address: `/w/.annotations/a/${annotation.id.slice(9)}.json` });
const anchoring = new Anchoring(text);
const article: ArticleExport = { id, source: 'news/a.txt', positions, text: hashText(text), entries: all.map((a) => entry(a)), resolve: (target) => anchoring.resolve(target) };
const rows = rowsOf(article);
/** What an import gives, as rows again. */
const reexported = (annotations: readonly Annotation[]): readonly NoteRow[] => rowsOf({ ...article, entries: annotations.map((a) => entry(a)) });
const importer = { clock, chance: countingChance(3), creator: { name: 'Importer' } };

test('rows: in text order, answers after their notes, deleted ones out, code points', () => {
  assert.deepEqual(rows.map((r) => [r.motivation, r.start, r.end, r.comment, r.status, r.creator]), [
    ['commenting', 20, 35, 'Which "port"?\nAsk, again; = 1\\n', 'open', 'Ada'],
    ['replying', undefined, undefined, '=HYPERLINK("x")', 'open', 'Ben "B", Lee'],
    ['replying', undefined, undefined, 'No.', 'open', 'Ada'],
    ['tagging', 48, 62, '', 'resolved', 'Ada'],
    ['assessing', undefined, undefined, '', 'open', 'Ben "B", Lee'],
  ]);
  assert.equal(positions.lf.slice(...Object.values(positions.spanFromPoints({ start: 20, end: 35 })) as [number, number]), 'port of Rostock');
});

test('a collection and JSON Lines give back every annotation, member by member', () => {
  const written = writeCollection('urn:uuid:c0000000-0000-4000-8000-000000000000', 'Notes', all, [{ id, source: 'news/a.txt', text: hashText(text) }]);
  const read = readCollection(written);
  assert.deepEqual(read, { annotations: all, articles: [{ id, source: 'news/a.txt', text: hashText(text) }], faults: [] });
  assert.deepEqual(readLines(writeLines(all)), { annotations: all, articles: [], faults: [] });
  assert.equal(writeCollection('urn:uuid:c0000000-0000-4000-8000-000000000000', 'Notes', read.annotations, read.articles), written);
  assert.deepEqual(readCollection('{"type":"AnnotationPage","next":"http://x"}').faults.length, 2);
  assert.equal(readLines('{}\nnot\n').faults.length, 2);
  assert.equal(readCollection('{').faults.length, 1);
});

test('CSV: back and forth, and no cell is a formula', () => {
  const csv = writeCsv([{ article: 'news/a.txt', rows }]);
  assert.ok(csv.includes(`"'=HYPERLINK(""x"")"`));
  const read = readCsv(csv);
  assert.deepEqual(read.faults, []);
  assert.equal(read.rows[0]?.article, 'news/a.txt');
  const imported = importRows(importer, article, read.rows);
  assert.deepEqual(imported.faults, []);
  const fields = ({ id: i, motivation, start, end, quote, comment, tags, verdict, creator, created, replyTo }: NoteRow): unknown => [i, motivation, start, end, quote, comment, tags, verdict, creator, created, replyTo];
  assert.deepEqual(reexported(imported.annotations).map(fields), rows.map(fields));
  assert.deepEqual(parseCsv('\ufeffa,"b\r\n""c""",\r\n\r\n,x'), [['a', 'b\r\n"c"', ''], ['', 'x']]);
  assert.equal(parseCsv('a,"b'), undefined);
  assert.equal(readCsv('start,comment\nx,y\n').faults.length, 1);
  assert.equal(readCsv('a,b\n1,2\n').faults.length, 1);
});

test('brat: text-bound in fragments, relations, notes; back again', () => {
  const { ann, left } = writeBrat(positions, rows);
  assert.equal(left, 1, 'the note on the whole article');
  assert.match(ann, /^T1\tto_check_soon 20 35\tport of Rostock\n/);
  assert.match(ann, /\nT2\todd 48 56;57 62\tTuesday\. Mayor\n/);
  assert.match(ann, /\nR1\tLink Arg1:T1 Arg2:T3\n/);
  const read = readBrat(ann);
  assert.deepEqual(read.faults, []);
  const imported = importRows(importer, article, read.rows);
  assert.deepEqual(imported.faults, []);
  const again = reexported(imported.annotations);
  const fields = ({ id: i, motivation, start, end, comment, tags, verdict, creator, created, links }: NoteRow): unknown => [i, motivation, start, end, comment, tags, verdict, creator, created, links];
  assert.deepEqual(again.filter((r) => r.replyTo === undefined).map(fields), rows.filter((r) => r.replyTo === undefined && r.start !== undefined).map(fields));
  assert.deepEqual(again.filter((r) => r.replyTo !== undefined).map((r) => r.comment), ['Ben "B", Lee: =HYPERLINK("x")', 'Ada: No.']);
  const odd = readBrat('T1\tX 5\tx\nR1\tLink Arg1:T1 Arg2:T9\nE1\tE:T1\n#1\tNote T7\tx\nwhat\n*\tEquiv T1 T2\n');
  assert.equal(odd.faults.length, 6);
});

test('Hypothesis: rows of its form, answers in any order, no account names', () => {
  const json = writeHypothesis(rows, 'file:a.txt');
  const read = readHypothesis(json);
  const imported = importRows(importer, article, read.rows);
  const fields = ({ id: i, start, end, quote, comment, tags, creator, created, replyTo }: NoteRow): unknown => [i, start, end, quote, comment, tags, creator, created, replyTo];
  assert.deepEqual(new Set(reexported(imported.annotations).map(fields).map(String)), new Set(rows.map(fields).map(String)));
  const foreign = readHypothesis(JSON.stringify({ rows: [
    { id: 'r2', user: 'acct:eve@hypothes.is', text: 'yes', references: ['r1'], tags: [], target: [{ source: 'http://x' }] },
    { id: 'r1', user: 'acct:eve@hypothes.is', user_info: { display_name: 'Eve' }, text: 'hm', tags: ['t'], created: '2020-01-01T00:00:00.000Z', target: [{ source: 'http://x', selector: [{ type: 'RangeSelector' }, { type: 'TextPositionSelector', start: 1, end: 3 }, { type: 'TextQuoteSelector', exact: 'Rostock', prefix: 'port of ', suffix: ' was' }] }] },
    { user: 'x' },
  ] }));
  assert.equal(foreign.faults.length, 1);
  const [question, yes] = importRows(importer, article, foreign.rows).annotations;
  assert.deepEqual(question?.targets[0]?.quote, { exact: 'Rostock', prefix: 'port of ', suffix: ' was' });
  assert.equal(question?.targets[0]?.position, undefined, 'the position of a page is not that of the file');
  assert.deepEqual([question?.creator?.name, yes?.creator?.name, yes?.targets[0]?.source], ['Eve', 'eve', question?.id]);
  assert.equal(question?.raw['via'], 'https://hypothes.is/a/r1');
  assert.equal(JSON.stringify([question?.raw, yes?.raw]).includes('@hypothes.is'), false);
});

test('CoNLL: actors as columns, and read back; foreign columns are found in the text', () => {
  const parsed = parseArticle('Lena Vogt left Rostock. The Port Authority of the UK agreed.\n');
  const span = (part: string): { start: number; end: number } => ({ start: parsed.text.indexOf(part), end: parsed.text.indexOf(part) + part.length });
  const actors = [{ ...span('Lena Vogt'), type: 'person' }, { ...span('Rostock'), type: 'place' }, { ...span('Port Authority of the UK'), type: 'organization' }, { ...span('UK'), type: 'place' }] as const;
  const columns = writeConll(parsed, actors);
  assert.match(columns, /Lena\t0\t4\tB-PER\nVogt\t5\t9\tI-PER\nleft\t10\t14\tO\n/);
  assert.deepEqual(readConll(columns, parsed.text), { actors: actors.slice(0, 3), faults: [] });
  const foreign = readConll('Lena NNP B-NP I-PER\nVogt NNP I-NP I-PER\nleft VBD O O\nMars NNP O S-LOC\nRostock NNP O S-GPE\n\nPort NNP O B-ORG\nAuthority NNP O E-ORG\n', parsed.text);
  assert.deepEqual(foreign.actors.map(({ start, end, type }) => [parsed.text.slice(start, end), type]), [['Lena Vogt', 'person'], ['Rostock', 'place'], ['Port Authority', 'organization']]);
  assert.equal(foreign.faults.length, 1);
});

test('the report holds every note, and nothing hostile works in it', () => {
  const hostile = note('commenting', 'Lena Vogt', { kind: 'comment', value: '<script>x</script> ![i](http://t/1.png)' });
  const report = writeReport({ title: '[x](command:y) <b>', source: 'a.txt', published: '2022-02-01' }, rowsOf({ ...article, entries: [...article.entries, entry(hostile, 'private')] }));
  assert.match(report, /^# \\\[x\\\]\\\(command\\:y\\\) \\<b\\>\n/);
  assert.ok(!/<script|(?<!\\)!\[|(?<!\\)\]\(command/.test(report), report);
  for (const part of ['## 1. commenting', 'Which "port"?', 'Verdict: reliable', '(resolved)', '(private)', '— Ada, 2026-01-05', 'No.']) assert.ok(report.includes(part), part);
  assert.equal(privateAmong(rowsOf({ ...article, entries: [entry(hostile, 'private')] })), 1);
});

test('imports that do not fit are told, row by row', () => {
  const { annotations, faults } = importRows(importer, article, [{ start: 5, end: 2 }, { start: 0, end: 99_999 }, { replyTo: 'nobody', comment: 'x' }, { quote: 'not in the text', comment: 'kept by its words' }, { start: 20, end: 35, quote: 'other words', creator: 'eve@example.org' }]);
  assert.equal(faults.length, 3);
  assert.deepEqual(annotations.map((a) => [a.targets[0]?.quote?.exact, a.targets[0]?.position, a.creator]), [['not in the text', undefined, undefined], ['other words', undefined, undefined]]);
});
