// today · yesterday · tomorrow · tonight · yesterday morning · tomorrow night · the day before yesterday · the day after tomorrow
// this morning · last night · that evening · the next morning · the previous night · the same night · this afternoon · tomorrow afternoon
import type { TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type ShiftCode } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { parts } from '../lexicon/words.ts';
import { isUnit, match } from '../grammar/phrases.ts';
import { classAt, has, valueAt, wordAt } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'deictic';
const [before, after] = ['before', 'after'].map(wordId);

export const deictic: TimeRecogniser = {
  id,
  first: [C.deictic, C.the, C.shift],
  second: { [C.the]: [C.unit, C.shift], [C.shift]: [C.part, C.shift] },
  match(s, i) {
    let at = i;
    if (classAt(s, at) === C.deictic) {
      const days = valueAt(s, at);
      if (days === 100) return match(i, i + 1, 'TIME', id, id, { kind: 'deictic', days: 0, part: 'NI' });
      if (classAt(s, at + 1) === C.part && !has(s, at + 1, Flag.plural) && days !== 0) {
        return match(i, i + 2, 'TIME', id, id, { kind: 'deictic', days, part: parts[valueAt(s, at + 1)] ?? 'MO' });
      }
      return match(i, i + 1, 'DATE', id, id, { kind: 'deictic', days });
    }
    const the = classAt(s, at) === C.the;
    if (the) at++;
    if (the && isUnit(s, at, Unit.day) && classAt(s, at + 2) === C.deictic) {
      const days = valueAt(s, at + 2);
      if (wordAt(s, at + 1) === before && days === -1) return match(i, at + 3, 'DATE', id, id, { kind: 'deictic', days: -2 });
      if (wordAt(s, at + 1) === after && days === 1) return match(i, at + 3, 'DATE', id, id, { kind: 'deictic', days: 2 });
    }
    if (classAt(s, at) !== C.shift) return undefined;
    let shift = valueAt(s, at) as ShiftCode;
    if (the && shift === Shift.next) shift = Shift.following;
    // `that same night`
    if (classAt(s, at + 1) === C.shift) shift = valueAt(s, ++at) as ShiftCode;
    if (classAt(s, at + 1) !== C.part || has(s, at + 1, Flag.plural)) return undefined;
    return match(i, at + 2, 'TIME', 'placed-part', id, { kind: 'unit', unit: Unit.night, shift, part: parts[valueAt(s, at + 1)] ?? 'MO' });
  },
};
