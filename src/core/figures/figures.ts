import { TokenKind } from '../article.ts';
import type { Span } from '../span.ts';
import { months } from './functionWords.ts';
import { nounGroupAt, type NounGroup } from './nounGroup.ts';
import { intervalOf, operatorBefore, type FigureOperator } from './operators.ts';
import { textOfToken, type TokenText } from './tokenText.ts';
import { gluedScales, numerals, scales, vague } from './scales.ts';

export type FigureKind = 'count' | 'money' | 'percent' | 'measure';

/** A number with how it is meant and of what. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly operator: FigureOperator;
  /** The number as said, scale applied; of a range the lower end. */
  readonly value: number;
  /** The values that are meant: a closed interval. `high` may be infinite. */
  readonly low: number;
  readonly high: number;
  /** `USD`, `EUR`, … for money; `km`, `kg`, … for measures. */
  readonly unit?: string;
  /** Tokens `[first, last)` of the number itself, operator, scale and unit included, without the noun group. */
  readonly tokens: NounGroup;
  /** What is counted, as tokens; its head is the last. */
  readonly noun?: NounGroup;
}

const currencyBefore: Readonly<Record<string, string>> = { $: 'USD', 'us$': 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY', '₽': 'RUB', rs: 'INR', 'rs.': 'INR', usd: 'USD', eur: 'EUR', gbp: 'GBP', inr: 'INR' };
const currencyAfter: Readonly<Record<string, string>> = {
  dollar: 'USD', dollars: 'USD', euro: 'EUR', euros: 'EUR', pounds: 'GBP', rupee: 'INR', rupees: 'INR', yen: 'JPY', yuan: 'CNY', rouble: 'RUB', roubles: 'RUB', ruble: 'RUB', rubles: 'RUB', francs: 'CHF', usd: 'USD', eur: 'EUR', cents: 'cent',
};
const measures: Readonly<Record<string, string>> = {
  km: 'km', kilometer: 'km', kilometers: 'km', kilometre: 'km', kilometres: 'km', mile: 'mile', miles: 'mile', mi: 'mile', m: 'm', meter: 'm', meters: 'm', metre: 'm', metres: 'm', cm: 'cm', mm: 'mm', feet: 'ft', foot: 'ft', ft: 'ft',
  inch: 'in', inches: 'in', kg: 'kg', kilograms: 'kg', kilogram: 'kg', pound: 'lb', lb: 'lb', lbs: 'lb', tonne: 't', tonnes: 't', ton: 't', tons: 't', mph: 'mph', 'km/h': 'km/h', kph: 'km/h', gb: 'GB', mb: 'MB', tb: 'TB', mw: 'MW', ghz: 'GHz',
  degrees: 'degree', hectares: 'ha', acres: 'acre', gallons: 'gallon', litres: 'l', liters: 'l', barrels: 'barrel', knots: 'knot', points: 'point', point: 'point', g: 'g', celsius: 'degree', fahrenheit: 'degree',
};
/** Spans of time are dates' business. */
const timeUnits: ReadonlySet<string> = new Set('second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries am pm a.m. p.m. o\'clock utc gmt est old yr yrs'.split(' '));
/** What makes a bare number a name: "No. 10", "Flight 370", "Article 5". */
const labelBefore: ReadonlySet<string> = new Set('no no. nos. number flight article section chapter page clause part phase group version season episode windows boeing airbus room route highway district grade level division act rule resolution row gate platform channel volume issue figure table'.split(' '));

/** The value of a number token; undefined where it is no quantity (more than fifteen digits, dots like an address). */
export const readNumber = (token: string): number | undefined => {
  if (token.length > 24) return undefined;
  let plain = token;
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(token)) plain = token.replace(/,/g, '');
  else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(token)) plain = token.replace(/\./g, '');
  else if (/^\d+,\d{1,2}$/.test(token)) plain = token.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain) || plain.replace('.', '').length > 15) return undefined;
  return Number(plain);
};

/** Reads a chain of number words from token `i`: "two hundred and fifty". */
const readWords = (at: (i: number) => string, i: number): { readonly value: number; readonly next: number } | undefined => {
  let total = 0;
  let current = 0;
  let j = i;
  let any = false;
  for (let steps = 0; steps < 12; steps++) {
    const word = at(j);
    const numeral = numerals[word];
    if (numeral !== undefined) current += numeral;
    else if (word === 'dozen') current = Math.max(1, current) * 12;
    else if (word === 'hundred' && any) current *= 100;
    else if (scales[word] !== undefined && any) {
      total += current * (scales[word] ?? 1);
      current = 0;
    } else if ((word === 'and' || word === '-') && any && (numerals[at(j + 1)] ?? 0) > 0 && (word === '-' || /^(?:hundred|thousand)$/.test(at(j - 1)))) {
      j++;
      continue;
    } else break;
    any = true;
    j++;
  }
  if (any && at(j) === 'and' && at(j + 1) === 'a' && at(j + 2) === 'half') return { value: total + current + 0.5, next: j + 3 };
  return any ? { value: total + current, next: j } : undefined;
};

interface Reading {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly next: number;
  readonly operator?: FigureOperator;
}

/** A quantity that begins at token `i`, without operator and unit. */
const readQuantity = (at: (i: number) => string, glued: (i: number) => boolean, i: number, isNumber: boolean): Reading | undefined => {
  const word = at(i);
  if (isNumber) {
    const base = readNumber(word);
    if (base === undefined) return undefined;
    let value = base;
    let next = i + 1;
    for (let k = 0; k < 2; k++) {
      const scale = at(next - 1) !== word || !glued(next) ? scales[at(next)] : gluedScales[at(next)];
      if (scale === undefined) break;
      value *= scale;
      next++;
    }
    return { low: value, high: value, value, next };
  }
  const few = /^(?:several|few|many)$/.test(word) ? 1 : 0;
  const loose = vague[at(i + few)];
  if (loose && at(i + few + 1) === 'of') {
    const of = vague[at(i + few + 2)];
    if (of) return { low: loose[0] * (of[0] / 2), high: loose[1] * (of[0] / 2), value: loose[0], next: i + few + 3, operator: 'vague' };
    return { low: loose[0], high: loose[1], value: loose[0], next: i + few + 1, operator: 'vague' };
  }
  if (word === 'several' && scales[at(i + 1)] !== undefined) {
    const scale = scales[at(i + 1)] ?? 1;
    return { low: 2 * scale, high: 10 * scale, value: 2 * scale, next: i + 2, operator: 'vague' };
  }
  if (word === 'half' && at(i + 1) === 'a' && scales[at(i + 2)] !== undefined) return { low: 0.5 * (scales[at(i + 2)] ?? 1), high: 0.5 * (scales[at(i + 2)] ?? 1), value: 0.5 * (scales[at(i + 2)] ?? 1), next: i + 3 };
  if ((word === 'a' || word === 'an') && (scales[at(i + 1)] !== undefined || at(i + 1) === 'dozen')) {
    const value = at(i + 1) === 'dozen' ? 12 : (scales[at(i + 1)] ?? 1);
    return { low: value, high: value, value, next: i + 2 };
  }
  const read = numerals[word] === undefined ? undefined : readWords(at, i);
  return read && { low: read.value, high: read.value, value: read.value, next: read.next };
};

const touches = (spans: readonly Span[], from: number, to: number): boolean => spans.some((s) => s.start < to && from < s.end);

/**
 * The figures of an article, in text order: counts, money, percentages and measures, each with its interval. Dates, times, scores, years, ages
 * and numbers that are names are left out.
 *
 * @param masked what is no figure: the spans of dates and names
 */
export const findFigures = (article: TokenText, masked: readonly Span[]): readonly Figure[] => {
  const { tokens, sentences } = article;
  const found: Figure[] = [];
  const mask = [...masked].sort((a, b) => a.start - b.start);
  let m = 0;
  for (let s = 0; s < sentences.length; s++) {
    const first = sentences.first[s] ?? 0;
    const stop = sentences.first[s + 1] ?? tokens.length;
    const at = (i: number): string => (i >= first && i < stop ? textOfToken(article, i).toLowerCase() : '');
    const glued = (i: number): boolean => i > first && tokens.end[i - 1] === tokens.start[i];
    for (let i = first; i < stop; i++) {
      const from = tokens.start[i] ?? 0;
      while (m < mask.length && (mask[m]?.end ?? 0) <= from) m++;
      const isNumber = tokens.kind[i] === TokenKind.number;
      if (!isNumber && tokens.kind[i] !== TokenKind.word) continue;
      const near = mask.slice(m, m + 4);
      if (touches(near, from, tokens.end[i] ?? 0)) continue;
      const figure = figureAt(article, { at, glued, i, first, stop, isNumber });
      if (!figure) continue;
      if (!touches(near, figure.start, tokens.end[figure.tokens.last - 1] ?? 0)) found.push(figure);
      i = Math.max(i, figure.tokens.last - 1);
    }
  }
  return found;
};

interface Place {
  readonly at: (i: number) => string;
  readonly glued: (i: number) => boolean;
  readonly i: number;
  readonly first: number;
  readonly stop: number;
  readonly isNumber: boolean;
}

const figureAt = (article: TokenText, { at, glued, i, first, stop, isNumber }: Place): Figure | undefined => {
  const { tokens } = article;
  let read = readQuantity(at, glued, i, isNumber);
  if (!read) return undefined;
  let { low, high, operator } = read;
  let next = read.next;
  // 16:08, 2-1, 24/7, version numbers and the like.
  if (isNumber && glued(i) && /^[:/.–-]$/.test(at(i - 1)) && i > first + 1) return undefined;
  if (isNumber && glued(next) && (at(next) === ':' || at(next) === '/')) return undefined;
  let before = i;
  let kind: FigureKind = 'count';
  let unit: string | undefined;
  const sign = currencyBefore[at(i - 1)];
  if (sign) {
    kind = 'money';
    unit = sign;
    before = i - 1;
    if (/^(?:us|u\.s\.|a|c|hk)$/.test(at(before - 1)) && glued(before)) before--;
  }
  // A range: "36 to 40", "between 36 and 40", "5-10 million".
  const joiner = at(next);
  const between = at(before - 1) === 'between';
  if (!operator && (joiner === 'to' || joiner === '-' || joiner === '–' || (joiner === 'and' && between))) {
    const skip = currencyBefore[at(next + 1)] ? 2 : 1;
    const isToken = tokens.kind[next + skip] === TokenKind.number;
    const upper = readQuantity(at, glued, next + skip, isToken);
    const scale = upper && upper.next > next + skip + 1 && read.next === i + 1 ? upper.value / (readNumber(at(next + skip)) ?? upper.value) : 1;
    if (upper && upper.value > read.value * scale && (between || joiner === 'to' ? at(before - 1) !== 'from' : true)) {
      low = read.value * scale;
      high = upper.value;
      operator = 'range';
      next = upper.next;
      read = { ...read, value: low };
      if (between) before--;
    } else if (joiner !== 'to' && isToken) return undefined;
  }
  if (!operator) {
    const back = before;
    const said = operatorBefore((k) => at(back - k));
    if (said) {
      operator = said.operator;
      before = back - said.tokens;
    } else operator = 'exact';
    if (at(next) === '+' && glued(next)) {
      operator = 'more';
      next++;
    } else if (at(next) === 'or' && /^(?:more|so|less|fewer)$/.test(at(next + 1))) {
      operator = at(next + 1) === 'more' ? 'at-least' : at(next + 1) === 'so' ? 'about' : 'at-most';
      next += 2;
    }
    [low, high] = intervalOf(operator, read.value);
  }
  const suffix = at(next);
  if (suffix === '%' || suffix === 'percent' || suffix === 'pct' || (suffix === 'per' && at(next + 1) === 'cent')) {
    kind = 'percent';
    next += suffix === 'per' ? 2 : 1;
    if (operator === 'exact') [low, high] = [read.value, read.value];
  } else if (!unit) {
    const country = /^(?:us|u\.s\.|american|canadian|australian)$/.test(suffix) ? 1 : 0;
    const money = currencyAfter[at(next + country)];
    const measure = measures[suffix];
    if (money) {
      kind = 'money';
      unit = money;
      next += 1 + country;
    } else if (measure) {
      kind = 'measure';
      unit = measure;
      next++;
    }
  }
  if (kind === 'count' && !unit && [1, 2, 3].some((k) => at(before - k) === 'magnitude' || at(next + k - 1) === 'magnitude') && read.value < 11) {
    kind = 'measure';
    unit = 'magnitude';
  }
  if (timeUnits.has(at(next)) || (at(next) === '-' && glued(next) && unit !== 'magnitude')) return undefined;
  // "200 tonnes of heavy fuel oil" has a noun, "200 tonnes on board" has none.
  const noun = kind === 'count' || (kind === 'measure' && at(next) === 'of' && !/^(?:km|mile|m|ft|cm|mm|in)$/.test(unit ?? '')) ? nounGroupAt(article, next, stop) : undefined;
  if (noun && timeUnits.has(at(noun.last - 1))) return undefined;
  if (kind === 'count' && isName(article, { at, glued, i, first, stop, isNumber }, next, operator, noun)) return undefined;
  return {
    start: tokens.start[before] ?? 0,
    end: tokens.end[(noun?.last ?? next) - 1] ?? 0,
    kind,
    operator,
    value: read.value,
    low,
    high,
    ...(unit ? { unit } : {}),
    tokens: { first: before, last: next },
    ...(noun ? { noun } : {}),
  };
};

/** A number that names: a year, a model, a number after its label; or "one" that is no count. */
const isName = (article: TokenText, { at, i, first, isNumber }: Place, next: number, operator: FigureOperator, noun: NounGroup | undefined): boolean => {
  if (!isNumber) return (at(i) === 'one' && next === i + 1) || (operator === 'exact' && !noun && next === i + 1 && at(next) !== 'people');
  if (labelBefore.has(at(i - 1)) || months.has(at(i - 1)) || months.has(at(next))) return true;
  // An age: "aged 12", "Ann Smith, 49, said".
  if (/^(?:age|aged)$/.test(at(i - 1)) || (at(i - 1) === ',' && at(next) === ',' && next === i + 1 && !noun)) return true;
  const text = textOfToken(article, i);
  if (next === i + 1 && operator === 'exact' && /^(?:1[5-9]|20)\d\d$/.test(text)) return true;
  const previous = i > first ? textOfToken(article, i - 1) : '';
  const capital = i > first + 1 && /^\p{Lu}/u.test(previous);
  return capital && operator === 'exact' && next === i + 1 && !noun;
};
