/** Time, chance and rest, handed in so that what is tested is pure. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The local time with offset, as W3C annotations write it: `2022-02-16T08:50:00+05:30`. */
  stamp(): string;
}

export interface Chance {
  /** A random UUID version 4, lower case. */
  uuid(): string;
}

export interface Pause {
  /** Gives the event loop a turn when more than the budget (16 ms in an extension host) was used since the last turn; else returns at once. */
  rest(): Promise<void>;
}
