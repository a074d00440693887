import type { ActorMention, Refiner } from '../../analysis.ts';
import { TokenKind, tokenAt, tokenText } from '../../article.ts';
import { CharClass, classTable } from '../../characters.ts';
import { mentionName } from '../names.ts';

/** From what confidence on a name speaks for its repetitions. */
const sure = 0.8;
/** How sure we are of a name that was found only because it stands elsewhere. */
const discount = 0.75;

/**
 * A name that was found once is found again: the surname of a person named in full (`Wasif` after `Sally Wasif`), and a name of
 * several words word for word. Only capitalised words, only where the article does not use the word in small letters, and never
 * inside another name.
 */
export const repeatRefiner: Refiner<ActorMention> = {
  id: 'repeat',
  refine: (found, article) => {
    const { tokens, prose } = article;
    const table = classTable();
    const taken = new Uint8Array(tokens.length);
    const surnames = new Map<string, ActorMention>();
    const phrases = new Map<string, ActorMention[]>();
    for (const mention of found) {
      const first = tokenAt(tokens, mention.start);
      const last = tokenAt(tokens, mention.end - 1);
      for (let t = first; t <= last; t++) taken[t] = 1;
      if (mention.confidence < sure || last === first) continue;
      if (mention.type === 'person') {
        const surname = tokenText(article, last);
        if (surname.length > 2 && !surnames.has(surname)) surnames.set(surname, mention);
      }
      const key = tokenText(article, first);
      const others = phrases.get(key) ?? [];
      if (!others.some((m) => m.name === mention.name)) others.push(mention);
      phrases.set(key, others);
    }
    if (surnames.size === 0 && phrases.size === 0) return found;
    const small = new Set<string>();
    for (let t = 0; t < tokens.length; t++) if (tokens.kind[t] === TokenKind.word && !((table[prose.charCodeAt(tokens.start[t] ?? 0)] ?? 0) & CharClass.upper)) small.add(tokenText(article, t));
    const isName = (t: number): boolean => t >= 0 && t < tokens.length && ((table[prose.charCodeAt(tokens.start[t] ?? 0)] ?? 0) & CharClass.upper) !== 0;
    const added: ActorMention[] = [];
    const add = (t: number, last: number, like: ActorMention): void => {
      const [start, end] = [tokens.start[t] ?? 0, tokens.end[last] ?? 0];
      added.push({ start, end, type: like.type, metonym: false, name: mentionName(prose.slice(start, end)), confidence: like.confidence * discount, by: 'repeat' });
      for (let k = t; k <= last; k++) taken[k] = 1;
    };
    for (let t = 0; t < tokens.length; t++) {
      if (taken[t] || !isName(t)) continue;
      const word = tokenText(article, t);
      const whole = phrases.get(word)?.find((m) => {
        const length = tokenAt(tokens, m.end - 1) - tokenAt(tokens, m.start);
        return t + length < tokens.length && !taken.subarray(t, t + length + 1).includes(1) && mentionName(prose.slice(tokens.start[t], tokens.end[t + length])) === m.name;
      });
      if (whole) {
        add(t, t + tokenAt(tokens, whole.end - 1) - tokenAt(tokens, whole.start), whole);
        continue;
      }
      const full = surnames.get(word);
      const glued = (t > 0 && tokens.end[t - 1] === tokens.start[t] && prose[(tokens.start[t] ?? 0) - 1] === '-') || prose[tokens.end[t] ?? 0] === '-';
      if (full && !glued && !small.has(word.toLowerCase()) && !isName(t + 1) && !isName(t - 1)) add(t, t, full);
    }
    return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.start - b.start);
  },
};
