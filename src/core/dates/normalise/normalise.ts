// From expressions to values, in text order.
import type { DateMention, Derivation } from '../../analysis.ts';
import { sentenceOfToken, type Article } from '../../article.ts';
import { Grain, shifted, valueOf, yearOf } from '../calendar/moment.ts';
import type { Expression, Match } from '../expression.ts';
import type { TimeStream } from '../grammar/stream.ts';
import { ownYears } from '../refine/history.ts';
import { tenseAround } from '../refine/tense.ts';
import { TimeLine, type Resolution, type Situation } from './context.ts';
import { dayInFull, inWords, stretch } from './explain.ts';
import { resolvePoint } from './points.ts';
import { resolveDeictic, resolveNth, resolveOffset, resolveUnit } from './units.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const resolve = (expression: Expression, situation: Situation): Resolution => {
  switch (expression.kind) {
    case 'point':
      return resolvePoint(expression, expression.within && resolve(expression.within, situation), situation);
    case 'unit':
      return resolveUnit(expression, situation);
    case 'nth':
      return resolveNth(expression, resolve(expression.within, situation));
    case 'offset':
      return resolveOffset(expression, typeof expression.from === 'object' ? resolve(expression.from, situation) : undefined, situation);
    case 'in-year': {
      const same = resolve(expression.of, situation);
      const moved = same.moment && shifted(same.moment, expression.year - yearOf(same.moment), Grain.year);
      return moved ? { ...same, value: valueOf(moved), moment: moved, text: `${inWords(moved)}: ${same.text}` } : same;
    }
    case 'deictic':
      return resolveDeictic(expression, situation);
    case 'duration':
      return { value: expression.value, anchor: 'none', text: 'a length of time' };
    case 'set':
      return { value: expression.value, anchor: 'none', text: 'a time that comes again' };
    case 'vague':
      return { value: expression.value, anchor: 'none', text: vagueWords[expression.value] ?? 'written out in the text' };
  }
};

const vagueWords: Readonly<Record<string, string>> = { PAST_REF: 'some time before', FUTURE_REF: 'some time to come', PRESENT_REF: 'the time of writing' };

/** How publication is known, for the explanation. */
export interface PublicationDay {
  readonly day: number | undefined;
  /** It is only the likeliest day of an interval. */
  readonly guessed: boolean;
  /** How the guess came about. */
  readonly basis?: string | undefined;
  /** The basis tells the whole day: `21 March from the dateline, 2023 from the file name`. */
  readonly told?: boolean | undefined;
  /** The first and last day of the interval; undefined where that is a day or not known. */
  readonly between?: readonly [number, number] | undefined;
}

/** An interval of more than so many days is told beside its likeliest day. */
const wide = 7;

/** `publication, Tuesday 1 February 2022`; where that is a guess, it says so, and how wide the guess is. */
const wordsOf = ({ day, guessed, between, basis, told }: PublicationDay): string => {
  if (day === undefined) return 'publication';
  if (told && basis !== undefined) return `publication, ${basis}`;
  if (!guessed) return `publication, ${dayInFull(day)}`;
  if (between && between[1] - between[0] >= wide) return `publication between ${stretch(between[0], between[1]).replace(' to ', ' and ')}, most likely ${dayInFull(day)}`;
  return `publication, most likely ${dayInFull(day)}`;
};

/**
 * Values for matches in text order.
 * @param history tells, for a match, whether it is read from the date before it rather than from publication
 */
export const normalise = (s: TimeStream, matches: readonly Match[], article: Article, publication: PublicationDay, history: (index: number) => boolean): readonly DateMention[] => {
  const line = new TimeLine(publication.day, ownYears(matches));
  const publicationWords = wordsOf(publication);
  const because = publication.basis === undefined || publication.told ? '' : `; ${publication.basis}`;
  const { sentences, blocks } = article;
  return matches.map((found, index): DateMention => {
    const sentence = sentenceOfToken(sentences, found.from);
    const block = sentences.block[sentence] ?? 0;
    const title = blocks[block]?.kind === 'title' || blocks[block]?.kind === 'subhead' || blocks[block]?.kind === 'deck';
    const situation: Situation = { line, history: history(index), tense: () => tenseAround(s, found.from, found.to, title), block, sentence, publicationWords };
    const { value, moment, alternative, anchor, from, text } = resolve(found.expression, situation);
    const start = s.start[found.from] ?? 0;
    const end = s.end[found.to - 1] ?? 0;
    if (moment && moment.grain >= Grain.year && (found.type === 'DATE' || found.type === 'TIME') && !(situation.history && anchor === 'publication')) {
      line.add({ moment, span: { start, end }, block, sentence }, situation.history, anchor === 'none');
    }
    // One shape, filled in: spreading costs more than all arithmetic.
    const why: Writable<Derivation> = { rule: found.rule, anchor, text: anchor === 'publication' ? text + because : text };
    if (from) why.from = from;
    const date: Writable<DateMention> = { start, end, type: found.type, value, vague: found.vague === true || (found.type === 'DURATION' && anchor === 'none'), why, by: found.by };
    if (found.mod) date.mod = found.mod;
    if (alternative !== undefined && alternative !== value) date.alternative = alternative;
    return date;
  });
};
