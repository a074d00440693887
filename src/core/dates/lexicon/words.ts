// The words of time, as tables. A word is written in lower case, without full stops, and stands in one table only.
import { Flag, Quantifier, Shift, TokenClass, Unit, type TokenClassCode } from './classes.ts';

/** One line of the lexicon: words (parted by spaces), class, value, flags. */
export type Entry = readonly [words: string, tokenClass: TokenClassCode, value: number, flags?: number];

const C = TokenClass;
const { plural, doubtful, scale } = Flag;
const inOrder = (words: string, tokenClass: TokenClassCode, valueAt: (i: number) => number, flags = 0): readonly Entry[] =>
  words.split(' ').map((word, i): Entry => [word, tokenClass, valueAt(i), flags]);

export const seasons = ['SP', 'SU', 'FA', 'WI'] as const;
export const parts = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'] as const;
/** What `early`, `mid`, `late` and their like do to a value. */
export const stages = ['START', 'MID', 'END'] as const;
export const approximations = ['APPROX', 'MORE_THAN', 'LESS_THAN', 'EQUAL_OR_MORE', 'EQUAL_OR_LESS'] as const;
/** Length of the period of a frequency word: TIMEX3 value. */
export const frequencies = ['P1D', 'P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'PT1H'] as const;

const numbers: readonly Entry[] = [
  ...inOrder('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', C.cardinal, (i) => i + 1),
  ...inOrder('twenty thirty forty fifty sixty seventy eighty ninety', C.cardinal, (i) => 20 + 10 * i),
  ...inOrder('hundred thousand', C.cardinal, (i) => 10 ** (i + 2), scale),
  ...inOrder('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', C.ordinal, (i) => i + 1),
  ['thirtieth', C.ordinal, 30],
  ['final', C.ordinal, -1],
  ...inOrder('twenties thirties forties fifties sixties seventies eighties nineties', C.decade, (i) => 20 + 10 * i, doubtful),
];

const calendar: readonly Entry[] = [
  ...inOrder('january february', C.month, (i) => i + 1),
  ['march', C.month, 3, doubtful],
  ['april', C.month, 4],
  ['may', C.month, 5, doubtful],
  ...inOrder('june july august september october november december', C.month, (i) => i + 6),
  ...inOrder('jan feb mar apr', C.month, (i) => i + 1, doubtful),
  ...inOrder('jun jul aug sep oct nov dec', C.month, (i) => i + 6, doubtful),
  ['sept', C.month, 9],
  ...inOrder('monday tuesday wednesday thursday friday saturday sunday', C.weekday, (i) => i + 1),
  ...inOrder('mondays tuesdays wednesdays thursdays fridays saturdays sundays', C.weekday, (i) => i + 1, plural),
  ...inOrder('mon tue wed thu fri sat sun', C.weekday, (i) => i + 1, doubtful),
  ['tues', C.weekday, 2, doubtful],
  ['weds', C.weekday, 3, doubtful],
  ['thur thurs', C.weekday, 4, doubtful],
  ['spring springtime', C.season, 0],
  ['summer summertime', C.season, 1],
  ['autumn', C.season, 2],
  ['fall', C.season, 2, doubtful],
  ['winter wintertime', C.season, 3],
  ['springs', C.season, 0, plural | doubtful],
  ['summers', C.season, 1, plural],
  ['autumns', C.season, 2, plural],
  ['winters', C.season, 3, plural],
];

const singularUnits = 'minute hour day week fortnight month quarter year decade century millennium weekend moment'.split(' ');
const pluralUnits = 'minutes hours days weeks fortnights months quarters years decades centuries millennia weekends moments'.split(' ');
const unitCodes = [Unit.minute, Unit.hour, Unit.day, Unit.week, Unit.fortnight, Unit.month, Unit.quarter, Unit.year, Unit.decade, Unit.century, Unit.millennium, Unit.weekend, Unit.moment];
const units: readonly Entry[] = [
  ...singularUnits.map((word, i): Entry => [word, C.unit, unitCodes[i] ?? 0]),
  ...pluralUnits.map((word, i): Entry => [word, C.unit, unitCodes[i] ?? 0, plural]),
  ['sec', C.unit, Unit.second, doubtful],
  ['seconds secs', C.unit, Unit.second, plural],
  ['min', C.unit, Unit.minute, doubtful],
  ['mins', C.unit, Unit.minute, plural],
  ['hr', C.unit, Unit.hour],
  ['hrs', C.unit, Unit.hour, plural],
  ['wk', C.unit, Unit.week],
  ['wks', C.unit, Unit.week, plural],
  ['mos', C.unit, Unit.month, plural],
  ['yr', C.unit, Unit.year],
  ['yrs', C.unit, Unit.year, plural],
  ['weekday workday', C.unit, Unit.weekday],
  ['weekdays workdays', C.unit, Unit.weekday, plural],
  ['season', C.unit, Unit.season],
  ['seasons', C.unit, Unit.season, plural],
  ['period', C.unit, Unit.period],
  ['periods', C.unit, Unit.period, plural],
  ['time', C.unit, Unit.time],
];

const dayAndClock: readonly Entry[] = [
  ['morning dawn daybreak sunrise midmorning', C.part, 0],
  ['mornings', C.part, 0, plural],
  ['lunchtime', C.part, 1],
  ['afternoon midafternoon', C.part, 2],
  ['afternoons', C.part, 2, plural],
  ['evening dusk sunset nightfall', C.part, 3],
  ['evenings', C.part, 3, plural],
  ['night nighttime overnight', C.part, 4],
  ['nights', C.part, 4, plural],
  ['daytime', C.part, 5],
  ['noon midday', C.noon, 12],
  ['midnight', C.noon, 24],
  ['am', C.meridiem, 0],
  ['pm', C.meridiem, 12],
  ["o'clock oclock", C.meridiem, -1],
  ['gmt utc', C.zone, 1],
  ['est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist msk jst eet eest hkt sgt aest aedt nzst wib', C.zone, 0],
  ['bc bce', C.era, 1],
  ['ad ce', C.era, 0],
  ['today', C.deictic, 0],
  ['yesterday', C.deictic, -1],
  ['tomorrow tmrw', C.deictic, 1],
  ['tonight tonite', C.deictic, 100],
];

const placing: readonly Entry[] = [
  ['last', C.shift, Shift.last],
  ['next', C.shift, Shift.next],
  ['this these', C.shift, Shift.current],
  ['previous preceding prior', C.shift, Shift.previous],
  ['following ensuing subsequent succeeding', C.shift, Shift.following],
  ['that same those', C.shift, Shift.same],
  ['past', C.shift, Shift.past],
  ['coming upcoming', C.shift, Shift.coming],
  ['early beginning start outset', C.stage, 0],
  ['mid middle', C.stage, 1],
  ['late end close', C.stage, 2],
  ['about around approximately roughly nearly almost circa approx virtually', C.approximation, 0],
  ['over more', C.approximation, 1],
  ['under less fewer', C.approximation, 2],
  ['least', C.approximation, 3],
  ['most', C.approximation, 4],
  ['a an single', C.quantifier, Quantifier.one],
  ['half', C.quantifier, Quantifier.half],
  ['several', C.quantifier, Quantifier.several],
  ['couple', C.quantifier, Quantifier.couple],
  ['few', C.quantifier, Quantifier.few],
  ['many countless numerous', C.quantifier, Quantifier.many],
  ['some', C.quantifier, Quantifier.some],
  ['dozen', C.quantifier, Quantifier.dozen],
  ['dozens hundreds thousands millions tens scores', C.quantifier, Quantifier.dozens],
  ['another', C.quantifier, Quantifier.another],
  ['all entire whole full', C.quantifier, Quantifier.all],
  ['every each', C.every, 0],
  ['per', C.every, 1],
  ['daily everyday nightly', C.frequency, 0],
  ['weekly', C.frequency, 1],
  ['biweekly fortnightly', C.frequency, 2],
  ['monthly', C.frequency, 3],
  ['bimonthly', C.frequency, 4],
  ['quarterly', C.frequency, 5],
  ['semiannual semiannually', C.frequency, 6],
  ['annual annually yearly', C.frequency, 7],
  ['biennial biennially', C.frequency, 8],
  ['hourly', C.frequency, 9],
  ['fiscal financial fy', C.fiscal, 0],
  ['school academic', C.fiscal, 1],
  ['calendar', C.fiscal, 2],
  ['the', C.the, 0],
];

/** Words that speak of a time without saying which. Value: index into `vagueReferences`. */
export const vagueReferences = ['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'] as const;
const vague: readonly Entry[] = [
  ['now currently nowadays presently current', C.vague, 0],
  ['recently lately recent formerly', C.vague, 1],
  ['former', C.vague, 1, doubtful],
  ['future', C.vague, 2],
];

/** Words that tell whether a clause speaks of what was or of what will be. */
const tense: readonly Entry[] = [
  ["will shall won't 'll scheduled slated planned plans plan planning expected expects expect due deadline intends intend hopes hope poised tentatively", C.tense, 0, Flag.future],
  ["was were had said did told didn't wasn't weren't hadn't went came took began became gave made saw held met won lost died left fell rose spoke wrote led found got sent brought fought kept sold bought paid shot broke grew ran stood hit cut put set shut drew threw flew chose wore beat", C.tense, 0, Flag.past],
  ['be been being is are has have to would could might should can', C.tense, 0, Flag.bare],
];

/** The lexicon but for holidays and words of grammar. */
export const timeWords: readonly Entry[] = [...numbers, ...calendar, ...units, ...dayAndClock, ...placing, ...vague, ...tense];

/** Words of grammar that can begin an expression: `at least two days`, `twice a week`, `earlier today`. */
export const starterWords = 'once twice earlier later at no not up right so present long date close just well slightly';

/** Words of grammar inside expressions: they stand behind `the`, before a unit, between two ends. */
export const glueWords =
  "of in on by until till through thru between and or to since before after for during as than ago hence ahead old age aged anniversary within throughout times back 's it its away with then only even far latter part rest remainder near eve being from short foreseeable distant immediate local other very little consecutive straight successive additional extra business working solid latest";
