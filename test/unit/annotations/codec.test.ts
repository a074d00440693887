import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeAnnotation, maxAnnotationBytes } from '../../../src/annotations/codec.ts';
import { annotate, creatorName, edit, reply } from '../../../src/annotations/draft.ts';
import { hashText } from '../../../src/annotations/hash.ts';
import { annotationText, readAnnotation } from '../../../src/annotations/model.ts';
import { countingChance, tickingClock } from './memory.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const maker = { clock: tickingClock(), chance: countingChance(), creator: { name: 'Ada' } };
const article = 'urn:uuid:11111111-1111-4111-8111-111111111111';

test('what is written is read again, byte for byte', () => {
  const made = annotate(maker, 'commenting', [{ article, quote: { exact: 'Port', prefix: 'the ', suffix: ' said' }, position: { start: 4, end: 8 }, text: hashText('the Port said') }], [
    { kind: 'comment', value: 'Which *port*?' },
    { kind: 'tag', value: 'check' },
  ]);
  const text = annotationText(made);
  const decoded = decodeAnnotation(bytes(text));
  assert.ok(decoded.ok);
  assert.deepEqual(decoded.value, made);
  assert.equal(annotationText(decoded.value), text);
  assert.deepEqual(made.targets[0], { source: article, quote: { exact: 'Port', prefix: 'the ', suffix: ' said' }, position: { start: 4, end: 8 }, text: hashText('the Port said') });
  assert.match(text, /^\{\n {2}"@context": \[\n/);
  assert.ok(text.endsWith('}\n'));
});

test('unknown members and foreign shapes survive', () => {
  const raw = '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/a","type":"Annotation","bodyValue":"Hm","target":{"source":"http://example.org/t","selector":{"type":"FragmentSelector","value":"p","refinedBy":{"type":"TextQuoteSelector","exact":"x"}},"odd":[1,{"k":null}]},"schema:x":{"y":2}}';
  const decoded = decodeAnnotation(bytes(raw));
  assert.ok(decoded.ok);
  assert.deepEqual(decoded.value.raw, JSON.parse(raw));
  assert.equal(decoded.value.targets[0]?.quote?.exact, 'x');
  assert.deepEqual(decoded.value.bodies, [{ kind: 'text', value: 'Hm' }]);
});

test('every fault is a value with a sentence', () => {
  const kind = (content: Uint8Array | string): string => {
    const decoded = decodeAnnotation(typeof content === 'string' ? bytes(content) : content);
    if (decoded.ok) return 'fine';
    assert.match(decoded.fault.message, /^[A-Z].*\.$/s);
    return decoded.fault.kind;
  };
  assert.equal(kind(new Uint8Array(maxAnnotationBytes + 1)), 'too-large');
  assert.equal(kind(Uint8Array.of(0x7b, 0xff, 0x7d)), 'encoding');
  assert.equal(kind('<<<<<<< HEAD\n{}\n=======\n{"a":1}\n>>>>>>> other\n'), 'conflict');
  assert.equal(kind('{"a": }'), 'syntax');
  assert.equal(kind(''), 'syntax');
  assert.equal(kind('[1,2]'), 'shape');
  assert.equal(kind('{"type":"Annotation"}'), 'shape');
  const made = annotationText(reply(maker, article, 'Yes'));
  assert.equal(kind(made.replace('urn:uuid:', 'note ')), 'shape');
  assert.equal(kind(made.replace('{\n', '{\n  "dateline:format": 2,\n')), 'newer');
  assert.equal(kind(made), 'fine');
});

test('broken positions are passed over and told', () => {
  const made = annotate(maker, 'commenting', [{ article, quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 1, end: 2 } }], []);
  for (const [start, end] of [[-1, 2], [5, 2], [1.5, 3]] as const) {
    const raw = JSON.parse(annotationText(made).replace('"start": 1', `"start": ${start}`).replace('"end": 2', `"end": ${end}`));
    const reading = readAnnotation(raw);
    assert.ok(reading.ok);
    assert.equal(reading.value.targets[0]?.position, undefined);
    assert.equal(reading.value.targets[0]?.quote?.exact, 'x');
    assert.equal(reading.notes.length, 1);
  }
});

test('a creator has a name on one line, and never an e-mail address', () => {
  assert.equal(creatorName('  Ada\n Lovelace '), 'Ada Lovelace');
  assert.equal(creatorName('ada@example.org'), undefined);
  assert.equal(creatorName(' '), undefined);
  const anonymous = edit({ clock: maker.clock, chance: maker.chance }, article, [article], [{ kind: 'comment', value: 'x' }]);
  assert.equal(anonymous.creator, undefined);
});
