import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeArticle, reportMark } from '../../../src/core/eligible.ts';
import { story } from './helpers.ts';

describe('which files are articles', () => {
  const names: readonly (readonly [name: string, article: boolean])[] = [
    ['README.md', false], ['readme.de.txt', false], ['LICENSE', false], ['LICENCE-MIT.txt', false], ['CHANGELOG.md', false], ['Contributing.md', false], ['CODE_OF_CONDUCT.md', false], ['requirements.txt', false], ['requirements-dev.txt', false], ['robots.txt', false], ['CMakeLists.txt', false], ['THIRD-PARTY-NOTICES.txt', false], ['SECURITY.md', false], ['AGENTS.md', false], ['stopwords.txt', false], ['words.txt', false], ['COPYING', false],
    ['security.md', true], ['words-of-war.txt', true], ['news.txt', true], ['2021-03-03-port-closes.md', true], ['requirement-for-visas.txt', true], ['000_05fc.txt', true], ['history-of-visby.md', true], ['links-to-moscow.md', true], ['port.article', true], ['folder.md/README of the sea.txt', true], ['installer-on-trial.txt', true],
  ];
  for (const [name, article] of names) test(name, () => assert.equal(judgeArticle(`some/folder/${name}`, story).article, article));

  const contents: readonly (readonly [what: string, text: string, why: string])[] = [
    ['a story', story, 'prose'],
    ['a story in one line', story.replaceAll('\n', ' '), 'prose'],
    ['front matter and a story', `---\ntitle: Port\ntags: [a, b]\n---\n\n${story}`, 'prose'],
    ['notes in Markdown', '# Gotland\n\n- Lindqvist says that 340 tonnes have leaked\n- the owner denies it, see the letter of March\n- ask the port about the log book\n', 'prose'],
    ['German', 'Der Hafenmeister von Visby hat den Hafen am Montag geschlossen, nachdem ein zweiter Ölteppich gesehen wurde.', 'prose'],
    ['Russian', 'Порт Висбю был закрыт в понедельник после того, как у мола заметили второе пятно нефти.', 'prose'],
    ['Chinese', '维斯比港口周一关闭，此前在北防波堤附近发现了第二片浮油，海岸警卫队说。', 'prose'],
    ['Arabic', 'أغلق ميناء فيسبي يوم الاثنين بعد رؤية بقعة نفط ثانية قبالة الرصيف الشمالي.', 'prose'],
    ['one headline', 'Port closes after second spill', 'prose'],
    ['nothing', '', 'empty'],
    ['white space', ' \n\u00a0\n', 'empty'],
    ['rules and figures', '---\n* * *\n123', 'empty'],
    ['NUL', `PNG\0\0${story}`, 'binary'],
    ['control characters', '\u0001\u0002\u0003\u0004abc'.repeat(50), 'binary'],
    ['undecodable bytes', 'a\ufffd\ufffdb '.repeat(50), 'binary'],
    ['words, one a line', 'port\nship\nreef\noil\nmole\nquay\ncrane\nrope\nbuoy\n'.repeat(9), 'not-prose'],
    ['names', 'Anna Berg\nLi Wei\nKarin Holm\nTom Ferris\n'.repeat(9), 'not-prose'],
    ['a log', '2021-03-03 08:00:01 INFO the server has started on all ports\n2021-03-03 08:00:02 WARN the second pump is not answering us\n'.repeat(9), 'not-prose'],
    ['comma-separated values', 'name,port,tonnes,what was said\nAnna Berg,Visby,340,that it is a lot of oil\nLi Wei,Riga,200,nothing that we know of\n'.repeat(9), 'not-prose'],
    ['code', 'import { a } from "b";\nconst ship = 1;\nfunction go() {\n  return ship;\n}\n'.repeat(9), 'not-prose'],
    ['settings', 'port = 8080\nhost = "visby"\n[pumps]\nfirst = on\nsecond = off\n'.repeat(9), 'not-prose'],
    ['base64', 'QmFzZTY0IGlzIG5vdCBwcm9zZSBhdCBhbGwsIGJ1dCBpdCBpcyBsb25n'.repeat(40), 'not-prose'],
    ['pinned packages', 'numpy==1.26.0\nscipy>=1.11\npandas~=2.1\n'.repeat(9), 'not-prose'],
    ['fenced code', '```\nsome words that stand in code here\n```\n'.repeat(9), 'not-prose'],
    ['markup source', '<html>\n<body class="a">\n<p>Port</p>\n</body>\n</html>\n'.repeat(3), 'not-prose'],
  ];
  for (const [what, text, why] of contents)
    test(what, () => {
      const verdict = judgeArticle('file.txt', text);
      assert.equal(verdict.why, why, verdict.text);
      assert.equal(verdict.article, why === 'prose');
      assert.match(verdict.text, /^[A-Z].*\.$/);
    });

  test('too large, and *.article by its name', () => {
    assert.equal(judgeArticle('a.txt', 'word '.repeat(1_000_001)).why, 'too-large');
    assert.deepEqual([judgeArticle('a.article', 'port\nship').why, judgeArticle('a.article', 'port\0').why], ['name', 'binary']);
  });
});

test('a report by Dateline is no article, wherever it bears its mark', () => {
  const prose = `# What 3 articles tell\n\n${'The minister told the council on Monday that the bridge would be closed. '.repeat(5)}\n`;
  assert.equal(judgeArticle('report.md', prose).article, true);
  assert.equal(judgeArticle('report.md', `${prose}\n${reportMark}\n`).article, false);
  assert.equal(judgeArticle('report.article', `${prose}\n${reportMark}`).article, false);
  assert.equal(judgeArticle('report.md', `${reportMark}\n\n${prose}`).article, false);
});
