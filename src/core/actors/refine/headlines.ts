import type { ActorMention, Refiner } from '../../analysis.ts';
import { TokenKind, tokenText, type Article } from '../../article.ts';

/** A name of the story that the tagger is less sure of says nothing about the headline; one in capitals must be as sure to stand. */
const sure = 0.6;
/** From here on a name in title case stands, whatever lies in it; below, one of more than `most` words is half the headline. */
const firm = 0.8;
const most = 3;
/** Names of more words than this are not looked for. */
const longest = 8;
/** A word shorter than this is small in a title too. */
const shortest = 4;

/** Names that a story tells, by their words, and by a person's last one. */
type Told = ReadonlyMap<string, ActorMention>;

/** How a sentence is set: all in capitals, or every longer word with one. */
const settingOf = (words: readonly string[]): 'capitals' | 'title' | 'plain' => {
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  const long = letters.filter((word) => word.length >= shortest);
  if (long.length < 2) return 'plain';
  if (letters.every((word) => word === word.toUpperCase())) return 'capitals';
  return long.length >= 3 && long.every((word) => /^\p{Lu}/u.test(word)) ? 'title' : 'plain';
};

/**
 * A headline in capitals or title case hides what is a name; the story below tells. In
 * capitals a name is found in whatever letters the story has it, in title case only in the same ones.
 */
export const headlineRefiner: Refiner<ActorMention> = {
  id: 'headline',
  refine: (found, article) => {
    const lines = setLines(article);
    if (lines.length === 0) return found;
    const inLine = (m: ActorMention): boolean => lines.some(({ start, end }) => m.start >= start && m.end <= end);
    const told = toldNames(found.filter((m) => m.confidence >= sure && !inLine(m)));
    if (told.size === 0) return found;
    const added: ActorMention[] = [];
    for (const { words, starts, ends, capitals } of lines)
      for (let w = 0; w < words.length; ) {
        let length = Math.min(longest, words.length - w);
        let name: ActorMention | undefined;
        for (; length > 0; length--) {
          const surface = words.slice(w, w + length).join(' ');
          name = told.get(surface.toLowerCase());
          if (name && (capitals || name.name.endsWith(surface))) break;
          name = undefined;
        }
        const [start, end] = [starts[w] ?? 0, ends[w + length - 1] ?? 0];
        if (name) added.push({ start, end, type: name.type, name: length === 1 && name.name.includes(' ') ? (words[w] ?? '') : name.name, metonym: name.metonym, confidence: name.confidence, by: 'headline' });
        w += Math.max(1, length);
      }
    const inCapitals = (m: ActorMention): boolean => lines.some(({ start, end, capitals }) => capitals && m.start >= start && m.end <= end);
    const stands = (m: ActorMention): boolean => !inLine(m) || m.confidence >= (inCapitals(m) ? sure : firm);
    const news = added.filter((a) => !found.some((m) => m.start <= a.start && a.end <= m.end && ((m.end - m.start > a.end - a.start && stands(m)) || (m.end - m.start === a.end - a.start && m.type === a.type))));
    const kept = found.filter((m) => !news.some((a) => a.start < m.end && m.start < a.end) && (stands(m) || inCapitals(m) || m.name.split(' ').length <= most || told.has(m.name.toLowerCase())));
    return news.length === 0 && kept.length === found.length ? found : [...kept, ...news].sort((a, b) => a.start - b.start);
  },
};

const toldNames = (story: readonly ActorMention[]): Told => {
  const told = new Map<string, ActorMention>();
  const tell = (key: string, mention: ActorMention): void => {
    const known = told.get(key);
    if (!known || known.confidence < mention.confidence) told.set(key, mention);
  };
  for (const mention of story) tell(mention.name.toLowerCase(), mention);
  for (const mention of story) {
    const last = mention.type === 'person' ? mention.name.slice(mention.name.lastIndexOf(' ') + 1).toLowerCase() : '';
    if (last.length >= shortest && !told.has(last)) told.set(last, mention);
  }
  return told;
};

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly capitals: boolean;
}

/** The sentences that are set in capitals or title case. */
const setLines = (article: Article): readonly Line[] => {
  const { tokens, sentences } = article;
  const lines: Line[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const [first, stop] = [sentences.first[s] ?? 0, sentences.first[s + 1] ?? 0];
    const words: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (let t = first; t < stop; t++) {
      if (tokens.kind[t] !== TokenKind.word) continue;
      words.push(tokenText(article, t));
      starts.push(tokens.start[t] ?? 0);
      ends.push(tokens.end[t] ?? 0);
      // Most sentences say so with their second long word.
      if (words.length === shortest && settingOf(words) === 'plain' && words.filter((w) => /^\p{Ll}/u.test(w) && w.length >= shortest).length > 0) break;
    }
    const setting = settingOf(words);
    if (setting !== 'plain') lines.push({ start: starts[0] ?? 0, end: ends[ends.length - 1] ?? 0, words, starts, ends, capitals: setting === 'capitals' });
  }
  return lines;
};
