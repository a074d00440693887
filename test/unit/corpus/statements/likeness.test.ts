import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, saysSame, wordingOf } from '../../../../src/corpus/statements/likeness.ts';

const same = (a: string, b: string): boolean => saysSame(wordingOf(a), wordingOf(b));
const differ = (a: string, b: string): readonly string[] => differences(wordingOf(a), wordingOf(b)).map(({ here, there }) => `${here}|${there}`);

test('one statement in much the same words', () => {
  assert.ok(same('the harbour will stay closed until the divers have finished', 'The harbour stays closed until divers have finished their work'));
  assert.ok(same('We will pay every fisherman', 'We will pay every fisherman'));
  assert.equal(same('the harbour will stay closed until the divers have finished', 'the harbour will not stay closed until the divers have finished'), false);
  assert.equal(same('the fleet lost 12 boats in the storm off Karsk', 'the fleet lost 19 boats in the storm off Karsk'), false);
  assert.ok(same('the fleet lost 12 boats in the storm off Karsk', 'the fleet lost boats in the storm off Karsk'));
  assert.equal(same('yes, yes', 'yes, yes'), false);
});

test('a denial and what it denies are not one', () => {
  assert.equal(saysSame(wordingOf('the captain had been warned twice by radio', true), wordingOf('the captain had been warned twice by radio')), false);
  assert.ok(saysSame(wordingOf('the captain had been warned twice by radio', true), wordingOf('the captain had not been warned twice by radio')));
});

test('the words that differ, without pronouns for names and small words', () => {
  assert.deepEqual(differ('We pay for the harbour, the boats and the nets', 'We pay for the harbour, the boats and the nets'), []);
  assert.deepEqual(differ('nearly 340 tonnes leaked from the wreck', 'over 300 tonnes leaked from the wreck'), ['nearly 340|over 300']);
  assert.deepEqual(differ('he would pay for the boats', 'Berg would pay for boats'), []);
  assert.deepEqual(differ('the owner pays for the clean-up of the bay', 'the owner pays'), ['for the clean-up of the bay|']);
});

test('whatever the text: symmetric, and nothing differs from itself', () => {
  const text = fc.array(fc.constantFrom('the', 'not', 'harbour', 'closed', '12', 'boats', 'denied', 'pay', 'we', 'Berg', '"', '—', '𝒳', '1'.repeat(30)), { maxLength: 30 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(same(a, b), same(b, a));
      assert.deepEqual(differ(a, a), []);
    }),
    { seed: 6, numRuns: 25 },
  );
});
