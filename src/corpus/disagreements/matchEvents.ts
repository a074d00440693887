import { dayOf } from '../days.ts';
import { ClaimFlag, type Claim } from './claims.ts';
import type { ClaimSet, DatedClaim, PlacedClaim } from './claimSet.ts';
import { clamp, common, daysBetween, likeness, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { happensOnce, isAction, weightOf } from './lexicon.ts';

interface Deed {
  readonly claim: number;
  readonly action: number;
  readonly subject: readonly number[];
}

/** Stories this much alike tell of the same persons' same deeds. */
const oneStory = 0.25;

/** Do two clauses tell of one event? By their words; or since what happens only once happens to the same actor. 0 where they do not. */
const sameEvent = (a: Claim, b: Claim, da: Deed, db: Deed, story: number): number => {
  if ((a.flags ^ b.flags) & (ClaimFlag.negated | ClaimFlag.future)) return 0;
  // Two candidates who drop out in the same words are two events.
  if (da.subject.length > 0 && db.subject.length > 0 && !shares(da.subject, db.subject)) return 0;
  const both = common(a.concepts, b.concepts);
  const alike = likeness(a, b);
  const named = shares(a.keys, b.keys) || (a.keys.length === 0 && b.keys.length === 0 && story >= oneStory);
  if (weigh(both) >= 2.5 && alike >= 0.45 && named && both.some((c) => isAction(c) && weightOf(c) === 1)) return alike;
  // "Schools will reopen on April 27": short, but the same words.
  if (alike >= 0.8 && weigh(both) >= 1.3 && named) return alike * 0.75;
  return da.action !== 0 && da.action === db.action && happensOnce(da.action) && story >= oneStory && shares(da.subject, db.subject) ? 0.6 : 0;
};

const best = <A extends Deed, B extends Deed>(from: readonly A[], to: readonly B[], score: (a: A, b: B) => number): readonly (readonly [A, B, number])[] => {
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

/** Articles so many days apart do not dispute a date. */
const sameWeeks = 30;

/** One event, two days. */
export const matchDates = (from: ClaimSet, to: ClaimSet, story: number): readonly Disagreement[] => {
  const alike = (a: DatedClaim, b: DatedClaim): number => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    return ca && cb && a.day !== b.day && a.day !== b.other && a.other !== b.day && !isAnother(a.day, b.day) ? sameEvent(ca, cb, a, b, story) : 0;
  };
  const apart = daysBetween(from, to);
  // "Stocks fell today" of two days, or a date that had passed when the later article spoke of the next: what recurs is another event each time.
  const isAnother = (one: string, two: string): boolean => {
    const dayA = dayOf(one);
    const dayB = dayOf(two);
    if (apart === undefined || apart === 0 || dayA === undefined || dayB === undefined || from.day === undefined || to.day === undefined) return false;
    if (Math.abs(apart) > sameWeeks || dayA - from.day === dayB - to.day) return true;
    const [early, late, spoken] = apart > 0 ? [dayA, dayB, to.day] : [dayB, dayA, from.day];
    return late >= spoken && early < spoken;
  };
  // A day that the other article gives for the like is no dispute.
  const known = (set: ClaimSet, other: DatedClaim, own: Claim): boolean =>
    set.dated.some((d) => {
      const claim = set.claims[d.claim];
      return d.day === other.day && claim !== undefined && (likeness(claim, own) > 0.3 || (d.action === other.action && d.action !== 0));
    });
  return best(from.dated, to.dated, alike).flatMap(([a, b, score]) => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    if (!ca || !cb || known(to, a, ca) || known(from, b, cb)) return [];
    const planned = (ca.flags & ClaimFlag.future) !== 0 && (daysBetween(from, to) ?? 0) !== 0;
    return [{ kind: planned ? 'change' : 'date', a: spanOf(ca), b: spanOf(cb), why: `${a.day} against ${b.day} for what reads as one event`, strength: clamp(0.25 + 0.6 * score - (a.other || b.other ? 0.05 : 0)) } as const];
  });
};

/** Articles so many days apart tell of different events. */
const sameDays = 3;

/** One event, two cities, or two countries. */
export const matchPlaces = (from: ClaimSet, to: ClaimSet, story: number): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart === undefined || Math.abs(apart) > sameDays) return [];
  const alike = (a: PlacedClaim, b: PlacedClaim): number => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    if (!ca || !cb || a.level !== b.level || a.key === b.key || ca.keys.includes(b.key) || cb.keys.includes(a.key)) return 0;
    if (to.placed.some((p) => p.key === a.key && p.action === b.action) || from.placed.some((p) => p.key === b.key && p.action === a.action)) return 0;
    const score = sameEvent(ca, cb, a, b, story);
    return score >= 0.55 ? score : 0;
  };
  return best(from.placed, to.placed, alike).flatMap(([a, b, score]) => {
    const ca = from.claims[a.claim];
    const cb = to.claims[b.claim];
    return ca && cb ? [{ kind: 'place', a: spanOf(ca), b: spanOf(cb), why: `${a.name} against ${b.name} for what reads as one event`, strength: clamp(0.2 + 0.6 * score) } as const] : [];
  });
};
