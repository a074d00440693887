import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflect } from '../../../../../src/core/quotes/lexicon/inflect.ts';
import { allCueVerbs, Frame, lexicon } from '../../../../../src/core/quotes/lexicon/lexicon.ts';
import { Word } from '../../../../../src/core/quotes/lexicon/wordBits.ts';

test('regular, irregular, doubling and silent-e verbs', () => {
  const forms = (base: string): string => {
    const { third, past, participle, gerund } = inflect(base);
    return [third, past, participle, gerund].map((f) => f.join('/')).join(' ');
  };
  assert.equal(forms('claim'), 'claims claimed claimed claiming');
  assert.equal(forms('tell'), 'tells told told telling');
  assert.equal(forms('admit'), 'admits admitted admitted admitting');
  assert.equal(forms('note'), 'notes noted noted noting');
  assert.equal(forms('deny'), 'denies denied denied denying');
  assert.equal(forms('agree'), 'agrees agreed agreed agreeing');
  assert.equal(forms('quote'), 'quotes quoted quoted quoting');
  assert.equal(forms('tweet'), 'tweets tweeted tweeted tweeting');
  assert.equal(forms('signal'), 'signals signalled/signaled signalled/signaled signalling/signaling');
  assert.equal(forms('lie'), 'lies lay lain lying');
});

test('several hundred cue verbs, none twice, each with a frame', () => {
  const keys = allCueVerbs.map((v) => `${v.lemma}+${v.particle}`);
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(keys.length > 450);
  assert.deepEqual(allCueVerbs.filter((v) => (v.frames & ~Frame.weak) === 0), []);
});

test('words are found in any case, with either apostrophe, and only whole', () => {
  const words = lexicon();
  const bits = (word: string): number => words.bits[words.find(word, 0, word.length)] ?? 0;
  assert.ok(bits('SAID') & Word.cue && bits('Said') & Word.past);
  assert.ok(bits('didn’t') & Word.do && bits("didn't") & Word.negation);
  assert.equal(bits('sai'), 0);
  assert.equal(bits('zzz'), 0);
  assert.equal(words.find('he said so', 3, 7), words.id('said'));
});

test('all inflections of a cue lead to it, particles apart', () => {
  const words = lexicon();
  for (const form of ['points', 'pointed', 'pointing']) assert.deepEqual(words.cues.get(words.id(form))?.map((v) => v.particle), ['out']);
  assert.deepEqual(words.cues.get(words.id('called'))?.map((v) => `${v.cueClass}+${v.particle}`), ['say+', 'demand+for', 'demand+on', 'demand+upon']);
});
