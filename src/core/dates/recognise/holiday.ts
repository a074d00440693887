// Christmas · Christmas Eve 2021 · New Year's Day · Thanksgiving · Independence Day · last Easter · Good Friday · May Day · Election Day
import type { TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, type ShiftCode } from '../lexicon/classes.ts';
import { holidays, type Holiday } from '../lexicon/holidays.ts';
import { match, withYear, yearBeside } from '../grammar/phrases.ts';
import { classAt, has, textAt, valueAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'holiday';

/** Holidays by their first word, the longest name first. */
const byFirstWord = new Map<string, (readonly [words: readonly string[], holiday: Holiday])[]>();
for (const holiday of [...holidays].sort((a, b) => b.name.length - a.name.length)) {
  const words = holiday.name.split(' ');
  const [first = ''] = words;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), [words, holiday]]);
}

/** Names of one word that can only be the feast, even in small letters. */
const lowerToo = new Set(['christmas', 'easter', 'thanksgiving', 'halloween', 'xmas']);

const same = (text: string, word: string): boolean => text === word || text.replace('’', "'") === word || (text.endsWith('.') && text.slice(0, -1) === word);

const holidayAt = (s: TimeStream, i: number): { readonly to: number; readonly holiday: Holiday } | undefined => {
  const names = byFirstWord.get(textAt(s, i).replace(/\.$/, ''));
  for (const [words, holiday] of names ?? []) {
    if (words.every((word, k) => same(textAt(s, i + k), word)) && (has(s, i, Flag.capital) || words.length > 1 || lowerToo.has(holiday.name))) return { to: i + words.length, holiday };
  }
  return undefined;
};

export const holiday: TimeRecogniser = {
  id,
  first: [C.holiday, C.shift, C.month, C.quantifier, C.ordinal],
  match(s, i) {
    const shift = classAt(s, i) === C.shift ? (valueAt(s, i) as ShiftCode) : undefined;
    const found = holidayAt(s, shift === undefined ? i : i + 1);
    if (!found) return undefined;
    const beside = yearBeside(s, found.to, true);
    const weekend = textAt(s, found.to) === 'weekend';
    const made = match(i, weekend ? found.to + 1 : (beside?.to ?? found.to), 'DATE', id, id, withYear({ holiday: found.holiday, ...(weekend ? { weekend: true as const } : {}) }, weekend ? undefined : beside, shift));
    return found.holiday.doubtful ? { ...made, doubtful: true } : made;
  },
};
