// Christmas · Christmas Eve 2021 · New Year's Day · Thanksgiving · Independence Day · last Easter · Good Friday · May Day · Election Day
import type { TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, type ShiftCode } from '../lexicon/classes.ts';
import { holidays, type Holiday } from '../lexicon/holidays.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { match, withYear, yearBeside } from '../grammar/phrases.ts';
import { classAt, has, valueAt, wordAt, type TimeStream } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'holiday';
const weekendWord = wordId('weekend');

/** Holidays by the id of their first word, the longest name first; `-1` stands for an apostrophe. */
const byFirstWord: (readonly [words: readonly number[], holiday: Holiday])[][] = [];
for (const holiday of [...holidays].sort((a, b) => b.name.length - a.name.length)) {
  const words = holiday.name.split(' ').map((word) => (word === "'" ? -1 : wordId(word)));
  const [first = 0] = words;
  (byFirstWord[first] ??= []).push([words, holiday]);
}

/** Names of one word that can only be the feast, even in small letters. */
const lowerToo = new Set(['christmas', 'easter', 'thanksgiving', 'halloween', 'xmas']);

const holidayAt = (s: TimeStream, i: number): { readonly to: number; readonly holiday: Holiday } | undefined => {
  const names = byFirstWord[wordAt(s, i)];
  if (!names) return undefined;
  for (const [words, holiday] of names) {
    let k = 0;
    while (k < words.length && (words[k] === -1 ? classAt(s, i + k) === C.apostrophe : wordAt(s, i + k) === words[k])) k++;
    if (k === words.length && (has(s, i, Flag.capital) || words.length > 1 || lowerToo.has(holiday.name))) return { to: i + k, holiday };
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
    const weekend = wordAt(s, found.to) === weekendWord;
    const made = match(i, weekend ? found.to + 1 : (beside?.to ?? found.to), 'DATE', id, id, withYear({ holiday: found.holiday, ...(weekend ? { weekend: true as const } : {}) }, weekend ? undefined : beside, shift));
    return found.holiday.doubtful ? { ...made, doubtful: true } : made;
  },
};
