// Units that measure a length when counted, and the count before them.
import { Flag, Quantifier, Shift, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordIds, wordTable } from '../lexicon/lexicon.ts';
import { cardinalAt, quantityAt } from './numerals.ts';
import { classAt, glued, has, isIn, valueAt, wordAt, type TimeStream } from './stream.ts';

const C = TokenClass;
const w = wordIds('a', 'and', 'half', 'night', 'nights', 'of', 'one', 'or', 'second', 'to');
/** Adjectives between a count and its unit: `three full days`, `ten straight weeks`. */
const beforeUnit = wordTable('full whole more straight consecutive long additional extra successive business working calendar solid short');

/** The unit of token `i`, if lengths are told in it. */
export const measureAt = (s: TimeStream, i: number): UnitCode | undefined => {
  if (classAt(s, i) === C.unit) {
    const unit = valueAt(s, i) as UnitCode;
    return unit === Unit.period || unit === Unit.time || unit === Unit.moment ? undefined : unit;
  }
  const word = wordAt(s, i);
  // `30-second`, `one second`: an ordinal elsewhere.
  if (word === w.second && (classAt(s, i - 1) === C.hyphen || wordAt(s, i - 1) === w.one)) return Unit.second;
  return word === w.night || word === w.nights ? Unit.night : undefined;
};

/** Some units with their number: tokens from the number's first to `unitAt`. */
export interface Measure {
  readonly unitAt: number;
  readonly unit: UnitCode;
  readonly plural: boolean;
  /** Null where the text names none. */
  readonly value: number | null;
  /** `27-year`: an adjective. */
  readonly joined: boolean;
  /** Nothing but `a` before the unit. */
  readonly article: boolean;
}

/** `three months`, `27-year`, `two or three weeks`, `a few previous days`, `two-and-a-half-year`. */
export const measuredAt = (s: TimeStream, at: number): Measure | undefined => {
  const quantity = quantityAt(s, at);
  if (!quantity) return undefined;
  const article = quantity.article === true;
  const joined = classAt(s, quantity.to) === C.hyphen && glued(s, quantity.to);
  let unitAt = joined ? quantity.to + 1 : quantity.to;
  let { value } = quantity;
  const link = wordAt(s, unitAt);
  // `two or three weeks`, `2 to 3 weeks`: told by the second.
  if ((link === w.or || link === w.to || classAt(s, unitAt) === C.hyphen) && !article && !has(s, at, Flag.fourDigits)) {
    const second = cardinalAt(s, unitAt + 1);
    if (second && measureAt(s, second.to) !== undefined) {
      unitAt = second.to;
      value = second.value;
    }
  }
  // `two-and-a-half-year`
  if (joined && link === w.and && wordAt(s, unitAt + 2) === w.a && wordAt(s, unitAt + 4) === w.half && value !== null) {
    unitAt += 6;
    value += 0.5;
  }
  const next = measureAt(s, unitAt + 1) !== undefined;
  // `two previous years`, `5 upcoming months`
  if (next && classAt(s, unitAt) === C.shift && valueAt(s, unitAt) !== Shift.current && !article && has(s, unitAt + 1, Flag.plural)) unitAt++;
  else if (next && isIn(s, unitAt, beforeUnit)) unitAt++;
  const unit = measureAt(s, unitAt);
  if (unit === undefined) return undefined;
  const measure = { unitAt, unit, plural: has(s, unitAt, Flag.plural) || wordAt(s, unitAt) === w.nights, value, joined, article };
  return isLength(s, at, measure) ? measure : undefined;
};

/** Does the unit agree with its number, and are the two a length at all? */
const isLength = (s: TimeStream, at: number, { unitAt, unit, plural, value, joined, article }: Measure): boolean => {
  const figures = classAt(s, at) === C.number || classAt(s, at) === C.cardinal || classAt(s, at) === C.dotted;
  // `three quarters of the troops`, `about a quarter`: a fraction.
  if (unit === Unit.quarter && (article || wordAt(s, unitAt + 1) === w.of || joined || value === null)) return false;
  if (plural) return !article;
  // `World Cup 2018 day five`
  if (!joined && has(s, at, Flag.fourDigits)) return false;
  // `10 day`, `three hour`: an adjective without its hyphen, but only behind a number.
  if (!joined && (value === null || value > 1) && classAt(s, unitAt + 1) !== C.hyphen && !figures) return false;
  if (unit === Unit.second) return figures;
  if (classAt(s, at) !== C.quantifier) return true;
  // `some day`, `another day` tell no length.
  const quantifier = valueAt(s, at);
  return quantifier === Quantifier.one || quantifier === Quantifier.half || (quantifier === Quantifier.another && unit !== Unit.day);
};
