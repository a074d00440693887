// the third quarter · third-quarter · the fourth quarter of 2005 · the first quarter of last year · Q3 · Q3 2019 · 2019 Q1 · 3Q
// the fiscal third quarter · the second half of 2008 · first-half · H1 2019 · the latest quarter · fiscal 1998 · fiscal year 2009 · FY2007
// the current fiscal year · the 2008 fiscal year
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type ShiftCode } from '../lexicon/classes.ts';
import { wordIds } from '../lexicon/lexicon.ts';
import { ordinalAt, yearAt } from '../grammar/numerals.ts';
import { isUnit, match, point, withYear, yearBeside } from '../grammar/phrases.ts';
import { classAt, glued, has, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('fiscal', 'fy', 'half', 'latter', 'of');
const id = 'quarter';

/** Are the year at `i` and two figures behind it one fiscal year: `2021-22`, `2021/22`? */
const isTwoYears = (s: TimeStream, i: number, year: number): boolean =>
  (classAt(s, i + 1) === C.hyphen || classAt(s, i + 1) === C.slash) && glued(s, i + 1) && glued(s, i + 2) && has(s, i + 2, Flag.twoDigits) && valueAt(s, i + 2) === (year + 1) % 100;

const fiscalYear = (s: TimeStream, from: number, i: number, shift: ShiftCode | undefined): Match | undefined => {
  const kind = valueAt(s, i) === 0 ? 'FY' : valueAt(s, i) === 1 ? 'SY' : undefined;
  const at = isUnit(s, i + 1, Unit.year) ? i + 2 : i + 1;
  const named = yearAt(s, at);
  // `financial 2007`? Only `fiscal 2007` stands without `year`.
  if (named && (at > i + 1 || wordAt(s, i) === w.fiscal || wordAt(s, i) === w.fy)) {
    const two = isTwoYears(s, named.to - 1, named.value);
    return match(from, two ? named.to + 2 : named.to, 'DATE', 'fiscal-year', id, point({ year: named.value + (two ? 1 : 0), ...(kind ? { yearKind: kind } : {}) }));
  }
  if (at === i + 1 || has(s, i + 1, Flag.plural)) return undefined;
  const placed: Expression = { kind: 'unit', unit: Unit.year, shift: shift ?? Shift.same, ...(kind ? { yearKind: kind } : {}), ...(shift === undefined ? { bare: true as const } : {}) };
  return match(from, at, 'DATE', 'fiscal-year', id, placed);
};

export const quarter: TimeRecogniser = {
  id,
  first: [C.ordinal, C.quarter, C.half, C.the, C.number, C.fiscal, C.fiscalYear, C.shift],
  match(s, i, inner) {
    let at = i;
    const the = classAt(s, at) === C.the;
    if (the) at++;
    let shift: ShiftCode | undefined;
    if (classAt(s, at) === C.shift && classAt(s, at + 1) === C.fiscal) shift = valueAt(s, at++) as ShiftCode;
    if (classAt(s, at) === C.fiscalYear) {
      // `FY2021-22` is named by the year in which it ends, as `FY22` is.
      const two = isTwoYears(s, at, valueAt(s, at));
      return match(i, two ? at + 3 : at + 1, 'DATE', 'fiscal-year', id, point({ year: valueAt(s, at) + (two ? 1 : 0), yearKind: 'FY' }));
    }
    let fiscal = false;
    if (classAt(s, at) === C.fiscal) {
      const year = fiscalYear(s, i, at, shift);
      if (year) return year;
      if (valueAt(s, at) !== 0) return undefined;
      fiscal = true;
      at++;
    } else if (shift !== undefined) return undefined;
    if (has(s, at, Flag.fourDigits)) {
      const joint = classAt(s, at + 1) === C.hyphen && glued(s, at + 1) && glued(s, at + 2) ? at + 2 : at + 1;
      const c = classAt(s, joint);
      const year = valueAt(s, at);
      // `the 2021-22 financial year`
      if (isTwoYears(s, at, year) && classAt(s, at + 3) === C.fiscal && isUnit(s, at + 4, Unit.year)) return match(i, at + 5, 'DATE', 'fiscal-year', id, point({ year: year + 1, yearKind: valueAt(s, at + 3) === 1 ? 'SY' : 'FY' }));
      if (c === C.quarter) return match(i, joint + 1, 'DATE', id, id, point({ year, quarter: valueAt(s, joint) }));
      if (c === C.half) return match(i, joint + 1, 'DATE', 'half', id, point({ year, half: valueAt(s, joint) }));
      if (c === C.fiscal && isUnit(s, joint + 1, Unit.year) && year > 1900) return match(i, joint + 2, 'DATE', 'fiscal-year', id, point({ year, yearKind: valueAt(s, joint) === 1 ? 'SY' : 'FY' }));
      return undefined;
    }
    const kind = fiscal ? ({ yearKind: 'FY' } as const) : {};
    if (classAt(s, at) === C.quarter || classAt(s, at) === C.half) {
      const isQuarter = classAt(s, at) === C.quarter;
      const joint = classAt(s, at + 1) === C.hyphen && glued(s, at + 1) && glued(s, at + 2) && has(s, at + 2, Flag.fourDigits) ? at + 2 : at + 1;
      const beside = yearBeside(s, joint, false);
      const fields = isQuarter ? { quarter: valueAt(s, at), ...kind } : { half: valueAt(s, at), ...kind };
      return match(i, beside?.to ?? at + 1, 'DATE', isQuarter ? id : 'half', id, withYear(fields, beside));
    }
    const ordinal = ordinalAt(s, at);
    const latter = wordAt(s, at) === w.latter;
    if (!ordinal && !latter) return undefined;
    const n = latter ? 2 : (ordinal?.value ?? 0);
    let unit = ordinal?.to ?? at + 1;
    const joined = classAt(s, unit) === C.hyphen && glued(s, unit);
    if (joined) unit++;
    if (!joined && classAt(s, unit) === C.fiscal) {
      fiscal = true;
      unit++;
    }
    const isHalf = classAt(s, unit) === C.quantifier && wordAt(s, unit) === w.half;
    if (!isHalf && !isUnit(s, unit, Unit.quarter)) return undefined;
    if (has(s, unit, Flag.plural) || n > (isHalf ? 2 : 4)) return undefined;
    // `the second half of the 1980s`
    if (isHalf && wordAt(s, unit + 1) === w.of) {
      const whole = inner(unit + 2);
      if (whole && (whole.rule === 'decade' || whole.rule === 'century')) {
        const { doubtful: _, ...rest } = whole;
        return { ...rest, from: i, mod: n === 1 ? 'START' : 'END', rule: 'half-of', by: id };
      }
    }
    const beside = yearBeside(s, unit + 1, false);
    const q = n === -1 ? (isHalf ? 2 : 4) : n;
    const fields = { ...(isHalf ? { half: q } : { quarter: q }), ...(fiscal ? ({ yearKind: 'FY' } as const) : {}) };
    const found = match(i, beside?.to ?? unit + 1, 'DATE', isHalf ? 'half' : id, id, withYear(fields, beside));
    // The first half of a match and the third quarter of a game are no dates.
    // `the third-quarter results`: the article belongs to the results.
    if (joined && the) return { ...found, from: i + 1 };
    return beside || joined ? found : { ...found, doubtful: true };
  },
};
