// The places of all of an article's notes at once: at first what needs no old text, then the rest, with rests between.
import type { Pause } from '../platform/clock.ts';
import type { Anchoring } from './anchor/resolve.ts';
import type { TextHash } from './hash.ts';
import type { Place, Target } from './model.ts';
import type { OldTexts } from './sources.ts';

export interface PlaceTargets {
  readonly anchoring: Anchoring;
  /** Targets of this article with a quote or a position. */
  readonly targets: readonly Target[];
  readonly texts: OldTexts;
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
