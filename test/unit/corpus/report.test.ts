import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { judgeArticle } from '../../../src/core/eligible.ts';
import type { ArticleRef, Passage, ToldStatement } from '../../../src/corpus/corpus.ts';
import { writeReport, type ReportSource } from '../../../src/corpus/report.ts';

const hostile = [
  '[click](command:evil) ![x](https://evil.example/x.png) <img src=x onerror=alert(1)> <!-- -->',
  'https://evil.example www.evil.example someone@evil.example mailto:someone@evil.example',
  '| a | b |\n| - | - |\n# Heading\n- item\n1. one\n``` code',
  '**bold** _it_ ~~gone~~ `code` &lt; $x$ \\[a](b) [^1] [a][b] \u202egnp.exe',
  '1) one', '- item', '+ item', '> quote', '# heading', '---', '===', '[ ] task', 'a\\',
];
const ref = (i: number): ArticleRef => ({ id: `folder ${i}/a(b)<c>.txt`, title: hostile[i % hostile.length] ?? '', published: '2024-05-01', publishedIsGuess: false });
const passage = (i: number): Passage => ({ start: 0, end: 5, article: ref(i), excerpt: `${hostile[i % hostile.length]} and the words that make it long enough` });
const statement = (i: number): ToldStatement => ({ ...passage(i), words: hostile[i % hostile.length] ?? '', kind: 'direct', as: hostile[i % hostile.length] ?? '', to: hostile[(i + 1) % hostile.length] ?? '', also: [], articles: 1, origins: 1 });
const all = hostile.map((_, i) => i);
const some = all.slice(0, 3);
const source: ReportSource = {
  articles: async () => all.map(ref),
  published: async () => undefined,
  size: async () => ({ articles: all.length, entities: all.length, mentions: 1 }),
  find: async () => all.map((i) => ({ id: `${i}`, name: hostile[i] ?? '', type: 'person', aliases: hostile.slice(i, i + 1), articles: 1, mentions: 1, pointer: { name: hostile[i] ?? '', type: 'person' } })),
  speakers: async () => all.map((i) => ({ id: `${i}`, name: hostile[i] ?? '', type: 'person', statements: 1, articles: 1 })),
  statements: async ({ entity }) => [statement(Number(entity))],
  families: async () => [{ articles: some.map(ref) }],
  versions: async () => some.map((i) => ({ article: ref(i), kind: 'rewrite', share: 1, note: hostile[i] ?? '', added: [], here: { start: 0, end: 1 }, there: { start: 0, end: 1 } })),
  timeline: async () => [{ day: '2024-05-01', articles: 2, passages: [passage(0), passage(1)] }],
  conflicts: async (id) => [Number(/\d+/.exec(id))].map((i) => ({ here: passage(i), there: { ...passage((i + 1) % all.length), start: i }, kind: 'denial', why: hostile[i] ?? '', strength: 0.5 })),
};

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

test('nothing of an article becomes a link, an image, markup or HTML', async () => {
  const text = await writeReport(source, { link: (id) => id.split('/').map(encodeURIComponent).join('/') });
  const found = nodes(unified().use(remarkParse).use(remarkGfm).parse(text));
  assert.deepEqual(found.filter(({ type }) => type === 'html').map(({ value }) => value), ['<!-- A report by Dateline: not an article. -->']);
  const kinds = new Set(found.map(({ type }) => type));
  for (const kind of ['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'code', 'inlineCode', 'delete', 'blockquote', 'thematicBreak']) assert.equal(kinds.has(kind), false, kind);
  assert.deepEqual(found.filter(({ type, url }) => type === 'link' && !/^folder%20\d+\/a%28b%29%3[Cc]c%3[Ee]\.txt$/.test(url ?? '')).map(({ url }) => url), []);
  assert.equal(found.filter(({ type }) => type === 'heading').length, 7 + hostile.length);
  assert.ok(!text.includes('\u202e'));
});

test('the report is no article, is the same each time, and ends early when nobody wants it', async () => {
  const options = { link: () => undefined };
  const text = await writeReport(source, options);
  assert.equal(judgeArticle('report.md', text).article, false);
  assert.equal(text, await writeReport(source, options));
  let asked = 0;
  assert.equal(await writeReport(source, { ...options, cancelled: () => ++asked > 3 }), '');
});

test('an empty corpus has a report, too', async () => {
  const nothing = async (): Promise<readonly never[]> => [];
  const text = await writeReport({ ...source, articles: nothing, find: nothing, speakers: nothing, families: nothing, timeline: nothing, conflicts: nothing, size: async () => ({ articles: 0, entities: 0, mentions: 0 }) }, { link: () => undefined });
  assert.match(text, /^# What 0 articles tell\n[^]*\n<!-- A report by Dateline[^\n]*-->\n$/);
});
