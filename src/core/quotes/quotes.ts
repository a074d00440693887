import type { Article } from '../article.ts';
import type { ActorMention, Knowledge, Quotation } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import { endsByRule } from './contents.ts';
import { sourceCandidates } from './frames/accordingTo.ts';
import { cueCandidates } from './frames/cueFrames.ts';
import { nounCandidates } from './frames/nounFrames.ts';
import { colonCandidates, followCandidate, loneQuotation, orphanCandidate } from './frames/plainFrames.ts';
import { markArticle, type Marked } from './marked.ts';
import type { Stretch } from './stretches.ts';
import { choose } from './choose.ts';
import { quotationOf } from './quotation.ts';

/** Finds attributed statements, in text order. */
export const findQuotes = (article: Article, actors: readonly ActorMention[], _knowledge: Knowledge): readonly Quotation[] => {
  const m = markArticle(article, actors);
  return weighed(m).map((c) => quotationOf(m, c));
};

/** The candidates that hold, in text order. */
const weighed = (m: Marked): readonly Candidate[] => {
  const out: Candidate[] = [];
  let previous: { readonly stretch: Stretch; readonly candidate: Candidate | undefined } | undefined;
  for (const stretch of m.stretches) {
    const kind = m.article.blocks[stretch.block]?.kind;
    if (kind === 'furniture' || kind === 'byline' || kind === 'stamp') continue;
    const lone = loneQuotation(m, stretch);
    let chosen: readonly Candidate[];
    if (lone) {
      const before = previous?.candidate;
      const near = previous && stretch.block - previous.stretch.block <= 1;
      const follow = before && near ? followCandidate(lone, before) : orphanCandidate(m, lone, previous?.stretch);
      chosen = follow ? [follow] : [];
    } else {
      const all = [...cueCandidates(m, stretch, endsByRule), ...sourceCandidates(m, stretch, endsByRule), ...nounCandidates(m, stretch, endsByRule)];
      chosen = choose(m, all.length > 0 ? all : colonCandidates(m, stretch));
    }
    out.push(...chosen);
    previous = { stretch, candidate: chosen.findLast((c) => c.speaker !== undefined && (m.inSegment[c.content.first] || m.inSegment[c.content.last])) };
  }
  return out;
};
