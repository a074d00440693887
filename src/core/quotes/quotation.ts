// From tokens back to the text: a candidate as the contract's quotation.
import type { Quotation, QuotationKind } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Candidate } from './candidate.ts';
import { holdsSegment, isWholeSegment } from './syntax/contents.ts';
import type { Marked } from './marked.ts';
import { chunkSpan, type Chunk } from './syntax/nounPhrases.ts';

export const kindOf = (m: Marked, content: Chunk): QuotationKind => (isWholeSegment(m, content) ? 'direct' : holdsSegment(m, content) ? 'mixed' : 'indirect');

export const quotationOf = (m: Marked, c: Candidate): Quotation => {
  const { tokens } = m.article;
  const span = (chunk: Chunk | undefined): Span | null => (chunk ? chunkSpan(m, chunk) : null);
  const start = tokens.start[c.content.first] ?? 0;
  const end = tokens.end[c.content.last] ?? start;
  return {
    start,
    end,
    kind: kindOf(m, c.content),
    speaker: span(c.speaker),
    cue: span(c.cue),
    cueClass: c.cueClass,
    via: span(c.via),
    to: span(c.to),
    negated: c.negated,
  };
};
