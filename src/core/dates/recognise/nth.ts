// the last week of March · the first week of 2021 · the second day of the month · the third month of 2021 · the week of April 10
// the first ten months of 1917 · the last two weeks of December 2003 · the first two years (length) · the rest of the week · the second consecutive day
// the last day of the year · the first Monday of September · the 132nd day · the final weeks of 1944
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { cardinalAt, ordinalAt } from '../grammar/numerals.ts';
import { durationValue, isUnit, match } from '../grammar/phrases.ts';
import { classAt, has, isIn, valueAt, wordAt } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('a', 'full', 'of', 'row');
const remainders = wordTable('rest remainder');
const fewOnes = wordTable('few couple');
const consecutive = wordTable('consecutive straight successive');
const id = 'nth';
const [of, inWord] = ['of', 'in'].map(wordId);

/** Something that holds smaller units: a month, a year, `last year`, not a length. */
const container = (found: Match | undefined): found is Match => found !== undefined && (found.expression.kind === 'point' || found.expression.kind === 'unit') && found.type === 'DATE';

export const nth: TimeRecogniser = {
  id,
  first: [C.the, C.ordinal],
  match(s, i, inner) {
    const the = classAt(s, i) === C.the;
    let at = the ? i + 1 : i;
    // `the rest of the week`, `the remainder of the year`
    if (the && isIn(s, at, remainders) && wordAt(s, at + 1) === of) {
      const whole = inner(at + 2);
      return container(whole) && whole.expression.kind === 'unit' ? { ...match(i, whole.to, 'DATE', id, id, whole.expression), mod: 'END' } : undefined;
    }
    if (the && isUnit(s, at, Unit.week) && wordAt(s, at + 1) === of) {
      const day = inner(at + 2);
      if (!container(day) || day.expression.kind !== 'point' || day.expression.fields.day === undefined) return undefined;
      return match(i, day.to, 'DATE', 'week-of', id, { kind: 'nth', n: 0, unit: Unit.week, within: day.expression });
    }
    let n = 0;
    if (classAt(s, at) === C.shift && valueAt(s, at) === Shift.last) {
      n = -1;
      at++;
    } else {
      const ordinal = ordinalAt(s, at);
      if (!ordinal) return undefined;
      n = ordinal.value;
      at = ordinal.to;
    }
    const count = cardinalAt(s, at) ?? (isIn(s, at, fewOnes) ? { to: wordAt(s, at + 1) === w.of ? at + 2 : at + 1, value: null } : undefined);
    if (count) at = count.to;
    const running = isIn(s, at, consecutive);
    if (running || wordAt(s, at) === w.full) at++;
    const weekday = classAt(s, at) === C.weekday && !has(s, at, Flag.plural) ? valueAt(s, at) : 0;
    if (classAt(s, at) !== C.unit && weekday === 0) return undefined;
    const unit = weekday ? Unit.day : (valueAt(s, at) as UnitCode);
    if (unit === Unit.time || unit === Unit.period || unit === Unit.quarter || unit === Unit.century || unit === Unit.moment) return undefined;
    const plural = has(s, at, Flag.plural);
    const linked = wordAt(s, at + 1) === of || wordAt(s, at + 1) === inWord;
    const whole = linked ? inner(at + 2) : undefined;
    const held = container(whole) && holds(whole.expression, unit) ? whole : undefined;
    if (count || plural) {
      if (!plural) return undefined;
      const to = held?.to ?? at + 1;
      return match(i, to, 'DURATION', 'nth-length', id, { kind: 'duration', value: durationValue(count?.value ?? null, unit) });
    }
    if (held) return match(i, held.to, 'DATE', id, id, { kind: 'nth', n, unit, within: held.expression, ...(weekday ? { weekday } : {}) });
    // `for the third straight day`, `a second consecutive week`, `fourth week in a row`: the one of now.
    const row = wordAt(s, at + 1) === inWord && wordAt(s, at + 2) === w.a && wordAt(s, at + 3) === w.row;
    if (!weekday && n > 0 && unit >= Unit.day && (running || row)) {
      return match(i > 0 && classAt(s, i - 1) === C.quantifier ? i - 1 : i, at + 1, 'DATE', 'nth-running', id, { kind: 'unit', unit, shift: Shift.same, bare: true });
    }
    // `the first year of the war`, `the last month of the siege`: a length.
    if (the && !weekday && linked && wordAt(s, at + 1) === of && unit >= Unit.week) return match(i, at + 1, 'DURATION', 'nth-length', id, { kind: 'duration', value: durationValue(1, unit) });
    return undefined;
  },
};

const holds = (expression: Expression, unit: UnitCode): boolean => {
  if (expression.kind === 'unit') return expression.unit > unit && expression.unit !== Unit.weekend;
  if (expression.kind !== 'point') return false;
  const { day, weekday, clock, part, holiday } = expression.fields;
  return day === undefined && weekday === undefined && clock === undefined && part === undefined && holiday === undefined;
};
