// From tokens back to the text: a candidate as the contract's quotation.
import type { Quotation, QuotationKind } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Candidate } from './candidate.ts';
import { holdsSegment, isWholeSegment } from './syntax/contents.ts';
import type { Marked } from './marked.ts';
import { chunkSpan, type Chunk } from './syntax/nounPhrases.ts';

/** What goes on without marks is a block quote: direct. */
export const kindOf = (m: Marked, { content, joint }: Candidate): QuotationKind => (isWholeSegment(m, content) || (joint === 'follow' && !holdsSegment(m, content)) ? 'direct' : holdsSegment(m, content) ? 'mixed' : 'indirect');

export const quotationOf = (m: Marked, c: Candidate): Quotation => {
  const { tokens } = m.article;
  const span = (chunk: Chunk | undefined): Span | null => (chunk ? chunkSpan(m, chunk) : null);
  const start = tokens.start[c.content.first] ?? 0;
  const end = tokens.end[c.content.last] ?? start;
  return {
    start,
    end,
    kind: kindOf(m, c),
    speaker: span(c.speaker),
    cue: span(c.cue),
    cueClass: c.cueClass,
    via: span(c.via),
    to: span(c.to),
    negated: c.negated,
  };
};
