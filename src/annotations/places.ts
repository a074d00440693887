// The places of all of an article's notes at once: at first what needs no old text, then the rest, with rests between.
import type { Pause } from '../platform/clock.ts';
import { Budget, ordinarySteps } from './anchor/budget.ts';
import { Anchoring } from './anchor/resolve.ts';
import type { TextHash } from './hash.ts';
import type { Place, Target } from './model.ts';
import type { OldTexts } from './sources.ts';

export interface PlaceTargets {
  readonly anchoring: Anchoring;
  /** Targets of this article with a quote or a position. */
  readonly targets: readonly Target[];
  readonly texts: Pick<OldTexts, 'of'>;
  readonly pause?: Pause;
}

/**
 * Resolves targets in their order. The old text of each hash is asked for once, and not at all where the text is the same; those
 * of the text that most of them were taken from come first: the budget of `anchoring` goes there.
 */
export const placeTargets = async ({ anchoring, targets, texts, pause }: PlaceTargets): Promise<readonly Place[]> => {
  const groups = new Map<TextHash | undefined, number[]>();
  for (const [i, { text }] of targets.entries()) {
    const group = groups.get(text);
    if (group) group.push(i);
    else groups.set(text, [i]);
  }
  const places: Place[] = targets.map(() => ({ state: 'orphan', why: '' }));
  for (const [hash, indices] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const [first = 0] = indices;
    const target = targets[first];
    const old = hash === undefined || hash === anchoring.hash || !target ? undefined : await texts.of(target);
    for (const i of indices) {
      const at = targets[i];
      if (at) places[i] = anchoring.resolve(at, old);
      await pause?.rest();
    }
  }
  return places;
};

/** Targets to be placed by somebody else, with all that is needed: data that can be posted. */
export interface PlacesQuestion {
  /** The article as the editor has it. */
  readonly text: string;
  readonly targets: readonly Target[];
  /** The texts that they were taken from, as far as anybody has them. */
  readonly olds: ReadonlyMap<TextHash, string>;
}

/** What one thread may do in one go where nobody waits for it: four times the ordinary. */
export const patientSteps = 4 * ordinarySteps;

/** The places of targets, in their order, with the patience of a worker. Spans in UTF-16 offsets into `text`. */
export const placesFor = async ({ text, targets, olds }: PlacesQuestion): Promise<readonly Place[]> =>
  placeTargets({ anchoring: new Anchoring(text, new Budget(patientSteps)), targets, texts: { of: async ({ text: hash }) => (hash === undefined ? undefined : olds.get(hash)) } });
