// Words of number: values, scales, and vague quantities. Lower case.

/** Single number words. */
export const numerals: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};

/** Multipliers, as words and as what is glued to digits. `m` and `k` count only when glued. */
export const scales: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5, million: 1e6, millions: 1e6, mln: 1e6, mn: 1e6, crore: 1e7, crores: 1e7, billion: 1e9, bln: 1e9, bn: 1e9, trillion: 1e12, trn: 1e12, tn: 1e12,
};
export const gluedScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, ...scales };

/** "dozens of", "thousands of": from how many to how many. "tens of thousands" multiplies. */
export const vague: Readonly<Record<string, readonly [low: number, high: number]>> = {
  dozens: [24, 120], scores: [40, 200], tens: [20, 100], hundreds: [200, 2000], thousands: [2000, 100_000], lakhs: [2e5, 1e7], millions: [2e6, 1e9], crores: [2e7, 1e10], billions: [2e9, 1e12], trillions: [2e12, 1e15],
};
