// Word clusters: words that stand in like company, learnt from much text (GloVe vectors, clustered by k-means).
import { ByteReader } from '../names/bytes.ts';
import { openContainer, type Kind } from '../names/container.ts';
import { scramble } from '../names/fold.ts';
import { readKeyed } from '../names/keyed.ts';

export const wordsKind: Kind = { magic: 'DLWD', version: 1 };

/** The hash of a word in lower case; `’` counts as `'`. Never 0. */
export const lowerHash = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code |= 32;
    else if (code === 0x2019) code = 39;
    else if (code > 127) {
      const lower = text.charAt(i).toLowerCase();
      code = lower.length === 1 ? lower.charCodeAt(0) : code;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return scramble(hash) || 1;
};

/** Words by hash, their cluster at three grains and how frequent they are. */
export class WordClusters {
  readonly #keys: Uint32Array;
  readonly #values: Uint16Array;
  readonly #mask: number;
  readonly #middle: Uint16Array;
  readonly #coarse: Uint16Array;

  /** @throws RangeError when the file is not whole or not of this version */
  constructor(file: Uint8Array | undefined, name: string) {
    const reader = new ByteReader(openContainer(file, name, wordsKind));
    const fineK = reader.varint();
    const middleK = reader.varint();
    reader.varint();
    this.#middle = Uint16Array.from({ length: fineK }, () => reader.varint());
    this.#coarse = Uint16Array.from({ length: middleK }, () => reader.varint());
    const { mask, keys, values } = readKeyed(reader);
    this.#mask = mask;
    this.#keys = keys;
    this.#values = values;
  }

  /** What is known of the word with this `lowerHash`: opaque, for the methods below; -1 if nothing. */
  find(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const key = this.#keys[at] ?? 0;
      if (key === hash) return this.#values[at] ?? 0;
      if (key === 0) return -1;
      at = (at + 1) & this.#mask;
    }
  }

  /** The finest cluster. */
  fine(found: number): number {
    return found & 0xfff;
  }

  middle(found: number): number {
    return this.#middle[found & 0xfff] ?? 0;
  }

  coarse(found: number): number {
    return this.#coarse[this.middle(found)] ?? 0;
  }

  /** The binary logarithm of the word's rank, 0 to 15. */
  band(found: number): number {
    return found >> 12;
  }
}
