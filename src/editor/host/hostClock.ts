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

/** Gives the thread away for a turn after each 16 ms of work, so that no keystroke waits. */
export const hostPause = (): Pause => {
  let last = performance.now();
  return {
    rest: async () => {
      if (performance.now() - last < 16) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      last = performance.now();
    },
  };
};
