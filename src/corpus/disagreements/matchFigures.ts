import type { Claim } from './claims.ts';
import type { ClaimSet } from './claimSet.ts';
import { isCasualty, type FigureClaim } from './figureClaims.ts';
import { clamp, common, daysBetween, likeness, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { conceptNamed } from './lexicon.ts';

/** Articles so many days apart do not count the same thing. */
const sameDays = 14;
/** The nearer end of one interval must lie this much beyond the other. */
const margin = 1.02;

/** Quantities that are counted where one looks from: two places named may still be one force. */
const stocks = new Set(['amass'].map(conceptNamed));

const disjoint = (a: FigureClaim, b: FigureClaim): boolean => a.low > b.high * margin || b.low > a.high * margin;

const covered = (own: readonly number[], other: readonly number[], context: readonly number[]): boolean => own.every((k) => other.includes(k) || context.includes(k));

const listsMeet = (a: readonly number[], b: readonly number[]): boolean => a.length === 0 || b.length === 0 || shares(a, b);

/** Do two figures count the same thing, as far as the wording tells? 0 where they do not; else how surely. */
const sameThing = (a: FigureClaim, b: FigureClaim, ca: Claim, cb: Claim, same: boolean, otherDay: boolean): number => {
  if (a.kind !== b.kind || a.unit !== b.unit || a.operator === 'vague' || b.operator === 'vague' || a.apart || b.apart) return 0;
  if (!listsMeet(a.modifierKeys, b.modifierKeys)) return 0;
  const scoped = a.scope.length > 0 && b.scope.length > 0;
  const scopesMeet = scoped && shares(a.scope, b.scope);
  const predicate = common(a.predicates, b.predicates)[0] ?? 0;
  const stock = a.predicates.some((p) => stocks.has(p)) && b.predicates.some((p) => stocks.has(p));
  if (scoped && !scopesMeet && !stock) return 0;
  const keysShared = common(ca.keys, cb.keys).length;
  const alike = likeness(ca, cb);
  if (a.kind === 'count') {
    if (a.head === 0 || b.head === 0 || a.head !== b.head) return 0;
    const casualty = a.predicates.find(isCasualty) ?? 0;
    const otherCasualty = b.predicates.find(isCasualty) ?? 0;
    if (casualty !== otherCasualty) return 0;
    if (a.predicates.length > 0 && b.predicates.length > 0 && predicate === 0) return 0;
    if (a.modifiers.length > 0 && b.modifiers.length > 0 && !shares(a.modifiers, b.modifiers)) return 0;
    // Small counts of everyday things ("two planes", "three people") come in every story.
    if (Math.max(a.value, b.value) < 10 && casualty === 0) return 0;
    const sameKind = shares(a.modifiers, b.modifiers) || shares(a.modifierKeys, b.modifierKeys);
    // "14 British troops" and "12 air force personnel": what only one of them is called may be a part of the other.
    if (!covered(a.modifierKeys, b.modifierKeys, cb.keys) || !covered(b.modifierKeys, a.modifierKeys, ca.keys)) return 0;
    if (same && a.modifiers.length + b.modifiers.length > 0 && !shares(a.modifiers, b.modifiers)) return 0;
    const sided = shares(a.modifierKeys, cb.keys) || shares(b.modifierKeys, ca.keys);
    if (casualty !== 0) return scopesMeet || keysShared > 0 || alike >= 0.5 ? 0.55 + (scopesMeet ? 0.1 : 0) + 0.1 * Math.min(2, keysShared) : 0;
    if (same && !sameKind && !sided) return 0;
    if (predicate !== 0 && (sameKind || sided || keysShared > 0)) return 0.5 + (sameKind || sided ? 0.1 : 0) + (scopesMeet ? 0.1 : 0) + 0.05 * Math.min(2, keysShared);
    return (sameKind || sided) && keysShared > 0 && alike >= 0.3 ? 0.5 : 0;
  }
  // Money, shares and measures say little by their unit: the clauses themselves must be alike.
  const both = weigh(common(ca.concepts, cb.concepts));
  return both >= 3 && alike >= 0.5 && keysShared > 0 && !same && !otherDay ? 0.35 + 0.4 * alike : 0;
};

/** Figures of the two articles that cannot both be of the same thing. At most one for each figure. */
export const matchFigures = (from: ClaimSet, to: ClaimSet, same: boolean): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart !== undefined && Math.abs(apart) > sameDays) return [];
  const found: { readonly d: Disagreement; readonly a: FigureClaim; readonly b: FigureClaim }[] = [];
  from.figures.forEach((a, i) => {
    to.figures.forEach((b, j) => {
      if ((same && i >= j) || !disjoint(a, b)) return;
      const ca = from.claims[a.claim];
      const cb = to.claims[b.claim];
      if (!ca || !cb || (same && ca.sentence === cb.sentence)) return;
      const score = sameThing(a, b, ca, cb, same, apart !== undefined && apart !== 0);
      if (score === 0) return;
      // A figure that the other article gives as well is no dispute.
      if (!same && (to.figures.some((x) => agrees(x, a)) || from.figures.some((x) => agrees(x, b)))) return;
      const change = apart !== undefined && apart !== 0;
      const strength = clamp(score - (a.operator === 'exact' && b.operator === 'exact' ? 0 : 0.03) - (change ? 0.1 : 0));
      if (strength < 0.45) return;
      const why = `“${a.text}” against “${b.text}”${change ? `, ${Math.abs(apart)} ${Math.abs(apart) === 1 ? 'day' : 'days'} apart` : ''}${a.scope.length > 0 && b.scope.length > 0 && !shares(a.scope, b.scope) ? '; the places named differ' : ''}`;
      found.push({ d: { kind: change ? 'change' : 'number', a: spanOf(a), b: spanOf(b), why, strength }, a, b });
    });
  });
  const used = new Set<FigureClaim>();
  return found
    .sort((x, y) => y.d.strength - x.d.strength || x.a.start - y.a.start || x.b.start - y.b.start)
    .filter(({ a, b }) => {
      if (used.has(a) || used.has(b)) return false;
      used.add(a);
      used.add(b);
      return true;
    })
    .map(({ d }) => d);
};

const agrees = (x: FigureClaim, y: FigureClaim): boolean => x.kind === y.kind && x.unit === y.unit && x.head === y.head && x.value === y.value && listsMeet(x.predicates, y.predicates);
