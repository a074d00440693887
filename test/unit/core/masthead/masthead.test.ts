import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { show, story } from '../helpers.ts';

describe('masthead of plain text', () => {
  test('title, deck, byline and both stamps around a story', () => {
    const seen = show(`Updated March 3rd, 2021 at 07:45 IST\n\nPort closes after second spill: what the coast guard says\n\nDivers found the leak at night, two days after the owner had called the ship sound.\n\nReported by: Karin Holm\nIMAGE: AP | Image:self\nAdvertisement\n\n${story}\n\nPublished March 3rd, 2021 at 06:10 IST`);
    assert.equal(seen.title, 'Port closes after second spill: what the coast guard says');
    assert.match(seen.deck ?? '', /^Divers found/);
    assert.deepEqual(seen.bylines, ['Karin Holm']);
    assert.deepEqual(seen.stamps, ['updated 2021-03-03T07:45 <March 3rd, 2021 at 07:45 IST>', 'published 2021-03-03T06:10 <March 3rd, 2021 at 06:10 IST>']);
    assert.deepEqual(seen.furniture.map((f) => f.split(':')[0]), ['timestamp', 'byline', 'image-credit', 'advertisement', 'timestamp']);
  });

  test('a date glued to the first paragraph is a stamp, and the story begins after it', () => {
    const seen = show(` date 2021-03-03 Amid fears of a second spill, the port was closed on Monday, officials said.\n\n${story}`);
    assert.deepEqual(seen.stamps, ['header 2021-03-03 <2021-03-03>']);
    assert.equal(seen.title, undefined);
    assert.match(seen.blocks('paragraph')[0] ?? '', /^Amid fears/);
    assert.deepEqual(seen.furniture, ['timestamp:  date 2021-03-03 ']);
    assert.deepEqual(show(`Published: 3 March 2021 The port was closed.\n\n${story}`).stamps, ['published 2021-03-03 <3 March 2021>']);
    assert.deepEqual(show(`March 3, 2021 was a day that nobody in the port forgot, said those who were there.\n\n${story}`).stamps, []);
  });

  test('a bare date under the headline', () => {
    const seen = show(`Port closes after second spill\nMarch 3, 2021\n\n${story}`);
    assert.equal(seen.title, 'Port closes after second spill');
    assert.deepEqual(seen.stamps, ['header 2021-03-03 <March 3, 2021>']);
    assert.equal(seen.deck, undefined);
  });

  test('a date as a subhead further down is no stamp', () => {
    const seen = show(`Port closes after second spill\n\n${story}\n\nMarch 9, 2021\n\n${story}`);
    assert.deepEqual(seen.stamps, []);
    assert.deepEqual(seen.blocks('subhead'), ['March 9, 2021']);
  });

  test('a timeline’s dates are subheads, the first under the lead too', () => {
    const seen = show(`Port closes after second spill\n\n${story.split('\n\n')[0]}\n\nMarch 1, 2021\n\n${story}\n\nMarch 2, 2021\n\n${story}`);
    assert.deepEqual([seen.stamps, seen.blocks('subhead')], [[], ['March 1, 2021', 'March 2, 2021']]);
  });

  test('a file that begins with its story has no title', () => {
    assert.equal(show(story).title, undefined);
    assert.equal(show(`“We saw it at dawn,” said the pilot, who had been out since four\n\n${story.replaceAll('.', '')}`).title, '“We saw it at dawn,” said the pilot, who had been out since four');
    assert.equal(show('One line without a stop').title, undefined);
    assert.equal(show('').title, undefined);
  });

  test('headlines that end in an abbreviation, a question, or are two sentences above a byline', () => {
    assert.equal(show(`Sweden sends the bill to the U.S.\n\n${story}`).title, 'Sweden sends the bill to the U.S.');
    assert.equal(show(`Who pays for the oil off Gotland?\n\n${story}`).title, 'Who pays for the oil off Gotland?');
    assert.equal(show(`The Port Is Closed. Nobody Says Why.\n\nBy Karin Holm\n\n${story}`).title, 'The Port Is Closed. Nobody Says Why.');
    assert.equal(show(`The port is closed. Nobody says why.\n\n${story}`).title, undefined);
  });

  test('a section above the headline', () => {
    const seen = show(`WORLD NEWS\n\nPort closes after second spill off Gotland\n\n${story}`);
    assert.equal(seen.title, 'Port closes after second spill off Gotland');
    assert.deepEqual(seen.furniture, ['section-label: WORLD NEWS']);
  });

  const heads: readonly (readonly [line: string, names: readonly string[], stamps: readonly string[]])[] = [
    ['By ANNA E. BERG and LI WEI', ['ANNA E. BERG', 'LI WEI'], []],
    ['By Anna Berg, Associated Press | March 3, 2021', ['Anna Berg'], ['byline 2021-03-03 <March 3, 2021>']],
    ['By Ursula von der Heyde in Riga', ['Ursula von der Heyde'], []],
    ['By Reuters Staff', ['Reuters Staff'], []],
    ['Written By Anna Berg', ['Anna Berg'], []],
    ['Author: Anna Berg, Li Wei', ['Anna Berg', 'Li Wei'], []],
    ['Wed 3 Mar 2021 08.50 GMT', [], ['header 2021-03-03T08:50 <Wed 3 Mar 2021 08.50 GMT>']],
    ['First published on Wed 3 Mar 2021 05.00 GMT', [], ['published 2021-03-03T05:00 <Wed 3 Mar 2021 05.00 GMT>']],
    ['Posted: Mar 3, 2021 7:00 AM ET | Last Updated: March 4, 2021', [], ['published 2021-03-03T07:00 <Mar 3, 2021 7:00 AM ET>', 'updated 2021-03-04 <March 4, 2021>']],
    ['Updated 8:50 PM EST, Wed March 3, 2021', [], ['updated 2021-03-03T20:50 <8:50 PM EST, Wed March 3, 2021>']],
    ['Published On 3 Mar 20213 Mar 2021', [], ['published 2021-03-03 <3 Mar 2021>', 'published 2021-03-03 <3 Mar 2021>']],
    ['Issued on: 23/02/2021 - 08:50 Modified: 23/02/2021 - 09:13', [], ['published 2021-02-23T08:50 <23/02/2021 - 08:50>', 'updated 2021-02-23T09:13 <23/02/2021 - 09:13>']],
    ['Date 03.02.2021', [], ['header 2021-02-03 <03.02.2021>']],
    ['2021-03-03T08:50:00+05:30', [], ['header 2021-03-03T08:50 <2021-03-03T08:50:00+05:30>']],
    ['Last Modified: March 3, 2021 09:00', [], ['updated 2021-03-03T09:00 <March 3, 2021 09:00>']],
    ['ANI | Updated: Mar 3, 2021 08:50 IST', [], ['updated 2021-03-03T08:50 <Mar 3, 2021 08:50 IST>']],
    ['By ANNA BERG Updated: 10:20 EST, 3 March 2021', ['ANNA BERG'], ['updated 2021-03-03T10:20 <10:20 EST, 3 March 2021>']],
    ['March 3, 2021 · 5:01 AM ET · 4 min read', [], ['header 2021-03-03T05:01 <March 3, 2021 · 5:01 AM ET>']],
  ];
  for (const [line, names, stamps] of heads)
    test(line, () => {
      const seen = show(`Port closes after second spill\n\n${line}\n\n${story}`);
      assert.deepEqual([seen.bylines, seen.stamps], [names, stamps]);
      assert.equal(seen.title, 'Port closes after second spill');
    });

  test('bare names count beside a stamp only', () => {
    assert.deepEqual(show(`Port closes after second spill\n\nAnna Berg in Visby\n\nWed 3 Mar 2021 08.50 GMT\n\n${story}`).bylines, ['Anna Berg']);
    assert.deepEqual(show(`Port closes after second spill\n\nAnna Berg\n\n${story}`).bylines, []);
  });

  test('what begins like a byline or a stamp and is a sentence stays story', () => {
    for (const line of ['By Tuesday evening the slick had reached the beach.', 'By land and sea', 'Updated plans for the harbour will be shown next week.', 'Published figures differ from those of the company.', 'Date palms grow even here.', 'By the time the pilot came, the ship was gone.']) {
      const seen = show(`Port closes after second spill\n\n${line}\n\n${story}`);
      assert.deepEqual([seen.bylines, seen.stamps, seen.furniture], [[], [], []], line);
    }
  });

  test('no day is made of impossible or ambiguous figures', () => {
    for (const line of ['Updated 31/02/2021', 'Updated 02/03/2021', 'Updated February 30, 2021', 'Updated 2021-13-01']) assert.deepEqual(show(`Port closes\n\n${line}\n\n${story}`).stamps, [], line);
    assert.deepEqual(show(`Port closes\n\nUpdated February 29, 2020\n\n${story}`).stamps, ['updated 2020-02-29 <February 29, 2020>']);
  });
});

describe('datelines', () => {
  const yes: readonly (readonly [line: string, dateline: string])[] = [
    ['VISBY, March 3 (Reuters) — The port', 'VISBY, March 3 (Reuters) —'],
    ['STOCKHOLM — The port', 'STOCKHOLM —'],
    ['Geneva: The talks', 'Geneva:'],
    ['New Delhi [India], March 3 (ANI): The port', 'New Delhi [India], March 3 (ANI):'],
    ['MOSCOW, March 3. /TASS/. The port', 'MOSCOW, March 3. /TASS/.'],
    ['RIGA. March 3 (Interfax) - The port', 'RIGA. March 3 (Interfax) -'],
    ['(Reuters) - The port', '(Reuters) -'],
    ['ANN ARBOR, Mich. -- The port', 'ANN ARBOR, Mich. --'],
    ['THE HAGUE, Netherlands (AP) — The port', 'THE HAGUE, Netherlands (AP) —'],
    ['Kyiv/Moscow, March 3 (IANS): The port', 'Kyiv/Moscow, March 3 (IANS):'],
  ];
  for (const [line, dateline] of yes) test(line, () => assert.equal(show(`Port closes after second spill\n\n${line} was closed on Monday, the coast guard said.\n\n${story}`).dateline, dateline));

  test('parts and a full date', () => {
    const { article, stamps } = show(`VISBY, Sweden, March 3, 2021 (AP) — The port was closed on Monday.\n\n${story}`);
    const { place, date, agency } = article.masthead.dateline ?? {};
    assert.deepEqual([place, date, agency].map((s) => s && article.text.slice(s.start, s.end)), ['VISBY', 'March 3, 2021', 'AP']);
    assert.deepEqual(stamps, ['dateline 2021-03-03 <March 3, 2021>']);
  });

  for (const line of ['NATO — The alliance met', 'Analysis: The port', 'BREAKING: The port', 'Lindqvist: We will', 'Russia - Ukraine talks', 'The port - The harbour'])
    test(`not: ${line}`, () => assert.equal(show(`Port closes after second spill\n\n${line} on Monday, the coast guard said.\n\n${story}`).dateline, undefined));
});

describe('the heads of real pages', () => {
  test('a crawler’s date before a menu, a URL, a site’s name or the headline itself', () => {
    const reuters = show(` date 2021-03-03 FinancialGovernment SolutionsLegalPort News AgencyRisk Management\nPort closes after second spill\nMarch 3, 2021 / 10:28 AM / 2 days ago\n\nPort closes after second spill\n\nReuters Staff\n\n1 Min Read\n\nVISBY, March 3 (Reuters) - ${story} (Reporting by Anna Berg; Editing by Li Wei)\n\nOur Standards:The Thomson Reuters Trust Principles.`);
    assert.deepEqual([reuters.title, reuters.bylines, reuters.dateline], ['Port closes after second spill', ['Reuters Staff'], 'VISBY, March 3 (Reuters) -']);
    assert.deepEqual(reuters.furniture.map((f) => f.split(':')[0]), ['timestamp', 'navigation', 'timestamp', 'repeated-title', 'byline', 'reading-time', 'credit', 'copyright']);
    const url = show(` date 2021-03-03 https://example.org/20210303/port.html\n\nPort closes after second spill\n\n2021-03-03T10:54+0000\n\n${story}`);
    assert.deepEqual([url.title, url.stamps.length, url.furniture[1]], ['Port closes after second spill', 2, 'source-link: https://example.org/20210303/port.html']);
    assert.equal(show(` date 2021-03-03 Port closes after second spill\n${story}`).title, 'Port closes after second spill');
    assert.equal(show(` date 2021-03-03 3 Mar. 15:10\n\n${story}`).furniture.length, 2);
  });
  test('the page’s name for itself above the headline', () => {
    assert.deepEqual(show(`Port closes | Harbour Post\n\nPort closes\n\n${story}`).title, 'Port closes');
  });
  test('a name before its label, with a handle; a dateline that holds its date in brackets', () => {
    const seen = show(`Port closes after second spill\n\nFarid Shah (@FaridShah) Published March 03, 2021 | 07:20 PM\n\nVISBY (Port News / Sputnik - 3rd March, 2021) ${story}`);
    assert.deepEqual([seen.bylines, seen.dateline], [['Farid Shah'], 'VISBY (Port News / Sputnik - 3rd March, 2021)']);
    assert.deepEqual(seen.stamps, ['published 2021-03-03T19:20 <March 03, 2021 | 07:20 PM>', 'dateline 2021-03-03 <3rd March, 2021>']);
  });
  test('labels on the line above what they label', () => {
    const seen = show(`Port closes after second spill\n\nPublished\n3 March 2021\n\nShare\n\nBy\nWeb Desk\n\n${story}`);
    assert.deepEqual([seen.stamps, seen.bylines], [['published 2021-03-03 <3 March 2021>'], ['Web Desk']]);
  });
  test('the office under the byline names nobody', () => {
    assert.deepEqual(show(`Port closes after second spill\n\n3 March 2021\n\nAnna Berg\nBBC News, Visby\n\n${story}`).bylines, ['Anna Berg']);
  });
  test('a byline glued to its paragraph or to its "By"', () => {
    assert.deepEqual(show(`Port closes after second spill\n\nBy Associated Press: ${story}`).bylines, ['Associated Press']);
    const glued = show(`2021-03-03 03:37:21\n\nBy Anna Berg VISBY (Reuters) - ${story}`);
    assert.deepEqual([glued.bylines, glued.dateline], [['Anna Berg'], 'VISBY (Reuters) -']);
    assert.deepEqual(show(`Port closes after second spill\n\nByAnna Berg\nMar 3, 2021 08:50 AM IST\n\n${story}`).bylines, ['Anna Berg']);
  });
  test('page elements glued before a label', () => {
    assert.deepEqual(show(`Port closes after second spill\n\nWorld NewsAgence France-PresseUpdated: March 3, 2021 8:50 am IST\n\n${story}`).stamps, ['updated 2021-03-03T08:50 <March 3, 2021 8:50 am IST>']);
  });
  test('a live page: entries’ times are furniture, not the article’s stamps', () => {
    const seen = show(`Spill: live updates\n\nBy Anna Berg, Karin Holm and Li Wei, CNN\n\nUpdated 7:03 a.m. ET, March 3, 2021\n\n${story}\n\n8:51 p.m. ET, March 2, 2021\n\nMayor closes the port\n\nFrom CNN's Tom Ferris\n\n${story}\n\nMar 2, 8:40 pm\n\n${story}`);
    assert.deepEqual(seen.stamps, ['updated 2021-03-03T07:03 <7:03 a.m. ET, March 3, 2021>']);
    assert.deepEqual(seen.blocks('subhead'), ['Mayor closes the port']);
    assert.deepEqual(seen.blocks('stamp').length, 3);
  });
  test('a date at the very end is the article’s, a row of them is a list of others', () => {
    assert.deepEqual(show(`Port closes after second spill\n\n${story}\n\nMarch 3, 2021`).stamps.length, 1);
    assert.deepEqual(show(`Port closes after second spill\n\n${story}\n\nMarch 3, 2021\nFebruary 1, 2021`).stamps.length, 0);
  });
  test('the labels of archives', () => {
    const seen = show(`HEADLINE: Port closes after second spill\n\nBYLINE: By Anna Berg\n\nSECTION: News; Pg. 4\n\nLENGTH: 512 words\n\n${story}\n\nLOAD-DATE: March 3, 2021`);
    assert.deepEqual([seen.title, seen.bylines, seen.stamps], ['Port closes after second spill', ['Anna Berg'], ['header 2021-03-03 <March 3, 2021>']]);
    assert.deepEqual(seen.furniture.map((f) => f.split(':')[0]), ['byline', 'metadata', 'metadata', 'timestamp']);
  });
});
