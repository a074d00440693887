// early 1941 · late August · mid-June · mid-1990s · the end of last year · the beginning of March · the middle of 2007 · early in 1914
// late in the year · later this month · earlier today · later that year · nearly three months · more than a year · about 1910
// at least two days · less than a week · over a decade · up to three years · no more than ten days · month's end · year-end
import type { TimexMod } from '../../analysis.ts';
import type { Inner, Match, TimeRecogniser } from '../expression.ts';
import { Flag, Shift, TokenClass, Unit, type UnitCode } from '../lexicon/classes.ts';
import { wordId, wordIds, wordTable } from '../lexicon/lexicon.ts';
import { approximations, stages } from '../lexicon/words.ts';
import { isUnit, match } from '../grammar/phrases.ts';
import { classAt, glued, has, isIn, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('at', 'by', 'close', 'end', 'least', 'little', 'more', 'most', 'some', 'very');
const adverbs = wordTable('just well slightly');
const beforeThan = wordTable('more less fewer');
const nearly = wordTable('nearly almost virtually');
const id = 'modifier';
const [of, inWord, than, atWord, no, not, up, to, earlier, later, on, possessive] = ['of', 'in', 'than', 'at', 'no', 'not', 'up', 'to', 'earlier', 'later', 'on', "'s"].map(wordId);
const nounStages = new Set(['beginning', 'start', 'outset', 'middle', 'end', 'close'].map(wordId));

const apply = (i: number, inside: Match, mod: TimexMod): Match => {
  const { doubtful, ...rest } = inside;
  // What a modifier stands before is a time; only `the` and a bare unit stay in doubt.
  return { ...rest, from: i, mod: inside.mod ?? mod, by: inside.by, ...(doubtful && inside.rule === 'bare-units' ? { doubtful } : {}) };
};

/** Lengths and offsets can be approximate; and years: `about 1910`. */
const approximable = (found: Match): boolean =>
  found.type === 'DURATION' || found.expression.kind === 'offset' || (found.expression.kind === 'point' && found.expression.fields.year !== undefined && found.type === 'DATE') || found.type === 'TIME';

/** Points that have a beginning and an end. */
const stageable = (found: Match): boolean => {
  const { expression } = found;
  if (found.type === 'DURATION' || found.type === 'SET' || expression.kind === 'vague' || expression.kind === 'offset') return false;
  return !(expression.kind === 'point' && expression.fields.clock);
};

const approximate = (s: TimeStream, i: number, inner: Inner): Match | undefined => {
  let at = i;
  let mod: TimexMod | undefined;
  // `just over`, `a little more than`, `well under`
  if (classAt(s, at) === C.quantifier && wordAt(s, at + 1) === w.little) at += 2;
  else if (isIn(s, at, adverbs)) at++;
  if (at > i && classAt(s, at) !== C.approximation) return undefined;
  if (classAt(s, at) === C.approximation) {
    const code = approximations[valueAt(s, at)];
    // `more than`, `less than`, `fewer than`; `over`, `under`, `about`, `nearly` stand alone.
    const needsThan = isIn(s, at, beforeThan);
    if (code === 'EQUAL_OR_MORE' || code === 'EQUAL_OR_LESS') return undefined;
    mod = code as TimexMod;
    at++;
    if (needsThan) {
      if (wordAt(s, at) !== than) return undefined;
      at++;
    }
  } else if (wordAt(s, at) === atWord && classAt(s, at + 1) === C.approximation && (wordAt(s, at + 1) === w.least || wordAt(s, at + 1) === w.most)) {
    mod = wordAt(s, at + 1) === w.least ? 'EQUAL_OR_MORE' : 'EQUAL_OR_LESS';
    at += 2;
  } else if ((wordAt(s, at) === no || wordAt(s, at) === not) && classAt(s, at + 1) === C.approximation && wordAt(s, at + 2) === than) {
    mod = wordAt(s, at + 1) === w.more ? 'EQUAL_OR_LESS' : 'EQUAL_OR_MORE';
    at += 3;
  } else if (wordAt(s, at) === w.close && wordAt(s, at + 1) === to) {
    mod = 'APPROX';
    at += 2;
  } else if (wordAt(s, at) === up && wordAt(s, at + 1) === to) {
    mod = 'EQUAL_OR_LESS';
    at += 2;
  }
  // `over the next year`, `about last week`: a preposition.
  if (!mod || classAt(s, at) === C.the || classAt(s, at) === C.shift) return undefined;
  const inside = inner(at);
  if (!inside || !approximable(inside)) return undefined;
  // `over 1990`, `under 2000` are numbers; `about 1990` may be a year.
  if (inside.expression.kind === 'point' && mod !== 'APPROX') return undefined;
  if (inside.expression.kind === 'point' && isIn(s, i, nearly)) return undefined;
  const made = apply(i, inside, mod);
  return inside.expression.kind === 'point' && inside.rule === 'year' ? { ...made, doubtful: true } : made;
};

const staged = (s: TimeStream, i: number, inner: Inner): Match | undefined => {
  let at = i;
  if (classAt(s, at) === C.the) at++;
  if (wordAt(s, at) === w.very) at++;
  if (classAt(s, at) !== C.stage) return undefined;
  const mod = stages[valueAt(s, at)] ?? 'START';
  const noun = nounStages.has(wordAt(s, at));
  at++;
  let linked = false;
  if (classAt(s, at) === C.hyphen && glued(s, at)) at++;
  else if (wordAt(s, at) === of || (!noun && (wordAt(s, at) === inWord || wordAt(s, at) === on))) {
    linked = true;
    at++;
  } else if (noun) return undefined;
  // `end of month`, `end of year`
  if (noun && linked && classAt(s, at) === C.unit && !has(s, at, Flag.plural) && valueAt(s, at) >= Unit.day && valueAt(s, at) <= Unit.year) {
    return { ...match(i, at + 1, 'DATE', 'the-unit', id, { kind: 'unit', unit: valueAt(s, at) as UnitCode, shift: Shift.same, bare: true }), mod };
  }
  const inside = inner(at);
  if (!inside || !stageable(inside)) return undefined;
  // `the early October battle`: the article belongs to the battle.
  const article = !noun && classAt(s, i) === C.the && inside.rule === 'month';
  if (article) return apply(i + 1, inside, mod);
  // `the end of Monday` is odd, `early Monday` is not; `end of 5 May` is.
  if (!noun && linked && inside.rule === 'the-unit' && classAt(s, at) !== C.the) return undefined;
  if (inside.rule === 'the-part' || inside.rule === 'bare-part') return { ...apply(i, inside, mod), doubtful: true };
  return apply(i, inside, mod);
};

/** `later this month`, `earlier today`, `later in the year`, `earlier in March`. */
const sooner = (s: TimeStream, i: number, inner: Inner): Match | undefined => {
  const mod: TimexMod = wordAt(s, i) === later ? 'END' : 'START';
  const linked = wordAt(s, i + 1) === inWord;
  const inside = inner(linked ? i + 2 : i + 1);
  if (!inside || !stageable(inside)) return undefined;
  if (!linked && !placed(inside)) return undefined;
  return apply(i, inside, mod);
};

/** Something that `earlier` can stand before without a preposition: `today`, `last week`, `that year`. */
const placed = ({ expression }: Match): boolean => (expression.kind === 'unit' && !expression.bare) || expression.kind === 'deictic' || (expression.kind === 'point' && expression.shift !== undefined);

/** `month's end`, `year-end`, `year's end`. */
const unitEnd = (s: TimeStream, i: number): Match | undefined => {
  const unit = valueAt(s, i) as UnitCode;
  if (unit !== Unit.year && unit !== Unit.month && unit !== Unit.quarter && unit !== Unit.week) return undefined;
  const joint = wordAt(s, i + 1) === possessive || (classAt(s, i + 1) === C.hyphen && glued(s, i + 1));
  // `by year end`
  if (!joint && wordAt(s, i + 1) === w.end && i > 0 && (wordAt(s, i - 1) === w.by || wordAt(s, i - 1) === w.at)) return { ...match(i, i + 2, 'DATE', 'unit-end', id, { kind: 'unit', unit, shift: Shift.same, bare: true }), mod: 'END' };
  if (!joint || wordAt(s, i + 2) !== w.end) return undefined;
  return { ...match(i, i + 3, 'DATE', 'unit-end', id, { kind: 'unit', unit, shift: Shift.same, bare: true }), mod: 'END' };
};

export const modifier: TimeRecogniser = {
  id,
  first: [C.approximation, C.stage, C.the, C.starter, C.unit, C.quantifier],
  match(s, i, inner) {
    const c = classAt(s, i);
    if (c === C.unit) return isUnit(s, i, Unit.second) ? undefined : unitEnd(s, i);
    if (c === C.quantifier) {
      if (wordAt(s, i + 1) === w.little) return approximate(s, i, inner);
      // `some 19 days`
      if (wordAt(s, i) !== w.some || (classAt(s, i + 1) !== C.number && classAt(s, i + 1) !== C.cardinal)) return undefined;
      const inside = inner(i + 1);
      return inside && inside.type === 'DURATION' ? apply(i, inside, 'APPROX') : undefined;
    }
    if (c === C.stage || c === C.the) return staged(s, i, inner);
    if (c === C.starter && (wordAt(s, i) === earlier || wordAt(s, i) === later)) return sooner(s, i, inner);
    return approximate(s, i, inner);
  },
};
