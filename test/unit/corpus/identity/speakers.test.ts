import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorType } from '../../../../src/core/analysis.ts';
import { findLocal } from '../../../../src/corpus/identity/chains.ts';
import { nothingDecided } from '../../../../src/corpus/identity/local.ts';
import { digestOf, testNames } from '../helpers.ts';

/** The name of each quotation's speaker; '-' where nobody is named. */
const speakersOf = (text: string, listed: Readonly<Partial<Record<ActorType, string>>>, said: readonly (readonly [string, string])[]): readonly string[] => {
  const digest = digestOf('a', `A headline of some words\n\n${text}\n`, listed, '2022-02-01', said);
  const { chains, speakers } = findLocal({ digest, names: testNames, decisions: nothingDecided });
  return [...speakers].map((c) => chains[c]?.name ?? '-');
};

test('a pronoun is not whom the statement is about', () => {
  const text = 'Anna Smith does not blame the baker. She has known Paul Orlov for ten years, she said.';
  assert.deepEqual(speakersOf(text, { person: 'Anna Smith|Paul Orlov' }, [['She has known Paul Orlov for ten years', 'she']]), ['Anna Smith']);
  assert.deepEqual(speakersOf('The town slept. She has known Paul Orlov for ten years, she said.', { person: 'Paul Orlov' }, [['She has known Paul Orlov for ten years', 'she']]), ['-']);
});

test('a pronoun of the other sex is somebody else', () => {
  const text = 'Paul Orlov lost his house in spring. Paul Orlov and Anna Smith walked home. "It is late," she said.';
  assert.deepEqual(speakersOf(text, { person: 'Anna Smith|Paul Orlov' }, [['"It is late,"', 'she']]), ['Anna Smith']);
});

test('an office speaks for the person beside it, never for the state that owns it', () => {
  const said = [['"We shall see,"', "France's foreign minister"]] as const;
  assert.deepEqual(speakersOf('"We shall see," France\'s foreign minister, Anna Smith, said.', { person: 'Anna Smith', place: 'France' }, said), ['Anna Smith']);
  assert.deepEqual(speakersOf('"We shall see," France\'s foreign minister said.', { place: 'France' }, said), ['-']);
});

test('a name bound to another noun does not speak, unless it speaks through it', () => {
  const of = (speaker: string, listed: Readonly<Partial<Record<ActorType, string>>>): string | undefined => speakersOf(`${speaker} said the well was dry.`, listed, [['the well was dry', speaker]])[0];
  assert.equal(of('US intelligence reports', { place: 'US' }), '-');
  assert.equal(of('Police in Paris', { place: 'Paris' }), '-');
  assert.equal(of("France's government", { place: 'France' }), 'France');
  assert.equal(of('a spokesman for Acme Motor Company', { organization: 'Acme Motor Company' }), 'Acme Motor Company');
  assert.equal(of('a lawyer for Anna Smith', { person: 'Anna Smith' }), '-');
  assert.equal(of('Acme Motor Company', { organization: 'Acme Motor Company' }), 'Acme Motor Company');
});
