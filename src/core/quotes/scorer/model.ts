// The trained scorer of quotations: hashed features, one table of small integers a question.
import type { QuotationScorer } from '../../analysis.ts';
import { openContainer, sealContainer, type Kind } from '../../names/container.ts';

/** The questions that the scorer answers. */
export const Question = { accept: 0, end: 1 } as const;
const questionCount = 2;

/** Features are hashed into this many weights a question. */
export const tableBits = 14;
const tableSize = 1 << tableBits;

/** `models/quotes.bin`: a scale a question (float 32, little endian), then the tables as signed bytes. */
export const scorerKind: Kind = { magic: 'DLQS', version: 1 };
const headBytes = 4 * questionCount;

/** Bucket of a feature: template `t` with up to three values. */
export const featureOf = (t: number, a = 0, b = 0, c = 0): number => {
  let h = Math.imul(t + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ Math.imul(c + 0x3c6ef372, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  return (h ^ (h >>> 15)) & (tableSize - 1);
};

/** Packs weights; `models/quotes.bin` as it is written. */
export const encodeScorer = (tables: readonly Float32Array[]): Uint8Array => {
  const payload = new Uint8Array(headBytes + questionCount * tableSize);
  const view = new DataView(payload.buffer);
  for (let q = 0; q < questionCount; q++) {
    const table = tables[q] ?? new Float32Array(tableSize);
    let peak = 1e-6;
    for (const w of table) peak = Math.max(peak, Math.abs(w));
    const scale = peak / 127;
    view.setFloat32(4 * q, scale, true);
    for (let i = 0; i < tableSize; i++) view.setInt8(headBytes + q * tableSize + i, Math.round((table[i] ?? 0) / scale));
  }
  return sealContainer(payload, scorerKind);
};

/**
 * @param name the file's name, for the message
 * @throws RangeError naming the file when it is missing, of another kind or version, cut short or damaged
 */
export const decodeScorer = (bytes: Uint8Array | undefined, name: string): QuotationScorer => {
  const payload = openContainer(bytes, name, scorerKind);
  if (payload.length !== headBytes + questionCount * tableSize) throw new RangeError(`models/${name}: cut short`);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const weights = new Int8Array(payload.buffer, payload.byteOffset + headBytes, questionCount * tableSize);
  const scales = Array.from({ length: questionCount }, (_, q) => view.getFloat32(4 * q, true));
  return {
    version: String(scorerKind.version),
    score: (question, features) => {
      let sum = 0;
      const base = question * tableSize;
      for (const f of features) sum += weights[base + f] ?? 0;
      return sum * (scales[question] ?? 0);
    },
  };
};

/** A scorer over plain weights: for training and measuring. */
export const scorerOf = (tables: readonly Float32Array[]): QuotationScorer => ({
  version: 'training',
  score: (question, features) => {
    const table = tables[question];
    let sum = 0;
    if (table) for (const f of features) sum += table[f] ?? 0;
    return sum;
  },
});
