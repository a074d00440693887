import { loadKnowledge, noKnowledge } from '../../core/knowledge.ts';
import { createEngine, type Engine } from '../../corpus/engine.ts';
import { createWholeCorpus } from '../../corpus/whole.ts';
import type { Log } from '../../platform/log.ts';

/** The same engine in the extension host's own thread, where no worker can be had. */
export const localEngine = (models: Readonly<Record<string, Uint8Array>>, log: Log): Engine => {
  let knowledge = noKnowledge;
  try {
    knowledge = loadKnowledge(models);
  } catch (error) {
    log.error('names are not recognised', error);
  }
  return createEngine(createWholeCorpus(knowledge));
};
