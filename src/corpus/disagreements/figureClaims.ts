import { findFigures, type Figure } from '../../core/figures/figures.ts';
import type { Span } from '../../core/span.ts';
import type { Claim } from './claims.ts';
import { others } from './cues.ts';
import { conceptNamed, isAction } from './lexicon.ts';
import { keysIn, type Reading } from './reading.ts';

/** A figure with what it is a figure of. */
export interface FigureClaim extends Span {
  readonly claim: number;
  readonly kind: Figure['kind'];
  readonly operator: Figure['operator'];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** The concept of the counted noun; 0 where none is named. */
  readonly head: number;
  /** Concepts of the words before the head, and keys of names there: "Russian", "full-time". */
  readonly modifiers: readonly number[];
  readonly modifierKeys: readonly number[];
  /** What is done or happens to it: the action concepts near it, the nearest first. */
  readonly predicates: readonly number[];
  /** Where: keys of the names behind "in", "at", "near" after the figure. */
  readonly scope: readonly number[];
  /** Set apart from one of its kind ("another", "previous"), or one end of a change ("from 14 to 31"). */
  readonly apart: boolean;
  /** The expression as it stands. */
  readonly text: string;
}

/** Actions in which people are counted without being named: "31 were killed". */
const countsPeople = new Set(['kill', 'injure', 'rescue', 'vanish', 'arrest', 'infect', 'flee'].map(conceptNamed));
export const isCasualty = (concept: number): boolean => countsPeople.has(concept);
const people = conceptNamed('people');

const placeWord = /^(?:in|at|near|across|inside|outside|around|along|within|off)$/;

/** The figures that stand in claims, in text order. */
export const findFigureClaims = (reading: Reading, claims: readonly Claim[]): readonly FigureClaim[] => {
  const { analysis, article, concept, lower } = reading;
  const masked = [...analysis.dates, ...analysis.actors];
  const found: FigureClaim[] = [];
  let c = 0;
  for (const figure of findFigures(article, masked)) {
    while (c < claims.length && (claims[c]?.end ?? 0) <= figure.start) c++;
    const claim = claims[c];
    if (!claim || claim.start > figure.start) continue;
    const { noun, tokens } = figure;
    const end = noun?.last ?? tokens.last;
    const headAt = noun ? noun.last - 1 : -1;
    const head = headAt >= 0 ? (concept[headAt] ?? 0) : 0;
    const modifiers: number[] = [];
    if (noun) for (let t = noun.first; t < headAt; t++) if (concept[t]) modifiers.push(concept[t] ?? 0);
    const predicates: { readonly concept: number; readonly distance: number }[] = [];
    for (let t = claim.first; t < claim.last; t++) {
      const k = concept[t] ?? 0;
      if (!isAction(k) || (t >= tokens.first && t < end && t !== headAt)) continue;
      predicates.push({ concept: k, distance: t < tokens.first ? tokens.first - t + 1 : t - end });
    }
    predicates.sort((a, b) => a.distance - b.distance);
    let scope: number[] = [];
    for (let t = end; t < Math.min(claim.last, end + 10); t++) {
      if (!placeWord.test(lower[t] ?? '')) continue;
      scope = keysIn(reading, t + 1, Math.min(claim.last, t + 4));
      if (scope.length > 0) break;
    }
    const apart = setApart(lower, Math.max(claim.first, tokens.first - 3), tokens.first, end);
    const near = predicates.filter((p) => p.distance <= 8).map((p) => p.concept);
    found.push({
      start: figure.start,
      end: figure.end,
      claim: c,
      kind: figure.kind,
      operator: figure.operator,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: figure.unit ?? '',
      head: head === 0 && !noun && predicates.some((p) => p.distance <= 3 && isCasualty(p.concept)) ? people : head,
      modifiers,
      modifierKeys: noun ? keysIn(reading, noun.first, noun.last) : [],
      predicates: near,
      scope,
      apart,
      text: article.prose.slice(figure.start, figure.end).replace(/\s+/g, ' '),
    });
  }
  return found;
};

const setApart = (lower: readonly string[], from: number, first: number, end: number): boolean =>
  lower.slice(from, end).some((w) => others.has(w)) || lower[first - 1] === 'from' || lower[first - 1] === 'to' || lower[end] === 'of';
