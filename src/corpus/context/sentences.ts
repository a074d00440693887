// Sentences compared by their words: what the reader has seen already, and what two articles tell alike.
import { sentenceAt, sentenceRange, type Digest } from '../digest.ts';

/** The content words of a sentence: lower case, four letters or more and all figures, sorted, each once. */
export type WordSet = readonly string[];

export const contentWords = (digest: Digest, sentence: number): WordSet => {
  const { start, end } = sentenceRange(digest, sentence);
  return [...new Set(digest.prose.slice(start, end).toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu) ?? [])].sort();
};

/** How much of the shorter's words the longer holds, 0 to 1; 0 where the shorter has fewer than four. */
export const containment = (a: WordSet, b: WordSet): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  let i = 0;
  let common = 0;
  for (const word of short) {
    while (i < long.length && (long[i] ?? '') < word) i++;
    if (long[i] === word) common++;
  }
  return common / short.length;
};

/** From this containment on, two sentences tell the same in much the same words. */
export const retold = 0.7;

/** The sentences of an article that hold some offsets, as word sets. */
export const wordsAround = (digest: Digest, offsets: readonly number[], most: number): readonly WordSet[] =>
  [...new Set(offsets.map((o) => sentenceAt(digest, o)))].slice(0, most).map((s) => contentWords(digest, s));
