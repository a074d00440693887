import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, boolean, jsonValue, property } from 'fast-check';
import { canonicalJson, isObject, maxJsonDepth, parseJson, type Json } from '../../../src/annotations/json.ts';

const faultOf = (text: string): string => {
  const result = parseJson(text);
  return result.ok ? 'fine' : `${result.fault.kind} ${result.fault.line}:${result.fault.column} ${result.fault.message}`;
};

test('faults are told with line and column', () => {
  assert.equal(faultOf('{\n  "a": 1,\n  b: 2\n}'), 'syntax 3:3 a member name in double quotes expected');
  assert.equal(faultOf('{"a": 1'), 'syntax 1:8 "," or "}" expected');
  assert.equal(faultOf('{"a": 1, "a": 2}'), 'syntax 1:10 member "a" stands twice');
  assert.equal(faultOf('[1e999]'), 'syntax 1:2 a number too large to be kept exactly');
  assert.equal(faultOf('[12345678901234567890]'), 'syntax 1:2 a number too large to be kept exactly');
  assert.equal(faultOf('"a\nb"'), 'syntax 1:3 a line end or control character inside a text');
  assert.equal(faultOf('{} {}'), 'syntax 1:4 something follows the end');
  assert.equal(faultOf(''), 'syntax 1:1 the file ends too early');
  assert.match(faultOf('['.repeat(100_000)), /^too-deep/);
  assert.match(faultOf('{"a":'.repeat(maxJsonDepth + 2)), /^too-deep/);
});

test('members named __proto__ are dropped, at every depth', () => {
  const result = parseJson('{"a": {"__proto__": {"polluted": true}, "b": 1}, "__proto__": null}');
  assert.ok(result.ok);
  assert.deepEqual(result.value, { a: { b: 1 } });
  assert.equal(Object.getPrototypeOf(isObject(result.value) ? result.value : null), Object.prototype);
});

test('canonical: two spaces, sorted members, LF, a final newline; unknown members kept', () => {
  assert.equal(canonicalJson({ b: [1, { d: 1, c: 'é\n' }], '@a': null }), '{\n  "@a": null,\n  "b": [\n    1,\n    {\n      "c": "é\\n",\n      "d": 1\n    }\n  ]\n}\n');
});

test('reads what JSON.parse reads, and what was written comes back', () => {
  check(
    property(jsonValue({ maxDepth: 4 }), boolean(), (value, pretty) => {
      const text = pretty ? JSON.stringify(value, undefined, 3) : JSON.stringify(value);
      const result = parseJson(text);
      const hasProto = text.includes('"__proto__":');
      if (hasProto) return;
      assert.deepEqual(result, { ok: true, value: JSON.parse(text) as Json });
      const again = parseJson(canonicalJson(value as Json));
      assert.deepEqual(again, result);
    }),
    { seed: 11, numRuns: 50 },
  );
});
