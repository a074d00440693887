// Numbers in figures and words.
import { Flag, Quantifier, TokenClass } from '../lexicon/classes.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { classAt, glued, has, textAt, valueAt, wordAt, type TimeStream } from './stream.ts';

const C = TokenClass;
const [and, of, one] = [wordId('and'), wordId('of'), wordId('one')];

/** Tokens up to `to` read; `value` null where the text names no number (`several`). */
export interface Quantity {
  readonly to: number;
  readonly value: number | null;
  /** Nothing but `a` or `an`. */
  readonly article?: true;
}

/** `21`, `1,460`, `2.5`, `twenty-one`, `two hundred and thirty`. */
export const cardinalAt = (s: TimeStream, i: number): { readonly to: number; readonly value: number } | undefined => {
  const c = classAt(s, i);
  if (c === C.number) return { to: i + 1, value: valueAt(s, i) };
  if (c === C.dotted) {
    const value = Number(textAt(s, i));
    return Number.isNaN(value) ? undefined : { to: i + 1, value };
  }
  if (c !== C.cardinal) return undefined;
  let total = 0;
  let part = 0;
  let at = i;
  for (let n = 0; n < 8; n++) {
    if (classAt(s, at) !== C.cardinal) break;
    const value = valueAt(s, at);
    if (has(s, at, Flag.scale)) {
      if (value === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * value;
        part = 0;
      }
    } else {
      // `five six`: two numbers; `twenty five`: one.
      if (part % 10 !== 0 || (part % 100 !== 0 && value >= 10)) break;
      part += value;
    }
    at++;
    if (classAt(s, at) === C.hyphen && classAt(s, at + 1) === C.cardinal && glued(s, at) && glued(s, at + 1) && part % 100 >= 20) at++;
    else if (wordAt(s, at) === and && classAt(s, at + 1) === C.cardinal && (part >= 100 || total >= 1000) && !has(s, at + 1, Flag.scale)) at++;
  }
  return at === i ? undefined : { to: at, value: total + part };
};

/** `3rd`, `third`, `twenty-first`, `final`, `last` is not among them. -1 for `final`. */
export const ordinalAt = (s: TimeStream, i: number): { readonly to: number; readonly value: number } | undefined => {
  if (classAt(s, i) === C.ordinal) return { to: i + 1, value: valueAt(s, i) };
  if (classAt(s, i) !== C.cardinal || valueAt(s, i) < 20 || valueAt(s, i) > 90) return undefined;
  const at = classAt(s, i + 1) === C.hyphen ? i + 2 : i + 1;
  const value = valueAt(s, at);
  return classAt(s, at) === C.ordinal && value > 0 && value < 10 ? { to: at + 1, value: valueAt(s, i) + value } : undefined;
};

/** `and a half` behind a number: 0.5, and where it ends. */
const halfAfter = (s: TimeStream, i: number): number => {
  if (wordAt(s, i) !== and) return 0;
  const at = classAt(s, i + 1) === C.quantifier && valueAt(s, i + 1) === Quantifier.one ? i + 2 : i + 1;
  return classAt(s, at) === C.quantifier && valueAt(s, at) === Quantifier.half ? at + 1 : 0;
};

/** A number of units: `three`, `one and a half`, `half a`, `a`, `several`, `a few`, `a couple of`, `dozens of`, `many`. */
export const quantityAt = (s: TimeStream, i: number): Quantity | undefined => {
  const number = cardinalAt(s, i);
  if (number) {
    const half = halfAfter(s, number.to);
    return half ? { to: half, value: number.value + 0.5 } : number;
  }
  if (classAt(s, i) !== C.quantifier) return undefined;
  const skipOf = (at: number): number => (wordAt(s, at) === of ? at + 1 : at);
  switch (valueAt(s, i)) {
    case Quantifier.half:
      return classAt(s, i + 1) === C.quantifier && valueAt(s, i + 1) === Quantifier.one ? { to: i + 2, value: 0.5 } : undefined;
    case Quantifier.several:
    case Quantifier.few:
    case Quantifier.many:
    case Quantifier.some:
      return { to: i + 1, value: null };
    case Quantifier.couple:
      return { to: skipOf(i + 1), value: 2 };
    case Quantifier.dozen:
      return { to: skipOf(i + 1), value: 12 };
    case Quantifier.dozens:
      return wordAt(s, i + 1) === of ? { to: i + 2, value: null } : undefined;
    case Quantifier.another: {
      const more = cardinalAt(s, i + 1);
      return more ?? { to: i + 1, value: 1 };
    }
    case Quantifier.one: {
      if (classAt(s, i + 1) !== C.quantifier) {
        // `a hundred days`
        const more = classAt(s, i + 1) === C.cardinal && has(s, i + 1, Flag.scale) ? cardinalAt(s, i + 1) : undefined;
        return more ?? { to: i + 1, value: 1, article: true };
      }
      const next = valueAt(s, i + 1);
      if (next === Quantifier.few || next === Quantifier.several) return { to: i + 2, value: null };
      if (next === Quantifier.couple) return { to: skipOf(i + 2), value: 2 };
      if (next === Quantifier.dozen) return { to: skipOf(i + 2), value: 12 };
      if (next === Quantifier.half) return { to: i + 2, value: 0.5 };
      if (next === Quantifier.all || next === Quantifier.one) return { to: i + 2, value: 1 };
      return undefined;
    }
    default:
      return undefined;
  }
};

/** A year in words: `nineteen eighty-four`, `two thousand and six`. */
const spelledYearAt = (s: TimeStream, i: number): { readonly to: number; readonly value: number } | undefined => {
  if (classAt(s, i) !== C.cardinal || wordAt(s, i) === one) return undefined;
  const whole = cardinalAt(s, i);
  if (whole && whole.value >= 1100 && whole.value < 2100 && whole.to - i >= 2) return whole;
  const centuries = valueAt(s, i);
  if (centuries < 10 || centuries > 20) return undefined;
  const rest = cardinalAt(s, i + 1);
  return rest && rest.value >= 10 && rest.value < 100 ? { to: rest.to, value: centuries * 100 + rest.value } : undefined;
};

/** A year that needs no context: four figures 1000 to 2199, `'03` behind a month, or spelled. */
export const yearAt = (s: TimeStream, i: number, short = false): { readonly to: number; readonly value: number } | undefined => {
  if (has(s, i, Flag.fourDigits)) {
    const value = valueAt(s, i);
    return value >= 1000 && value < 2200 ? { to: i + 1, value } : undefined;
  }
  if (short && classAt(s, i) === C.apostrophe && has(s, i + 1, Flag.twoDigits) && glued(s, i + 1)) {
    const value = valueAt(s, i + 1);
    return { to: i + 2, value: value < 50 ? 2000 + value : 1900 + value };
  }
  return spelledYearAt(s, i);
};

/** A day of a month: `3`, `03`, `3rd`, `third`, `twenty-first`, `twenty nine`. Not before a unit, a percent sign, a colon. */
export const dayAt = (s: TimeStream, i: number): { readonly to: number; readonly value: number; readonly ordinal: boolean } | undefined => {
  const ordinal = ordinalAt(s, i);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? { ...ordinal, ordinal: true } : undefined;
  if (classAt(s, i) === C.number && !has(s, i, Flag.fourDigits | Flag.grouped)) {
    const value = valueAt(s, i);
    const width = (s.end[i] ?? 0) - (s.start[i] ?? 0);
    return value >= 1 && value <= 31 && width <= 2 ? { to: i + 1, value, ordinal: false } : undefined;
  }
  const spelled = classAt(s, i) === C.cardinal ? cardinalAt(s, i) : undefined;
  return spelled && spelled.value >= 1 && spelled.value <= 31 ? { ...spelled, ordinal: false } : undefined;
};
