// The grammar of *.article, as VS Code's own tokenizer reads it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const root = process.cwd();
const read = (file: string): string => readFileSync(path.join(root, 'syntaxes', file), 'utf8');

let grammar: IGrammar;
before(async () => {
  const wasm = readFileSync(createRequire(path.join(root, 'package.json')).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (s) => new oniguruma.OnigString(s) }),
    loadGrammar: async (scope) => (scope === 'text.article' ? textmate.parseRawGrammar(read('article.tmLanguage.json'), 'article.json') : null),
  });
  const loaded = await registry.loadGrammar('text.article');
  assert.ok(loaded);
  grammar = loaded;
});

/** All stretches whose scopes hold `scope`, neighbours joined. */
const scoped = (text: string, scope: string): readonly string[] => {
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let open = '';
    for (const token of tokens) {
      const inside = token.scopes.some((s) => s.startsWith(scope));
      if (inside) open += line.slice(token.startIndex, token.endIndex);
      else if (open !== '') {
        found.push(open);
        open = '';
      }
    }
    if (open !== '') found.push(open);
  }
  return found.map((s) => s.trim());
};

const article = [
  'Port closes after second spill: coast guard',
  '',
  'Divers found the leak at night, two days after the owner had called the ship sound.',
  '',
  'By Anna Berg and Ursula von der Heyde | March 3, 2021',
  'Updated March 3rd, 2021 at 08:50 IST',
  'Image: AP',
  'Advertisement',
  '',
  'VISBY, March 3 (Reuters) — The harbour master closed the port on Monday. "We saw it at dawn," said Karin Holm, who leads the divers.',
  '',
  'Also Read: Who pays for the oil?',
  '',
  'The owner denies everything',
  '',
  'Peter van Houten said that the loss was "below 150 tonnes", and wrote of ‘a storm in a glass’. According to Lloyd’s Register, it is more. #Gotland @visbyport https://example.org/port',
  '',
  '“We are sorry for the sea,” the captain said.',
  '',
  '(With inputs from agencies)',
  '',
  'Published March 3, 2021',
].join('\n');

describe('grammar text.article', () => {
  test('masthead', () => {
    assert.deepEqual(scoped(article, 'markup.heading.title'), ['Port closes after second spill: coast guard']);
    assert.deepEqual(scoped(article, 'markup.italic.deck'), ['Divers found the leak at night, two days after the owner had called the ship sound.']);
    assert.deepEqual(scoped(article, 'variable.other.author'), ['Anna Berg', 'Ursula von der Heyde']);
    assert.deepEqual(scoped(article, 'meta.stamp'), ['Updated March 3rd, 2021 at 08:50 IST', 'Published March 3, 2021']);
    assert.deepEqual(scoped(article, 'constant.numeric.date'), ['March 3, 2021', 'March 3rd, 2021', 'March 3', 'March 3, 2021']);
  });
  test('dateline', () => {
    assert.deepEqual(scoped(article, 'constant.other.place'), ['VISBY']);
    assert.deepEqual(scoped(article, 'support.other.agency'), ['Reuters']);
  });
  test('subheads and furniture', () => {
    assert.deepEqual(scoped(article, 'markup.heading.subhead'), ['The owner denies everything']);
    assert.deepEqual(scoped(article, 'comment.line.furniture'), ['Image: AP', 'Advertisement', 'Also Read: Who pays for the oil?', '(With inputs from agencies)']);
  });
  test('quotations and who is cited', () => {
    assert.deepEqual(scoped(article, 'string.quoted'), ['"We saw it at dawn,"', '"below 150 tonnes"', '‘a storm in a glass’', '“We are sorry for the sea,”']);
    assert.deepEqual(scoped(article, 'variable.other.speaker'), ['Karin Holm', 'Peter van Houten', 'Lloyd’s Register']);
  });
  test('hashtags, handles, links', () => {
    assert.deepEqual(scoped(article, 'entity.name.tag'), ['#Gotland', '@visbyport']);
    assert.deepEqual(scoped(article, 'markup.underline.link'), ['https://example.org/port']);
  });
  test('a story without a masthead, a glued date, front matter', () => {
    const story = 'The harbour master of Visby closed the port to all traffic on Monday after a second slick was seen off the northern mole, the coast guard said. Nobody was hurt.';
    assert.deepEqual(scoped(`${story}\n\n${story}`, 'markup.'), []);
    assert.deepEqual(scoped(` date 2021-03-03 ${story}`, 'constant.numeric.date'), ['2021-03-03']);
    assert.deepEqual(scoped(`---\ntitle: Port\ndate: 2021-03-03\n---\n\nPort closes after second spill\n\n${story}`, 'markup.heading'), ['Port closes after second spill']);
    assert.deepEqual(scoped("It's the ship's log, isn't it? The fishermen's boats and the '90s are gone. ".repeat(3), 'string.quoted'), []);
  });
  test('a hostile line costs time in proportion to its length', () => {
    // The worst of the units that bench/opening.ts times.
    for (const unit of ['A.', "'a"]) {
      const time = (length: number): number => {
        const line = unit.repeat(Math.ceil(length / unit.length));
        const start = performance.now();
        grammar.tokenizeLine(`The port. ${line}`, textmate.INITIAL);
        return performance.now() - start;
      };
      time(200);
      const short = Math.max(1, Math.min(time(200), time(200)));
      // Ten times the length; a hundred times the time would be quadratic. The machine may be busy: the best of three counts.
      const long = Math.min(time(2000), time(2000));
      assert.ok(long < 60 * short, `${unit}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    }
  });
  test('the language configuration is JSON, has no comments to toggle, and its word pattern takes names whole', () => {
    const config = JSON.parse(read('article.language-configuration.json')) as { readonly comments?: unknown; readonly wordPattern: { readonly pattern: string; readonly flags: string } };
    assert.equal(config.comments, undefined);
    const words = "O'Brien met al-Zawahri, #Gotland @visby_port and Łukasz.".match(new RegExp(config.wordPattern.pattern, `${config.wordPattern.flags}g`));
    assert.deepEqual(words, ["O'Brien", 'met', 'al-Zawahri', '#Gotland', '@visby_port', 'and', 'Łukasz']);
  });
});
