// Sizes beyond which Dateline does not go, stated in the README.

/** UTF-16 code units. A longer text is not an article: it is shown as it is, and nothing is underlined. */
export const maxArticleLength = 5_000_000;
