import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'node:test';
import { parseArticle } from '../../../src/core/parse.ts';
import { show, story } from './helpers.ts';

/** The prose of one piece of Markdown with runs of blanks shortened: what a reader sees. */
const seen = (markdown: string): string => parseArticle(markdown, 'markdown').prose.replace(/[ \r\n]+/g, ' ').trim();

describe('what is prose in Markdown', () => {
  const cases: readonly (readonly [name: string, markdown: string, prose: string])[] = [
    ['emphasis', 'The *Halcyon* **Star** and the ***reef***, ~~gone~~', 'The Halcyon Star and the reef , gone'],
    ['link targets and titles', 'The [port](https://example.org/Angela_Merkel "Angela Merkel") closed', 'The port closed'],
    ['a possessive after a link', "[Visby](https://example.org)'s port", "Visby 's port"],
    ['images, alone and linked', '![Angela Merkel](merkel.jpg "Merkel") and [![Merkel](m.png)](https://x.y/Merkel) text', 'and text'],
    ['reference links, images and definitions', 'See [the log][Merkel], [Merkel][] and ![x][Merkel].\n\n[Merkel]: https://example.org/Merkel "Merkel"', 'See the log , Merkel and .'],
    ['code', 'Run `Merkel` now\n\n```js\nconst merkel = "Merkel";\n```\n\n    Merkel indented', 'Run now'],
    ['autolinks', 'See <https://example.org/Merkel> or https://example.org/Merkel or www.merkel.de or a.merkel@example.org now', 'See or or or now'],
    ['inline HTML', 'The <b title="Merkel">port</b><br/>is <!-- Merkel --> closed <script>Merkel</script>', 'The port is closed'],
    ['entities', 'Berg &amp; Sons &mdash; &#8220;no&#x201D; &copy; &nope;', 'Berg & Sons — “ no” © &nope;'],
    ['escapes', 'five \\* six \\_ seven\\.', 'five * six _ seven .'],
    ['tables', '| Who | What |\n| --- | :-: |\n| **Berg** | [oil](Merkel) |', 'Who What Berg oil'],
    ['headings of both kinds', 'Port closes\n===========\n\n## Second slick ##', 'Port closes Second slick'],
    ['footnotes', 'The port[^1] closed.\n\n[^1]: The coast guard says so.', 'The port closed. The coast guard says so.'],
    ['nested quotes and lists', '> The port\n> is closed\n> > for good\n\n- one\n  - two\n    continued\n1. three', 'The port is closed for good one two continued three'],
    ['a lazy quote, and escapes after its line ends', '> The port  \n> is \\*closed\\*\nfor good &amp; all', 'The port is *closed * for good & all'],
    ['task lists', '- [x] call the port\n- [ ] call Visby', 'call the port call Visby'],
    ['Obsidian', '[[Angela Merkel]] met [[People/Berg|Berg]] ![[photo.png]] ==at last==\n\n> [!note] Port', 'Angela Merkel met Berg at last Port'],
    ['HTML blocks', '<div class="Merkel"><p data-x=\'Merkel>\'>The port &amp; the ship</p>\n<script>Merkel</script><figcaption>A ship</figcaption></div>', 'The port & the ship A ship'],
    ['an HTML comment over blank lines', 'One\n\n<!-- Merkel\n\nMerkel\n-->\n\nTwo', 'One Two'],
    ['front matter', '---\ntags: [Merkel]\nurl: https://example.org/Merkel\n---\nText', 'Text'],
    ['no-break spaces and tabs', 'Karin\u00a0Holm\tsaid', 'Karin Holm said'],
  ];
  for (const [name, markdown, prose] of cases) test(name, () => assert.equal(seen(markdown), prose));

  test('markup inside a word leaves it one token', () => {
    const article = parseArticle('**V**isby and un*belie*vable', 'markdown');
    assert.equal(article.tokens.length, 3);
    assert.equal(article.prose.slice(article.tokens.start[2], article.tokens.end[2]).replaceAll('\u2060', ''), 'unbelievable');
  });

  test('a BOM, CRLF and lone CR shift nothing', () => {
    const article = parseArticle('\uFEFF# Port *closes*\r\n\r\nThe **port** of\r\nthe town closed.\r\rNobody was hurt.', 'markdown');
    for (const block of article.blocks) assert.match(article.text.slice(block.start, block.end), /^(?:Port \*closes|The \*\*port\*\* of\r\nthe town closed\.|Nobody was hurt\.)$/);
    assert.equal(article.blocks.length, 3);
  });
});

describe('structure in Markdown', () => {
  test('front matter: title, deck, authors, stamps with the places of their values', () => {
    const { title, deck, bylines, stamps, article } = show(`---\ntitle: "Port closes after second spill"\ndescription: Divers found the leak\nauthor:\n  - "[[Anna Berg]]"\n  - Li Wei\npublished: 2021-03-03T08:15:00+01:00\nupdated: March 4, 2021\ncreated: 2024-01-01\n---\n\n${story}`, 'markdown');
    assert.deepEqual([title, deck, bylines], ['Port closes after second spill', 'Divers found the leak', ['Anna Berg', 'Li Wei']]);
    assert.deepEqual(stamps, ['front-matter 2021-03-03T08:15 <2021-03-03T08:15:00+01:00>', 'updated 2021-03-04 <March 4, 2021>']);
    assert.deepEqual(article.blocks.map((b) => b.kind), ['title', 'paragraph', 'paragraph']);
    assert.equal(article.prose.slice(0, article.masthead.title?.start).trim(), '');
  });
  test('a title printed again is the page’s, not the front matter’s', () => {
    const { article, bylines } = show(`---\ntitle: Port closes\nauthor: Anna Berg\n---\n\n# Port closes\n\n*By Anna Berg*\n\n${story}`, 'markdown');
    assert.equal(article.text.slice(0, article.masthead.title?.start).includes('# '), true);
    assert.deepEqual(bylines, ['Anna Berg']);
    assert.deepEqual(article.blocks.map((b) => b.kind), ['title', 'byline', 'paragraph', 'paragraph']);
  });
  test('subheads, quotes, items, cells, captions', () => {
    const { blocks } = show(`# Port closes\n\n${story}\n\n## The figures\n\n> We saw it.\n\n- one ton\n\n| a |\n| - |\n| b |\n\n![](x.jpg)\n*FILE - The ship. (AP Photo/Anna Berg)*`, 'markdown');
    assert.deepEqual([blocks('subhead'), blocks('quote'), blocks('item'), blocks('cell'), blocks('caption')], [['The figures'], ['We saw it.'], ['one ton'], ['a', 'b'], ['FILE - The ship.']]);
  });
  test('an article pasted as plain lines keeps its lines apart; wrapped lines are one paragraph', () => {
    const { furniture, blocks } = show('Port closes\n\nReported by: Anna Berg\nImage: AP\nAdvertisement\n\nThe harbour master of Visby closed the port to all traffic on\nMonday after a second slick was seen off the northern mole, the\ncoast guard said.', 'markdown');
    assert.equal(furniture.length, 3);
    assert.equal(blocks('paragraph').length, 1);
  });
  test('hard breaks part lines', () => {
    assert.deepEqual(show(`# Port closes\n\n**By Anna Berg**  \n*March 3, 2021*\n\n${story}`, 'markdown').stamps, ['header 2021-03-03 <March 3, 2021>']);
  });
  test('a paragraph over a stray rule is no heading', () => {
    assert.equal(show(`${story.replace('\n\n', ' ')}\n---\nMore`, 'markdown').title, undefined);
  });
});

describe('hostile Markdown', () => {
  // Small here, for the suite's sake; bench/opening.ts times them large.
  const many = 600;
  const hostile: Readonly<Record<string, string>> = {
    quotes: '>'.repeat(many), brackets: '['.repeat(many), stars: '*a '.repeat(many / 3), starlinks: '[*a](<'.repeat(many / 6), tags: '<a '.repeat(many / 3), bullets: '+ '.repeat(many / 2), numbers: '1. '.repeat(many / 3), headings: 'a\n=\n\n'.repeat(many / 10), ticks: '`'.repeat(many), comments: 'a <!-- '.repeat(many / 7), images: '![]('.repeat(many / 4), yaml: `---\na: ${'['.repeat(many / 2)}\n---\nText`, bars: '|'.repeat(many), footnotes: '[^a]'.repeat(many / 4),
  };
  for (const [name, text] of Object.entries(hostile))
    test(name, () => {
      const { prose, blocks } = parseArticle(text, 'markdown');
      assert.equal(prose.length, text.length);
      assert.ok(blocks.every((b) => b.end <= text.length));
    });
  test('what was read lightly is said', () => {
    const { notes, prose } = parseArticle(`Before\n\n${'['.repeat(1200)}[a](Merkel) <b Merkel>\n\nAfter *all*`, 'markdown');
    assert.equal(notes?.[0]?.kind, 'markdown-as-plain');
    assert.doesNotMatch(prose, /Merkel|\*/);
  });
});

test('property: prose is as long as the file, keeps its line ends, and says nothing that the file does not', () => {
  const piece = fc.constantFrom('The port ', 'Visby', '*', '**', '_', '`', '[', ']', '](', ')', '<b>', '</b>', '<', '>', '\n', '\n\n', '\r\n', '\r', '> ', '- ', '1. ', '# ', '&amp;', '&', '\\', '|', '\n|-|-|\n', '```\n', '\u00a0', '😀', '\ud800', 'e\u0301', 'שלום', '~~', '[^1]', '[[', ']]', '<!--', '-->', '---\n', 'a: b\n', 'http://x.y', '\t', '    ', '\u2028', '\0', '\uFEFF', '==', '===\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { prose, blocks, tokens } = parseArticle(text, 'markdown');
      assert.equal(prose.length, text.length);
      for (let i = 0; i < text.length; i++) {
        const [p, t] = [prose[i], text[i]];
        if (p === t || p === ' ' || p === '\u2060' || (p === '&' && t === '&')) continue;
        assert.fail(`${JSON.stringify(text)} at ${i}: ${JSON.stringify(p)}`);
      }
      assert.deepEqual(prose.match(/[\r\n]/g), text.match(/[\r\n]/g));
      let last = 0;
      for (const b of blocks) {
        assert.ok(b.start >= last && b.end > b.start && b.end <= text.length, JSON.stringify([text, blocks]));
        last = b.end;
      }
      for (let i = 0; i < tokens.length; i++) assert.ok((tokens.start[i] ?? 0) < (tokens.end[i] ?? 0) && (i === 0 || (tokens.start[i] ?? 0) >= (tokens.end[i - 1] ?? 0)));
    }),
    { seed: 20210303, numRuns: 30 },
  );
});

test('a clipped page: links in a byline, an embedded tweet, a figure', () => {
  const seen = show(
    `---\ntitle: "Port closed after second slick"\nsource: "https://example.org/a"\nauthor:\n  - "[[Anna Berg]]"\npublished: 2021-03-03\n---\n[Skip to main content](#main)\n\n![A ship](Merkel.jpg)\n\nBy [Anna Berg](https://example.org/anna) and **Li Wei**\n\n${story}\n\n**What happens next?**\n\n${story}\n\n> [Port of Visby (@visbyport)](https://example.org)\n> The port is closed. pic.twitter.com/abc\n> — Port of Visby (@visbyport) [March 3, 2021](https://example.org/1)\n\n<figure><img src="x.jpg" alt="Merkel"><figcaption>The mayor in Visby. Photo: AFP</figcaption></figure>`,
    'markdown',
  );
  assert.deepEqual([seen.title, seen.bylines, seen.blocks('subhead'), seen.blocks('caption')], ['Port closed after second slick', ['Anna Berg', 'Li Wei'], ['What happens next?'], ['The mayor in Visby.']]);
  assert.deepEqual(seen.article.furniture.map((f) => f.kind), ['navigation', 'byline', 'tweet-signature', 'tweet-links', 'tweet-signature', 'image-credit']);
  assert.doesNotMatch(seen.article.prose, /Merkel|example/);
});

test('a dateline in bold', () => assert.equal(show(`# Port closes\n\n**VISBY, March 3 (Reuters)** — The port was closed on Monday.\n\n${story}`, 'markdown').article.masthead.dateline?.date !== undefined, true));
