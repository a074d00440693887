import type { Spawn } from '../platform/port.ts';

interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

interface WebScope {
  readonly Worker: new (url: string) => WebWorker;
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/** Starts a Web Worker from its source: an extension host's worker may not load a script of another origin. */
export const spawn: Spawn = async ({ source }) => {
  const { Worker, Blob, URL } = globalThis as unknown as WebScope;
  const url = URL.createObjectURL(new Blob([await source()], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const messages = new Set<(message: unknown) => void>();
  const faults = new Set<(error: Error) => void>();
  worker.onmessage = ({ data }) => {
    for (const listener of messages) listener(data);
  };
  worker.onerror = ({ message }) => {
    for (const listener of faults) listener(new Error(message ?? 'the worker could not start'));
  };
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => messages.add(listener),
    onFault: (listener) => faults.add(listener),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
};
