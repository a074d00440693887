/** The files of models/ that `loadKnowledge` wants. Apart from it, so that a host can read them without loading what reads them. */
export const modelFiles = { names: 'names.bin', words: 'words.bin', tagger: 'tagger.bin', second: 'second.bin', metonyms: 'metonyms.bin', quotes: 'quotes.bin' } as const;

export const modelFileNames: readonly string[] = Object.values(modelFiles);
