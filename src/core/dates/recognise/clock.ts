// 8 a.m. · 8:30 p.m. · 10AM · 16:15 UTC · 0800 GMT · 1600 hours · 05:30hrs · 10:57 · 5 o'clock · noon · midnight · 6:40 p.m. (GMT +8)
// half past seven · 8.30pm · 9:34 p.m. EST · 7:56:30 pm
import type { Clock } from '../calendar/moment.ts';
import type { Match, TimeRecogniser } from '../expression.ts';
import { Flag, Quantifier, TokenClass } from '../lexicon/classes.ts';
import { wordId, wordIds } from '../lexicon/lexicon.ts';
import { cardinalAt } from '../grammar/numerals.ts';
import { match, point } from '../grammar/phrases.ts';
import { classAt, glued, has, textAt, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const w = wordIds('hours', 'hrs', 'local', 'time');
const id = 'clock';
const clockPrepositions = new Set(['at', 'by', 'until', 'till', 'since', 'from', 'before', 'after', 'between', 'to', 'and', 'around'].map((w) => wordId(w)));
const pastWord = wordId('past');

/** Behind a time: a zone, with `local time` and an offset in brackets. */
const zoneEnd = (s: TimeStream, i: number): { readonly to: number; readonly zone?: string } => {
  let at = i;
  const open = classAt(s, at) === C.open;
  if (open) at++;
  if (wordAt(s, at) === w.local && wordAt(s, at + 1) === w.time) {
    at += 2;
    if (open && classAt(s, at) !== C.close) return { to: i };
    return { to: open ? at + 1 : at };
  }
  if (classAt(s, at) !== C.zone || !has(s, at, Flag.upper)) return { to: i };
  const universal = valueAt(s, at) === 1;
  at++;
  let offset = false;
  if ((textAt(s, at) === '+' || classAt(s, at) === C.hyphen) && classAt(s, at + 1) === C.number) {
    at += classAt(s, at + 2) === C.colon ? 4 : 2;
    offset = true;
  }
  if (wordAt(s, at) === w.time) at++;
  if (open) {
    if (classAt(s, at) !== C.close) return { to: i };
    at++;
  }
  return universal && !offset ? { to: at, zone: 'Z' } : { to: at };
};

const made = (s: TimeStream, from: number, to: number, clock: Clock, sure: boolean): Match => {
  const zone = zoneEnd(s, to);
  const found = match(from, zone.to, 'TIME', id, id, point({ clock: zone.zone ? { ...clock, zone: zone.zone } : clock }));
  return sure || zone.to > to ? found : { ...found, doubtful: true };
};

const withMeridiem = (s: TimeStream, i: number, hour: number): { readonly to: number; readonly hour: number } | undefined => {
  if (classAt(s, i) !== C.meridiem || hour > 12 || hour < 1) return undefined;
  const add = valueAt(s, i);
  return { to: i + 1, hour: add < 0 ? hour : (hour % 12) + add };
};

const figures = (s: TimeStream, i: number): Match | undefined => {
  const n = valueAt(s, i);
  const width = (s.end[i] ?? 0) - (s.start[i] ?? 0);
  if (classAt(s, i) === C.dotted) {
    // 8.30pm, 9.a.m.
    const parts = /^(\d{1,2})\.(\d{2})?$/.exec(textAt(s, i));
    const hour = Number(parts?.[1]);
    const minute = Number(parts?.[2] ?? 0);
    const half = parts && minute < 60 ? withMeridiem(s, i + 1, hour) : undefined;
    return half && made(s, i, half.to, { hour: half.hour, minute }, true);
  }
  if (has(s, i, Flag.grouped)) return undefined;
  if (classAt(s, i + 1) === C.colon && glued(s, i + 1) && glued(s, i + 2) && width <= 2 && n <= 12 && n >= 1) {
    // 5:30PM, 1:00am
    const parts = /^([0-5]\d)(am|pm)$/.exec(textAt(s, i + 2));
    if (parts) return made(s, i, i + 3, { hour: (n % 12) + (parts[2] === 'pm' ? 12 : 0), minute: Number(parts[1]) }, true);
  }
  if (classAt(s, i + 1) === C.colon && glued(s, i + 1) && glued(s, i + 2) && classAt(s, i + 2) === C.number && width <= 2 && n <= 24) {
    const minute = valueAt(s, i + 2);
    if ((s.end[i + 2] ?? 0) - (s.start[i + 2] ?? 0) !== 2 || minute > 59) return undefined;
    let at = i + 3;
    let clock: Clock = { hour: n, minute };
    if (classAt(s, at) === C.colon && glued(s, at) && classAt(s, at + 1) === C.number && glued(s, at + 1) && valueAt(s, at + 1) < 60) {
      clock = { ...clock, second: valueAt(s, at + 1) };
      at += 2;
    }
    const half = withMeridiem(s, at, n);
    if (half) return made(s, i, half.to, { ...clock, hour: half.hour }, true);
    if (/^(?:hrs?|hours)$/.test(textAt(s, at))) return made(s, i, at + 1, clock, true);
    return made(s, i, at, clock, i > 0 && clockPrepositions.has(wordAt(s, i - 1)));
  }
  if (width <= 2) {
    const half = withMeridiem(s, i + 1, n);
    return half && made(s, i, half.to, { hour: half.hour, minute: 0 }, true);
  }
  if (width === 4 && n <= 2400 && n % 100 < 60) {
    const clock = { hour: Math.floor(n / 100), minute: n % 100 };
    if (wordAt(s, i + 1) === w.hours || wordAt(s, i + 1) === w.hrs) {
      const leading = s.prose.charCodeAt(s.start[i] ?? 0) === 48 || (i > 0 && clockPrepositions.has(wordAt(s, i - 1)));
      return leading ? made(s, i, i + 2, clock, true) : undefined;
    }
    const half = withMeridiem(s, i + 1, clock.hour);
    if (half) return made(s, i, half.to, { ...clock, hour: half.hour }, true);
    if (classAt(s, i + 1) === C.zone && has(s, i + 1, Flag.upper)) return made(s, i, i + 1, clock, true);
  }
  return undefined;
};

export const clock: TimeRecogniser = {
  id,
  first: [C.number, C.dotted, C.clock, C.noon, C.cardinal, C.quantifier],
  match(s, i) {
    const c = classAt(s, i);
    if (c === C.noon) return made(s, i, i + 1, { hour: valueAt(s, i), minute: 0 }, true);
    if (c === C.clock) return made(s, i, i + 1, { hour: Math.floor(valueAt(s, i) / 60), minute: valueAt(s, i) % 60 }, true);
    if (c === C.cardinal) {
      const word = cardinalAt(s, i);
      const half = word && withMeridiem(s, word.to, word.value);
      return half && made(s, i, half.to, { hour: half.hour, minute: 0 }, true);
    }
    if (c === C.quantifier) {
      if (valueAt(s, i) !== Quantifier.half || wordAt(s, i + 1) !== pastWord) return undefined;
      const hour = cardinalAt(s, i + 2);
      if (!hour || hour.value < 1 || hour.value > 12) return undefined;
      const half = withMeridiem(s, hour.to, hour.value);
      return made(s, i, half?.to ?? hour.to, { hour: half?.hour ?? hour.value, minute: 30 }, true);
    }
    return figures(s, i);
  },
};
