import type { ActorMention, Refiner } from '../../analysis.ts';
import { tokenAt, tokenText } from '../../article.ts';
import { mentionName } from '../names.ts';

/** `Biden administration`: a government named after its head is an organization, not a person. */
export const administrationRefiner: Refiner<ActorMention> = {
  id: 'administration',
  refine: (found, article) =>
    found.map((mention) => {
      if (mention.type !== 'person') return mention;
      const next = tokenAt(article.tokens, mention.end);
      if (!/^administration$/i.test(tokenText(article, next)) || !/^ +$/.test(article.prose.slice(mention.end, article.tokens.start[next]))) return mention;
      const end = article.tokens.end[next] ?? mention.end;
      return { ...mention, end, type: 'organization', name: mentionName(article.prose.slice(mention.start, end)), by: 'administration' };
    }),
};
