import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorCard } from '../../../src/corpus/context/actorCard.ts';
import { findEntities } from '../../../src/corpus/context/find.ts';
import type { IdentityDecision } from '../../../src/corpus/identity/decisions.ts';
import { Store } from '../../../src/corpus/store.ts';
import { DayIndex, timeline } from '../../../src/corpus/timeline.ts';
import { digestOf, testNames } from './helpers.ts';

const listed = {
  person: 'Sergey Orlov|Sergei Orlov|Orlov|John Smith|John A. Smith|John B. Smith|J. Smith|Smith|Paul Smith|Anna Smith|Maria',
  organization: 'European Steel Union|ESU|Acme|NATO|North Atlantic Treaty Organization|Health Ministry',
  place: 'Russia|Moscow*|MOSCOW*|US|United States|France|Paris',
  people: 'Russian|American|French',
};

/** A store of articles `id: text`, the first the oldest. */
const storeOf = (texts: Readonly<Record<string, string>>, said: readonly (readonly [string, string])[] = []): Store => {
  const store = new Store({ names: testNames });
  Object.entries(texts).forEach(([id, text], i) => store.put(digestOf(id, `Some headline for ${id}\n\n${text}\n`, listed, `2022-02-${String(i + 1).padStart(2, '0')}`, said.filter(([quote]) => text.includes(quote)))));
  return store;
};

/** The entity of a word in an article. */
const who = (store: Store, id: string, word: string): string | undefined => {
  const entry = store.entry(id);
  const at = entry?.digest.actors.findIndex((a) => a.name === word) ?? -1;
  return entry?.forms[entry.chainOf[at] ?? -1]?.entity?.id;
};
const card = (store: Store, id: string, word: string) => {
  const entry = store.entry(id);
  const at = entry?.digest.actors.find((a) => a.name === word);
  assert.ok(entry && at, `${word} in ${id}`);
  const made = actorCard(store, entry, at.start, { family: () => undefined, published: (d) => d.published });
  assert.ok(made);
  return made;
};

test('spellings, family names and acronyms meet across articles', () => {
  const store = storeOf({ a: 'Russian Foreign Minister Sergey Orlov came.', b: 'Sergei Orlov spoke.', c: 'Orlov left.', d: 'The European Steel Union (ESU) met.', e: 'ESU objected.', f: 'The North Atlantic Treaty Organization met.', g: 'NATO left.' });
  assert.equal(who(store, 'b', 'Sergei Orlov'), who(store, 'a', 'Sergey Orlov'));
  assert.equal(who(store, 'c', 'Orlov'), who(store, 'a', 'Sergey Orlov'));
  assert.equal(who(store, 'e', 'ESU'), who(store, 'd', 'European Steel Union'));
  assert.equal(who(store, 'g', 'NATO'), who(store, 'f', 'North Atlantic Treaty Organization'));
});

test('namesakes of two states, of two fields, of two ages, of two middle names stay two, and each is possibly the other', () => {
  for (const [one, two, a, b] of [
    ['US Senator John Smith voted.', 'French Senator John Smith voted.', 'John Smith', 'John Smith'],
    ['Coach John Smith praised them.', 'Bishop John Smith prayed.', 'John Smith', 'John Smith'],
    ['John Smith, 23, swam.', 'John Smith, 61, swam.', 'John Smith', 'John Smith'],
    ['John A. Smith swam.', 'John B. Smith swam.', 'John A. Smith', 'John B. Smith'],
  ] as const) {
    const store = storeOf({ a: one, b: two });
    assert.notEqual(who(store, 'a', a), who(store, 'b', b), one);
    if (a === b) assert.equal(card(store, 'a', a).possibly.length, 1, one);
  }
  const same = storeOf({ a: 'US Senator John Smith voted.', b: 'John Smith, a US senator, voted again.', c: 'John Smith slept.' });
  assert.equal(new Set(['a', 'b', 'c'].map((id) => who(same, id, 'John Smith'))).size, 1);
});

test('a family name that several bear is nobody for sure', () => {
  const store = storeOf({ a: 'Paul Smith came.', b: 'Anna Smith came.', c: 'Smith left.' });
  assert.notEqual(who(store, 'c', 'Smith'), who(store, 'a', 'Paul Smith'));
  assert.deepEqual(card(store, 'c', 'Smith').possibly.map((p) => p.name).sort(), ['Anna Smith', 'Paul Smith']);
});

test('an organ without a state is its article’s alone', () => {
  const store = storeOf({ a: 'The Health Ministry warned.', b: 'The Health Ministry slept.' });
  assert.notEqual(who(store, 'a', 'Health Ministry'), who(store, 'b', 'Health Ministry'));
});

test('decisions win, are explained, and can be undone', () => {
  const store = storeOf({ a: 'Paul Smith came.', b: 'Anna Smith came.', c: 'Smith left.', d: 'Paul Smith swam.' });
  const person = (name: string, article?: string) => ({ name, type: 'person' as const, ...(article === undefined ? {} : { article }) });
  const same: IdentityDecision = { kind: 'same-as', id: 'urn:1', at: '2022-03-03T10:00:00+01:00', a: person('Smith', 'c'), b: person('Anna Smith') };
  store.decide([same]);
  assert.equal(who(store, 'c', 'Smith'), who(store, 'b', 'Anna Smith'));
  assert.match(card(store, 'c', 'Smith').link.text, /you said so on 3 Mar 2022/);
  assert.deepEqual(card(store, 'c', 'Smith').decided, [{ id: 'urn:1', text: 'the same as Anna Smith: you said so on 3 Mar 2022' }]);
  store.decide([same, { kind: 'not-same', id: 'urn:2', by: 'Ines', at: '2022-03-04T10:00:00Z', a: person('Smith', 'c'), b: person('Anna Smith') }]);
  assert.notEqual(who(store, 'c', 'Smith'), who(store, 'b', 'Anna Smith'));
  assert.deepEqual(card(store, 'c', 'Smith').decided, [{ id: 'urn:2', text: 'not Anna Smith: Ines said so on 4 Mar 2022' }]);
  store.decide([{ kind: 'split-off', id: 'urn:3', at: '2022-03-05T10:00:00Z', actor: { ...person('Paul Smith'), article: 'd' } }]);
  assert.notEqual(who(store, 'd', 'Paul Smith'), who(store, 'a', 'Paul Smith'));
  store.decide([{ kind: 'canonical-name', id: 'urn:4', at: '2022-03-05T10:00:00Z', actor: person('Paul Smith'), name: 'P. Smith the younger' }, { kind: 'this-is', id: 'urn:5', at: '2022-03-05T10:00:00Z', actor: person('Paul Smith'), wikidata: 'Q42' }]);
  assert.equal(card(store, 'a', 'Paul Smith').entity.name, 'P. Smith the younger');
  // Decisions go on pointing at the name in the articles.
  assert.deepEqual(findEntities(store.registry, testNames, 'Paul Smith', 1).map(({ name, pointer }) => [name, pointer.name]), [['P. Smith the younger', 'Paul Smith']]);
  assert.deepEqual(card(store, 'd', 'Paul Smith').known, { wikidata: 'Q42', text: 'you said so on 5 Mar 2022' });
  store.decide([
    { kind: 'this-is', id: 'urn:6', at: '2022-03-05T10:00:00Z', actor: person('Paul Smith'), wikidata: 'Q7' },
    { kind: 'this-is', id: 'urn:7', at: '2022-03-06T10:00:00Z', actor: person('Anna Smith'), wikidata: 'Q7' },
  ]);
  assert.equal(who(store, 'a', 'Paul Smith'), who(store, 'b', 'Anna Smith'));
  store.decide([]);
  assert.notEqual(who(store, 'a', 'Paul Smith'), who(store, 'b', 'Anna Smith'));
});

test('the card: newest first, the article at hand and what it says left out, reprints once', () => {
  const said = [['“The bridge will stand for a hundred years”', 'Orlov'], ['“We never promised a bridge of any sort”', 'Orlov']] as const;
  const store = storeOf(
    {
      a: 'Russian Foreign Minister Sergey Orlov opened the northern bridge over the river.',
      b: '“The bridge will stand for a hundred years”, Sergei Orlov said on the bank. Orlov smiled.',
      c: '“The bridge will stand for a hundred years”, Sergei Orlov said on the bank. Orlov left.',
      d: '“We never promised a bridge of any sort”, Sergei Orlov said at night. Orlov slept.',
      e: 'Sergey Orlov opened the northern bridge over the river again, Moscow said.',
    },
    said,
  );
  const { latest, aliases, articles, mentions, since, role } = card(store, 'e', 'Sergey Orlov');
  assert.deepEqual(latest.map(({ article, kind, also }) => [article.id, kind, also]), [['d', 'said', 0], ['c', 'said', 1]]);
  assert.deepEqual([aliases, articles, mentions, since, role?.text], [['Orlov'], 5, 8, '2022-02-01', 'Russian Foreign Minister']);
  assert.equal(card(store, 'e', 'Moscow').metonymOf, 'the Russian government');
});

test('the role: the latest that says what somebody does; an employer alone only where no article says more', () => {
  const store = storeOf({ a: 'Paul Smith, head of operations at Acme, came.', b: 'Paul Smith of Acme came again.', c: 'Anna Smith of Acme came.' });
  assert.equal(card(store, 'b', 'Paul Smith').role?.text, 'head of operations at Acme');
  assert.equal(card(store, 'c', 'Anna Smith').role?.text, 'of Acme');
});

test('finding by any spelling', () => {
  const store = storeOf({ a: 'Sergey Orlov met Paul Smith.', b: 'Sergei Orlov left.', c: 'Anna Smith came.' });
  const names = (query: string, limit = 9): readonly string[] => findEntities(store.registry, testNames, query, limit).map(({ name }) => name);
  assert.deepEqual(names('sergej'), ['Sergei Orlov']);
  assert.deepEqual(names('orl'), ['Sergei Orlov']);
  assert.deepEqual(names('smith').length, 2);
  assert.deepEqual(names('', 1), ['Sergei Orlov']);
  assert.deepEqual(names('nobody'), []);
});

test('the timeline of dated sentences', () => {
  const store = new Store({ names: testNames });
  const index = new DayIndex();
  const put = (id: string, text: string, date: string, value: string): void => {
    const digest = digestOf(id, `Headline\n\n${text}\n`, listed, '2022-02-20');
    const start = digest.prose.indexOf(date);
    const day = Date.parse(value) / 86_400_000;
    store.put({ ...digest, dates: [{ mention: { start, end: start + date.length, type: 'DATE', value, vague: false, why: { rule: 'test', anchor: 'none', text: '' }, by: 'test' }, days: { first: day, last: day } }] });
    const entry = store.entry(id);
    if (entry) index.add(entry);
  };
  put('a', 'Orlov opened the northern bridge on 3 February.', '3 February', '2022-02-03');
  put('b', 'Paul Smith closed the southern harbour on 3 February.', '3 February', '2022-02-03');
  put('c', 'Orlov opened the northern bridge on 3 February, again.', '3 February', '2022-02-03');
  put('d', 'Nothing happened on 1 February at all in Paris.', '1 February', '2022-02-01');
  const all = timeline(store, index, { first: -Infinity, last: Infinity, entity: undefined }, 10, () => undefined);
  assert.deepEqual(all.map(({ day, articles, passages }) => [day, articles, passages.map((p) => p.article.id)]), [['2022-02-01', 1, ['d']], ['2022-02-03', 3, ['a', 'b']]]);
  const entity = store.registry.entities.get(who(store, 'b', 'Paul Smith') ?? '');
  assert.deepEqual(timeline(store, index, { first: -Infinity, last: Infinity, entity }, 10, () => undefined).map(({ day, articles }) => [day, articles]), [['2022-02-03', 1]]);
});

test('the place a story was filed from is a place, whoever acts from there', () => {
  const store = storeOf({ a: 'MOSCOW, March 21 (Some Wire) - Moscow said that it would answer. Russia and France talk.' });
  assert.ok(store.entry('a')?.digest.dateline);
  assert.equal(card(store, 'a', 'MOSCOW').metonymOf, undefined);
  assert.equal(card(store, 'a', 'Moscow').metonymOf, 'the government of Russia');
});
