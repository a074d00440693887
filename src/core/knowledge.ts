import { decodeMetonyms, MetonymClassifier } from './actors/metonyms.ts';
import { SequenceTagger } from './actors/tagger.ts';
import { decodeWeights, Weights } from './actors/weights.ts';
import { WordClusters } from './actors/words.ts';
import type { Knowledge, NameLists } from './analysis.ts';
import { Gazetteer } from './names/gazetteer.ts';

/** The files of models/ by name, as bytes. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

const noNames: NameLists = { classes: () => 0, state: () => undefined, stateName: () => undefined, institution: () => undefined };

/** Knowledge of nothing: what is left when models/ cannot be read. Dates and quotations still work. */
export const noKnowledge: Knowledge = { names: noNames, tagger: undefined };

const files = { names: 'names.bin', words: 'words.bin', tagger: 'tagger.bin', second: 'second.bin', metonyms: 'metonyms.bin' } as const;

/** The names of the files in models/ that `loadKnowledge` wants. */
export const modelFileNames: readonly string[] = Object.values(files);

/**
 * Decodes weights and word lists.
 * @throws RangeError naming the file when one is missing, or a header, version or checksum is not right
 */
export const loadKnowledge = (given: ModelFiles): Knowledge => {
  const names = new Gazetteer(given[files.names], files.names);
  const clusters = new WordClusters(given[files.words], files.words);
  const weights = new Weights(decodeWeights(given[files.tagger], files.tagger));
  const second = new Weights(decodeWeights(given[files.second], files.second));
  const metonyms = new MetonymClassifier(decodeMetonyms(given[files.metonyms], files.metonyms));
  return { names, tagger: new SequenceTagger({ clusters, gazetteer: names, weights, second, metonyms }) };
};
