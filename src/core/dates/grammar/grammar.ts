// The grammar of time: every recogniser by the class of the token it can begin with; the longest expression wins.
import type { Inner, Match, TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass } from '../lexicon/classes.ts';
import { age } from '../recognise/age.ts';
import { bareDuration } from '../recognise/bareDuration.ts';
import { clock } from '../recognise/clock.ts';
import { deictic } from '../recognise/deictic.ts';
import { durationRule } from '../recognise/duration.ts';
import { frequency } from '../recognise/frequency.ts';
import { holiday } from '../recognise/holiday.ts';
import { modifier } from '../recognise/modifier.ts';
import { month } from '../recognise/month.ts';
import { monthDay } from '../recognise/monthDay.ts';
import { nth } from '../recognise/nth.ts';
import { numeric } from '../recognise/numeric.ts';
import { offsetRule } from '../recognise/offset.ts';
import { partOfDay } from '../recognise/partOfDay.ts';
import { placedUnit } from '../recognise/placedUnit.ts';
import { quarter } from '../recognise/quarter.ts';
import { season } from '../recognise/season.ts';
import { vague } from '../recognise/vague.ts';
import { weekday } from '../recognise/weekday.ts';
import { year } from '../recognise/year.ts';
import { joined } from './join.ts';
import { rangeHead, rangeTail } from './range.ts';
import { limitOf, type TimeStream } from './stream.ts';

const C = TokenClass;

/** In order of preference where two find the same stretch. */
export const recognisers: readonly TimeRecogniser[] = [
  numeric, monthDay, holiday, month, quarter, season, weekday, deictic, nth, placedUnit, offsetRule, frequency, clock, age, durationRule, bareDuration, year, partOfDay, vague, modifier,
];

const classCount = 48;
const byClass: readonly (readonly TimeRecogniser[])[] = Array.from({ length: classCount }, (_, c) => recognisers.filter((r) => r.first.some((f) => f === c)));

/** Classes that begin an expression only before certain others: most of the text's `the`, `that`, `a` and figures leave here. */
const company: (Uint8Array | undefined)[] = [];
const only = (c: number, followers: readonly number[]): void => {
  const table = new Uint8Array(classCount);
  for (const f of followers) table[f] = 1;
  company[c] = table;
};
const timeNouns = [C.unit, C.part, C.month, C.weekday, C.season, C.number, C.cardinal, C.quantifier, C.shift, C.fiscal, C.holiday, C.ordinal];
const afterNumber = [C.unit, C.hyphen, C.slash, C.colon, C.month, C.glue, C.meridiem, C.zone, C.part, C.cardinal, C.number, C.quantifier, C.era, C.shift, C.approximation, C.starter, C.tense];
only(C.the, [...timeNouns, C.stage, C.decade, C.apostrophe, C.vague, C.glue, C.half, C.quarter, C.fiscalYear, C.starter]);
only(C.shift, timeNouns);
only(C.quantifier, [C.unit, C.hyphen, C.part, C.quantifier, C.cardinal, C.number, C.glue, C.shift, C.holiday]);
only(C.cardinal, [...afterNumber, C.ordinal]);
only(C.approximation, [C.number, C.dotted, C.cardinal, C.quantifier, C.glue, C.unit, C.noon, C.clock, C.vague, C.approximation, C.month, C.ordinal]);
only(C.stage, [...timeNouns, C.hyphen, C.glue, C.the, C.deictic, C.decade, C.quarter, C.half]);

/** Can the token begin anything, by its class and the next one's? */
const mayBegin = (s: TimeStream, i: number, c: number): boolean => {
  if (c === C.number && (s.flags[i] ?? 0) & Flag.fourDigits) return true;
  const table = company[c];
  return table === undefined || table[s.classes[i + 1] ?? 0] === 1 || (c === C.number && (s.end[i] ?? 0) - (s.start[i] ?? 0) === 8);
};
only(C.number, afterNumber);

/** Modifiers inside modifiers: `more than` `the first half of` `late March` is as deep as it goes. */
const deepest = 4;

/** Is a match, seen where it stands, a time at all? */
export type Filter = (s: TimeStream, found: Match) => boolean;

/**
 * All expressions of the text, left to right, none overlapping. Linear: from each time token a bounded number of tokens is read.
 *
 * @param accept the false-friend filter; what it refuses leaves room for a shorter reading from the same token
 */
export const readExpressions = (s: TimeStream, accept: Filter): Match[] => {
  let depth = 0;
  const candidates = (i: number): Match[] => {
    const c = s.classes[i] ?? 0;
    const list = byClass[c];
    if (!list || list.length === 0 || !mayBegin(s, i, c)) return none;
    const end = limitOf(s, i);
    let found: Match[] | undefined;
    for (const recogniser of list) {
      const one = recogniser.match(s, i, inner);
      if (one && one.to <= end) (found ??= []).push(one);
    }
    if (found && found.length > 1) found.sort((a, b) => b.to - a.to);
    return found ?? none;
  };
  const inner: Inner = (i) => {
    if (depth >= deepest || i >= s.length) return undefined;
    depth++;
    const [best] = candidates(i);
    const whole = best && joined(s, best, inner);
    depth--;
    return whole;
  };
  const out: Match[] = [];
  for (let i = 0; i < s.length; i++) {
    const c = s.classes[i] ?? 0;
    if (c === C.none || c === C.glue || (c >= C.hyphen && c !== C.apostrophe && c !== C.starter) || !mayBegin(s, i, c)) continue;
    if (c === C.number || c === C.ordinal || c === C.cardinal || c === C.the) {
      const pair = rangeHead(s, i, inner);
      if (pair && pair[1].to <= limitOf(s, i) && accept(s, pair[1])) {
        out.push(pair[0], pair[1]);
        i = pair[1].to - 1;
        continue;
      }
    }
    for (const one of candidates(i)) {
      const whole = joined(s, one, inner);
      const found = whole.to <= limitOf(s, i) ? whole : one;
      if (!accept(s, found)) continue;
      out.push(found);
      i = found.to - 1;
      const tail = rangeTail(s, found);
      if (tail && tail.to <= limitOf(s, i)) {
        out.push(tail);
        i = tail.to - 1;
      }
      break;
    }
  }
  return out;
};

const none: Match[] = [];
