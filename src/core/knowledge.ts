import { decodeMetonyms, MetonymClassifier } from './actors/metonyms.ts';
import { SequenceTagger } from './actors/tagger.ts';
import { decodePacked, Weights } from './actors/weights.ts';
import { WordClusters } from './actors/words.ts';
import type { Knowledge, NameLists } from './analysis.ts';
import { modelFiles as files } from './modelFiles.ts';
import { Gazetteer } from './names/gazetteer.ts';
import { decodeScorer } from './quotes/scorer/model.ts';

export { modelFileNames } from './modelFiles.ts';

/** The files of models/ by name, as bytes. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

const noNames: NameLists = { classes: () => 0, state: () => undefined, stateName: () => undefined, institution: () => undefined };

/** Knowledge of nothing: what is left when models/ cannot be read. Dates and quotations still work. */
export const noKnowledge: Knowledge = { names: noNames, tagger: undefined };

/**
 * Decodes weights and word lists.
 * @throws RangeError naming the file when one is missing, or a header, version or checksum is not right
 */
export const loadKnowledge = (given: ModelFiles): Knowledge => {
  const names = new Gazetteer(given[files.names], files.names);
  const clusters = new WordClusters(given[files.words], files.words);
  const weights = new Weights(decodePacked(given[files.tagger], files.tagger));
  const second = new Weights(decodePacked(given[files.second], files.second));
  const metonyms = new MetonymClassifier(decodeMetonyms(given[files.metonyms], files.metonyms));
  const quotes = decodeScorer(given[files.quotes], files.quotes);
  return { names, tagger: new SequenceTagger({ clusters, gazetteer: names, weights, second, metonyms }), quotes };
};
