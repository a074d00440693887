// Two ends of one range: what the first leaves out it takes from the second, and each points to the other.
import type { DateMention } from '../../analysis.ts';
import type { Match } from '../expression.ts';
import { dayFromIso, isoOf } from '../calendar/days.ts';
import { isLink } from '../grammar/range.ts';
import { classAt, textAt, wordAt, type TimeStream } from '../grammar/stream.ts';
import { TokenClass } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';

const [from, between, and, or] = ['from', 'between', 'and', 'or'].map(wordId);

/** Tokens between two matches if they are a link: `to`, `and`, a hyphen, `and the`. */
const linked = (s: TimeStream, a: Match, b: Match): boolean => {
  const gap = b.from - a.to;
  return gap >= 1 && gap <= 2 && isLink(s, a.to) && (gap === 1 || /^(?:the|in|on|of|about|around|at)$/.test(textAt(s, a.to + 1)));
};

/** Gives the first of two linked points the year that only the second names: `March and April 2003`. */
export const shareYears = (s: TimeStream, matches: readonly Match[]): readonly Match[] => {
  const out = [...matches];
  for (let i = out.length - 2; i >= 0; i--) {
    const [a, b] = [out[i], out[i + 1]];
    if (!a || !b || a.expression.kind !== 'point' || b.expression.kind !== 'point') continue;
    const comma = b.from - a.to === 1 && classAt(s, a.to) === TokenClass.comma;
    if (!linked(s, a, b) && !comma) continue;
    const [x, y] = [a.expression.fields, b.expression.fields];
    const same = (x.month !== undefined && y.month !== undefined) || (x.season !== undefined && y.season !== undefined) || (x.quarter !== undefined && y.quarter !== undefined);
    if (!same || x.year !== undefined || a.expression.within || a.expression.shift !== undefined || (x.day === undefined) !== (y.day === undefined)) continue;
    if (y.year === undefined && !b.expression.within) continue;
    // `November to March 2005` begins the year before.
    const year = y.year === undefined ? undefined : x.month !== undefined && y.month !== undefined && x.month > y.month && wordAt(s, a.to) !== and && wordAt(s, a.to) !== or && !comma ? y.year - 1 : y.year;
    out[i] = { ...a, expression: { ...a.expression, fields: year === undefined ? x : { ...x, year }, ...(b.expression.within ? { within: b.expression.within } : {}) } };
  }
  return out;
};

/** Two weekdays of one range: the end lies in the week after its beginning, whichever way each was read by itself. */
const inOrder = (a: Match, b: Match, first: DateMention, last: DateMention): readonly [DateMention, DateMention] => {
  const bare = (m: Match): boolean => m.expression.kind === 'point' && m.expression.fields.weekday !== undefined && m.expression.fields.day === undefined && !m.expression.within;
  const [from, to] = [dayFromIso(first.value), dayFromIso(last.value)];
  if (!bare(a) || !bare(b) || from === undefined || to === undefined || to >= from) return [first, last];
  // Both read as past: the range began a week sooner.
  const { alternative: _, ...begin } = first;
  return [{ ...begin, value: isoOf(from - 7) + first.value.slice(10), why: { ...first.why, text: `${first.why.text}, a week sooner, so that the range ends after it begins` } }, last];
};

/** Links the ends of ranges: `from … to …`, `between … and …`, `1914–18`. */
export const linkRanges = (s: TimeStream, matches: readonly Match[], dates: readonly DateMention[]): readonly DateMention[] => {
  const out = [...dates];
  for (let i = 0; i + 1 < matches.length; i++) {
    const [a, b] = [matches[i], matches[i + 1]];
    const [first, last] = [out[i], out[i + 1]];
    if (!a || !b || !first || !last || first.range || first.type === 'DURATION' || last.type === 'DURATION' || first.type === 'SET' || last.type === 'SET') continue;
    if (!linked(s, a, b)) continue;
    const word = wordAt(s, a.to);
    const before = a.from > 0 ? wordAt(s, a.from - 1) : 0;
    if (word === or || (word === and && before !== between)) continue;
    if (word !== 0 && word !== and && before !== from && before !== between && !b.closes && textAt(s, a.to) === 'to' && a.expression.kind !== 'point') continue;
    const [begin, end] = inOrder(a, b, first, last);
    out[i] = { ...begin, range: { role: 'begin', other: i + 1 } };
    out[i + 1] = { ...end, range: { role: 'end', other: i } };
    i++;
  }
  return out;
};
