// 45-year-old · the 67-year-old · 30 years old · six months old · 18 years of age · decades-old · century-old · year-old
import type { TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordIds } from '../lexicon/lexicon.ts';
import { measureAt, measuredAt } from '../grammar/measures.ts';
import { durationValue, match } from '../grammar/phrases.ts';
import { classAt, glued, has, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('age', 'of', 'old');
const id = 'age';

/** `-old`, ` old`, ` of age`: the end of an age, or 0. */
const ageEnd = (s: TimeStream, i: number): number => {
  if (classAt(s, i) === C.hyphen && glued(s, i) && wordAt(s, i + 1) === w.old) return i + 2;
  if (wordAt(s, i) === w.old) return i + 1;
  return wordAt(s, i) === w.of && wordAt(s, i + 1) === w.age ? i + 2 : 0;
};

export const age: TimeRecogniser = {
  id,
  first: [C.number, C.dotted, C.cardinal, C.quantifier, C.unit, C.the],
  match(s, i) {
    const at = classAt(s, i) === C.the ? i + 1 : i;
    if (classAt(s, at) === C.unit) {
      const unit = at > i ? undefined : measureAt(s, at);
      if (unit === undefined || unit < Unit.day || classAt(s, at + 1) !== C.hyphen || !glued(s, at + 1) || wordAt(s, at + 2) !== w.old) return undefined;
      return match(i, at + 3, 'DURATION', id, id, { kind: 'duration', value: durationValue(has(s, at, Flag.plural) ? null : 1, unit) });
    }
    const measure = measuredAt(s, at);
    const end = measure ? ageEnd(s, measure.unitAt + 1) : 0;
    if (!measure || end === 0 || measure.unit < Unit.day) return undefined;
    // `the 67-year-old killer`: the article belongs to the killer; `a year old` has it.
    return match(at, end, 'DURATION', id, id, { kind: 'duration', value: durationValue(measure.value, measure.unit) });
  },
};
