// Which candidates of one sentence hold.
import type { Candidate } from './candidate.ts';
import { holdsSegment, isWholeSegment } from './contents.ts';
import type { Marked } from './marked.ts';

/** How far the rules trust a candidate, without a trained model: above 0 it holds. */
export const trustByRule = (m: Marked, c: Candidate): number => {
  const marked = holdsSegment(m, c.content);
  const weak = c.verb ? c.verb.frames.includes('z') : false;
  const long = c.content.last - c.content.first >= 2;
  switch (c.joint) {
    case 'quote':
    case 'colon':
    case 'label':
    case 'follow':
      return marked ? 2 : long ? 0.5 : -1;
    case 'that':
      return c.finite > 0 || marked ? (weak ? 0.8 : 1.5) : -0.5;
    case 'clause':
      if (!long) return -1;
      if (weak && !marked) return c.speaker && c.finite === 2 ? 0.2 : -1;
      return c.speaker || marked ? (c.finite === 2 ? 1 : marked ? 0.5 : 0.2) : -0.5;
    case 'before':
    case 'middle':
      return isWholeSegment(m, c.content) ? 2 : c.speaker ? 1 : -1;
    case 'source':
      return 1.2;
    case 'infinitive':
      return marked ? 1 : !weak && c.speaker ? 0.3 : -1;
    case 'question':
      return weak ? -0.5 : 0.3;
    case 'as':
      return marked ? 1 : -1;
    case 'object':
      return marked && long ? 0.5 : -0.5;
    case 'noun':
      return c.speaker && c.path === 'adjacent' ? 0.3 : -0.5;
  }
};

const clash = (a: Candidate, b: Candidate): boolean => {
  const from = Math.max(a.content.first, b.content.first);
  const to = Math.min(a.content.last, b.content.last);
  if (to < from) return false;
  // A statement inside another's is no clash: "Fars reported Iran issued … and demanded …".
  const inner = to - from + 1;
  const longer = Math.max(a.content.last - a.content.first, b.content.last - b.content.first) + 1;
  return inner > longer * 0.6;
};

/** Keeps the trusted candidates; of two for the same words the more trusted. */
export const choose = (m: Marked, candidates: readonly Candidate[]): readonly Candidate[] => {
  const ranked = candidates.map((c) => ({ c, trust: trustByRule(m, c) })).filter((x) => x.trust > 0).sort((a, b) => b.trust - a.trust);
  const kept: Candidate[] = [];
  for (const { c } of ranked) if (!kept.some((k) => clash(k, c))) kept.push(c);
  return kept.sort((a, b) => a.content.first - b.content.first || a.content.last - b.content.last);
};
