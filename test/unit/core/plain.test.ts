import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'node:test';
import { parseArticle } from '../../../src/core/parse.ts';
import { show, story } from './helpers.ts';

const blocks = (text: string): readonly string[] => {
  const article = parseArticle(text);
  return article.blocks.map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);
};

describe('plain text', () => {
  test('hard-wrapped paragraphs are joined, whatever ends their lines', () => {
    const wrapped = 'The harbour master of Visby closed the port to all traffic on\nMonday. A second slick was seen off the northern mole at dawn.\nNobody was hurt, said the coast guard, and the owner of the\nship has not answered.';
    assert.deepEqual(blocks(`${wrapped}\n\n${wrapped}`), [`paragraph: ${wrapped}`, `paragraph: ${wrapped}`]);
  });
  test('single line ends part paragraphs and masthead lines', () => {
    assert.equal(blocks(`Port closes after second spill\nBy Anna Berg\nMarch 3, 2021\n${story.replace('\n\n', '\n')}`).length, 5);
  });
  test('a line that goes on in lower case belongs to the one before', () => {
    assert.deepEqual(blocks('The port of Visby was\nclosed on Monday.'), ['paragraph: The port of Visby was\nclosed on Monday.']);
  });
  test('bullets, quotes, headings, rules', () => {
    assert.deepEqual(blocks(`# Port closes #\n\n${story}\n\n* * *\n\n- one thing\n- another\n\n> We saw it.\n\n– Nobody did, she said.`).filter((b) => !b.startsWith('paragraph: T') && !b.startsWith('paragraph: No')), ['title: Port closes', 'item: one thing', 'item: another', 'quote: We saw it.', 'paragraph: – Nobody did, she said.']);
  });
  test('front matter in plain text', () => {
    const { title, stamps } = show(`---\ntitle: Port closes\ndate: 2021-03-03\n---\n${story}`);
    assert.deepEqual([title, stamps], ['Port closes', ['front-matter 2021-03-03 <2021-03-03>']]);
    assert.equal(show(`---\n\n${story}\n---\n\n${story}`).article.blocks.length, 4);
  });
  test('no-break spaces, BOM, CR, CRLF, NEL-free line ends, right-to-left text, emoji: every offset leads into the file', () => {
    const text = '\uFEFFPort\u00a0closes\r\n\r\nKarin\u202fHolm 🇸🇪 said “no”.\rהנמל סגור היום, אמר ראש העיר.\u2028e\u0301te\u0301 \ud83d lone.';
    const article = parseArticle(text);
    assert.equal(article.prose.length, text.length);
    assert.deepEqual(article.blocks.map((b) => text.slice(b.start, b.end)), ['Port\u00a0closes', 'Karin\u202fHolm 🇸🇪 said “no”.', 'הנמל סגור היום, אמר ראש העיר.', 'e\u0301te\u0301 \ud83d lone.']);
    assert.equal(article.prose.includes('\u00a0'), false);
  });
  test('a possessive after blanked markup is one token', () => {
    const article = parseArticle("[Visby](https://example.org)'s port", 'markdown');
    assert.equal(article.prose.slice(article.tokens.start[1], article.tokens.end[1]), "'s");
  });
});

test('property: blocks in order, tokens inside blocks, prose of the text’s length with only white space changed', () => {
  const piece = fc.constantFrom('Port closes', 'The harbour master closed the port. ', story, '\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '\u00a0', '\t', 'By Anna Berg', 'March 3, 2021', ' date 2021-03-03 ', 'Updated ', 'Advertisement', 'Image: AP', '(ANI)', '— X (@x) March 3, 2021', 'https://t.co/abc', '---\n', 'title: a\n', '- ', '> ', '# ', '“', '”', '"', '.', '...', '?', '😀', '🇸🇪', '\ud800', '\udc00', 'e\u0301', 'שלום', 'VISBY, March 3 (AP) — ', 'Also Read: x', 'U.S.', "'s", '@x', '#x', '\uFEFF', '1,35,000', '1lakh', '\0');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const { prose, blocks, tokens, sentences, furniture, masthead } = parseArticle(text);
      assert.equal(prose.length, text.length);
      for (let i = 0; i < text.length; i++) assert.ok(prose[i] === text[i] || prose[i] === ' ');
      let last = 0;
      for (const b of blocks) {
        assert.ok(b.start >= last && b.end > b.start && b.end <= text.length, JSON.stringify([text, blocks]));
        last = b.end;
      }
      let block = 0;
      for (let i = 0; i < tokens.length; i++) {
        const [start, end] = [tokens.start[i] ?? 0, tokens.end[i] ?? 0];
        while (block < blocks.length && (blocks[block]?.end ?? 0) <= start) block++;
        assert.ok(start >= (blocks[block]?.start ?? Infinity) && end <= (blocks[block]?.end ?? 0), JSON.stringify(text));
      }
      assert.equal(sentences.first[sentences.length], tokens.length);
      for (const span of [...furniture, ...masthead.stamps, ...masthead.bylines]) assert.ok(span.start >= 0 && span.end > span.start && span.end <= text.length, JSON.stringify([text, span]));
      assert.deepEqual(parseArticle(text), parseArticle(text));
    }),
    { seed: 20210303, numRuns: 60 },
  );
});
