/** Where faults go that a user may want to read later. Never article text beyond a file's name. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
