import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorType } from '../../../../src/core/analysis.ts';
import { findLocal } from '../../../../src/corpus/identity/chains.ts';
import { linkRules, nothingDecided, type LocalDecisions } from '../../../../src/corpus/identity/local.ts';
import { digestOf, testNames } from '../helpers.ts';

type Listed = Readonly<Partial<Record<ActorType, string>>>;

/** The chains of a text as `key: mention/rule, mention/rule`; nominal mentions in brackets. */
const chainsOf = (text: string, listed: Listed, decisions: LocalDecisions = nothingDecided): readonly string[] => {
  const digest = digestOf('a', `A headline of some words\n\n${text}\n`, listed, '2022-02-01');
  const { chainOf, ruleOf, chains, nominals } = findLocal({ digest, names: testNames, decisions });
  return chains.map(({ key }, c) => {
    const named = digest.actors.flatMap((a, i) => (chainOf[i] === c ? [`${a.name}/${linkRules[ruleOf[i] ?? 0]}`] : []));
    const meant = nominals.flatMap((n) => (n.chain === c ? [`[${digest.prose.slice(n.start, n.end)}/${n.rule}]`] : []));
    return `${key}: ${[...new Set([...named, ...meant])].join(', ')}`;
  });
};

test('a family name goes to the full name before it', () => {
  assert.deepEqual(chainsOf('Orlov met Anna Smith. Paul Smith came later. Smith left. Mrs Smith stayed with Sergey Orlov.', { person: 'Orlov|Anna Smith|Paul Smith|Smith|Sergey Orlov' }), [
    'person:sergey/orlov: Orlov/surname, Sergey Orlov/exact', 'person:anna/smith: Anna Smith/exact', 'person:paul/smith: Paul Smith/exact, Smith/surname',
  ]);
});

test('a family name with its particle goes to the full name; where none ends so, its first word is a given name', () => {
  assert.deepEqual(chainsOf('Pieter van Houten came. Van Houten left, and Van Morrison sang.', { person: 'Pieter van Houten|Van Houten|Van Morrison' }), ['person:pieter/van houten: Pieter van Houten/exact, Van Houten/surname', 'person:van/morrison: Van Morrison/exact']);
});

test('a title says which of two', () => {
  const [he, she] = chainsOf('Mr Paul Smith and Mrs Anna Smith came. Mr Smith left. Mrs Smith stayed.', { person: 'Paul Smith|Anna Smith|Smith' });
  assert.equal(he, 'person:paul/smith: Paul Smith/exact, Smith/surname');
  assert.equal(she, 'person:anna/smith: Anna Smith/exact, Smith/surname');
});

test('spellings, handles and slips inside an article', () => {
  assert.deepEqual(chainsOf('Sergey Orlov wrote. Sergei Orlov, said #Orlov and @SergeyOrlov, was wrong. Later Orlvo slept, Orlova too.', { person: 'Sergey Orlov|Sergei Orlov|#Orlov|@SergeyOrlov|Orlova' }), [
    'person:sergey/orlov: Sergey Orlov/exact, Sergei Orlov/spelling, Orlov/surname, SergeyOrlov/exact', 'person:/orlova: Orlova/exact',
  ]);
});

test('states: names, adjectives, flags, acting capitals; a town stays a town', () => {
  assert.deepEqual(chainsOf('Russia and Moscow said the Russian side 🇷🇺 agreed. He flew to Paris. In Paris it rained. France won.', { place: 'Russia|Moscow|🇷🇺|Paris|France', people: 'Russian' }), [
    'state:RU: Russia/country, Moscow/capital, Russian/demonym, 🇷🇺/flag', 'place:paris: Paris/exact', 'state:FR: France/country',
  ]);
});

test('a typing error in a place is the place', () => {
  assert.deepEqual(chainsOf('Washington said no. But Washinton believed it.', { place: 'Washington*|Washinton' }), ['state:US: Washington/capital, Washinton/typo-place']);
});

test('organizations: brackets, short names, organs of the state at hand', () => {
  assert.deepEqual(chainsOf('The European Steel Union (ESU) met Acme Motor Company. ESU and Acme agreed. The French Health Ministry did not; the Health Ministry slept.', { organization: 'European Steel Union|ESU|Acme Motor Company|Acme|French Health Ministry|Health Ministry' }), [
    'organization:european steel union: European Steel Union/exact, ESU/brackets', 'organization:acme motor company: Acme Motor Company/exact, Acme/part', 'organization:french health ministry/FR: French Health Ministry/exact, Health Ministry/state',
  ]);
});

test('offices alone, and counterparts', () => {
  const text =
    'US Secretary of State Anna Smith called her Russian counterpart, Sergey Orlov. The Secretary of State was calm. The Russian FM was not. Later Smith and her Russian counterpart met.';
  assert.deepEqual(chainsOf(text, { person: 'Anna Smith|Sergey Orlov|Smith', place: 'US', people: 'Russian' }).slice(0, 2), [
    'person:anna/smith: Anna Smith/exact, Smith/surname, [Secretary of State/office]', 'person:sergey/orlov: Sergey Orlov/exact, [Russian FM/office], [Russian counterpart/counterpart]',
  ]);
});

test('an office of another state or body is somebody else', () => {
  const [one] = chainsOf('Russian President Sergey Orlov spoke. The French president did not. The president of Acme did.', { person: 'Sergey Orlov', people: 'Russian|French', organization: 'Acme' });
  assert.equal(one, 'person:sergey/orlov: Sergey Orlov/exact');
});

test('a country that plays is its team', () => {
  const text = 'France won the final match of the cup. The coach praised the players after two goals. France scored a penalty in the tournament, and the team left France.';
  assert.deepEqual(chainsOf(text, { place: 'France*' }), ['team:FR: France/team']);
});

test('father and son, a name at birth', () => {
  assert.deepEqual(chainsOf('Paul Smith Sr. owns the boat. Paul Smith Jr. sails it. Smith Jr. won, and Smith Sr. wept.', { person: 'Paul Smith Sr.|Paul Smith Jr.|Smith Jr.|Smith Sr.' }), [
    'person:paul/smith/sr: Paul Smith Sr./exact, Smith Sr./surname', 'person:paul/smith/jr: Paul Smith Jr./exact, Smith Jr./surname',
  ]);
  assert.deepEqual(chainsOf('Ginger Orlov was born Peter Orlov in 1939. Anna Smith, better known as Boris, sang.', { person: 'Ginger Orlov|Peter Orlov|Anna Smith|Boris' }), [
    'person:ginger/orlov: Ginger Orlov/exact, Peter Orlov/alias', 'person:anna/smith: Anna Smith/exact, Boris/alias',
  ]);
});

test('an acronym of a part of the long name, where just one fits', () => {
  assert.deepEqual(chainsOf('The National Union of Rail, Maritime and Transport Staff met. RMT agreed.', { organization: 'National Union of Rail, Maritime and Transport Staff|RMT' }), ['organization:national union of rail maritime and transport staff: National Union of Rail, Maritime and Transport Staff/exact, RMT/acronym']);
});

test('people decided that two names are two', () => {
  const listed = { person: 'Sergey Orlov|Orlov' };
  assert.equal(chainsOf('Sergey Orlov came. Orlov left.', listed).length, 1);
  assert.equal(chainsOf('Sergey Orlov came. Orlov left.', listed, { apart: [['orlov', 'sergey orlov']] }).length, 2);
});

test('what stands beside a name: its role, as far as it goes', () => {
  const listed = { person: 'Anna Orlov|Paul Smith', organization: 'Coast Guard|Acme', place: 'France|Paris' };
  for (const [text, role] of [
    ['Anna Orlov, head of operations at the Coast Guard, spoke.', 'head of operations at the Coast Guard'],
    ['Anna Orlov, the ship’s captain, spoke.', 'ship’s captain'],
    ['Anna Orlov, 45, a Paris-based lawyer who represents sailors, spoke.', 'Paris-based lawyer'],
    ['Anna Orlov, who is professor of law at Acme, spoke.', 'professor of law at Acme'],
    ['Anna Orlov is the prime minister of France.', 'prime minister of France'],
    ['Anna Orlov became chief executive of Acme in October.', 'chief executive of Acme'],
    ['Anna Orlov, Paul Smith’s spokeswoman, denied it.', 'Paul Smith’s spokeswoman'],
    ['Anna Orlov, chairwoman and chief executive of Acme, denied it.', 'chairwoman and chief executive of Acme'],
    ['France’s foreign minister, Anna Orlov, spoke.', 'France’s foreign minister'],
    ['Anna Orlov of the Coast Guard spoke.', 'of the Coast Guard'],
    ['Anna Orlov, President Paul Smith and a dog came.', undefined],
    ['Anna Orlov, ministers and mayors came.', undefined],
    ['Anna Orlov, a German ship, came.', undefined],
  ] as const) {
    const digest = digestOf('a', `A headline of some words\n\n${text}\n`, listed, '2022-02-01');
    const { chains } = findLocal({ digest, names: testNames, decisions: nothingDecided });
    const [office] = chains.find(({ name }) => name === 'Anna Orlov')?.offices ?? [];
    assert.equal(office && digest.prose.slice(office.start, office.end), role, text);
  }
});
