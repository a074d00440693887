// daily · weekly · annual · every day · each year · every two weeks · every other month · every Monday · every morning · per week
// on weekends · twice a week · once a month · 15 a year · a year (where a count stands before it) · all weekends
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, Quantifier, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds } from '../lexicon/lexicon.ts';
import { frequencies, parts, seasons } from '../lexicon/words.ts';
import { cardinalAt, ordinalAt } from '../grammar/numerals.ts';
import { durationValue, isUnit, match } from '../grammar/phrases.ts';
import { classAt, has, valueAt, wordAt } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('other');
const id = 'frequency';
const [once, twice, on, at_] = ['once', 'twice', 'on', 'at'].map(wordId);

const set = (i: number, to: number, value: string): Match => match(i, to, 'SET', id, id, { kind: 'set', value });

export const frequency: TimeRecogniser = {
  id,
  first: [C.frequency, C.every, C.starter, C.unit],
  match(s, i) {
    const c = classAt(s, i);
    if (c === C.frequency) return set(i, i + 1, frequencies[valueAt(s, i)] ?? 'P1D');
    if (c === C.starter) {
      if (wordAt(s, i) !== once && wordAt(s, i) !== twice) return undefined;
      const article = classAt(s, i + 1) === C.quantifier && valueAt(s, i + 1) === Quantifier.one;
      const each = classAt(s, i + 1) === C.every;
      return (article || each) && classAt(s, i + 2) === C.unit ? set(i, i + 3, durationValue(1, valueAt(s, i + 2) as UnitCode)) : undefined;
    }
    // `on weekends`
    if (c === C.unit) return isUnit(s, i, Unit.weekend) && has(s, i, Flag.plural) && (wordAt(s, i - 1) === on || wordAt(s, i - 1) === at_) ? set(i, i + 1, 'XXXX-WXX-WE') : undefined;
    let at = i + 1;
    const c1 = classAt(s, at);
    if (c1 === C.unit) {
      const unit = valueAt(s, at) as UnitCode;
      return unit === Unit.time || unit === Unit.period || unit === Unit.moment || unit === Unit.second ? undefined : set(i, at + 1, durationValue(1, unit));
    }
    if (c1 === C.weekday) {
      if (classAt(s, at + 1) === C.part) return set(i, at + 2, `XXXX-WXX-${valueAt(s, at)}T${parts[valueAt(s, at + 1)] ?? 'MO'}`);
      return set(i, at + 1, `XXXX-WXX-${valueAt(s, at)}`);
    }
    if (c1 === C.month) return set(i, at + 1, `XXXX-${String(valueAt(s, at)).padStart(2, '0')}`);
    if (c1 === C.season) return set(i, at + 1, `XXXX-${seasons[valueAt(s, at)] ?? 'SP'}`);
    if (c1 === C.part) return set(i, at + 1, `XXXX-XX-XXT${parts[valueAt(s, at)] ?? 'MO'}`);
    if (wordAt(s, at) === w.other && classAt(s, at + 1) === C.unit) return set(i, at + 2, durationValue(2, valueAt(s, at + 1) as UnitCode));
    const count = cardinalAt(s, at) ?? ordinalAt(s, at);
    if (!count) return undefined;
    at = count.to;
    return classAt(s, at) === C.unit && count.value > 0 ? set(i, at + 1, durationValue(count.value, valueAt(s, at) as UnitCode)) : undefined;
  },
};
