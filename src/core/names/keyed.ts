import type { ByteReader } from './bytes.ts';

/** An open-addressed table from 32-bit keys, none of them 0, to 16-bit values. A key is at the first place from `key & mask` on that holds it. */
export interface KeyedValues {
  readonly mask: number;
  readonly keys: Uint32Array;
  readonly values: Uint16Array;
}

/** Reads a table as the model files hold it: the count, the keys ascending, then the values' low and high bytes. */
export const readKeyed = (reader: ByteReader): KeyedValues => {
  const count = reader.varint();
  const ascending = reader.ascending(count);
  const low = reader.take(count);
  const high = reader.take(count);
  let size = 1024;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (let i = 0; i < count; i++) {
    const key = ascending[i] ?? 0;
    let at = key & mask;
    while (keys[at] !== 0) at = (at + 1) & mask;
    keys[at] = key;
    values[at] = (low[i] ?? 0) | ((high[i] ?? 0) << 8);
  }
  return { mask, keys, values };
};
