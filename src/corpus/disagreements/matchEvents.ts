import { ClaimFlag, type Claim } from './claims.ts';
import type { ClaimSet, DatedClaim, PlacedClaim } from './claimSet.ts';
import { clamp, common, daysBetween, likeness, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { isAction, weightOf } from './lexicon.ts';

/** Do two clauses tell of one event: the same action, mostly the same words, an actor in common? */
const sameEvent = (a: Claim, b: Claim): number => {
  const both = common(a.concepts, b.concepts);
  if (weigh(both) < 2.5 || !both.some((c) => isAction(c) && weightOf(c) === 1) || !shares(a.keys, b.keys)) return 0;
  if ((a.flags ^ b.flags) & (ClaimFlag.negated | ClaimFlag.future)) return 0;
  const alike = likeness(a, b);
  return alike >= 0.45 ? alike : 0;
};

const best = <A extends { readonly claim: number }, B extends { readonly claim: number }>(from: readonly A[], to: readonly B[], score: (a: A, b: B) => number): readonly (readonly [A, B, number])[] => {
  const found: (readonly [A, B, number])[] = [];
  for (const a of from) {
    let top: readonly [A, B, number] | undefined;
    for (const b of to) {
      const s = score(a, b);
      if (s > 0 && (!top || s > top[2])) top = [a, b, s];
    }
    if (top) found.push(top);
  }
  return found;
};

/** One event, two days. */
export const matchDates = (from: ClaimSet, to: ClaimSet): readonly Disagreement[] => {
  const alike = (a: DatedClaim, b: DatedClaim): number => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    return ca && cb && a.day !== b.day ? sameEvent(ca, cb) : 0;
  };
  const known = (set: ClaimSet, other: DatedClaim, own: Claim): boolean => set.dated.some((d) => d.day === other.day && set.claims[d.claim] !== undefined && likeness(set.claims[d.claim] ?? own, own) > 0.3);
  return best(from.dated, to.dated, alike).flatMap(([a, b, score]) => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    if (!ca || !cb || known(to, a, ca) || known(from, b, cb)) return [];
    const planned = (ca.flags & ClaimFlag.future) !== 0;
    return [{ kind: planned ? 'change' : 'date', a: spanOf(ca), b: spanOf(cb), why: `${a.day} against ${b.day} for what reads as one event`, strength: clamp(0.2 + 0.6 * score) } as const];
  });
};

/** Articles so many days apart tell of different events. */
const sameDays = 3;

/** One event, two cities, or two countries. */
export const matchPlaces = (from: ClaimSet, to: ClaimSet): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart === undefined || Math.abs(apart) > sameDays) return [];
  const alike = (a: PlacedClaim, b: PlacedClaim): number => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    if (!ca || !cb || a.level !== b.level || a.key === b.key || ca.keys.includes(b.key) || cb.keys.includes(a.key)) return 0;
    return sameEvent(ca, cb);
  };
  return best(from.placed, to.placed, alike).flatMap(([a, b, score]) => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    if (!ca || !cb || score < 0.55) return [];
    return [{ kind: 'place', a: spanOf(ca), b: spanOf(cb), why: `${a.name} against ${b.name} for what reads as one event`, strength: clamp(0.15 + 0.6 * score) } as const];
  });
};
