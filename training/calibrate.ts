import { heldLogit } from '../src/core/actors/confidence.ts';

/** What the chain said of a name that it had not been trained on, and whether span and type were right. */
export interface Outcome {
  readonly chance: number;
  readonly right: boolean;
}

/** Slope and shift of the logit that make the chances true (Platt 1999), by gradient descent on the likelihood. */
export const calibrate = (outcomes: readonly Outcome[]): readonly [slope: number, shift: number] => {
  let slope = 1;
  let shift = 0;
  const logits = outcomes.map(({ chance }) => heldLogit(chance));
  for (let round = 0; round < 4000; round++) {
    let [a, b] = [0, 0];
    outcomes.forEach(({ right }, i) => {
      const x = logits[i] ?? 0;
      const error = 1 / (1 + Math.exp(-(slope * x + shift))) - (right ? 1 : 0);
      a += error * x;
      b += error;
    });
    slope -= (0.05 * a) / outcomes.length;
    shift -= (0.1 * b) / outcomes.length;
  }
  return [slope, shift];
};
