import type { ActorMention, Refiner } from '../../analysis.ts';

/** Words that an acronym passes over. */
const little: ReadonlySet<string> = new Set('of the and for in on to de la du des et y & a an at'.split(' '));

const stands = (acronym: string, long: string): boolean => {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
  const words = long.split(/[\s-]+/).filter(Boolean);
  const initials = (list: readonly string[]): string => list.map((w) => w.charAt(0)).join('').toUpperCase();
  return letters.length >= 2 && (initials(words.filter((w) => !little.has(w.toLowerCase()))) === letters || initials(words) === letters);
};

/**
 * `Palestinian Water Authority (PWA)`: the acronym in brackets is of the long form's type, and so is the acronym wherever it
 * stands in the article.
 */
export const acronymRefiner: Refiner<ActorMention> = {
  id: 'acronym',
  refine: (found, article) => {
    const types = new Map<string, ActorMention>();
    for (const mention of found) {
      if (mention.type === 'people' || mention.type === 'person') continue;
      const bracket = /^ ?\(([\p{Lu}\p{Nd}][\p{L}\p{Nd}&.-]{1,9})\)/u.exec(article.prose.slice(mention.end, mention.end + 14));
      const acronym = bracket?.[1];
      if (acronym !== undefined && stands(acronym, mention.name) && !types.has(acronym)) types.set(acronym, mention);
    }
    if (types.size === 0) return found;
    return found.map((mention) => {
      const long = types.get(mention.name);
      return long && long.type !== mention.type ? { ...mention, type: long.type, metonym: false, confidence: Math.max(mention.confidence, long.confidence), by: 'acronym' } : mention;
    });
  },
};
