/** How much work may be done. Counted in steps, so that core needs no clock; a host with one adds a deadline. */
export class Budget {
  #left: number;
  readonly #isLate: () => boolean;
  #unasked = 0;

  /**
   * @param steps about 50 to 200 million a second on a machine of 2020
   * @param isLate asked every 100,000 steps: true ends the work
   */
  constructor(steps: number, isLate: () => boolean = () => false) {
    this.#left = steps;
    this.#isLate = isLate;
  }

  /** Takes `steps`; false once they are used up. */
  spend(steps: number): boolean {
    if (this.#left < steps) {
      this.#left = 0;
      return false;
    }
    this.#left -= steps;
    this.#unasked += steps;
    if (this.#unasked >= 100_000) {
      this.#unasked = 0;
      if (this.#isLate()) this.#left = 0;
    }
    return this.#left > 0;
  }

  /** Is there nothing left? What was found until then stands. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }
}

/** Enough for an article of 200,000 characters edited by a twentieth; ends with two unrelated ones in about a quarter of a second. */
export const ordinarySteps = 40_000_000;
