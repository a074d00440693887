// Through whom a statement was told: "told the BBC", "in an interview with Reuters", "…, the agency reported".
import type { Candidate } from '../candidate.ts';
import { mediaNames, mediaNouns } from '../lexicon/media.ts';
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import { hasBit } from '../reading.ts';
import type { Stretch } from '../stretches.ts';
import { nounPhraseRight, type Chunk } from '../syntax/nounPhrases.ts';

interface Media {
  readonly names: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}
let sets: Media | undefined;
const media = (): Media => (sets ??= { names: new Set(mediaNames.split(' ')), nouns: new Set(mediaNouns.split(' ')) });

/** Is the noun phrase a news outlet? */
export const isMedium = (m: Marked, { first, last }: Chunk): boolean => {
  const { names, nouns } = media();
  for (let i = first; i <= last; i++) {
    const word = m.article.prose.slice(m.article.tokens.start[i] ?? 0, m.article.tokens.end[i] ?? 0).toLowerCase();
    if (nouns.has(word) || (m.capital[i] === 1 && names.has(word))) return true;
  }
  return false;
};

/** The outlet that a prepositional phrase between `from` and `to` names: "in an interview with the BBC", "on CNN". */
const occasion = (m: Marked, from: number, to: number): Chunk | undefined => {
  for (let i = from; i + 1 < to; i++) {
    if (m.inSegment[i] || !hasBit(m, i, Word.preposition)) continue;
    const chunk = nounPhraseRight(m, i + 1, to);
    if (chunk && isMedium(m, chunk)) return innermost(m, chunk);
  }
  return undefined;
};

/** Of "an interview with the BBC" the outlet alone. */
const innermost = (m: Marked, chunk: Chunk): Chunk => {
  for (let i = chunk.last - 1; i > chunk.first; i--) {
    if (!hasBit(m, i, Word.preposition) || m.capital[i]) continue;
    const inner = { first: i + 1, last: chunk.last };
    if (isMedium(m, inner)) return inner;
  }
  return chunk;
};

/**
 * Adds to the statements of one sentence through whom they were told: an outlet that was spoken to, named as the occasion,
 * or that tells what somebody else said.
 */
export const addVia = (m: Marked, stretch: Stretch, found: readonly Candidate[]): readonly Candidate[] => {
  if (found.length === 0) return found;
  return found.map((c) => {
    if (c.via || !c.cue) return c;
    if (c.to && isMedium(m, c.to)) return { ...c, via: c.to, to: undefined };
    const { cue } = c;
    const teller = found.find((o) => o !== c && o.speaker && o.content.first <= cue.first && cue.last <= o.content.last && isMedium(m, o.speaker));
    if (teller) return { ...c, via: teller.speaker };
    const after = c.content.first > cue.last ? c.content.first : stretch.end;
    const before = c.speaker && c.speaker.first < cue.first && c.content.first > cue.last ? c.speaker.first : stretch.first;
    const via = occasion(m, cue.last + 1, after) ?? (c.content.first > cue.last ? occasion(m, stretch.first, before) : undefined);
    return via && !(c.speaker && via.first <= c.speaker.last && c.speaker.first <= via.last) ? { ...c, via } : c;
  });
};
