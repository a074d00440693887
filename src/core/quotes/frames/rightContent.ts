// "X said that …", "X said: …", "X called it …": what was said follows.
import type { Joint, Sentence } from '../candidate.ts';
import { clauseAt, type Complement } from '../syntax/complements.ts';
import { contentsFrom, holdsSegment, isWholeSegment } from '../syntax/contents.ts';
import { Frame, type CueVerb } from '../lexicon/lexicon.ts';
import { Word } from '../lexicon/wordBits.ts';
import type { Marked } from '../marked.ts';
import type { Chunk } from '../syntax/nounPhrases.ts';
import { finiteness, opensNounPhrase } from '../syntax/phrases.ts';
import { hasBit, lowerAt, Shape } from '../reading.ts';

export interface Right {
  readonly joint: Joint;
  readonly contents: readonly Chunk[];
  readonly finite: 0 | 1 | 2;
}

/** Words in marks are looked for this far into an object. */
const objectReach = 30;

/** How the cue stands in its sentence. */
export interface Voice {
  readonly passive: boolean;
  /** Its subject stands right behind a relative ("which prosecutors argue is necessary"): the clause has lost its own. */
  readonly gap: boolean;
}

export const rightContent = (m: Marked, s: Sentence, verb: CueVerb, complement: Complement, { passive, gap }: Voice): Right | undefined => {
  const { kind, start } = complement;
  const { frames } = verb;
  const { end, ends, headline } = s;
  if (start >= end) return undefined;
  if (gap && (finiteness(m, complement.after) > 0 || hasBit(m, complement.after, Word.third | Word.past)) && !opensNounPhrase(m, complement.after)) {
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
      if (!(frames & (Frame.clause | Frame.addressee))) return objectContent(m, s, verb, complement.after, passive);
      return right('clause', clauseAt(m, start, end));
    }
    case 'infinitive': {
      const found = right('infinitive', 0);
      return frames & (Frame.infinitive | Frame.objectInfinitive | Frame.gerund | Frame.objectGerund) || found?.contents.some((c) => holdsSegment(m, c)) ? found : undefined;
    }
    case 'question':
      return right('question', 2);
    case 'as':
      return right('as', 0, 0);
    case 'object': {
      // A headline's clause needs no verb: "Maker says no delay for launch".
      const found = objectContent(m, s, verb, start, passive);
      return found ?? (headline && frames & Frame.clause && !(frames & Frame.weak) ? right('clause', 0, 2) : undefined);
    }
    case 'end':
      return undefined;
  }
};

/** "called the plan "madness"", "described him as "a liar"", "expressed "deep concern"": an object that holds words in marks. */
const objectContent = (m: Marked, { end, ends }: Sentence, verb: CueVerb, start: number, passive: boolean): Right | undefined => {
  const { frames, particle } = verb;
  const whole = (frames & Frame.complement && !passive) || particle === 'for';
  for (let i = start; i < end && i - start < objectReach; i++) {
    if (m.shape[i] === Shape.stop || m.shape[i] === Shape.semicolon) return undefined;
    if (m.inSegment[i]) {
      const contents = contentsFrom(m, whole ? start : i, end, ends);
      const [one] = contents;
      return one && (whole || isWholeSegment(m, one) || one.last > i) ? { joint: 'object', contents, finite: 0 } : undefined;
    }
    if (frames & Frame.as && lowerAt(m, i) === 'as' && i > start) {
      const contents = contentsFrom(m, i + 1, end, ends);
      return contents.some((c) => c.last > c.first) ? { joint: 'as', contents, finite: 0 } : undefined;
    }
    if (i > start && hasBit(m, i, Word.cue) && finiteness(m, i) === 2) return undefined;
  }
  return undefined;
};
