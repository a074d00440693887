// Entry of the worker in both hosts, one bundle: a worker thread where there is Node, a Web Worker where there is none.
import type { ToWorker } from '../corpus/messages.ts';
import { serve } from './serve.ts';

interface NodePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: ToWorker) => void): void;
}

interface WebScope {
  postMessage?(message: unknown): void;
  onmessage?: (event: { readonly data: ToWorker }) => void;
}

/** Node's own `require`, where the bundle runs in a worker thread. */
declare const require: (name: 'node:worker_threads') => { readonly parentPort: NodePort | null };

const scope = globalThis as unknown as WebScope;
// Not by `typeof require`: the bundler puts a stand-in there that throws.
const port = (globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } }).process?.versions?.node ? require('node:worker_threads').parentPort : undefined;

if (port) {
  const receive = serve((message) => port.postMessage(message));
  port.on('message', receive);
} else {
  const receive = serve((message) => scope.postMessage?.(message));
  scope.onmessage = ({ data }) => receive(data);
}
