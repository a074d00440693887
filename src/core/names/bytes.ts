// Reading and writing compact binary: variable-length integers, and rows of typed numbers.

/** Reads a payload from front to back. Numbers are little-endian. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An unsigned integer below 2^32, seven bits a byte, the lowest first (LEB128). */
  varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  /** A view of the next `length` bytes; no copy. */
  take(length: number): Uint8Array {
    const at = this.#at;
    if (at + length > this.#bytes.length) throw new RangeError('cut short');
    this.#at = at + length;
    return this.#bytes.subarray(at, at + length);
  }

  float32(): number {
    const bytes = this.take(4);
    return new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true);
  }

  /** `count` ascending integers, written as their differences. */
  ascending(count: number): Uint32Array {
    const out = new Uint32Array(count);
    const bytes = this.#bytes;
    let at = this.#at;
    let last = 0;
    for (let i = 0; i < count; i++) {
      let byte = bytes[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      out[i] = last = (last + step) >>> 0;
    }
    this.#at = at;
    return out;
  }

  /** A UTF-8 string with its length in bytes before it. */
  string(): string {
    return decodeUtf8(this.take(this.varint()));
  }
}

/** Writes what `ByteReader` reads. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bigger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bigger;
  }

  varint(value: number): void {
    this.#room(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  float32(value: number): void {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    this.put(bytes);
  }

  ascending(values: ArrayLike<number>): void {
    let last = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      this.varint(value - last);
      last = value;
    }
  }

  string(text: string): void {
    const bytes = encodeUtf8(text);
    this.varint(bytes.length);
    this.put(bytes);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

const encodeUtf8 = (text: string): Uint8Array => {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(out);
};

/** Valid UTF-8, as `ByteWriter` writes it. (`TextDecoder` is the host's, not the language's: the core does without.) */
const decodeUtf8 = (bytes: Uint8Array): string => {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const a = bytes[i] ?? 0;
    const more = a < 0x80 ? 0 : a < 0xe0 ? 1 : a < 0xf0 ? 2 : 3;
    let code = more === 0 ? a : a & (0x3f >> more);
    for (let k = 1; k <= more; k++) code = (code << 6) | ((bytes[i + k] ?? 0) & 63);
    out += String.fromCodePoint(code);
    i += more + 1;
  }
  return out;
};
