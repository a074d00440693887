// all day · all week · half a century (with its count: duration) · a half-century · half-hour · a quarter-century · a quarter of an hour · year-long · decades-long
// for months · weeks of · within hours (doubtful) · over the years · the weeks ahead
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, Quantifier, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordIds, wordTable } from '../lexicon/lexicon.ts';
import { measureAt } from '../grammar/measures.ts';
import { durationValue, match } from '../grammar/phrases.ts';
import { classAt, glued, has, isIn, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('ahead', 'all', 'half', 'long', 'of', 'quarter');
const spanning = wordTable('over through throughout');
const id = 'bare-duration';

const made = (from: number, to: number, value: string): Match => match(from, to, 'DURATION', id, id, { kind: 'duration', value });

/** `over the years`, `the weeks ahead`. */
const withThe = (s: TimeStream, i: number): Match | undefined => {
  const unit = has(s, i + 1, Flag.plural) ? measureAt(s, i + 1) : undefined;
  if (unit === undefined) return undefined;
  if (wordAt(s, i + 2) === w.ahead) return made(i, i + 3, durationValue(null, unit));
  return i > 0 && isIn(s, i - 1, spanning) && wordAt(s, i + 2) !== w.of ? made(i, i + 2, durationValue(null, unit)) : undefined;
};

/** `half-century`, `a half-hour`, `a quarter-century`. */
const fraction = (s: TimeStream, i: number): Match | undefined => {
  const at = valueAt(s, i) === Quantifier.one ? i + 1 : i;
  const half = wordAt(s, at) === w.half;
  const hyphen = classAt(s, at + 1) === C.hyphen;
  if ((!half && (wordAt(s, at) !== w.quarter || at === i)) || (!hyphen && at === i)) return undefined;
  const unitAt = hyphen ? at + 2 : at + 1;
  const unit = measureAt(s, unitAt);
  return unit !== undefined && !has(s, unitAt, Flag.plural) && (half || unit === Unit.century) ? made(i, unitAt + 1, durationValue(half ? 0.5 : 0.25, unit)) : undefined;
};

/** `a quarter of an hour`, `quarter of a century`: one length, of which the hour is a part. */
const quarterOf = (s: TimeStream, i: number): Match | undefined => {
  const at = valueAt(s, i) === Quantifier.one && classAt(s, i) === C.quantifier ? i + 1 : i;
  if (wordAt(s, at) !== w.quarter || wordAt(s, at + 1) !== w.of || classAt(s, at + 2) !== C.quantifier || valueAt(s, at + 2) !== Quantifier.one) return undefined;
  const unit = has(s, at + 3, Flag.plural) ? undefined : measureAt(s, at + 3);
  return unit === Unit.hour || unit === Unit.century ? made(i, at + 4, unit === Unit.hour ? 'PT15M' : durationValue(0.25, unit)) : undefined;
};

export const bareDuration: TimeRecogniser = {
  id,
  first: [C.quantifier, C.unit, C.the],
  second: { [C.the]: [C.unit] },
  match(s, i) {
    if (classAt(s, i) === C.the) return withThe(s, i);
    if (classAt(s, i) === C.quantifier) {
      if (wordAt(s, i) !== w.all) return quarterOf(s, i) ?? fraction(s, i);
      const unit = has(s, i + 1, Flag.plural) ? undefined : measureAt(s, i + 1);
      return unit !== undefined && unit >= Unit.day && unit <= Unit.year && unit !== Unit.quarter ? made(i, i + 2, durationValue(1, unit)) : undefined;
    }
    const unit = measureAt(s, i);
    if (unit === undefined) return undefined;
    if (unit === Unit.quarter) {
      const found = quarterOf(s, i);
      if (found) return found;
    }
    const plural = has(s, i, Flag.plural);
    if (classAt(s, i + 1) === C.hyphen && glued(s, i + 1) && wordAt(s, i + 2) === w.long) return made(i, i + 3, durationValue(plural ? null : 1, unit));
    return plural && unit > Unit.second ? { ...made(i, i + 1, durationValue(null, unit)), rule: 'bare-units', doubtful: true } : undefined;
  },
};
