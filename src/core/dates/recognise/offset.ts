// two weeks ago · a year ago · three days later · a month earlier · a few days later · two years before · 30 minutes from now
// a day after (only at a clause's end) · days later · two decades ago · hours later · long ago (vague) · five years on
import type { Expression, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds } from '../lexicon/lexicon.ts';
import { parts } from '../lexicon/words.ts';
import { quantityAt } from '../grammar/numerals.ts';
import { match } from '../grammar/phrases.ts';
import { classAt, has, limitOf, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('a', 'and', 'following', 'full', 'half', 'night', 'nights', 'previously');
const id = 'offset';
const [ago, later, earlier, before, after, hence, from, now, than, back] = ['ago', 'later', 'earlier', 'before', 'after', 'hence', 'from', 'now', 'than', 'back'].map(wordId);

/** Nothing follows that the offset could be counted from: the clause ends, or a verb begins. */
const standsAlone = (s: TimeStream, i: number): boolean => i >= limitOf(s, i - 1) || classAt(s, i) === C.comma || classAt(s, i) === C.stop || classAt(s, i) === C.close || /^[.;:)”"]/.test(textAt(s, i));

const offset = (count: number | null, unit: UnitCode, direction: -1 | 1, origin: 'publication' | 'reference'): Expression => ({ kind: 'offset', count, unit, direction, from: origin });

const made = (i: number, to: number, count: number | null, unit: UnitCode, direction: -1 | 1, origin: 'publication' | 'reference', rule: string): Match =>
  match(i, to, unit <= Unit.hour ? 'TIME' : 'DATE', rule, id, offset(count, unit, direction, origin));

export const offsetRule: TimeRecogniser = {
  id,
  first: [C.number, C.dotted, C.cardinal, C.quantifier, C.unit, C.part, C.the],
  match(s, i) {
    if (classAt(s, i) === C.the) {
      // `the day before`, `the year after`, `the night before`, `the day following`
      const word = wordAt(s, i + 2);
      const night = classAt(s, i + 1) === C.part;
      if ((classAt(s, i + 1) !== C.unit && !night) || has(s, i + 1, Flag.plural)) return undefined;
      const direction = word === before ? -1 : word === after || wordAt(s, i + 2) === w.following ? 1 : 0;
      const unit = night ? Unit.night : (valueAt(s, i + 1) as UnitCode);
      if (direction === 0 || unit === Unit.period || unit === Unit.time || unit === Unit.moment || !(standsAlone(s, i + 3) || wordAt(s, i + 2) === w.following || (night && classAt(s, i + 3) === C.shift))) return undefined;
      if (night && word === before && classAt(s, i + 3) === C.shift && valueAt(s, i + 3) === Shift.last) return match(i, i + 4, 'TIME', 'unit-before', id, { kind: 'deictic', days: -2, part: parts[valueAt(s, i + 1)] ?? 'NI' });
      if (night) return match(i, i + 3, 'TIME', 'unit-before', id, { kind: 'unit', unit, shift: direction < 0 ? Shift.previous : Shift.following, part: parts[valueAt(s, i + 1)] ?? 'NI' });
      return match(i, i + 3, unit <= Unit.hour ? 'TIME' : 'DATE', direction < 0 ? 'unit-before' : 'unit-after', id, offset(1, unit, direction, 'reference'));
    }
    const quantity = quantityAt(s, i);
    let at = quantity?.to ?? i;
    if (classAt(s, at) === C.hyphen && quantity) return undefined;
    const night = classAt(s, at) === C.part && (wordAt(s, at) === w.nights || wordAt(s, at) === w.night);
    if (classAt(s, at) !== C.unit && !night) return undefined;
    const plural = has(s, at, Flag.plural);
    if (!quantity && !plural) return undefined;
    const unit = night ? Unit.day : (valueAt(s, at) as UnitCode);
    if (unit === Unit.period || unit === Unit.time) return undefined;
    const count = quantity ? quantity.value : null;
    let tail = at + 1;
    // `a year and a half ago`
    if (wordAt(s, tail) === w.and && wordAt(s, tail + 1) === w.a && wordAt(s, tail + 2) === w.half) tail += 3;
    const word = wordAt(s, tail);
    if (word === ago) return made(i, tail + 1, count, unit, -1, 'publication', 'unit-ago');
    if (word === back && quantity && standsAlone(s, tail + 1)) return made(i, tail + 1, count, unit, -1, 'publication', 'unit-ago');
    if (word === later) return wordAt(s, tail + 1) === than ? undefined : made(i, tail + 1, count, unit, 1, 'reference', 'unit-later');
    if (word === earlier) return wordAt(s, tail + 1) === than ? undefined : made(i, tail + 1, count, unit, -1, 'reference', 'unit-earlier');
    if (word === hence) return made(i, tail + 1, count, unit, 1, 'publication', 'unit-from-now');
    if (word === from && wordAt(s, tail + 1) === now) return made(i, tail + 2, count, unit, 1, 'publication', 'unit-from-now');
    if (wordAt(s, tail) === w.previously) return made(i, tail + 1, count, unit, -1, 'reference', 'unit-earlier');
    if (word === before && standsAlone(s, tail + 1)) return made(i, tail + 1, count, unit, -1, 'reference', 'unit-before');
    if (word === after && quantity && standsAlone(s, tail + 1)) return made(i, tail + 1, count, unit, 1, 'reference', 'unit-after');
    return undefined;
  },
};
