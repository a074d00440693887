import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../told.ts';

test('a name and a colon', () => {
  assert.deepEqual(told('Anna Berg: "We did not expect this at all."'), ['direct [Anna Berg|-] "We did not expect this at all."']);
});

test('a sentence of its own goes on from the one before', () => {
  assert.deepEqual(told('"We won," Berg said. "We shall win again."'), ['direct [Berg|said] "We won,"', 'direct [Berg|said] "We shall win again."']);
  assert.deepEqual(told('Berg said the game was hard. "We shall win again."'), ['indirect [Berg|said] the game was hard', 'direct [Berg|said] "We shall win again."']);
});

test('a speech over paragraphs belongs to whom its last is ascribed to', () => {
  assert.deepEqual(told('"It begins here.\n\n"It ends here," Berg said.'), ['direct [Berg|said] "It begins here.', 'direct [Berg|said] "It ends here,"']);
});

test('a long quotation that no verb of saying introduces', () => {
  assert.deepEqual(told('Berg left this farewell, "I have made the best friends of my life here, and I thank you all."'), [
    'direct [Berg|-] "I have made the best friends of my life here, and I thank you all."',
  ]);
});
