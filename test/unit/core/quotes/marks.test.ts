import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedOf } from './told.ts';

const segments = (text: string): readonly string[] => {
  const { article, segments: found } = markedOf(text);
  return found.map((s) => article.text.slice(s.start, s.end) + (s.close < 0 ? '…' : ''));
};

test('straight, curly, low, angled, reversed and doubled marks', () => {
  assert.deepEqual(segments('"One," he said. “Two,” he said.'), ['"One,"', '“Two,”']);
  assert.deepEqual(segments('„Eins“, sagte er. „Zwei”, sagte er.'), ['„Eins“', '„Zwei”']);
  assert.deepEqual(segments('«Un», dit-il. »Zwei«, sagte er.'), ['«Un»', '»Zwei«']);
  assert.deepEqual(segments("``Three,'' he said. ''Four,'' he said."), ["``Three,''", "''Four,''"]);
});

test('single marks are told from apostrophes, elisions and plurals', () => {
  assert.deepEqual(segments("'We won,' he said. Don't ask the players' union about the '90s."), ["'We won,'"]);
  assert.deepEqual(segments("He called the owners' plan 'the players' ruin' and left."), ["'the players' ruin'"]);
  assert.deepEqual(segments('He called it ‘a farce’ and left O’Brien’s house.'), ['‘a farce’']);
});

test('nested marks belong to the outer', () => {
  assert.deepEqual(segments('"He told me \'go\' and I went," she said.'), ['"He told me \'go\' and I went,"']);
  assert.deepEqual(segments('"The "United" side is not united. It is split." He left.'), ['"The "United" side is not united. It is split."']);
});

test('a mark that opens every paragraph of a long speech', () => {
  const { segments: found } = markedOf('"It begins here.\n\n"It goes on.\n\n"It ends," she said.');
  assert.deepEqual(found.map((s) => [s.close >= 0, s.continues]), [[false, false], [false, true], [true, true]]);
});

test('a closing mark that is missing', () => {
  assert.deepEqual(segments('"It is lost, said Berg. The bridge stays open.'), ['"It is lost,…']);
  assert.deepEqual(segments('"It is lost. We are sorry.'), ['"It is lost. We are sorry.…']);
  assert.deepEqual(segments('"It is lost. "We are sorry," said Berg.'), ['"It is lost.…', '"We are sorry,"']);
});

test('inches, stray and misplaced marks', () => {
  assert.deepEqual(segments('He is 5\'10" tall. The mark" is stray.'), []);
  assert.deepEqual(segments('"It goes into the cloud, "said Berg.'), ['"It goes into the cloud, "']);
  assert.deepEqual(segments('He reiterated"full support" for it.'), ['"full support"']);
});

test('one lost mark spoils at most its paragraph', () => {
  assert.deepEqual(segments('He said "so and went.\n\n"We won," he said.'), ['"so and went.…', '"We won,"']);
});
