import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mostShown, plainMarkdown, safeMarkdown } from '../../../src/annotations/markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const nodesOf = (markdown: string): readonly Nodes[] => {
  const all: Nodes[] = [];
  const walk = (node: Nodes): void => {
    all.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parser.parse(markdown));
  return all;
};
const faultsOf = (markdown: string): readonly string[] =>
  nodesOf(markdown).flatMap((node) => {
    if (['html', 'image', 'imageReference', 'definition', 'linkReference'].includes(node.type)) return [node.type];
    return node.type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(node.url) ? [`link to ${node.url}`] : [];
  });

const hostile = [
  '<img src=x onerror=alert(1)>',
  '![a](https://evil.example/pixel.png)',
  '![a][b]\n\n[b]: https://evil.example/pixel.png',
  '[open](command:workbench.action.terminal.new)',
  '[open](<command:x>)',
  '[open]( file:///etc/passwd)',
  '[open](&#x63;ommand:x)',
  '[open][x]\n\n> [x]: command:x',
  '<command:x> <file:///etc/passwd>',
  '[a](https://ok.example/) ![b](\nhttps://evil.example/p.png)',
  '[![x](https://evil.example/p.png)](command:x)',
  '\u202e[x](command:y)',
  '`\\`![x](https://evil.example/p.png)`',
  '[^1]\n\n[^1]: note ![x](https://evil.example)',
];

test('hostile bodies render as text', () => {
  for (const body of hostile) assert.deepEqual(faultsOf(safeMarkdown(body)), [], body);
});

test('what people write stays: emphasis, lists, links of the web', () => {
  const kinds = nodesOf(safeMarkdown('*Really?*\n\n- one\n- **two**\n\nSee [the report](https://example.org/?a=1&b=2), p. 3 & 4; 2 < 3.')).map(({ type }) => type);
  for (const kind of ['emphasis', 'list', 'strong', 'link'] as const) assert.ok(kinds.includes(kind), kind);
  const [link] = nodesOf(safeMarkdown('[r](https://example.org/?a=1&b=2)')).filter((n) => n.type === 'link');
  assert.equal(link?.type === 'link' && link.url, 'https://example.org/?a=1&b=2');
});

test('no text whatever becomes an image, HTML, or a link elsewhere', () => {
  const piece = fc.constantFrom('[', ']', '(', ')', '!', '<', '>', ':', '\\', '`', '```', '\n', '\n\n', '> ', '- ', '    ', 'x', 'command:x', 'https://e.example/', 'file:///e', '&lt;', '&#91;', '\t', '"', '^1', '*');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      assert.deepEqual(faultsOf(safeMarkdown(parts.join(''))), []);
      // A bare address of the web is a link to itself in every renderer.
      const plain = plainMarkdown(parts.join(''));
      assert.deepEqual(faultsOf(plain), []);
      assert.deepEqual(nodesOf(plain).flatMap(({ type }) => (['root', 'paragraph', 'text', 'link'].includes(type) ? [] : [type])), []);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test('a long body is cut, and a hostile one takes no time', () => {
  assert.ok(safeMarkdown('x'.repeat(1_000_000)).length <= mostShown + 2);
  const begun = performance.now();
  safeMarkdown('[('.repeat(500_000));
  safeMarkdown(']('.repeat(500_000));
  assert.ok(performance.now() - begun < 500);
});
