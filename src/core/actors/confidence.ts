/** Beyond this the chain is as sure as it can be. */
const surest = 6;

/** The logit of a chance, held between -6 and 6. */
export const heldLogit = (chance: number): number => {
  const odds = Math.log(Math.max(chance, 1e-9) / Math.max(1 - chance, 1e-9));
  return Math.min(surest, Math.max(-surest, odds));
};

/**
 * The chance that a name is right, from what the chain says of it, by Platt's correction (1999): the chain thinks too well of
 * itself. Slope and shift are read off articles that it was not trained on.
 */
export const calibrated = (chance: number, [slope, shift]: readonly [slope: number, shift: number]): number => 1 / (1 + Math.exp(-(slope * heldLogit(chance) + shift)));
