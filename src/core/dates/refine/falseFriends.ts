// What looks like a time and is none: "April Jones", "march on", "2000 pieces", "Sunday Times", "the fall of Kabul", "working hours".
import type { Filter } from '../grammar/grammar.ts';
import type { Match } from '../expression.ts';
import { classAt, flagsAt, glued, has, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';
import { Flag, TokenClass, Unit } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { CharClass, classTable } from '../../characters.ts';
import { TokenKind } from '../../article.ts';
import { isPlausibleYear } from './yearOrCount.ts';

const C = TokenClass;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that lead into a month, weekday or season. */
const leading = set("in of by since until till from to through during before after for between and or as last next this that the a an its his her their our 's on at past mid early late around about throughout each every");
/** Those that lead into a time and hardly into a person. */
const timeOnly = set('in since until till during through throughout between last next this mid early late on');
const givenNames = set('april may june august january jan');
const papers = set('times telegraph mirror express mail herald world tribune post age sport people independent school mass addams morning schools service night star sun best business football league');
const eventWords = set('bloody super sheffield man fat giving cyber');
const sport = set('touchdown touchdowns goal goals yard yards game games coach team teams quarterback half-time halftime basket rebounds pointer kick scored score scoring lead led match');
const springThings = set('water waters roll rolls onion onions board training break lamb cleaning mattress');

/** Is token `i` a capitalised word that means no time? */
export const isName = (s: TimeStream, i: number): boolean => {
  if (i < 0 || i >= s.length || s.kind[i] !== TokenKind.word || (classAt(s, i) !== 0 && classAt(s, i) !== C.tense)) return false;
  return ((classTable()[s.prose.charCodeAt(s.start[i] ?? 0)] ?? 0) & CharClass.upper) !== 0;
};
const startsSentence = (s: TimeStream, i: number): boolean => i === 0 || (s.limit[i - 1] ?? 0) <= i;
const dotEnd = (s: TimeStream, i: number): boolean => s.prose.charCodeAt((s.end[i] ?? 1) - 1) === 46;

const plainMonth = (s: TimeStream, { from, to }: Match): boolean => {
  if (!has(s, to - 1, Flag.capital)) return timeOnly.has(textAt(s, from - 1)) || /^(?:the|since|and|of|by|from|after|before)$/.test(textAt(s, from - 1));
  const month = textAt(s, to - 1).replace(/\.$/, '');
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  const lead = leading.has(before);
  const named = isName(s, to) && !(s.limit[to - 1] === to);
  if (named && !timeOnly.has(before) && (givenNames.has(month) || !lead || before === 'the')) return false;
  if (before === 'black' || before === 'long') return false;
  if (has(s, to - 1, Flag.doubtful)) {
    if (month === 'march' && /^(?:on|against|to|of|through|towards?)$/.test(textAt(s, to)) && !timeOnly.has(before) && before !== 'of' && before !== 'by') return false;
    const possessive = textAt(s, to) === "'s" || textAt(s, to) === '’s';
    const full = month === 'may' || month === 'march';
    if (!full && !dotEnd(s, to - 1)) return timeOnly.has(before) && !named;
    return lead || (possessive && month !== 'may') || before === ',' || before === '(' || (month === 'march' && before === '');
  }
  return true;
};

const plainWeekday = (s: TimeStream, { from, to }: Match): boolean => {
  if (has(s, to - 1, Flag.doubtful)) {
    if (textAt(s, to) === 'at' && has(s, to - 1, Flag.capital) && textAt(s, from - 1) === 'on') return true;
    if (textAt(s, to - 1) === 'sat' || textAt(s, to - 1) === 'sun' || textAt(s, to - 1) === 'wed') return dotEnd(s, to - 1) && has(s, to - 1, Flag.capital) && /^(?:on|by|until|from|last|next)$/.test(textAt(s, from - 1));
    return has(s, to - 1, Flag.capital) && (dotEnd(s, to - 1) || leading.has(textAt(s, from - 1)));
  }
  if (!has(s, to - 1, Flag.capital)) return true;
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  if (papers.has(textAt(s, to)) && (isName(s, to) || has(s, to, Flag.capital))) return false;
  return !(eventWords.has(before) || ((before === 'black' || before === 'good' || before === 'ash') && has(s, from - 1, Flag.capital)));
};

const plainSeason = (s: TimeStream, { from, to }: Match): boolean => {
  const word = textAt(s, to - 1);
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  const withThe = classAt(s, from) === C.the;
  const next = textAt(s, to);
  if (has(s, to - 1, Flag.capital) && (isName(s, to) || isName(s, from - 1))) return false;
  if (word === 'fall') return withThe ? timeOnly.has(before) && next !== 'of' && next !== 'in' : before === 'in' && !/^(?:the|into|to|off|from|for|value|price|prices|sales|demand|output)$/.test(next) && next !== 'in';
  if (word === 'spring') {
    if (springThings.has(next) || next === 'up' || next === 'from') return false;
    if (before === 'to' || before === 'a' || before === 'would' || before === 'will') return false;
  }
  return true;
};

const bareUnits = (s: TimeStream, { from, to }: Match): boolean => {
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  const next = textAt(s, to);
  const word = textAt(s, from);
  if ((word === 'minutes' && next === 'of') || word === 'quarters') return false;
  if (/^(?:for|in|after|over|within|throughout|took|take|takes|taking|than|just|through|into|spent|spend|lasted|lasting|mere|only|even|nearly|almost|about|around)$/.test(before) || (before === 'of' && textAt(s, from - 2) === 'matter')) return next !== 'to' || before === 'for';
  if (next === 'of') return !/^(?:the|these|those|his|her|their|its|my|our|your|early|last|first|of|those|a)$/.test(before);
  return (before === '' || before === ',') && /^(?:before|after)$/.test(next);
};

const theUnit = (s: TimeStream, { from, to }: Match): boolean => {
  const unit = valueAt(s, to - 1);
  if (unit === Unit.season) return false;
  // `over the weekend he …`
  if (unit === Unit.weekend) return classAt(s, to) !== C.hyphen && textAt(s, to) !== 'of';
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  const next = textAt(s, to);
  if (/^(?:of|when|that|before|after|he|she|they|it|we|i|his|her|their|the|which|where|ahead)$/.test(next)) return false;
  if (before === 'of' || /^(?:seized?|carr(?:y|ied)|w[io]n|rued?|rul(?:e|ed)|make|made|call(?:ed)?|name)$/.test(before) || before === 'save' || before === 'saved') return false;
  if (classAt(s, to) === C.unit || /^(?:leading|starting|beginning|ending)$/.test(next)) return false;
  return classAt(s, to) !== C.hyphen;
};

const bareClock = (s: TimeStream, { from, to }: Match): boolean => {
  if (isName(s, from - 1) && !startsSentence(s, from)) return false;
  const symbol = textAt(s, from - 1);
  if (glued(s, from) && !/^[([\s,;“"—–-]$/.test(symbol)) return false;
  return !(glued(s, to) && /^[:/.%]/.test(textAt(s, to)) && classAt(s, to + 1) === C.number && glued(s, to + 1)) && textAt(s, to) !== 'aspect' && textAt(s, to) !== 'ratio';
};

const part = (s: TimeStream, { from, to, rule }: Match): boolean => {
  const before = startsSentence(s, from) ? '' : textAt(s, from - 1);
  const word = textAt(s, to - 1);
  if (rule === 'the-part') return classAt(s, from) === C.the ? /^(?:in|during|by|of|until|through|for|throughout|before|on|into|since|all)$/.test(before) && !isName(s, to) && textAt(s, to) !== 'of' : true;
  if (word === 'overnight') return !isName(s, to) && !/^(?:success|sensation|bag|stay|guest|guests)$/.test(textAt(s, to));
  if (word === 'night' || word === 'nightfall') return /^(?:at|by|into|before|until|after)$/.test(before);
  if (/^(?:morning|afternoon|evening)$/.test(word)) return before === 'in' || before === 'by';
  if (/^(?:dawn|dusk|sunset|sunrise|daybreak)$/.test(word)) return /^(?:at|by|before|after|until|since)$/.test(before);
  return word === 'daytime' && /^(?:in|during|by|the)$/.test(before);
};

const decadeOf = (s: TimeStream, { from, to }: Match): boolean => {
  const before = textAt(s, from - 1);
  if (/^(?:his|her|their|my|your|our)$/.test(before)) return false;
  for (let i = Math.max(0, from - 5); i < from; i++) if (/^(?:temperatures?|degrees|highs?|lows|percentile|scores?)$/.test(textAt(s, i))) return false;
  return classAt(s, from) === C.the || classAt(s, from) === C.apostrophe || before === '-' || before === 'the' || before === 'and' || classAt(s, to - 1) === C.decade && valueAt(s, to - 1) >= 100;
};

const gameQuarter = (s: TimeStream, { from, to }: Match): boolean => {
  if (textAt(s, to - 1) === 'half') return false;
  for (let i = from - 12; i < to + 12; i++) if (i >= 0 && i < s.length && sport.has(textAt(s, i))) return false;
  return !/^(?:of|final|finals)$/.test(textAt(s, to)) || classAt(s, to + 1) === C.the;
};

const capitalInside = (s: TimeStream, { from, to }: Match): boolean => has(s, to - 1, Flag.capital) && !startsSentence(s, from);

const now = wordId('now');

/** Is the match a time where it stands? */
export const isTime: Filter = (s, found) => {
  const { from, to, rule, doubtful } = found;
  switch (rule) {
    case 'deictic':
      // `USA Today`, `The Tonight Show`
      return !(capitalInside(s, found) && (isName(s, from - 1) || isName(s, to)));
    case 'frequency':
      if (textAt(s, from) === 'per' && valueAt(s, to - 1) <= Unit.hour) return false;
      // `Daily Mail`, `The Weekly Standard`, `Annual Report`
      return !(has(s, to - 1, Flag.capital) && to === from + 1 && (textAt(s, from - 1) === "'s" || textAt(s, from - 1) === '’s' || isName(s, to) || (classAt(s, to) !== 0 && (flagsAt(s, to) & Flag.capital) !== 0) || isName(s, from - 1)));
    case 'vague':
      // `so far this year`: told by `this year`.
      if (textAt(s, to - 1) === 'far' && classAt(s, to) === C.shift) return false;
      if (wordAt(s, to - 1) === now && (classAt(s, to) === C.hyphen || textAt(s, to) === 'that')) return false;
      return !(to === from + 1 && capitalInside(s, found));
    case 'holiday':
      if (isName(s, to) && /^(?:easter|christmas)$/.test(textAt(s, to - 1))) return false;
      return !doubtful || /^(?:before|by|in|the|of|after|for|at|until|since|new|on|to)$/.test(textAt(s, from - 1)) || /^[.,;:!]/.test(textAt(s, to));
    default:
  }
  if (!doubtful) return true;
  switch (rule) {
    case 'month':
      return plainMonth(s, found);
    case 'day-of-month':
      return classAt(s, from) === C.weekday || /^(?:on|until|by|since|from|till|to)$/.test(textAt(s, from - 1));
    case 'weekday':
      return plainWeekday(s, found);
    case 'season':
      return plainSeason(s, found);
    case 'year':
    case 'short-year':
      return isPlausibleYear(s, found);
    case 'decade':
      return decadeOf(s, found);
    case 'quarter':
    case 'half':
      return gameQuarter(s, found);
    case 'the-unit':
      return theUnit(s, found);
    case 'bare-units':
      return bareUnits(s, found);
    case 'a-unit':
      return valueAt(s, to - 1) !== Unit.season && classAt(s, to - 1) !== C.part && !/^(?:when|that|which)$/.test(textAt(s, to)) && textAt(s, from - 1) !== 'not';
    case 'the-part':
    case 'bare-part':
      return part(s, found);
    case 'clock':
      return bareClock(s, found);
    default:
      return true;
  }
};
