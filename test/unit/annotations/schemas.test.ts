// The schemas that the editor checks files with, on what we write and on what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv';
import { decide } from '../../../src/annotations/decisions/actors.ts';
import { decideArticle } from '../../../src/annotations/decisions/article.ts';
import { annotate, attach, edit, moderate, reply } from '../../../src/annotations/draft.ts';
import { hashText } from '../../../src/annotations/hash.ts';
import type { JsonObject } from '../../../src/annotations/json.ts';
import { articleJson } from '../../../src/annotations/layout.ts';
import { iriOf } from '../../../src/annotations/model.ts';
import actorSchema from '../../../schemas/actor.schema.json';
import annotationSchema from '../../../schemas/annotation.schema.json';
import articleSchema from '../../../schemas/article.schema.json';
import { countingChance, tickingClock } from './memory.ts';

const ajv = new Ajv({ strict: false, logger: false });
const compile = (schema: object): ((value: unknown) => boolean) => {
  const validate = ajv.compile(schema);
  return (value) => validate(value);
};
const isAnnotation = compile(annotationSchema);
const isArticle = compile(articleSchema);
const isActorDecision = compile(actorSchema);

const article = iriOf('11111111-1111-4111-8111-111111111111');
const maker = { clock: tickingClock(), chance: countingChance(), creator: { name: 'Ada' } };
const place = { article, quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 0, end: 1 }, text: hashText('x') };
const note = annotate(maker, 'commenting', [place], [{ kind: 'comment', value: 'x' }, { kind: 'link', to: place }]);
const decisions = [decide(maker, { kind: 'same', a: { name: 'A' }, b: { name: 'B', mention: place } }), decide(maker, { kind: 'split-off', actor: { name: 'A', mention: place } }), decide(maker, { kind: 'this-is', actor: { name: 'A' }, known: { wikidata: 'Q1' } }), decide(maker, { kind: 'name', actor: { name: 'A' }, name: 'B' })];

test('what we write is valid', () => {
  const all = [note, reply(maker, note.id, 'x'), edit(maker, note.id, [note.id], [{ kind: 'comment', value: 'y' }]), attach(maker, note.id, [note.id], [place]), moderate(maker, note.id, [note.id], 'delete'), ...decisions, decideArticle(maker, { kind: 'published', article, value: '2022-02-01' })];
  for (const { raw } of all) assert.ok(isAnnotation(raw), JSON.stringify(raw));
  for (const { raw } of [...decisions, moderate(maker, note.id, [note.id], 'delete')]) assert.ok(isActorDecision(raw));
  assert.ok(isArticle(articleJson(article, 'a/b c.txt', hashText('x'))));
  assert.ok(isArticle(articleJson(article, '../a.txt', undefined)));
});

test('what is wrong is marked', () => {
  const without = (key: string): JsonObject => Object.fromEntries(Object.entries(note.raw).filter(([k]) => k !== key));
  for (const key of ['@context', 'id', 'type', 'target']) assert.ok(!isAnnotation(without(key)), key);
  const wrong: readonly JsonObject[] = [
    { ...note.raw, motivation: 'shouting' }, { ...note.raw, id: 'not an iri' }, { ...note.raw, bodyValue: 'x' }, { ...note.raw, created: 'yesterday' }, { ...note.raw, creator: { name: 'a@b.org' } },
    { ...note.raw, target: { source: article, selector: { type: 'TextPositionSelector', start: -1, end: 2 } } }, { ...note.raw, target: { source: 'a.txt' } }, { ...note.raw, 'dateline:format': 2 },
  ];
  for (const raw of wrong) assert.ok(!isAnnotation(raw), JSON.stringify(raw));
  for (const source of ['', '/etc/passwd', 'C:/x', 'file:///x', 'a\\b', 'a//b', './a', '..']) assert.ok(!isArticle(articleJson(article, source, undefined)), source);
  assert.ok(!isActorDecision({ ...decisions[0]?.raw, target: { id: 'urn:x', 'dateline:name': 'A' } }));
  assert.ok(!isActorDecision(note.raw));
});
