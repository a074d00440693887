// three months · 27-year · twelve-year · a week · two and a half years · a year and a half · several hours · a few days · the hundred days
// one year and three months · an eight-hour day · two or three weeks · two nights · a three-year period · a month-long trial · two previous years
import type { Match, TimeRecogniser } from '../expression.ts';
import { TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordIds } from '../lexicon/lexicon.ts';
import { measureAt, measuredAt } from '../grammar/measures.ts';
import { cardinalAt } from '../grammar/numerals.ts';
import { durationValue, joinDurations, match } from '../grammar/phrases.ts';
import { classAt, glued, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('a', 'and', 'half', 'long', 'period');
const id = 'duration';

/** A second, smaller length: `and three months`, `30 minutes`. */
const more = (s: TimeStream, i: number, unit: UnitCode): { readonly to: number; readonly value: string } | undefined => {
  const at = wordAt(s, i) === w.and || classAt(s, i) === C.comma ? i + 1 : i;
  const count = cardinalAt(s, at);
  const smaller = count && measureAt(s, count.to);
  if (!count || smaller === undefined || smaller >= unit || unit - smaller > 4 || smaller === Unit.night) return undefined;
  return { to: count.to + 1, value: durationValue(count.value, smaller) };
};

export const durationRule: TimeRecogniser = {
  id,
  first: [C.number, C.dotted, C.cardinal, C.quantifier, C.the],
  match(s, i) {
    const the = classAt(s, i) === C.the;
    const at = the ? i + 1 : i;
    // `the hundred days`, `the three months`; `the many years` is vague.
    if (the && classAt(s, at) !== C.number && classAt(s, at) !== C.cardinal) return undefined;
    const measure = measuredAt(s, at);
    if (!measure) return undefined;
    const { unitAt, unit, plural, value, joined, article } = measure;
    let end = unitAt + 1;
    let total = durationValue(value, unit);
    if ((joined || !plural) && wordAt(s, end) === w.period) return made(i, end + 1, total);
    const long = classAt(s, end) === C.hyphen && wordAt(s, end + 1) === w.long && glued(s, end);
    // An article before an adjective belongs to the noun: the `46-day` battle, a `month-long` trial.
    const from = long && article ? at + 1 : joined && !plural ? at : i;
    if (wordAt(s, end) === w.and && wordAt(s, end + 1) === w.a && wordAt(s, end + 2) === w.half && value !== null) {
      end += 3;
      total = durationValue(value + 0.5, unit);
    } else {
      const rest = value === null ? undefined : more(s, end, unit);
      if (rest) {
        end = rest.to;
        total = joinDurations(total, rest.value);
      }
    }
    const found = made(from, long ? end + 2 : end, total);
    return article && !long ? { ...found, rule: 'a-unit', doubtful: true } : found;
  },
};

const made = (from: number, to: number, value: string): Match => match(from, to, 'DURATION', id, id, { kind: 'duration', value });
