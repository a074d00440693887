// What the words beside an expression make of it: a rate (`15 a year`), or a time whose day stands behind a comma (`16:15 UTC, June 1st`).
import type { Expression, Match } from '../expression.ts';
import { classAt, limitOf, textAt, type TimeStream } from '../grammar/stream.ts';
import { TokenClass } from '../lexicon/classes.ts';

const C = TokenClass;

/** How far before a rate its number may stand: `30 barrels of oil a day`. */
const reach = 5;

const isNumber = (s: TimeStream, i: number): boolean => classAt(s, i) === C.number || classAt(s, i) === C.cardinal || classAt(s, i) === C.dotted;

/** Does `a day` at `from` tell how often? A count stands before it, with its noun: `30 barrels a day`, `twice a week`, `$5 a month`. */
const isRate = (s: TimeStream, from: number): boolean => {
  const before = textAt(s, from - 1);
  if (isNumber(s, from - 1) || /^(?:times?|once|twice|percent|%|million|billion|trillion)$/.test(before)) return true;
  // A preposition or an article before it, and it is a length: `in a day`, `than a year`.
  const unit = classAt(s, from - 1) === C.unit;
  if (classAt(s, from - 1) !== 0 && classAt(s, from - 1) !== C.close && !unit) return false;
  if (!/^(?:\)|[a-z]+s|people|men|women|children|water|oil|gas|gold)$/.test(before)) return false;
  for (let i = from - 2; i >= Math.max(0, from - reach) && limitOf(s, i) === limitOf(s, from); i--) {
    if (isNumber(s, i)) return true;
    if (classAt(s, i) === C.comma || classAt(s, i) === C.stop) return false;
  }
  return false;
};

const clockOnly = (expression: Expression): boolean => expression.kind === 'point' && expression.fields.clock !== undefined && Object.keys(expression.fields).length === 1;

/** Rates become sets; a time takes its day from right behind a comma. */
export const readNeighbours = (s: TimeStream, matches: readonly Match[]): readonly Match[] =>
  matches.map((found, k): Match => {
    if (found.rule === 'a-unit' && found.expression.kind === 'duration' && found.mod === undefined && found.expression.value !== 'P1WE' && isRate(s, found.from)) {
      return { ...found, type: 'SET', rule: 'rate', expression: { kind: 'set', value: found.expression.value } };
    }
    if (found.expression.kind === 'point' && found.expression.fields.month === 9 && found.expression.fields.day === 11 && found.expression.fields.year === undefined && /^(?:attacks?|terror|terrorist|hijackers?|hijackings?|commission)$/.test(textAt(s, found.to))) {
      return { ...found, rule: 'september-11', expression: { ...found.expression, fields: { ...found.expression.fields, year: 2001 } } };
    }
    const next = matches[k + 1];
    if (clockOnly(found.expression) && next && next.from === found.to + 1 && classAt(s, found.to) === C.comma && next.expression.kind === 'point' && found.expression.kind === 'point') {
      const { clock } = found.expression.fields;
      const { fields } = next.expression;
      if (clock && !fields.clock && (fields.day !== undefined || fields.weekday !== undefined)) return { ...found, rule: 'time-of-next', expression: { ...next.expression, fields: { ...fields, clock } } };
    }
    return found;
  });
