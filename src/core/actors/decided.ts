import type { ActorDecision, ActorMention } from '../analysis.ts';
import type { Article } from '../article.ts';
import { inTextOrder, overlaps } from '../span.ts';

/** A name as decisions compare it: NFC, one space, letters of one case. */
const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const labelOf = (article: Article, start: number, end: number): string => article.prose.slice(start, end).replace(/\s+/g, ' ').replace(/[#@]/g, '').normalize('NFC').trim();

/**
 * Puts people's decisions in the place of what the machine found. A decision on a span outranks one on a name; of two on one
 * span the later one holds.
 *
 * @param found in text order, not overlapping
 * @returns the same, with what was decided
 */
export const applyActorDecisions = (found: readonly ActorMention[], article: Article, decisions: readonly ActorDecision[]): readonly ActorMention[] => {
  if (decisions.length === 0) return found;
  const rejected = new Set<string>();
  const types = new Map<string, ActorMention['type']>();
  let mentions = [...found];
  for (const decision of decisions) {
    if (decision.kind === 'reject-name') rejected.add(folded(decision.name));
    else if (decision.kind === 'type-name') types.set(folded(decision.name), decision.type);
  }
  mentions = mentions.flatMap((mention) => {
    const name = folded(mention.name);
    if (rejected.has(name)) return [];
    const type = types.get(name);
    return [type === undefined ? mention : { ...mention, type, metonym: mention.metonym && type === 'place', confidence: 1, by: 'decision' }];
  });
  for (const decision of decisions) {
    if (decision.kind !== 'reject' && decision.kind !== 'accept') continue;
    const { start, end } = decision;
    mentions = mentions.filter((mention) => !overlaps(mention, decision));
    if (decision.kind === 'accept' && start < end && end <= article.prose.length)
      mentions.push({ start, end, type: decision.type, name: labelOf(article, start, end), metonym: false, confidence: 1, by: 'decision' });
  }
  return mentions.sort(inTextOrder);
};
