// The noun group after a figure: "135,000 [Russian troops] are deployed".
import { TokenKind } from '../article.ts';
import { textOfToken, type TokenText } from './tokenText.ts';
import { functionWords, months } from './functionWords.ts';

/** Verbs that follow a counted noun at once: "people died", "troops remain". */
const verbsAfterNouns: ReadonlySet<string> = new Set(
  'die died dies remain remains live lives work works went fled came took lost left fell rose grew began stood face faces need needs want wants voted took gave got saw met won sat ran spent cost earn earns say said told know known found held kept became'.split(' '),
);
/** Passed over between figure and noun. */
const between: ReadonlySet<string> = new Set(['of', 'the', 'its', 'his', 'their', 'our', 'more', 'other', 'additional', 'new', 'such', 'further', 'different', 'or', 'so', 'these', 'those', 'confirmed', 'additional']);

export interface NounGroup {
  /** Tokens `[first, last)`; the head is the last. */
  readonly first: number;
  readonly last: number;
}

/** Nouns in -ly; the other words in -ly are adverbs, and end the group. */
const endsInLy = /^(?:famil|anomal|assembl|monopol|suppl|repl|all|rall|bull|fl|jell|bell|butterfl|daily)y?$/;

const plainWord = /^[\p{L}][\p{L}\p{M}'’.&]*$/u;

/** The noun group that begins at or shortly after token `i`, before token `stop`; undefined if the figure counts nothing that is named. */
export const nounGroupAt = (text: TokenText, i: number, stop: number): NounGroup | undefined => {
  const { tokens } = text;
  let first = i;
  while (first < stop && first < i + 3 && between.has(textOfToken(text, first).toLowerCase())) first++;
  let last = first;
  while (last < stop && last < first + 6) {
    const surface = textOfToken(text, last);
    const lower = surface.toLowerCase();
    if (surface === '-' && last > first && tokens.end[last - 1] === tokens.start[last] && tokens.end[last] === tokens.start[last + 1]) {
      last++;
      continue;
    }
    if (tokens.kind[last] !== TokenKind.word || !plainWord.test(surface) || functionWords.has(lower) || verbsAfterNouns.has(lower)) break;
    if (last > first && lower === surface && lower.endsWith('ly') && !endsInLy.test(lower)) break;
    if (last > first && months.has(lower)) break;
    if (last > first && /(?:ed|ing)$/.test(lower) && lower.length > 4 && textOfToken(text, last - 1) !== '-') break;
    last++;
  }
  while (last > first && textOfToken(text, last - 1) === '-') last--;
  if (last === first) return undefined;
  // A participle alone is no noun: "39 confirmed", "12 injured".
  if (last === first + 1 && /(?:ed|ing)$/.test(textOfToken(text, first).toLowerCase())) return undefined;
  return { first, last };
};
