/** One end of a channel to a worker: posts what survives structured cloning. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end died, or could not start. */
  onFault(listener: (error: Error) => void): void;
  close(): void;
}

/** Where a worker's script is: as a path where there are paths, and as source where there are none. */
export interface WorkerScript {
  readonly path: string;
  readonly source: () => Promise<string>;
}

/** Starts the worker of this host. */
export type Spawn = (script: WorkerScript) => Promise<Port>;
