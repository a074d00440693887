import { CharClass, classTable } from './characters.ts';
import { TokenKind, type Block, type Sentences, type Tokens } from './article.ts';

/** Abbreviations after which a sentence goes on, even before a capital: titles and the like. */
const neverLast = new Set('mr mrs ms dr prof rev hon st sen rep gov gen lt col capt cmdr sgt maj adm pres messrs mme mlle vs no nos mt ft e.g i.e cf'.split(' '));
/** Words that begin a sentence far more often than a name: after `U.S.` or `Inc.` they decide that the sentence has ended. */
const starters = new Set(
  'the a an in on at it he she they we i this that these those but and however meanwhile as after before if when while with for from by there what who according also since although though his her their its our some many most both earlier later last next no not now one two then'.split(' '),
);

/** After a single letter and its stop ("Vitamin C. It helps") only these begin anew: anything else may be a surname. */
const sureStarters = new Set('he she it they we the this these his her'.split(' '));
/** Verbs that tie a question in quotation marks to its speaker: `"Why?" Biden asked.` */
const saying = new Set('said says asked asks told wrote tweeted added replied shouted cried exclaimed wondered demanded continued quipped joked yelled screamed posted answered'.split(' '));
/** Full stops and question marks of scripts without capitals. */
const otherStops = new Set([0x3002, 0xff01, 0xff1f, 0x061f, 0x06d4, 0x0964, 0x0965]);

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', "''", '›']);

/** A letter of a script without capitals. */
const caseless = (char: string): boolean => char >= '\u0590' && char.toUpperCase() === char && char.toLowerCase() === char && /\p{L}/u.test(char);

/**
 * Splits blocks into sentences by rules over tokens: a full stop, question or exclamation mark ends a sentence unless an
 * abbreviation, an initial or a lower-case word after it says otherwise; closing quotation marks and brackets go with it.
 * Semicolons and colons never end one. A straight quotation mark after a full stop closes if one is open in its block, else it opens
 * the next sentence; `"Why?" Biden asked.` is one sentence. Linear.
 */
export const splitSentences = (prose: string, blocks: readonly Block[], tokens: Tokens): Sentences => {
  const table = classTable();
  const first: number[] = [];
  const block: number[] = [];
  const { start, end, kind, length } = tokens;
  const at = (i: number): string => prose.slice(start[i] ?? 0, end[i] ?? 0);
  const bits = (offset: number): number => table[prose.charCodeAt(offset)] ?? 0;
  /** A capital, a figure, a letter without case, or a name like iPhone. */
  const beginsUpper = (i: number): boolean => {
    const from = start[i] ?? 0;
    const b = bits(from);
    if (b & (CharClass.upper | CharClass.digit)) return true;
    return (b & CharClass.letter) !== 0 && (((bits(from + 1) & CharClass.upper) !== 0 && from + 1 < (end[i] ?? 0)) || caseless(prose[from] ?? ''));
  };
  /** `… million.Then it rose`: a lower-case word, its stop, and a capitalised word without a space between. */
  const isGlued = (i: number): boolean => {
    const before = (start[i - 1] ?? 0) - 1;
    const from = start[i] ?? 0;
    const low = (b: number): boolean => (b & (CharClass.letter | CharClass.upper)) === CharClass.letter;
    return low(bits(before)) && low(bits(before - 1)) && (bits(from) & CharClass.upper) !== 0 && (end[i] ?? 0) > from + 1 && low(bits(from + 1));
  };
  /** Does a verb of saying follow within four capitalised words or pronouns, before anything else? */
  const isAttributed = (i: number, stop: number): boolean => {
    for (let j = i; j < Math.min(length, i + 5) && (end[j] ?? 0) <= stop; j++) {
      const word = at(j).toLowerCase();
      if (saying.has(word)) return true;
      if (kind[j] !== TokenKind.word || !(beginsUpper(j) || /^(?:he|she|they|the|one|of|de|van|von|bin|al)$/.test(word) || at(j).length > 3)) return false;
    }
    return false;
  };
  const opensQuote = (i: number): boolean => /^["“‘'«(„[]/.test(at(i)) || at(i) === '``';
  let t = 0;
  blocks.forEach((b, index) => {
    let open = true;
    let quoted = false;
    while (t < length && (start[t] ?? 0) < b.end) {
      if (open) {
        first.push(t);
        block.push(index);
        open = false;
      }
      const text = at(t);
      const last = text.charCodeAt(text.length - 1);
      let ends = false;
      if (text === '"') quoted = !quoted;
      if (kind[t] === TokenKind.punctuation && (last === 46 || last === 33 || last === 63 || last === 0x2026 || otherStops.has(last))) ends = !(text === '.' && t > 0 && at(t - 1) === 'v' && (start[t] ?? 0) === end[t - 1]);
      else if (kind[t] === TokenKind.word && last === 46) {
        const bare = text.slice(0, -1).toLowerCase();
        const next = t + 1 < length && (start[t + 1] ?? 0) < b.end ? t + 1 : -1;
        const initial = text.length === 2;
        if (next >= 0 && !neverLast.has(bare) && beginsUpper(next) && (initial ? sureStarters : starters).has(at(next).toLowerCase())) ends = true;
        if (next >= 0 && !neverLast.has(bare) && (at(next) === '"' || at(next) === '”') && end[t] === start[next]) ends = true;
      }
      t++;
      if (!ends) continue;
      while (t < length && (start[t] ?? 0) < b.end && start[t] === end[t - 1]) {
        const closer = at(t);
        if (closer === '[' && kind[t + 1] === TokenKind.number && at(t + 2) === ']') t += 3;
        else if (!closers.has(closer) || (closer === '"' && !quoted && start[t + 1] === end[t])) break;
        else {
          if (closer === '"') quoted = !quoted;
          t++;
        }
      }
      if (t < length && (start[t] ?? 0) < b.end) {
        const gap = (start[t] ?? 0) > (end[t - 1] ?? 0);
        // `"…," he said` and `No. 7` go on; `over."Then` (glued) starts anew only before a capital.
        open = beginsUpper(t) || (opensQuote(t) && gap) || kind[t] === TokenKind.symbol || kind[t] === TokenKind.handle || kind[t] === TokenKind.url || at(t) === '#';
        if (text === '...' || text === '…' || !gap) open = open && beginsUpper(t) && (gap || closers.has(at(t - 1)) || isGlued(t) || otherStops.has(last));
        else if (open && (last === 33 || last === 63) && closers.has(at(t - 1)) && isAttributed(t, b.end)) open = false;
        if (!gap && at(t) === '"' && !quoted && text === '.') open = true;
      }
    }
  });
  first.push(length);
  return { length: block.length, first: Int32Array.from(first), block: Int32Array.from(block) };
};
