// Quotations that no cue verb introduces: "Smith: …", "Smith took to Twitter: "…"", and those that go on from the one before.
import type { Candidate, Joint, Sentence } from '../candidate.ts';
import { clauseAt } from '../syntax/complements.ts';
import { Word } from '../lexicon/wordBits.ts';
import { segmentAt, type Marked } from '../marked.ts';
import { nounPhraseLeft, type Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, verbGroupStart } from '../syntax/phrases.ts';
import { Shape } from '../reading.ts';
import type { Stretch } from '../stretches.ts';
import { sharedSubject, type SubjectPath } from '../syntax/subjects.ts';

const plain = (joint: Joint, content: Chunk, speaker: Chunk | undefined, path: SubjectPath, cue: Chunk | undefined): Candidate => ({
  cue,
  verb: undefined,
  cueClass: 'say',
  joint,
  content,
  speaker,
  path,
  to: undefined,
  via: undefined,
  negated: false,
  finite: 0,
});

/** Shorter quotations behind a colon are titles and terms. */
const labelled = 6;

/** Quotations behind a colon: by the name right before it ("Smith: …"), or by the subject of the sentence before it. */
export const colonCandidates = (m: Marked, { first, end, headline }: Sentence): readonly Candidate[] => {
  const out: Candidate[] = [];
  for (let i = first + 1; i + 1 < end; i++) {
    const inside = segmentAt(m, i);
    if (inside) {
      i = inside.next - 1;
      continue;
    }
    if (m.shape[i] !== Shape.colon && m.shape[i] !== Shape.semicolon) continue;
    const segment = segmentAt(m, i + 1);
    if (headline && !segment && m.shape[i] === Shape.colon && i - first <= 8 && end - i > 3) {
      // "Study: coffee keeps people awake"
      const speaker = nounPhraseLeft(m, i - 1, first);
      if (speaker?.first === first) out.push({ ...plain('label', { first: i + 1, last: end - 1 }, speaker, 'adjacent', undefined), finite: clauseAt(m, i + 1, end) });
      continue;
    }
    if (!segment || segment.open !== i + 1 || segment.next - segment.open < labelled) continue;
    const content = { first: segment.open, last: segment.next - 1 };
    const name = m.shape[i] === Shape.colon ? nounPhraseLeft(m, i - 1, first) : undefined;
    if (name && m.capital[name.first] && !holdsVerb(m, name) && (name.first <= first + 2 || m.shape[name.first - 1] === Shape.colon)) {
      out.push(plain('label', content, name, 'adjacent', undefined));
      continue;
    }
    out.push(bySentence(m, i, first, content));
  }
  return out;
};

/** "Moe paid tribute: "…"": a sentence, no name. */
const holdsVerb = (m: Marked, { first, last }: Chunk): boolean => {
  for (let i = first + 1; i < last; i++) if (!m.capital[i] && finiteness(m, i) > 0) return true;
  return false;
};

const bySentence = (m: Marked, colon: number, first: number, content: Chunk): Candidate => {
  for (let v = colon - 1; v > first; v--) {
    if (m.inSegment[v] || finiteness(m, v) === 0) continue;
    const g = verbGroupStart(m, v, first);
    const main = sharedSubject(m, v + 1, first);
    if (main.chunk) return plain('label', content, main.chunk, main.path, { first: v, last: v });
    v = g;
  }
  return plain('label', content, undefined, 'none', undefined);
};

/** Is the sentence nothing but one quotation that is itself a sentence? */
export const loneQuotation = (m: Marked, { first, end }: Stretch): Chunk | undefined => {
  let from = first;
  while (from < end && m.shape[from] === Shape.ellipsis) from++;
  const segment = segmentAt(m, from);
  if (!segment || segment.open !== from) return undefined;
  for (let i = segment.next; i < end; i++) if (m.shape[i] === Shape.word) return undefined;
  return { first: segment.open, last: segment.next - 1 };
};

/** A quotation that stands alone and goes on from an attributed one. */
export const followCandidate = (content: Chunk, before: Candidate): Candidate => ({ ...before, joint: 'follow', content, finite: 0 });

/** Fewer words in marks that nobody is said to have spoken are a term, a title or irony. */
const looseLength = 5;

/**
 * Quotations that no frame explains, inside a sentence: by its subject behind a mark ("Moe left this farewell, "…""), or
 * going on from the statement before ("The costume "is very warm"").
 */
export const looseCandidates = (m: Marked, { first, end }: Stretch, taken: readonly Candidate[], before: Candidate | undefined): readonly Candidate[] => {
  const out: Candidate[] = [];
  for (let i = first; i < end; i++) {
    const segment = segmentAt(m, i);
    if (!segment) continue;
    i = segment.next - 1;
    const { open, next } = segment;
    if (segment.single || next - open - 2 < looseLength || taken.some((c) => c.content.first < next && c.content.last >= open)) continue;
    const alone = { first: open, last: next - 1 };
    const mark = open === first || m.shape[open - 1] !== Shape.word;
    const goesOn = before?.speaker !== undefined && !mark && next + 1 >= end;
    if (goesOn) out.push({ ...before, joint: 'loose', content: { first, last: next - 1 }, finite: 0 });
    else {
      const main = sharedSubject(m, open, first);
      out.push(plain('loose', alone, main.chunk ?? before?.speaker, main.chunk ? main.path : 'none', undefined));
    }
  }
  return out;
};

/** A lone quotation that begins a passage, its speaker told in the sentence before: "Ingram was unimpressed. "One of them …"". */
export const orphanCandidate = (m: Marked, content: Chunk, before: Stretch | undefined): Candidate | undefined => {
  const segment = segmentAt(m, content.first);
  if (!segment || (segment.close >= 0 && segment.next - segment.open < 6)) return undefined;
  if (!before) return plain('follow', content, undefined, 'none', undefined);
  const main = sharedSubject(m, before.end, before.first);
  const ok = main.chunk && ((m.bits[main.chunk.last] ?? 0) & (Word.role | Word.speakerPronoun) || m.capital[main.chunk.last]);
  return plain('follow', content, ok ? main.chunk : undefined, ok ? main.path : 'none', undefined);
};
