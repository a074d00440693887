// The corpus with all its parts, as worker, extension host and command line make it.
import type { Knowledge } from '../core/analysis.ts';
import type { Corpus } from './corpus.ts';
import { makeDisagreements } from './disagreements/part.ts';
import { createCorpus } from './memory.ts';
import { makePassages } from './passages/part.ts';

/** A corpus that knows who is who, what is told twice, and what does not agree. */
export const createWholeCorpus = (knowledge: Knowledge): Corpus => createCorpus({ knowledge, passages: makePassages, disagreements: makeDisagreements(knowledge.names) });
