import { CharClass, classTable } from './characters.ts';
import { TokenKind, type Block, type Sentences, type Tokens } from './article.ts';

/** Abbreviations after which a sentence goes on, even before a capital: titles and the like. */
const neverLast = new Set('mr mrs ms dr prof rev hon st sen rep gov gen lt col capt cmdr sgt maj adm pres messrs mme mlle vs no nos mt ft e.g i.e cf'.split(' '));
/** Words that begin a sentence far more often than a name: after `U.S.` or `Inc.` they decide that the sentence has ended. */
const starters = new Set(
  'the a an in on at it he she they we i this that these those but and however meanwhile as after before if when while with for from by there what who according also since although though his her their its our some many most both earlier later last next no not now one two'.split(' '),
);

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', "''", '›']);

/**
 * Splits blocks into sentences by rules over tokens: a full stop, question or exclamation mark ends a sentence unless an
 * abbreviation, an initial or a lower-case word after it says otherwise; closing quotation marks and brackets go with it.
 * Semicolons and colons never end one.
 */
export const splitSentences = (prose: string, blocks: readonly Block[], tokens: Tokens): Sentences => {
  const table = classTable();
  const first: number[] = [];
  const block: number[] = [];
  const { start, end, kind, length } = tokens;
  const at = (i: number): string => prose.slice(start[i] ?? 0, end[i] ?? 0);
  const beginsUpper = (i: number): boolean => ((table[prose.charCodeAt(start[i] ?? 0)] ?? 0) & (CharClass.upper | CharClass.digit)) !== 0;
  const opensQuote = (i: number): boolean => /^["“‘'«(„[]/.test(at(i)) || at(i) === '``';
  let t = 0;
  blocks.forEach((b, index) => {
    let open = true;
    while (t < length && (start[t] ?? 0) < b.end) {
      if (open) {
        first.push(t);
        block.push(index);
        open = false;
      }
      const text = at(t);
      const last = text.charCodeAt(text.length - 1);
      let ends = false;
      if (kind[t] === TokenKind.punctuation && (last === 46 || last === 33 || last === 63 || last === 0x2026)) ends = true;
      else if (kind[t] === TokenKind.word && last === 46) {
        const bare = text.slice(0, -1).toLowerCase();
        const next = t + 1 < length && (start[t + 1] ?? 0) < b.end ? t + 1 : -1;
        const initial = text.length === 2;
        if (next >= 0 && !neverLast.has(bare) && !initial && beginsUpper(next) && starters.has(at(next).toLowerCase())) ends = true;
        if (next >= 0 && !neverLast.has(bare) && (at(next) === '"' || at(next) === '”') && end[t] === start[next]) ends = true;
      }
      t++;
      if (!ends) continue;
      while (t < length && (start[t] ?? 0) < b.end && closers.has(at(t)) && start[t] === end[t - 1]) t++;
      if (t < length && (start[t] ?? 0) < b.end) {
        const gap = (start[t] ?? 0) > (end[t - 1] ?? 0);
        // `"…," he said` and `No. 7` go on; `over."Then` (glued) starts anew only before a capital.
        open = beginsUpper(t) || (opensQuote(t) && gap) || kind[t] === TokenKind.symbol || kind[t] === TokenKind.handle || kind[t] === TokenKind.url || at(t) === '#';
        if (text === '...' || text === '…' || !gap) open = open && beginsUpper(t) && (gap || closers.has(at(t - 1)));
      }
    }
  });
  first.push(length);
  return { length: block.length, first: Int32Array.from(first), block: Int32Array.from(block) };
};
