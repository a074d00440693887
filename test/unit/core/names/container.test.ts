import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteReader, ByteWriter } from '../../../../src/core/names/bytes.ts';
import { openContainer, sealContainer } from '../../../../src/core/names/container.ts';

const kind = { magic: 'TEST', version: 3 };
const sealed = (): Uint8Array => sealContainer(Uint8Array.from([1, 2, 3, 250]), kind);

test('a sealed file opens to its payload', () => {
  assert.deepEqual([...openContainer(sealed(), 'x.bin', kind)], [1, 2, 3, 250]);
});

test('a file that is missing, short, damaged, of another kind or version is refused by name', () => {
  const damaged = sealed();
  damaged[17] = 9;
  assert.throws(() => openContainer(undefined, 'x.bin', kind), /models\/x\.bin: missing/);
  assert.throws(() => openContainer(sealed().subarray(0, 18), 'x.bin', kind), /x\.bin: cut short/);
  assert.throws(() => openContainer(damaged, 'x.bin', kind), /x\.bin: checksum/);
  assert.throws(() => openContainer(sealed(), 'x.bin', { magic: 'TSET', version: 3 }), /x\.bin: not a file of kind TSET/);
  assert.throws(() => openContainer(sealed(), 'x.bin', { magic: 'TEST', version: 4 }), /x\.bin: version 3, not 4/);
});

test('integers, ascending rows, floats and strings come back as written', () => {
  const out = new ByteWriter();
  for (const n of [0, 127, 128, 16384, 0x7fffffff, 0xffffffff]) out.varint(n);
  out.ascending([3, 4, 1000, 0xffffffff]);
  out.float32(0.5);
  out.string('Élysée 🇺🇦 Київ');
  const reader = new ByteReader(out.finish());
  assert.deepEqual([1, 2, 3, 4, 5, 6].map(() => reader.varint()), [0, 127, 128, 16384, 0x7fffffff, 0xffffffff]);
  assert.deepEqual([...reader.ascending(4)], [3, 4, 1000, 0xffffffff]);
  assert.equal(reader.float32(), 0.5);
  assert.equal(reader.string(), 'Élysée 🇺🇦 Київ');
});
