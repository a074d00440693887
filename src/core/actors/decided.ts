// What people decided about an article's actors, applied to what the machine found.
import type { ActorDecision, ActorMention, ActorType } from '../analysis.ts';
import { tokenAt, type Article } from '../article.ts';
import { overlaps, type Span } from '../span.ts';
import { mentionName } from './names.ts';

const named = (article: Article, { start, end }: Span, type: ActorType, like: ActorMention | undefined): ActorMention => ({
  start,
  end,
  type,
  name: mentionName(article.prose.slice(start, end)),
  metonym: type === 'place' && like?.metonym === true,
  confidence: 1,
  by: 'decision',
});

/** Where `name` stands in the article, from token border to token border. */
const occurrences = (article: Article, name: string): readonly Span[] => {
  const { tokens, prose } = article;
  const [first = ''] = name.split(' ');
  const out: Span[] = [];
  if (first === '') return out;
  for (let at = prose.indexOf(first); at >= 0; at = prose.indexOf(first, at + 1)) {
    const token = tokenAt(tokens, at);
    if (tokens.start[token] !== at) continue;
    for (let last = token; last < Math.min(tokens.length, token + 16); last++) {
      const end = tokens.end[last] ?? 0;
      if (end - at > name.length + 16) break;
      if (mentionName(prose.slice(at, end)) !== name) continue;
      out.push({ start: at, end });
      break;
    }
  }
  return out;
};

/**
 * Applies decisions in the order: names first, then places in the text, which outrank them; later decisions outrank earlier ones.
 * A rejected span takes every mention with it that it touches; an accepted one replaces those. Spans outside of the text are
 * passed over. The result is in text order and does not overlap.
 */
export const applyDecisions = (article: Article, found: readonly ActorMention[], decisions: readonly ActorDecision[]): readonly ActorMention[] => {
  if (decisions.length === 0) return found;
  let mentions = [...found];
  for (const decision of decisions) {
    if (decision.kind === 'reject-name') mentions = mentions.filter((m) => m.name !== decision.name);
    else if (decision.kind === 'type-name') {
      const { name, type } = decision;
      const spans = occurrences(article, name).filter((span) => !mentions.some((m) => m.name !== name && overlaps(m, span)));
      mentions = [...mentions.filter((m) => m.name !== name), ...spans.map((span) => named(article, span, type, mentions.find((m) => overlaps(m, span))))];
    }
  }
  for (const decision of decisions) {
    if (decision.kind !== 'accept' && decision.kind !== 'reject') continue;
    if (decision.start < 0 || decision.end > article.text.length || decision.start >= decision.end) continue;
    const touched = mentions.find((m) => overlaps(m, decision));
    mentions = mentions.filter((m) => !overlaps(m, decision));
    if (decision.kind === 'accept') mentions.push(named(article, decision, decision.type, touched));
  }
  return mentions.sort((a, b) => a.start - b.start);
};
