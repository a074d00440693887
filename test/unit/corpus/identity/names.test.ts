import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagState, foldName, spellOut } from '../../../../src/corpus/identity/fold.ts';
import { abbreviates, compareOrganizations, parseOrganization, type StateOf } from '../../../../src/corpus/identity/orgName.ts';
import { comparePersons, parsePerson, personBlock, personKey } from '../../../../src/corpus/identity/personName.ts';
import { jaroWinkler, oneSlip, spellingKey, vowelVariants } from '../../../../src/corpus/identity/spelling.ts';

const person = (a: string, b: string): string => {
  const there = comparePersons(parsePerson(a), parsePerson(b));
  assert.deepEqual(comparePersons(parsePerson(b), parsePerson(a)), there, `${a} and ${b} either way`);
  return there.rule ? `${there.relation} ${there.rule}` : there.relation;
};
const stateOf: StateOf = (words) => ({ ruritanian: 'RR', ruritania: 'RR', freedonian: 'FD', freedonia: 'FD' })[words];
const body = (a: string, b: string): string => {
  const there = compareOrganizations(parseOrganization(a, stateOf), parseOrganization(b, stateOf));
  assert.deepEqual(compareOrganizations(parseOrganization(b, stateOf), parseOrganization(a, stateOf)), there, `${a} and ${b} either way`);
  return there.rule ? `${there.relation} ${there.rule}` : there.relation;
};

test('names fold to words', () => {
  assert.equal(foldName("Seán O'Rourke’s"), 'sean orourke');
  assert.equal(foldName('Сергей Орлов'), 'sergey orlov');
  assert.equal(foldName('Jean\u00a0Paul  Müller-Weiß'), 'jean paul muller weiss');
  assert.equal(foldName('U.K. & Sons'), 'uk and sons');
  assert.equal(spellOut('#AnnaOrlov'), 'Anna Orlov');
  assert.equal(spellOut('Anna #Orlov'), 'Anna Orlov');
  assert.equal(spellOut('@ministry_ruritania'), 'ministry ruritania');
  assert.equal(flagState('🇫🇷'), 'FR');
  assert.equal(flagState('FR'), undefined);
});

test('transliterations share a key', () => {
  for (const group of ['sergey sergei sergej', 'yevgeny evgeny evgeniy', 'antony anthony', 'romanoff romanov', 'gorbachev gorbatschow', 'youri yuri', 'mueller muller']) {
    assert.equal(new Set(group.split(' ').map(spellingKey)).size, 1, group);
  }
  assert.ok(vowelVariants('mohammed', 'muhammad'));
  assert.ok(!vowelVariants('hassan', 'hussein'));
  assert.ok(!vowelVariants('carlo', 'carla'));
  assert.ok(oneSlip('washinton', 'washington'));
  assert.ok(!oneSlip('paris', 'parma'));
  assert.ok(Math.abs(jaroWinkler('martha', 'marhta') - 0.9611) < 0.0001);
});

test('people: the same, perhaps, or not', () => {
  assert.equal(person('Sergey Orlov', 'Sergei Orlov'), 'same spelling');
  assert.equal(person('Bill Hartley', 'William Hartley'), 'same nickname');
  assert.equal(person('J. Hartley', 'John Hartley'), 'same initial');
  assert.equal(person('John Hartley', 'John Paul Hartley'), 'same middle');
  assert.equal(person('Hartley', 'John Hartley'), 'short surname');
  assert.equal(person('Orlov, Sergey', 'Sergey Orlov'), 'same exact');
  assert.equal(person('Bashir al-Haddad', 'Bashir Haddad'), 'same exact');
  assert.equal(person('Fredrick Hartley', 'Frederick Hartley'), 'near slip');
  assert.equal(person('Paul Hartley', 'Paula Hartley'), 'different');
  assert.equal(person('George W. Hartley', 'George H. W. Hartley'), 'different');
  assert.equal(person('John Hartley Jr.', 'John Hartley Sr.'), 'different');
  assert.equal(person('Hans Friedrich', 'Friedrich Hans'), 'different');
  assert.equal(person('Ian Hartley', 'John Hartley'), 'near nickname');
  assert.equal(personKey(parsePerson('Kim Jong-sun')), personKey(parsePerson('Jong Sun Kim')));
  assert.deepEqual(parsePerson('Al Hartley').given, ['al']);
});

test('forms of neighbouring languages, initials, families first', () => {
  for (const pair of ['Serhiy Orlov|Sergei Orlov', 'Sergey Orlov|Serhii Orlov', 'Volodymyr Hrytsenko|Vladimir Gritsenko', 'Oleksandr Bondarenko|Alexander Bondarenka', 'Dmytro Orlov|Dmitri Orlov', 'Mumtaz Qadhabi|Mumtaz Gadabi', 'Steven Hartley|Stephen Hartley', 'Osama Haddad|Usama Haddad']) {
    const [a = '', b = ''] = pair.split('|');
    assert.equal(person(a, b), 'same spelling', pair);
    assert.equal(personBlock(parsePerson(a)), personBlock(parsePerson(b)), pair);
  }
  assert.equal(person('J.D. Hartley', 'JD Hartley'), 'same exact');
  assert.equal(person('J.D. Hartley', 'John David Hartley'), 'same initial');
  assert.equal(person('Igor Orlov', 'Oleg Orlov'), 'different');
  assert.equal(person('John Hall', 'John Gall'), 'different');
  assert.equal(person('Ron Klain', 'Ron Klein'), 'near slip');
  assert.deepEqual(parsePerson('Kim Jong Sun').surname, ['kim']);
  assert.deepEqual(parsePerson('Lee Harvey Hartley').surname, ['hartley']);
  assert.deepEqual(parsePerson('Jung Ho Kang').surname, ['kang']);
});

test('organizations: legal forms, acronyms, ministries', () => {
  assert.equal(body('Acme AG', 'Acme Aktiengesellschaft'), 'same exact');
  assert.equal(body('Steel Labour Centre', 'Steel Labor Center'), 'same exact');
  assert.equal(body('ESU', 'European Steel Union'), 'short acronym');
  assert.equal(body('Acme', 'Acme Motor Company'), 'short part');
  assert.equal(body('Ruritanian Foreign Ministry', 'Ministry of Foreign Affairs of Ruritania'), 'same ministry');
  assert.equal(body('Foreign Ministry', 'Ruritanian Foreign Ministry'), 'short state');
  assert.equal(body('Ruritanian Foreign Ministry', 'Freedonian Foreign Ministry'), 'different');
  assert.equal(body('Acme Fund II', 'Acme Fund III'), 'different');
  assert.equal(body('Acme Freedonia', 'Acme'), 'different');
  assert.ok(abbreviates('EADS', 'European Aeronautic Defence and Space Company'));
  assert.ok(!abbreviates('EADS', 'Acme Motor Company'));
});
