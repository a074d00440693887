// The W3C Web Annotation test suite on every kind of file that we write, and on what others write.
// Needs ../shared/data/w3c; says that it was skipped where that is absent.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import jsonld from 'jsonld';
import { describe } from '../../src/annotations/anchor/describe.ts';
import { decodeAnnotation } from '../../src/annotations/codec.ts';
import { decide } from '../../src/annotations/decisions/actors.ts';
import { decideArticle } from '../../src/annotations/decisions/article.ts';
import { annotate, attach, edit, moderate, reply, type PlaceDraft } from '../../src/annotations/draft.ts';
import { writeCollection } from '../../src/annotations/exchange/collection.ts';
import { hashText } from '../../src/annotations/hash.ts';
import { canonicalJson, parseJson, type JsonObject } from '../../src/annotations/json.ts';
import { annotationText, iriOf, motivations, type Annotation } from '../../src/annotations/model.ts';
import { Positions } from '../../src/annotations/positions.ts';
import { blobId } from '../../src/annotations/sources.ts';
import { countingChance, tickingClock } from '../unit/annotations/memory.ts';
import { annoContext } from './annoContext.ts';

const suite = path.resolve('../shared/data/w3c');
const skip = existsSync(suite) ? false : 'the W3C test suite, ../shared/data/w3c, is not here';
const readJson = (file: string): JsonObject => JSON.parse(readFileSync(path.join(suite, file), 'utf8')) as JsonObject;

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** The MUST assertions that a value fails. */
const musts = (): ((value: unknown) => readonly string[]) => {
  const ajv = new Ajv({ strict: false, schemaId: 'id', allErrors: false, logger: false });
  ajv.addFormat('uri', uri);
  ajv.addFormat('date-time', dateTime);
  for (const file of readdirSync(path.join(suite, 'definitions'))) ajv.addSchema(readJson(`definitions/${file}`), file);
  const { assertions } = readJson('annotations/annotationMusts.test') as { assertions: readonly string[] };
  const checks = assertions.map((file) => {
    const schema = readJson(file);
    const { id: _id, ...rest } = schema;
    return { file, validate: ajv.compile(rest), isValidExpected: schema['expectedResult'] !== 'invalid' };
  });
  return (value) => checks.filter(({ validate, isValidExpected }) => validate(value) !== isValidExpected).map(({ file }) => file);
};

const text = '😀 The port of Rostock was shut.\nMayor Vogt said no on Tuesday.\n';
const positions = new Positions(text);
const article = iriOf('11111111-1111-4111-8111-111111111111');
const maker = { clock: tickingClock(), chance: countingChance(5), creator: { name: 'Ada' } };
const place = (part: string): PlaceDraft => ({ article, ...describe(positions, { start: text.indexOf(part), end: text.indexOf(part) + part.length }), text: hashText(text), blob: blobId(text) });

/** One of each kind of file. */
const written = (): readonly Annotation[] => {
  const note = annotate(maker, 'commenting', [place('port')], [{ kind: 'comment', value: 'x' }, { kind: 'tag', value: 't' }, { kind: 'link', to: place('Vogt') }, { kind: 'resource', iri: 'https://example.org/', purpose: 'linking' }]);
  return [
    note,
    ...motivations.filter((m) => m !== 'replying').map((m) => annotate(maker, m, [place('Rostock')], [{ kind: 'comment', value: m }])),
    annotate(maker, 'highlighting', [place('Rostock')], []),
    annotate(maker, 'bookmarking', [{ article }], []),
    annotate(maker, 'tagging', [place('port'), place('Mayor')], [{ kind: 'tag', value: 'both' }]),
    annotate({ clock: maker.clock, chance: maker.chance }, 'questioning', [place('no')], [{ kind: 'question', value: 'Why?' }]),
    reply(maker, note.id, 'yes'),
    edit(maker, note.id, [note.id], [{ kind: 'comment', value: 'y' }]),
    attach(maker, note.id, [note.id], [place('Tuesday')]),
    ...(['resolve', 'reopen', 'delete', 'restore'] as const).map((action) => moderate(maker, note.id, [note.id], action)),
    decide(maker, { kind: 'same', a: { name: 'Vogt', type: 'person' }, b: { name: "L. O'Vogt (mayor)" } }),
    decide(maker, { kind: 'different', a: { name: 'Vogt', mention: place('Vogt') }, b: { name: 'Vogt' } }),
    decide(maker, { kind: 'not-an-actor', actor: { name: 'May' } }),
    decide(maker, { kind: 'name', actor: { name: 'Vogt' }, name: 'Lena Vogt' }),
    decide(maker, { kind: 'type', actor: { name: 'Rostock' }, type: 'place' }, [note.id]),
    decideArticle(maker, { kind: 'published', article, value: '2022-02-01' }),
    decideArticle(maker, { kind: 'date', place: place('Tuesday'), value: '2022-02-01' }),
    decideArticle(maker, { kind: 'actor', place: place('Vogt'), type: 'person' }),
    decideArticle(maker, { kind: 'no-actor', place: place('port') }),
  ];
};

test('every kind of file that we write passes the MUST assertions', { skip }, () => {
  const failures = musts();
  for (const annotation of written()) assert.deepEqual(failures(JSON.parse(annotationText(annotation))), [], annotationText(annotation));
});

const documentLoader = async (url: string): Promise<{ contextUrl?: string; documentUrl: string; document: object }> => {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld', 'nothing else is fetched');
  return { documentUrl: url, document: annoContext };
};
const oa = 'http://www.w3.org/ns/oa#';

test('expanded as JSON-LD, every member has a meaning and every relation an absolute IRI', { skip }, async () => {
  for (const annotation of written()) {
    const [expanded, ...more] = await jsonld.expand(JSON.parse(annotationText(annotation)), { documentLoader, safe: true });
    assert.deepEqual(more, []);
    assert.ok(expanded);
    assert.equal(expanded['@id'], annotation.id);
    assert.deepEqual(expanded['@type'], [`${oa}Annotation`]);
    assert.ok(Array.isArray(expanded[`${oa}hasTarget`]));
    const motives = expanded[`${oa}motivatedBy`] as readonly { '@id': string }[];
    assert.deepEqual(motives.map((m) => m['@id']), annotation.motivations.map((m) => oa + m));
  }
});

test('an expanded annotation, compacted by its own context, still passes', { skip }, async () => {
  const failures = musts();
  for (const annotation of written()) {
    const context = ['http://www.w3.org/ns/anno.jsonld', { dateline: 'urn:x-dateline:' }];
    const expanded = await jsonld.expand(JSON.parse(annotationText(annotation)), { documentLoader, safe: true });
    const compacted = await jsonld.compact(expanded, context, { documentLoader });
    assert.deepEqual(failures(compacted), [], JSON.stringify(compacted, undefined, 1));
  }
});

test('a collection is one', { skip }, async () => {
  const collection = JSON.parse(writeCollection(iriOf(maker.chance.uuid()), 'Notes', written(), [{ id: article, source: 'a.txt' }])) as JsonObject;
  const [expanded] = await jsonld.expand(collection, { documentLoader, safe: true });
  assert.deepEqual(expanded?.['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
});

test('every correct sample is read, kept, and written back without losing a member', { skip }, () => {
  const failures = musts();
  let [read, pass] = [0, 0];
  const files = readdirSync(path.join(suite, 'samples/correct')).filter((name) => name.startsWith('anno'));
  for (const name of files) {
    const sample = readJson(`samples/correct/${name}`);
    const decoded = decodeAnnotation(new TextEncoder().encode(JSON.stringify(sample)));
    assert.ok(decoded.ok, `${name}: ${decoded.ok ? '' : decoded.fault.message}`);
    read++;
    const again = parseJson(annotationText(decoded.value));
    assert.ok(again.ok);
    assert.deepEqual(again.value, sample, name);
    assert.equal(annotationText(decoded.value), canonicalJson(sample));
    if (failures(sample).length === 0) pass++;
    const raw = JSON.stringify(sample);
    if (raw.includes('"TextQuoteSelector"')) assert.ok(decoded.value.targets[0]?.quote, name);
    if (raw.includes('"TextPositionSelector"')) assert.ok(decoded.value.targets[0]?.position, name);
  }
  assert.equal(read, 41);
  assert.equal(pass, 38, 'the assertions work as in the suite: the three composite targets fail them');
});

test('incorrect samples fail the assertions, and reading them never throws', { skip }, () => {
  const failures = musts();
  let fails = 0;
  for (const name of readdirSync(path.join(suite, 'samples/incorrect'))) {
    const content = readFileSync(path.join(suite, 'samples/incorrect', name));
    const decoded = decodeAnnotation(content);
    const parsed = parseJson(content.toString('utf8'));
    if (!parsed.ok) assert.ok(!decoded.ok, name);
    else if (failures(parsed.value).length > 0) fails++;
    else assert.fail(`${name} passes`);
  }
  assert.ok(fails > 20, `${fails}`);
});
