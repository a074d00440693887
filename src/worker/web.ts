// Entry of the Web Worker in the browser edition.
import type { ToWorker } from '../corpus/messages.ts';
import { serve } from './serve.ts';

interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const receive = serve((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => receive(data);
