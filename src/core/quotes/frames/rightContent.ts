// "X said that …", "X said: …", "X called it …": what was said follows.
import type { Joint } from '../candidate.ts';
import { clauseAt, type Complement } from '../complements.ts';
import { contentsFrom, holdsSegment, isWholeSegment, type EndDecider } from '../contents.ts';
import type { CueVerb } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import type { Chunk } from '../nounPhrases.ts';
import { finiteness } from '../phrases.ts';
import { lowerAt, Shape } from '../reading.ts';

export interface Right {
  readonly joint: Joint;
  readonly contents: readonly Chunk[];
  readonly finite: 0 | 1 | 2;
}

/** Words in marks are looked for this far into an object. */
const objectReach = 30;

const isAt = (m: Marked, i: number, bit: number): boolean => ((m.bits[i] ?? 0) & bit) !== 0;

export const rightContent = (m: Marked, verb: CueVerb, complement: Complement, end: number, ends: EndDecider, passive: boolean, headline: boolean, gap: boolean): Right | undefined => {
  const { kind, start } = complement;
  const { frames } = verb;
  if (start >= end) return undefined;
  // "which prosecutors argue is necessary": the subject of the clause stands before the verb of saying.
  if (gap && finiteness(m, complement.after) > 0) {
    const contents = contentsFrom(m, complement.after, end, ends).filter((c) => c.last > c.first);
    if (contents.length > 0) return { joint: 'clause', contents, finite: 2 };
  }
  const right = (joint: Joint, finite: 0 | 1 | 2, least = 1): Right | undefined => {
    const contents = contentsFrom(m, start, end, ends).filter((c) => c.last - c.first >= least);
    return contents.length > 0 ? { joint, contents, finite } : undefined;
  };
  switch (kind) {
    case 'quote':
      return right('quote', 0);
    case 'colon':
      return right('colon', clauseAt(m, start, end));
    case 'that':
      return right('that', clauseAt(m, start, end));
    case 'clause': {
      if (!/[to]/.test(frames)) return objectContent(m, verb, complement.after, end, ends, passive);
      return right('clause', clauseAt(m, start, end));
    }
    case 'infinitive': {
      const found = right('infinitive', 0);
      return /[iIgG]/.test(frames) || found?.contents.some((c) => holdsSegment(m, c)) ? found : undefined;
    }
    case 'question':
      return right('question', 2);
    case 'as':
      return right('as', 0, 0);
    case 'object': {
      // A headline's clause needs no verb: "Maker says no delay for launch".
      const found = objectContent(m, verb, start, end, ends, passive);
      return found ?? (headline && frames.startsWith('t') ? right('clause', 0, 2) : undefined);
    }
    case 'end':
      return undefined;
  }
};

/** "called the plan "madness"", "described him as "a liar"", "expressed "deep concern"": an object that holds words in marks. */
const objectContent = (m: Marked, verb: CueVerb, start: number, end: number, ends: EndDecider, passive: boolean): Right | undefined => {
  const { frames, particle } = verb;
  const whole = (/n/.test(frames) && !passive) || particle === 'for';
  for (let i = start; i < end && i - start < objectReach; i++) {
    const s = m.shape[i];
    if (s === Shape.stop || s === Shape.semicolon) return undefined;
    if (m.inSegment[i]) {
      const contents = contentsFrom(m, whole ? start : i, end, ends);
      const [one] = contents;
      return one && (whole || isWholeSegment(m, one) || one.last > i) ? { joint: 'object', contents, finite: 0 } : undefined;
    }
    if (/a/.test(frames) && lowerAt(m, i) === 'as' && i > start) {
      const contents = contentsFrom(m, i + 1, end, ends);
      return contents.some((c) => c.last > c.first) ? { joint: 'as', contents, finite: 0 } : undefined;
    }
    if (i > start && isAt(m, i, Word.cue) && finiteness(m, i) === 2) return undefined;
  }
  return undefined;
};
