import type { Chance, Clock } from '../../platform/clock.ts';

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
