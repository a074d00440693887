import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentenceSpan } from '../../../src/core/article.ts';
import { parseArticle } from '../../../src/core/parse.ts';

/** The sentences of a text, parted by bars. */
const split = (text: string): string => {
  const article = parseArticle(text);
  return Array.from({ length: article.sentences.length }, (_, s) => {
    const { start, end } = sentenceSpan(article, s);
    return text.slice(start, end);
  }).join('|');
};

describe('sentences', () => {
  // A bar where a sentence ends.
  const cases: readonly string[] = [
    'John F. Kennedy met J. K. Rowling.|They spoke.',
    'U.S. President Joe Biden spoke.|He left.',
    'They left the U.S.|The end was near.',
    'It was sold to AT&T.|Many asked why.',
    'The minister spoke at No. 10 Downing Street.|Nobody answered.',
    'Acme Inc. said it would close Acme Ltd.|The firm is old.',
    '“We are ready,” he said.|“We will go.”|She left.',
    '"Are you ready?" Biden asked.|Nobody was.',
    '"Stop!" the officer cried.|They ran.',
    '"What now?"|The crowd stayed.',
    '"This report is not true."|Grushko left.',
    'He paused … and went on.|It ended...|The crowd left.',
    'It begins at 5 p.m. Tuesday in Visby.|It ends at 6 p.m.|The mayor speaks.',
    'It rose 3.5 percent to $1.2 billion.|Shares fell.',
    'Mr. Smith and Dr. Jones met Gen. Lee.|They agreed.',
    'He was born on Jan. 6, 1950.|He left St. Petersburg, Fla.|The town is small.',
    'RUSSIA ANSWERS!|WHO PAYS?|NOBODY.',
    'He asked "why?" and left.|(It was late.)|Nobody stayed.',
    '"No," he said.|"Then go."|She went.',
    'Prices rose.[1]|They fell.[2]',
    'Vitamin C.|It helps Mahmoud A. Hassan.',
    'The court spoke in Smith v. Jones.|It was brief.',
    'Sales fell.|iPhone sales rose.|5,000 were sold.',
    'The U.N. Security Council met; it rained: nobody spoke.',
    'مرحبا بالعالم.|كيف حالك؟|جيد.',
    'Порт закрыт.|Никто не пострадал.',
  ];
  for (const text of cases) test(text, () => assert.equal(split(text.replaceAll('|', ' ')), text));

  test('glued sentences, and scripts that need no space', () => {
    assert.equal(split('It cost 5 million.Then it rose.'), 'It cost 5 million.|Then it rose.');
    assert.equal(split('"It is over."Then he left.'), '"It is over."|Then he left.');
    assert.equal(split('他走了。她留下。'), '他走了。|她留下。');
    assert.equal(split('See example.com or Node.js for more.'), 'See example.com or Node.js for more.');
  });
  test('no sentence crosses a block', () => assert.equal(split('Port closes\n\nThe port is shut and\n\nNobody knows'), 'Port closes|The port is shut and|Nobody knows'));
});
