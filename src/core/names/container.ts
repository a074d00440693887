// The one file format of models/: a header that says what the bytes are, and a checksum that says they are whole.

const headerBytes = 16;

/** FNV-1a over bytes, 32 bits (Fowler, Noll, Vo). Finds damage, not malice. */
export const checksum = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
};

/** What a file of models/ says it is: four ASCII letters, and the version of its payload's layout. */
export interface Kind {
  readonly magic: string;
  readonly version: number;
}

/**
 * Opens a file of models/ and returns its payload.
 *
 * @param name the file's name, for the message
 * @throws RangeError naming the file when it is missing, of another kind or version, cut short or damaged
 */
export const openContainer = (bytes: Uint8Array | undefined, name: string, kind: Kind): Uint8Array => {
  if (!bytes || bytes.length < headerBytes) throw new RangeError(`models/${name}: ${bytes ? 'cut short' : 'missing'}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(view.getUint8(0), view.getUint8(1), view.getUint8(2), view.getUint8(3));
  if (magic !== kind.magic) throw new RangeError(`models/${name}: not a file of kind ${kind.magic}`);
  if (view.getUint16(4, true) !== kind.version) throw new RangeError(`models/${name}: version ${view.getUint16(4, true)}, not ${kind.version}`);
  const payload = bytes.subarray(headerBytes);
  if (view.getUint32(8, true) !== payload.length) throw new RangeError(`models/${name}: cut short`);
  if (view.getUint32(12, true) !== checksum(payload)) throw new RangeError(`models/${name}: checksum does not match`);
  return payload;
};

/** Puts the header before a payload. */
export const sealContainer = (payload: Uint8Array, kind: Kind): Uint8Array => {
  const out = new Uint8Array(headerBytes + payload.length);
  const view = new DataView(out.buffer);
  for (let i = 0; i < 4; i++) view.setUint8(i, kind.magic.charCodeAt(i));
  view.setUint16(4, kind.version, true);
  view.setUint32(8, payload.length, true);
  view.setUint32(12, checksum(payload), true);
  out.set(payload, headerBytes);
  return out;
};
