import { loadKnowledge, noKnowledge } from '../core/knowledge.ts';
import { engineMethods, type Engine } from '../corpus/engine.ts';
import { createEngine } from '../corpus/serving.ts';
import { createWholeCorpus } from '../corpus/whole.ts';
import type { FromWorker, ToWorker } from '../corpus/messages.ts';

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The worker's side: one engine, asked by messages. Calls are taken in the order in which they come; each is one article's
 * work at most, so that a reader's question waits for no more than one article.
 */
export const serve = (post: (message: FromWorker) => void): ((message: ToWorker) => void) => {
  let engine: Engine | undefined;
  const start = (models: Readonly<Record<string, Uint8Array>>): void => {
    let knowledge = noKnowledge;
    let fault: string | undefined;
    try {
      knowledge = loadKnowledge(models);
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    engine = createEngine(createWholeCorpus(knowledge));
    post({ kind: 'started', ...(fault === undefined ? {} : { fault }) });
  };
  return (message) => {
    if (message.kind === 'start') {
      start(message.models);
      return;
    }
    const { number, method, args } = message;
    if (!engine || !engineMethods.includes(method)) {
      post({ kind: 'failure', number, message: `no method ${method}` });
      return;
    }
    (engine[method] as Method)(...args).then(
      (value) => post({ kind: 'answer', number, value }),
      (error: unknown) => post({ kind: 'failure', number, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  };
};
