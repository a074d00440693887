import { NameClass, type ActorMention, type Refiner } from '../../analysis.ts';
import { tokenAt } from '../../article.ts';
import { mentionName } from '../names.ts';

/** What follows a nationality as the name of a ministry, however it is spelt. */
const ministry = /^ +(?:(?:foreign|defen[cs]e|interior|finance|health|justice|education|energy|transport|culture|trade|economy|environment|agriculture|information|emergencies)(?: affairs)?|home) ministry\b/i;

/** `Russian foreign ministry`, `the Cuban Health Ministry`: a state's ministry is one organization, in small letters too. */
export const organRefiner: Refiner<ActorMention> = {
  id: 'organ',
  refine: (found, article, { names }) => {
    const out: ActorMention[] = [];
    let covered = 0;
    for (const mention of found) {
      if (mention.start < covered) continue;
      const national = (mention.type === 'people' || mention.type === 'place') && (names.classes(mention.name) & (NameClass.demonym | NameClass.country)) !== 0;
      const match = national ? ministry.exec(article.prose.slice(mention.end, mention.end + 40)) : null;
      const end = match ? mention.end + match[0].length : 0;
      if (!match || article.tokens.end[tokenAt(article.tokens, end - 1)] !== end) {
        out.push(mention);
        continue;
      }
      covered = end;
      out.push({ ...mention, end, type: 'organization', metonym: false, name: mentionName(article.prose.slice(mention.start, end)), by: 'organ' });
    }
    return out;
  },
};
