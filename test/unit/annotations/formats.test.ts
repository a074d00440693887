import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../src/annotations/anchor/describe.ts';
import { Anchoring } from '../../../src/annotations/anchor/resolve.ts';
import { annotate, type BodyDraft } from '../../../src/annotations/draft.ts';
import { labelsOf, writeComparison } from '../../../src/annotations/exchange/comparison.ts';
import { exportFormats, exportNotes, formatWords, privateIn, withoutPrivate } from '../../../src/annotations/exchange/formats.ts';
import { importFormatOf, importNotes, isImportFormat, needsArticle, type ImportFormat } from '../../../src/annotations/exchange/import.ts';
import { rowsOf, type ArticleExport } from '../../../src/annotations/exchange/row.ts';
import type { Entry, Layer } from '../../../src/annotations/fold.ts';
import { hashText } from '../../../src/annotations/hash.ts';
import { iriOf } from '../../../src/annotations/model.ts';
import { countingChance, tickingClock } from './memory.ts';

const text = 'Harbour shut\n\nThe port of Rostock was shut on Tuesday.\n';
const id = iriOf('11111111-1111-4111-8111-111111111111');
const maker = { clock: tickingClock(), chance: countingChance(5), creator: { name: 'Ada' } };
const anchoring = new Anchoring(text);
const note = (part: string, body: BodyDraft, name = 'Ada', layer: Layer = 'shared'): Entry => {
  const start = text.indexOf(part);
  const annotation = annotate({ ...maker, creator: { name } }, body.kind === 'tag' ? 'tagging' : 'commenting', [{ article: id, ...describe(anchoring.positions, { start, end: start + part.length }), text: hashText(text) }], [body]);
  return { annotation, layer, address: `/w/${annotation.id}` };
};
const articleOf = (entries: readonly Entry[], source = 'news/a.txt'): ArticleExport => ({ id, source, positions: anchoring.positions, text: hashText(text), entries, resolve: (target) => anchoring.resolve(target) });
const article = articleOf([note('port', { kind: 'comment', value: 'Which?' }), note('Rostock', { kind: 'tag', value: 'place' }, 'Ada', 'private')]);
const parts = { id: iriOf('c0000000-0000-4000-8000-000000000000'), titleOf: () => 'Harbour shut', columnsOf: async () => 'Rostock\t28\t35\tB-LOC\n' };

test('every format gives files, and what it gave is recognised and read again', async () => {
  for (const format of exportFormats) {
    const { files } = await exportNotes({ ...parts, format, articles: [article] });
    assert.ok(files.length > 0 && files.every(({ content }) => content !== ''), format);
    if (!isImportFormat(format)) continue;
    const read: ImportFormat = format;
    const file = files.at(-1)?.content ?? '';
    assert.equal(importFormatOf(`notes.${formatWords[format].ending}`, file), read);
    const imported = await importNotes({ format: read, content: file, maker, open: async () => ({ address: '/w/news/a.txt', id, text }), ...(needsArticle(read, file) ? { article: 'news/a.txt' } : {}) });
    assert.deepEqual(imported.faults, [], format);
    assert.equal(imported.annotations.length, format === 'conll' ? 1 : 2, format);
  }
});

test('what does not say its article is asked for, and told where nobody knows', async () => {
  const { files } = await exportNotes({ ...parts, format: 'brat', articles: [article] });
  const ann = files[1]?.content ?? '';
  assert.ok(needsArticle('brat', ann));
  assert.ok(!needsArticle('collection', '{}'));
  assert.deepEqual((await importNotes({ format: 'brat', content: ann, maker, open: async () => undefined })).faults, ['It does not say which article it speaks of.']);
  assert.deepEqual((await importNotes({ format: 'brat', content: ann, article: 'b.txt', maker, open: async () => undefined })).faults, ['b.txt: the article cannot be read.']);
  assert.equal(importFormatOf('x.bin', 'nothing known'), undefined);
});

test('files of brat are told apart, and private notes are counted and left out', async () => {
  const { files } = await exportNotes({ ...parts, format: 'brat', articles: [article, articleOf(article.entries, 'other/A.txt')] });
  assert.deepEqual(files.map(({ name }) => name), ['a.txt', 'a.ann', 'A-2.txt', 'A-2.ann']);
  assert.equal(privateIn([article]), 1);
  assert.equal(privateIn(withoutPrivate([article])), 0);
});

test('two annotators side by side, in a table that no label can break', () => {
  const compared = articleOf([note('port', { kind: 'tag', value: 'a|b' }), note('port', { kind: 'tag', value: 'a|b' }, 'Ben'), note('Rostock', { kind: 'tag', value: 'place' }, 'Ben')]);
  const rows = rowsOf(compared);
  const markdown = writeComparison('Ada', 'B](x)', [{ source: 'news/a.txt', text: anchoring.positions.lf, a: labelsOf(compared.positions, rows, 'Ada'), b: labelsOf(compared.positions, rows, 'Ben') }]);
  assert.match(markdown, /^# Ada and B\\\]\\\(x\\\)\n/);
  assert.match(markdown, /\| \\\(all\\\) \| 1 \| 2 \| 1 \| 1 \| 0\\\.667 \|/);
  assert.match(markdown, /\| the same \| a\\\|b\\: “port” \| a\\\|b\\: “port” \|/);
  assert.match(markdown, /\| only B \| – \| place\\: “Rostock” \|/);
});
