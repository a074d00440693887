// Monday · Mon. · last Tuesday · next Friday · this coming Thursday · Tuesday of next week · Friday last week · Mondays · Sat.
import type { Expression, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type ShiftCode } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { isUnit, match, point } from '../grammar/phrases.ts';
import { classAt, has, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'weekday';
const of = wordId('of');

/** `last week` behind a weekday, with or without `of`. */
const weekBeside = (s: TimeStream, i: number): { readonly to: number; readonly within: Expression } | undefined => {
  let at = wordAt(s, i) === of ? i + 1 : i;
  if (classAt(s, at) === C.the) at++;
  if (classAt(s, at) !== C.shift || !isUnit(s, at + 1, Unit.week)) return undefined;
  return { to: at + 2, within: { kind: 'unit', unit: Unit.week, shift: valueAt(s, at) as ShiftCode } };
};

export const weekday: TimeRecogniser = {
  id,
  first: [C.weekday, C.shift, C.the],
  second: { [C.the]: [C.shift], [C.shift]: [C.weekday, C.shift] },
  match(s, i) {
    let at = i;
    if (classAt(s, at) === C.the) at++;
    let shift: ShiftCode | undefined;
    // `calamity following Wednesday's quake`: a preposition.
    if (at === i && classAt(s, at) === C.shift && valueAt(s, at) === Shift.following) return undefined;
    if (classAt(s, at) === C.shift) {
      shift = valueAt(s, at++) as ShiftCode;
      // `this past Sunday`, `this coming Friday`
      if (classAt(s, at) === C.shift && classAt(s, at + 1) === C.weekday && (shift === Shift.current || shift === Shift.same)) shift = valueAt(s, at++) as ShiftCode;
    }
    if (classAt(s, at) !== C.weekday) return undefined;
    const value = valueAt(s, at);
    if (has(s, at, Flag.plural)) return shift === undefined && at === i ? match(i, at + 1, 'SET', 'weekdays', id, { kind: 'set', value: `XXXX-WXX-${value}` }) : undefined;
    if (at > i && shift === undefined) return undefined;
    const week = weekBeside(s, at + 1);
    const found = match(i, week?.to ?? at + 1, 'DATE', id, id, point({ weekday: value }, shift, week?.within));
    return has(s, at, Flag.doubtful) || shift === undefined ? { ...found, doubtful: true } : found;
  },
};
