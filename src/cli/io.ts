// How a command speaks: results to standard output, one line a fault to standard error, and an exit code at the end.

export const ExitCode = { fine: 0, faults: 1, usage: 2 } as const;

export interface Io {
  /** Writes to standard output; waits where the reader is slow. */
  out(text: string): Promise<void>;
  /** One line to standard error; makes the exit code 1. */
  fault(message: string): void;
  /** One line to standard error that is no fault. */
  note(message: string): void;
  readonly cwd: string;
}

/** Wrong usage: caught in one place, printed with the command's usage, exit code 2. */
export class UsageError extends Error {}

export interface Command {
  readonly usage: string;
  /** @returns an exit code; faults already told make 1 of a 0 */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Control characters of a file's content or name are not sent to a terminal. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
