import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf, show } from '../found.ts';

// Published on Wednesday 16 February 2022.
const directions: readonly (readonly [sentence: string, found: string])[] = [
  ['He arrived on Friday.', 'Friday = 2022-02-11'],
  ['He will arrive on Friday.', 'Friday = 2022-02-18'],
  ['He said on Friday that the talks will begin.', 'Friday = 2022-02-11'],
  ['He said it would begin on Friday.', 'Friday = 2022-02-18'],
  ['The talks, which were held on Friday, will go on.', 'Friday = 2022-02-11'],
  ['The vote is scheduled for Friday.', 'Friday = 2022-02-18'],
  ['Friday will be a test.', 'Friday = 2022-02-18'],
  ['On Friday, the court, to be dissolved, met.', 'Friday = 2022-02-11'],
  ['Markets stay shut until Friday.', 'Friday = 2022-02-18'],
  ['The plan he presented on Friday failed.', 'Friday = 2022-02-11'],
  ['They met on Wednesday.', 'Wednesday = 2022-02-16'],
  ['They are to meet on March 3.', 'March 3 = 2022-03-03'],
  ['They met on March 3.', 'March 3 = 2021-03-03'],
  ['The March 3 deadline was set.', 'March 3 = 2022-03-03'],
  ['It opened on December 20.', 'December 20 = 2021-12-20'],
  ['It will open on December 20.', 'December 20 = 2022-12-20'],
];

test('direction by the governing verb', () => {
  for (const [sentence, found] of directions) assert.deepEqual(show(sentence), [found], sentence);
});

test('a headline’s infinitive points forward', () => assert.deepEqual(show('Leaders to hold talks on Friday\n\nThey agreed to it.'), ['Friday = 2022-02-18']));

test('both readings are kept where the evidence is thin', () => {
  assert.equal(datesOf('A statement on Friday.')[0]?.alternative, '2022-02-18');
  assert.equal(datesOf('He arrived on Friday.')[0]?.alternative, undefined);
});
