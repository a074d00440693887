// three months · 27-year · twelve-year · a week · half an hour · two and a half years · a year and a half · several hours · a few days
// one year and three months · months (for months, months of) · year-long · decades-long · an eight-hour day · two or three weeks · 60 and 90 days
// the first ten months · the last two years of (nth) · 45-year-old · 45 years old · 18 years of age · two nights · the hundred days
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, Quantifier, Shift, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { cardinalAt, quantityAt } from '../grammar/numerals.ts';
import { durationValue, joinDurations, match } from '../grammar/phrases.ts';
import { classAt, glued, has, isIn, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('ahead', 'a', 'age', 'all', 'and', 'half', 'nighttime', 'of', 'period', 'one', 'quarter', 'second');
const spanning = wordTable('over through throughout');
const beforeUnit = wordTable('full whole more straight consecutive long additional extra successive business working calendar solid short');
const id = 'duration';
const [and, or, to, old, long, of] = ['and', 'or', 'to', 'old', 'long', 'of'].map(wordId);

/** Units that measure a length when counted. */
const measures = (s: TimeStream, i: number): UnitCode | undefined => {
  if (classAt(s, i) === C.unit) {
    const unit = valueAt(s, i) as UnitCode;
    return unit === Unit.period || unit === Unit.time || unit === Unit.moment ? undefined : unit;
  }
  // `30-second`, `one second`: an ordinal elsewhere.
  if (wordAt(s, i) === w.second && (classAt(s, i - 1) === C.hyphen || wordAt(s, i - 1) === w.one)) return Unit.second;
  return classAt(s, i) === C.part && valueAt(s, i) === 4 && textAt(s, i).startsWith('night') && wordAt(s, i) !== w.nighttime ? Unit.night : undefined;
};

const duration = (from: number, end: number, value: string, rule = id): Match => match(from, end, 'DURATION', rule, id, { kind: 'duration', value });

/** `-old`, ` old`, ` of age`: the end of an age, or 0. */
const ageEnd = (s: TimeStream, i: number): number => {
  if (classAt(s, i) === C.hyphen && glued(s, i) && wordAt(s, i + 1) === old) return i + 2;
  if (wordAt(s, i) === old) return i + 1;
  return wordAt(s, i) === of && wordAt(s, i + 1) === w.age ? i + 2 : 0;
};

/** A second, smaller length: `and three months`, `30 minutes`. */
const more = (s: TimeStream, i: number, unit: UnitCode): { readonly to: number; readonly value: string } | undefined => {
  const at = wordAt(s, i) === and || classAt(s, i) === C.comma ? i + 1 : i;
  const count = cardinalAt(s, at);
  if (!count) return undefined;
  const smaller = measures(s, count.to);
  if (smaller === undefined || smaller >= unit || unit - smaller > 4 || smaller === Unit.night) return undefined;
  return { to: count.to + 1, value: durationValue(count.value, smaller) };
};

export const durationRule: TimeRecogniser = {
  id,
  first: [C.number, C.dotted, C.cardinal, C.quantifier, C.unit, C.the],
  match(s, i) {
    let at = i;
    // `the hundred days`, `the three months`; `over the years`
    if (classAt(s, at) === C.the) {
      if (classAt(s, at + 1) === C.unit && has(s, at + 1, Flag.plural) && i > 0 && isIn(s, i - 1, spanning) && wordAt(s, at + 2) !== w.of) {
        const unit = measures(s, at + 1);
        return unit === undefined ? undefined : duration(i, at + 2, durationValue(null, unit));
      }
      // `the weeks ahead`
      if (classAt(s, at + 1) === C.unit && has(s, at + 1, Flag.plural) && wordAt(s, at + 2) === w.ahead) {
        const unit = measures(s, at + 1);
        return unit === undefined ? undefined : duration(i, at + 3, durationValue(null, unit));
      }
      if (classAt(s, at + 1) !== C.number && classAt(s, at + 1) !== C.cardinal) return undefined;
      at++;
    }
    // `all day`, `all week`, `all year`
    if (classAt(s, i) === C.quantifier && wordAt(s, i) === w.all && classAt(s, i + 1) === C.unit && !has(s, i + 1, Flag.plural)) {
      const unit = measures(s, i + 1);
      return unit !== undefined && unit >= Unit.day && unit <= Unit.year && unit !== Unit.quarter ? duration(i, i + 2, durationValue(1, unit)) : undefined;
    }
    // `half-century`, `half-hour`, `a quarter-century`
    const article = classAt(s, i) === C.quantifier && valueAt(s, i) === Quantifier.one ? i + 1 : i;
    const half = wordAt(s, article) === w.half;
    if ((half || (wordAt(s, article) === w.quarter && article > i)) && (classAt(s, article + 1) === C.hyphen || article > i)) {
      const unitAt = classAt(s, article + 1) === C.hyphen ? article + 2 : article + 1;
      const unit = measures(s, unitAt);
      if (unit !== undefined && !has(s, unitAt, Flag.plural) && (half || unit === Unit.century)) return duration(i, unitAt + 1, durationValue(half ? 0.5 : 0.25, unit));
    }
    const quantity = quantityAt(s, at);
    if (!quantity) {
      if (classAt(s, i) !== C.unit) return undefined;
      const unit = measures(s, i);
      if (unit === undefined) return undefined;
      // `decades-old`, `century-old`
      if (classAt(s, i + 1) === C.hyphen && wordAt(s, i + 2) === old && glued(s, i + 1) && unit >= Unit.day) return duration(i, i + 3, durationValue(has(s, i, Flag.plural) ? null : 1, unit), 'age');
      // `year-long`, `months-long`
      if (classAt(s, i + 1) === C.hyphen && wordAt(s, i + 2) === long && glued(s, i + 1)) return duration(i, i + 3, durationValue(has(s, i, Flag.plural) ? null : 1, unit));
      return has(s, i, Flag.plural) && unit > Unit.second ? { ...duration(i, i + 1, durationValue(null, unit), 'bare-units'), doubtful: true } : undefined;
    }
    const joined = classAt(s, quantity.to) === C.hyphen && glued(s, quantity.to);
    let unitAt = joined ? quantity.to + 1 : quantity.to;
    let value = quantity.value;
    // `two or three weeks`, `2 to 3 weeks`: told by the second
    if ((wordAt(s, unitAt) === or || wordAt(s, unitAt) === to || classAt(s, unitAt) === C.hyphen) && !quantity.article) {
      const second = cardinalAt(s, unitAt + 1);
      if (second && measures(s, second.to) !== undefined && !has(s, at, Flag.fourDigits)) {
        unitAt = second.to;
        value = second.value;
      }
    }
    // `two-and-a-half-year`
    if (joined && wordAt(s, unitAt) === and && wordAt(s, unitAt + 2) === w.a && wordAt(s, unitAt + 4) === w.half && value !== null && measures(s, unitAt + 6) !== undefined) {
      return duration(at, unitAt + 7, durationValue(value + 0.5, measures(s, unitAt + 6) ?? Unit.year));
    }
    // `two previous years`, `5 upcoming months`
    if (classAt(s, unitAt) === C.shift && valueAt(s, unitAt) !== Shift.current && !quantity.article && measures(s, unitAt + 1) !== undefined && has(s, unitAt + 1, Flag.plural)) unitAt++;
    // `three full days`, `ten straight days`, `two more years`
    if (isIn(s, unitAt, beforeUnit) && measures(s, unitAt + 1) !== undefined) unitAt++;
    const unit = measures(s, unitAt);
    if (unit === undefined) return undefined;
    // `three quarters of the troops`, `about a quarter`: a fraction.
    if (unit === Unit.quarter && (quantity.article || wordAt(s, unitAt + 1) === of || joined || quantity.value === null)) return undefined;
    const plural = has(s, unitAt, Flag.plural);
    // `one years` is none; `27-year` is.
    if (!plural && !joined && (value === null || value > 1) && classAt(s, unitAt + 1) !== C.hyphen) {
      if (classAt(s, at) !== C.number && classAt(s, at) !== C.cardinal) return undefined;
      // `10 day`, `three hour`: an adjective without its hyphen.
    }
    if (plural && quantity.article) return undefined;
    // `another day`, `some day` tell no length.
    if (!plural && classAt(s, at) === C.quantifier && valueAt(s, at) !== Quantifier.one && valueAt(s, at) !== Quantifier.half && !(valueAt(s, at) === Quantifier.another && unit !== Unit.day)) return undefined;
    if (unit === Unit.second && !plural && classAt(s, at) !== C.number && classAt(s, at) !== C.cardinal) return undefined;
    const first = durationValue(value, unit);
    const age = ageEnd(s, unitAt + 1);
    if (age && unit >= Unit.day) return duration(quantity.article ? i : at, age, first, 'age');
    let end = unitAt + 1;
    let total = first;
    // An article before an adjective belongs to the noun: the `46-day` battle, a `month-long` trial; but `a three-year period` is one.
    const long_ = classAt(s, end) === C.hyphen && wordAt(s, end + 1) === long && glued(s, end);
    const period = (joined || !plural) && wordAt(s, end) === w.period;
    if (period) return duration(i > 0 && classAt(s, at - 1) === C.the ? at - 1 : i, end + 1, total);
    const from = (joined && !plural && at > i) || (long_ && quantity.article) ? at + (quantity.article ? 1 : 0) : i;
    if (wordAt(s, end) === w.and && wordAt(s, end + 1) === w.a && wordAt(s, end + 2) === w.half && value !== null) {
      end += 3;
      total = durationValue(value + 0.5, unit);
    } else {
      const rest = value === null ? undefined : more(s, end, unit);
      if (rest) {
        end = rest.to;
        total = joinDurations(total, rest.value);
      }
    }
    if (long_) end += 2;
    const found = duration(from, end, total);
    if (from > i && quantity.article) return found;
    return quantity.article ? { ...found, rule: 'a-unit', doubtful: true } : found;
  },
};
