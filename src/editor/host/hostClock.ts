import type { Chance, Clock, Pause } from '../../platform/clock.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Local time with its offset: `2022-02-16T08:50:00+05:30`. */
const stamp = (date: Date): string => {
  const minutes = -date.getTimezoneOffset();
  const zone = minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}${zone}`;
};

export const hostClock: Clock = { now: () => Date.now(), stamp: () => stamp(new Date()) };

/** `crypto` is a global of both hosts. */
export const hostChance: Chance = { uuid: () => (globalThis as unknown as { readonly crypto: { randomUUID(): string } }).crypto.randomUUID() };

/** Milliseconds of work after which the thread is given away: with the step that goes over it, and what else the turn holds, 16 at most. */
const budget = 8;

/**
 * Gives the thread away for a turn after some work, so that no keystroke waits.
 *
 * @param turn `spent`: what the turn at hand did already is not known, so that the first rest is taken at once
 */
export const hostPause = (turn: 'fresh' | 'spent' = 'fresh'): Pause => {
  let last = turn === 'fresh' ? performance.now() : Number.NEGATIVE_INFINITY;
  return {
    rest: async () => {
      if (performance.now() - last < budget) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      last = performance.now();
    },
  };
};
