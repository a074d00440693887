import type { Claim } from './claims.ts';
import type { ClaimSet } from './claimSet.ts';
import { isCasualty, type FigureClaim } from './figureClaims.ts';
import { clamp, common, daysBetween, likeness, shares, spanOf, weigh, type Disagreement } from './findings.ts';
import { conceptNamed, weightOf } from './lexicon.ts';

/** Articles so many days apart do not count the same thing. */
const sameDays = 14;
/** The nearer end of one interval must lie this much beyond the other. */
const margin = 1.02;

/** Quantities that are counted where one looks from: two places named may still be one force. */
const stocks = new Set(['amass'].map(conceptNamed));

const disjoint = (a: FigureClaim, b: FigureClaim): boolean => a.low > b.high * margin || b.low > a.high * margin;
const listsMeet = (a: readonly number[], b: readonly number[]): boolean => a.length === 0 || b.length === 0 || shares(a, b);
const covered = (own: readonly number[], other: readonly number[], context: readonly number[]): boolean => own.every((k) => other.includes(k) || context.includes(k));

interface Pair {
  readonly a: FigureClaim;
  readonly b: FigureClaim;
  readonly ca: Claim;
  readonly cb: Claim;
  /** Both in one article. */
  readonly same: boolean;
  readonly otherDay: boolean;
  /** How alike the two articles' stories are; 1 in one article. */
  readonly story: number;
}

/** Two sources are named, and they are not one. */
const sourcesDiffer = ({ ca, cb, a, b }: Pair): boolean => (ca.speaker.length > 0 && cb.speaker.length > 0 && !shares(ca.speaker, cb.speaker)) || (a.restated !== b.restated && !a.moved && !b.moved && (ca.speaker.length > 0 || cb.speaker.length > 0));

/** Counts of people killed, hurt, arrested, missing: one event has one number of each. */
const casualties = (pair: Pair, casualty: number, keysShared: number, scopesMeet: boolean, alike: number): number => {
  const { a, b, same, story } = pair;
  if (same && (!sourcesDiffer(pair) || a.moved || b.moved)) return 0;
  if (casualty === 0) return 0;
  const oneEvent = a.restated || b.restated || scopesMeet || keysShared > 0 || alike >= 0.5 || (story >= 0.25 && a.lead && b.lead);
  return oneEvent ? 0.55 + (scopesMeet ? 0.1 : 0) + 0.05 * Math.min(2, keysShared) + (a.lead && b.lead ? 0.05 : 0) : 0;
};

const counts = (pair: Pair, keysShared: number, scopesMeet: boolean, alike: number): number => {
  const { a, b, ca, cb, same, story } = pair;
  // Where nobody was hurt, no sailor was.
  const none = a.value === 0 || b.value === 0;
  if (a.head === 0 || b.head === 0 || (a.head !== b.head && !none)) return 0;
  // "14 British troops" and "12 air force personnel": what only one of them is called may be a part of the other.
  if (!covered(a.modifierKeys, b.modifierKeys, cb.keys) || !covered(b.modifierKeys, a.modifierKeys, ca.keys)) return 0;
  if (a.modifiers.length > 0 && b.modifiers.length > 0 && !shares(a.modifiers, b.modifiers)) return 0;
  if (same && a.modifiers.length + b.modifiers.length > 0 && !shares(a.modifiers, b.modifiers)) return 0;
  const casualty = a.predicates.find(isCasualty) ?? 0;
  if (casualty !== (b.predicates.find(isCasualty) ?? 0)) return 0;
  if (casualty !== 0) return casualties(pair, casualty, keysShared, scopesMeet, alike);
  const predicate = common(a.predicates, b.predicates).length > 0;
  if (a.predicates.length > 0 && b.predicates.length > 0 && !predicate) return 0;
  // Small counts of everyday things ("two planes", "three people") come in every story.
  if (Math.max(a.value, b.value) < 10) return 0;
  const sameKind = shares(a.modifiers, b.modifiers) || shares(a.modifierKeys, b.modifierKeys);
  const sided = shares(a.modifierKeys, cb.keys) || shares(b.modifierKeys, ca.keys);
  if (same) return sided || (sameKind && predicate) ? 0.6 : sourcesDiffer(pair) && (predicate || a.restated || b.restated) ? 0.6 : 0;
  if (predicate && (sameKind || sided || keysShared > 0)) return 0.5 + (sameKind || sided ? 0.1 : 0) + (scopesMeet ? 0.1 : 0) + 0.05 * Math.min(2, keysShared);
  return (sameKind || sided) && keysShared > 0 && (alike >= 0.3 || story >= 0.4) ? 0.5 : 0;
};

/** Do two figures count the same thing, as far as the wording tells? 0 where they do not; else how surely. */
const sameThing = (pair: Pair): number => {
  const { a, b, ca, cb, same, otherDay, story } = pair;
  if (a.kind !== b.kind || a.unit !== b.unit || a.operator === 'vague' || b.operator === 'vague' || a.apart || b.apart || a.denied || b.denied) return 0;
  if (!listsMeet(a.modifierKeys, b.modifierKeys)) return 0;
  const scoped = a.scope.length > 0 && b.scope.length > 0;
  const scopesMeet = scoped && shares(a.scope, b.scope);
  const stock = a.predicates.some((p) => stocks.has(p)) && b.predicates.some((p) => stocks.has(p));
  if (scoped && !scopesMeet && !stock) return 0;
  const keysShared = common(ca.keys, cb.keys).length;
  const alike = likeness(ca, cb);
  if (a.kind === 'count') return counts(pair, keysShared, scopesMeet, alike);
  if (a.unit === 'magnitude') return !same && story >= 0.25 ? 0.6 : 0;
  if (a.kind === 'measure' && a.head !== 0 && a.head === b.head) {
    if (same) return sourcesDiffer(pair) ? 0.6 : 0;
    return listsMeet(a.predicates, b.predicates) || a.restated || b.restated || (story >= 0.25 && a.lead && b.lead) ? 0.5 + 0.05 * Math.min(2, keysShared) + (story >= 0.25 ? 0.05 : 0) : 0;
  }
  // Money, shares and measures say little by their unit: the clauses themselves must be alike.
  if (same || otherDay) return 0;
  const both = weigh(common(ca.concepts, cb.concepts));
  const [first] = a.predicates;
  if (a.kind === 'money' && first !== undefined && first === b.predicates[0] && weightOf(first) === 1 && keysShared > 0 && story >= 0.35 && both >= 2 && alike < 0.45) return 0.5;
  return both >= 2.5 && alike >= 0.45 && (keysShared > 0 || story >= 0.35) ? 0.35 + 0.4 * alike + 0.05 * Math.min(2, keysShared) : 0;
};

const agrees = (x: FigureClaim, y: FigureClaim): boolean => !x.apart && !x.denied && x.kind === y.kind && x.unit === y.unit && x.head === y.head && x.value === y.value && listsMeet(x.predicates, y.predicates);

const whyOf = (a: FigureClaim, b: FigureClaim, apart: number | undefined): string => {
  const days = apart ? `, ${Math.abs(apart)} ${Math.abs(apart) === 1 ? 'day' : 'days'} apart` : '';
  const places = a.scope.length > 0 && b.scope.length > 0 && !shares(a.scope, b.scope) ? '; the places named differ' : '';
  return `“${a.text}” against “${b.text}”${days}${places}`;
};

/**
 * Figures of the two articles that cannot both be of the same thing. At most one for each figure.
 * @param story how alike the articles' stories are, 0 to 1
 */
export const matchFigures = (from: ClaimSet, to: ClaimSet, same: boolean, story: number): readonly Disagreement[] => {
  const apart = daysBetween(from, to);
  if (apart !== undefined && Math.abs(apart) > sameDays) return [];
  const otherDay = apart !== undefined && apart !== 0;
  const found: { readonly d: Disagreement; readonly a: FigureClaim; readonly b: FigureClaim }[] = [];
  from.figures.forEach((a, i) => {
    to.figures.forEach((b, j) => {
      if ((same && i >= j) || !disjoint(a, b)) return;
      const ca = from.claims[a.claim];
      const cb = to.claims[b.claim];
      if (!ca || !cb || (same && ca.sentence === cb.sentence)) return;
      const score = sameThing({ a, b, ca, cb, same, otherDay, story });
      if (score === 0) return;
      // A figure that the other article gives as well is no dispute.
      if (!same && (to.figures.some((x) => agrees(x, a)) || from.figures.some((x) => agrees(x, b)))) return;
      const strength = clamp(score - (a.operator === 'exact' && b.operator === 'exact' ? 0 : 0.03) - (otherDay ? 0.05 : 0));
      if (strength >= 0.45) found.push({ d: { kind: otherDay ? 'change' : 'number', a: spanOf(a), b: spanOf(b), why: whyOf(a, b, apart), strength }, a, b });
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
