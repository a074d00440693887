// Which candidates of one sentence hold.
import type { CueClass } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import { Frame } from './lexicon/lexicon.ts';
import { holdsSegment, isWholeSegment } from './syntax/contents.ts';
import type { Marked } from './marked.ts';

/** How far the rules trust a candidate, without a trained model: above 0 it holds. */
export const trustByRule: Trust = (m, c) => {
  const marked = holdsSegment(m, c.content);
  const weak = ((c.verb?.frames ?? 0) & Frame.weak) !== 0;
  const long = c.content.last - c.content.first >= 2;
  return trustOfJoint(m, c, marked, weak, long) - (c.cue && c.content.first > c.cue.last ? 0.01 * Math.min(40, c.content.first - c.cue.last) : 0);
};

const trustOfJoint = (m: Marked, c: Candidate, marked: boolean, weak: boolean, long: boolean): number => {
  switch (c.joint) {
    case 'quote':
    case 'colon':
    case 'follow':
      return marked ? (weak ? 0.9 : 2) : long ? 0.5 : -1;
    case 'loose':
      return c.content.last - c.content.first > 10 ? 0.8 : c.cue ? 0.2 : -0.5;
    case 'label':
      return !marked ? -0.2 : c.path === 'adjacent' ? 1.8 : 0.4;
    case 'that':
      return c.finite > 0 || marked ? (weak ? 0.8 : 1.5) : -0.5;
    case 'clause':
      if (!long) return -1;
      if (weak && !marked) return c.speaker && c.finite === 2 ? 0.2 : -1;
      return c.speaker || marked ? (c.finite === 2 ? 1 : marked ? 0.5 : 0.2) : -0.5;
    case 'before':
    case 'middle':
      if (!marked && c.finite === 0 && c.joint === 'before') return -0.5;
      return isWholeSegment(m, c.content) ? 2 : c.speaker ? (marked ? 1.6 : 1) : -1;
    case 'source':
      return 1.2;
    case 'infinitive':
      return marked ? 1 : weak || !c.speaker ? -1 : acts.has(c.cueClass) ? 2 : 0.3;
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

/** Does the content of `a` hold the cue of `b`? Then one told what the other said: "Fars reported the army said …". */
const tells = (a: Candidate, b: Candidate): boolean => b.cue !== undefined && a.content.first <= b.cue.first && b.cue.last <= a.content.last;

const clash = (a: Candidate, b: Candidate): boolean => {
  if (tells(a, b) || tells(b, a)) return false;
  const from = Math.max(a.content.first, b.content.first);
  const to = Math.min(a.content.last, b.content.last);
  if (to < from) return false;
  // A statement inside another's is no clash: "Fars reported Iran issued … and demanded …".
  const inner = to - from + 1;
  const longer = Math.max(a.content.last - a.content.first, b.content.last - b.content.first) + 1;
  return inner > longer * 0.6;
};

/** Classes whose infinitive is what is asked, promised or denied. */
const acts: ReadonlySet<CueClass> = new Set<CueClass>(['demand', 'promise', 'deny', 'warn', 'confirm']);

/** How far a candidate is trusted: above 0 it holds. */
export type Trust = (m: Marked, c: Candidate) => number;

/** Keeps the trusted candidates; of two for the same words the more trusted. */
export const choose = (m: Marked, candidates: readonly Candidate[], trust: Trust): readonly Candidate[] => {
  // "rejected claims that …": the denial is of what was claimed, not of the claim.
  const denied = candidates.filter((c) => c.joint === 'noun' && c.cueClass === 'deny');
  const ranked = candidates.filter((c) => !(c.joint !== 'noun' && c.cueClass === 'deny' && denied.some((d) => tells(c, d)))).map((c) => ({ c, trust: trust(m, c) })).filter((x) => x.trust > 0).sort((a, b) => b.trust - a.trust);
  const kept: Candidate[] = [];
  for (const { c } of ranked) if (!kept.some((k) => clash(k, c))) kept.push(c);
  return kept.sort((a, b) => a.content.first - b.content.first || a.content.last - b.content.last);
};
