// Imported first: the moment at which the bundle's modules begin to load.

/** `performance.now()` at the first line. */
export const begun = performance.now();
