import type { Knowledge, NameLists } from './analysis.ts';

/** The files of models/ by name, as bytes. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

const noNames: NameLists = { classes: () => 0, state: () => undefined, stateName: () => undefined, institution: () => undefined };

/** Knowledge of nothing: what is left when models/ cannot be read. Dates and quotations still work. */
export const noKnowledge: Knowledge = { names: noNames, tagger: undefined };

/** The names of the files in models/ that `loadKnowledge` wants. */
export const modelFileNames: readonly string[] = [];

/**
 * Decodes weights and word lists.
 * @throws RangeError naming the file when a header, version or checksum is not right
 */
export const loadKnowledge = (_files: ModelFiles): Knowledge => noKnowledge;
