// January · January 2022 · Jan. 2022 · March of 1940 · March, 1918 · May '68 · December last year · last year in December
// last March · next June · this January · March of that year · the previous April · Dec-2018
import type { TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, Unit, type ShiftCode } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { yearAt } from '../grammar/numerals.ts';
import { isUnit, match, point, withYear, yearBeside } from '../grammar/phrases.ts';
import { classAt, glued, has, valueAt, wordAt } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'month';
const inWord = wordId('in');

export const month: TimeRecogniser = {
  id,
  first: [C.month, C.shift, C.the],
  match(s, i) {
    let at = i;
    if (classAt(s, at) === C.the) {
      if (classAt(s, at + 1) !== C.shift) return undefined;
      at++;
    }
    let shift: ShiftCode | undefined;
    if (classAt(s, at) === C.shift) {
      shift = valueAt(s, at) as ShiftCode;
      // `last year in December`
      if (isUnit(s, at + 1, Unit.year) && wordAt(s, at + 2) === inWord && classAt(s, at + 3) === C.month && has(s, at + 3, Flag.capital)) {
        return match(i, at + 4, 'DATE', 'month-of-year', id, point({ month: valueAt(s, at + 3) }, undefined, { kind: 'unit', unit: Unit.year, shift }));
      }
      at++;
    }
    if (classAt(s, at) !== C.month || (!has(s, at, Flag.capital) && has(s, at, Flag.doubtful))) return undefined;
    const value = valueAt(s, at);
    const beside = joined(s, at + 1) ?? yearBeside(s, at + 1, true);
    const doubtful = has(s, at, Flag.doubtful) && !beside && shift === undefined;
    return {
      ...match(i, beside?.to ?? at + 1, 'DATE', beside?.year === undefined ? (beside ? 'month-of-year' : id) : 'month-year', id, withYear({ month: value }, beside, shift)),
      ...(doubtful || (!beside && shift === undefined) ? { doubtful: true as const } : {}),
    };
  },
};

/** `Dec-2018`, `Dec/2018`. */
const joined = (s: Parameters<typeof yearAt>[0], i: number): { readonly to: number; readonly year: number } | undefined => {
  if ((classAt(s, i) !== C.hyphen && classAt(s, i) !== C.slash) || !glued(s, i) || !glued(s, i + 1) || !has(s, i + 1, Flag.fourDigits)) return undefined;
  const year = yearAt(s, i + 1);
  return year && { to: year.to, year: year.value };
};
