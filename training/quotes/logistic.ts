// Logistic regression over hashed binary features: AdaGrad with an L2 pull, a fixed order by a seeded shuffle.
import { seeded, shuffle } from '../random.ts';
import { tableBits } from '../../src/core/quotes/scorer/model.ts';

export interface Example {
  readonly features: readonly number[];
  readonly label: boolean;
  readonly weight?: number;
  /** What is known before: log-odds to which the weights are added. */
  readonly offset?: number;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
}

/** Trains one table of weights; the weights are the mean over the last half of the epochs. */
export const trainLogistic = (examples: readonly Example[], { epochs, rate, l2, seed }: Settings): Float32Array => {
  const size = 1 << tableBits;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const mean = new Float32Array(size);
  const random = seeded(seed);
  const order = examples.map((_, i) => i);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      let sum = example.offset ?? 0;
      for (const f of example.features) sum += weights[f] ?? 0;
      const error = ((example.label ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (example.weight ?? 1);
      for (const f of example.features) {
        const w = weights[f] ?? 0;
        const gradient = error - l2 * w;
        const square = (squares[f] ?? 0) + gradient * gradient;
        squares[f] = square;
        weights[f] = w + (rate * gradient) / Math.sqrt(square);
      }
    }
    if (epoch >= epochs / 2) {
      averaged++;
      for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0);
    }
  }
  for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) / Math.max(1, averaged);
  return mean;
};
