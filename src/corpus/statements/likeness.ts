// Are two statements one, and which of their words differ? By words alone: nothing is claimed beyond the wording.
import { functionWords } from '../../core/figures/functionWords.ts';
import { numberWords } from '../passages/stopwords.ts';
import { foldWord } from '../passages/words.ts';

/** Words of a statement that are compared; what follows in a speech printed whole is not. */
const mostWords = 160;

/** Words that weigh in the shorter statement, at the least: below it, likeness is chance. */
const leastWords = 4;
/** Word for word the same, so many words are enough: "We are working against the wind". */
const leastExact = 5;
/** The share of the shorter's words of weight that the longer holds. */
const alike = 0.7;
/** Where the longer has this many times the shorter's words, it must hold nearly all of them. */
const much = 3;
const nearlyAll = 0.85;

const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'none', 'nobody', 'nothing', 'without', 'cannot', "n't"]);

/** A statement as it is compared with others. */
export interface Wording {
  /** Folded words in order: lower case, no plural s, no separators in figures. */
  readonly words: readonly string[];
  /** As they stand, by the same index. */
  readonly surfaces: readonly string[];
  /** Those that weigh, each once; figures among them. */
  readonly content: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly negative: boolean;
}

const isFigure = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || (numberWords.has(word) && word !== 'one' && word !== 'first' && word !== 'second');
};

/** @param denied it is negated by its cue: "denied that …" */
export const wordingOf = (text: string, denied = false): Wording => {
  const surfaces = (text.match(/[\p{L}\p{N}]+(?:[.,’'ʼ-][\p{L}\p{N}]+)*/gu) ?? []).slice(0, mostWords);
  const words = surfaces.map(foldWord);
  const content = new Set<string>();
  const figures = new Set<string>();
  let negative = denied;
  for (const word of words) {
    if (isFigure(word)) figures.add(word);
    if (negations.has(word) || word.endsWith("n't")) negative = !denied;
    else if (word.length > 1 && !functionWords.has(word)) content.add(word);
  }
  return { words, surfaces, content, figures, negative };
};

const heldBy = (words: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let n = 0;
  for (const word of words) if (others.has(word)) n++;
  return n;
};

/**
 * Do two wordings say the same in much the same words? Figures may be missing on one side, but not differ; neither may what is denied.
 * Symmetric.
 */
export const saysSame = (a: Wording, b: Wording): boolean => {
  const [short, long] = a.content.size <= b.content.size ? [a, b] : [b, a];
  if (a.negative !== b.negative) return false;
  if (short.content.size < leastWords) return short.words.length >= leastExact && short.content.size >= 2 && a.words.length === b.words.length && a.words.every((w, i) => w === b.words[i]);
  if (a.figures.size > 0 && b.figures.size > 0 && heldBy(a.figures, b.figures) < Math.min(a.figures.size, b.figures.size)) return false;
  const least = long.content.size > much * short.content.size ? nearlyAll : alike;
  return heldBy(short.content, long.content) >= least * short.content.size;
};

/** A stretch of words that stands on one side only, or otherwise on the other. */
export interface Difference {
  readonly here: string;
  readonly there: string;
}

/** The pairs of a longest common subsequence of the folded words; quadratic, over at most 160 words a side. */
const commonPairs = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
};

const pronouns = new Set('i me my mine we us our ours you your yours he him his she her hers it its they them their theirs'.split(' '));
/** Small words that change what is said. `will` and `would` are one: reporting shifts them. */
const telling = new Set(['may', 'might', 'could', 'must', 'should', 'all', 'only', 'almost', 'already', 'under', 'over', 'before', 'after']);

const weighs = (word: string): boolean => (word.length > 1 && !functionWords.has(word)) || isFigure(word) || negations.has(word) || word.endsWith("n't") || telling.has(word);

/** Is a stretch worth telling: some word in it weighs, and it is not a pronoun for the name that it stands for? */
const matters = (here: readonly string[], there: readonly string[], names: boolean): boolean => {
  if (names && (here.every((w) => pronouns.has(w)) || there.every((w) => pronouns.has(w))) && here.length > 0 && there.length > 0) return false;
  return here.some(weighs) || there.some(weighs);
};

/** Where two wordings differ in words that weigh, in order, their beginnings and ends included; empty where they are as good as word for word the same. */
export const differences = (a: Wording, b: Wording): readonly Difference[] => {
  const found: Difference[] = [];
  const tell = (i: number, to: number, j: number, until: number): void => {
    const [here, there] = [a.surfaces.slice(i, to), b.surfaces.slice(j, until)];
    const names = [...here, ...there].filter((w) => !pronouns.has(w.toLowerCase())).every((w) => /^\p{Lu}/u.test(w));
    if (matters(a.words.slice(i, to), b.words.slice(j, until), names)) found.push({ here: here.join(' '), there: there.join(' ') });
  };
  let i = 0;
  let j = 0;
  for (const [x, y] of commonPairs(a.words, b.words)) {
    tell(i, x, j, y);
    i = x + 1;
    j = y + 1;
  }
  tell(i, a.words.length, j, b.words.length);
  return found;
};
