import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { makeDisagreements, type Disagreements } from '../../../../src/corpus/disagreements/part.ts';
import type { Digest } from '../../../../src/corpus/digest.ts';
import { digestOf, slice, testNames, viewOf } from '../passages/make.ts';

const partOf = (...digests: readonly Digest[]): Disagreements => {
  const part = makeDisagreements(testNames)(viewOf(digests));
  for (const digest of digests) part.put(digest);
  return part;
};

/** What the first article's disputes are, as `kind: here | there`. */
const told = (first: Digest, ...others: readonly Digest[]): readonly string[] => {
  const byId = new Map([first, ...others].map((d) => [d.id, d]));
  return partOf(first, ...others).disputes(first.id).map((d) => `${d.kind}: ${slice(first, d.a)} | ${slice(byId.get(d.other) ?? first, d.b)}`);
};

const pair = (a: string, b: string, dayA = '2024-03-05', dayB = dayA): readonly string[] => told(digestOf('a', `⟦Norland|place⟧ and ⟦Estria|place⟧\n\n${a}`, dayA), digestOf('b', `⟦Estria|place⟧ and ⟦Norland|place⟧\n\n${b}`, dayB));

const invasion = '⟦Estrian|people⟧ forces have made all preparations to invade ⟦Norland|place⟧.';

const cases: readonly (readonly [name: string, a: string, b: string, expected: readonly string[]])[] = [
  ['a claim against plans denied', invasion, '⟦Estria|place⟧ has no plans to invade ⟦Norland|place⟧.', ['denial: Estrian forces have made all preparations to invade Norland | Estria has no plans to invade Norland.']],
  ['a claim against a denial with an object', invasion, 'The ⟦Estrian|people⟧ government denied accusations of an invasion.', ['denial: Estrian forces have made all preparations to invade Norland | The Estrian government denied accusations of an invasion.']],
  ['a thing withheld is no denial', invasion, 'The ⟦Estrian|people⟧ government denied visas to the invasion museum of ⟦Norland|place⟧.', []],
  ['a supposition is no claim', 'The council would act if ⟦Estria|place⟧ invaded ⟦Norland|place⟧.', '⟦Estria|place⟧ has no plans to invade ⟦Norland|place⟧.', []],
  [
    'done against still to come',
    'The ministry said a reply from ⟦Estria|place⟧ was received on the border treaty.',
    'The answer from ⟦Estria|place⟧ is still under consideration.',
    ['denial: a reply from Estria was received on the border treaty | The answer from Estria is still under consideration'],
  ],
  ['whose reply it is counts', 'The reply of ⟦Norland|place⟧ was received by ⟦Estria|place⟧ in the morning.', 'Diplomats await the reply from ⟦Estria|place⟧ to ⟦Norland|place⟧.', []],
  [
    'it goes on against it has turned',
    'The general said ⟦Estria|place⟧ continues to amass troops along the river.',
    'Some of the ⟦Estrian|people⟧ troops have started to return to their barracks.',
    ['change: Estria continues to amass troops along the river | Some of the Estrian troops have started to return to their barracks'],
  ],
  [
    'figures of one thing that exclude each other',
    '⟦Estria|place⟧ has massed 40,000 soldiers at the river of ⟦Norland|place⟧.',
    '⟦Estria|place⟧ has massed nearly 65,000 soldiers at the river of ⟦Norland|place⟧.',
    ['number: 40,000 soldiers | nearly 65,000 soldiers'],
  ],
  ['one value in two notations agrees', '⟦Estria|place⟧ has massed over one lakh soldiers at the river.', '⟦Estria|place⟧ has massed more than100,000 soldiers at the river.', []],
  ['a lower bound agrees with what lies above it', '⟦Estria|place⟧ has massed over 40,000 soldiers at the river.', '⟦Estria|place⟧ has massed nearly 65,000 soldiers at the river.', []],
  ['another side is another thing', '⟦Estria|place⟧ has massed 40,000 ⟦Estrian|people⟧ soldiers at the river.', '⟦Norland|place⟧ has massed 65,000 ⟦Norlandic|people⟧ soldiers at the river.', []],
  ['deaths and injuries are two things', 'The blast in ⟦Sunhaven|place⟧ killed 12 people.', 'The blast in ⟦Sunhaven|place⟧ injured 40 people.', []],
  ['deaths of one event', 'The blast in ⟦Sunhaven|place⟧ killed 12 people.', 'The blast in ⟦Sunhaven|place⟧ killed 19 people.', ['number: 12 people | 19 people']],
  [
    'a rejected figure is disputed, and not claimed',
    'The coast guard of ⟦Norland|place⟧ says that 340 tonnes have leaked. It measured the tanks of the freighter.',
    '⟦Ilja Rusk|person⟧ of ⟦Norland|place⟧ rejected reports that more than 300 tonnes of oil had leaked.',
    ['denial: The coast guard of Norland says that 340 tonnes have leaked | Ilja Rusk of Norland rejected reports that more than 300 tonnes of oil had leaked.'],
  ],
  ['a rejected figure is no figure of the article', '⟦Norland|place⟧ said that about 200 tonnes of oil had leaked off ⟦Sunhaven|place⟧.', '⟦Estria|place⟧ rejected reports that more than 300 tonnes of oil had leaked off ⟦Sunhaven|place⟧.', []],
  ['nobody against somebody', 'Nobody was hurt in the blast in ⟦Sunhaven|place⟧.', 'Two sailors were injured in the blast in ⟦Sunhaven|place⟧.', ['number: Nobody was hurt | Two sailors']],
];

for (const [name, a, b, expected] of cases) test(name, () => assert.deepEqual(pair(a, b), expected));

test('another reply may be awaited weeks later', () => {
  const later = (done: string, awaited: string): number => pair(done, awaited, '2024-03-05', '2024-03-25').length;
  assert.equal(later('The ministry said a reply from ⟦Estria|place⟧ was received on the border treaty.', 'The ministry awaits the reply from ⟦Estria|place⟧ on a new proposal.'), 0);
});

test('a denial that points back means the claim whose speaker is named', () => {
  const a = digestOf('a', '⟦Norland|place⟧ and ⟦Estria|place⟧\n\n⟦Norland|place⟧ said it had received a written reply from ⟦Estria|place⟧ on the treaty.', '2024-03-05');
  const b = digestOf(
    'b',
    '⟦Estria|place⟧\n\n⟦Norland|place⟧ confirmed that it had received a written reply from ⟦Estria|place⟧ on the treaty.\n\nReacting to the ⟦Norland|place⟧ statement, deputy minister ⟦Ilja Rusk|person⟧ said, "This report is not true."',
    '2024-03-05',
  );
  assert.deepEqual(told(b, a), [
    'denial: "This report is not true." | it had received a written reply from Estria on the treaty',
    'denial: "This report is not true." | it had received a written reply from Estria on the treaty',
  ]);
});

test('what changed in days is a change', () => {
  assert.deepEqual(pair('The flood in ⟦Sunhaven|place⟧ killed 12 people.', 'The flood in ⟦Sunhaven|place⟧ killed 31 people.', '2024-03-05', '2024-03-08'), ['change: 12 people | 31 people']);
});

test('two sources in one article', () => {
  const one = digestOf('one', 'March\n\nPolice said about 5,000 people took part in the march through ⟦Sunhaven|place⟧. Organisers put the number at 60,000.', '2024-03-05');
  assert.deepEqual(told(one), ['number: about 5,000 people | 60,000']);
});

test('one quotation in two wordings', () => {
  const quote = (word: string): string => `⟦Norland|place⟧ and ⟦Estria|place⟧\n\n⟦Ilja Rusk|person⟧ said: "We note the ${word} of the hostile tone adopted by our northern neighbours and their closest friends."`;
  const part = partOf(digestOf('a', quote('inadmissibility'), '2024-03-05'), digestOf('b', quote('unacceptability'), '2024-03-05'));
  const [only, ...more] = part.conflicts('a');
  assert.deepEqual(more, []);
  assert.equal(only?.kind, 'wording');
  assert.equal(only.why, '“inadmissibility” against “unacceptability” in one quotation');
  assert.equal(only.here.article.id, 'a');
  assert.equal(only.there.article.id, 'b');
});

test('another story is not asked', () => {
  const a = digestOf('a', 'Trade\n\n⟦Estria|place⟧ has massed 40,000 soldiers at the river.', '2024-03-05');
  const b = digestOf('b', 'War\n\n⟦Estria|place⟧ has massed 65,000 soldiers at the river.', '2023-03-05');
  assert.deepEqual(told(a, b), []);
});

test('both sides tell the same disputes', () => {
  const a = digestOf('a', `⟦Norland|place⟧ and ⟦Estria|place⟧\n\n${invasion} The blast in ⟦Sunhaven|place⟧ killed 12 people.`, '2024-03-05');
  const b = digestOf('b', '⟦Norland|place⟧ and ⟦Estria|place⟧\n\n⟦Estria|place⟧ has no plans to invade ⟦Norland|place⟧. The blast in ⟦Sunhaven|place⟧ killed 19 people.', '2024-03-06');
  const part = partOf(a, b);
  const seen = (id: string): readonly string[] => part.disputes(id).map((d) => [d.kind, ...[slice(a, id === 'a' ? d.a : d.b), slice(b, id === 'a' ? d.b : d.a)]].join(' | ')).sort();
  assert.deepEqual(seen('a'), seen('b'));
  assert.equal(seen('a').length, 2);
});

test('put and remove in any order equal building anew', () => {
  const digests = [0, 1, 2, 3].map((n) => digestOf(`${n}`, `⟦Norland|place⟧ and ⟦Estria|place⟧\n\n⟦Estria|place⟧ has massed ${40 + 10 * n},000 soldiers at the river of ⟦Norland|place⟧.`, `2024-03-0${n + 1}`));
  fc.assert(
    fc.property(fc.array(fc.record({ put: fc.boolean(), n: fc.integer({ min: 0, max: 3 }) }), { maxLength: 12 }), (steps) => {
      const live = new Map<string, Digest>();
      const view = { ...viewOf([]), digest: (id: string) => live.get(id), ids: () => live.keys() };
      const part = makeDisagreements(testNames)(view);
      for (const { put, n } of steps) {
        const digest = digests[n];
        if (!digest) continue;
        if (put) {
          live.set(digest.id, digest);
          part.put(digest);
        } else {
          live.delete(digest.id);
          part.remove(digest.id);
        }
      }
      const anew = partOf(...[...live.values()].reverse());
      for (const id of live.keys()) assert.deepEqual(part.disputes(id), anew.disputes(id));
    }),
    { seed: 3, numRuns: 15 },
  );
});
