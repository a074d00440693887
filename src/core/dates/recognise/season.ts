// spring · the spring of 1915 · summer 1918 · last winter · this fall · next summer · the autumn · the fall of 2007
// spring of that year · the summer of last year · winter 2009-10
import type { TimeRecogniser } from '../expression.ts';
import { Flag, TokenClass, type ShiftCode } from '../lexicon/classes.ts';
import { seasons } from '../lexicon/words.ts';
import { match, modifiesNoun, withYear, yearBeside } from '../grammar/phrases.ts';
import { classAt, has, valueAt } from '../grammar/stream.ts';

const C = TokenClass;
const id = 'season';

export const season: TimeRecogniser = {
  id,
  first: [C.season, C.the, C.shift],
  second: { [C.the]: [C.season, C.shift], [C.shift]: [C.season] },
  match(s, i) {
    let at = i;
    if (classAt(s, at) === C.the) at++;
    let shift: ShiftCode | undefined;
    if (classAt(s, at) === C.shift) shift = valueAt(s, at++) as ShiftCode;
    if (classAt(s, at) !== C.season || has(s, at, Flag.plural)) return undefined;
    const beside = yearBeside(s, at + 1, false);
    const found = match(i, beside?.to ?? at + 1, 'DATE', beside ? 'season-year' : id, id, withYear({ season: seasons[valueAt(s, at)] ?? 'SP' }, beside, shift));
    // `the summer offensive`: the article belongs to the offensive.
    if (!beside && shift === undefined && classAt(s, i) === C.the && modifiesNoun(s, at + 1)) return { ...found, from: at, doubtful: true };
    return beside || shift !== undefined ? found : { ...found, doubtful: true };
  },
};
