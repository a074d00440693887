import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/core/parse.ts';
import { loadKnowledge } from '../../../../src/core/knowledge.ts';
import { feature } from '../../../../src/core/actors/features.ts';
import { FormKind, FormTable } from '../../../../src/core/actors/forms.ts';
import { actorTypes, labelCount, labelOf, Position } from '../../../../src/core/actors/labels.ts';
import { Seen, Sequence, Setting } from '../../../../src/core/actors/sequence.ts';
import { SequenceTagger } from '../../../../src/core/actors/tagger.ts';
import { decodeWeights, encodeWeights, Weights, type Trained } from '../../../../src/core/actors/weights.ts';
import { WordClusters, wordsKind } from '../../../../src/core/actors/words.ts';
import { ByteWriter } from '../../../../src/core/names/bytes.ts';
import { sealContainer } from '../../../../src/core/names/container.ts';
import { Gazetteer, gazetteerKind } from '../../../../src/core/names/gazetteer.ts';

const zeros = (count: number): Uint8Array => {
  const out = new ByteWriter();
  for (let i = 0; i < count; i++) out.varint(0);
  return out.finish();
};
const gazetteer = new Gazetteer(sealContainer(zeros(6), gazetteerKind), 'names.bin');
const clusters = new WordClusters(sealContainer(zeros(4), wordsKind), 'words.bin');

/** A model that knows one thing: what is capitalised is a person, of one word or more. */
const trained = (): Trained => {
  const small = feature(301, FormKind.lower);
  const kinds = [small, ...[FormKind.capital, FormKind.handle].map((kind) => feature(301, kind))].sort((a, b) => a - b);
  const rows = new Int8Array(kinds.length * labelCount);
  kinds.forEach((kind, row) => [Position.begin, Position.inside, Position.last, Position.unit].forEach((p) => (rows[row * labelCount + labelOf(0, p)] = kind === small ? -100 : 100)));
  const transitions = new Float32Array(labelCount * labelCount);
  // Longer names rather than two in a row.
  transitions[labelOf(0, Position.unit) * labelCount + labelOf(0, Position.unit)] = -3;
  return { features: Int32Array.from(kinds), rows, unit: 0.0625, transitions, calibration: [1, 0] };
};

test('weights come back from their file as they went in', () => {
  const back = decodeWeights(encodeWeights(trained()), 'tagger.bin');
  assert.deepEqual(back, trained());
  assert.throws(() => decodeWeights(encodeWeights(trained()).subarray(0, 40), 'tagger.bin'), /models\/tagger\.bin: cut short/);
});

test('mentions carry their span, a name on one line and a chance', () => {
  const tagger = new SequenceTagger({ clusters, gazetteer, weights: new Weights(trained()) });
  const text = 'so wrote Ida\u00a0Holm, and #Brook too,\nwith @RitaStone at hand.';
  const found = tagger.tag(parseArticle(text));
  assert.deepEqual(
    found.map((m) => [text.slice(m.start, m.end), m.name, m.type]),
    [
      ['Ida\u00a0Holm', 'Ida Holm', 'person'],
      ['#Brook', 'Brook', 'person'],
      ['@RitaStone', 'RitaStone', 'person'],
    ],
  );
  for (const { confidence } of found) assert.ok(confidence > 0.5 && confidence <= 1);
});

test('the first long article that a tagger meets keeps its places', () => {
  const tagger = new SequenceTagger({ clusters, gazetteer, weights: new Weights(trained()) });
  const text = `${'so they went on and on. '.repeat(900)}so wrote Ida Holm.`;
  const found = tagger.tag(parseArticle(text));
  assert.deepEqual(found.map((m) => text.slice(m.start, m.end)), ['Ida Holm']);
});

test('an article is tagged the same whatever was tagged before it', () => {
  const tagger = new SequenceTagger({ clusters, gazetteer, weights: new Weights(trained()) });
  const article = parseArticle('Holm met Rita Stone. Stone said no.');
  const alone = tagger.tag(article);
  tagger.tag(parseArticle('STONE AND HOLM AND BROOK AGREE. A stone fell.'));
  assert.deepEqual(tagger.tag(article), alone);
  assert.deepEqual(tagger.tag(parseArticle('')), []);
});

test('the setting of a line is told from its capitals', () => {
  const sequence = new Sequence(new FormTable(clusters, gazetteer), gazetteer);
  const settings = (text: string): readonly number[] => {
    sequence.read(parseArticle(text));
    return [...sequence.setting.subarray(0, sequence.sentences)];
  };
  assert.deepEqual(settings('PORT WORKERS END LONG STRIKE\n\nPort Workers End Long Strike at Last\n\nThe workers of the port went home.\n\nport workers went home'), [Setting.capitals, Setting.titleCase, Setting.plain, Setting.lower]);
});

test('what an article says of a word is gathered from all of its places', () => {
  const forms = new FormTable(clusters, gazetteer);
  const sequence = new Sequence(forms, gazetteer);
  const text = 'On Monday Mr Holm spoke in Lund. A holm is an isle, Holm said. They say that the old Lund Water Board (LWB) has met again.';
  sequence.read(parseArticle(text));
  const seen = (word: string): number => sequence.seen[forms.lowerId[forms.intern(word, 0, word.length, false)] ?? 0] ?? 0;
  assert.ok(seen('Holm') & Seen.lower && seen('Holm') & Seen.afterTitle && seen('Holm') & Seen.beforeSpeech);
  assert.ok(seen('Lund') & Seen.afterPlacePreposition && !(seen('Lund') & Seen.lower));
  assert.ok(seen('LWB') & Seen.bracketed);
  const position = sequence.form.subarray(0, sequence.length).indexOf(forms.intern('LWB', 0, 3, false));
  assert.equal(sequence.acronymOf[position], forms.intern('Board', 0, 5, false));
});

test('models that are missing are named', () => {
  assert.throws(() => loadKnowledge({}), /models\/names\.bin: missing/);
  assert.equal(actorTypes.length, 5);
});

test('an article longer than all before it is tagged at the right places', () => {
  const tagger = new SequenceTagger({ clusters, gazetteer, weights: new Weights(trained()) });
  const text = `${'so it went on and on. '.repeat(800)}and Ida Holm left.`;
  assert.deepEqual(tagger.tag(parseArticle(text)).map((m) => text.slice(m.start, m.end)), ['Ida Holm']);
});
