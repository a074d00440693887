// What stands before a figure and says how it is meant.

export type FigureOperator = 'exact' | 'about' | 'nearly' | 'more' | 'at-least' | 'less' | 'at-most' | 'range' | 'vague';

/** Phrases before a figure, by their last word; the longest that fits counts. */
const phrases: readonly (readonly [string, FigureOperator])[] = [
  ['more than', 'more'], ['over', 'more'], ['above', 'more'], ['well over', 'more'], ['just over', 'more'], ['upwards of', 'more'], ['in excess of', 'more'], ['exceeding', 'more'], ['greater than', 'more'], ['higher than', 'more'],
  ['at least', 'at-least'], ['no fewer than', 'at-least'], ['not fewer than', 'at-least'], ['no less than', 'at-least'], ['a minimum of', 'at-least'], ['minimum of', 'at-least'],
  ['less than', 'less'], ['fewer than', 'less'], ['under', 'less'], ['below', 'less'], ['lower than', 'less'],
  ['up to', 'at-most'], ['as many as', 'at-most'], ['as much as', 'at-most'], ['at most', 'at-most'], ['no more than', 'at-most'], ['not more than', 'at-most'], ['a maximum of', 'at-most'], ['maximum of', 'at-most'],
  ['nearly', 'nearly'], ['almost', 'nearly'], ['close to', 'nearly'], ['just under', 'nearly'], ['just below', 'nearly'], ['just short of', 'nearly'], ['approaching', 'nearly'],
  ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['circa', 'about'], ['some', 'about'], ['estimated', 'about'], ['an estimated', 'about'], ['approx', 'about'], ['approx.', 'about'], ['an average of', 'about'],
];

const byLast = new Map<string, { readonly words: readonly string[]; readonly operator: FigureOperator }[]>();
for (const [phrase, operator] of phrases) {
  const words = phrase.split(' ');
  const last = words[words.length - 1] ?? '';
  const list = byLast.get(last);
  if (list) list.push({ words, operator });
  else byLast.set(last, [{ words, operator }]);
}
for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);

/**
 * The operator that ends right before a token.
 * @param at gives the lower-case token, counted backwards: `at(1)` is the one before
 * @returns the operator and how many tokens it takes; none where there is nothing
 */
export const operatorBefore = (at: (back: number) => string): { readonly operator: FigureOperator; readonly tokens: number } | undefined => {
  for (const { words, operator } of byLast.get(at(1)) ?? []) {
    let k = 0;
    while (k < words.length && at(k + 1) === words[words.length - 1 - k]) k++;
    if (k === words.length) return { operator, tokens: k };
  }
  return undefined;
};

/** Half of the last digit that is meant: "100,000" is said of 95,000 and of 105,000, "39" of 39 only. Never more than five in a hundred. */
const tolerance = (value: number): number => {
  if (value < 100 || !Number.isInteger(value)) return value < 100 ? 0 : value * 0.005;
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < value) unit *= 10;
  return unit < 100 ? 0 : Math.min(value * 0.05, unit / 2);
};

/** The values that a figure may stand for: a closed interval; the upper end may be infinite. */
export const intervalOf = (operator: FigureOperator, value: number): readonly [low: number, high: number] => {
  const slack = tolerance(value);
  switch (operator) {
    case 'exact':
      return [value - slack, value + slack];
    case 'about':
      return [value * 0.9, value * 1.1];
    case 'nearly':
      return [value * 0.9, value];
    case 'more':
    case 'at-least':
      return [value, Infinity];
    case 'less':
    case 'at-most':
      return [0, value];
    case 'range':
    case 'vague':
      return [value, value];
  }
};
