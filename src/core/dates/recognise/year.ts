// 1997 · the year 1950 · 2000 (where it is no count) · the 1980s · the '80s · 1930s · the eighties · the 19th century
// nineteenth-century · the early 20th century (with a modifier) · 55 BC · AD 410 · 1899 and '98
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { ordinalAt, yearAt } from '../grammar/numerals.ts';
import { isUnit, match, point } from '../grammar/phrases.ts';
import { classAt, flagsAt, glued, has, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'year';
const possessive = wordId("'s");

const decade = (s: TimeStream, from: number, at: number): Match => {
  const value = valueAt(s, at);
  // `the 1800s` are a century; `the 1900s` and `the 2000s` mostly a decade.
  if (value >= 1000 && value < 1900 && value % 100 === 0) return match(from, at + 1, 'DATE', 'century', id, point({ century: value / 100 }));
  const found = match(from, at + 1, 'DATE', 'decade', id, point({ decade: value / 10 }));
  // `in his thirties`, `temperatures in the 80s`
  return value < 100 ? { ...found, doubtful: true } : found;
};

export const year: TimeRecogniser = {
  id,
  first: [C.number, C.the, C.decade, C.apostrophe, C.ordinal, C.era, C.unit, C.cardinal],
  match(s, i) {
    let at = i;
    const the = classAt(s, at) === C.the;
    if (the) at++;
    if (isUnit(s, at, Unit.year)) {
      if (has(s, at, Flag.plural)) return undefined;
      const named = yearAt(s, at + 1, true);
      return named && match(i, named.to, 'DATE', id, id, point({ year: named.value }));
    }
    if (classAt(s, at) === C.apostrophe) {
      if (classAt(s, at + 1) === C.decade && glued(s, at + 1)) return decade(s, i, at + 1);
      const short = the || (glued(s, at) && at > 0) ? undefined : yearAt(s, at, true);
      return short && { ...match(i, short.to, 'DATE', 'short-year', id, point({ year: short.value })), doubtful: true };
    }
    if (classAt(s, at) === C.decade) return decade(s, i, at);
    const ordinal = ordinalAt(s, at);
    if (ordinal) {
      const unit = classAt(s, ordinal.to) === C.hyphen ? ordinal.to + 1 : ordinal.to;
      if (!isUnit(s, unit, Unit.century) || ordinal.value < 1) return undefined;
      // `the 5th century BC`: the years 499 to 400 before our era.
      const before = classAt(s, unit + 1) === C.era && valueAt(s, unit + 1) === 1;
      if (before) return match(i, unit + 2, 'DATE', 'century', id, { kind: 'vague', value: `BC${String(ordinal.value - 1).padStart(2, '0')}` });
      // `the nineteenth-century house`: the article belongs to the house.
      return match(unit > ordinal.to ? at : i, unit + 1, 'DATE', 'century', id, point({ century: ordinal.value - 1 }));
    }
    // `the 1990's`
    if (the && has(s, at, Flag.fourDigits) && valueAt(s, at) % 10 === 0 && wordAt(s, at + 1) === possessive && yearAt(s, at)) return match(i, at + 2, 'DATE', 'decade', id, point({ decade: valueAt(s, at) / 10 }));
    if (the) return undefined;
    if (classAt(s, at) === C.era) {
      if (valueAt(s, at) !== 0 || !has(s, at, Flag.upper) || classAt(s, at + 1) !== C.number) return undefined;
      return match(i, at + 2, 'DATE', 'era', id, point({ year: valueAt(s, at + 1) }));
    }
    if (classAt(s, at) === C.number && classAt(s, at + 1) === C.era && has(s, at + 1, Flag.upper)) {
      const value = valueAt(s, at);
      return match(i, at + 2, 'DATE', 'era', id, point({ year: valueAt(s, at + 1) === 1 ? 1 - value : value }));
    }
    const named = yearAt(s, at);
    if (!named || (flagsAt(s, at) & Flag.fourDigits) === 0) {
      return named && named.to > at + 1 ? { ...match(i, named.to, 'DATE', id, id, point({ year: named.value })), doubtful: true } : undefined;
    }
    return { ...match(i, named.to, 'DATE', id, id, point({ year: named.value })), doubtful: true };
  },
};
