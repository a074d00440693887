import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesAdvice, ignoreAdvice, withAdvice } from '../../../src/annotations/advice.ts';

test('advice is appended once, and the file is otherwise left alone', () => {
  const once = withAdvice('*.png binary', attributesAdvice);
  assert.equal(once, `*.png binary\n${attributesAdvice}`);
  assert.equal(withAdvice(once, attributesAdvice), undefined);
  assert.equal(withAdvice(undefined, ignoreAdvice), ignoreAdvice);
  assert.equal(withAdvice('node_modules\r\n.annotations-private/\r\n', ignoreAdvice), undefined);
});
