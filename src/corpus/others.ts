// What a card tells of other articles: each of them once. Pure.
import type { ArticleId, ConflictLink, ReuseLink } from './corpus.ts';
import { counted } from './words.ts';

/**
 * The strongest disputes, one for an article and one for whoever disputes: a source that denies a thing twice is told once.
 * Those with another article come before equals within the same one.
 */
export const strongestDisputes = (links: readonly ConflictLink[], most: number): readonly ConflictLink[] => {
  const articles = new Set<ArticleId>();
  const reasons = new Set<string>();
  const inside = ({ here, there }: ConflictLink): number => (here.article.id === there.article.id ? 1 : 0);
  return [...links]
    .sort((a, b) => b.strength - a.strength || inside(a) - inside(b))
    .filter(({ there, why }) => {
      if (articles.has(there.article.id) || reasons.has(why)) return false;
      articles.add(there.article.id);
      reasons.add(why);
      return true;
    })
    .slice(0, most);
};

/** The reuse that a card has not told of yet. What was counted of all of them (origins, the first print) is not true of the rest, and left out. */
export const reuseBeyond = (links: readonly ReuseLink[], told: ReadonlySet<ArticleId>): readonly ReuseLink[] => {
  const rest = links.filter(({ there }) => !told.has(there.article.id));
  if (rest.length === links.length) return links;
  return rest.map(({ here, there, kind, differs, thereFirst }) => ({ here, there, kind, differs, ...(thereFirst === undefined ? {} : { thereFirst }) }));
};

/**
 * `in 2 other articles; 2 of the 3 are independent`: how widely a thing is told.
 * @param others the articles but the one at hand
 * @param origins how many of them all, the one at hand counted, are no reprints of each other; undefined where that is not known
 */
export const toldIn = (others: number, origins?: number): string => {
  const all = others + 1;
  const where = `in ${counted(others, 'other article')}`;
  if (origins === undefined || origins >= all) return where;
  return others === 1 ? `${where}, the same report reprinted` : origins <= 1 ? `${where}, all of them reprints of one report` : `${where}; ${origins} of the ${all} are independent`;
};

/** All that a card on a name or a date says of the sentence around it: `Disputed here (2) · printed in 3 other articles`; empty where there is nothing. */
export const aroundWords = (disputes: readonly ConflictLink[], reused: readonly ReuseLink[]): string => {
  const printed = new Set(reused.map(({ there }) => there.article.id)).size;
  const parts = [...(disputes.length > 0 ? [`Disputed here${disputes.length > 1 ? ` (${disputes.length})` : ''}`] : []), ...(printed > 0 ? [`printed in ${counted(printed, 'other article')}`] : [])].join(' · ');
  return `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}`;
};
