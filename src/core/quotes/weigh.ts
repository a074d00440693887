// Sentence by sentence: which statements may be there, and which are.
import type { QuotationScorer } from '../analysis.ts';
import type { Candidate, Sentence } from './candidate.ts';
import { choose, trustByRule, type Trust } from './choose.ts';
import { endsByRule, holdsSegment, mustEnd, type Border } from './syntax/contents.ts';
import { endFeatures, mayEnd } from './scorer/endFeatures.ts';
import { acceptFeatures } from './scorer/features.ts';
import { sourceCandidates } from './frames/accordingTo.ts';
import { cueCandidates } from './frames/cueFrames.ts';
import { introduction } from './frames/introduced.ts';
import { nounCandidates } from './frames/nounFrames.ts';
import { colonCandidates, followCandidate, looseCandidates, loneQuotation, orphanCandidate } from './frames/plainFrames.ts';
import { segmentAt, type Marked } from './marked.ts';
import { Question } from './scorer/model.ts';
import { addVia } from './refine/via.ts';
import type { Stretch } from './stretches.ts';

/** Who decides: the rules, a trained scorer, or (in training) the gold. */
export interface Judge {
  readonly trust: Trust;
  readonly ends: (m: Marked, border: Border, start: number, limit: number) => boolean;
}

export const ruleJudge: Judge = { trust: trustByRule, ends: (m, border, start) => endsByRule(border) && mayEnd(m, border, start) };

/** What the rules think of a candidate, as log-odds to which the trained weights are added. */
export const prior = (m: Marked, c: Candidate): number => priorWeight * trustByRule(m, c);

export const scorerJudge = (scorer: QuotationScorer): Judge => ({
  trust: (m, c) => scorer.score(Question.accept, acceptFeatures(m, c)) + prior(m, c) + (holdsSegment(m, c.content) ? markedBias : plainBias),
  ends: (m, border, start, limit) => mayEnd(m, border, start) && (mustEnd(m, border, limit) || scorer.score(Question.end, endFeatures(m, border, start, limit)) > 0),
});

/** Weight of the rules beside the trained weights; 0.5 to 1.5 measure alike, and unseen verbs lean on it. */
const priorWeight = 1;
/** Shift precision against recall; F is flat from 0.2 to 0.8. Words in marks are somebody's: they get the benefit of the doubt. */
const markedBias = 1;
const plainBias = 0.4;
const silent = new Set(['furniture', 'byline', 'stamp']);

/** The statements of an article, in text order. */
export const weigh = (m: Marked, judge: Judge): readonly Candidate[] => {
  const out: Candidate[] = [];
  const ends = (border: Border, start: number, limit: number): boolean => judge.ends(m, border, start, limit);
  let previous: { readonly stretch: Stretch; readonly candidate: Candidate | undefined } | undefined;
  for (const stretch of m.stretches) {
    const kind = m.article.blocks[stretch.block]?.kind ?? 'furniture';
    if (silent.has(kind)) continue;
    const near = previous !== undefined && stretch.block - previous.stretch.block <= 1;
    // A block quote is somebody's words, marks or not, where the text before tells whose.
    const block = kind === 'quote' && near && previous?.candidate && !m.inSegment[stretch.first] ? { first: stretch.first, last: stretch.end - 1 } : undefined;
    const lone = loneQuotation(m, stretch) ?? block;
    let found: readonly Candidate[];
    if (lone) {
      const before = previous?.candidate;
      const follow = before && near ? followCandidate(lone, before) : orphanCandidate(m, lone, previous?.stretch);
      found = follow ? [follow] : [];
    } else {
      const sentence: Sentence = { first: stretch.first, end: stretch.end, headline: kind === 'title', ends };
      found = [...cueCandidates(m, sentence), ...sourceCandidates(m, sentence), ...nounCandidates(m, sentence), ...colonCandidates(m, sentence)];
    }
    const framed = choose(m, found, judge.trust);
    const loose = lone ? [] : looseCandidates(m, stretch, framed, previous?.candidate).filter((c) => judge.trust(m, c) > 0);
    const chosen = loose.length > 0 ? [...framed, ...loose].sort((a, b) => a.content.first - b.content.first) : framed;
    out.push(...addVia(m, stretch, chosen));
    const spoken = chosen.filter((c) => c.speaker !== undefined);
    previous = { stretch, candidate: introduction(m, stretch) ?? spoken.findLast((c) => m.inSegment[c.content.first] || m.inSegment[c.content.last]) ?? spoken.at(-1) };
  }
  return sharedAcross(m, out);
};

/** A speech over several paragraphs, each opened anew: all of it belongs to whom any of them is ascribed to. */
const sharedAcross = (m: Marked, found: readonly Candidate[]): readonly Candidate[] => {
  let next: Candidate | undefined;
  return found
    .map((_, i) => found[found.length - 1 - i])
    .flatMap((c) => {
      if (!c) return [];
      const told = !c.speaker && c.joint === 'follow' && next?.speaker && segmentAt(m, next.content.first)?.continues;
      const whole: Candidate = told && next ? { ...next, joint: 'follow', content: c.content, finite: 0 } : c;
      next = whole;
      return [whole];
    })
    .reverse();
};
