// The same words quoted differently: read off the passages that two articles share.
import type { Quotation } from '../../core/analysis.ts';
import { functionWords } from '../../core/figures/functionWords.ts';
import type { Span } from '../../core/span.ts';
import { hereEnd, hereStart, thereEnd, thereStart, type Chain } from '../passages/extend.ts';
import type { PassageText } from '../passages/reuse.ts';
import { codeMask, foldWord, WordFlag } from '../passages/words.ts';
import { clamp, type Disagreement } from './findings.ts';

/** Words quoted alike around a difference, at the least. */
const leastQuoted = 5;

const isQuoted = (text: PassageText, i: number): boolean => ((text.words.code[i] ?? 0) & WordFlag.quoted) !== 0;
const word = ({ digest, words }: PassageText, i: number): string => digest.prose.slice(words.start[i] ?? 0, words.end[i] ?? 0);
const phrase = (text: PassageText, from: number, to: number): string => (from < to ? text.digest.prose.slice(text.words.start[from] ?? 0, text.words.end[to - 1] ?? 0).replace(/\s+/g, ' ') : '');
const span = ({ words }: PassageText, from: number, to: number): Span => ({ start: words.start[from] ?? 0, end: words.end[Math.max(from, to - 1)] ?? 0 });

/** A difference worth telling: a word that weighs or negates is changed, added or missing; not a plural, an article or a name's short form. */
const matters = (here: PassageText, a: number, b: number, there: PassageText, c: number, d: number): boolean => {
  const folded = (text: PassageText, from: number, to: number): string[] => {
    const words: string[] = [];
    for (let i = from; i < to; i++) words.push(foldWord(word(text, i)));
    return words;
  };
  const left = folded(here, a, b);
  const right = folded(there, c, d);
  const only = [...left.filter((w) => !right.includes(w)), ...right.filter((w) => !left.includes(w))];
  return only.some((w) => w === 'not' || w === 'no' || w === 'never' || (!functionWords.has(w) && w.length > 1));
};

interface Gap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Where the two sides of a chain differ; and the one word before it, where both quotations go on there ("the inadmissibility of" / "the unacceptability of"). */
const gapsOf = (chain: Chain, here: PassageText, there: PassageText): readonly Gap[] => {
  const gaps: Gap[] = [];
  let a = hereStart(chain);
  let c = thereStart(chain);
  const same = (i: number, j: number): boolean => i >= 0 && j >= 0 && (((here.words.code[i] ?? 0) ^ (there.words.code[j] ?? 0)) & codeMask) === 0;
  if (same(a - 2, c - 2) && isQuoted(here, a - 1) && isQuoted(there, c - 1)) gaps.push({ a: a - 1, b: a, c: c - 1, d: c });
  for (const run of chain.runs) {
    if (run.here > a || run.there > c) gaps.push({ a, b: run.here, c, d: run.there });
    a = run.here + run.length;
    c = run.there + run.length;
  }
  return gaps;
};

const speakerOf = (quotes: readonly Quotation[], at: Span): Span | null | undefined => quotes.find((q) => q.kind !== 'indirect' && q.start <= at.start && at.end <= q.end)?.speaker;

/**
 * Differences inside quotation marks on both sides of the passages that two articles share. `a` lies in the first.
 *
 * @param chains what the two share, in words: `Match.chains` of the passage index
 * @param sameSpeaker may two speakers be one person? Asked where both are named
 */
export const wordingsBetween = (here: PassageText, there: PassageText, chains: readonly Chain[], sameSpeaker: (here: Span, there: Span) => boolean): readonly Disagreement[] => {
  const found: Disagreement[] = [];
  for (const chain of chains) {
    for (const gap of gapsOf(chain, here, there)) {
      const { a, b, c, d } = gap;
      // Quoted on both sides of the gap, in both articles.
      if (!(isQuoted(here, Math.max(a - 1, 0)) || a === hereStart(chain) - 1) || !isQuoted(here, b) || !isQuoted(there, d) || !(isQuoted(there, Math.max(c - 1, 0)) || c === thereStart(chain) - 1)) continue;
      let quoted = 0;
      for (const run of chain.runs) for (let k = 0; k < run.length; k++) if (isQuoted(here, run.here + k) && isQuoted(there, run.there + k)) quoted++;
      if (quoted < leastQuoted || !matters(here, a, b, there, c, d)) continue;
      const spanHere = span(here, Math.max(0, Math.min(a, hereStart(chain))), hereEnd(chain));
      const spanThere = span(there, Math.max(0, Math.min(c, thereStart(chain))), thereEnd(chain));
      const one = speakerOf(here.digest.quotes, span(here, b, b + 1));
      const two = speakerOf(there.digest.quotes, span(there, d, d + 1));
      if (one && two && !sameSpeaker(one, two)) continue;
      const left = phrase(here, a, b);
      const right = phrase(there, c, d);
      const why = left === '' ? `“${right}” is missing in one of the two quotations` : right === '' ? `“${left}” is missing in one of the two quotations` : `“${left}” against “${right}” in one quotation`;
      found.push({ kind: 'wording', a: spanHere, b: spanThere, why, strength: clamp(0.5 + 0.02 * Math.min(15, quoted) + (one && two ? 0.1 : 0)) });
    }
  }
  return found;
};
