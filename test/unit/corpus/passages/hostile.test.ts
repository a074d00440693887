// Small forms of what nobody wants to meet; the full sizes stand in test/shared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDisagreements } from '../../../../src/corpus/disagreements/part.ts';
import { makePassages } from '../../../../src/corpus/passages/part.ts';
import { digestOf, slice, testNames, viewOf } from './make.ts';

const sentence = 'The harbour master counted twelve grey boats behind the broken pier of Karsk before the storm. ';

test('an article that quotes itself reuses nothing', () => {
  const digest = digestOf('a', `Echo\n\n${`"${sentence.trim()}" ⟦Anna Berg|person⟧ said. `.repeat(12)}\n`, '2024-05-01');
  const passages = makePassages(viewOf([digest]));
  passages.put(digest);
  assert.deepEqual(passages.reuse('a'), []);
  assert.deepEqual(passages.versions('a'), []);
  assert.deepEqual(passages.families(), []);
});

test('unbalanced marks change nothing of what is told twice', () => {
  const texts = [`"${sentence}“ „ «`, `${sentence}' ” » "`];
  const digests = texts.map((text, i) => digestOf(`${i}`, `Title ${i}\n\n${text}\n`, `2024-05-0${i + 1}`));
  const passages = makePassages(viewOf(digests));
  for (const digest of digests) passages.put(digest);
  const [link] = passages.reuse('1');
  assert.equal(link?.kind, 'verbatim');
  assert.match(digests[1] ? slice(digests[1], link?.here ?? { start: 0, end: 0 }) : '', /harbour master counted .* before the storm/);
});

test('figures of thirty digits are compared, and one as another is not the same', () => {
  const digits = '123456789012345678901234567890';
  const tell = (n: string): string => `Norland counts its dead\n\n⟦Anna Berg|person⟧ said on Monday that ${n} people had died in the flood of ⟦Karsk|place⟧ in ⟦Norland|place⟧.\n`;
  const digests = [tell(digits), tell('40'), tell(digits)].map((text, i) => digestOf(`${i}`, text, '2024-05-01'));
  const part = makeDisagreements(testNames)(viewOf(digests));
  for (const digest of digests) part.put(digest);
  const found = part.conflicts('1');
  assert.ok(found.every(({ strength, kind }) => Number.isFinite(strength) && kind === 'number'));
  assert.equal(part.conflicts('0').some(({ there }) => there.article.id === '2'), false);
});
