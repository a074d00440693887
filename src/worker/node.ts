// Entry of the worker thread in hosts that have Node.
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../corpus/messages.ts';
import { serve } from './serve.ts';

if (parentPort) {
  const port = parentPort;
  const receive = serve((message) => port.postMessage(message));
  port.on('message', (message: ToWorker) => receive(message));
}
