// What a token can be to the grammar of time.

/** Classes of time tokens. `none` leaves at once; everything from `tense` on is read only beside a date already found. */
export const TokenClass = {
  none: 0,
  /** Figures without letters; value: the number. */
  number: 1,
  /** `two`, `twenty`, `hundred`; value: the number. */
  cardinal: 2,
  /** `2nd`, `second`; value: the number. */
  ordinal: 3,
  /** `1990s`, `'90s`, `nineties`; value: the decade's first year (without its century if below 100). */
  decade: 4,
  /** Value: 1 to 12. */
  month: 5,
  /** Value: ISO weekday. */
  weekday: 6,
  /** Value: a `UnitCode`. */
  unit: 7,
  /** `spring`; value: index into `seasons`. */
  season: 8,
  /** `morning`; value: index into `parts`. */
  part: 9,
  /** `today`, `tonight`: value: days from publication. */
  deictic: 10,
  /** `now`, `recently`: value: index into `vagueReferences`. */
  vague: 11,
  /** `last`, `next`, `this`, `same`: value: a `ShiftCode`. */
  shift: 12,
  /** `early`, `mid`, `late`: value: index into `stages`. */
  stage: 13,
  /** `about`, `nearly`; `more`, `over`; …: value: index into `approximations`. */
  approximation: 14,
  /** `a`, `an`, `several`, `few`, `half`: value: a `QuantifierCode`. */
  quantifier: 15,
  /** `daily`, `annual`: value: index into `frequencies`. */
  frequency: 16,
  /** `every`, `each`, `per`. */
  every: 17,
  /** `am`, `pm`, `o'clock`; value: hours to add, 0 or 12; -1 for `o'clock`. */
  meridiem: 18,
  /** `GMT`, `EST`; value: index into `zones`. */
  zone: 19,
  /** First word of a holiday; value: index into `holidays` buckets. */
  holiday: 20,
  /** `fiscal`, `financial`, `FY`, `school`; value: 0 fiscal, 1 school, 2 calendar. */
  fiscal: 21,
  /** `noon`, `midnight`, `midday`; value: hour. */
  noon: 22,
  /** `Q3`, `3Q`: value: the quarter. */
  quarter: 23,
  /** `H1`, `1H`: value: the half. */
  half: 24,
  /** `FY2007`, `FY07`: value: the year. */
  fiscalYear: 25,
  /** `10AM`: value: minutes since midnight. */
  clock: 26,
  /** `BC`, `AD`; value: 1 BC, 0 AD. */
  era: 27,
  the: 28,
  /** Words of grammar inside expressions (`of`, `in`, `to`), told apart by their word id. */
  glue: 29,
  /** Figures with points between: `15.09.2001`, `10.30`; value: offset of nothing, read again from the text. */
  dotted: 30,
  hyphen: 31,
  slash: 32,
  colon: 33,
  comma: 34,
  apostrophe: 35,
  open: 36,
  close: 37,
  /** Any other token that can't be part of an expression but ends a clause: `;`, `—`. */
  stop: 38,
  tense: 39,
  /** Words of grammar that can begin an expression: `at`, `earlier`, `twice`. */
  starter: 40,
} as const;
export type TokenClassCode = (typeof TokenClass)[keyof typeof TokenClass];

/** Units of the calendar, as token values. */
export const Unit = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  week: 4,
  fortnight: 5,
  month: 6,
  quarter: 7,
  season: 8,
  year: 9,
  decade: 10,
  century: 11,
  weekend: 12,
  night: 13,
  millennium: 14,
  half: 15,
  moment: 16,
  period: 17,
  weekday: 18,
  /** `time` in `at the same time`. */
  time: 19,
} as const;
export type UnitCode = (typeof Unit)[keyof typeof Unit];

/** How a word such as `last` places the unit after it. */
export const Shift = {
  /** One back from publication: `last week`. */
  last: 0,
  /** One on from publication: `next week`; from the reference in a history. */
  next: 1,
  /** The unit of publication: `this week`. */
  current: 2,
  /** One back from the date before: `the previous week`. */
  previous: 3,
  /** One on from the date before: `the following week`. */
  following: 4,
  /** The unit of the date before: `that week`, `the same week`. */
  same: 5,
  /** `the past three weeks`, `past week`. */
  past: 6,
  /** `the coming week`. */
  coming: 7,
  /** `recent weeks`. */
  recent: 8,
} as const;
export type ShiftCode = (typeof Shift)[keyof typeof Shift];

export const Quantifier = { one: 0, half: 1, several: 2, couple: 3, few: 4, many: 5, some: 6, dozen: 7, dozens: 8, another: 9, all: 10, no: 11 } as const;
export type QuantifierCode = (typeof Quantifier)[keyof typeof Quantifier];

/** Bits of a word's flags. */
export const Flag = {
  plural: 1,
  /** Has a common other meaning: `may`, `sat`, `fall`, `sec`; needs evidence. */
  doubtful: 2,
  /** Tense words: points to the future. */
  future: 4,
  /** Tense words: points to the past. */
  past: 8,
  /** A form that says nothing about tense by itself (be, been, to). */
  bare: 16,
  /** Number words that multiply: hundred, thousand. */
  scale: 32,
  /** The token stands with a capital first letter (set by the scan). */
  capital: 64,
  /** Figures: two digits, or one with a leading zero (set by the scan). */
  twoDigits: 128,
  /** Figures: exactly four digits without separators (set by the scan). */
  fourDigits: 256,
  /** Figures with a comma or point inside (set by the scan). */
  grouped: 512,
  /** All letters are capitals (set by the scan). */
  upper: 1024,
  /** The token begins right where the one before it ends (set by the scan). */
  glued: 2048,
} as const;
