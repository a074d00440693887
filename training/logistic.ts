// Logistic regression: over sparse binary features by AdaGrad, over few numbers by plain gradient descent.
import { seeded, shuffle } from './random.ts';

export interface Example {
  /** Dense feature ids. */
  readonly features: Int32Array;
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
  readonly seed: number;
}

/** The log-odds that `weights` give. */
export const oddsOf = (weights: Float64Array, features: Int32Array): number => {
  let sum = 0;
  for (const f of features) sum += weights[f] ?? 0;
  return sum;
};

/** Weights by feature, averaged over the second half of the epochs and scaled for what dropout left out. */
export const fitSparse = (examples: readonly Example[], size: number, { epochs, rate, decay, dropout, seed }: LogisticOptions): Float64Array => {
  const weights = new Float64Array(size);
  const history = new Float64Array(size).fill(1);
  const mean = new Float64Array(size);
  const random = seeded(seed);
  const order = Int32Array.from(examples, (_, i) => i);
  const kept = new Int32Array(1024);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (1 - (0.8 * epoch) / epochs);
    for (const o of order) {
      const example = examples[o];
      if (!example) continue;
      let n = 0;
      let sum = 0;
      for (const f of example.features) {
        if (random() < dropout) continue;
        kept[n++] = f;
        sum += weights[f]!;
      }
      const error = example.weight * (1 / (1 + Math.exp(-sum)) - (example.positive ? 1 : 0));
      for (let k = 0; k < n; k++) {
        const f = kept[k]!;
        const slope = error + decay * weights[f]!;
        history[f]! += slope * slope;
        weights[f]! -= (step * slope) / Math.sqrt(history[f]!);
      }
    }
    if (epoch * 2 < epochs) continue;
    averaged++;
    for (let f = 0; f < size; f++) mean[f]! += weights[f]!;
  }
  return mean.map((w) => (w * (1 - dropout)) / averaged);
};

/** Weights of a regression over the numbers of each row. */
export const fitDense = (rows: readonly Float32Array[], positive: readonly boolean[], rounds = 1500, rate = 0.3): Float32Array => {
  const size = rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(size);
    rows.forEach((row, r) => {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += weights[k]! * row[k]!;
      const error = 1 / (1 + Math.exp(-sum)) - (positive[r] ? 1 : 0);
      for (let k = 0; k < size; k++) slope[k]! += error * row[k]!;
    });
    for (let k = 0; k < size; k++) weights[k]! -= (rate * slope[k]!) / rows.length;
  }
  return Float32Array.from(weights);
};
