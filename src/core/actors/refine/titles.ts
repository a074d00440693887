import type { ActorMention, Refiner } from '../../analysis.ts';
import { tokenAt, tokenText } from '../../article.ts';
import { mentionName } from '../names.ts';

/** Words that stand before a person's name and are no part of it, though they begin with a capital. */
const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady president vice-president minister premier chancellor secretary senator sen rep congressman congresswoman governor gov mayor ambassador general gen colonel col ' +
    'lieutenant lt captain capt major sergeant sgt corporal private admiral commander marshal lance staff king queen prince princess crown duke duchess emperor sheikh sultan pope cardinal archbishop bishop father sister ' +
    'rev reverend ayatollah judge justice attorney detective inspector superintendent constable officer deputy assistant chief chairman director coach commissioner fm pm'
  ).split(' '),
);

/** `Lance Corporal Ann Reid` → `Ann Reid`: titles stay outside of a person's name, unless nothing else is left. */
export const titleRefiner: Refiner<ActorMention> = {
  id: 'title',
  refine: (found, article) =>
    found.map((mention) => {
      if (mention.type !== 'person') return mention;
      let token = tokenAt(article.tokens, mention.start);
      const first = token;
      while (titles.has(tokenText(article, token).toLowerCase().replace(/\.$/, '')) && (article.tokens.end[token] ?? 0) < mention.end) token++;
      const start = article.tokens.start[token] ?? 0;
      if (token === first || !/^\p{L}/u.test(tokenText(article, token))) return mention;
      return { ...mention, start, name: mentionName(article.prose.slice(start, mention.end)), by: 'title' };
    }),
};
