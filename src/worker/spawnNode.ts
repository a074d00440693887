import { Worker } from 'node:worker_threads';
import type { Spawn } from '../platform/port.ts';

/** Starts a worker thread. */
export const spawn: Spawn = async ({ path }) => {
  const worker = new Worker(path, { stdout: false, stderr: false });
  // The window's end is not held up by a worker that still reads.
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onFault: (listener) => {
      worker.on('error', listener);
      worker.on('messageerror', listener);
    },
    close: () => void worker.terminate(),
  };
};
