/** A text with its tokens and sentences, as an `Article` has them and as a digest keeps them in less room. Offsets in UTF-16 code units. */
export interface TokenText {
  readonly prose: string;
  readonly tokens: { readonly length: number; readonly start: ArrayLike<number>; readonly end: ArrayLike<number>; readonly kind: ArrayLike<number> };
  readonly sentences: { readonly length: number; readonly first: ArrayLike<number> };
}

export const textOfToken = ({ prose, tokens }: TokenText, i: number): string => prose.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0);
