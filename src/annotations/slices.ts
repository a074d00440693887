// Long work that can rest: one way of doing it, at once or in slices.
import type { Pause } from '../platform/clock.ts';

/** Work in steps: at each `yield` it may rest. */
export type Steps<T> = Generator<undefined, T>;

/** Items between two places where work may rest: well below a millisecond of it. */
export const stride = 64;

/** Does it in one go. */
export const inOneGo = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Does it with rests. */
export const inSlices = async <T>(steps: Steps<T>, pause: Pause): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause.rest();
  }
};
