import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actorCard, mentionsIn } from '../../../src/corpus/context/actorCard.ts';
import { findEntities } from '../../../src/corpus/context/find.ts';
import { entityRef } from '../../../src/corpus/context/naming.ts';
import type { Digest } from '../../../src/corpus/digest.ts';
import type { IdentityDecision } from '../../../src/corpus/identity/decisions.ts';
import { Store } from '../../../src/corpus/store.ts';
import { digestOf, testNames } from './helpers.ts';

const listed = {
  person: 'Sergey Orlov|Sergei Orlov|S. Orlov|Orlov|Anna Orlov|John Smith|John A. Smith|John B. Smith|Smith|Paul Smith|Kim Jong-sun|Maria',
  organization: 'NATO|North Atlantic Treaty Organization|Acme Motor Company|Acme|Acme Motors|Ministry of Health|Health Ministry|White House|European Steel Union|ESU',
  place: 'Russia|United States|US|Moscow*|Paris|France|Kyiv',
  people: 'Russian|American|French',
  misc: 'ESU',
};

const sentences = [
  'Russian Foreign Minister Sergey Orlov met John Smith in Paris.', 'Sergei Orlov spoke of NATO.', 'S. Orlov left early.', 'Orlov declined to answer.', 'Anna Orlov sang.', 'US Senator John Smith, 51, voted.',
  'French footballer John Smith scored.', 'John A. Smith wrote to John B. Smith.', 'Smith said nothing.', 'Paul Smith opened the North Atlantic Treaty Organization (NATO) summit.', 'Acme Motor Company sold its plant.',
  'Acme and Acme Motors fell.', 'The European Steel Union (ESU) agreed.', 'ESU objected.', 'The Ministry of Health of France warned.', 'The Health Ministry denied it.', 'Moscow said so, and the White House agreed.', 'Maria was hurt.', 'Kim Jong-sun visited Russia and Kyiv.',
];

const names = ['Sergey Orlov', 'Sergei Orlov', 'Orlov', 'Anna Orlov', 'John Smith', 'Smith', 'Paul Smith', 'John A. Smith'];
const ids = ['a', 'b', 'c', 'd', 'e'];

const pointer = fc.record({ name: fc.constantFrom(...names), type: fc.constant('person' as const) });
const pinned = fc.record({ name: fc.constantFrom(...names), type: fc.constant('person' as const), article: fc.constantFrom(...ids) });
const any = fc.oneof(pointer, pinned);
const decision: fc.Arbitrary<IdentityDecision> = fc
  .tuple(fc.nat(99), fc.nat(99), fc.oneof(
    fc.record({ kind: fc.constant('same-as' as const), a: any, b: any }),
    fc.record({ kind: fc.constant('not-same' as const), a: any, b: any }),
    fc.record({ kind: fc.constant('split-off' as const), actor: pinned }),
    fc.record({ kind: fc.constant('canonical-name' as const), actor: any, name: fc.constant('Chosen Name') }),
    fc.record({ kind: fc.constant('this-is' as const), actor: any, wikidata: fc.constantFrom('Q1', 'Q2') }),
  ))
  .map(([id, at, rest]) => ({ id: `urn:${id}`, at: `2022-03-${String(1 + (at % 28)).padStart(2, '0')}T10:00:00Z`, ...rest }));

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('put' as const), id: fc.constantFrom(...ids), lines: fc.array(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 4 }), day: fc.option(fc.nat(20), { nil: undefined }) }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('remove' as const), id: fc.constantFrom(...ids) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('decide' as const), decisions: fc.array(decision, { maxLength: 3 }) }) },
);

/** Everything that can be asked of a store, as text. */
const answers = (store: Store): string => {
  const lines: string[] = [];
  for (const [id, entity] of [...store.registry.entities].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const where = [...store.ids()].sort().flatMap((a) => {
      const entry = store.entry(a);
      return entry ? mentionsIn(entity, entry).map((m) => `${m.article}:${m.start}`) : [];
    });
    lines.push(JSON.stringify([id, entityRef(entity, testNames), entity.articles, entity.mentions, where, entity.forms.map((f) => f.key), entity.doubts.map((f) => f.key).sort()]));
  }
  for (const id of [...store.ids()].sort()) {
    const entry = store.entry(id);
    if (entry) for (const actor of entry.digest.actors) lines.push(JSON.stringify(actorCard(store, entry, actor.start, { family: () => undefined, published: (d) => d.published })));
  }
  for (const query of ['', 'smith', 'orlov sergei', 'nato']) lines.push(JSON.stringify(findEntities(store.registry, testNames, query, 20)));
  lines.push(JSON.stringify([store.size, store.registry.mentions, store.registry.size()]));
  return lines.join('\n');
};

const cache = new Map<string, Digest>();
const digest = (id: string, lines: readonly number[], day: number | undefined): Digest => {
  const key = JSON.stringify([id, lines, day]);
  const known = cache.get(key) ?? digestOf(id, `Headline of the day\n\n${lines.map((n) => sentences[n]).join(' ')}\n`, listed, day === undefined ? undefined : `2022-02-${String(day + 1).padStart(2, '0')}`);
  cache.set(key, known);
  return known;
};

test('any order of puts, removals, replacements and decisions equals building from scratch', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
      const store = new Store({ names: testNames });
      const left = new Map<string, Digest>();
      let inForce: readonly IdentityDecision[] = [];
      for (const s of steps) {
        if (s.op === 'put') {
          left.set(s.id, digest(s.id, s.lines, s.day));
          store.put(digest(s.id, s.lines, s.day));
        } else if (s.op === 'remove') {
          left.delete(s.id);
          store.remove(s.id);
        } else {
          inForce = s.decisions;
          store.decide(s.decisions);
        }
      }
      const fresh = new Store({ names: testNames });
      fresh.decide(inForce);
      for (const [, d] of [...left].sort(([a], [b]) => (a < b ? 1 : -1))) fresh.put(d);
      assert.equal(answers(store), answers(fresh));
    }),
    { seed: 20220216, numRuns: Number(process.env["RUNS"] ?? 6) },
  );
});
