// the morning · the morning of January 31 · the night of 20 June 1791 · the early hours of Monday · early morning · in the evening
// at night · by night · the afternoon · one afternoon · daytime · the day of 5 May (not here: monthDay)
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordId, wordIds } from '../lexicon/lexicon.ts';
import { parts } from '../lexicon/words.ts';
import { isUnit, match, point } from '../grammar/phrases.ts';
import { classAt, has, valueAt, wordAt } from '../grammar/stream.ts';
import type { PartOfDay } from '../calendar/moment.ts';

const C = TokenClass;
const w = wordIds('early', 'hours', 'late');
const id = 'part-of-day';
const [of, one, on, inWord] = ['of', 'one', 'on', 'in'].map(wordId);

/** A single day that has no time yet? */
export const isDay = (day: Expression): boolean => {
  if (day.kind === 'point') return (day.fields.day !== undefined || day.fields.weekday !== undefined || day.fields.holiday !== undefined) && !day.fields.clock && !day.fields.part;
  return day.kind === 'deictic' ? day.part === undefined : day.kind === 'unit' && day.unit === Unit.day;
};

/** A day with a part: `the night` of `20 June`. Undefined if `day` is no single day. */
export const withPart = (day: Expression, part: PartOfDay): Expression | undefined => {
  if (!isDay(day)) return undefined;
  if (day.kind === 'point') return { ...day, fields: { ...day.fields, part } };
  if (day.kind === 'deictic') return { ...day, part };
  return day.kind === 'unit' ? { ...day, unit: Unit.night, part } : undefined;
};

export const partOfDay: TimeRecogniser = {
  id,
  first: [C.part, C.the, C.cardinal, C.stage],
  match(s, i, inner) {
    let at = i;
    const the = classAt(s, at) === C.the;
    if (the) at++;
    const one_ = wordAt(s, at) === one;
    if (one_) at++;
    const early = classAt(s, at) === C.stage && (wordAt(s, at) === w.early || wordAt(s, at) === w.late);
    if (early && !the) return undefined;
    if (early) at++;
    const hours = early && wordAt(s, at) === w.hours;
    // `in the mornings`, `at nights`
    if (!early && !one_ && classAt(s, at) === C.part && has(s, at, Flag.plural)) {
      return the && i > 0 && wordAt(s, i - 1) === inWord ? match(i, at + 1, 'SET', 'parts-of-days', id, { kind: 'set', value: `XXXX-XX-XXT${parts[valueAt(s, at)] ?? 'MO'}` }) : undefined;
    }
    if (!hours && (classAt(s, at) !== C.part || has(s, at, Flag.plural))) return undefined;
    const part: PartOfDay = hours ? 'MO' : (parts[valueAt(s, at)] ?? 'MO');
    let to = at + 1;
    if (!hours && wordAt(s, to) === w.hours) to++;
    if (wordAt(s, to) === of || wordAt(s, to) === on) {
      const day = inner(to + 1);
      const whole = day && withPart(day.expression, part);
      if (day && whole) return { ...match(i, day.to, 'TIME', 'part-of-day', id, whole), ...(early ? { mod: wordAt(s, at - 1) === w.late ? ('END' as const) : ('START' as const) } : {}) };
    }
    if (isUnit(s, to, Unit.day)) return undefined;
    const sure = the || one_;
    const found: Match = match(i, to, 'TIME', sure ? 'the-part' : 'bare-part', id, sure ? { kind: 'unit', unit: Unit.night, shift: Shift.same, part, bare: true } : point({ part }));
    return { ...found, doubtful: true };
  },
};
