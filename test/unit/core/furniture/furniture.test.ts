import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { show, story } from '../helpers.ts';

const around = (line: string): string => `Port closes after second spill\n\n${story}\n\n${line}\n\n${story}`;

/** kind: lines of that kind. */
const yes: Readonly<Record<string, readonly string[]>> = {
  advertisement: ['Advertisement', 'ADVERTISEMENT', '- Advertisement -', 'Story continues below advertisement', 'Advertisement - Scroll to continue', 'Article continues after this ad'],
  'image-credit': ['Image: AP', '(Image: AP)', 'Image: AP/Twitter/@RusEmbUSA', 'Photo by Anna Berg/AFP', 'AP Photo/Anna Berg', 'Photograph: Anna Berg/EPA', 'Image source, Getty Images', 'REUTERS/Anna Berg/File Photo', 'Anna Berg/Sputnik/AFP via Getty Images', '© AFP Photo', 'Representational image', 'Picture courtesy: Twitter/@port', 'Credit: Anna Berg'],
  'related-link': ['Also Read: Second slick seen off Gotland', 'ALSO READ | Second slick seen off Gotland', 'READ MORE: Second slick seen off Gotland', 'Related: Who pays for the oil?', 'See also: Map of the spill', 'Must Read: Map of the spill', 'WATCH | Divers at work', 'Read more about the spill here'],
  credit: ['With inputs from ANI', '(With inputs from Agencies)', 'Reporting by Anna Berg in Visby; Editing by Li Wei', 'Additional reporting by Anna Berg', 'Associated Press writers Anna Berg in Visby and Li Wei in Riga contributed to this report.', '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)', '- Reuters', 'Source: Reuters'],
  'source-link': ['Source link', 'Source: https://example.org/port', 'https://example.org/a/b', 'Read the original article', 'The post Port closes appeared first on Harbour Post.'],
  'comment-form': ['Leave a Reply', 'Your email address will not be published. Required fields are marked *', 'Save my name, email, and website in this browser for the next time I comment.', '12 Comments', 'Comments (3)', 'Post Comment', 'You must be logged in to post a comment.'],
  share: ['Share this article', 'Share on Facebook', 'Click to share on Twitter (Opens in new window)', 'Facebook Twitter WhatsApp', 'Like Loading...', 'Share this:'],
  follow: ['Follow us on Twitter', 'Follow the Harbour Post on Facebook for all updates', 'Join our Telegram channel', 'Download our app from the Play Store', 'For more news and updates, follow us on Facebook and Twitter.'],
  newsletter: ['Sign up for our newsletter', 'Get our daily newsletter straight to your inbox', 'Subscribe to our newsletter', 'By signing up, you agree to our terms.'],
  subscription: ['Already a subscriber? Log in', 'Subscribe to continue reading', 'This article is for subscribers only', 'You have 2 free articles left this month.'],
  copyright: ['© 2021 Harbour Post. All rights reserved.', 'Copyright 2021 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.', 'All rights reserved.'],
  'cookie-notice': ['We use cookies to improve your experience.', 'This website uses cookies. By continuing you agree to their use.', 'Accept all cookies'],
  'read-more': ['Read more', 'Read More »', 'Continue reading', 'Click here to read more', 'Read the full statement here'],
  tags: ['Tags: oil, Gotland, Sweden', 'Topics: Sweden, Shipping', 'Filed under: World', '#Gotland #oil #Sweden'],
  'reading-time': ['3 min read', 'Reading time: 4 minutes'],
  player: ['Listen to this article', 'Your browser does not support the audio element.', 'Listen (4 min)'],
  navigation: ['Skip to main content', 'Home > World > Europe', 'Back to top'],
  disclaimer: ['Disclaimer: The views above are the author’s own.', 'The views expressed in this article are those of the author and do not reflect the position of the paper.'],
  timestamp: ['Updated 08:50 IST', '2 hours ago', 'Published on March 3, 2021'],
  byline: ['Reported by: Anna Berg'],
  embed: ['View this post on Instagram', 'A post shared by Visby Port (@visbyport)'],
};

/** Lines that resemble furniture and are the story. */
const no: readonly string[] = [
  'Share prices fell by a third on Monday after the coast guard spoke.',
  'Follow the money, the prosecutor said, and you find the owner.',
  'Tags were found on all the barrels, the divers said.',
  'Copyright law does not protect a ship’s log, the court said.',
  'Read the log, she told the court, and you will understand.',
  'Photographs of the hull were shown to the court on Monday.',
  'Image is everything in this trade, he said.',
  'Advertisement for the ferry had promised a safe crossing.',
  'Sources said that the captain was asleep.',
  'Source: unknown, the log says of the second call, which came at night.',
  'With input from three ministries still missing, the plan was put off until May.',
  'Reporting by local media was restricted after the spill, she said.',
  'Comments by the minister drew anger on the island.',
  'Subscribe or leave: that was the choice the company gave to the fishermen.',
  'We use cookies as bait, the fisherman said with a laugh.',
  'Related companies had paid for the cargo in March.',
  'Watch officers on both ships had seen the light.',
  'More than twenty boats stayed in port.',
  'Home was where the oil was, he said.',
  'The Associated Press first reported the leak.',
  'Click here and you see it, she said: nothing.',
  'Credit lines were cut by two banks, and insurers left.',
  'Credit: where it is due',
  'Watch: what the mayor says next',
  'Thank you for reading the report, the minister told parliament.',
  'We and our partners value peace, the president said.',
  'This report was published by the council on Monday and names three companies.',
  'Photograph by drone shows extent of spill',
  'Continue reading, the teacher said.',
  'With inputs from three ministries, the plan was redrawn in May by a committee of nine.',
  'Ad revenue falls',
  'Back to the negotiating table',
  'Terms of the deal',
  'Get the latest jab, doctors urge',
];

describe('furniture, line by line', () => {
  for (const [kind, lines] of Object.entries(yes))
    test(kind, () => {
      for (const line of lines) assert.deepEqual(show(around(line)).furniture, [`${kind}: ${line}`], line);
    });
  test('what is the story stays the story', () => {
    for (const line of no) assert.deepEqual(show(around(line)).furniture, [], line);
  });
  test('a single word is furniture only in company, or after the story', () => {
    for (const word of ['Facebook', 'Comments', 'Contact', 'Home', 'Share']) {
      assert.deepEqual(show(around(word)).furniture, [], word);
      assert.equal(show(`${around('…')}\n\n${word}`).furniture.length, 1, word);
    }
    assert.equal(show(around('Facebook\nTwitter\nWhatsApp')).furniture.length, 3);
  });
});

describe('furniture in its place', () => {
  test('a tweet: links and signature are cut out of its line', () => {
    const seen = show(`${story}\n\n📞 The port of #Visby is closed.\n\n🔗 https://t.co/abcDEF123 pic.twitter.com/xyzABC987 — Port of Visby 🇸🇪 (@visbyport) March 3, 2021\n\nDivers go on 'as long as it takes'\n\n${story}`);
    assert.deepEqual(seen.furniture, ['tweet-links: 🔗 https://t.co/abcDEF123 pic.twitter.com/xyzABC987', 'tweet-signature: — Port of Visby 🇸🇪 (@visbyport) March 3, 2021']);
    assert.deepEqual(seen.blocks('subhead'), ["Divers go on 'as long as it takes'"]);
    const inline = show(`${story}\n\nThe port is closed. https://t.co/abcDEF123 — Port of Visby (@visbyport) March 3, 2021 It later opened again.`);
    assert.deepEqual(inline.blocks('paragraph').slice(-2), ['The port is closed.', 'It later opened again.']);
  });
  test('a credit in brackets at the end of the last paragraph', () => {
    assert.deepEqual(show(`${story} (ANI)`).furniture, ['credit: (ANI)']);
    assert.deepEqual(show(`${story} (With inputs from agencies)`).furniture, ['credit: (With inputs from agencies)']);
    assert.deepEqual(show(`${story} The figures come from the Associated Press (AP)`).furniture, []);
  });
  test('a caption is prose, its credit is not', () => {
    const seen = show(around('FILE - The Halcyon Star lies off Gotland, March 2, 2021. (AP Photo/Anna Berg)'));
    assert.deepEqual(seen.blocks('caption'), ['FILE - The Halcyon Star lies off Gotland, March 2, 2021.']);
    assert.deepEqual(seen.furniture, ['image-credit: (AP Photo/Anna Berg)']);
    assert.equal(show(around('Image caption, The Halcyon Star has lain off Gotland for two days')).blocks('caption').length, 1);
  });
  test('related stories take the titles under them along, and stop at the story', () => {
    const seen = show(`${story}\n\nRelated Stories\n\nSecond slick seen off Gotland\n\nWho pays for the oil?\n\nThe captain speaks\n\n${story}`);
    assert.deepEqual(seen.furniture.map((f) => f.split(':')[0]), ['related-link', 'related-link', 'related-link']);
    assert.deepEqual(seen.blocks('subhead'), ['The captain speaks']);
  });
  test('tags under their heading at the end', () => {
    assert.equal(show(`${story}\n\nTags\n\nSweden\nOil spill\nGotland`).furniture.length, 4);
  });
});
