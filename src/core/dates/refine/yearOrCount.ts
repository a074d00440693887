// Four figures: a year (`the 1991 settlement`, `in 2003`) or a number (`2000 pieces`, `Resolution 1441`, `S-2000`)?
import type { Match } from '../expression.ts';
import { isSeasonYear } from '../grammar/range.ts';
import { classAt, glued, textAt, valueAt, type TimeStream } from '../grammar/stream.ts';
import { TokenClass } from '../lexicon/classes.ts';

const C = TokenClass;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const yearPrepositions = set('in since until till by during before after from of between throughout circa early late mid through');
const determiners = set("the a an its his her their our 's ’s that this");
const counted = set(
  'people men women children troops soldiers fighters tons tonnes kilometres kilometers km miles feet meters metres dollars euros pounds yen percent per points jobs workers cars homes houses shares votes seats employees students members migrants refugees rebels police officers civilians ships aircraft planes tanks guns pieces units degrees kg lb mph hp barrels acres hectares square litres gallons volts watts calories words pages million billion prisoners casualties deaths dead wounded others more years days hours minutes weeks months',
);
const numbered = set('resolution flight route room article section page highway number no boeing airbus model psalm channel point level figure bus type class windows points score chapter line radio fm street avenue');
const roughly = set('about over nearly some almost around least than up under approximately roughly only just another additional');

/** Does token `i` begin with a small letter? */
const small = (s: TimeStream, i: number): boolean => {
  const code = s.prose.charCodeAt(s.start[i] ?? 0);
  return i < s.length && code >= 97 && code <= 122;
};

export const isPlausibleYear = (s: TimeStream, { from, to, rule, mod }: Match): boolean => {
  const first = s.limit[from - 1] === from || from === 0;
  const before = first ? '' : textAt(s, from - 1);
  const next = s.limit[to - 1] === to ? '' : textAt(s, to);
  // Figures in a chain are a code: `138-2010-2015`, `2010-2015-86`.
  const joint = (i: number): boolean => classAt(s, i) === C.hyphen && glued(s, i) && glued(s, i + 1);
  if ((joint(from - 1) && joint(from - 3)) || (joint(to) && joint(to + 2))) return false;
  if (rule === 'short-year') return yearPrepositions.has(before) || before === 'and' || before === 'class' || before === 'to';
  const value = valueAt(s, to - 1);
  const modern = value >= 1900 && value < 2040;
  if (/^[$€£¥#+=&]$/.test(before) || /^(?:no\.|nos\.|us\$|rs\.?|usd|eur)$/.test(before)) return false;
  // Inside a code or a larger number: `S-2000`, `A/2000`, `+86-2010`; but `pre-1967`, `(1914`.
  if (glued(s, from) && !first) {
    if (classAt(s, from - 1) === C.hyphen) {
      if (glued(s, from - 1) && !/^(?:pre|post|mid|early|late|since|ante|inter)$/.test(textAt(s, from - 2))) return false;
    } else if (!/^[([“"‘'—–,;]/.test(before)) return false;
  }
  if (glued(s, to) && next !== '') {
    if (/^[%°$€£]/.test(next)) return false;
    if (classAt(s, to) === C.hyphen && glued(s, to + 1)) {
      if (small(s, to + 1) && textAt(s, to + 1) !== 'era') return false;
      if (classAt(s, to + 1) === C.number && (s.end[to + 1] ?? 0) - (s.start[to + 1] ?? 0) > 4) return false;
    }
    if ((classAt(s, to) === C.slash || classAt(s, to) === C.colon) && glued(s, to + 1)) return modern && isSeasonYear(s, to - 1);
    if (small(s, to) && next !== 's') return false;
  }
  if (counted.has(next) || classAt(s, to) === C.unit || numbered.has(before)) return false;
  if (classAt(s, to) === C.cardinal || classAt(s, to) === C.number) return false;
  if (before === 'than') return /^(?:later|earlier|before|older)$/.test(textAt(s, from - 2));
  if (mod === undefined && roughly.has(before)) return before === 'around' && modern && !small(s, to);
  if (mod !== undefined && small(s, to) && !/^(?:and|to|until|when|as|in|by|he|she|it|they|the|with|but)$/.test(next)) return false;
  if (before === 'at' || before === 'with' || before === 'for') return modern && !small(s, to) && before !== 'at' && value > 1950;
  if (yearPrepositions.has(before)) {
    // `of 1500 horsemen`
    if (value >= 1500 && value < 1900 && before === 'of' && small(s, to)) return !next.endsWith('s') || /^(?:was|has|is|this)$/.test(next);
    return modern || before !== 'of' || !small(s, to) || /^(?:and|when|to|until|in|by|as|the|with|was|were|had|but|that|which|on|after|he|at|for)$/.test(next);
  }
  if (determiners.has(before)) return modern || small(s, to) || (value >= 1500 && classAt(s, to) === 0);
  if (modern) return !(small(s, to) && /[^s]s$/.test(next) && !/^(?:was|is|has|as|this|its)$/.test(next)) || before === '' || before === 'and' || before === ',' || before === '(';
  // `Eastern Theater 1861–1863`
  if (value >= 1500 && classAt(s, to) === C.hyphen && classAt(s, to + 1) === C.number && valueAt(s, to + 1) > value && valueAt(s, to + 1) < value + 200) return true;
  if (value < 1200 && before !== '(') return false;
  return before === '(' || before === '' || before === ',' || before === 'and' || before === 'to' || before === 'or' ? !small(s, to) || /^(?:and|to|when|with|by|the|was|in)$/.test(next) : false;
};
