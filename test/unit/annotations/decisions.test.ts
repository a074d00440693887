import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Anchoring } from '../../../src/annotations/anchor/resolve.ts';
import { describe } from '../../../src/annotations/anchor/describe.ts';
import { actorIri, decide, entityDecisions, knownElsewhere, standing, undo } from '../../../src/annotations/decisions/actors.ts';
import { articleDecisions, decideArticle, decisionsFor, isDay, isTimexValue } from '../../../src/annotations/decisions/article.ts';
import { fold, type Entry } from '../../../src/annotations/fold.ts';
import { iriOf, isIri, type Annotation } from '../../../src/annotations/model.ts';
import { Positions } from '../../../src/annotations/positions.ts';
import { identityDecisions } from '../../../src/corpus/identity/fromNotes.ts';
import { countingChance, tickingClock } from './memory.ts';

const clock = tickingClock();
const ada = { clock, chance: countingChance(1), creator: { name: 'Ada' } };
const ben = { clock, chance: countingChance(2), creator: { name: 'Ben' } };
const entries = (...all: readonly Annotation[]): Entry[] => all.map((annotation) => ({ annotation, layer: 'shared', address: `/w/.annotations/actors/${annotation.id.slice(9)}.json` }));
const pair = { a: { name: 'Lena Vogt', type: 'person' }, b: { name: 'L. Vogt' } } as const;

test('same, not the same, not an actor, name and type: read as they were taken', () => {
  const all = [decide(ada, { kind: 'same', ...pair }), decide(ada, { kind: 'not-an-actor', actor: { name: 'Easter' } }), decide(ben, { kind: 'name', actor: { name: 'Vogt' }, name: 'Lena  Vogt' }), decide(ben, { kind: 'type', actor: { name: 'Rostock' }, type: 'organization' })];
  const { decisions, contradictions } = entityDecisions(entries(...all));
  assert.deepEqual(decisions.map((d) => [d.kind, d.by]), [['same', 'Ada'], ['not-an-actor', 'Ada'], ['name', 'Ben'], ['type', 'Ben']]);
  assert.deepEqual(decisions[0]?.kind === 'same' && [decisions[0].a, decisions[0].b], [pair.a, pair.b]);
  assert.equal(decisions[2]?.kind === 'name' && decisions[2].name, 'Lena Vogt');
  assert.deepEqual(contradictions, []);
  assert.ok(isIri(actorIri("O'Brien & Söhne (UK) 😀\ud800")));
});

test('a decision replaced or taken back does not stand', () => {
  const same = decide(ada, { kind: 'same', ...pair });
  const after = standing(entries(same), { kind: 'different', a: pair.b, b: pair.a });
  assert.deepEqual(after, [same.id]);
  const different = decide(ben, { kind: 'different', a: pair.b, b: pair.a }, after);
  assert.deepEqual(entityDecisions(entries(same, different)).decisions.map(({ kind }) => kind), ['different']);
  const [note] = fold(entries(different)).threads;
  assert.ok(note);
  assert.deepEqual(entityDecisions(entries(same, different, undo(ada, note))).decisions.map(({ kind }) => kind), ['same']);
});

test('two who had not seen each other contradict: apart holds, and it is told', () => {
  const { decisions, contradictions } = entityDecisions(entries(decide(ben, { kind: 'different', ...pair }), decide(ada, { kind: 'same', a: pair.b, b: pair.a })));
  assert.deepEqual(decisions.map(({ kind }) => kind), ['different']);
  assert.deepEqual(contradictions.map(({ against }) => against.map(({ by }) => by)), [['Ada']]);
});

test('namesakes are told apart by the place they are mentioned at', () => {
  const mention = { article: iriOf('11111111-1111-4111-8111-111111111111'), quote: { exact: 'Vogt', prefix: 'Mayor ', suffix: ' said' } };
  const [decision] = entityDecisions(entries(decide(ada, { kind: 'different', a: { name: 'Vogt', mention }, b: { name: 'Lena Vogt' } }))).decisions;
  assert.equal(decision?.kind === 'different' && decision.a.mention?.quote?.prefix, 'Mayor ');
});

test('decisions about an article reach the analysis where they stand now', () => {
  const article = iriOf('11111111-1111-4111-8111-111111111111');
  const old = 'Vogt spoke on Tuesday in Easter Hall.';
  const now = `New lead.\n\n${old}`;
  const at = (part: string): { start: number; end: number } => ({ start: old.indexOf(part), end: old.indexOf(part) + part.length });
  const place = (part: string) => ({ article, ...describe(new Positions(old), at(part)) });
  const first = decideArticle(ada, { kind: 'published', article, value: '2022-02-01' });
  const all = [
    first,
    decideArticle(ben, { kind: 'published', article, value: '2022-02-02' }, [first.id]),
    decideArticle(ada, { kind: 'date', place: place('Tuesday'), value: '2022-02-01' }),
    decideArticle(ada, { kind: 'actor', place: place('Vogt'), type: 'person' }),
    decideArticle(ada, { kind: 'no-actor', place: place('Easter Hall') }),
    decideArticle(ada, { kind: 'date', place: place('Tuesday'), value: 'nonsense' }),
  ];
  const anchoring = new Anchoring(now);
  const own = articleDecisions(entries(...all), (target) => anchoring.resolve(target, old));
  const shifted = (part: string): { start: number; end: number } => ({ start: at(part).start + 11, end: at(part).end + 11 });
  assert.deepEqual(decisionsFor(own, entityDecisions(entries(decide(ada, { kind: 'not-an-actor', actor: { name: 'May' } }))).decisions), {
    published: '2022-02-02',
    actors: [{ kind: 'reject-name', name: 'May' }, { ...shifted('Vogt'), kind: 'accept', type: 'person' }, { ...shifted('Easter Hall'), kind: 'reject' }],
    dates: [{ ...shifted('Tuesday'), value: '2022-02-01' }],
  });
});

test('days and TIMEX3 values', () => {
  assert.deepEqual(['2022-02-28', '2022-02-29', '2022-2-1', ''].map(isDay), [true, false, false, false]);
  for (const value of ['2022-02-01', '2022-W04', '2021-12', '2021', 'P1W', 'PT2H', 'P1Y6M', 'PXD', 'PAST_REF', '2022-02-16T08:50', '2022-02-16TMO', 'XXXX-WXX-1', '2021-Q4', '2021-SU', '2022-W04-WE', '198']) assert.ok(isTimexValue(value), value);
  for (const value of ['', 'P', 'yesterday', '2022-02-01 ', '2022-02-01T', 'P1'.repeat(50)]) assert.ok(!isTimexValue(value), value);
});

test('somebody else of the name in one article: by the article, wherever in it', () => {
  const article = iriOf('11111111-1111-4111-8111-111111111111');
  const at = (prefix: string) => ({ name: 'Vogt', type: 'person', mention: { article, quote: { exact: 'Vogt', prefix, suffix: '' } } }) as const;
  const first = decide(ada, { kind: 'split-off', actor: at('Mayor ') });
  assert.deepEqual(standing(entries(first), { kind: 'split-off', actor: at('Captain ') }), [first.id]);
  const { decisions } = entityDecisions(entries(first));
  assert.equal(decisions[0]?.kind === 'split-off' && decisions[0].actor.mention.source, article);
  assert.deepEqual(identityDecisions(decisions, () => 'file:///a.txt').map(({ at: _at, ...d }) => d), [{ id: first.id, by: 'Ada', kind: 'split-off', actor: { name: 'Vogt', type: 'person', article: 'file:///a.txt' } }]);
  assert.deepEqual(identityDecisions(decisions, () => undefined), [], 'an article that is not there splits nothing');
});

test('what an actor is elsewhere: an item of Wikidata, an address, nothing else', () => {
  for (const given of ['Q312', ' q312 ', 'https://www.wikidata.org/wiki/Q312', 'http://www.wikidata.org/entity/Q312', 'https://m.wikidata.org/wiki/Special:EntityPage/Q312#P31']) assert.deepEqual(knownElsewhere(given), { wikidata: 'Q312' }, given);
  assert.deepEqual(knownElsewhere('https://example.org/people/vogt?x=1'), { link: 'https://example.org/people/vogt?x=1' });
  for (const given of ['', 'Q', 'Q0', 'Lena Vogt', 'file:///etc/passwd', 'javascript:alert(1)', 'https://user:pass@example.org/', 'https://localhost/', 'https://example.org\\@evil.org/', `https://example.org/${'a'.repeat(3000)}`]) assert.equal(knownElsewhere(given), undefined, given);
  const one = decide(ada, { kind: 'this-is', actor: { name: 'Vogt' }, known: { wikidata: 'Q1' } });
  const two = decide(ben, { kind: 'this-is', actor: { name: 'Vogt' }, known: { link: 'https://example.org/vogt' } });
  const { decisions, contradictions } = entityDecisions(entries(one, two));
  assert.deepEqual(decisions.map((d) => d.kind === 'this-is' && d.known), [{ link: 'https://example.org/vogt' }], 'the later one holds');
  assert.equal(contradictions.length, 1, 'and it is told');
  assert.deepEqual(identityDecisions(decisions, () => undefined).map((d) => d.kind === 'this-is' && d.link), ['https://example.org/vogt']);
  assert.deepEqual(entityDecisions(entries(one)).decisions.map((d) => d.kind === 'this-is' && d.known), [{ wikidata: 'Q1' }]);
});
