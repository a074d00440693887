// now · currently · recently · recent · the past · the future · future · so far · at the moment · at present · to date · the time being
// right now · long ago · the near future · the long term · at the time · this time (no) · nowadays · former (in histories)
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { vagueReferences } from '../lexicon/words.ts';
import { isUnit, match } from '../grammar/phrases.ts';
import { classAt, has, isIn, isSmall, textAt, valueAt, wordAt } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('being', 'date', 'future', 'least', 'now', 'recently', 'term', 'to', 'up', 'moment', 'near', 'past');
const futures = wordTable('near foreseeable distant immediate');
const id = 'vague';
const [present, right, far, so, long, ago, short, at] = ['present', 'right', 'far', 'so', 'long', 'ago', 'short', 'at'].map(wordId);

const made = (from: number, to: number, value: string, doubtful = false): Match => ({
  ...match(from, to, 'DATE', id, id, { kind: 'vague', value }),
  vague: true,
  ...(doubtful ? { doubtful: true as const } : {}),
});

export const vague: TimeRecogniser = {
  id,
  first: [C.vague, C.the, C.starter, C.shift, C.approximation],
  match(s, i) {
    const c = classAt(s, i);
    const word = wordAt(s, i);
    if (c === C.approximation) return wordAt(s, i) !== w.least && wordAt(s, i + 1) === w.recently ? made(i, i + 2, 'PAST_REF') : undefined;
    if (c === C.vague) return made(i, i + 1, vagueReferences[valueAt(s, i)] ?? 'PAST_REF', has(s, i, Flag.doubtful));
    if (c === C.starter) {
      if (word === right && wordAt(s, i + 1) === w.now) return made(i, i + 2, 'PRESENT_REF');
      if (word === so && wordAt(s, i + 1) === far) return made(i, i + 2, 'PRESENT_REF');
      if (word === present && i > 0 && wordAt(s, i - 1) === at) return made(i, i + 1, 'PRESENT_REF');
      if (wordAt(s, i) === w.date && i > 0 && wordAt(s, i - 1) === w.to && wordAt(s, i - 2) !== w.up && !isSmall(s, i + 1) && classAt(s, i + 1) !== C.number) return made(i, i + 1, 'PRESENT_REF');
      if (word === long && wordAt(s, i + 1) === ago) return made(i, i + 2, 'PAST_REF');
      return undefined;
    }
    if (c === C.shift) {
      // `at this time`, `at the same time` (with `the`)
      if (valueAt(s, i) === Shift.current && isUnit(s, i + 1, Unit.time) && i > 0 && wordAt(s, i - 1) === at) return made(i, i + 2, 'PRESENT_REF');
      return undefined;
    }
    const next = classAt(s, i + 1);
    if (next === C.vague && wordAt(s, i + 1) === w.future) return made(i, i + 2, 'FUTURE_REF');
    if (isIn(s, i + 1, futures) && wordAt(s, i + 2) === w.future) return made(i, i + 3, 'FUTURE_REF');
    if ((wordAt(s, i + 1) === w.near || wordAt(s, i + 1) === long || wordAt(s, i + 1) === short) && wordAt(s, i + 2) === w.term) return made(i, i + 3, 'FUTURE_REF');
    if (wordAt(s, i + 1) === w.past && pastNoun(textAt(s, i + 2), classAt(s, i + 2))) return made(i, i + 2, 'PAST_REF');
    if (wordAt(s, i + 1) === present && isUnit(s, i + 2, Unit.time)) return made(i, i + 3, 'PRESENT_REF');
    if (wordAt(s, i + 1) === present && !isSmall(s, i + 2)) return made(i, i + 2, 'PRESENT_REF');
    if (isUnit(s, i + 1, Unit.time) && wordAt(s, i + 2) === w.being) return made(i, i + 3, 'PRESENT_REF');
    if (wordAt(s, i + 1) === w.moment && i > 0 && wordAt(s, i - 1) === at) return made(i, i + 2, 'PRESENT_REF');
    return undefined;
  },
};

/** `the past` as a noun: nothing of time, and no noun, stands behind it. */
const pastNoun = (next: string, c: number): boolean => c !== C.unit && c !== C.number && c !== C.cardinal && c !== C.quantifier && c !== C.season && c !== C.month && c !== C.weekday && (!/^[a-z]/.test(next) || /^(?:and|or|but|is|was|has|had|have|to|with|when|by|as|the|a|that|it|he|she|they|we|i|who|which|in|on|of)$/.test(next));
